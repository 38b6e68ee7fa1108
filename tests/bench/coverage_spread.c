/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Coverage of quantiles, of how they move, and of standard deviations. */
#include "bench/coverage.h"

#include "infer/contrast.h"
#include "infer/quantile.h"
#include "infer/ratio.h"
#include "infer/student.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST_ROWS = 1000, WAVES = 2 };

/* Rows of one wave. */
struct rows {
	int n;
	int units[MOST_ROWS];
	double y[MOST_ROWS];
	struct svy_point points[MOST_ROWS];
	struct svy_ordered ordered;
};

static void draw(struct rows *r, const struct bench *b, const struct plan *plan, int n, bool skewed)
{
	double effect = 0;

	r->n = n;
	for (int i = 0; i < n; i++) {
		if (i % SIZE == 0)
			effect = gsl_ran_ugaussian(b->rng);
		r->units[i] = i / SIZE;
		r->y[i] = answer(b, effect, plan->icc, skewed);
	}
}

static void order(struct rows *r)
{
	for (int i = 0; i < r->n; i++)
		r->points[i] = (struct svy_point){ r->y[i], 1, 0 };
	r->ordered = (struct svy_ordered){ r->points, (size_t)r->n };
	svy_order(&r->ordered);
}

/* Whether the answers of each wave are at most a number. */
static void tally_below(struct sample *s, const struct bench *b, const struct plan *plan, const struct rows *rows,
                        const double *most, uint32_t waves)
{
	begin(s, b, plan->clustered);
	for (uint32_t w = 0; w < waves; w++)
		for (int i = 0; i < rows[w].n; i++)
			add(s, rows[w].units[i], w, plan->clustered ? 0 : w, rows[w].y[i] <= most[w]);
	svy_tally_close(&s->tally);
}

static void share_of(struct svy_quantity *q, const struct sample *s, uint32_t wave)
{
	const struct svy_part y = { &wave, 1, 0 }, x = { &wave, 1, 1 };

	svy_quantity_ratio(q, &s->tally, 0, &y, &x);
}

static struct svy_below below(const struct sample *s, uint32_t wave)
{
	struct svy_quantity q;
	struct svy_below found;

	share_of(&q, s, wave);
	found.share = q.value;
	found.n = q.n;
	found.variance = spread_of(&q, s, &found.df).variance;
	svy_quantity_free(&q);
	return found;
}

/* The score test of a number. */
struct testing {
	const struct bench *b;
	const struct plan *plan;
	const struct rows *rows;
	double p;
};

static double test(void *with, double x)
{
	const struct testing *t = with;
	struct svy_below at;
	struct sample s;
	double off;

	tally_below(&s, t->b, t->plan, t->rows, &x, 1);
	at = below(&s, 0);
	end(&s);
	off = at.share - t->p;
	return at.variance > 0 ? off / sqrt(at.variance) : off > 0 ? INFINITY : -INFINITY;
}

enum { BY_MEAN, BY_LOGIT, BY_SCORE, WAYS };

static void run_quantile(struct score *scores, const struct bench *b, const struct plan *plan, int n, double p)
{
	static struct rows rows;
	struct testing with = { b, plan, &rows, p };
	double q, truth = exp(gsl_cdf_ugaussian_Pinv(p));
	struct svy_below at;
	struct sample s;

	draw(&rows, b, plan, n, true);
	order(&rows);
	q = svy_quantile(&rows.ordered, SVY_QRULE_MATH, p);
	tally_below(&s, b, plan, &rows, &q, 1);
	at = below(&s, 0);
	end(&s);
	count(&scores[BY_MEAN], svy_interval_woodruff(&rows.ordered, SVY_QRULE_MATH, SVY_CI_MEAN, &at, COVERAGE_LEVEL), truth);
	count(&scores[BY_LOGIT], svy_interval_woodruff(&rows.ordered, SVY_QRULE_MATH, SVY_CI_LOGIT, &at, COVERAGE_LEVEL), truth);
	count(&scores[BY_SCORE], svy_interval_scored(&rows.ordered, test, &with, svy_student_limit(COVERAGE_LEVEL, at.df)), truth);
}

/* The quantile of a wave with its linear function. */
static bool make_quantile(struct svy_quantity *q, const struct sample *s, const struct rows *rows, uint32_t wave,
                          double value)
{
	const struct svy_quantity none = { 0 };
	struct svy_below at = below(s, wave);
	struct svy_interval ci = svy_interval_woodruff(&rows[wave].ordered, SVY_QRULE_MATH, SVY_CI_LOGIT, &at, COVERAGE_LEVEL);
	double t = svy_student_limit(COVERAGE_LEVEL, at.df);
	double slope = (ci.high - ci.low) / (2 * t * sqrt(at.variance));
	struct svy_quantity p;

	share_of(&p, s, wave);
	svy_quantity_combine(q, value, -slope, &p, 0, &none);
	svy_quantity_free(&p);
	return isfinite(slope);
}

/* Everybody's answer moves by a fifth, and a part of it is drawn anew. */
static void draw_again(struct rows *later, const struct rows *first, const struct bench *b)
{
	*later = *first;
	for (int i = 0; i < first->n; i++)
		later->y[i] = 1.2 * exp(0.8 * log(first->y[i]) + 0.6 * gsl_ran_ugaussian(b->rng));
}

