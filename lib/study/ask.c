/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/ask.h"

#include "infer/contrast.h"

#include <stdlib.h>
#include <string.h>

static bool matches(const uint32_t *values, const uint32_t *pattern, size_t dims)
{
	for (size_t d = 0; d < dims; d++)
		if (pattern[d] != SVY_NO_NAME && pattern[d] != values[d])
			return false;
	return true;
}

/* Cells among which to look, ascending. */
struct among {
	const uint32_t *cells;
	size_t count;
};

static struct among group_cells(const struct svy_asking *w, size_t group)
{
	const size_t *first = w->members.first;

	return (struct among){ w->members.cells + first[group],
		               first[group + 1] - first[group] };
}

/* Those of a wave (SVY_NO_NAME: any) and a level (NULL: any). */
static struct svy_part collect(uint32_t *into, const struct svy_asking *w,
                               struct among among, uint32_t wave,
                               const uint32_t *level)
{
	size_t dims = w->study->dim_count, levels = w->measure->levels.dims;
	struct svy_part part = { into, 0, 0 };

	for (size_t i = 0; i < among.count; i++) {
		uint32_t c = among.cells[i];

		if ((wave != SVY_NO_NAME && w->cell_groups[c][dims - 1] != wave) ||
		    (level && !matches(w->cell_levels[c], level, levels)))
			continue;
		into[part.count++] = c;
	}
	return part;
}

static void describe_cell(struct svy_asking *w, uint32_t c)
{
	const struct svy_cells *levels = &w->measure->levels;
	struct svy_arena *arena = &w->groups.arena;
	uint32_t group;

	w->cell_groups[c] = svy_arena_alloc(arena, w->study->dim_count *
	                                           sizeof **w->cell_groups);
	w->cell_levels[c] = svy_arena_alloc(arena, levels->dims *
	                                           sizeof **w->cell_levels);
	group = svy_cells_get(w->cell_levels[c], levels, c);
	(void)svy_cells_get(w->cell_groups[c], &w->study->groups, group);
	w->all[c] = c;
}

void svy_asking_begin(struct svy_asking *w, size_t open)
{
	w->cell_count = w->measure->levels.dims ? svy_cells_count(&w->measure->levels)
	                                        : svy_cells_count(&w->study->groups);
	w->cell_groups = svy_alloc(w->cell_count, sizeof *w->cell_groups);
	w->cell_levels = svy_alloc(w->cell_count, sizeof *w->cell_levels);
	w->all = svy_alloc(w->cell_count, sizeof *w->all);
	w->numerator = svy_alloc(w->cell_count, sizeof *w->numerator);
	w->denominator = svy_alloc(w->cell_count, sizeof *w->denominator);
	for (uint32_t c = 0; c < w->cell_count; c++)
		describe_cell(w, c);
	svy_members_make(&w->members, &w->groups, w->cell_groups, w->cell_count,
	                 w->study->dim_count, open, w->study->options.totals);
}

/* What the percentages of a distribution are percentages of: the group, or all of
 * them; a level, as a pattern. */
struct base {
	bool all_groups;
	uint32_t *level;
};

static struct base base_of(const struct svy_asking *w, struct svy_arena *arena,
                           const struct svy_ask *ask)
{
	size_t levels = w->measure->levels.dims;
	enum svy_percent_of of = w->measure->of;
	bool crossed = levels > 1;
	struct base base = { !crossed && of != SVY_OF_COLUMN,
		             svy_arena_alloc(arena, levels * sizeof *base.level) };

	for (size_t d = 0; d < levels; d++) {
		bool keep = of == SVY_OF_ROW ? d == 0
		                             : of == SVY_OF_COLUMN && crossed && d > 0;

		base.level[d] = keep && ask->level ? ask->level[d] : SVY_NO_NAME;
	}
	return base;
}

/* The group is the margin of all groups. */
static bool is_everybody(const struct svy_asking *w, size_t group)
{
	for (size_t d = 0; d < w->study->dim_count; d++)
		if (w->groups.items[group][d] != SVY_NO_NAME)
			return false;
	return true;
}

