/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Confidence intervals of a ratio of two estimates. */
#ifndef SVY_INFER_RATIO_H
#define SVY_INFER_RATIO_H

#include "infer/interval.h"

/* Two estimates, their variances and their covariance. */
struct svy_two {
	double above, below;
	double above_variance, below_variance, covariance;
};

/* Of a ratio r with variance v, made on the scale of its logarithm:
 * exp(log r +- t se/r); method "log-ratio".  Undefined where r is not above 0. */
struct svy_interval svy_interval_log(double r, double v, double df, double level);
/* t of the test that the ratio is 1, on that scale. */
double svy_log_test(double r, double v);

/* Of above / below: every r for which above - r below is not further than t
 * standard errors from 0 (Fieller, J. R. Statist. Soc. B 16 (1954) 175-185).  Where
 * below is not clear of 0 itself the set has no ends, or leaves only a gap: then
 * there are no limits, and flag says so. */
struct svy_interval svy_interval_fieller(const struct svy_two *, double df,
                                         double level);

#endif
