/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Both sides of each threshold of the NCHS standard.  Where a width crosses one was found with R's qbeta, qt and
 * uniroot, for simple samples (v = p (1 - p)/n) with 50 degrees of freedom. */
#include "unit/check.h"

#include "infer/standards.h"

#include <math.h>

static unsigned simple(double p, double n)
{
	return svy_nchs_verdict(p, p * (1 - p) / n, n, 50);
}

/* p (1 - p)/v, or n where that is less. */
static void test_sample(void)
{
	CHECK_INT(svy_nchs_verdict(0.5, 0.25 / 29.99, 100, 50), SVY_NCHS_SMALL);
	CHECK_INT(svy_nchs_verdict(0.5, 0.25 / 30.01, 100, 50), SVY_NCHS_WIDE);
	CHECK_INT(svy_nchs_verdict(0.5, 0.25 / 1000, 29, 50), SVY_NCHS_SMALL);
	CHECK_INT(svy_nchs_verdict(0.5, 0.25 / 1000, 30, 50), SVY_NCHS_WIDE);
	CHECK_INT(svy_nchs_verdict(0.5, 0, 29, 50), SVY_NCHS_SMALL);
	CHECK_INT(svy_nchs_verdict(0.5, 0, 500, 50), SVY_NCHS_SHOW);
}

static void test_width(void)
{
	/* .05 wide at n = 172.47, .30 at 46.59; what is too wide for its size is
	 * shown where it is narrow. */
	CHECK_INT(simple(0.02, 172), SVY_NCHS_RELATIVE);
	CHECK_INT(simple(0.02, 173), SVY_NCHS_SHOW);
	CHECK_INT(simple(0.5, 46), SVY_NCHS_WIDE);
	CHECK_INT(simple(0.5, 47), SVY_NCHS_SHOW);
}

static void test_relative(void)
{
	/* 1.3 p wide at p = .09858994, where n = 100. */
	CHECK_INT(simple(0.0985, 100), SVY_NCHS_RELATIVE);
	CHECK_INT(simple(0.0987, 100), SVY_NCHS_SHOW);
	CHECK_INT(simple(1 - 0.0985, 100), SVY_NCHS_COMPLEMENT);
	CHECK_INT(simple(1 - 0.0987, 100), SVY_NCHS_SHOW);
	/* A narrow interval has no footnote either. */
	CHECK_INT(simple(0.98, 173), SVY_NCHS_SHOW);
}

static void test_review(void)
{
	CHECK_INT(svy_nchs_verdict(0.5, 0.25 / 1000, 1000, 7.99), SVY_NCHS_FEW_DF);
	CHECK_INT(svy_nchs_verdict(0.5, 0.25 / 1000, 1000, 8), SVY_NCHS_SHOW);
	CHECK_INT(svy_nchs_verdict(0.5, 0.25 / 1000, 1000, INFINITY), SVY_NCHS_SHOW);
	CHECK_INT(svy_nchs_verdict(0.95, 0.0475 / 100, 100, 7),
	          SVY_NCHS_FEW_DF | SVY_NCHS_COMPLEMENT);
	/* Suppressed is suppressed. */
	CHECK_INT(svy_nchs_verdict(0.5, 0.25 / 30.01, 100, 7), SVY_NCHS_WIDE);
}

static void test_ends(void)
{
	for (double p = 0; p <= 1; p++) {
		CHECK_INT(svy_nchs_verdict(p, 0, 29, 50), SVY_NCHS_SMALL);
		CHECK_INT(svy_nchs_verdict(p, 0, 30, 50), SVY_NCHS_END);
		CHECK_INT(svy_nchs_verdict(p, 0, 3000, 50), SVY_NCHS_END);
		CHECK_INT(svy_nchs_verdict(p, 0, 30, 7), SVY_NCHS_END | SVY_NCHS_FEW_DF);
	}
}

static void test_undefined(void)
{
	CHECK_INT(svy_nchs_verdict(0.5, 0.25 / 1000, 1000, 0), SVY_NCHS_UNKNOWN);
	CHECK_INT(svy_nchs_verdict(0.5, NAN, 1000, 50), SVY_NCHS_UNKNOWN);
	CHECK_INT(svy_nchs_verdict(0, 0, 1000, 0), SVY_NCHS_UNKNOWN);
	CHECK_INT(svy_nchs_verdict(0.5, NAN, 10, 0), SVY_NCHS_SMALL);
}

static void test_text(void)
{
	struct svy_arena arena = { 0 };

	CHECK_TEXT(svy_nchs_text(SVY_NCHS_SHOW, &arena), "");
	CHECK_TEXT(svy_nchs_text(SVY_NCHS_SMALL, &arena),
	           "NCHS: suppress (effective sample below 30)");
	CHECK_TEXT(svy_nchs_text(SVY_NCHS_END | SVY_NCHS_FEW_DF, &arena),
	           "NCHS: review (degrees of freedom below 8); "
	           "NCHS: review (estimate at 0 or 100 %)");
	svy_arena_free(&arena);
}

int main(void)
{
	test_sample();
	test_width();
	test_relative();
	test_review();
	test_ends();
	test_undefined();
	test_text();
	return check_end();
}
