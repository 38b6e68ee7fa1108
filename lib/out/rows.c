/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/rows.h"

#include "out/estimates.h"

#include <string.h>

void svy_rows_begin(struct svy_rows_out *rows, FILE *to, char delimiter)
{
	*rows = (struct svy_rows_out){ .to = to, .delimiter = delimiter };
}

static bool is_special(char c, char delimiter)
{
	return c == '"' || c == '\n' || c == '\r' || c == ',' || c == ';' ||
	       c == '\t' || c == delimiter;
}

static bool wants_quotes(struct svy_text text, char delimiter)
{
	if (text.len && (text.at[0] == ' ' || text.at[text.len - 1] == ' '))
		return true;
	for (size_t i = 0; i < text.len; i++)
		if (is_special(text.at[i], delimiter))
			return true;
	return false;
}

/* Each quote ends a piece and begins the next one: so it is there twice. */
static void put_quoted(FILE *to, struct svy_text text)
{
	const char *quote;

	(void)fputc('"', to);
	while ((quote = memchr(text.at, '"', text.len))) {
		size_t len = (size_t)(quote - text.at) + 1;

		(void)fwrite(text.at, 1, len, to);
		(void)fputc('"', to);
		text.at += len;
		text.len -= len;
	}
	(void)fwrite(text.at, 1, text.len, to);
	(void)fputc('"', to);
}

void svy_rows_field(struct svy_rows_out *rows, struct svy_text text)
{
	if (rows->fields++)
		(void)fputc(rows->delimiter, rows->to);
	rows->empty = text.len == 0;
	if (wants_quotes(text, rows->delimiter))
		put_quoted(rows->to, text);
	else
		(void)fwrite(text.at, 1, text.len, rows->to);
}

void svy_rows_number(struct svy_rows_out *rows, double value)
{
	char text[32];

	svy_rows_field(rows, svy_text(svy_number_print(text, value)));
}

void svy_rows_end(struct svy_rows_out *rows)
{
	if (rows->fields == 1 && rows->empty)
		(void)fputs("\"\"", rows->to);
	(void)fputc('\n', rows->to);
	rows->fields = 0;
}
