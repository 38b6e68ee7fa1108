/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Sizes of effects and intervals of contrasts.  Newcombe: the examples of his
 * table II, method 10 (Statist. Med. 17 (1998) 873-890), to the four decimals
 * printed there.  Two groups of numbers: worked out with R 4.2's functions that are
 * named beside them. */
#include "unit/check.h"

#include "core/variance.h"
#include "infer/effect.h"
#include "infer/newcombe.h"
#include "infer/ratio.h"
#include "infer/student.h"

#include <math.h>

/* a of m against b of n. */
static void check_newcombe(double a, double m, double b, double n, double low,
                           double high)
{
	const struct svy_share two[] = { { a / m, m, false }, { b / n, n, true } };
	struct svy_interval ci = svy_interval_newcombe(two, 2, INFINITY, 0.95);

	CHECK(fabs(ci.low - low) < 5.1e-5);
	CHECK(fabs(ci.high - high) < 5.1e-5);
	CHECK_TEXT(ci.method, "newcombe");
}

static void test_newcombe(void)
{
	check_newcombe(56, 70, 48, 80, 0.0524, 0.3339);
	check_newcombe(9, 10, 3, 10, 0.1705, 0.8090);
	check_newcombe(6, 7, 2, 7, 0.0582, 0.8062);
	check_newcombe(5, 56, 0, 29, -0.0381, 0.1926);
	check_newcombe(0, 10, 0, 20, -0.1611, 0.2775);
	check_newcombe(0, 10, 0, 10, -0.2775, 0.2775);
	check_newcombe(10, 10, 0, 20, 0.6791, 1.0000);
	check_newcombe(10, 10, 0, 10, 0.6075, 1.0000);
}

/* A difference of differences of equal shares is symmetric about 0, and wider than
 * each of the differences by the square root of 2. */
static void test_four(void)
{
	const struct svy_share four[] = { { 0.3, 50, false }, { 0.3, 50, true },
		                          { 0.3, 50, true }, { 0.3, 50, false } };
	struct svy_interval two = svy_interval_newcombe(four, 2, 20, 0.9);
	struct svy_interval all = svy_interval_newcombe(four, 4, 20, 0.9);

	CHECK_NEAR(all.low, -all.high, 1e-12);
	CHECK_NEAR(all.high, sqrt(2) * two.high, 1e-12);
	CHECK(isnan(svy_interval_newcombe(four, 4, 0, 0.9).low));
}

static void test_log(void)
{
	struct svy_interval ci = svy_interval_log(2, 0.25, INFINITY, 0.95);

	/* R: 2 * exp(c(-1, 1) * qnorm(.975) * .5/2) */
	CHECK_NEAR(ci.low, 1.2252638204292, 1e-12);
	CHECK_NEAR(ci.high, 3.2646030457334, 1e-12);
	CHECK_NEAR(svy_log_test(2, 0.25), log(2) / 0.25, 1e-14);
	CHECK_TEXT(ci.method, "log-ratio");
	CHECK_TEXT(svy_interval_log(0, 0.25, 10, 0.95).flag,
	           "a ratio of 0 or less has no logarithm");
	CHECK_TEXT(svy_interval_log(2, 0, 10, 0.95).flag,
	           "no variation between sampling units");
	CHECK_TEXT(svy_interval_log(2, 1, 0, 0.95).flag, "no degrees of freedom");
	CHECK_TEXT(svy_interval_log(2, NAN, 5, 0.95).flag, "the variance is unknown");
}

/* At a limit r, above - r below is just t standard errors from 0. */
static void check_limit(const struct svy_two *q, double r, double df, double level)
{
	double v = q->above_variance + r * r * q->below_variance - 2 * r * q->covariance;
	double t = svy_student_limit(level, df);

	CHECK_NEAR(fabs(q->above - r * q->below) / sqrt(v), t, 1e-10);
}

static void test_fieller(void)
{
	struct svy_two q = { 12, 10, 1.5, 1.2, 0.8 };
	struct svy_interval ci = svy_interval_fieller(&q, 14, 0.95);

	CHECK(ci.low < 1.2 && ci.high > 1.2);
	check_limit(&q, ci.low, 14, 0.95);
	check_limit(&q, ci.high, 14, 0.95);
	CHECK_TEXT(ci.method, "fieller");
	q.above = -12;
	ci = svy_interval_fieller(&q, 14, 0.95);
	CHECK(ci.low < -1.2 && ci.high > -1.2);
	check_limit(&q, ci.low, 14, 0.95);
	/* 1 is in the set just where the difference is not significant. */
	q = (struct svy_two){ 12, 10, 1.5, 1.2, 0.8 };
	CHECK((svy_interval_fieller(&q, 14, 0.9).low < 1) ==
	      (svy_student_p(2 / sqrt(1.1), 14) > 0.1));
	/* The base is 2 standard errors from 0, of which 2.14 are allowed. */
	q.below_variance = 25;
	ci = svy_interval_fieller(&q, 14, 0.95);
	CHECK(isnan(ci.low) && isnan(ci.high));
	CHECK_TEXT(ci.flag, "unbounded: the base is not clearly away from 0");
}

