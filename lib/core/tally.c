/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/pivot.h"

#include <stdlib.h>
#include <string.h>

void svy_tally_begin(struct svy_tally *tally, bool rows, size_t blocks)
{
	memset(tally, 0, sizeof *tally);
	tally->rows = rows;
	tally->blocks = svy_alloc(blocks, sizeof *tally->blocks);
	tally->block_count = blocks;
}

static size_t sums_of(const struct svy_tally *tally, size_t variables)
{
	size_t products = variables * (variables + 1) / 2;

	return variables + (tally->rows ? products : 0);
}

size_t svy_tally_item(struct svy_tally *tally, size_t block, size_t variables)
{
	struct svy_block *b = &tally->blocks[block];
	size_t number = tally->item_count++;

	tally->items = svy_resize(tally->items, tally->item_count,
	                          sizeof *tally->items);
	tally->items[number] = (struct svy_item){
		.block = block, .variables = variables, .offset = b->stride
	};
	b->stride += sums_of(tally, variables);
	return number;
}

static struct svy_cell *cell_of(struct svy_item *item, uint32_t cell)
{
	while (item->cell_count <= cell) {
		item->cells = svy_room(item->cells, item->cell_count,
		                       &item->cell_capacity, sizeof *item->cells);
		item->cells[item->cell_count++] = (struct svy_cell){ 0 };
	}
	return &item->cells[cell];
}

struct svy_cell svy_tally_cell(const struct svy_tally *tally, size_t item,
                               uint32_t cell)
{
	const struct svy_item *i = &tally->items[item];

	return cell < i->cell_count ? i->cells[cell] : (struct svy_cell){ 0 };
}

/* Rows come in runs of one village, so the last slot is tried first. */
static struct svy_sum *slot_of(struct svy_block *block, uint32_t place,
                               uint32_t cell)
{
	uint64_t key = (uint64_t)place << 32 | cell;
	uint32_t count = block->slots.count;

	if (count && block->slots.keys[block->last] == key)
		return block->sums + block->last * block->stride;
	block->last = svy_pairs_add(&block->slots, place, cell);
	if (block->last == count) {
		size_t bytes = block->stride * sizeof *block->sums;

		block->sums = svy_room(block->sums, count, &block->capacity, bytes);
		memset(block->sums + count * block->stride, 0, bytes);
	}
	return block->sums + block->last * block->stride;
}

static void add_products(struct svy_sum *sums, size_t variables, double weight,
                         const double *v)
{
	for (size_t i = 0; i < variables; i++)
		for (size_t j = i; j < variables; j++) {
			struct svy_sum *to = &sums[svy_product_offset(variables, i, j)];
			struct svy_sum a = svy_sum_exact(weight, v[i]);
			struct svy_sum b = svy_sum_exact(weight, v[j]);

			svy_sum_merge(to, svy_sum_product(a, b));
		}
}

/* 0 and 1 are what most answers are: no product is needed for them. */
static inline void add_weighted(struct svy_sum *to, double weight, double v)
{
	if (v == 1)
		svy_sum_add(to, weight);
	else if (v != 0)
		svy_sum_merge(to, svy_sum_exact(weight, v));
}

/* Not rounded before it is weighted: a large mean would swamp the spread. */
static inline void add_square(struct svy_sum *to, double weight, double a, double b)
{
	if (a == 1 && b == 1)
		svy_sum_add(to, weight);
	else if (a != 0 && b != 0)
		svy_sum_merge(to, svy_sum_scaled(svy_sum_exact(a, b), weight));
}

static void add_squares(struct svy_cell *c, double weight, const double *v,
                        size_t variables)
{
	add_square(&c->wyy, weight, v[0], v[0]);
	if (variables < 3)
		return; /* the second is 1: the totals are these sums */
	add_square(&c->wyx, weight, v[0], v[1]);
	add_square(&c->wxx, weight, v[1], v[1]);
}

void svy_tally_add(struct svy_tally *tally, size_t number, uint32_t place,
                   uint32_t cell, double weight, const double *v)
{
	struct svy_item *item = &tally->items[number];
	struct svy_cell *c = cell_of(item, cell);
	struct svy_sum *sums;

	if (weight <= 0)
		return;
	sums = slot_of(&tally->blocks[item->block], place, cell) + item->offset;
	c->n++;
	add_squares(c, weight, v, item->variables);
	for (size_t i = 0; i < item->variables; i++)
		add_weighted(&sums[i], weight, v[i]);
	if (tally->rows)
		add_products(sums, item->variables, weight, v);
}

