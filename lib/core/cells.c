/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/cells.h"

#include <stdlib.h>
#include <string.h>

void svy_cells_begin(struct svy_cells *cells, size_t dims)
{
	memset(cells, 0, sizeof *cells);
	cells->dims = dims;
	cells->values = svy_alloc(dims, sizeof *cells->values);
	cells->chain = svy_alloc(dims, sizeof *cells->chain);
}

uint32_t svy_cells_add(struct svy_cells *cells, uint32_t outer,
                       const struct svy_text *values)
{
	uint32_t cell = outer;

	for (size_t d = 0; d < cells->dims; d++)
		cell = svy_pairs_add(&cells->chain[d], cell,
		                     svy_names_add(&cells->values[d], values[d]));
	if (cells->dims == 0 && outer >= cells->outers)
		cells->outers = outer + 1;
	return cell;
}

size_t svy_cells_count(const struct svy_cells *cells)
{
	return cells->dims ? cells->chain[cells->dims - 1].count : cells->outers;
}

uint32_t svy_cells_get(uint32_t *values, const struct svy_cells *cells,
                       uint32_t cell)
{
	for (size_t d = cells->dims; d-- > 0;) {
		uint64_t key = cells->chain[d].keys[cell];

		values[d] = (uint32_t)key;
		cell = (uint32_t)(key >> 32);
	}
	return cell;
}

void svy_cells_free(struct svy_cells *cells)
{
	for (size_t d = 0; d < cells->dims; d++) {
		svy_names_free(&cells->values[d]);
		svy_pairs_free(&cells->chain[d]);
	}
	free(cells->values);
	free(cells->chain);
	memset(cells, 0, sizeof *cells);
}
