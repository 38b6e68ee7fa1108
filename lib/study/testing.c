/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/testing.h"

#include <stdlib.h>

/* Of a tally: the only measure's.  Of held rows: counted. */
static void count_rows(struct svy_testing *t)
{
	const struct svy_study *s = t->study;

	for (uint32_t c = 0; c < t->cell_count && !t->held; c++) {
		struct svy_cell cell = svy_tally_cell(&s->tally, s->measures[0].item, c);

		t->rows[c] = cell.n;
		t->missing[c] = cell.n_missing;
	}
	for (uint32_t c = 0; c < t->cell_count && t->held; c++)
		t->missing[c] = svy_hold_missing(&t->hold, c);
	for (size_t r = 0; t->held && r < t->hold.sample.count; r++)
		t->rows[t->hold.sample.cells[r]]++;
}

static void describe_cell(struct svy_testing *t, const struct svy_cells *levels,
                          uint32_t c)
{
	const struct svy_study *s = t->study;
	uint32_t group = c;

	t->values[c] = svy_arena_alloc(&t->arena, s->dim_count * sizeof **t->values);
	if (levels) {
		t->levels[c] = svy_arena_alloc(&t->arena,
		                               levels->dims * sizeof **t->levels);
		group = svy_cells_get(t->levels[c], levels, c);
	}
	(void)svy_cells_get(t->values[c], &s->groups, group);
}

static bool has_rows(const struct svy_testing *t, uint32_t value)
{
	for (size_t c = 0; c < t->cell_count; c++)
		if (t->values[c][t->open] == value && t->rows[c] > 0)
			return true;
	return false;
}

static void order_compared(struct svy_testing *t)
{
	const struct svy_study *s = t->study;
	const struct svy_names *names;
	uint32_t *order;

	if (t->open == s->dim_count)
		return;
	names = &s->groups.values[t->open];
	order = svy_names_order(names, &s->dims[t->open]);
	t->compared = svy_alloc(names->count, sizeof *t->compared);
	for (uint32_t i = 0; i < names->count; i++)
		if (has_rows(t, order[i]))
			t->compared[t->compared_count++] = order[i];
	free(order);
}

void svy_testing_describe(struct svy_testing *t)
{
	const struct svy_study *s = t->study;
	const struct svy_cells *levels =
		s->measure_count && s->measures[0].levels.dims ? &s->measures[0].levels
		                                               : NULL;
	bool totals = s->options.totals;

	t->cell_count = svy_cells_count(levels ? levels : &s->groups);
	t->values = svy_alloc(t->cell_count, sizeof *t->values);
	t->levels = svy_alloc(t->cell_count, sizeof *t->levels);
	t->rows = svy_alloc(t->cell_count, sizeof *t->rows);
	t->missing = svy_alloc(t->cell_count, sizeof *t->missing);
	for (uint32_t c = 0; c < t->cell_count; c++)
		describe_cell(t, levels, c);
	count_rows(t);
	order_compared(t);
	svy_patterns_make(&t->groups, &s->groups, s->dims, t->open, totals);
	svy_members_make(&t->members, &t->groups, t->values, t->cell_count,
	                 s->dim_count, t->open, totals);
}

uint32_t *svy_testing_cells(size_t *count, const struct svy_testing *t, size_t group,
                            uint32_t value)
{
	const size_t *first = t->members.first + group;
	uint32_t *cells = svy_alloc(first[1] - first[0], sizeof *cells);

	*count = 0;
	for (size_t i = first[0]; i < first[1]; i++) {
		uint32_t c = t->members.cells[i];

		if (value == SVY_NO_NAME || t->values[c][t->open] == value)
			cells[(*count)++] = c;
	}
	return cells;
}

double svy_testing_missing(const struct svy_testing *t, size_t group)
{
	double missing = 0;

	for (size_t i = t->members.first[group]; i < t->members.first[group + 1]; i++)
		missing += t->missing[t->members.cells[i]];
	return missing;
}

void svy_testing_take(struct svy_sample *to, const struct svy_sample *from, size_t row)
{
	svy_sample_add(to, from->places[row], 0, from->weights[row], NULL);
	if (from->replicates)
		svy_sample_add_replicates(to, from->replicate_weights +
		                              row * from->replicates, from->replicates);
}