/* ---- quantities of a simple sample, without weights ---- */

enum { BEFORE, AFTER, GROUPS };

struct sample {
	struct svy_design design;
	struct svy_tally tally;
};

static void begin(struct sample *s, const double *const y[GROUPS], const size_t *n)
{
	const struct svy_design_spec spec = { .stages = 0 };
	struct svy_design_row at = { .fpc = NULL };

	svy_design_begin(&s->design, &spec);
	svy_tally_begin(&s->tally, true, 1);
	(void)svy_tally_item(&s->tally, 0, 3);
	at.stratum = svy_text("");
	for (uint32_t g = 0; g < GROUPS; g++)
		for (size_t i = 0; i < n[g]; i++) {
			const double v[] = { y[g][i], y[g][i] * y[g][i], 1 };
			struct svy_error err;
			uint32_t place;

			at.part = g;
			(void)svy_design_place(&place, &s->design, &at, &err);
			svy_tally_add(&s->tally, 0, place, g, 1, v);
		}
	svy_tally_close(&s->tally);
}

static void end(struct sample *s)
{
	svy_design_free(&s->design);
	svy_tally_free(&s->tally);
}

static void make_mean(struct svy_quantity *q, const struct sample *s, uint32_t group)
{
	struct svy_part y = { &group, 1, 0 }, ones = { &group, 1, 2 };

	svy_quantity_ratio(q, &s->tally, 0, &y, &ones);
}

static double error_of(const struct sample *s, const struct svy_quantity *q)
{
	struct svy_spread spread;

	svy_spread_of(&spread, &q, 1, 0, &s->tally, &s->design);
	return sqrt(spread.variance);
}

typedef void effect(struct svy_quantity *, const struct svy_quantity *,
                    const struct svy_quantity *);

static void check_effect(const struct sample *s, effect *make, double value, double se)
{
	struct svy_quantity before, after, q;

	make_mean(&before, s, BEFORE);
	make_mean(&after, s, AFTER);
	make(&q, &after, &before);
	CHECK_NEAR(q.value, value, 1e-12);
	CHECK_NEAR(error_of(s, &q), se, 1e-12);
	svy_quantity_free(&before);
	svy_quantity_free(&after);
	svy_quantity_free(&q);
}

/* 2 of 8 against 6 of 10; a share has the variance p (1 - p)/(n - 1). */
static void test_shares(void)
{
	static const double none[8] = { 1, 1 }, some[10] = { 1, 1, 1, 1, 1, 1 };
	const double *const y[] = { none, some };
	const size_t n[] = { 8, 10 };
	double b = 0.25, a = 0.6, vb = b * (1 - b) / 7, va = a * (1 - a) / 9;
	struct sample s;

	begin(&s, y, n);
	check_effect(&s, svy_risk_ratio, 2.4, 2.4 * sqrt(va / (a * a) + vb / (b * b)));
	check_effect(&s, svy_odds_ratio, 4.5,
	             4.5 * sqrt(1 / (a * (1 - a) * 9) + 1 / (b * (1 - b) * 7)));
	check_effect(&s, svy_cohen_h, 2 * asin(sqrt(a)) - 2 * asin(sqrt(b)),
	             sqrt(1.0 / 9 + 1.0 / 7));
	end(&s);
}

static void make_moments(struct svy_mean_variance *m, const struct sample *s, uint32_t group)
{
	make_mean(&m->mean, s, group);
	svy_quantity_variance(&m->variance, &s->tally, 0, &group, 1);
}

/* R: x <- c(3, 5, 8, 4, 6); y <- c(7, 9, 6, 10, 12, 8); var(x), var(y), and
 * (mean(y) - mean(x)) / sqrt((4 * var(x) + 5 * var(y)) / 9). */
static void test_means(void)
{
	static const double x[] = { 3, 5, 8, 4, 6 }, more[] = { 7, 9, 6, 10, 12, 8 };
	const double *const y[] = { x, more };
	const size_t n[] = { 5, 6 };
	struct svy_mean_variance before, after;
	struct svy_quantity d;
	struct sample s;

	begin(&s, y, n);
	make_moments(&before, &s, BEFORE);
	make_moments(&after, &s, AFTER);
	CHECK_NEAR(before.variance.value, 3.7, 1e-14);
	CHECK_NEAR(after.variance.value, 14.0 / 3, 1e-14);
	svy_cohen_d(&d, &after, &before);
	CHECK_NEAR(d.value, (26.0 / 3 - 5.2) / sqrt((4 * 3.7 + 5 * 14.0 / 3) / 9), 1e-14);
	CHECK_NEAR(d.n, 11, 0);
	svy_quantity_free(&before.mean);
	svy_quantity_free(&before.variance);
	svy_quantity_free(&after.mean);
	svy_quantity_free(&after.variance);
	svy_quantity_free(&d);
	end(&s);
}

int main(void)
{
	test_newcombe();
	test_four();
	test_log();
	test_fieller();
	test_shares();
	test_means();
	return check_end();
}
