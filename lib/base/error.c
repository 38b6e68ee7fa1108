/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "base/error.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* Cuts a text that may have been truncated back to whole UTF-8 characters. */
static void whole_characters(char *text, size_t size)
{
	size_t len = strlen(text);

	if (len + 1 < size)
		return;
	while (len > 0 && ((unsigned char)text[len - 1] & 0xC0) == 0x80)
		len--;
	if (len > 0 && (unsigned char)text[len - 1] >= 0xC0)
		text[len - 1] = '\0';
}

int svy_fail(struct svy_error *err, const char *format, ...)
{
	va_list args;

	memset(err, 0, sizeof *err);
	va_start(args, format);
	(void)vsnprintf(err->message, sizeof err->message, format, args);
	va_end(args);
	whole_characters(err->message, sizeof err->message);
	return -1;
}

static void fill(char *into, size_t size, const char *text)
{
	if (!text || into[0])
		return;
	(void)snprintf(into, size, "%s", text);
	whole_characters(into, size);
}

int svy_error_at(struct svy_error *err, const char *file, size_t line,
                 const char *column)
{
	fill(err->file, sizeof err->file, file);
	fill(err->column, sizeof err->column, column);
	if (err->line == 0)
		err->line = line;
	return -1;
}

/* Bytes of a control or direction mark at text, else 0: C0, DEL; C1, U+200E and F,
 * U+2028 to E, U+2066 to 9 as UTF-8. */
static size_t control(const char *text)
{
	const unsigned char *at = (const unsigned char *)text;

	if (*at < 0x20 || *at == 0x7F)
		return 1;
	if (at[0] == 0xC2 && at[1] >= 0x80 && at[1] <= 0x9F)
		return 2;
	if (at[0] != 0xE2 || (at[1] != 0x80 && at[1] != 0x81))
		return 0;
	if (at[1] == 0x81)
		return at[2] >= 0xA6 && at[2] <= 0xA9 ? 3 : 0;
	return at[2] == 0x8E || at[2] == 0x8F || (at[2] >= 0xA8 && at[2] <= 0xAE) ? 3 : 0;
}

static void print_plain(FILE *to, const char *text)
{
	while (*text) {
		size_t bytes = control(text);

		(void)fputc(bytes ? '?' : *text, to);
		text += bytes ? bytes : 1;
	}
}

void svy_note_print(FILE *to, const char *prog, const char *format, ...)
{
	char text[1024];
	va_list args;

	va_start(args, format);
	(void)vsnprintf(text, sizeof text, format, args);
	va_end(args);
	whole_characters(text, sizeof text);
	(void)fprintf(to, "%s: note: ", prog);
	print_plain(to, text);
	(void)fputc('\n', to);
}

void svy_error_print(FILE *to, const char *prog, const struct svy_error *err)
{
	(void)fprintf(to, "%s: ", prog);
	if (err->file[0]) {
		print_plain(to, err->file);
		(void)fputs(":", to);
		if (err->line)
			(void)fprintf(to, "%zu:", err->line);
		(void)fputc(' ', to);
	}
	if (err->column[0]) {
		(void)fputs("column '", to);
		print_plain(to, err->column);
		(void)fputs("': ", to);
	}
	print_plain(to, err->message);
	(void)fputc('\n', to);
}
