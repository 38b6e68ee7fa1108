/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Cholesky's factor of a covariance matrix. */
#ifndef SVY_INFER_FACTOR_H
#define SVY_INFER_FACTOR_H

#include <stdbool.h>
#include <stddef.h>

/* Lower l with l l' = v, both [i * count + j]; l may be v.  false: v is not of full
 * rank, to 13 digits. */
bool svy_factor(double *l, const double *v, size_t count);
/* l^-1 x, in place. */
void svy_factor_solve(double *x, const double *l, size_t count);

#endif
