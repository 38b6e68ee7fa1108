/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Rows down the page, their names left of the plot: where they are, and the names
 * themselves.  Headings stand over their blocks across the whole page. */
#ifndef SVY_OUT_FIGURE_ROWS_H
#define SVY_OUT_FIGURE_ROWS_H

#include "out/figure_page.h"

struct svy_row_place {
	struct svy_lines heading, label;
	double heading_y; /* upper edge of its band */
	double label_y;   /* middle of the name */
	double y;         /* middle of what is drawn */
};

struct svy_rows_shape {
	double need;  /* height of what is drawn in a row */
	double gap;   /* between rows */
	double below; /* what is drawn has its middle so far below the row's */
};

/* Lengths are from the plot's upper edge down; all in the chart's arena. */
struct svy_figure_rows {
	struct svy_row_place *places; /* a row */
	double height;
	bool compact; /* many rows: the count stands behind the name, not below */
};

bool svy_rows_compact(const struct svy_chart *);
/* Sets the page's left margin. */
void svy_rows_fit(struct svy_figure_rows *, struct svy_page *, const struct svy_rows_shape *);
void svy_rows_write(struct svy_page *, const struct svy_figure_rows *);

#endif
