/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Fits against values certified by NIST, R's, and some worked out by hand. */
#include "unit/check.h"

#include "core/sample.h"
#include "infer/ancova.h"
#include "infer/fit.h"
#include "infer/wald.h"

#include <math.h>
#include <stdlib.h>

/* NIST StRD, Longley, Journal of the American Statistical Association 62 (1967)
 * 819-841: of high difficulty, for the columns are nearly sums of each other. */
enum { LONGLEY = 16, LONGLEY_COLUMNS = 7 };

static const double longley_y[LONGLEY] = {
	60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761,
	66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551,
};

static const double longley_x[LONGLEY * LONGLEY_COLUMNS] = {
	1, 83.0, 234289, 2356, 1590, 107608, 1947, 1, 88.5, 259426, 2325, 1456, 108632, 1948,
	1, 88.2, 258054, 3682, 1616, 109773, 1949, 1, 89.5, 284599, 3351, 1650, 110929, 1950,
	1, 96.2, 328975, 2099, 3099, 112075, 1951, 1, 98.1, 346999, 1932, 3594, 113270, 1952,
	1, 99.0, 365385, 1870, 3547, 115094, 1953, 1, 100.0, 363112, 3578, 3350, 116219, 1954,
	1, 101.2, 397469, 2904, 3048, 117388, 1955, 1, 104.6, 419180, 2822, 2857, 118734, 1956,
	1, 108.4, 442769, 2936, 2798, 120445, 1957, 1, 110.8, 444546, 4681, 2637, 121950, 1958,
	1, 112.6, 482704, 3813, 2552, 123366, 1959, 1, 114.2, 502601, 3931, 2514, 125368, 1960,
	1, 115.7, 518173, 4806, 2572, 127852, 1961, 1, 116.9, 554894, 4007, 2827, 130081, 1962,
};

static const double longley_b[LONGLEY_COLUMNS] = {
	-3482258.63459582, 15.0618722713733, -0.358191792925910e-1, -2.02022980381683,
	-1.03322686717359, -0.511041056535807e-1, 1829.15146461355,
};

static const double ones[LONGLEY] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };

static void check_longley(void)
{
	const struct svy_fit_data data = { LONGLEY, LONGLEY_COLUMNS, longley_x, longley_y,
		                           ones };
	struct svy_fit fit;
	struct svy_error err;

	if (!CHECK(svy_fit(&fit, &data, SVY_LINEAR, &err) == 0))
		return;
	CHECK_INT((long long)fit.rank, LONGLEY_COLUMNS);
	for (size_t j = 0; j < LONGLEY_COLUMNS; j++)
		CHECK_NEAR(fit.coefficients[j], longley_b[j], 1e-13);
	/* certified standard deviation of B1: 84.9149257747669, residual 304.854073561965 */
	CHECK_NEAR(sqrt(fit.inverse[LONGLEY_COLUMNS + 1]) * 304.854073561965,
	           84.9149257747669, 1e-12);
	svy_fit_free(&fit);
}

/* Two groups of weights 1, 1, 2 and 3, 1: the coefficients are the first mean and
 * the difference, 2.5 and 7 - 2.5, by hand. */
static void check_means(void)
{
	const double x[] = { 1, 0, 1, 0, 1, 0, 1, 1, 1, 1 };
	const double y[] = { 1, 3, 3, 8, 4 }, w[] = { 1, 1, 2, 3, 1 };
	const struct svy_fit_data data = { 5, 2, x, y, w };
	struct svy_fit fit;
	struct svy_error err;
	double scores[10];

	if (!CHECK(svy_fit(&fit, &data, SVY_LINEAR, &err) == 0))
		return;
	CHECK_NEAR(fit.coefficients[0], 2.5, 1e-15);
	CHECK_NEAR(fit.coefficients[1], 4.5, 1e-15);
	CHECK_NEAR(fit.inverse[0], 1.0 / 4, 1e-15);
	CHECK_NEAR(fit.inverse[3], 1.0 / 4 + 1.0 / 4, 1e-15);
	svy_fit_scores(scores, &fit, &data);
	CHECK_NEAR(scores[0], -1.5 / 4, 1e-15);     /* w (y - mean) / sum w */
	CHECK_NEAR(scores[1], 1.5 / 4, 1e-15);
	CHECK_NEAR(scores[7], 3.0 * 1 / 4, 1e-15);
	CHECK_NEAR(scores[6], 0, 1e-15);
	svy_fit_free(&fit);
}