bool svy_is_whole(const struct svy_asking *w, const struct svy_ask *ask)
{
	size_t levels = w->measure->levels.dims;
	struct svy_arena arena = { 0 };
	struct base base = base_of(w, &arena, ask);
	bool same = levels && ask->level &&
	            (!base.all_groups || is_everybody(w, ask->group));

	for (size_t d = 0; same && d < levels; d++)
		same = base.level[d] == ask->level[d];
	svy_arena_free(&arena);
	return same;
}

/* One of the sides of an ask: a group in a wave. */
struct side {
	size_t group;
	uint32_t wave;
};

static void level_share(struct svy_quantity *q, struct svy_asking *w,
                        const struct svy_ask *ask, struct side side)
{
	struct among own = group_cells(w, side.group);
	struct among all = { w->all, w->cell_count };
	struct svy_arena arena = { 0 };
	struct base base = base_of(w, &arena, ask);
	struct svy_part num = collect(w->numerator, w, own, side.wave, ask->level);
	struct svy_part den = collect(w->denominator, w, base.all_groups ? all : own,
	                              side.wave, base.level);

	svy_quantity_ratio(q, w->tally, w->measure->item, &num, &den);
	svy_arena_free(&arena);
}

static void measure(struct svy_quantity *q, struct svy_asking *w,
                    const struct svy_ask *ask, struct side side)
{
	const struct svy_tally *tally = w->tally;
	size_t item = w->measure->item;
	struct svy_part y, x;

	if (w->measure->levels.dims) {
		level_share(q, w, ask, side);
		return;
	}
	y = collect(w->numerator, w, group_cells(w, side.group), side.wave, NULL);
	x = y;
	x.variable = 1;
	if (w->measure->indicator->statistic == SVY_TOTAL ||
	    w->measure->indicator->statistic == SVY_COUNT)
		svy_quantity_total(q, tally, item, &y);
	else
		svy_quantity_ratio(q, tally, item, &y, &x);
}

/* Unweighted rows at a level of a group. */
static void count_rows(struct svy_quantity *q, struct svy_asking *w,
                       const struct svy_ask *ask)
{
	struct svy_part part = collect(w->numerator, w, group_cells(w, ask->group),
	                               ask->wave, ask->level);

	memset(q, 0, sizeof *q);
	for (size_t i = 0; i < part.count; i++)
		q->value += svy_tally_cell(w->tally, w->measure->item,
		                           part.cells[i]).n;
	q->n = q->value;
	q->simple_variance = NAN;
}

/* One side less another, or in proportion to it. */
static void contrast(struct svy_quantity *q, struct svy_asking *w,
                     const struct svy_ask *ask, struct side first, struct side second)
{
	struct svy_quantity a, b;

	measure(&a, w, ask, first);
	measure(&b, w, ask, second);
	if (ask->kind == ASK_RELATIVE)
		svy_relative_change(q, &a, &b);
	else
		svy_difference(q, &a, &b);
	svy_quantity_free(&a);
	svy_quantity_free(&b);
}

static void difference_in_differences(struct svy_quantity *q, struct svy_asking *w,
                                      const struct svy_ask *ask)
{
	struct svy_quantity own, other;

	contrast(&own, w, ask, (struct side){ ask->group, ask->wave },
	         (struct side){ ask->group, ask->against });
	contrast(&other, w, ask, (struct side){ ask->versus, ask->wave },
	         (struct side){ ask->versus, ask->against });
	svy_difference(q, &own, &other);
	svy_quantity_free(&own);
	svy_quantity_free(&other);
}

void svy_answer(struct svy_quantity *q, struct svy_asking *w,
                const struct svy_ask *ask)
{
	struct side own = { ask->group, ask->wave };
	bool wave = ask->against != SVY_NO_NAME, group = ask->versus != SIZE_MAX;

	if (ask->kind == ASK_ROWS)
		count_rows(q, w, ask);
	else if (wave && group)
		difference_in_differences(q, w, ask);
	else if (wave)
		contrast(q, w, ask, own, (struct side){ ask->group, ask->against });
	else if (group)
		contrast(q, w, ask, own, (struct side){ ask->versus, ask->wave });
	else
		measure(q, w, ask, own);
}

void svy_asking_end(struct svy_asking *w)
{
	svy_patterns_free(&w->groups);
	svy_patterns_free(&w->levels);
	svy_members_free(&w->members);
	free(w->cell_groups);
	free(w->cell_levels);
	free(w->all);
	free(w->versus);
	free(w->numerator);
	free(w->denominator);
	free(w->asks);
}
