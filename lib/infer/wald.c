/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/wald.h"

#include "base/memory.h"
#include "infer/factor.h"

#include <math.h>
#include <stdlib.h>

static double squares(const double *x, size_t count)
{
	double sum = 0;

	for (size_t i = 0; i < count; i++)
		sum += x[i] * x[i];
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
	w = svy_factor(l, l, count) ? 0 : NAN;
	if (!isnan(w)) {
		svy_factor_solve(scaled, l, count);
		w = squares(scaled, count);
	}
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
	test.p = svy_f_p(test.f, k, df);
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
