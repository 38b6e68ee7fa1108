/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What a figure shows, before it is known how: rows (a bar's categories, a
 * dumbbell's lines), in each a place for every series (colour), and the words
 * around them.  All texts are clean (figure_text.h) and in the chart's arena. */
#ifndef SVY_OUT_FIGURE_CHART_H
#define SVY_OUT_FIGURE_CHART_H

#include "base/names.h"
#include "out/figure.h"

#define SVY_CHART_SERIES 8 /* colours that can be told apart */
#define SVY_CHART_ROWS 400

struct svy_chart_row {
	const char *heading; /* of the block that starts with this row; "" = none */
	const char *label;
	const char *count;   /* "n 265 / 139"; "" = not known, or said elsewhere */
	const struct svy_estimate *cells[SVY_CHART_SERIES]; /* NULL = none */
};

struct svy_chart {
	struct svy_arena arena;
	const char *series[SVY_CHART_SERIES];
	const char *series_n[SVY_CHART_SERIES]; /* " (n 265)", behind the name; "" = none */
	size_t series_count;     /* at least 1 */
	bool coloured;           /* the series have names */
	struct svy_chart_row *rows;
	size_t count;
	const char *about;       /* what all rows have in common; "" = nothing */
	const char *axis;        /* statistic and unit */
	const char *n;           /* "n = 404." of all rows; "" = none */
	const char *intervals;   /* what the error bars are; "" = there are none */
	double low, high;        /* of all estimates and limits; 0 and 100 or 1 where
	                            all are undefined */
	int decimals;
	bool gaps;               /* an estimate is undefined */
};

/* The table's texts are borrowed.  An estimate for which there is already one,
 * different units, too many rows or series, or a grouping column that is not
 * there: -1. */
int svy_chart_make(struct svy_chart *, const struct svy_table *,
                   const struct svy_figure *, struct svy_error *);
void svy_chart_free(struct svy_chart *);

/* NaN where there is none. */
double svy_chart_estimate(const struct svy_estimate *);
/* The value as it is printed in the figure. */
const char *svy_chart_value(struct svy_chart *, const struct svy_estimate *);

#endif
