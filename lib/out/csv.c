/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/csv.h"

#include "read/formula.h"

#include <string.h>

static bool wants_quotes(const char *text)
{
	size_t len = strlen(text);

	return strpbrk(text, ",\"\r\n;\t") || *text == ' ' ||
	       (len && text[len - 1] == ' ');
}

void svy_csv_put(FILE *to, const char *text)
{
	bool quoted = wants_quotes(text);

	if (quoted)
		(void)fputc('"', to);
	if (svy_text_formula(svy_text(text)))
		(void)fputc('\'', to);
	for (; *text; text++) {
		if (*text == '"')
			(void)fputc('"', to);
		(void)fputc(*text, to);
	}
	if (quoted)
		(void)fputc('"', to);
}
