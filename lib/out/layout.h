/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* From estimates (long) to a grid (wide), as a report prints them.
 *
 * Estimates: rows are indicators and levels (and further groups), columns the
 * values of the first grouping column where they fit, each cell made of what
 * show asks for.  Shifts (a column 'wave' with contrasts): the waves stand side
 * by side, then the change, p and n, a row a group.  Tests and models (no pivoting):
 * a row an estimate.
 *
 * Rows, levels and groups keep the order of the table; Total is the last across.
 * Where text is too wide, long names become headings over their rows; where that
 * does not help, nothing stands across.  What is undefined is a raised dot; the
 * flags of the cells shown are footnotes. */
#ifndef SVY_OUT_LAYOUT_H
#define SVY_OUT_LAYOUT_H

#include "base/error.h"
#include "core/table.h"
#include "out/grid.h"
#include "out/sink.h"

struct svy_layout {
	const char *show;  /* "n,estimate,ci,se,p,df,deff,method,flag,relative";
	                      "percent", "mean" ... are names of estimate; n before
	                      it and ci behind it share its column; relative adds
	                      the relative changes; NULL or "": estimate and ci,
	                      p of contrasts, then n */
	bool relative;     /* where show says nothing: relative changes too */
	bool labels;       /* labels in place of names where there are any */
	int decimals;      /* -1: 1 for percents, else by size */
	size_t width;      /* columns of the reader; 0 = no limit */
};

int svy_layout_grid(struct svy_grid *, const struct svy_table *,
                    const struct svy_layout *, struct svy_error *);

/* Writes the table in a format: csv text md latex html json; NULL or "" means
 * text on a terminal, csv else.  Only text minds the width. */
int svy_table_write(struct svy_sink *, const char *format,
                    const struct svy_table *, const struct svy_layout *,
                    struct svy_error *);

#endif
