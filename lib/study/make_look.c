/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/make_private.h"

#include <stdlib.h>

void svy_making_want(struct svy_making *j)
{
	j->columns = svy_source_columns(j->source);
	j->delimiter = svy_source_delimiter(j->source);
	free(j->slots);
	j->slots = svy_alloc(j->columns, sizeof *j->slots);
	for (size_t c = 0; c < j->columns; c++)
		j->slots[c] = svy_source_want(j->source, c);
}

static void keep_row(struct svy_making *j, const struct svy_text *row)
{
	struct svy_arena *arena = &j->kept.arena;
	struct svy_text *copy = svy_arena_alloc(arena, j->columns * sizeof *copy);

	for (size_t c = 0; c < j->columns; c++)
		copy[c] = (struct svy_text){ svy_arena_copy(arena, row[j->slots[c]]),
			                     row[j->slots[c]].len };
	j->kept.rows = svy_room(j->kept.rows, j->rows, &j->kept.capacity,
	                        sizeof *j->kept.rows);
	j->kept.rows[j->rows] = copy;
}

static uint32_t stratum_of(const struct svy_design *design, uint32_t place)
{
	return design->depth ? design->units[0][svy_design_psu(design, place)].parent
	                     : place;
}

/* Units are numbered as they come; without clusters every row is one. */
static void keep_unit(struct svy_making *j, const struct svy_pass *p)
{
	const struct svy_design *design = &j->study->design;
	size_t unit = design->depth ? svy_design_psu(design, p->place) : j->rows;

	if (j->rows == j->row_capacity) {
		j->row_capacity = j->row_capacity ? 2 * j->row_capacity : 256;
		j->units = svy_resize(j->units, j->row_capacity, sizeof *j->units);
		j->weights = svy_resize(j->weights, j->row_capacity,
		                        sizeof *j->weights);
	}
	j->units[j->rows] = (uint32_t)unit;
	j->weights[j->rows] = p->weight_value;
	if (unit < j->unit_count)
		return;
	j->strata = svy_room(j->strata, j->unit_count, &j->unit_capacity,
	                     sizeof *j->strata);
	j->strata[j->unit_count++] = stratum_of(design, p->place);
}

static int look_at_batch(struct svy_making *j, struct svy_pass *p, const struct svy_batch *batch,
                         struct svy_error *err)
{
	for (size_t r = 0; r < batch->rows; r++) {
		const struct svy_text *row = batch->fields + r * batch->width;

		p->line = batch->lines[r];
		if (svy_pass_place(p, row, err) != 0)
			return -1;
		if (j->rows == UINT32_MAX - 1)
			return svy_fail(err, "more rows than can be numbered");
		if (!j->again)
			keep_row(j, row);
		keep_unit(j, p);
		j->rows++;
	}
	return 0;
}

int svy_making_look(struct svy_making *j, struct svy_pass *p, struct svy_error *err)
{
	struct svy_batch batch;
	int status;

	if (svy_pass_begin(p, err) != 0)
		return -1;
	if (!j->again)
		svy_making_want(j);
	while ((status = svy_source_next(&batch, p->source, err)) > 0)
		if (look_at_batch(j, p, &batch, err) != 0)
			return -1;
	return status;
}
