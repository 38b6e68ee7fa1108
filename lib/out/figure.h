/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Figures of estimates, drawn by gnuplot.
 *
 * The program text is complete in itself: data and labels are in it, and no
 * label can act as a command, an option or markup.  It leaves the figure on
 * gnuplot's standard output. */
#ifndef SVY_OUT_FIGURE_H
#define SVY_OUT_FIGURE_H

#include "base/error.h"
#include "core/table.h"

#include <stdio.h>

enum svy_figure_kind { SVY_FIGURE_BAR, SVY_FIGURE_DUMBBELL };

struct svy_figure {
	enum svy_figure_kind kind;
	const char *title;    /* NULL = what all rows have in common; "" = none */
	const char *source;   /* NULL = none */
	const char *by;       /* grouping column: a bar's colours, a dumbbell's
	                         rows; NULL = chosen */
	const char *terminal; /* "png", "svg" or "pdf" */
	double width, height; /* inches; 0 = fitted to the content */
};

/* Which of the estimates are drawn. */
struct svy_figure_choice {
	const char *statistic; /* NULL = the first that is neither a contrast nor
	                          a test; of a table without one, a contrast */
	const char *only;      /* indicators, with commas between; NULL = all */
};

/* Keeps the chosen rows of the table only, but never the total of a distribution's
 * levels.  *left: how many were left out that
 * nobody has chosen against, contrasts and tests not counted.  Nothing to draw,
 * or an indicator that is not there: -1. */
int svy_figure_choose(struct svy_table *, size_t *left,
                      const struct svy_figure_choice *, struct svy_error *);

/* Writes the gnuplot program. */
int svy_figure_script(FILE *, const struct svy_table *,
                      const struct svy_figure *, struct svy_error *);

#endif
