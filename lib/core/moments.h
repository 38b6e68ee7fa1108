/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* First and second moments of several variables, by cell, in one pass: what makes
 * covariance matrices, and the sampling variance of smooth functions of means.
 *
 * Of each cell the sums of w v_i v_j are kept, and of each sampling unit and cell the
 * sums of w v_i; where rows are the units, a stratum stands in for its rows, and the
 * sums of w^2 v_i v_j are kept as well.  The first variable is to be 1.
 *
 * Memory: with k variables 8 k^2 bytes a cell, and 16 k a unit and cell (8 k^2 a
 * stratum and cell where rows are the units), whatever the number of rows. */
#ifndef SVY_CORE_MOMENTS_H
#define SVY_CORE_MOMENTS_H

#include "core/spread.h"
#include "core/sum.h"

struct svy_moments {
	size_t width;  /* variables */
	bool rows;     /* rows are the units */
	struct svy_pairs slots; /* (place, cell) */
	struct svy_sum *sums;   /* [slot * stride] */
	size_t stride, capacity;
	struct svy_moments_cell {
		double n, n_missing; /* rows with a weight above 0 */
		struct svy_sum *products; /* packed: i <= j */
	} *cells;
	size_t cell_count, cell_capacity;
};

void svy_moments_begin(struct svy_moments *, size_t width, bool rows);
/* A row of weight w; one of weight 0 counts for nothing. */
void svy_moments_add(struct svy_moments *, uint32_t place, uint32_t cell, double weight,
                     const double *values);
/* A row without a value of some variable. */
void svy_moments_miss(struct svy_moments *, uint32_t cell, double weight);

/* Some cells taken together. */
struct svy_moments_sum {
	double n, n_missing;
	double weight;
	double *means;       /* [width] */
	double *covariances; /* [i * width + j], divided by the weight: no n/(n - 1) */
};

void svy_moments_sum(struct svy_moments_sum *, const struct svy_moments *,
                     const uint32_t *cells, size_t count);
void svy_moments_sum_free(struct svy_moments_sum *);
/* The design-based variance of the total of w (c . v) over these cells, c[width]. */
void svy_moments_spread(struct svy_spread *, const struct svy_moments *,
                        const uint32_t *cells, size_t count, const double *c,
                        const struct svy_design *);
void svy_moments_free(struct svy_moments *);

#endif
