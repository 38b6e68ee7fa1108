/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/grid_shown.h"

#include "out/grid_parts.h"
#include "out/utf8.h"

#include <stdlib.h>
#include <string.h>

enum {
	LEAST_WRAPPED = 12, /* no label is squeezed into less */
	GAP_MOST = 4,
	GAP_LEAST = 2,
};

const char *svy_shown_text(struct svy_arena *arena, struct svy_text text)
{
	const char *from = svy_arena_copy(arena, text);
	char *shown = svy_arena_alloc(arena, 3 * text.len + 1); /* all U+FFFD */
	char *at = shown;
	char32_t c;

	while ((c = svy_utf8_shown(&from)) != 0)
		at += svy_utf8_encode(at, c);
	return shown;
}

/* Behind these a name of many words can be broken, too. */
static bool joins_words(char c)
{
	return c == '_' || c == '/' || c == ':';
}

/* Bytes up to the last place for a break that fits; else up to the first one. */
static size_t line_bytes(const char *text, size_t width)
{
	size_t used = strspn(text, " "); /* an indent is no place for a break */
	const char *at = text + used, *broken = NULL;

	while (*at && (used <= width || !broken)) {
		if (*at == ' ' || (at > text && joins_words(at[-1])))
			broken = at;
		used += svy_utf8_columns(svy_utf8_next(&at));
	}
	return (size_t)((used <= width || !broken ? at : broken) - text);
}

struct svy_text svy_shown_line(const char **rest, size_t width)
{
	struct svy_text line = { *rest, line_bytes(*rest, width) };

	*rest += line.len;
	while (**rest == ' ')
		(*rest)++;
	return line;
}

static size_t larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

static size_t longest_word(const char *text)
{
	size_t longest = 0;

	while (*text)
		longest = larger(longest, svy_utf8_width(svy_shown_line(&text, 1)));
	return longest;
}

struct extent {
	size_t natural, least;
};

static struct extent extent_of(const struct svy_shown *shown,
                               const struct svy_grid *grid, size_t column)
{
	struct extent e = { 0, 0 };

	for (size_t row = 0; row < grid->rows; row++) {
		const char *cell = shown->cells[row * grid->columns + column];
		size_t width = svy_utf8_width(svy_text(cell));
		bool whole = grid->right[column] && row > 0;

		if (svy_grid_heading(grid, row))
			continue;
		e.natural = larger(e.natural, width);
		e.least = larger(e.least, whole ? width : longest_word(cell));
	}
	if (!grid->right[column] && e.least < LEAST_WRAPPED)
		e.least = e.natural < LEAST_WRAPPED ? e.natural : LEAST_WRAPPED;
	return e;
}

static size_t total(const struct svy_shown *shown, size_t columns)
{
	size_t sum = 0;

	for (size_t i = 0; i < columns; i++)
		sum += shown->widths[i] + (i ? shown->gap : 0);
	return sum;
}

/* The widest column that can give way, or the number of columns. */
static size_t widest(const struct svy_shown *shown, const struct extent *extents,
                     size_t columns)
{
	size_t found = columns;

	for (size_t i = 0; i < columns; i++)
		if (shown->widths[i] > extents[i].least &&
		    (found == columns || shown->widths[i] > shown->widths[found]))
			found = i;
	return found;
}

static void fit(struct svy_shown *shown, const struct svy_grid *grid, size_t width)
{
	struct extent *extents = svy_alloc(grid->columns, sizeof *extents);
	size_t i;

	for (i = 0; i < grid->columns; i++) {
		extents[i] = extent_of(shown, grid, i);
		shown->widths[i] = extents[i].natural;
	}
	shown->gap = GAP_MOST;
	while (total(shown, grid->columns) > width && shown->gap > GAP_LEAST)
		shown->gap--;
	shown->whole = total(shown, grid->columns) <= width;
	while (total(shown, grid->columns) > width &&
	       (i = widest(shown, extents, grid->columns)) < grid->columns)
		shown->widths[i]--;
	shown->fits = total(shown, grid->columns) <= width;
	free(extents);
}

void svy_shown_make(struct svy_shown *shown, const struct svy_grid *grid, size_t width)
{
	size_t count = grid->rows * grid->columns;

	*shown = (struct svy_shown){ 0 };
	shown->cells = svy_alloc(count, sizeof *shown->cells);
	shown->widths = svy_alloc(grid->columns, sizeof *shown->widths);
	for (size_t i = 0; i < count; i++)
		shown->cells[i] = svy_shown_text(&shown->arena, svy_text(grid->cells[i]));
	for (size_t i = 0; i < grid->columns; i++)
		if (grid->right[i])
			svy_parts_align(shown->cells, &shown->arena, grid, i);
	fit(shown, grid, width);
}

void svy_shown_free(struct svy_shown *shown)
{
	svy_arena_free(&shown->arena);
	free(shown->cells);
	free(shown->widths);
}

bool svy_grid_fits(const struct svy_grid *grid, size_t width, bool wrapped)
{
	struct svy_shown shown;
	bool fits;

	svy_shown_make(&shown, grid, width);
	fits = wrapped ? shown.fits : shown.whole;
	svy_shown_free(&shown);
	return fits;
}
