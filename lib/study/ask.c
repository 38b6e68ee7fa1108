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

/* Cells, ascending, in a group (of a wave) and at a level; level NULL is any. */
static struct svy_part collect(uint32_t *into, const struct svy_asking *w,
                               const uint32_t *group, uint32_t wave,
                               const uint32_t *level, size_t variable)
{
	size_t dims = w->study->dim_count, levels = w->measure->levels.dims;
	struct svy_part part = { into, 0, variable };

	for (uint32_t c = 0; c < w->cell_count; c++) {
		const struct cell_values *cell = &w->cells[c];

		if (!matches(cell->group, group, dims) ||
		    (wave != SVY_NO_NAME && cell->group[dims - 1] != wave) ||
		    (level && !matches(cell->level, level, levels)))
			continue;
		into[part.count++] = c;
	}
	return part;
}

static void describe_cell(struct svy_asking *w, uint32_t c)
{
	const struct svy_cells *levels = &w->measure->levels;
	struct cell_values *cell = &w->cells[c];
	uint32_t group;

	cell->group = svy_arena_alloc(&w->groups.arena,
	                              w->study->dim_count * sizeof *cell->group);
	cell->level = svy_arena_alloc(&w->groups.arena,
	                              levels->dims * sizeof *cell->level);
	group = svy_cells_get(cell->level, levels, c);
	(void)svy_cells_get(cell->group, &w->study->groups, group);
}

void svy_asking_begin(struct svy_asking *w)
{
	w->cell_count = w->measure->levels.dims ? svy_cells_count(&w->measure->levels)
	                                        : svy_cells_count(&w->study->groups);
	w->cells = svy_alloc(w->cell_count, sizeof *w->cells);
	w->numerator = svy_alloc(w->cell_count, sizeof *w->numerator);
	w->denominator = svy_alloc(w->cell_count, sizeof *w->denominator);
	for (uint32_t c = 0; c < w->cell_count; c++)
		describe_cell(w, c);
}

/* What the percentages of a distribution are percentages of. */
struct base {
	uint32_t *group;
	uint32_t *level;
};

static struct base base_of(const struct svy_asking *w, struct svy_arena *arena,
                           const struct svy_ask *ask)
{
	size_t dims = w->study->dim_count, levels = w->measure->levels.dims;
	enum svy_percent_of of = w->measure->of;
	bool crossed = levels > 1, wide = !crossed && of != SVY_OF_COLUMN;
	struct base base = {
		svy_arena_alloc(arena, dims * sizeof *base.group),
		svy_arena_alloc(arena, levels * sizeof *base.level),
	};

	for (size_t d = 0; d < dims; d++)
		base.group[d] = wide ? SVY_NO_NAME : ask->group[d];
	for (size_t d = 0; d < levels; d++) {
		bool keep = of == SVY_OF_ROW ? d == 0
		                             : of == SVY_OF_COLUMN && crossed && d > 0;

		base.level[d] = keep && ask->level ? ask->level[d] : SVY_NO_NAME;
	}
	return base;
}

bool svy_is_whole(const struct svy_asking *w, const struct svy_ask *ask)
{
	size_t dims = w->study->dim_count, levels = w->measure->levels.dims;
	struct svy_arena arena = { 0 };
	struct base base = base_of(w, &arena, ask);
	bool same = levels && ask->level;

	for (size_t d = 0; same && d < dims; d++)
		same = base.group[d] == ask->group[d];
	for (size_t d = 0; same && d < levels; d++)
		same = base.level[d] == ask->level[d];
	svy_arena_free(&arena);
	return same;
}

static void level_share(struct svy_quantity *q, struct svy_asking *w,
                        const struct svy_ask *ask, uint32_t wave)
{
	struct svy_arena arena = { 0 };
	struct base base = base_of(w, &arena, ask);
	struct svy_part num = collect(w->numerator, w, ask->group, wave, ask->level, 0);
	struct svy_part den = collect(w->denominator, w, base.group, wave, base.level, 0);

	svy_quantity_ratio(q, &w->study->tally, w->measure->item, &num, &den);
	svy_arena_free(&arena);
}

/* The quantity of a group in a wave. */
static void measure(struct svy_quantity *q, struct svy_asking *w,
                    const struct svy_ask *ask, uint32_t wave)
{
	const struct svy_tally *tally = &w->study->tally;
	size_t item = w->measure->item;
	struct svy_part y, x;

	if (w->measure->levels.dims) {
		level_share(q, w, ask, wave);
		return;
	}
	y = collect(w->numerator, w, ask->group, wave, NULL, 0);
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
	struct svy_part part = collect(w->numerator, w, ask->group, ask->wave,
	                               ask->level, 0);

	memset(q, 0, sizeof *q);
	for (size_t i = 0; i < part.count; i++)
		q->value += svy_tally_cell(&w->study->tally, w->measure->item,
		                           part.cells[i]).n;
	q->n = q->value;
	q->simple_variance = NAN;
}

void svy_answer(struct svy_quantity *q, struct svy_asking *w,
                const struct svy_ask *ask)
{
	struct svy_quantity before, after;

	if (ask->kind == ASK_ROWS) {
		count_rows(q, w, ask);
		return;
	}
	if (ask->kind == ASK_ESTIMATE) {
		measure(q, w, ask, ask->wave);
		return;
	}
	measure(&after, w, ask, ask->wave);
	measure(&before, w, ask, ask->against);
	if (ask->kind == ASK_DIFFERENCE)
		svy_difference(q, &after, &before);
	else
		svy_relative_change(q, &after, &before);
	svy_quantity_free(&after);
	svy_quantity_free(&before);
}

void svy_asking_end(struct svy_asking *w)
{
	svy_patterns_free(&w->groups);
	svy_patterns_free(&w->levels);
	free(w->cells);
	free(w->numerator);
	free(w->denominator);
	free(w->asks);
}