/* log odds of 1 in 4 and 3 in 5, by hand. */
static void check_odds(void)
{
	const double x[] = { 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };
	const double y[] = { 1, 0, 0, 0, 1, 1, 1, 0, 0 };
	const struct svy_fit_data data = { 9, 2, x, y, ones };
	struct svy_fit fit;
	struct svy_error err;

	if (!CHECK(svy_fit(&fit, &data, SVY_LOGISTIC, &err) == 0))
		return;
	CHECK_NEAR(fit.coefficients[0], log(1.0 / 3), 1e-14);
	CHECK_NEAR(fit.coefficients[1], log(1.5) - log(1.0 / 3), 1e-14);
	CHECK_NEAR(fit.fitted[8], 0.6, 1e-14);
	CHECK(!fit.settled);
	/* 1 / (n p (1 - p)) */
	CHECK_NEAR(fit.inverse[0], 1 / 0.75, 1e-13);
	svy_fit_free(&fit);
}

/* A rare answer takes many steps, but has an end: log(1 / 999999). */
static void check_rare(void)
{
	const double x[] = { 1, 1 }, y[] = { 1, 0 }, w[] = { 1, 999999 };
	const struct svy_fit_data data = { 2, 1, x, y, w };
	struct svy_fit fit;
	struct svy_error err;

	if (CHECK(svy_fit(&fit, &data, SVY_LOGISTIC, &err) == 0))
		CHECK_NEAR(fit.coefficients[0], -log(999999), 1e-12);
	svy_fit_free(&fit);
}

static void check_aliased(void)
{
	/* the third is 0.1 times the second less 0.3, with what rounding makes of it */
	double x[4 * 4];
	const double y[] = { 1, 2, 4, 3 };
	const struct svy_fit_data data = { 4, 4, x, y, ones };
	struct svy_fit fit;
	struct svy_error err;

	for (size_t r = 0; r < 4; r++) {
		x[r * 4] = 1;
		x[r * 4 + 1] = (double)r * 0.7;
		x[r * 4 + 2] = 0.1 * x[r * 4 + 1] - 0.3;
		x[r * 4 + 3] = r == 2;
	}
	if (!CHECK(svy_fit(&fit, &data, SVY_LINEAR, &err) == 0))
		return;
	CHECK_INT((long long)fit.rank, 3);
	CHECK_INT(fit.states[1], SVY_FIT_FINITE);
	CHECK_INT(fit.states[2], SVY_FIT_ALIASED);
	CHECK_INT(fit.states[3], SVY_FIT_FINITE);
	svy_fit_free(&fit);
}

/* In the second group everybody says yes. */
static void check_quasi(void)
{
	const double x[] = { 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1 };
	const double y[] = { 1, 0, 0, 0, 1, 1 };
	const struct svy_fit_data data = { 6, 2, x, y, ones };
	struct svy_fit fit;
	struct svy_error err;

	if (!CHECK(svy_fit(&fit, &data, SVY_LOGISTIC, &err) == 0))
		return;
	CHECK_INT((long long)fit.rank, 2);
	CHECK_INT(fit.states[0], SVY_FIT_FINITE);
	CHECK_INT(fit.states[1], SVY_FIT_INFINITE);
	CHECK_NEAR(fit.coefficients[0], log(1.0 / 3), 1e-14);
	CHECK(fit.settled && !fit.settled[0] && fit.settled[4] && fit.settled[5]);
	CHECK_NEAR(fit.fitted[5], 1, 0);
	CHECK(!fit.complete);
	svy_fit_free(&fit);
}

