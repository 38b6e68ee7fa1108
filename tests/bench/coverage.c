/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */

/* coverage [RUNS]: how often a 95 % interval covers what it is an interval of, as tables in Markdown;
 * tests/bench/coverage.md is what it prints for 10000.
 *
 * Each run draws a sample from a population without end, tallies it and asks the library for limits, as
 * the tools do.  Clusters are of ten rows.  Their shares are drawn from a beta distribution with the mean
 * p and the variance icc p (1 - p), so that icc is the correlation of two rows of a cluster; means have a
 * normal effect of the cluster instead.  A line has random numbers of its own: the same whatever lines
 * stand before it. */
#include "bench/coverage.h"

#include "infer/contrast.h"
#include "infer/newcombe.h"
#include "infer/ratio.h"

#include <gsl/gsl_randist.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { METHODS = SVY_CI_MEAN + 1 };

static const double LEVEL = COVERAGE_LEVEL;

void begin(struct sample *s, const struct bench *bench, bool clustered)
{
	const struct svy_design_spec spec = { .stages = clustered };

	s->bench = bench;
	s->clustered = clustered;
	svy_design_begin(&s->design, &spec);
	svy_tally_begin(&s->tally, !clustered, 1);
	(void)svy_tally_item(&s->tally, 0, 2);
}

uint32_t place(struct sample *s, int unit, uint32_t part)
{
	struct svy_text name = svy_text(s->bench->names[unit]);
	const struct svy_design_row row = { svy_text(""), &name, NULL, part };
	struct svy_error err;
	uint32_t at;

	if (svy_design_place(&at, &s->design, &row, &err) != 0)
		abort();
	return at;
}

void add(struct sample *s, int unit, uint32_t wave, uint32_t part, double y)
{
	svy_tally_add(&s->tally, 0, place(s, unit, part), wave, 1, (const double[]){ y, 1 });
}

void end(struct sample *s)
{
	svy_design_free(&s->design);
	svy_tally_free(&s->tally);
}

/* The mean of a wave. */
static void mean_of(struct svy_quantity *q, const struct sample *s, uint32_t wave)
{
	const struct svy_part y = { &wave, 1, 0 }, x = { &wave, 1, 1 };

	svy_quantity_ratio(q, &s->tally, 0, &y, &x);
}

struct svy_spread spread_of(const struct svy_quantity *q, const struct sample *s, double *df)
{
	struct svy_spread spread;

	svy_spread_of(&spread, &q, 1, 0, &s->tally, &s->design);
	*df = svy_spread_df(&spread, SVY_DF_DOMAIN, &s->design);
	return spread;
}

void count(struct score *score, struct svy_interval ci, double truth)
{
	if (isnan(ci.low) || isnan(ci.high))
		return;
	score->runs++;
	score->in += ci.low <= truth && truth <= ci.high;
	score->width += ci.high - ci.low;
}

void print_scores(const struct score *scores, int many)
{
	for (int i = 0; i < many; i++) {
		double covered = 100 * (double)scores[i].in / (double)scores[i].runs;

		if (!scores[i].runs)
			printf(" | ");
		else if (covered >= 92.95 && covered < 97.05)
			printf(" | %.1f", covered);
		else
			printf(" | **%.1f**", covered);
	}
}

void print_widths(const struct score *scores, int many, double scale)
{
	for (int i = 0; i < many; i++)
		if (scores[i].runs)
			printf(" | %.3g", scale * scores[i].width / (double)scores[i].runs);
		else
			printf(" | ");
}

const struct plan plans[PLANS] = {
	{ "rows drawn one by one", false, 0 },
	{ "clusters of ten, icc 0", true, 0 },
	{ "clusters of ten, icc .05", true, 0.05 },
	{ "clusters of ten, icc .1", true, 0.1 },
	{ "clusters of ten, icc .3", true, 0.3 },
};
const int rows_drawn[SIZES] = { 30, 100, 300, 1000 };

/* The share of a cluster. */
static double share(const struct bench *b, double p, double icc)
{
	double both = icc > 0 ? (1 - icc) / icc : 0;

	return icc > 0 ? gsl_ran_beta(b->rng, p * both, (1 - p) * both) : p;
}

static double yes(const struct bench *b, double p)
{
	return gsl_rng_uniform(b->rng) < p;
}

