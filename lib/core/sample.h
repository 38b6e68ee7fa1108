/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Rows that are held, for what one pass cannot do: quantiles, ranks, fits.
 *
 * Memory: 16 bytes a row and 8 more a value and replicate weight. */
#ifndef SVY_CORE_SAMPLE_H
#define SVY_CORE_SAMPLE_H

#include "core/spread.h"

struct svy_sample {
	size_t width; /* values a row */
	size_t count, capacity;
	uint32_t *places, *cells; /* of the design; of the groups */
	double *weights;
	double *values; /* values[row * width + k] */
	size_t replicates, replicate_capacity; /* a row; 0 = none */
	double *replicate_weights;             /* [row * replicates + r] */
};

void svy_sample_begin(struct svy_sample *, size_t width);
void svy_sample_add(struct svy_sample *, uint32_t place, uint32_t cell, double weight,
                    const double *values);
/* The replicate weights of the row that was added last, for every row or for
 * none; what to do with them is in core/replicate.h. */
void svy_sample_add_replicates(struct svy_sample *, const double *weights, size_t count);
void svy_sample_free(struct svy_sample *);

/* Covariances of the totals of count scores, their weight included:
 * scores[row * count + k]; cov[i * count + j].  any: the domain, of the rows
 * with a weight above 0. */
void svy_scores_covariance(double *cov, struct svy_spread *any,
                           const struct svy_sample *, const double *scores,
                           size_t count, const struct svy_design *);

#endif
