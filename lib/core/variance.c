/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/variance.h"

#include <stdlib.h>
#include <string.h>

/* A term of one quantity, found by its cell. */
struct use {
	size_t quantity;
	const struct svy_term *term;
};

/* Units under one branch, for one quantity. */
struct level {
	struct svy_sum z, zz;
	double size; /* sum of squares before anything cancels */
	bool reached; /* has rows in the domain */
};

struct work {
	const struct svy_tally *tally;
	const struct svy_design *design;
	const struct svy_item *item;
	const struct svy_block *block;
	size_t count;                  /* quantities */
	size_t cells;
	size_t *first;                 /* uses of cell c: first[c] .. first[c + 1] */
	struct use *uses;
	struct level *levels;          /* [stage][quantity]; stage 0 = in a stratum */
	struct level *unit;            /* the deepest unit being added up */
	struct svy_sum *variance;
	double *size;
	struct svy_sum *grand;         /* z over everything */
	double *ok_strata, *lonely_strata;
	struct svy_spread *out;
};

/* Cells that any quantity names: some may have no row of the item. */
static void count_cells(struct work *w, const struct svy_quantity *const *q)
{
	for (size_t i = 0; i < w->count; i++)
		for (size_t t = 0; t < q[i]->count; t++)
			if (w->cells <= q[i]->terms[t].cell)
				w->cells = (size_t)q[i]->terms[t].cell + 1;
}

static void count_uses(struct work *w, const struct svy_quantity *const *q)
{
	for (size_t i = 0; i < w->count; i++)
		for (size_t t = 0; t < q[i]->count; t++)
			w->first[q[i]->terms[t].cell + 1]++;
	for (size_t c = 0; c < w->cells; c++)
		w->first[c + 1] += w->first[c];
}

