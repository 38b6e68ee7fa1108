/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Rules of quantiles, worked by hand on four answers with the weights 1 2 3 4: the
 * sums of weights are 1 3 6 10, and the shares .1 .3 .6 1. */
#include "unit/check.h"

#include "infer/quantile.h"
#include "infer/student.h"

#include <math.h>

enum { MOST = 64 };

struct data {
	struct svy_point points[MOST];
	struct svy_ordered ordered;
};

static struct svy_ordered *put(struct data *d, size_t count, const double *x,
                               const double *w)
{
	for (size_t i = 0; i < count; i++)
		d->points[i] = (struct svy_point){ x[i], w ? w[i] : 1, 0 };
	d->ordered = (struct svy_ordered){ d->points, count };
	svy_order(&d->ordered);
	return &d->ordered;
}

static const double answers[] = { 30, 10, 40, 20 }, weights[] = { 3, 1, 4, 2 };

static void test_rules(void)
{
	static const double middle[SVY_QRULES] = {
		[SVY_QRULE_MATH] = 30, [SVY_QRULE_SCHOOL] = 30, [SVY_QRULE_HF1] = 30,
		[SVY_QRULE_HF2] = 30, [SVY_QRULE_HF3] = 30,
		[SVY_QRULE_HF4] = 20 + 10 * 2.0 / 3,   /* .3 .6 */
		[SVY_QRULE_HF5] = 30 + 10 * 0.05 / 0.35, /* .45 .8 */
		[SVY_QRULE_HF6] = 32.5,                /* 6/14 10/14 */
		[SVY_QRULE_HF7] = 30,                  /* 3/6 */
		[SVY_QRULE_HF8] = 30 + 10 * 2.0 / 11,  /* 15/34 26/34 */
		[SVY_QRULE_HF9] = 30 + 10 * 0.625 / 3.625, /* 4.875/11 8.5/11 */
	};
	struct data d;
	struct svy_ordered *o = put(&d, 4, answers, weights);

	for (enum svy_qrule rule = SVY_QRULE_MATH; rule < SVY_QRULES; rule++) {
		CHECK_NEAR(svy_quantile(o, rule, 0.5), middle[rule], 1e-14);
		CHECK_NEAR(svy_quantile(o, rule, 0.001), 10, 0.01);
		CHECK_NEAR(svy_quantile(o, rule, 0.9999), 40, 0.01);
	}
	CHECK_TEXT(svy_qrule_name(SVY_QRULE_MATH), "math");
	CHECK_TEXT(svy_qrule_name(SVY_QRULE_HF9), "hf9");
}

/* Where F(x) = p: 20 is the second answer, 30 the third. */
static void test_exact(void)
{
	struct data d;
	struct svy_ordered *o = put(&d, 4, answers, weights);

	CHECK_NEAR(svy_quantile(o, SVY_QRULE_MATH, 0.3), 20, 0);
	CHECK_NEAR(svy_quantile(o, SVY_QRULE_SCHOOL, 0.3), 25, 0);
	CHECK_NEAR(svy_quantile(o, SVY_QRULE_HF3, 0.3), 20, 0);
	CHECK_NEAR(svy_quantile(o, SVY_QRULE_HF3, 0.6), 40, 0);
	CHECK_NEAR(svy_quantile(o, SVY_QRULE_HF4, 0.6), 30, 0);
	CHECK_NEAR(svy_quantile(o, SVY_QRULE_SCHOOL, 1), 40, 0);
	CHECK_NEAR(svy_quantile(o, SVY_QRULE_MATH, 0.05), 10, 0);
	CHECK_NEAR(svy_quantile(o, SVY_QRULE_HF4, 0.05), 10, 0);
	CHECK(isnan(svy_quantile(o, SVY_QRULE_HF4, NAN)));
}

