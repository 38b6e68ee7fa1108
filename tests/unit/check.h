/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */

/* Checks for a unit-test program: a test_NAME.c includes this one header, checks, and ends
 * with `return check_end();`.  Each check prints an `ok` or a `not ok` line with its place and
 * what was seen; the last line is `N passed, N failed`, which tests/run adds up.
 *
 *	CHECK(cond)               cond is true
 *	CHECK_INT(actual, want)   two whole numbers are the same
 *	CHECK_NEAR(actual, want, rel)
 *	                          |actual - want| <= rel * |want|; where want is 0, |actual| <= rel;
 *	                          NaN is near NaN only, an infinity near itself only
 *	CHECK_TEXT(actual, want)  two strings are the same; NULL is the same as NULL only
 *
 * Each gives 1 where it held and 0 where not, so that what follows can be skipped. */
#ifndef CHECK_H
#define CHECK_H

#include <math.h>
#include <stdio.h>
#include <string.h>

static int check_passed, check_failed;

static inline int check_report(int held, const char *file, int line, const char *what)
{
	const char *slash = strrchr(file, '/');

	if (held)
		check_passed++;
	else
		check_failed++;
	printf("%s %s:%d: %s\n", held ? "ok" : "not ok", slash ? slash + 1 : file, line, what);
	fflush(stdout);		/* whatever crashes next, this line is seen */
	return held;
}

static inline int check_int(long long actual, long long want, const char *file, int line,
    const char *what)
{
	int held = check_report(actual == want, file, line, what);

	if (!held)
		printf("  expected %lld\n  got      %lld\n", want, actual);
	return held;
}

static inline int check_is_near(double actual, double want, double rel)
{
	if (isnan(actual) || isnan(want))
		return isnan(actual) && isnan(want);
	if (isinf(actual) || isinf(want))
		return isinf(actual) && isinf(want) && (actual > 0) == (want > 0);
	return fabs(actual - want) <= rel * (fabs(want) > 0 ? fabs(want) : 1);
}

static inline int check_near(double actual, double want, double rel, const char *file, int line,
    const char *what)
{
	int held = check_report(check_is_near(actual, want, rel), file, line, what);

	if (!held)
		printf("  expected %.15g (within %g)\n  got      %.15g\n", want, rel, actual);
	return held;
}

static inline int check_text(const char *actual, const char *want, const char *file, int line,
    const char *what)
{
	int same = actual && want ? strcmp(actual, want) == 0 : actual == want;
	int held = check_report(same, file, line, what);

	if (!held)
		printf("  expected %s\n  got      %s\n", want ? want : "(null)",
		    actual ? actual : "(null)");
	return held;
}

static inline int check_end(void)
{
	printf("%d passed, %d failed\n", check_passed, check_failed);
	return check_failed || !check_passed;
}

#define CHECK(cond) check_report((cond) ? 1 : 0, __FILE__, __LINE__, #cond)
#define CHECK_INT(actual, want) \
	check_int((actual), (want), __FILE__, __LINE__, #actual " = " #want)
#define CHECK_NEAR(actual, want, rel) \
	check_near((actual), (want), (rel), __FILE__, __LINE__, #actual " ~ " #want)
#define CHECK_TEXT(actual, want) \
	check_text((actual), (want), __FILE__, __LINE__, #actual " is " #want)

#endif
