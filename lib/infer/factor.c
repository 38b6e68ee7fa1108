/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/factor.h"

#include <math.h>
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

		if (!(pivot > 1e-13 * whole))
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