static void draw_shares(struct sample *s, const struct plan *plan, int n, double p)
{
	double here = p;

	for (int i = 0; i < n; i++) {
		if (i % SIZE == 0)
			here = share(s->bench, p, plan->icc);
		add(s, i / SIZE, 0, 0, yes(s->bench, here));
	}
	svy_tally_close(&s->tally);
}

/* One run: all five intervals of the same sample. */
static bool run_share(struct score *scores, const struct bench *b, const struct plan *plan, int n, double p)
{
	struct svy_quantity q;
	struct svy_spread spread;
	struct sample s;
	bool at_end;
	double df;

	begin(&s, b, plan->clustered);
	draw_shares(&s, plan, n, p);
	mean_of(&q, &s, 0);
	spread = spread_of(&q, &s, &df);
	at_end = q.value <= 0 || q.value >= 1;
	for (int ci = 0; ci < METHODS; ci++)
		count(&scores[ci], svy_interval_proportion((enum svy_ci)ci, q.value, spread.variance, n, df, LEVEL), p);
	svy_quantity_free(&q);
	end(&s);
	return at_end;
}

static void share_line(const struct bench *b, const struct plan *plan, int n, double p)
{
	struct score scores[METHODS] = { { 0 } };
	long ends = 0;

	for (long i = 0; i < b->runs; i++)
		ends += run_share(scores, b, plan, n, p);
	printf("| %d | %g | %.1f", n, p, 100 * (double)ends / (double)b->runs);
	print_scores(scores, METHODS);
	print_widths(scores, METHODS, 100);
	puts(" |");
}

void seed(const struct bench *b, unsigned long line)
{
	gsl_rng_set(b->rng, 20260401 + line);
}

void head(const char *columns)
{
	printf("\n| %s |\n|", columns);
	for (const char *c = columns; *c; c++)
		if (*c == '|')
			printf("--:|");
	puts("--:|");
}

static void shares(const struct bench *b)
{
	static const double p[] = { 0.01, 0.05, 0.1, 0.3, 0.5, 0.9, 0.99 };
	unsigned long line = 1000;

	puts("\n## Percentages\n\n"
	     "`p`: the share in the population.  `ends`: samples with 0 or 100 %, per cent; there all intervals are that\n"
	     "of `beta` with all rows as the effective sample.  `width`: the mean of high less low, in points.");
	for (size_t d = 0; d < PLANS; d++) {
		printf("\n### %c%s\n", plans[d].name[0] - 'a' + 'A', plans[d].name + 1);
		head("n | p | ends | logit | beta | wilson | asin | mean | width: logit | beta | wilson | asin | mean");
		for (size_t n = 0; n < SIZES; n++)
			for (size_t i = 0; i < sizeof p / sizeof *p; i++) {
				seed(b, line++);
				share_line(b, &plans[d], rows_drawn[n], p[i]);
			}
	}
}

double answer(const struct bench *b, double effect, double icc, bool skewed)
{
	double x = sqrt(icc) * effect + sqrt(1 - icc) * gsl_ran_ugaussian(b->rng);

	return skewed ? exp(x) : x;
}

static void run_mean(struct score *score, const struct bench *b, const struct plan *plan, int n, bool skewed)
{
	struct svy_quantity q;
	struct svy_spread spread;
	struct sample s;
	double df, effect = 0;

	begin(&s, b, plan->clustered);
	for (int i = 0; i < n; i++) {
		if (i % SIZE == 0)
			effect = gsl_ran_ugaussian(b->rng);
		add(&s, i / SIZE, 0, 0, answer(b, effect, plan->icc, skewed));
	}
	svy_tally_close(&s.tally);
	mean_of(&q, &s, 0);
	spread = spread_of(&q, &s, &df);
	count(score, svy_interval_mean(q.value, spread.variance, df, LEVEL), skewed ? exp(0.5) : 0);
	svy_quantity_free(&q);
	end(&s);
}

static void means(const struct bench *b)
{
	unsigned long line = 2000;

	puts("\n## Means\n\nOf a normal answer, and of a skewed one (lognormal, coefficient of variation 1.3); icc is that of the logarithm.");
	head("rows | n | normal | skewed | width: normal | skewed");
	for (size_t d = 0; d < PLANS; d++)
		for (size_t n = 0; n < SIZES; n++) {
			struct score scores[2] = { { 0 } };

			seed(b, line++);
			for (long i = 0; i < b->runs; i++)
				for (int skewed = 0; skewed < 2; skewed++)
					run_mean(&scores[skewed], b, &plans[d], rows_drawn[n], skewed);
			printf("| %s | %d", plans[d].name, rows_drawn[n]);
			print_scores(scores, 2);
			print_widths(scores, 2, 1);
			puts(" |");
		}
}

