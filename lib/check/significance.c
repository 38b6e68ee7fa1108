/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/significance.h"

#include "infer/student.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <string.h>

enum svy_test svy_test_of(const char *statistic)
{
	static const struct {
		const char *name;
		enum svy_test test;
	} tests[] = {
		{ "z", SVY_TEST_Z }, { "t", SVY_TEST_T }, { "F", SVY_TEST_F },
		{ "chisq", SVY_TEST_CHISQ },
	};

	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		if (strcmp(statistic, tests[i].name) == 0)
			return tests[i].test;
	return SVY_TEST_NONE;
}

static double p_of(enum svy_test test, double statistic, double df, double df_num)
{
	switch (test) {
	case SVY_TEST_Z:
		return svy_student_p(statistic, INFINITY);
	case SVY_TEST_T:
		return svy_student_p(statistic, df);
	case SVY_TEST_F:
		return statistic <= 0 ? 1 : gsl_cdf_fdist_Q(statistic, df_num, df);
	case SVY_TEST_CHISQ:
		return statistic <= 0 ? 1 : gsl_cdf_chisq_Q(statistic, df);
	default:
		return NAN;
	}
}

/* Sizes of t and z: the sign makes no difference to a two-sided p. */
static struct svy_range sizes(enum svy_test test, struct svy_range s)
{
	bool signless = test == SVY_TEST_F || test == SVY_TEST_CHISQ;
	double far = fmax(fabs(s.low), fabs(s.high));

	if (signless || s.low >= 0)
		return s;
	return (struct svy_range){ s.high >= 0 ? 0 : -s.high, far };
}

/* p is monotone in each of them, so the extremes are at the corners. */
struct svy_range svy_test_p(enum svy_test test, struct svy_range statistic,
                            struct svy_range df, struct svy_range df_num)
{
	struct svy_range s = sizes(test, statistic), p = { INFINITY, -INFINITY };

	for (int corner = 0; corner < 8; corner++) {
		double value = p_of(test, corner & 1 ? s.high : s.low,
		                    corner & 2 ? df.high : df.low,
		                    corner & 4 ? df_num.high : df_num.low);

		p = svy_range_span(p, svy_range_of(value));
	}
	return p;
}
