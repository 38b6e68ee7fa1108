/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* By hand: values 3 1 2 2 of weights 1 2 1 4, so that N = 8: the weight below and half of
 * that at 1 is 1, at 2 it is 2 + 2.5, at 3 it is 7 + 0.5. */
#include "unit/check.h"

#include "infer/difference.h"
#include "infer/rank.h"

static const double values[] = { 3, 1, 2, 2 }, weights[] = { 1, 2, 1, 4 };

static void scores(void)
{
	double got[4];

	svy_rank_scores(got, values, weights, 4, SVY_RANKS_WILCOXON);
	CHECK_NEAR(got[0], 7.5 / 8, 1e-15);
	CHECK_NEAR(got[1], 1.0 / 8, 1e-15);
	CHECK_NEAR(got[2], 4.5 / 8, 1e-15);
	CHECK_NEAR(got[3], got[2], 0);
	svy_rank_scores(got, values, weights, 4, SVY_RANKS_MEDIAN);
	CHECK_NEAR(got[1], 0, 0);
	CHECK_NEAR(got[2], 1, 0);
	svy_rank_scores(got, values, weights, 4, SVY_RANKS_VAN_DER_WAERDEN);
	CHECK_NEAR(got[1], -1.15034938037601, 1e-13); /* R qnorm(1/8) */
	svy_rank_scores(got, NULL, NULL, 0, SVY_RANKS_WILCOXON);
}

/* Means 3 and (2 + 2 + 8) / 7, and what each row adds to the second less the first. */
static void differences(void)
{
	const uint32_t group[] = { 0, 1, 1, 1 };
	double d, z[4];

	svy_mean_differences(&d, z, values, weights, group, 4, 2);
	CHECK_NEAR(d, 12.0 / 7 - 3, 1e-15);
	CHECK_NEAR(z[0], 0, 0);
	CHECK_NEAR(z[1], 2 * (1 - 12.0 / 7) / 7, 1e-14);
	CHECK_NEAR(z[3], 4 * (2 - 12.0 / 7) / 7, 1e-14);
}

int main(void)
{
	scores();
	differences();
	return check_end();
}
