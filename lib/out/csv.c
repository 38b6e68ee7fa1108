/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/csv.h"

#include "read/formula.h"

#include <string.h>

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
static void put_quoted(FILE *to, const char *before, struct svy_text text)
{
	const char *quote;

	(void)fprintf(to, "\"%s", before);
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

static void put(FILE *to, const char *before, struct svy_text text, char delimiter)
{
	if (wants_quotes(text, delimiter)) {
		put_quoted(to, before, text);
		return;
	}
	(void)fputs(before, to);
	(void)fwrite(text.at, 1, text.len, to);
}

void svy_csv_put(FILE *to, const char *text)
{
	put(to, svy_text_formula(svy_text(text)) ? "'" : "", svy_text(text), ',');
}

void svy_csv_put_as_is(FILE *to, struct svy_text text, char delimiter)
{
	put(to, "", text, delimiter);
}