/* Two waves of n rows each. */
struct shift {
	const char *name;
	enum { ROWS, VILLAGES, PEOPLE } of;
	double overlap; /* share of the units that are asked again */
	double icc;     /* of villages; for people the chance of the same answer again */
};

static const struct shift shifts[] = {
	{ "rows drawn one by one", ROWS, 0, 0 },
	{ "villages, none again", VILLAGES, 0, 0.1 },
	{ "villages, half again", VILLAGES, 0.5, 0.1 },
	{ "villages, all again", VILLAGES, 1, 0.1 },
	{ "villages, all again, icc .3", VILLAGES, 1, 0.3 },
	{ "people, half again", PEOPLE, 0.5, 0.4 },
	{ "people, all again", PEOPLE, 1, 0.4 },
};

enum { APART, TOGETHER, DESIGNS };

/* Both ways of taking the same rows: as two designs, and as one. */
struct pair {
	struct sample samples[DESIGNS];
};

static void add_both(struct pair *pair, int unit, uint32_t wave, double y)
{
	add(&pair->samples[APART], unit, wave, wave, y);
	add(&pair->samples[TOGETHER], unit, wave, 0, y);
}

/* Somebody of a village where the share was `here` has changed with a chance that makes p1 into p2. */
static void draw_village(struct pair *pair, const struct shift *how, int unit, int again, double p1, double p2)
{
	const struct bench *b = pair->samples[APART].bench;
	double here = share(b, p1, how->icc), there = again == unit ? here : share(b, p1, how->icc);
	double change = (p2 - p1) / (1 - p1);

	for (int i = 0; i < SIZE; i++) {
		add_both(pair, unit, 0, yes(b, here));
		add_both(pair, again, 1, yes(b, there + (1 - there) * change));
	}
}

/* The same answer again, or one drawn anew so that p2 comes out. */
static void draw_person(struct pair *pair, const struct shift *how, int unit, int again, double p1, double p2)
{
	const struct bench *b = pair->samples[APART].bench;
	double first = yes(b, p1);
	bool same = again == unit && gsl_rng_uniform(b->rng) < how->icc;
	double anew = again == unit ? (p2 - how->icc * p1) / (1 - how->icc) : p2;

	add_both(pair, unit, 0, first);
	add_both(pair, again, 1, same ? first : yes(b, anew));
}

static void draw_waves(struct pair *pair, const struct shift *how, int n, double p1, double p2)
{
	int units = how->of == VILLAGES ? n / SIZE : n;

	for (int unit = 0; unit < units; unit++) {
		int again = unit < how->overlap * units ? unit : units + unit;

		if (how->of == VILLAGES)
			draw_village(pair, how, unit, again, p1, p2);
		else
			draw_person(pair, how, unit, again, p1, p2);
	}
	for (int i = 0; i < DESIGNS; i++)
		svy_tally_close(&pair->samples[i].tally);
}

enum { DIFFERENCE, INDEPENDENT, NEWCOMBE, DELTA, LOG, FIELLER, SHIFTS };

static struct svy_interval fieller(const struct svy_quantity *after, const struct svy_quantity *before,
                                   const struct sample *s, double df)
{
	const struct svy_quantity *both[] = { after, before };
	struct svy_spread any;
	double cov[4];

	svy_covariance_of(cov, &any, both, 2, 0, &s->tally, &s->design);
	return svy_interval_fieller(&(struct svy_two){ after->value, before->value, cov[0], cov[3], cov[1] }, df, LEVEL);
}

static struct svy_interval newcombe(const struct svy_quantity *after, const struct svy_quantity *before, double df)
{
	const struct svy_share both[] = { { after->value, after->n, false }, { before->value, before->n, true } };

	return svy_interval_newcombe(both, 2, df, LEVEL);
}