/* Ten equal weights of .1: no sum of them is a decimal number. */
static void test_decimal_weights(void)
{
	static const double x[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };
	static const double w[] = { .1, .1, .1, .1, .1, .1, .1, .1, .1, .1 };
	struct data d;
	struct svy_ordered *o = put(&d, 10, x, w);

	for (int k = 1; k < 10; k++) {
		CHECK_NEAR(svy_quantile(o, SVY_QRULE_MATH, k / 10.0), k, 0);
		CHECK_NEAR(svy_quantile(o, SVY_QRULE_SCHOOL, k / 10.0), k + 0.5, 0);
		CHECK_NEAR(svy_quantile(o, SVY_QRULE_HF4, k / 10.0), k, 0);
	}
}

/* 1 with the weights 1 and 3, 2 with 1: of the continuous rules none sees which of
 * the equal answers came first. */
static void test_ties(void)
{
	static const double x[] = { 1, 1, 2 }, y[] = { 2, 1, 1 };
	static const double w[] = { 1, 3, 1 }, v[] = { 1, 3, 1 };
	struct data d, e;
	struct svy_ordered *o = put(&d, 3, x, w), *p = put(&e, 3, y, v);

	for (enum svy_qrule rule = SVY_QRULE_MATH; rule < SVY_QRULES; rule++)
		for (double at = 0.05; at < 1; at += 0.09)
			CHECK_NEAR(svy_quantile(o, rule, at), svy_quantile(p, rule, at), 0);
	/* (4 - 3/2)/5 = .5 and (5 - 1/2)/5 = .9 */
	CHECK_NEAR(svy_quantile(o, SVY_QRULE_HF5, 0.7), 1.5, 1e-14);
	CHECK_NEAR(svy_quantile(o, SVY_QRULE_HF3, 0.8), 2, 0);
}

static void test_few(void)
{
	static const double x[] = { 7, 7, 7 };
	struct data d;

	CHECK(isnan(svy_quantile(put(&d, 0, NULL, NULL), SVY_QRULE_HF7, 0.5)));
	for (enum svy_qrule rule = SVY_QRULE_MATH; rule < SVY_QRULES; rule++) {
		CHECK_NEAR(svy_quantile(put(&d, 1, x, NULL), rule, 0.5), 7, 0);
		CHECK_NEAR(svy_quantile(put(&d, 3, x, NULL), rule, 0.9), 7, 0);
	}
}

/* A share of .5 with an error of .1 and t(9) = 2.262157: .274 ... .726 */
static void test_woodruff(void)
{
	static const double x[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };
	struct svy_below below = { 0.5, 0.01, 10, 9 };
	struct data d;
	struct svy_ordered *o = put(&d, 10, x, NULL);
	struct svy_interval ci = svy_interval_woodruff(o, SVY_QRULE_MATH, SVY_CI_MEAN,
	                                               &below, 0.95);

	CHECK_NEAR(ci.low, 3, 0);
	CHECK_NEAR(ci.high, 8, 0);
	CHECK_TEXT(ci.method, "woodruff mean");
	CHECK_TEXT(ci.flag, "");
	ci = svy_interval_woodruff(o, SVY_QRULE_HF4, SVY_CI_MEAN, &below, 0.95);
	CHECK_NEAR(ci.low, 10 * (0.5 - 0.1 * svy_student_limit(0.95, 9)), 1e-12);
	/* R: 10 * plogis(-qt(.975, 9) * .1/.25) */
	ci = svy_interval_woodruff(o, SVY_QRULE_HF4, SVY_CI_LOGIT, &below, 0.95);
	CHECK_NEAR(ci.low, 2.88052203134856, 1e-12);
}

