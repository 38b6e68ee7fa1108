/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/ratio.h"

#include "infer/student.h"

#include <math.h>
#include <stddef.h>

/* Why no interval can be made of a variance and a limit of t; NULL where one can. */
static const char *obstacle(double v, double t)
{
	if (isnan(v))
		return "the variance is unknown";
	if (isnan(t))
		return "no degrees of freedom";
	return v > 0 ? NULL : "no variation between sampling units";
}

struct svy_interval svy_interval_log(double r, double v, double df, double level)
{
	double t = svy_student_limit(level, df);
	double by = t * sqrt(v) / r;
	const char *why = obstacle(v, t);

	if (isnan(r))
		return svy_interval_none("");
	if (!(r > 0))
		return svy_interval_none("a ratio of 0 or less has no logarithm");
	if (why)
		return svy_interval_none(why);
	return (struct svy_interval){ r * exp(-by), r * exp(by), "log-ratio", "" };
}

double svy_log_test(double r, double v)
{
	return r > 0 && v > 0 ? log(r) * r / sqrt(v) : NAN;
}

/* The roots of A r r - 2 B r + C, between which it is below 0. */
struct svy_interval svy_interval_fieller(const struct svy_two *q, double df, double level)
{
	double t = svy_student_limit(level, df), tt = t * t;
	double a = q->below * q->below - tt * q->below_variance;
	double b = q->above * q->below - tt * q->covariance;
	double c = q->above * q->above - tt * q->above_variance;
	double half = sqrt(fmax(0, b * b - a * c));
	const char *why = obstacle(q->above_variance + q->below_variance, t);

	if (isnan(q->above) || isnan(q->below))
		return svy_interval_none("");
	if (why)
		return svy_interval_none(why);
	if (!(a > 0))
		return svy_interval_none("unbounded: the base is not clearly away from 0");
	return (struct svy_interval){ (b - half) / a, (b + half) / a, "fieller", "" };
}
