/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/wald.h"

#include "base/memory.h"
#include "infer/beta.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static double f_p(double f, double df_num, double df)
{
	if (!(f >= 0) || !(df_num > 0) || !(df > 0))
		return NAN;
	if (isinf(df))
		return gsl_cdf_chisq_Q(f * df_num, df_num);
	return svy_beta_below(df / (df + df_num * f), df / 2, df_num / 2);
}

/* Cholesky of v in place, lower triangle; -1 where it is not of full rank. */
static int factor(double *v, size_t count)
{
	for (size_t j = 0; j < count; j++) {
		double d = v[j * count + j], whole = d;

		for (size_t k = 0; k < j; k++)
			d -= v[j * count + k] * v[j * count + k];
		if (!(d > 1e-13 * whole))
			return -1;
		v[j * count + j] = sqrt(d);
		for (size_t i = j + 1; i < count; i++) {
			double off = v[i * count + j];

			for (size_t k = 0; k < j; k++)
				off -= v[i * count + k] * v[j * count + k];
			v[i * count + j] = off / v[j * count + j];
		}
	}
	return 0;
}

/* Squared length of L^-1 b. */
static double length(const double *l, const double *b, size_t count)
{
	double *z = svy_alloc(count, sizeof *z), sum = 0;

	for (size_t i = 0; i < count; i++) {
		z[i] = b[i];
		for (size_t k = 0; k < i; k++)
			z[i] -= l[i * count + k] * z[k];
		z[i] /= l[i * count + i];
		sum += z[i] * z[i];
	}
	free(z);
	return sum;
}

/* Scaled to correlations first: rank is then a matter of them. */
static double quadratic(const double *b, const double *v, size_t count)
{
	double *l = svy_alloc(count * count, sizeof *l);
	double *scaled = svy_alloc(count, sizeof *scaled), w;

	for (size_t i = 0; i < count; i++) {
		double si = sqrt(v[i * count + i]);

		scaled[i] = b[i] / si;
		for (size_t j = 0; j < count; j++)
			l[i * count + j] = v[i * count + j] /
			                   (si * sqrt(v[j * count + j]));
	}
	w = factor(l, count) == 0 ? length(l, scaled, count) : NAN;
	free(l);
	free(scaled);
	return w;
}

static struct svy_wald wald(double w, size_t count, double df, double scale)
{
	double k = (double)count;
	struct svy_wald test = { w * scale / k, k, df, NAN };

	if (count == 0 || isnan(w))
		return (struct svy_wald){ NAN, NAN, NAN, NAN };
	test.p = f_p(test.f, k, df);
	return test;
}

struct svy_wald svy_wald(const double *b, const double *v, size_t count, double df)
{
	return wald(quadratic(b, v, count), count, df, 1);
}

struct svy_wald svy_wald_adjusted(const double *b, const double *v, size_t count,
                                  double df)
{
	double left = df - (double)count + 1;

	if (isinf(df))
		return svy_wald(b, v, count, df);
	return wald(quadratic(b, v, count), count, left, left / df);
}