static void count_shifts(struct score *scores, const struct sample *s, double p1, double p2)
{
	struct svy_quantity before, after, change, ratio;
	struct svy_spread spread;
	double df;

	mean_of(&before, s, 0);
	mean_of(&after, s, 1);
	svy_difference(&change, &after, &before);
	svy_relative_change(&ratio, &after, &before);
	spread = spread_of(&change, s, &df);
	count(&scores[DIFFERENCE], svy_interval_mean(change.value, spread.variance, df, LEVEL), p2 - p1);
	if (!s->clustered)
		count(&scores[NEWCOMBE], newcombe(&after, &before, df), p2 - p1);
	if (before.value > 0) {
		spread = spread_of(&ratio, s, &df);
		count(&scores[DELTA], svy_interval_mean(ratio.value, spread.variance, df, LEVEL), p2 / p1 - 1);
		count(&scores[LOG], svy_interval_log(ratio.value + 1, spread.variance, df, LEVEL), p2 / p1);
		count(&scores[FIELLER], fieller(&after, &before, s, df), p2 / p1);
	}
	svy_quantity_free(&ratio);
	svy_quantity_free(&change);
	svy_quantity_free(&after);
	svy_quantity_free(&before);
}

static void run_shift(struct score *scores, const struct bench *b, const struct shift *how, int n, double p1, double p2)
{
	struct score apart[SHIFTS] = { { 0 } };
	struct pair pair;

	for (int i = 0; i < DESIGNS; i++)
		begin(&pair.samples[i], b, how->of != ROWS);
	draw_waves(&pair, how, n, p1, p2);
	count_shifts(scores, &pair.samples[TOGETHER], p1, p2);
	count_shifts(apart, &pair.samples[APART], p1, p2);
	scores[INDEPENDENT].runs += apart[DIFFERENCE].runs;
	scores[INDEPENDENT].in += apart[DIFFERENCE].in;
	scores[INDEPENDENT].width += apart[DIFFERENCE].width;
	for (int i = 0; i < DESIGNS; i++)
		end(&pair.samples[i]);
}

static void shift_line(const struct bench *b, const struct shift *how, int n, double p1, double p2)
{
	struct score scores[SHIFTS] = { { 0 } };

	for (long i = 0; i < b->runs; i++)
		run_shift(scores, b, how, n, p1, p2);
	printf("| %s | %d | %g | %g", how->name, n, p1, p2);
	print_scores(scores, SHIFTS);
	printf(" | %.1f", 100 - 100 * (double)scores[FIELLER].runs / (double)b->runs);
	print_widths(scores, 2, 100);
	puts(" |");
}

static void changes(const struct bench *b)
{
	static const double p[][2] = { { 0.05, 0.1 }, { 0.3, 0.4 }, { 0.5, 0.5 }, { 0.5, 0.8 } };
	unsigned long line = 3000;

	puts("\n## Shifts\n\n"
	     "Between two waves of n rows each, of shares p1 and p2.  `t`: the difference, with the covariance of the waves.\n"
	     "`independent`: without it.  `newcombe`: where no unit is shared.  Of p2/p1: `delta`, `log` and `fieller`, of the samples\n"
	     "that have limits; `none`: the samples that have none of Fieller's, per cent.  `width`: of the first two, in points.");
	head("waves | n | p1 | p2 | t | independent | newcombe | delta | log | fieller | none | width: t | independent");
	for (size_t h = 0; h < sizeof shifts / sizeof *shifts; h++)
		for (size_t n = 1; n < SIZES; n++)
			for (size_t i = 0; i < sizeof p / sizeof *p; i++) {
				seed(b, line++);
				shift_line(b, &shifts[h], rows_drawn[n], p[i][0], p[i][1]);
			}
}

int main(int argc, char **argv)
{
	struct bench b = { .runs = argc > 1 ? atol(argv[1]) : 10000 };

	if (argc > 2 || b.runs < 1) {
		fputs("usage: coverage [RUNS]\n", stderr);
		return 2;
	}
	b.rng = gsl_rng_alloc(gsl_rng_taus2);
	for (int i = 0; i < MOST_UNITS; i++)
		(void)snprintf(b.names[i], sizeof b.names[i], "%d", i);
	printf("# Coverage of 95 %% intervals\n\n"
	       "Made by `make -C build coverage`, that is `tests/bench/coverage %ld`: so many samples a line, from populations\n"
	       "of which the truth is known (see tests/bench/coverage.c).  Per cent of the samples whose interval covers it; bold\n"
	       "where that is not 93 to 97.  Chance alone moves a figure by about %.1f.\n",
	       b.runs, 196 * sqrt(LEVEL * (1 - LEVEL) / (double)b.runs));
	shares(&b);
	means(&b);
	changes(&b);
	quantiles(&b);
	spreads(&b);
	gsl_rng_free(b.rng);
	return 0;
}
