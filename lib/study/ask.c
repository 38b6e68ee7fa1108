/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/contrast.h"
#include "study/quantile.h"

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

struct svy_part svy_asking_cells(uint32_t *into, const struct svy_asking *w,
                                 size_t group, uint32_t wave, const uint32_t *level)
{
	return collect(into, w, group_cells(w, group), wave, level);
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
	struct base base = { svy_shares_base(w),
		             svy_arena_alloc(arena, levels * sizeof *base.level) };

	for (size_t d = 0; d < levels; d++) {
		bool keep = of == SVY_OF_ROW ? d == 0
		                             : of == SVY_OF_COLUMN && crossed && d > 0;

		base.level[d] = keep && ask->level ? ask->level[d] : SVY_NO_NAME;
	}
	return base;
}

bool svy_shares_base(const struct svy_asking *w)
{
	return w->measure->levels.dims == 1 && w->measure->of != SVY_OF_COLUMN;
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

static void level_share(struct svy_quantity *q, struct svy_asking *w,
                        const struct svy_ask *ask, struct svy_side side)
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

/* A choice, of all respondents or of all their choices. */
static void choice_share(struct svy_quantity *q, struct svy_asking *w,
                         const struct svy_ask *ask, struct svy_side side)
{
	struct among own = group_cells(w, side.group);
	uint32_t everybody = svy_names_find(&w->measure->levels.values[0],
	                                    svy_text(SVY_RESPONDENTS));
	struct svy_part num = collect(w->numerator, w, own, side.wave, ask->level);
	struct svy_part den = collect(w->denominator, w, own, side.wave, &everybody);

	if (!ask->level)
		num.count = 0;
	den.variable = w->measure->of_answers ? 1 : 2;
	svy_quantity_choice(q, w->tally, w->measure->item, &num, &den);
}

static void spread(struct svy_quantity *q, struct svy_asking *w, struct svy_side side)
{
	struct svy_quantity variance;

	if (w->measure->indicator->statistic == SVY_VARIANCE) {
		svy_measure_variance(q, w, side);
		return;
	}
	svy_measure_variance(&variance, w, side);
	svy_quantity_root(q, &variance);
	svy_quantity_free(&variance);
}

/* Without an answer it is unknown, but that a count of no rows is 0. */
static void measure_total(struct svy_quantity *q, const struct svy_asking *w,
                          const struct svy_part *part)
{
	bool count = w->measure->indicator->statistic == SVY_COUNT;

	svy_quantity_total(q, w->tally, w->measure->item, part);
	if (q->n <= 0 && (!count || q->n_missing > 0))
		q->value = NAN;
}

void svy_measure_side(struct svy_quantity *q, struct svy_asking *w,
                      const struct svy_ask *ask, struct svy_side side)
{
	const struct svy_tally *tally = w->tally;
	size_t item = w->measure->item;
	enum svy_statistic statistic = w->measure->indicator->statistic;
	struct svy_part y, x;

	if (svy_measure_multiple(w->measure)) {
		choice_share(q, w, ask, side);
		return;
	}
	if (w->measure->levels.dims) {
		level_share(q, w, ask, side);
		return;
	}
	if (w->measure->quantiles) {
		svy_quantile_measure(q, w, ask, side);
		return;
	}
	if (svy_measure_spread(w->measure)) {
		spread(q, w, side);
		return;
	}
	y = collect(w->numerator, w, group_cells(w, side.group), side.wave, NULL);
	x = y;
	x.variable = statistic == SVY_RATIO ? 1 : tally->items[item].variables - 1;
	if (statistic == SVY_TOTAL || statistic == SVY_COUNT)
		measure_total(q, w, &y);
	else
		svy_quantity_ratio(q, tally, item, &y, &x);
}

void svy_measure_variance(struct svy_quantity *q, struct svy_asking *w,
                          struct svy_side side)
{
	struct svy_part part = collect(w->numerator, w, group_cells(w, side.group),
	                               side.wave, NULL);

	svy_quantity_variance(q, w->tally, w->measure->item, part.cells,
	                      part.count);
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

void svy_answer(struct svy_answer *a, struct svy_asking *w, const struct svy_ask *ask)
{
	memset(a, 0, sizeof *a);
	if (ask->kind == ASK_ROWS)
		count_rows(&a->quantity, w, ask);
	else if (ask->kind == ASK_ESTIMATE)
		svy_measure_side(&a->quantity, w, ask,
		                 (struct svy_side){ ask->group, ask->wave });
	else if (ask->kind != ASK_ADJUSTED)
		svy_answer_contrast(a, w, ask);
}

void svy_answer_free(struct svy_answer *a)
{
	svy_quantity_free(&a->quantity);
	for (size_t i = 0; i < a->side_count; i++)
		svy_quantity_free(&a->sides[i]);
	a->side_count = 0;
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
