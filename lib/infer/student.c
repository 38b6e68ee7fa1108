/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/student.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <math.h>

/* Above t, by Newton's steps inside a bracket: GSL's own inverse may stop the
 * program, and has eight digits in places. */
static double t_limit(double tail, double df)
{
	double low = 0, high = 1, t;

	while (gsl_cdf_tdist_Q(high, df) > tail && high < 1e300)
		high *= 2;
	t = high / 2;
	for (int i = 0; i < 200; i++) {
		double off = gsl_cdf_tdist_Q(t, df) - tail;
		double next = t + off / gsl_ran_tdist_pdf(t, df);

		*(off > 0 ? &low : &high) = t;
		if (!(next > low && next < high))
			next = (low + high) / 2;
		if (fabs(next - t) <= 1e-15 * t)
			return next;
		t = next;
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
