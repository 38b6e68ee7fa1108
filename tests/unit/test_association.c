/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Under the covariances of a multinomial sample the design changes nothing: D is the
 * identity, and the tests are Pearson's.  The table is Agresti's of gender and party
 * (Categorical Data Analysis, 2007), for which R's help of chisq.test gives X-squared =
 * 30.07, df = 2, p = 2.954e-07. */
#include "unit/check.h"

#include "infer/chisq.h"

#include <math.h>

enum { ROWS = 2, COLUMNS = 3, CELLS = ROWS * COLUMNS };

static const double counts[CELLS] = { 762, 327, 468, 484, 239, 477 };

static double sum(const double *x)
{
	double all = 0;

	for (int i = 0; i < CELLS; i++)
		all += x[i];
	return all;
}

/* n (diag p - p p') times the square of a weight. */
static void multinomial(double *cov, const double *x, double weight)
{
	double n = sum(x);

	for (int i = 0; i < CELLS; i++)
		for (int j = 0; j < CELLS; j++)
			cov[i * CELLS + j] = weight * weight *
				((i == j ? x[i] : 0) - x[i] * x[j] / n);
}

static struct svy_chisq test(const double *x, double weight, double df,
                               enum svy_association how)
{
	double totals[CELLS], cov[CELLS * CELLS];
	const struct svy_crossed table = { ROWS, COLUMNS, totals, cov, false, sum(x), df };
	struct svy_chisq v;

	multinomial(cov, x, weight);
	for (int i = 0; i < CELLS; i++)
		totals[i] = weight * x[i];
	svy_association(&v, &table, how);
	return v;
}

static void pearson(double weight)
{
	struct svy_chisq v = test(counts, weight, INFINITY, SVY_ASSOCIATION_CHISQ);

	CHECK_NEAR(v.value, 30.0701490957547, 1e-12);
	CHECK_NEAR(v.df, 2, 0);
	CHECK_NEAR(v.p, 2.954e-07, 1e-3);
	CHECK_NEAR(v.effect, 1, 1e-12);
	v = test(counts, weight, INFINITY, SVY_ASSOCIATION_F);
	CHECK_NEAR(v.value, 30.0701490957547 / 2, 1e-12);
	CHECK_NEAR(v.df_num, 2, 1e-12);
	CHECK_NEAR(v.p, 2.954e-07, 1e-3);
}

static void degenerate(void)
{
	const double fixed[CELLS * CELLS] = { 0 };
	const double empty[CELLS] = { 5, 0, 0, 0, 5, 5 };
	struct svy_crossed table = { ROWS, COLUMNS, counts, fixed, false, 2757, 10 };
	struct svy_chisq v;

	svy_association(&v, &table, SVY_ASSOCIATION_F);
	CHECK_NEAR(v.value, NAN, 0);
	CHECK_TEXT(v.flag, "no variation between sampling units");
	svy_association(&v, &table, SVY_ASSOCIATION_WALD);
	CHECK_NEAR(v.p, NAN, 0);
	CHECK(*v.flag);
	table.rows = 1;
	svy_association(&v, &table, SVY_ASSOCIATION_F);
	CHECK_TEXT(v.flag, "only one value of the first variable");
	v = test(counts, 1, 0, SVY_ASSOCIATION_F);
	CHECK_NEAR(v.value, NAN, 0);
	CHECK_TEXT(v.flag, "no degrees of freedom");
	v = test(empty, 1, 10, SVY_ASSOCIATION_F);
	CHECK(isnan(v.value) == (*v.flag != '\0'));
}

int main(void)
{
	pearson(1);
	pearson(37.5);
	degenerate();
	return check_end();
}
