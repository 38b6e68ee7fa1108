/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/rows.h"

#include "check.h"

#include <stdlib.h>

/* What one row of up to three fields becomes; NULL ends them.  free() it. */
static char *row_of(char delimiter, const char *a, const char *b, const char *c)
{
	const char *fields[] = { a, b, c };
	struct svy_rows_out rows;
	char *text = NULL;
	size_t size;
	FILE *to = open_memstream(&text, &size);

	svy_rows_begin(&rows, to, delimiter);
	for (size_t i = 0; i < 3 && fields[i]; i++)
		svy_rows_field(&rows, svy_text(fields[i]));
	svy_rows_end(&rows);
	(void)fclose(to);
	return text;
}

static void gives(char delimiter, const char *a, const char *b, const char *c,
                  const char *want)
{
	char *got = row_of(delimiter, a, b, c);

	CHECK_TEXT(got, want);
	free(got);
}

/* RFC 4180, 2.5 to 2.7. */
static void check_quotes(void)
{
	gives(',', "a", "", "c", "a,,c\n");
	gives(',', "a,b", "say \"no\"", "\"", "\"a,b\",\"say \"\"no\"\"\",\"\"\"\"\n");
	gives(',', "two\nlines", "cr\r", NULL, "\"two\nlines\",\"cr\r\"\n");
	gives(',', " a", "b ", "c d", "\" a\",\"b \",c d\n");
	gives(',', "1;2", "a\tb", NULL, "\"1;2\",\"a\tb\"\n");
	gives(';', "1,5", "x", NULL, "\"1,5\";x\n");
	gives('|', "a|b", "x", NULL, "\"a|b\"|x\n");
	gives(',', "", NULL, NULL, "\"\"\n");
	gives(',', "=1+1", "-5", NULL, "=1+1,-5\n");
}

static void check_numbers(void)
{
	struct svy_rows_out rows;
	char *text = NULL;
	size_t size;
	FILE *to = open_memstream(&text, &size);

	svy_rows_begin(&rows, to, ',');
	svy_rows_number(&rows, 17.5);
	svy_rows_number(&rows, (double)NAN);
	svy_rows_end(&rows);
	svy_rows_number(&rows, 2);
	svy_rows_end(&rows);
	(void)fclose(to);
	CHECK_TEXT(text, "17.5,\n2\n");
	free(text);
}

int main(void)
{
	check_quotes();
	check_numbers();
	return check_end();
}
