/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/grid_parts.h"

#include "out/grid_shown.h"
#include "out/utf8.h"

#include <string.h>

enum { PARTS = 16 }; /* more are shown as one */

/* Columns before and behind the point, of the widest cells. */
struct halves {
	size_t left, right;
};

/* The next part; parts with nothing in them keep their place. */
static bool next_part(const char **part, struct svy_arena *arena, const char **rest,
                      size_t number)
{
	const char *from = *rest;
	size_t len;

	if (!from)
		return false;
	len = number + 1 < PARTS ? strcspn(from, (char[]){ SVY_GRID_PART, '\0' })
	                         : strlen(from);
	*part = svy_shown_text(arena, (struct svy_text){ from, len });
	*rest = from[len] ? from + len + 1 : NULL;
	return true;
}

/* Before the decimal point, else behind the last digit, else the end. */
static size_t point_of(const char *part)
{
	size_t point = strcspn(part, ".");
	size_t digit = point;

	if (part[point])
		return point;
	while (digit && (part[digit - 1] < '0' || part[digit - 1] > '9'))
		digit--;
	return digit ? digit : point;
}

static struct halves halves_of(const char *part)
{
	size_t point = point_of(part);

	return (struct halves){ svy_utf8_width((struct svy_text){ part, point }),
		                svy_utf8_width(svy_text(part + point)) };
}

static size_t larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

static size_t measure(struct halves *widest, struct svy_arena *arena,
                      const struct svy_grid *grid, size_t column)
{
	const char *rest, *part;
	size_t most = 0, p;

	for (size_t row = 1; row < grid->rows; row++) {
		rest = svy_grid_cell(grid, row, column);
		for (p = 0; next_part(&part, arena, &rest, p); p++) {
			struct halves h = halves_of(part);

			widest[p].left = larger(widest[p].left, h.left);
			widest[p].right = larger(widest[p].right, h.right);
		}
		most = larger(most, p);
	}
	return most;
}

static const char *line_up(struct svy_arena *arena, const char *cell,
                           const struct halves *widest, size_t parts)
{
	const char *text = "", *part = "", *rest = cell;

	for (size_t p = 0; p < parts; p++) {
		struct halves h;

		if (!next_part(&part, arena, &rest, p))
			part = "";
		h = halves_of(part);
		text = svy_arena_print(arena, "%s%s%*s%s%*s", text, p ? " " : "",
		                       (int)(widest[p].left - h.left), "", part,
		                       (int)(widest[p].right - h.right), "");
	}
	return text;
}

void svy_parts_align(const char **cells, struct svy_arena *arena,
                     const struct svy_grid *grid, size_t column)
{
	struct halves widest[PARTS] = { { 0, 0 } };
	size_t parts = measure(widest, arena, grid, column);

	for (size_t row = 1; row < grid->rows; row++)
		cells[row * grid->columns + column] =
			line_up(arena, svy_grid_cell(grid, row, column), widest, parts);
}