static void run_moved(struct score *score, const struct bench *b, const struct plan *plan, int n)
{
	static struct rows rows[WAVES];
	struct svy_quantity q[WAVES], change;
	double value[WAVES], df;
	struct sample s;
	bool known = true;

	draw(&rows[0], b, plan, n, true);
	draw_again(&rows[1], &rows[0], b);
	for (int w = 0; w < WAVES; w++) {
		order(&rows[w]);
		value[w] = svy_quantile(&rows[w].ordered, SVY_QRULE_MATH, 0.5);
	}
	tally_below(&s, b, plan, rows, value, WAVES);
	for (uint32_t w = 0; w < WAVES; w++)
		known = make_quantile(&q[w], &s, rows, w, value[w]) && known;
	svy_difference(&change, &q[1], &q[0]);
	if (known) {
		double v = spread_of(&change, &s, &df).variance;

		count(score, svy_interval_mean(change.value, v, df, COVERAGE_LEVEL), 0.2);
	}
	svy_quantity_free(&change);
	svy_quantity_free(&q[0]);
	svy_quantity_free(&q[1]);
	end(&s);
}

void quantiles(const struct bench *b)
{
	static const double p[] = { 0.25, 0.5, 0.9 };
	unsigned long line = 4000;

	puts("\n## Quantiles\n\nOf a skewed answer (lognormal).  Woodruff's interval by `mean` and by `logit`, and the score interval; of the\n"
	     "samples that have both limits.  `change`: of the median between two waves of the same units, by t and with their\n"
	     "covariance; answers rise by a fifth, and are correlated by 0.8.");
	head("rows | n | p | mean | logit | score | width: mean | logit | score | change");
	for (size_t d = 0; d < PLANS; d++)
		for (size_t n = 0; n < SIZES; n++)
			for (size_t i = 0; i < sizeof p / sizeof *p; i++) {
				struct score scores[WAYS] = { { 0 } }, moved = { 0 };

				seed(b, line++);
				for (long run = 0; run < b->runs; run++) {
					run_quantile(scores, b, &plans[d], rows_drawn[n], p[i]);
					if (i == 1 && plans[d].clustered)
						run_moved(&moved, b, &plans[d], rows_drawn[n]);
				}
				printf("| %s | %d | %g", plans[d].name, rows_drawn[n], p[i]);
				print_scores(scores, WAYS);
				print_widths(scores, WAYS, 1);
				print_scores(&moved, 1);
				puts(" |");
			}
}

enum { BY_LOG, BY_T, SCALES };

/* The standard deviation of a sample, with its variance. */
static double deviation(struct sample *s, const struct rows *rows, double *v, double *df)
{
	const uint32_t cell = 0;
	struct svy_quantity q, sd;
	const struct svy_quantity *list = &sd;
	struct svy_spread spread;
	double value;

	(void)svy_tally_item(&s->tally, 0, 3);
	for (int i = 0; i < rows->n; i++)
		svy_tally_add(&s->tally, 1, place(s, rows->units[i], 0), 0, 1,
		              (const double[]){ rows->y[i], rows->y[i] * rows->y[i], 1 });
	svy_tally_close(&s->tally);
	svy_quantity_variance(&q, &s->tally, 1, &cell, 1);
	svy_quantity_root(&sd, &q);
	svy_spread_of(&spread, &list, 1, 1, &s->tally, &s->design);
	*df = svy_spread_df(&spread, SVY_DF_DOMAIN, &s->design);
	*v = spread.variance;
	value = sd.value;
	svy_quantity_free(&q);
	svy_quantity_free(&sd);
	return value;
}

static void run_spread(struct score *scores, const struct bench *b, const struct plan *plan, int n, bool skewed)
{
	static struct rows rows;
	struct sample s;
	double sd, df, v, truth = skewed ? sqrt(exp(1) * (exp(1) - 1)) : 1;

	draw(&rows, b, plan, n, skewed);
	begin(&s, b, plan->clustered);
	sd = deviation(&s, &rows, &v, &df);
	count(&scores[BY_LOG], svy_interval_log(sd, v, df, COVERAGE_LEVEL), truth);
	count(&scores[BY_T], svy_interval_mean(sd, v, df, COVERAGE_LEVEL), truth);
	end(&s);
}

void spreads(const struct bench *b)
{
	unsigned long line = 5000;

	puts("\n## Standard deviations\n\nOf a normal answer, and of a skewed one (lognormal), on the scale of logarithms (`log`, as the tools have it) and by t.\n"
	     "Those of variances hold as often: by `log` at the same samples.");
	head("rows | n | normal: log | t | skewed: log | t | width: normal: log | t | skewed: log | t");
	for (size_t d = 0; d < PLANS; d++)
		for (size_t n = 0; n < SIZES; n++) {
			struct score scores[2 * SCALES] = { { 0 } };

			seed(b, line++);
			for (long run = 0; run < b->runs; run++)
				for (int skewed = 0; skewed < 2; skewed++)
					run_spread(&scores[skewed * SCALES], b, &plans[d], rows_drawn[n], skewed);
			printf("| %s | %d", plans[d].name, rows_drawn[n]);
			print_scores(scores, 2 * SCALES);
			print_widths(scores, 2 * SCALES, 1);
			puts(" |");
		}
}
