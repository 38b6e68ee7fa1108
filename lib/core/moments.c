/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/moments.h"

#include "core/slots.h"
#include "core/spreading.h"

#include <stdlib.h>
#include <string.h>

static size_t pair_count(size_t width)
{
	return width * (width + 1) / 2;
}

void svy_moments_begin(struct svy_moments *m, size_t width, bool rows)
{
	*m = (struct svy_moments){ .width = width, .rows = rows };
	m->stride = width + (rows ? pair_count(width) : 0);
}

static struct svy_moments_cell *cell_of(struct svy_moments *m, uint32_t cell)
{
	while (m->cell_count <= cell) {
		m->cells = svy_room(m->cells, m->cell_count, &m->cell_capacity,
		                    sizeof *m->cells);
		m->cells[m->cell_count++] = (struct svy_moments_cell){
			.products = svy_alloc(pair_count(m->width),
			                      sizeof *m->cells->products)
		};
	}
	return &m->cells[cell];
}

static struct svy_sum *slot_of(struct svy_moments *m, uint32_t place, uint32_t cell)
{
	uint32_t known = m->slots.count, slot = svy_pairs_add(&m->slots, place, cell);

	if (slot == m->capacity) {
		m->capacity = m->capacity ? 2 * m->capacity : 16;
		m->sums = svy_resize(m->sums, m->capacity, m->stride * sizeof *m->sums);
	}
	if (slot == known)
		memset(m->sums + slot * m->stride, 0, m->stride * sizeof *m->sums);
	return m->sums + slot * m->stride;
}

/* sums += scale v_i v_j, i <= j */
static void add_products(struct svy_sum *sums, size_t width, double scale,
                         const double *v)
{
	for (size_t i = 0; i < width; i++) {
		struct svy_sum x = svy_sum_exact(scale, v[i]);

		for (size_t j = i; j < width; j++)
			svy_sum_merge(sums++, svy_sum_scaled(x, v[j]));
	}
}

void svy_moments_add(struct svy_moments *m, uint32_t place, uint32_t cell, double weight,
                     const double *values)
{
	struct svy_moments_cell *c = cell_of(m, cell);
	struct svy_sum *sums;

	if (!(weight > 0))
		return;
	sums = slot_of(m, place, cell);
	c->n++;
	add_products(c->products, m->width, weight, values);
	for (size_t i = 0; i < m->width; i++)
		svy_sum_merge(&sums[i], svy_sum_exact(weight, values[i]));
	if (m->rows)
		add_products(sums + m->width, m->width, weight * weight, values);
}

void svy_moments_miss(struct svy_moments *m, uint32_t cell, double weight)
{
	cell_of(m, cell)->n_missing += weight > 0;
}

/* Products of all the cells. */
static struct svy_sum *add_cells(struct svy_moments_sum *to, const struct svy_moments *m,
                                 const uint32_t *cells, size_t count)
{
	size_t pairs = pair_count(m->width);
	struct svy_sum *all = svy_alloc(pairs, sizeof *all);

	for (size_t c = 0; c < count; c++) {
		const struct svy_moments_cell *cell;

		if (cells[c] >= m->cell_count)
			continue;
		cell = &m->cells[cells[c]];
		to->n += cell->n;
		to->n_missing += cell->n_missing;
		for (size_t p = 0; p < pairs; p++)
			svy_sum_merge(&all[p], cell->products[p]);
	}
	return all;
}

/* W s_ij - s_i s_j, over W^2: exact where nothing varies. */
static double covariance(struct svy_sum weight, struct svy_sum product, struct svy_sum a,
                         struct svy_sum b)
{
	struct svy_sum off = svy_sum_minus(svy_sum_product(weight, product),
	                                   svy_sum_product(a, b));

	return svy_sum_divided(off, svy_sum_product(weight, weight));
}

