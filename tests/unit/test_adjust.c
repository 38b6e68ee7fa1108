/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Against R p.adjust(c(.01, .04, .03, .005, .2, .9), "bonferroni" | "holm" | "BH"). */
#include "unit/check.h"

#include "infer/adjust.h"

#include <math.h>
#include <string.h>

enum { TESTS = 7 };

static const double p[TESTS] = { 0.01, 0.04, 0.03, NAN, 0.005, 0.2, 0.9 };

static void check(enum svy_adjust how, const double *want)
{
	double got[TESTS];

	memcpy(got, p, sizeof got);
	svy_adjust(got, TESTS, how);
	for (int i = 0; i < TESTS; i++)
		CHECK_NEAR(got[i], want[i], 1e-14);
}

int main(void)
{
	check(SVY_ADJUST_NONE, p);
	check(SVY_ADJUST_BONFERRONI,
	      (double[]){ 0.06, 0.24, 0.18, NAN, 0.03, 1, 1 });
	check(SVY_ADJUST_HOLM, (double[]){ 0.05, 0.12, 0.12, NAN, 0.03, 0.4, 0.9 });
	check(SVY_ADJUST_BH, (double[]){ 0.03, 0.06, 0.06, NAN, 0.03, 0.24, 0.9 });
	svy_adjust(NULL, 0, SVY_ADJUST_HOLM);
	return check_end();
}
