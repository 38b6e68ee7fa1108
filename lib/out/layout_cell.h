/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The texts of cells. */
#ifndef SVY_OUT_LAYOUT_CELL_H
#define SVY_OUT_LAYOUT_CELL_H

#include "out/layout_sheet.h"
#include "out/layout_show.h"
#include "out/layout_style.h"

/* Items of a cell, SVY_GRID_PART between them; what is undefined is U+00B7. */
const char *svy_cell_text(struct svy_style *, const struct svy_layout_cell *,
                          const struct svy_show *items);
/* The unweighted rows of several cells, in their order: "396 → 404". */
const char *svy_cell_rows_text(struct svy_style *, const struct svy_layout_cell *,
                               size_t count);

#endif
