/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/adjust.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

struct test {
	double *p;
};

static int by_size(const void *a, const void *b)
{
	const struct test *x = a, *y = b;

	return (*x->p > *y->p) - (*x->p < *y->p);
}

/* The tests that have a p value, smallest first. */
static size_t list_tests(struct test *tests, double *p, size_t count)
{
	size_t m = 0;

	for (size_t i = 0; i < count; i++)
		if (!isnan(p[i]))
			tests[m++].p = &p[i];
	if (m)
		qsort(tests, m, sizeof *tests, by_size);
	return m;
}

static void bonferroni(const struct test *tests, size_t m)
{
	for (size_t i = 0; i < m; i++)
		*tests[i].p = fmin(1, (double)m * *tests[i].p);
}

/* (m - i) p, and never less than a smaller p got. */
static void holm(const struct test *tests, size_t m)
{
	double most = 0;

	for (size_t i = 0; i < m; i++) {
		most = fmax(most, fmin(1, (double)(m - i) * *tests[i].p));
		*tests[i].p = most;
	}
}

/* m p / i, and never more than a larger p got. */
static void benjamini_hochberg(const struct test *tests, size_t m)
{
	double least = 1;

	for (size_t i = m; i-- > 0;) {
		least = fmin(least, (double)m * *tests[i].p / (double)(i + 1));
		*tests[i].p = least;
	}
}

void svy_adjust(double *p, size_t count, enum svy_adjust how)
{
	struct test *tests = svy_alloc(count, sizeof *tests);
	size_t m = list_tests(tests, p, count);

	if (how == SVY_ADJUST_BONFERRONI)
		bonferroni(tests, m);
	else if (how == SVY_ADJUST_HOLM)
		holm(tests, m);
	else if (how == SVY_ADJUST_BH)
		benjamini_hochberg(tests, m);
	free(tests);
}