static void test_woodruff_undefined(void)
{
	static const double x[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, y[] = { 5, 5 };
	struct svy_below below = { 0.9, 0.01, 10, 9 };
	struct data d;
	struct svy_ordered *o = put(&d, 10, x, NULL);
	struct svy_interval ci = svy_interval_woodruff(o, SVY_QRULE_MATH, SVY_CI_MEAN,
	                                               &below, 0.95);

	CHECK_NEAR(ci.low, 7, 0);
	CHECK(isnan(ci.high));
	CHECK_TEXT(ci.flag, "the upper limit runs off the answers");
	below = (struct svy_below){ 0.1, 0.01, 10, 9 };
	ci = svy_interval_woodruff(o, SVY_QRULE_MATH, SVY_CI_MEAN, &below, 0.95);
	CHECK_TEXT(ci.flag, "the lower limit runs off the answers");
	below.df = 0;
	ci = svy_interval_woodruff(o, SVY_QRULE_MATH, SVY_CI_MEAN, &below, 0.95);
	CHECK_TEXT(ci.flag, "no degrees of freedom");
	below = (struct svy_below){ 1, 0, 10, 9 };
	ci = svy_interval_woodruff(o, SVY_QRULE_MATH, SVY_CI_MEAN, &below, 0.95);
	CHECK(isnan(ci.low) && isnan(ci.high));
	CHECK_TEXT(ci.flag, "the quantile is the largest answer");
	ci = svy_interval_woodruff(put(&d, 2, y, NULL), SVY_QRULE_MATH, SVY_CI_MEAN,
	                           &below, 0.95);
	CHECK_NEAR(ci.low, 5, 0);
	CHECK_NEAR(ci.high, 5, 0);
	CHECK_TEXT(ci.flag, "no variation between sampling units");
	below.variance = NAN;
	CHECK_TEXT(svy_interval_woodruff(o, SVY_QRULE_MATH, SVY_CI_MEAN, &below, 0.95)
	                   .flag, "the variance is unknown");
}

/* The score of a median of simple answers 1 ... with, by (p - .5)/sqrt(p q/(n - 1)). */
static double score_of(void *with, double x)
{
	double n = *(double *)with, p = x / n;

	return (p - 0.5) / sqrt(p * (1 - p) / (n - 1));
}

/* With t = 2, 20 answers: (6/20 - .5)/sqrt(.21/19) = -1.902, 5/20 -2.517; 14/20 1.902,
 * 15/20 2.517.  A symmetric interval: the 6th and, as the 15th is too high, up to it. */
static void test_score(void)
{
	double x[40], w[40], n = 20;
	struct data d;
	struct svy_ordered *o;
	struct svy_interval ci;

	for (int i = 0; i < 40; i++) {
		x[i] = i + 1;
		w[i] = 1;
	}
	o = put(&d, 20, x, w);
	ci = svy_interval_scored(o, score_of, &n, 2);
	CHECK_NEAR(ci.low, 6, 0);
	CHECK_NEAR(ci.high, 15, 0);
	CHECK_TEXT(ci.method, "score");
	ci = svy_interval_scored(o, score_of, &n, 20);
	CHECK(isnan(ci.low) && isnan(ci.high));
	CHECK_TEXT(ci.flag, "both limits run off the answers");
	CHECK_TEXT(svy_interval_scored(o, score_of, &n, NAN).flag,
	           "no degrees of freedom");
}

static double heaped(void *with, double x)
{
	(void)with;
	return x > 0 ? 9 : 4;
}

static double unknown(void *with, double x)
{
	(void)with;
	(void)x;
	return NAN;
}

/* Most say 0: the test finds 0 itself too high, and there is nothing below it. */
static void test_heap(void)
{
	static const double x[] = { 0, 0, 0, 0, 1, 2 };
	struct data d;
	struct svy_ordered *o = put(&d, 6, x, NULL);
	struct svy_interval ci = svy_interval_scored(o, heaped, NULL, 2);

	CHECK_NEAR(ci.low, 0, 0);
	CHECK_NEAR(ci.high, 0, 0);
	CHECK_TEXT(svy_interval_scored(o, unknown, NULL, 2).flag,
	           "the variance is unknown");
}

int main(void)
{
	test_rules();
	test_exact();
	test_decimal_weights();
	test_ties();
	test_few();
	test_woodruff();
	test_woodruff_undefined();
	test_score();
	test_heap();
	return check_end();
}
