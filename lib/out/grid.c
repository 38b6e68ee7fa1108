/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/grid.h"

#include <stdlib.h>
#include <string.h>

void svy_grid_begin(struct svy_grid *grid, size_t columns)
{
	*grid = (struct svy_grid){ .columns = columns };
	grid->right = svy_alloc(columns, sizeof *grid->right);
}

size_t svy_grid_row(struct svy_grid *grid)
{
	size_t at = grid->rows * grid->columns;

	grid->cells = svy_room(grid->cells, grid->rows, &grid->capacity,
	                       grid->columns * sizeof *grid->cells);
	for (size_t i = 0; i < grid->columns; i++)
		grid->cells[at + i] = "";
	return grid->rows++;
}

void svy_grid_set(struct svy_grid *grid, size_t row, size_t column, const char *text)
{
	grid->cells[row * grid->columns + column] =
		svy_arena_copy(&grid->arena, svy_text(text));
}

const char *svy_grid_cell(const struct svy_grid *grid, size_t row, size_t column)
{
	return grid->cells[row * grid->columns + column];
}

bool svy_grid_heading(const struct svy_grid *grid, size_t row)
{
	for (size_t i = 1; i < grid->columns; i++)
		if (*svy_grid_cell(grid, row, i))
			return false;
	return row > 0 && grid->columns > 1;
}

void svy_grid_note(struct svy_grid *grid, const char *text)
{
	grid->notes = svy_room(grid->notes, grid->note_count, &grid->note_capacity,
	                       sizeof *grid->notes);
	grid->notes[grid->note_count++] = svy_arena_copy(&grid->arena, svy_text(text));
}

void svy_grid_free(struct svy_grid *grid)
{
	svy_arena_free(&grid->arena);
	free(grid->cells);
	free(grid->right);
	free(grid->notes);
	memset(grid, 0, sizeof *grid);
}
