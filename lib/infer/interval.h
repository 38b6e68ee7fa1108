/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Confidence intervals from an estimate, its variance and degrees of freedom. */
#ifndef SVY_INFER_INTERVAL_H
#define SVY_INFER_INTERVAL_H

enum svy_ci { SVY_CI_LOGIT, SVY_CI_BETA, SVY_CI_WILSON, SVY_CI_ASIN, SVY_CI_MEAN };

struct svy_interval {
	double low, high;   /* NaN where undefined */
	const char *method; /* its name; "" where undefined */
	const char *flag;   /* why it is undefined or another than asked for, or "" */
};

/* Of a proportion p (0..1) of n rows with variance v, level 0..1:
 *   logit   logit p +- t se / (p (1 - p)), transformed back
 *   beta    Korn and Graubard (Survey Methodology 24 (1998) 193-201): quantiles of
 *           beta with n* = p (1 - p)/v (t(n - 1)/t(df))^2
 *   wilson  score interval with n* = p (1 - p)/v and t (Wilson, JASA 22 (1927))
 *   asin    sin^2 of asin(sqrt p) +- t se / (2 sqrt(p (1 - p))); an angle beyond 0
 *           or pi/2 folds back as in R, or gives 0 or 1 and a flag where that
 *           would pass the estimate
 *   mean    p +- t se
 * At p = 0 or 1 each gives beta with n* = n, and says so.  No variance: both
 * limits are the estimate, with a flag.  df of 0 or less: undefined. */
struct svy_interval svy_interval_proportion(enum svy_ci, double p, double v,
                                            double n, double df, double level);
/* No limits, and why. */
struct svy_interval svy_interval_none(const char *why);
/* The score interval of p of n rows, for a limit t: at 0 and 1 too. */
struct svy_interval svy_interval_score(double p, double n, double t);
/* Korn and Graubard's limits for a share p in an effective sample of n. */
struct svy_interval svy_interval_beta(double p, double n, double level);
/* x +- t se; method "t" (z where df is infinite). */
struct svy_interval svy_interval_mean(double x, double v, double df, double level);

/* The method's name. */
const char *svy_ci_name(enum svy_ci);

#endif
