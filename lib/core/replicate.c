/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The totals under each replicate weight: a row adds to all of them at once. */
#include "core/replicate.h"

#include <stdlib.h>
#include <string.h>

double svy_replicate_scale(enum svy_reptype type, size_t count, double rho)
{
	double r = (double)count;

	switch (type) {
	case SVY_BRR:
		return 1 / r;
	case SVY_FAY:
		return 1 / (r * (1 - rho) * (1 - rho));
	case SVY_JK1:
		return (r - 1) / r;
	case SVY_JKN:
		return 1;
	case SVY_BOOTSTRAP:
		return 1 / (r - 1);
	}
	return NAN;
}

void svy_replicates_begin(struct svy_replicates *reps,
                          const struct svy_replicate_spec *spec)
{
	memset(reps, 0, sizeof *reps);
	reps->spec = *spec;
	svy_rays_begin(&reps->rays, spec->count);
	reps->weights = svy_alloc(reps->rays.width, sizeof *reps->weights);
	reps->sums = svy_alloc(reps->rays.width, sizeof *reps->sums);
}

size_t svy_replicates_item(struct svy_replicates *reps, size_t variables)
{
	size_t number = reps->item_count++;

	reps->items = svy_resize(reps->items, reps->item_count, sizeof *reps->items);
	reps->items[number] = (struct svy_replicate_item){ .variables = variables };
	return number;
}

static void add_plain(double *restrict to, const double *restrict w, size_t width)
{
	for (const double *end = w + width; w < end; w += SVY_LANES, to += SVY_LANES)
		for (size_t l = 0; l < SVY_LANES; l++)
			to[l] += w[l];
}

uint32_t svy_replicates_place(struct svy_replicates *reps, uint32_t part)
{
	add_plain(reps->sums, reps->weights, reps->rays.width);
	reps->rows++;
	return svy_rays_add(&reps->rays, part, reps->weights);
}

double svy_replicates_mean(const struct svy_replicates *reps)
{
	double sum = 0;

	for (size_t r = 0; r < reps->spec.count; r++)
		sum += reps->sums[r];
	return sum / (double)reps->spec.count / reps->rows;
}

/* Where the sums of a variable in a cell begin. */
static double *sums_of(const struct svy_replicates *reps,
                       const struct svy_replicate_item *item, size_t cell,
                       size_t variable)
{
	return item->sums + (cell * item->variables + variable) * 2 * reps->rays.width;
}

static void make_room(struct svy_replicates *reps, struct svy_replicate_item *item,
                      uint32_t cell)
{
	size_t size = item->variables * 2 * reps->rays.width * sizeof *item->sums;

	while (item->cell_count <= cell) {
		item->sums = svy_room(item->sums, item->cell_count,
		                      &item->cell_capacity, size);
		memset(sums_of(reps, item, item->cell_count, 0), 0, size);
		item->cell_count++;
	}
}

/* svy_sum_plus of each weight. */
static void add_ones(double *restrict hi, double *restrict lo,
                     const double *restrict w, size_t width)
{
	for (const double *end = w + width; w < end; w += SVY_LANES) {
		for (size_t l = 0; l < SVY_LANES; l++) {
			double s = hi[l] + w[l];
			double t = s - hi[l];
			double e = (hi[l] - (s - t)) + (w[l] - t) + lo[l];

			hi[l] = s + e;
			lo[l] = e - (hi[l] - s);
		}
		hi += SVY_LANES;
		lo += SVY_LANES;
	}
}

/* The upper half of a number's digits: products of halves are exact (Dekker), and
 * unlike fma() every machine does them several at once. */
static inline double upper_half(double x)
{
	uint64_t bits;

	memcpy(&bits, &x, sizeof bits);
	bits &= ~(uint64_t)0 << 27;
	memcpy(&x, &bits, sizeof x);
	return x;
}

/* svy_sum_merge of each weight times v, unrounded. */
static void add_products(double *restrict hi, double *restrict lo,
                         const double *restrict w, size_t width, double v)
{
	double vh = upper_half(v), vl = v - vh;

	for (const double *end = w + width; w < end; w += SVY_LANES) {
		for (size_t l = 0; l < SVY_LANES; l++) {
			double wh = upper_half(w[l]), wl = w[l] - wh;
			double p = w[l] * v;
			double off = ((wh * vh - p) + wh * vl + wl * vh) + wl * vl;
			double s = hi[l] + p;
			double t = s - hi[l];
			double e = (hi[l] - (s - t)) + (p - t) + off + lo[l];

			hi[l] = s + e;
			lo[l] = e - (hi[l] - s);
		}
		hi += SVY_LANES;
		lo += SVY_LANES;
	}
}

void svy_replicates_add(struct svy_replicates *reps, size_t number, uint32_t cell,
                        const double *v)
{
	struct svy_replicate_item *item = &reps->items[number];
	size_t width = reps->rays.width;

	if (cell >= item->cell_count)
		make_room(reps, item, cell);
	for (size_t i = 0; i < item->variables; i++) {
		double *hi = sums_of(reps, item, cell, i);

		if (v[i] == 1)
			add_ones(hi, hi + width, reps->weights, width);
		else if (v[i] != 0)
			add_products(hi, hi + width, reps->weights, width, v[i]);
	}
}

struct svy_sum svy_replicates_total(const struct svy_replicates *reps, size_t number,
                                    uint32_t cell, size_t variable, size_t replicate)
{
	const struct svy_replicate_item *item = &reps->items[number];
	const double *hi;

	if (cell >= item->cell_count)
		return (struct svy_sum){ 0, 0 };
	hi = sums_of(reps, item, cell, variable) + replicate;
	return (struct svy_sum){ hi[0], hi[reps->rays.width] };
}

static void merge_cell(struct svy_replicates *into, const struct svy_replicates *from,
                       size_t number, uint32_t cell, uint32_t as)
{
	struct svy_replicate_item *item = &into->items[number];
	size_t width = into->rays.width;

	make_room(into, item, as);
	for (size_t i = 0; i < item->variables; i++) {
		const double *hi = sums_of(from, &from->items[number], cell, i);
		double *to = sums_of(into, item, as, i);

		add_ones(to, to + width, hi, width);
		add_ones(to, to + width, hi + width, width);
	}
}

void svy_replicates_merge(uint32_t **places, struct svy_replicates *into,
                          const struct svy_replicates *from, uint32_t *const *cells,
                          const struct svy_tally *tally)
{
	for (size_t i = 0; i < from->item_count; i++)
		for (uint32_t c = 0; c < from->items[i].cell_count; c++)
			merge_cell(into, from, i, c, cells[tally->items[i].block][c]);
	*places = svy_rays_merge(&into->rays, &from->rays);
	into->rows += from->rows;
	add_plain(into->sums, from->sums, into->rays.width);
}

void svy_replicates_free(struct svy_replicates *reps)
{
	for (size_t i = 0; i < reps->item_count; i++)
		free(reps->items[i].sums);
	free(reps->items);
	free(reps->weights);
	free(reps->sums);
	svy_rays_free(&reps->rays);
	memset(reps, 0, sizeof *reps);
}
