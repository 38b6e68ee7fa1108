/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/field.h"

#include <string.h>

static bool wants_quotes(struct svy_text text, char delimiter)
{
	const char marks[] = { delimiter, '"', '\n', '\r' };

	for (size_t i = 0; text.len && i < sizeof marks; i++)
		if (memchr(text.at, marks[i], text.len))
			return true;
	return false;
}

void svy_field_write(FILE *to, struct svy_text text, char delimiter)
{
	if (!wants_quotes(text, delimiter)) {
		(void)fwrite(text.at, 1, text.len, to);
		return;
	}
	(void)fputc('"', to);
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '"')
			(void)fputc('"', to);
		(void)fputc(text.at[i], to);
	}
	(void)fputc('"', to);
}
