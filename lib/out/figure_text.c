/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/figure_text.h"

#include "out/utf8.h"

#include <string.h>

/* XML has no place for the last two of each plane. */
static char32_t proper(char32_t c)
{
	return (c & 0xFFFE) == 0xFFFE ? SVY_REPLACEMENT : c;
}

/* Gnuplot's svg lets a '>' through, which must not follow "]]" there. */
static bool ends_section(const char *clean, size_t len, char32_t next)
{
	return next == '>' && len >= 2 && clean[len - 1] == ']' && clean[len - 2] == ']';
}

const char *svy_figure_clean(struct svy_arena *arena, const char *text)
{
	char *clean = svy_arena_alloc(arena, 3 * strlen(text) + 1); /* a byte: U+FFFD */
	size_t len = 0;
	char32_t c;

	while ((c = svy_utf8_next(&text)) != 0) {
		if (ends_section(clean, len, c))
			clean[len++] = ' ';
		if (c != ' ' && c != 0xA0 && !svy_utf8_control(c))
			len += svy_utf8_encode(clean + len, proper(c));
		else if (len && clean[len - 1] != ' ')
			clean[len++] = ' ';
	}
	clean[len && clean[len - 1] == ' ' ? len - 1 : len] = '\0';
	return clean;
}

/* Gnuplot does not know a doubled quote where a text begins or another quote is
 * beside it, so a quote is joined on from outside: 'it'."'".'s'. */
void svy_figure_quote(FILE *to, const char *clean)
{
	(void)fputc('\'', to);
	for (; *clean; clean++)
		if (*clean == '\'')
			(void)fputs("'.\"'\".'", to);
		else
			(void)fputc(*clean, to);
	(void)fputc('\'', to);
}

/* Hundredths of the font's size that the characters from ' ' to '~' take in DejaVu
 * Sans, rounded up: a word of one wide letter only must stay on the page too. */
static const unsigned char breadths[] = {
	32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34,
	64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54,
	100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,
	61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50,
	50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62,
	64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
};

/* Beyond ASCII, letters that are much wider than others there. */
static const char32_t wide[] = U"ŒœÆæŴЖШЩЮЉЊжшщЫМФЪфюы"
	                       "\u0633\u0634\u0635\u0636"; /* Arabic seen, sheen, sad, dad */

static bool is_wide(char32_t c)
{
	for (const char32_t *w = wide; *w; w++)
		if (*w == c)
			return true;
	return c >= 0x2010 && c < 0x2C00; /* dashes, arrows and the like */
}

/* Part of the font's size that a character takes. */
static double breadth(char32_t c)
{
	if (c >= ' ' && c <= '~')
		return breadths[c - ' '] / 100.0;
	if (svy_utf8_columns(c) != 1)
		return svy_utf8_columns(c) ? 1.05 : 0;
	return is_wide(c) ? 1.10 : 0.70;
}

double svy_figure_width(const char *clean, double size)
{
	double width = 0;
	char32_t c;

	while ((c = svy_utf8_next(&clean)) != 0)
		width += breadth(c);
	return width * size;
}

double svy_figure_word_width(const char *clean, double size)
{
	double width = 0, most = 0;
	char32_t c;

	while ((c = svy_utf8_next(&clean)) != 0) {
		width = c == ' ' ? 0 : width + breadth(c);
		most = width > most ? width : most;
	}
	return most * size;
}

/* Where a line of so many ems has to end: at its last blank, else behind as many
 * characters as go into it, but one at least. */
static const char *line_end(const char *text, double ems)
{
	const char *next = text, *at = text, *blank = NULL;
	char32_t c;

	while ((c = svy_utf8_next(&next)) != 0) {
		ems -= breadth(c);
		if (c == ' ')
			blank = at;
		else if (ems < 0 && at > text)
			return blank ? blank : at;
		at = next;
	}
	return at;
}

static struct svy_text take_line(const char **rest, double ems)
{
	const char *end = line_end(*rest, ems);
	struct svy_text line = { *rest, (size_t)(end - *rest) };

	*rest = end + strspn(end, " ");
	return line;
}

struct svy_lines svy_figure_wrap(struct svy_arena *arena, const char *clean,
                                 double size, double width, size_t most)
{
	struct svy_lines wrapped = { svy_arena_alloc(arena, most * sizeof(char *)), 0 };
	const char *before = clean;
	struct svy_text line;

	while (*clean && wrapped.count < most) {
		before = clean;
		line = take_line(&clean, width / size);
		wrapped.lines[wrapped.count++] = svy_arena_copy(arena, line);
	}
	if (!*clean)
		return wrapped;
	line = take_line(&before, width / size - 1);
	wrapped.lines[most - 1] = svy_arena_print(arena, "%.*s\xE2\x80\xA6",
	                                          (int)line.len, line.at);
	return wrapped;
}

struct svy_lines svy_figure_balance(struct svy_arena *arena, const char *clean,
                                    double size, double width, size_t most)
{
	double word = svy_figure_word_width(clean, size);
	struct svy_lines lines = svy_figure_wrap(arena, clean, size, width, most + 1);

	if (lines.count > most)
		return svy_figure_wrap(arena, clean, size, width, most);
	while (lines.count > 1 && (width *= 0.95) > word) {
		struct svy_lines narrower = svy_figure_wrap(arena, clean, size, width, most + 1);

		if (narrower.count > lines.count)
			break;
		lines = narrower;
	}
	return lines;
}

double svy_lines_width(const struct svy_lines *wrapped, double size)
{
	double most = 0;

	for (size_t i = 0; i < wrapped->count; i++) {
		double width = svy_figure_width(wrapped->lines[i], size);

		most = width > most ? width : most;
	}
	return most;
}
