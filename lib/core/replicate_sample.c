/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Replicate weights of rows that are held: estimates are computed again from them. */
#include "core/replicate.h"

#include <stdlib.h>

static void weigh(double *weights, const struct svy_sample *sample,
                  const struct svy_replicates *reps, size_t turn)
{
	for (size_t r = 0; r < sample->count; r++)
		weights[r] = svy_replicates_weight(
			reps, turn, sample->places[r], sample->weights[r],
			sample->replicate_weights + r * sample->replicates);
}

static void find_domain(struct svy_spread *any, const struct svy_sample *sample,
                        struct svy_replicates *reps)
{
	uint32_t *places = svy_alloc(sample->count, sizeof *places);
	size_t rows = 0;

	for (size_t r = 0; r < sample->count; r++)
		if (sample->weights[r] > 0)
			places[rows++] = sample->places[r];
	svy_replicates_domain(any, reps, places, rows);
	free(places);
}

void svy_sample_covariance(double *cov, struct svy_spread *any,
                           const struct svy_sample *sample, const double *values,
                           size_t count, struct svy_replicates *reps,
                           svy_reweigh *reweigh, void *with)
{
	size_t turns = svy_replicates_turns(reps);
	double *thetas = svy_alloc(turns * count, sizeof *thetas);
	double *weights = svy_alloc(sample->count, sizeof *weights);

	for (size_t t = 0; t < turns; t++) {
		weigh(weights, sample, reps, t);
		reweigh(thetas + t * count, weights, with);
	}
	find_domain(any, sample, reps);
	any->variance = NAN;
	any->lost = svy_replicate_covariance(cov, thetas, values, count, reps);
	free(weights);
	free(thetas);
}
