/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/variance.h"

#include "core/slots.h"
#include "core/spreading.h"

#include <stdlib.h>
#include <string.h>

/* A term of one quantity, found by its cell. */
struct use {
	size_t quantity;
	const struct svy_term *term;
};

struct work {
	const struct svy_tally *tally;
	const struct svy_design *design;
	const struct svy_item *item;
	const struct svy_block *block;
	const struct svy_quantity *const *quantities;
	size_t count;
	size_t cells;
	size_t *first; /* uses of cell c: first[c] .. first[c + 1] */
	struct use *uses;
	struct svy_spreading spreading;
};

/* Cells that any quantity names: some may have no row of the item. */
static void count_cells(struct work *w)
{
	for (size_t i = 0; i < w->count; i++)
		for (size_t t = 0; t < w->quantities[i]->count; t++)
			if (w->cells <= w->quantities[i]->terms[t].cell)
				w->cells = (size_t)w->quantities[i]->terms[t].cell + 1;
}

static void count_uses(struct work *w)
{
	for (size_t i = 0; i < w->count; i++)
		for (size_t t = 0; t < w->quantities[i]->count; t++)
			w->first[w->quantities[i]->terms[t].cell + 1]++;
	for (size_t c = 0; c < w->cells; c++)
		w->first[c + 1] += w->first[c];
}

/* Of one cell, by rising quantity. */
static void index_uses(struct work *w)
{
	size_t *next;

	count_cells(w);
	w->first = svy_alloc(w->cells + 1, sizeof *w->first);
	count_uses(w);
	w->uses = svy_alloc(w->first[w->cells], sizeof *w->uses);
	next = svy_alloc(w->cells + 1, sizeof *next);
	memcpy(next, w->first, (w->cells + 1) * sizeof *next);
	for (size_t i = 0; i < w->count; i++)
		for (size_t t = 0; t < w->quantities[i]->count; t++) {
			const struct svy_term *term = &w->quantities[i]->terms[t];

			w->uses[next[term->cell]++] = (struct use){ i, term };
		}
	free(next);
}

static struct svy_sum apply(const struct work *w, const struct svy_term *term,
                            const struct svy_sum *sums, double *size)
{
	struct svy_sum z = { 0, 0 };

	for (size_t i = 0; i < w->item->variables; i++) {
		struct svy_sum part = svy_sum_scaled(sums[i], term->on[i]);

		svy_sum_merge(&z, part);
		*size += fabs(part.hi);
	}
	return z;
}

static void find_grand(struct work *w)
{
	size_t item = (size_t)(w->item - w->tally->items);
	double size = 0;

	for (size_t i = 0; i < w->count; i++)
		for (size_t t = 0; t < w->quantities[i]->count; t++) {
			const struct svy_term *term = &w->quantities[i]->terms[t];
			struct svy_cell cell = svy_tally_cell(w->tally, item, term->cell);

			svy_sum_merge(&w->spreading.grand[i],
			              apply(w, term, cell.totals, &size));
		}
}

/* Sum over the rows of one stratum and cell of one linear function times another,
 * from the products of the variables. */
static void add_row_products(struct svy_sum *to, double *size, const struct work *w,
                             const double *a, const double *b,
                             const struct svy_sum *sums)
{
	size_t k = w->item->variables;

	for (size_t i = 0; i < k; i++)
		for (size_t j = 0; j < k; j++) {
			size_t at = i < j ? svy_product_offset(k, i, j)
			                  : svy_product_offset(k, j, i);
			struct svy_sum part;

			if (a[i] == 0 || b[j] == 0)
				continue;
			part = svy_sum_product(svy_sum_exact(a[i], b[j]), sums[at]);
			svy_sum_merge(to, part);
			*size += fabs(part.hi);
		}
}

/* The rows of a cell within another have within times within there already. */
static struct svy_sum row_products(double *size, const struct work *w,
                                   const struct svy_term *a, const struct svy_term *b,
                                   const struct svy_sum *sums)
{
	struct svy_sum all = { 0, 0 };

	add_row_products(&all, size, w, a->on, b->on, sums);
	add_row_products(&all, size, w, a->on, b->within, sums);
	add_row_products(&all, size, w, a->within, b->on, sums);
	return all;
}

static void add_products(struct work *w, const struct svy_sum *sums, uint32_t cell)
{
	size_t end = w->first[cell + 1];

	for (size_t u = w->first[cell]; u < end; u++)
		for (size_t v = u; v < (w->spreading.crossed ? end : u + 1); v++) {
			double size = 0;
			struct svy_sum products = row_products(
				&size, w, w->uses[u].term, w->uses[v].term, sums);

			svy_spreading_product(&w->spreading, w->uses[u].quantity,
			                      w->uses[v].quantity, products, size);
		}
}

static void add_slot(void *with, size_t slot)
{
	struct work *w = with;
	const struct svy_sum *sums = w->block->sums + slot * w->block->stride +
	                             w->item->offset;
	uint32_t cell = svy_slot_cell(&w->block->slots, (uint32_t)slot);

	if (cell >= w->cells || !(sums[w->item->variables - 1].hi > 0))
		return;
	for (size_t u = w->first[cell]; u < w->first[cell + 1]; u++) {
		double size = 0;
		struct svy_sum z = apply(w, w->uses[u].term, sums, &size);

		svy_spreading_add(&w->spreading, w->uses[u].quantity, z, size);
	}
	if (w->design->depth == 0)
		add_products(w, sums, cell);
}

static void begin(struct work *w, const struct svy_quantity *const *q, size_t count,
                  size_t item, const struct svy_tally *tally,
                  const struct svy_design *design, bool crossed)
{
	*w = (struct work){ .tally = tally, .design = design, .quantities = q,
		            .count = count, .item = &tally->items[item] };
	w->block = &tally->blocks[w->item->block];
	index_uses(w);
	svy_spreading_begin(&w->spreading, design, count, crossed);
	find_grand(w);
	svy_slots_walk(&w->block->slots, &w->spreading, add_slot, w);
	free(w->first);
	free(w->uses);
}

void svy_spread_of(struct svy_spread *out, const struct svy_quantity *const *q,
                   size_t count, size_t item, const struct svy_tally *tally,
                   const struct svy_design *design)
{
	struct work w;

	begin(&w, q, count, item, tally, design, false);
	svy_spreading_end(&w.spreading, out, NULL, NULL);
	for (size_t i = 0; design->depth == 0 && i < count; i++)
		out[i].units = q[i]->n;
}

/* Rows of the cells that any of the quantities names. */
static double rows_of_any(const struct svy_quantity *const *q, size_t count,
                          const struct svy_item *item)
{
	bool *named = svy_alloc(item->cell_count, sizeof *named);
	double rows = 0;

	for (size_t i = 0; i < count; i++)
		for (size_t t = 0; t < q[i]->count; t++) {
			const struct svy_term *term = &q[i]->terms[t];

			if (term->cell >= item->cell_count || named[term->cell])
				continue;
			named[term->cell] = true;
			rows += term->n;
		}
	free(named);
	return rows;
}

void svy_covariance_of(double *cov, struct svy_spread *any,
                       const struct svy_quantity *const *q, size_t count, size_t item,
                       const struct svy_tally *tally, const struct svy_design *design)
{
	struct work w;

	begin(&w, q, count, item, tally, design, true);
	svy_spreading_end(&w.spreading, NULL, cov, any);
	if (design->depth == 0)
		any->units = rows_of_any(q, count, &tally->items[item]);
}
