/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/estimates.h"

#include "out/column.h"
#include "out/csv.h"

#include <string.h>

int svy_estimates_check(const struct svy_table *table, struct svy_error *err)
{
	for (size_t i = 0; i < table->group_count; i++) {
		const char *name = table->group_names[i];

		if (!*name)
			return svy_fail(err, "a grouping column without a name");
		if (svy_column_find(svy_text(name)) < SVY_COLUMNS)
			return svy_fail(err, "'%s' is a column of every table: give the "
			                "grouping column another name", name);
		if (svy_table_find(table, name) != i)
			return svy_fail(err, "two grouping columns '%s'", name);
	}
	return 0;
}

static void put_names(FILE *to, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		(void)fputc(',', to);
		svy_csv_put(to, names[i]);
	}
}

static void put_column(FILE *to, const struct svy_column *column,
                       const struct svy_estimate *row)
{
	char text[32];

	if (column->number)
		(void)fputs(svy_number_print(text, svy_column_number(column, row)), to);
	else
		svy_csv_put(to, svy_column_text(column, row));
}

static void put_header(FILE *to, const struct svy_table *table)
{
	for (size_t i = 0; i < SVY_COLUMNS; i++) {
		if (i == SVY_COLUMNS_BEFORE_GROUPS)
			put_names(to, table->group_names, table->group_count);
		(void)fprintf(to, "%s%s", i ? "," : "", svy_columns[i].name);
	}
	(void)fputc('\n', to);
}

static void put_row(FILE *to, const struct svy_table *table,
                    const struct svy_estimate *row)
{
	for (size_t i = 0; i < SVY_COLUMNS; i++) {
		if (i == SVY_COLUMNS_BEFORE_GROUPS)
			put_names(to, row->groups, table->group_count);
		if (i)
			(void)fputc(',', to);
		put_column(to, &svy_columns[i], row);
	}
	(void)fputc('\n', to);
}

void svy_estimates_write_csv(FILE *to, const struct svy_table *table)
{
	put_header(to, table);
	for (size_t i = 0; i < table->count; i++)
		put_row(to, table, &table->rows[i]);
}
