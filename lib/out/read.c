/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/estimates.h"

#include "out/column.h"
#include "read/formula.h"
#include "read/number.h"
#include "read/source.h"

#include <stdlib.h>

/* What a field of the file is: a column of the list, or else a group. */
struct reader {
	struct svy_table *table;
	struct svy_source *source;
	size_t *columns; /* by slot: place in svy_columns, or SVY_COLUMNS + group */
	bool seen[SVY_COLUMNS];
};

static int set_number(struct svy_estimate *row, const struct svy_column *column,
                      struct svy_text text, struct svy_error *err)
{
	double *number = (double *)((char *)row + column->offset);

	if (!svy_text_trim(text).len || svy_number_parse(number, text))
		return 0;
	return svy_fail(err, "expected a number, got '%.*s'",
	                (int)(text.len < 200 ? text.len : 200), text.at);
}

static const char *keep(struct svy_table *table, struct svy_text text)
{
	return svy_arena_copy(&table->arena, svy_text_unformula(text));
}

static int set_field(struct svy_estimate *row, struct reader *r, size_t slot,
                     struct svy_text text, struct svy_error *err)
{
	size_t place = r->columns[slot];

	if (place >= SVY_COLUMNS)
		row->groups[place - SVY_COLUMNS] = keep(r->table, text);
	else if (svy_columns[place].number)
		return set_number(row, &svy_columns[place], text, err);
	else
		*(const char **)((char *)row + svy_columns[place].offset) =
			keep(r->table, text);
	return 0;
}

static int read_batch(struct reader *r, const struct svy_batch *batch,
                      struct svy_error *err)
{
	for (size_t i = 0; i < batch->rows; i++) {
		struct svy_estimate *row = svy_table_row(r->table);
		const struct svy_text *fields = batch->fields + i * batch->width;

		for (size_t s = 0; s < batch->width; s++)
			if (set_field(row, r, s, fields[s], err) != 0)
				return svy_error_at(err, NULL, batch->lines[i],
				                    svy_source_slot_name(r->source, s));
	}
	return 0;
}

static int read_rows(struct reader *r, struct svy_error *err)
{
	struct svy_batch batch;
	int status;

	while ((status = svy_source_next(&batch, r->source, err)) == 1)
		if (read_batch(r, &batch, err) != 0)
			return -1;
	return status;
}

/* What a column is.  That groups differ is checked when all are known. */
static int name_column(struct reader *r, size_t column, struct svy_error *err)
{
	struct svy_text name = svy_text_unformula(svy_source_column(r->source, column));
	size_t place = svy_column_find(name);

	if (place == SVY_COLUMNS) {
		place += r->table->group_count;
		svy_table_group(r->table, name);
	} else if (r->seen[place]) {
		return svy_fail(err, "two columns '%s'", svy_columns[place].name);
	} else {
		r->seen[place] = true;
	}
	r->columns[svy_source_want(r->source, column)] = place;
	return 0;
}

static int name_columns(struct reader *r, struct svy_error *err)
{
	static const char *const needed[] = { "indicator", "estimate" };
	size_t count = svy_source_columns(r->source);

	r->columns = svy_alloc(count, sizeof *r->columns);
	for (size_t i = 0; i < count; i++)
		if (name_column(r, i, err) != 0)
			return -1;
	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
		if (!r->seen[svy_column_find(svy_text(needed[i]))])
			return svy_fail(err, "not a table of estimates: no column '%s'",
			                needed[i]);
	return svy_estimates_check(r->table, err);
}

int svy_estimates_read(struct svy_table *table, const char *path,
                       struct svy_error *err)
{
	struct reader r = { .table = table };
	int status;

	if (svy_source_open(&r.source, path, NULL, err) != 0)
		return -1;
	status = name_columns(&r, err);
	if (status == 0)
		status = read_rows(&r, err);
	if (status != 0)
		(void)svy_error_at(err, svy_source_name(r.source), 0, NULL);
	free(r.columns);
	svy_source_close(r.source);
	return status;
}
