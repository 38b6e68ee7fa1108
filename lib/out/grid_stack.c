/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/grid.h"

#include <string.h>

#define INDENT "  "

static bool differs(const struct svy_grid *grid, size_t row, size_t column)
{
	return row == 1 || strcmp(svy_grid_cell(grid, row, column),
	                          svy_grid_cell(grid, row - 1, column)) != 0;
}

static size_t change_count(const struct svy_grid *grid, size_t column)
{
	size_t count = 0;

	for (size_t row = 1; row < grid->rows; row++)
		count += differs(grid, row, column);
	return count;
}

static size_t most_changing(const struct svy_grid *grid, size_t names)
{
	size_t found = 0;

	for (size_t i = 1; i < names; i++)
		if (change_count(grid, i) >= change_count(grid, found))
			found = i;
	return found;
}

/* The names but that of the column kept: "marriage, female". */
static const char *heading(struct svy_grid *to, const struct svy_grid *from, size_t row,
                           size_t names, size_t kept)
{
	const char *text = "";

	for (size_t i = 0; i < names; i++) {
		const char *name = svy_grid_cell(from, row, i);

		if (i != kept && *name)
			text = svy_arena_print(&to->arena, "%s%s%s", text,
			                       *text ? ", " : "", name);
	}
	return text;
}

static bool is_headed(const struct svy_grid *from, size_t row, size_t names, size_t kept)
{
	for (size_t i = 0; i < names; i++)
		if (i != kept && differs(from, row, i))
			return true;
	return false;
}

static void copy_row(struct svy_grid *to, const struct svy_grid *from, size_t row,
                     size_t names, const char *name)
{
	size_t at = svy_grid_row(to);

	svy_grid_set(to, at, 0, name);
	for (size_t i = names; i < from->columns; i++)
		svy_grid_set(to, at, i - names + 1, svy_grid_cell(from, row, i));
}

static void copy_header(struct svy_grid *to, const struct svy_grid *from, size_t names,
                        size_t kept)
{
	copy_row(to, from, 0, names,
	         svy_arena_print(&to->arena, "%s, %s", heading(to, from, 0, names, kept),
	                         svy_grid_cell(from, 0, kept)));
	for (size_t i = names; i < from->columns; i++)
		to->right[i - names + 1] = from->right[i];
}

void svy_grid_stack(struct svy_grid *to, const struct svy_grid *from, size_t names)
{
	size_t kept = most_changing(from, names);

	svy_grid_begin(to, from->columns - names + 1);
	copy_header(to, from, names, kept);
	for (size_t row = 1; row < from->rows; row++) {
		if (is_headed(from, row, names, kept))
			svy_grid_set(to, svy_grid_row(to), 0,
			             heading(to, from, row, names, kept));
		copy_row(to, from, row, names,
		         svy_arena_print(&to->arena, INDENT "%s",
		                         svy_grid_cell(from, row, kept)));
	}
	for (size_t i = 0; i < from->note_count; i++)
		svy_grid_note(to, from->notes[i]);
}
