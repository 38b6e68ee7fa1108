/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Intervals of the share of apiclus1 schools with ell = 0: p = .0218579235, 183
 * rows, 14 degrees of freedom.  Limits from R survey 4.1-1, svyciprop (wilson by
 * the formula of survey 4.5); quantiles of t from R qt. */
#include "unit/check.h"

#include "infer/interval.h"
#include "infer/student.h"

#include <math.h>

static const double p = 0.02185792349726776, se = 0.02262245086113394;

static struct svy_interval of(enum svy_ci method)
{
	return svy_interval_proportion(method, p, se * se, 183, 14, 0.95);
}

static void test_methods(void)
{
	/* Ten decimals are given. */
	CHECK_NEAR(of(SVY_CI_LOGIT).low, 0.0023046913, 1e-7);
	CHECK_NEAR(of(SVY_CI_LOGIT).high, 0.1777477665, 1e-7);
	CHECK_NEAR(of(SVY_CI_BETA).low, 0.0002161468, 2e-7);
	CHECK_NEAR(of(SVY_CI_BETA).high, 0.1375077639, 1e-7);
	CHECK_NEAR(of(SVY_CI_ASIN).low, 0.0003071927, 1e-7);
	CHECK_NEAR(of(SVY_CI_ASIN).high, 0.0955767374, 1e-7);
	CHECK_NEAR(of(SVY_CI_MEAN).low, -0.0266624080, 1e-7);
	CHECK_NEAR(of(SVY_CI_MEAN).high, 0.0703782550, 1e-7);
	CHECK_NEAR(of(SVY_CI_WILSON).low, 0.0031787772, 1e-7);
	CHECK_NEAR(of(SVY_CI_WILSON).high, 0.1353912853, 1e-7);
	CHECK_TEXT(of(SVY_CI_LOGIT).method, "logit");
}

/* Symmetric about one half. */
static void test_beta(void)
{
	struct svy_interval ci = svy_interval_proportion(SVY_CI_BETA, 0.5, 0.25 / 4, 5,
	                                                 INFINITY, 0.95);

	CHECK(ci.low > 0 && ci.high < 1);
	CHECK_NEAR(ci.low + ci.high, 1, 1e-12);
}

/* The angle goes so far below 0 that its fold would pass the estimate. */
static void test_folded(void)
{
	struct svy_interval ci = svy_interval_proportion(SVY_CI_ASIN, 1.0 / 15,
	                                                 1.0 / 225, 15, 2, 0.95);

	CHECK(ci.low == 0);
	CHECK_TEXT(ci.flag, "the interval reaches beyond 0 or 100 %");
	ci = svy_interval_proportion(SVY_CI_ASIN, 14.0 / 15, 1.0 / 225, 15, 2, 0.95);
	CHECK(ci.high == 1);
	CHECK_TEXT(of(SVY_CI_ASIN).flag, "");
}

static void test_ends(void)
{
	struct svy_interval none = svy_interval_proportion(SVY_CI_LOGIT, 0, 0, 50, 9,
	                                                   0.95);

	/* qbeta(.975, 1, 50) */
	CHECK_NEAR(none.high, 1 - pow(0.025, 1.0 / 50), 1e-10);
	CHECK(none.low == 0);
	CHECK_TEXT(none.method, "beta");
	CHECK_TEXT(none.flag, "estimate at 0 %");
}

static void test_undefined(void)
{
	struct svy_interval ci = svy_interval_proportion(SVY_CI_LOGIT, 0.3, 0.01, 50, 0,
	                                                 0.95);

	CHECK(isnan(ci.low) && isnan(ci.high));
	CHECK_TEXT(ci.flag, "no degrees of freedom");
	ci = svy_interval_mean(3, 0, 12, 0.95);
	CHECK(ci.low == 3 && ci.high == 3);
	CHECK_TEXT(ci.flag, "no variation between sampling units");
}

static void test_student(void)
{
	CHECK_NEAR(svy_student_limit(0.95, 1), 12.7062047361747, 1e-12);
	CHECK_NEAR(svy_student_limit(0.95, 14), 2.1447866879178, 1e-12);
	CHECK_NEAR(svy_student_limit(0.95, 182), 1.973084077335901, 1e-12);
	CHECK_NEAR(svy_student_limit(0.95, INFINITY), 1.95996398454005, 1e-12);
	CHECK(isnan(svy_student_limit(0.95, 0)));
	CHECK_NEAR(svy_student_p(2.1447866879178, 14), 0.05, 1e-10);
	CHECK(isnan(svy_student_p(2, -1)));
	for (double df = 0.5; df < 1e7; df *= 1.37)
		for (double level = 0.5; level < 0.9999; level += 0.0499)
			CHECK_NEAR(svy_student_p(svy_student_limit(level, df), df),
			           1 - level, 1e-12);
}

int main(void)
{
	test_methods();
	test_beta();
	test_folded();
	test_ends();
	test_undefined();
	test_student();
	return check_end();
}
