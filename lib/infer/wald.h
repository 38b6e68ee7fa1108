/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Wald tests that several estimates are 0 together. */
#ifndef SVY_INFER_WALD_H
#define SVY_INFER_WALD_H

#include "infer/tail.h"

#include <stddef.h>

struct svy_wald {
	double f, df_num, df; /* NaN where there is no test */
	double p;
};

/* W = b' V^-1 b of count estimates: F = W / count on count and df (R regTermTest),
 * chi-square / count where df is infinite.  V has to be of full rank, else there is
 * no test. */
struct svy_wald svy_wald(const double *b, const double *v, size_t count, double df);
/* Adjusted for the design's few units (Korn and Graubard, Am. Stat. 44 (1990)
 * 270-276; Stata): (df - count + 1) W / (count df) on count and df - count + 1. */
struct svy_wald svy_wald_adjusted(const double *b, const double *v, size_t count,
                                  double df);

#endif