static void index_uses(struct work *w, const struct svy_quantity *const *q)
{
	size_t *next;

	count_cells(w, q);
	w->first = svy_alloc(w->cells + 1, sizeof *w->first);
	count_uses(w, q);
	w->uses = svy_alloc(w->first[w->cells], sizeof *w->uses);
	next = svy_alloc(w->cells + 1, sizeof *next);
	memcpy(next, w->first, (w->cells + 1) * sizeof *next);
	for (size_t i = 0; i < w->count; i++)
		for (size_t t = 0; t < q[i]->count; t++) {
			const struct svy_term *term = &q[i]->terms[t];

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

static void find_grand(struct work *w, const struct svy_quantity *const *q)
{
	double size = 0;

	for (size_t i = 0; i < w->count; i++)
		for (size_t t = 0; t < q[i]->count; t++) {
			const struct svy_term *term = &q[i]->terms[t];
			struct svy_cell cell = svy_tally_cell(
				w->tally, (size_t)(w->item - w->tally->items), term->cell);

			svy_sum_merge(&w->grand[i], apply(w, term, cell.totals, &size));
		}
}

static struct level *stage_levels(struct work *w, size_t stage)
{
	return w->levels + stage * w->count;
}

/* n times the squares about the mean of n units, most of them maybe 0: n zz - z z
 * is exact where the units agree. */
static struct svy_sum about_mean(const struct level *l, double n)
{
	return svy_sum_minus(svy_sum_scaled(l->zz, n),
	                     svy_sum_product(l->z, l->z));
}

static void lonely_stratum(struct work *w, size_t q, const struct level *l,
                           double left)
{
	struct svy_sum mean, off;

	if (w->design->spec.lonely == SVY_LONELY_AVERAGE)
		w->lonely_strata[q]++;
	if (w->design->spec.lonely != SVY_LONELY_ADJUST)
		return;
	mean = svy_sum_scaled(w->grand[q], -1 / svy_design_units(w->design));
	off = svy_sum_both(l->z, mean);
	svy_sum_merge(&w->variance[q],
	              svy_sum_scaled(svy_sum_product(off, off), left));
	w->size[q] += left * l->size;
}

static void add_branch(struct work *w, size_t q, const struct svy_branch *branch,
                       const struct level *l, double share)
{
	double n = branch->sampled;
	double scale = share * svy_branch_left(branch) / (n - 1);

	svy_sum_merge(&w->variance[q], svy_sum_scaled(about_mean(l, n), scale));
	w->size[q] += scale * n * l->size;
}

static void close_stratum(struct work *w, uint32_t h)
{
	const struct svy_branch *branch = &w->design->strata[h].branch;
	struct level *levels = stage_levels(w, 0);

	for (size_t q = 0; q < w->count; q++) {
		struct level *l = &levels[q];
		double left = svy_branch_left(branch);

		if (!l->reached)
			continue;
		w->out[q].strata++;
		w->out[q].reach += branch->sampled;
		if (branch->sampled > 1)
			add_branch(w, q, branch, l, 1);
		else if (left > 0)
			lonely_stratum(w, q, l, left);
		if (branch->sampled > 1 || left <= 0 ||
		    w->design->spec.lonely != SVY_LONELY_AVERAGE)
			w->ok_strata[q]++;
	}
	memset(levels, 0, w->count * sizeof *levels);
}

/* A unit is complete: it counts among its siblings, and its own units make a
 * part of the variance. */
static void push_unit(struct level *to, struct level *unit, size_t count)
{
	for (size_t q = 0; q < count; q++) {
		double size = fabs(unit[q].z.hi);

		if (!unit[q].reached)
			continue;
		svy_sum_merge(&to[q].z, unit[q].z);
		svy_sum_merge(&to[q].zz, svy_sum_product(unit[q].z, unit[q].z));
		to[q].size += unit[q].size > size * size ? unit[q].size : size * size;
		to[q].reached = true;
	}
}

static double sampled_share(const struct svy_branch *branch)
{
	return 1 - svy_branch_left(branch);
}

/* n/N of every stage above the units of this stage. */
static double share_above(const struct work *w, size_t stage, uint32_t unit)
{
	double share = 1;

	for (size_t s = stage; s > 0; s--) {
		unit = w->design->units[s][unit].parent;
		share *= sampled_share(&w->design->units[s - 1][unit].branch);
	}
	unit = w->design->units[0][unit].parent;
	return share * sampled_share(&w->design->strata[unit].branch);
}

static void close_unit(struct work *w, size_t stage, uint32_t unit)
{
	const struct svy_branch *branch = &w->design->units[stage][unit].branch;
	struct level *inner = stage_levels(w, stage + 1);
	double share = share_above(w, stage, unit);

	for (size_t q = 0; q < w->count; q++)
		if (inner[q].reached && branch->sampled > 1)
			add_branch(w, q, branch, &inner[q], share);
	push_unit(stage_levels(w, stage), inner, w->count);
	if (stage == 0)
		for (size_t q = 0; q < w->count; q++)
			w->out[q].units += inner[q].reached;
	memset(inner, 0, w->count * sizeof *inner);
}

static void close_leaf(struct work *w)
{
	size_t depth = w->design->depth;

	for (size_t q = 0; q < w->count; q++)
		w->unit[q].size *= w->unit[q].size;
	push_unit(stage_levels(w, depth - 1), w->unit, w->count);
	if (depth == 1)
		for (size_t q = 0; q < w->count; q++)
			w->out[q].units += w->unit[q].reached;
	memset(w->unit, 0, w->count * sizeof *w->unit);
}

static const struct svy_sum *slot_sums(const struct work *w, uint32_t slot)
{
	return w->block->sums + slot * w->block->stride + w->item->offset;
}

static bool slot_reached(const struct work *w, const struct svy_sum *sums)
{
	return sums[w->item->variables - 1].hi > 0;
}

static void add_slot(struct work *w, uint32_t slot)
{
	const struct svy_sum *sums = slot_sums(w, slot);
	uint32_t cell = (uint32_t)w->block->slots.keys[slot];

	if (cell >= w->cells || !slot_reached(w, sums))
		return;
	for (size_t u = w->first[cell]; u < w->first[cell + 1]; u++) {
		struct level *l = &w->unit[w->uses[u].quantity];

		svy_sum_merge(&l->z, apply(w, w->uses[u].term, sums, &l->size));
		l->reached = true;
	}
}

/* Units from the stratum down to the deepest one. */
struct path {
	uint32_t at[SVY_STAGES + 1];
	uint32_t slot;
};

static struct path slot_path(const struct work *w, uint32_t slot)
{
	struct path path = { .slot = slot };
	uint32_t at = (uint32_t)(w->block->slots.keys[slot] >> 32);

	for (size_t s = w->design->depth; s > 0; s--) {
		path.at[s] = at;
		at = w->design->units[s - 1][at].parent;
	}
	path.at[0] = at;
	return path;
}

static int path_order(const void *a, const void *b)
{
	const struct path *x = a, *y = b;

	for (size_t s = 0; s <= SVY_STAGES; s++)
		if (x->at[s] != y->at[s])
			return x->at[s] < y->at[s] ? -1 : 1;
	return x->slot < y->slot ? -1 : x->slot > y->slot;
}

/* The slots by stratum and unit.  free() it. */
static struct path *sorted_paths(const struct work *w)
{
	uint32_t slots = w->block->slots.count;
	struct path *paths = svy_alloc(slots, sizeof *paths);

	for (uint32_t s = 0; s < slots; s++)
		paths[s] = slot_path(w, s);
	if (slots)
		qsort(paths, slots, sizeof *paths, path_order);
	return paths;
}

/* Closes what ends between one slot and the next (NULL: the end). */
static void close_between(struct work *w, const struct path *done,
                          const struct path *next)
{
	size_t depth = w->design->depth, same = 0;

	while (next && same <= depth && done->at[same] == next->at[same])
		same++;
	if (same > depth)
		return;
	close_leaf(w);
	for (size_t s = depth; s-- > 1 && s >= same;)
		close_unit(w, s - 1, done->at[s]);
	if (same == 0)
		close_stratum(w, done->at[0]);
}

static void spread_over_units(struct work *w)
{
	uint32_t slots = w->block->slots.count;
	struct path *paths = sorted_paths(w);

	for (uint32_t s = 0; s < slots; s++) {
		add_slot(w, paths[s].slot);
		close_between(w, &paths[s], s + 1 < slots ? &paths[s + 1] : NULL);
	}
	free(paths);
}

/* Sum of z^2 over the rows of one stratum and cell, from the products. */
static struct svy_sum row_squares(const struct work *w, const struct svy_term *term,
                                  const struct svy_sum *sums, double *size)
{
	size_t k = w->item->variables;
	struct svy_sum zz = { 0, 0 };

	for (size_t i = 0; i < k; i++)
		for (size_t j = i; j < k; j++) {
			double twice = i == j ? 1 : 2;
			struct svy_sum on = svy_sum_exact(term->on[i], term->on[j]);
			struct svy_sum part = svy_sum_product(
				on, sums[svy_product_offset(k, i, j)]);

			svy_sum_merge(&zz, svy_sum_scaled(part, twice));
			*size += twice * fabs(part.hi);
		}
	return zz;
}

static void add_row_slot(struct work *w, uint32_t slot)
{
	const struct svy_sum *sums = slot_sums(w, slot);
	uint32_t cell = (uint32_t)w->block->slots.keys[slot];

	if (cell >= w->cells || !slot_reached(w, sums))
		return;
	for (size_t u = w->first[cell]; u < w->first[cell + 1]; u++) {
		struct level *l = &stage_levels(w, 0)[w->uses[u].quantity];
		const struct svy_term *term = w->uses[u].term;
		double size = 0;

		svy_sum_merge(&l->z, apply(w, term, sums, &size));
		svy_sum_merge(&l->zz, row_squares(w, term, sums, &l->size));
		l->reached = true;
	}
}

static void spread_over_rows(struct work *w, const struct svy_quantity *const *q)
{
	uint32_t slots = w->block->slots.count;
	struct path *paths = sorted_paths(w);

	for (uint32_t s = 0; s < slots; s++) {
		add_row_slot(w, paths[s].slot);
		if (s + 1 == slots || paths[s + 1].at[0] != paths[s].at[0])
			close_stratum(w, paths[s].at[0]);
	}
	free(paths);
	for (size_t i = 0; i < w->count; i++)
		w->out[i].units = q[i]->n;
}

/* Strata of one unit get the mean of the others under 'average'; what is only
 * rounding is 0. */
static void finish(struct work *w)
{
	for (size_t q = 0; q < w->count; q++) {
		double v = svy_sum_value(w->variance[q]);

		if (v < 1e-26 * w->size[q])
			v = 0;
		if (w->lonely_strata[q] > 0)
			v *= w->ok_strata[q] > 0
				? 1 + w->lonely_strata[q] / w->ok_strata[q] : NAN;
		w->out[q].variance = v;
	}
}

static void begin(struct work *w, struct svy_spread *out, size_t item,
                  const struct svy_tally *tally, const struct svy_design *design)
{
	memset(w, 0, sizeof *w);
	w->tally = tally;
	w->design = design;
	w->item = &tally->items[item];
	w->block = &tally->blocks[w->item->block];
	w->out = out;
}

static void make_room(struct work *w)
{
	w->levels = svy_alloc((SVY_STAGES + 1) * w->count, sizeof *w->levels);
	w->unit = svy_alloc(w->count, sizeof *w->unit);
	w->variance = svy_alloc(w->count, sizeof *w->variance);
	w->size = svy_alloc(w->count, sizeof *w->size);
	w->grand = svy_alloc(w->count, sizeof *w->grand);
	w->ok_strata = svy_alloc(w->count, sizeof *w->ok_strata);
	w->lonely_strata = svy_alloc(w->count, sizeof *w->lonely_strata);
}

static void end(struct work *w)
{
	free(w->first);
	free(w->uses);
	free(w->levels);
	free(w->unit);
	free(w->variance);
	free(w->size);
	free(w->grand);
	free(w->ok_strata);
	free(w->lonely_strata);
}

void svy_spread_of(struct svy_spread *out, const struct svy_quantity *const *q,
                   size_t count, size_t item, const struct svy_tally *tally,
                   const struct svy_design *design)
{
	struct work w;

	memset(out, 0, count * sizeof *out);
	begin(&w, out, item, tally, design);
	w.count = count;
	index_uses(&w, q);
	make_room(&w);
	find_grand(&w, q);
	if (design->depth == 0)
		spread_over_rows(&w, q);
	else
		spread_over_units(&w);
	finish(&w);
	end(&w);
}

double svy_spread_df(const struct svy_spread *s, enum svy_df rule,
                     const struct svy_design *design)
{
	switch (rule) {
	case SVY_DF_DESIGN:
		return svy_design_units(design) - (double)svy_design_strata(design);
	case SVY_DF_DOMAIN:
		return s->units - s->strata;
	case SVY_DF_STATA:
		return s->reach - s->strata;
	case SVY_DF_INF:
		return INFINITY;
	}
	return NAN;
}
