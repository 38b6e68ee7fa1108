/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The tally: what one pass over the rows leaves.
 *
 * An item is something measured on a row, as one to three variables of which
 * the last is always 1:
 *   count (1); percent, mean and total (y, 1); ratio (y, x, 1); variance
 *   (u, u u, 1) with u = y less the pivot of its cell.
 * For each sampling unit and cell with a row, the sums of weight times each
 * variable are kept.  Where rows are the units, a stratum stands in for its
 * rows, and the sums of products of two weighted variables are kept as well.
 * Items that share their cells share a block, and a row is looked up once.
 *
 * Memory: 16 bytes a variable, item, unit and cell, whatever the number of
 * rows.  Tallies of parts of the rows add up to the tally of all. */
#ifndef SVY_CORE_TALLY_H
#define SVY_CORE_TALLY_H

#include "base/names.h"
#include "core/sum.h"

#define SVY_VARIABLES 3

/* Of an item in a cell, over all units. */
struct svy_cell {
	double n;             /* rows with a weight above 0 */
	double n_missing;     /* such rows without an answer */
	struct svy_sum wyy;   /* weight times y y of the first variable */
	struct svy_sum wyx, wxx; /* of a ratio, with the second */
	double pivot;         /* taken off y, where y is large beside its spread */
	struct svy_sum totals[SVY_VARIABLES]; /* set by svy_tally_close */
};

struct svy_item {
	size_t block;
	size_t variables;
	bool pivoted;           /* svy_tally_pivot was asked */
	size_t offset;          /* of its sums in a slot */
	struct svy_cell *cells; /* by cell */
	size_t cell_count, cell_capacity;
};

struct svy_block {
	size_t stride;          /* sums a slot */
	struct svy_pairs slots; /* (place, cell) */
	struct svy_sum *sums;
	size_t capacity;        /* in slots */
	uint32_t last;          /* slot of the last row */
};

struct svy_tally {
	bool rows; /* rows are the units: products are kept */
	struct svy_block *blocks;
	size_t block_count;
	struct svy_item *items;
	size_t item_count;
};

void svy_tally_begin(struct svy_tally *, bool rows, size_t blocks);
/* Declares an item, before the first row; its number. */
size_t svy_tally_item(struct svy_tally *, size_t block, size_t variables);
/* A row of weight w in a cell: the variables of the item. */
void svy_tally_add(struct svy_tally *, size_t item, uint32_t place,
                   uint32_t cell, double weight, const double *variables);
/* The pivot of a cell, which is the first y that asks for it. */
double svy_tally_pivot(struct svy_tally *, size_t item, uint32_t cell, double y);
/* A row without an answer. */
void svy_tally_miss(struct svy_tally *, size_t item, uint32_t cell, double weight);
/* The number of them, where it is known otherwise. */
void svy_tally_missed(struct svy_tally *, size_t item, uint32_t cell, double n);
/* After the last row: totals of each cell over all units; of every item, or of one. */
void svy_tally_close(struct svy_tally *);
void svy_tally_close_item(struct svy_tally *, size_t item);
/* Zero for a cell that no row reached. */
struct svy_cell svy_tally_cell(const struct svy_tally *, size_t item,
                               uint32_t cell);
/* Adds another tally of the same items; places and cells are renumbered by the
 * maps: cells[block][cell]. */
void svy_tally_merge(struct svy_tally *into, const struct svy_tally *from,
                     const uint32_t *places, uint32_t *const *cells);
void svy_tally_free(struct svy_tally *);

/* Where the product of variables i <= j stands behind the sums of an item. */
static inline size_t svy_product_offset(size_t variables, size_t i, size_t j)
{
	return variables + i * variables - i * (i + 1) / 2 + j;
}

#endif
