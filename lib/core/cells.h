/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Combinations of category values, numbered densely as they appear: the groups
 * (sex x age x wave), or a group and the level of an answer. */
#ifndef SVY_CORE_CELLS_H
#define SVY_CORE_CELLS_H

#include "base/names.h"

struct svy_cells {
	size_t dims;
	struct svy_names *values; /* of each dimension */
	struct svy_pairs *chain;  /* of each: (cell so far, value) */
	uint32_t outers;          /* without dimensions: cells seen */
};

void svy_cells_begin(struct svy_cells *, size_t dims);
/* The number of the combination under outer (0 where there is nothing outside).
 * With no dimension there is one cell for each outer, under its own number. */
uint32_t svy_cells_add(struct svy_cells *, uint32_t outer,
                       const struct svy_text *values);
size_t svy_cells_count(const struct svy_cells *);
/* Value numbers (dims of them) of a cell, and what is outside it. */
uint32_t svy_cells_get(uint32_t *values, const struct svy_cells *, uint32_t cell);
void svy_cells_free(struct svy_cells *);

#endif
