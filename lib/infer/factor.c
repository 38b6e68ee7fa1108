/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/factor.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What is left of element (i, j) behind the columns before j. */
static double left(const double *l, size_t count, size_t i, size_t j)
{
	double x = l[i * count + j];

	for (size_t k = 0; k < j; k++)
		x -= l[i * count + k] * l[j * count + k];
	return x;
}

bool svy_factor(double *l, const double *v, size_t count)
{
	if (l != v)
		memcpy(l, v, count * count * sizeof *l);
	for (size_t j = 0; j < count; j++) {
		double whole = l[j * count + j], pivot = left(l, count, j, j);

		if (!(pivot > 1e-10 * whole))
			return false;
		l[j * count + j] = sqrt(pivot);
		for (size_t i = j + 1; i < count; i++) {
			l[i * count + j] = left(l, count, i, j) / l[j * count + j];
			l[j * count + i] = 0;
		}
	}
	return true;
}

void svy_factor_solve(double *x, const double *l, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k < i; k++)
			x[i] -= l[i * count + k] * x[k];
		x[i] /= l[i * count + i];
	}
}

double svy_wald(const double *x, const double *v, size_t count)
{
	double *l = svy_alloc(count * count, sizeof *l);
	double *y = svy_alloc(count, sizeof *y);
	double sum = svy_factor(l, v, count) ? 0 : NAN;

	memcpy(y, x, count * sizeof *y);
	if (!isnan(sum))
		svy_factor_solve(y, l, count);
	for (size_t i = 0; i < count; i++)
		sum += y[i] * y[i];
	free(l);
	free(y);
	return sum;
}
