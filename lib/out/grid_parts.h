/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The parts of the cells of a right-aligned column, lined up by their points. */
#ifndef SVY_OUT_GRID_PARTS_H
#define SVY_OUT_GRID_PARTS_H

#include "out/grid.h"

/* Into cells[row * columns + column], from the second row on; each as wide as
 * the others.  The texts live in the arena. */
void svy_parts_align(const char **cells, struct svy_arena *,
                     const struct svy_grid *, size_t column);

#endif
