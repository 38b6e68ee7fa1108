/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/rows.h"

#include "base/decimal.h"
#include "out/csv.h"

void svy_rows_begin(struct svy_rows_out *rows, FILE *to, char delimiter)
{
	*rows = (struct svy_rows_out){ .to = to, .delimiter = delimiter };
}

void svy_rows_field(struct svy_rows_out *rows, struct svy_text text)
{
	if (rows->fields++)
		(void)fputc(rows->delimiter, rows->to);
	rows->empty = text.len == 0;
	svy_csv_put_as_is(rows->to, text, rows->delimiter);
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
