/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A grid's cells as text shows them, and how wide its columns are then. */
#ifndef SVY_OUT_GRID_SHOWN_H
#define SVY_OUT_GRID_SHOWN_H

#include "out/grid.h"

struct svy_shown {
	struct svy_arena arena;
	const char **cells; /* proper UTF-8 on one line, parts lined up */
	size_t *widths;
	size_t gap;         /* blanks between columns */
	bool whole;         /* fits with no cell wrapped */
	bool fits;
};

void svy_shown_make(struct svy_shown *, const struct svy_grid *, size_t width);
void svy_shown_free(struct svy_shown *);

/* What a reader may see of a text. */
const char *svy_shown_text(struct svy_arena *, struct svy_text);
/* The next line of at most width columns: broken at blanks and behind _ / and :,
 * a longer word stays whole.  *rest moves behind it, to "" at the end. */
struct svy_text svy_shown_line(const char **rest, size_t width);

#endif
