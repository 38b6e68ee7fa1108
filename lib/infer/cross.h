/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Weighted cross-products of rows, and the equations A b = c that they make.
 *
 * Sums, the factors L D L' of A and what is solved with them are double-double:
 * squaring the condition of the rows then costs nothing that a QR of the rows in
 * double would keep, the order of the rows plays no part, and no matrix of the rows
 * is needed (Golub and Van Loan, Matrix Computations, 4.1 and 5.3). */
#ifndef SVY_INFER_CROSS_H
#define SVY_INFER_CROSS_H

#include "core/sum.h"

#include <stdbool.h>
#include <stddef.h>

struct svy_cross {
	size_t count;
	struct svy_sum *a;    /* lower triangle, a[i * count + j]; then L, with D in it */
	struct svy_sum *c;
	double *size;         /* diagonal of A */
};

void svy_cross_begin(struct svy_cross *, size_t count);
void svy_cross_clear(struct svy_cross *);
/* Adds weight x x' to A and right x to c. */
void svy_cross_add(struct svy_cross *, const double *x, double weight, double right);
/* Factors A.  A column that those before it leave less than 1e-11 of its length is
 * aliased: kept[j] is cleared, as R's glm drops it.  Columns with kept[j] false
 * beforehand are passed over.  The number of columns kept. */
size_t svy_cross_factor(struct svy_cross *, bool *kept);
/* b of the columns that are kept, 0 of the others. */
void svy_cross_solve(double *b, const struct svy_cross *, const bool *kept);
/* Inverse of A among the columns kept: inverse[i * count + j], 0 for others. */
void svy_cross_inverse(double *inverse, const struct svy_cross *, const bool *kept);
void svy_cross_free(struct svy_cross *);

#endif
