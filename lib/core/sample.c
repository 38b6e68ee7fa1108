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

/* Rows by the order of their places.  free() it. */
static size_t *sort_rows(const struct svy_sample *sample, const struct svy_design *design)
{
	size_t places = svy_design_places(design);
	uint32_t *order = svy_design_order(design);
	size_t *sorted = svy_alloc(sample->count, sizeof *sorted);
	size_t *next = svy_alloc(places + 1, sizeof *next);

	for (size_t r = 0; r < sample->count; r++)
		next[sample->places[r]]++;
	for (size_t p = 0, at = 0; p < places; p++) {
		size_t count = next[order[p]];

		next[order[p]] = at;
		at += count;
	}
	for (size_t r = 0; r < sample->count; r++)
		sorted[next[sample->places[r]]++] = r;
	free(order);
	free(next);
	return sorted;
}

static void add_scores(struct svy_spreading *s, const double *scores, size_t count)
{
	for (size_t i = 0; i < count; i++)
		svy_spreading_add(s, i, (struct svy_sum){ scores[i], 0 },
		                  fabs(scores[i]));
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
	struct svy_spreading s;
	size_t *sorted = sort_rows(sample, design);

	svy_spreading_begin(&s, design, count, true);
	add_grand(&s, sample, scores, count);
	for (size_t r = 0; r < sample->count; r++) {
		bool last = r + 1 == sample->count;
		uint32_t place = sample->places[sorted[r]];
		uint32_t next = last ? 0 : sample->places[sorted[r + 1]];

		if (sample->weights[sorted[r]] > 0) {
			add_scores(&s, scores + sorted[r] * count, count);
			if (design->depth == 0)
				svy_spreading_row(&s);
		}
		if (last || next != place)
			svy_spreading_leave(&s, place, last ? NULL : &next);
	}
	svy_spreading_end(&s, NULL, cov, any);
	free(sorted);
}
