/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/student.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <math.h>

/* The normal's limit, corrected for df (Abramowitz and Stegun 26.7.5). */
static double near_limit(double tail, double df)
{
	double z = gsl_cdf_ugaussian_Qinv(tail), zz = z * z;

	return z + z * (zz + 1) / (4 * df) +
	       z * ((5 * zz + 16) * zz + 3) / (96 * df * df);
}

/* Newton's steps inside a bracket, from the left of the root never across it:
 * GSL's own inverse may stop the program, and has eight digits in places. */
static double t_limit(double tail, double df)
{
	double low = 0, high = INFINITY, t = near_limit(tail, df);

	for (int i = 0; i < 200; i++) {
		double off = gsl_cdf_tdist_Q(t, df) - tail;
		double step = off / gsl_ran_tdist_pdf(t, df);

		if (fabs(step) <= 1e-15 * t)
			return t + step;
		*(off > 0 ? &low : &high) = t;
		t += step;
		if (!(t > low && t < high))
			t = isinf(high) ? 2 * low : (low + high) / 2;
	}
	return t;
}

double svy_student_limit(double level, double df)
{
	double tail = (1 - level) / 2;

	if (!(df > 0))
		return NAN;
	return isinf(df) ? gsl_cdf_ugaussian_Qinv(tail) : t_limit(tail, df);
}

double svy_student_p(double t, double df)
{
	if (!(df > 0) || isnan(t))
		return NAN;
	if (isinf(t))
		return 0;
	return 2 * (isinf(df) ? gsl_cdf_ugaussian_Q(fabs(t))
	                      : gsl_cdf_tdist_Q(fabs(t), df));
}
