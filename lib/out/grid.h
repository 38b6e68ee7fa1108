/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A table of cells as a reader sees it, and its writers.  Each escapes for its
 * own reader; no cell can break out of its place. */
#ifndef SVY_OUT_GRID_H
#define SVY_OUT_GRID_H

#include "base/memory.h"

#include <stdio.h>

/* Between the parts of a cell below the header, in a right-aligned column: text
 * lines each part up by its decimal point; elsewhere it is a blank. */
#define SVY_GRID_PART '\t'

/* Columns that a table of text may have. */
#define SVY_TEXT_WIDTH 100

struct svy_grid {
	struct svy_arena arena;
	size_t columns, rows, capacity; /* capacity in rows */
	const char **cells;   /* rows * columns; row 0 is the header; never NULL */
	bool *right;          /* a column: aligned right */
	const char **notes;   /* lines under the table */
	size_t note_count, note_capacity;
};

void svy_grid_begin(struct svy_grid *, size_t columns);
/* A new row of empty cells; set with svy_grid_set. */
size_t svy_grid_row(struct svy_grid *);
void svy_grid_set(struct svy_grid *, size_t row, size_t column, const char *text);
const char *svy_grid_cell(const struct svy_grid *, size_t row, size_t column);
/* Has only its first cell, over the whole width: it heads the rows below. */
bool svy_grid_heading(const struct svy_grid *, size_t row);
void svy_grid_note(struct svy_grid *, const char *text);
void svy_grid_free(struct svy_grid *);

/* A narrower grid: of the first `names` columns (2 or more), which name a row,
 * the one that changes most stays, and the others become headings. */
void svy_grid_stack(struct svy_grid *, const struct svy_grid *from, size_t names);

/* Whether text of so many columns can hold it, with cells wrapped or without. */
bool svy_grid_fits(const struct svy_grid *, size_t width, bool wrapped);
/* Aligned for a terminal of width columns where it can: headers and the cells of
 * left-aligned columns are wrapped (at blanks, behind _ / and :), the widest first.
 * UTF-8 widths: combining marks 0, East Asian wide 2.  Here and below, line ends
 * and tabs in a cell are blanks, other control characters '?', what is not UTF-8
 * U+FFFD. */
void svy_grid_write_text(FILE *, const struct svy_grid *, size_t width);
void svy_grid_write_md(FILE *, const struct svy_grid *);
void svy_grid_write_latex(FILE *, const struct svy_grid *); /* a tabular, booktabs rules */
void svy_grid_write_html(FILE *, const struct svy_grid *);  /* a <table> */

#endif