/* A number parts the answers but for a tie at 5: nothing of it is finite, and the
 * tied rows are half and half. */
static void check_tie(void)
{
	const double x[] = { 1, 0, 1, 3, 1, 5, 1, 5, 1, 6, 1, 900 };
	const double y[] = { 0, 0, 1, 0, 1, 1 };
	const struct svy_fit_data data = { 6, 2, x, y, ones };
	struct svy_fit fit;
	struct svy_error err;

	if (!CHECK(svy_fit(&fit, &data, SVY_LOGISTIC, &err) == 0))
		return;
	CHECK_INT(fit.states[0], SVY_FIT_INFINITE);
	CHECK_INT(fit.states[1], SVY_FIT_INFINITE);
	CHECK_NEAR(fit.fitted[2], 0.5, 1e-12);
	CHECK_NEAR(fit.fitted[5], 1, 0);
	svy_fit_free(&fit);
}

static void check_complete(void)
{
	const double x[] = { 1, 0, 1, 3, 1, 6, 1, 9 }, y[] = { 0, 0, 1, 1 };
	const struct svy_fit_data data = { 4, 2, x, y, ones };
	struct svy_fit fit;
	struct svy_error err;

	if (CHECK(svy_fit(&fit, &data, SVY_LOGISTIC, &err) == 0))
		CHECK(fit.complete);
	svy_fit_free(&fit);
}

/* R: lm(last ~ group + first) of these. */
static void check_ancova(void)
{
	const double first[] = { 3, 5, 2, 4, 6, 1 }, last[] = { 4, 5, 3, 7, 8, 4 };
	const double group[] = { 0, 0, 0, 1, 1, 1 };
	const struct svy_ancova of = { 6, first, last, group, ones };
	const struct svy_ancova alone = { 3, first, last, group, ones };
	struct svy_error err;
	double difference, scores[6], sum = 0;

	if (!CHECK(svy_ancova(&difference, scores, &of, &err) == 0))
		return;
	CHECK_NEAR(difference, 2.0769230769230762, 1e-14);
	for (size_t r = 0; r < 6; r++)
		sum += scores[r];
	CHECK_NEAR(sum, 0, 1e-15);
	CHECK(svy_ancova(&difference, scores, &alone, &err) == -1);
}

/* R: b' V^-1 b, pf() and pchisq(). */
static void check_wald(void)
{
	const double b[] = { 1, -2 }, v[] = { 2, 0.5, 0.5, 1 };
	const double flat[] = { 1, 1, 1, 1 };
	struct svy_wald test = svy_wald(b, v, 2, 10);

	CHECK_NEAR(test.f, 11.0 / 1.75 / 2, 1e-14);
	CHECK_NEAR(test.df_num, 2, 0);
	CHECK_NEAR(test.p, 0.087290291418954225, 1e-12);
	test = svy_wald(b, v, 2, INFINITY);
	CHECK_NEAR(test.p, exp(-11.0 / 1.75 / 2), 1e-13);
	test = svy_wald_adjusted(b, v, 2, 10);
	CHECK_NEAR(test.f, 0.9 * 11.0 / 1.75 / 2, 1e-14);
	CHECK_NEAR(test.df, 9, 0);
	CHECK(isnan(svy_wald(b, flat, 2, 10).f));
	CHECK(isnan(svy_wald(b, v, 2, 0).p));
	CHECK(isnan(svy_wald(b, v, 0, 10).f));
}

int main(void)
{
	check_longley();
	check_means();
	check_odds();
	check_rare();
	check_aliased();
	check_quasi();
	check_tie();
	check_complete();
	check_ancova();
	check_wald();
	return check_end();
}
