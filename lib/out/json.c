/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/estimates.h"

#include "out/column.h"
#include "out/utf8.h"

#include <math.h>

static void put_character(FILE *to, char32_t c)
{
	if (c == '"' || c == '\\')
		(void)fprintf(to, "\\%c", (int)c);
	else if (svy_utf8_control(c))
		(void)fprintf(to, "\\u%04x", (unsigned)c);
	else
		svy_utf8_put(to, c);
}

static void put_string(FILE *to, const char *text)
{
	char32_t c;

	(void)fputc('"', to);
	while ((c = svy_utf8_next(&text)) != 0)
		put_character(to, c);
	(void)fputc('"', to);
}

static void put_number(FILE *to, double value)
{
	char text[32];

	(void)fputs(isfinite(value) ? svy_number_print(text, value) : "null", to);
}

static void put_column(FILE *to, const struct svy_column *column,
                       const struct svy_estimate *row)
{
	(void)fprintf(to, "\"%s\":", column->name);
	if (column->number)
		put_number(to, svy_column_number(column, row));
	else
		put_string(to, svy_column_text(column, row));
}

static void put_groups(FILE *to, const struct svy_table *table,
                       const struct svy_estimate *row)
{
	for (size_t i = 0; i < table->group_count; i++) {
		(void)fputc(',', to);
		put_string(to, table->group_names[i]);
		(void)fputc(':', to);
		put_string(to, row->groups[i]);
	}
}

static void put_object(FILE *to, const struct svy_table *table,
                       const struct svy_estimate *row)
{
	(void)fputc('{', to);
	for (size_t i = 0; i < SVY_COLUMNS; i++) {
		if (i == SVY_COLUMNS_BEFORE_GROUPS)
			put_groups(to, table, row);
		if (i)
			(void)fputc(',', to);
		put_column(to, &svy_columns[i], row);
	}
	(void)fputc('}', to);
}

void svy_estimates_write_json(FILE *to, const struct svy_table *table)
{
	(void)fputc('[', to);
	for (size_t i = 0; i < table->count; i++) {
		(void)fputs(i ? ",\n" : "\n", to);
		put_object(to, table, &table->rows[i]);
	}
	(void)fputs("\n]\n", to);
}
