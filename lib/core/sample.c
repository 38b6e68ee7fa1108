/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/sample.h"

#include "core/spreading.h"

#include <stdlib.h>
#include <string.h>

void svy_sample_begin(struct svy_sample *sample, size_t width)
{
	memset(sample, 0, sizeof *sample);
	sample->width = width;
}

static void grow(struct svy_sample *s)
{
	s->capacity = s->capacity ? 2 * s->capacity : 256;
	s->places = svy_resize(s->places, s->capacity, sizeof *s->places);
	s->cells = svy_resize(s->cells, s->capacity, sizeof *s->cells);
	s->weights = svy_resize(s->weights, s->capacity, sizeof *s->weights);
	s->values = svy_resize(s->values, s->capacity, s->width * sizeof *s->values);
}

void svy_sample_add(struct svy_sample *s, uint32_t place, uint32_t cell, double weight,
                    const double *values)
{
	if (s->count == s->capacity)
		grow(s);
	s->places[s->count] = place;
	s->cells[s->count] = cell;
	s->weights[s->count] = weight;
	if (s->width)
		memcpy(s->values + s->count * s->width, values,
		       s->width * sizeof *values);
	s->count++;
}

void svy_sample_add_replicates(struct svy_sample *s, const double *weights, size_t count)
{
	s->replicates = count;
	if (s->replicate_capacity < s->capacity) {
		s->replicate_capacity = s->capacity;
		s->replicate_weights = svy_resize(s->replicate_weights, s->capacity,
		                                  count * sizeof *weights);
	}
	memcpy(s->replicate_weights + (s->count - 1) * count, weights,
	       count * sizeof *weights);
}

void svy_sample_free(struct svy_sample *s)
{
	free(s->replicate_weights);
	free(s->places);
	free(s->cells);
	free(s->weights);
	free(s->values);
	memset(s, 0, sizeof *s);
}

/* What a walk over the rows needs of each. */
struct scoring {
	struct svy_spreading s;
	const struct svy_sample *sample;
	const double *scores;
	size_t count;
};

static void add_row(void *with, size_t row)
{
	struct scoring *w = with;
	const double *scores = w->scores + row * w->count;

	if (!(w->sample->weights[row] > 0))
		return;
	for (size_t i = 0; i < w->count; i++)
		svy_spreading_add(&w->s, i, (struct svy_sum){ scores[i], 0 },
		                  fabs(scores[i]));
	if (w->s.design->depth == 0)
		svy_spreading_row(&w->s);
}

static void add_grand(struct svy_spreading *s, const struct svy_sample *sample,
                      const double *scores, size_t count)
{
	for (size_t r = 0; r < sample->count; r++)
		for (size_t i = 0; i < count; i++)
			svy_sum_add(&s->grand[i], scores[r * count + i]);
}

void svy_scores_covariance(double *cov, struct svy_spread *any,
                           const struct svy_sample *sample, const double *scores,
                           size_t count, const struct svy_design *design)
{
	struct scoring w = { .sample = sample, .scores = scores, .count = count };

	svy_spreading_begin(&w.s, design, count, true);
	add_grand(&w.s, sample, scores, count);
	svy_spreading_walk(&w.s, sample->places, sample->count, add_row, &w);
	svy_spreading_end(&w.s, NULL, cov, any);
}