void svy_moments_sum(struct svy_moments_sum *to, const struct svy_moments *m,
                     const uint32_t *cells, size_t count)
{
	size_t k = m->width;
	struct svy_sum *all, *at;

	*to = (struct svy_moments_sum){ 0 };
	at = all = add_cells(to, m, cells, count);
	to->weight = svy_sum_value(all[0]);
	to->means = svy_alloc(k, sizeof *to->means);
	to->covariances = svy_alloc(k * k, sizeof *to->covariances);
	for (size_t i = 0; i < k; i++) {
		to->means[i] = svy_sum_divided(all[i], all[0]);
		for (size_t j = i; j < k; j++, at++)
			to->covariances[i * k + j] = to->covariances[j * k + i] =
				covariance(all[0], *at, all[i], all[j]);
	}
	free(all);
}

void svy_moments_sum_free(struct svy_moments_sum *sum)
{
	free(sum->means);
	free(sum->covariances);
	*sum = (struct svy_moments_sum){ 0 };
}

struct spreading {
	const struct svy_moments *moments;
	const double *c;
	bool *in; /* of each cell */
	struct svy_spreading s;
};

static void add_linear(struct svy_sum *z, double *size, const struct spreading *w,
                       const struct svy_sum *sums)
{
	for (size_t i = 0; i < w->moments->width; i++) {
		struct svy_sum part = svy_sum_scaled(sums[i], w->c[i]);

		svy_sum_merge(z, part);
		*size += fabs(part.hi);
	}
}

static void add_squares(struct svy_sum *z, double *size, const struct spreading *w,
                        const struct svy_sum *products)
{
	size_t k = w->moments->width;

	for (size_t i = 0; i < k; i++)
		for (size_t j = i; j < k; j++) {
			struct svy_sum cc = svy_sum_exact(i == j ? w->c[i] : 2 * w->c[i],
			                                  w->c[j]);
			struct svy_sum part = svy_sum_product(cc, *products++);

			svy_sum_merge(z, part);
			*size += fabs(part.hi);
		}
}

static void add_slot(void *with, size_t slot)
{
	struct spreading *w = with;
	const struct svy_moments *m = w->moments;
	const struct svy_sum *sums = m->sums + slot * m->stride;
	struct svy_sum z = { 0, 0 }, squares = { 0, 0 };
	double size = 0, square_size = 0;

	if (!w->in[svy_slot_cell(&m->slots, (uint32_t)slot)])
		return;
	add_linear(&z, &size, w, sums);
	svy_spreading_add(&w->s, 0, z, size);
	if (!m->rows)
		return;
	add_squares(&squares, &square_size, w, sums + m->width);
	svy_spreading_product(&w->s, 0, 0, squares, square_size);
}

static void find_grand(struct spreading *w)
{
	const struct svy_moments *m = w->moments;
	double size = 0;

	for (uint32_t slot = 0; slot < m->slots.count; slot++)
		if (w->in[svy_slot_cell(&m->slots, slot)])
			add_linear(&w->s.grand[0], &size, w, m->sums + slot * m->stride);
}

void svy_moments_spread(struct svy_spread *out, const struct svy_moments *m,
                        const uint32_t *cells, size_t count, const double *c,
                        const struct svy_design *design)
{
	struct spreading w = { .moments = m, .c = c };
	double n = 0;

	w.in = svy_alloc(m->cell_count, sizeof *w.in);
	for (size_t i = 0; i < count; i++)
		if (cells[i] < m->cell_count) {
			w.in[cells[i]] = true;
			n += m->cells[cells[i]].n;
		}
	svy_spreading_begin(&w.s, design, 1, false);
	find_grand(&w);
	svy_slots_walk(&m->slots, &w.s, add_slot, &w);
	svy_spreading_end(&w.s, out, NULL, NULL);
	if (m->rows)
		out->units = n;
	free(w.in);
}

void svy_moments_free(struct svy_moments *m)
{
	for (size_t c = 0; c < m->cell_count; c++)
		free(m->cells[c].products);
	free(m->cells);
	free(m->sums);
	svy_pairs_free(&m->slots);
	*m = (struct svy_moments){ 0 };
}