double svy_tally_pivot(struct svy_tally *tally, size_t item, uint32_t cell, double y)
{
	struct svy_item *i = &tally->items[item];
	struct svy_cell *c;

	i->pivoted = true;
	c = cell_of(i, cell);
	if (!(c->n > 0))
		c->pivot = y;
	return c->pivot;
}

void svy_tally_miss(struct svy_tally *tally, size_t item, uint32_t cell,
                    double weight)
{
	cell_of(&tally->items[item], cell)->n_missing += weight > 0;
}

void svy_tally_missed(struct svy_tally *tally, size_t item, uint32_t cell, double n)
{
	cell_of(&tally->items[item], cell)->n_missing = n;
}

static void total_slot(struct svy_item *item, const struct svy_block *block,
                       uint32_t slot)
{
	const struct svy_sum *sums = block->sums + slot * block->stride;
	uint32_t cell = (uint32_t)block->slots.keys[slot];

	if (cell >= item->cell_count)
		return;
	for (size_t i = 0; i < item->variables; i++)
		svy_sum_merge(&item->cells[cell].totals[i], sums[item->offset + i]);
}

void svy_tally_close_item(struct svy_tally *tally, size_t number)
{
	struct svy_item *item = &tally->items[number];
	const struct svy_block *block = &tally->blocks[item->block];

	for (size_t c = 0; c < item->cell_count; c++)
		memset(item->cells[c].totals, 0, sizeof item->cells[c].totals);
	for (uint32_t s = 0; s < block->slots.count; s++)
		total_slot(item, block, s);
}

void svy_tally_close(struct svy_tally *tally)
{
	for (size_t i = 0; i < tally->item_count; i++)
		svy_tally_close_item(tally, i);
}

static void merge_cells(struct svy_item *into, const struct svy_item *from,
                        const uint32_t *map)
{
	for (size_t i = 0; i < from->cell_count; i++) {
		struct svy_cell *c = cell_of(into, map[i]);

		if (!(c->n > 0))
			c->pivot = from->cells[i].pivot;
		c->n += from->cells[i].n;
		c->n_missing += from->cells[i].n_missing;
		svy_sum_merge(&c->wyy, from->cells[i].wyy);
		svy_sum_merge(&c->wyx, from->cells[i].wyx);
		svy_sum_merge(&c->wxx, from->cells[i].wxx);
	}
}

/* Sums about the pivots of one tally, as they are about those of the other. */
static void move_pivots(struct svy_sum *sums, const struct svy_tally *into,
                        const struct svy_tally *from, size_t block, uint32_t to_cell,
                        uint32_t cell)
{
	for (size_t i = 0; i < from->item_count; i++) {
		const struct svy_item *item = &from->items[i];

		if (item->block == block && item->pivoted)
			svy_pivot_move(sums + item->offset, from->rows,
			               svy_tally_cell(from, i, cell).pivot -
			               svy_tally_cell(into, i, to_cell).pivot);
	}
}

static void merge_slots(struct svy_tally *into, const struct svy_tally *from,
                        size_t block, const uint32_t *places, const uint32_t *cells)
{
	const struct svy_block *b = &from->blocks[block];
	struct svy_sum *moved = svy_alloc(b->stride, sizeof *moved);

	for (uint32_t s = 0; s < b->slots.count; s++) {
		uint32_t cell = (uint32_t)b->slots.keys[s];
		struct svy_sum *to = slot_of(&into->blocks[block],
		                             places[b->slots.keys[s] >> 32], cells[cell]);

		memcpy(moved, b->sums + s * b->stride, b->stride * sizeof *moved);
		move_pivots(moved, into, from, block, cells[cell], cell);
		for (size_t i = 0; i < b->stride; i++)
			svy_sum_merge(&to[i], moved[i]);
	}
	free(moved);
}

void svy_tally_merge(struct svy_tally *into, const struct svy_tally *from,
                     const uint32_t *places, uint32_t *const *cells)
{
	for (size_t i = 0; i < from->item_count; i++)
		merge_cells(&into->items[i], &from->items[i],
		            cells[from->items[i].block]);
	for (size_t b = 0; b < from->block_count; b++)
		merge_slots(into, from, b, places, cells[b]);
}

void svy_tally_free(struct svy_tally *tally)
{
	for (size_t b = 0; b < tally->block_count; b++) {
		svy_pairs_free(&tally->blocks[b].slots);
		free(tally->blocks[b].sums);
	}
	for (size_t i = 0; i < tally->item_count; i++)
		free(tally->items[i].cells);
	free(tally->blocks);
	free(tally->items);
	memset(tally, 0, sizeof *tally);
}
