/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Where each estimate goes: its line, and its place across. */
#ifndef SVY_OUT_LAYOUT_SHEET_H
#define SVY_OUT_LAYOUT_SHEET_H

#include "core/kind.h"
#include "core/table.h"
#include "out/layout_show.h"

enum svy_shape {
	SVY_SHAPE_ACROSS, /* the first grouping column stands across */
	SVY_SHAPE_SHIFT,  /* waves and their contrasts stand across */
	SVY_SHAPE_LONG,   /* nothing does */
};

/* One place across; where nothing stands across, the only one, without a name. */
struct svy_place {
	const char *name;
	enum svy_contrast contrast; /* whose place it is */
};

struct svy_layout_cell {
	const struct svy_estimate *row;  /* NULL = none */
	const struct svy_estimate *rows; /* unweighted rows (statistic n), or NULL */
};

struct svy_line {
	const struct svy_estimate *key; /* one of its estimates */
	const char *statistic;          /* of those that are no contrasts; "" = none */
	size_t next;                    /* line of the same names, or SIZE_MAX */
};

struct svy_layout_sheet {
	const struct svy_table *table;
	enum svy_shape shape;
	size_t across;          /* grouping column; group_count = none */
	struct svy_place *places;
	size_t place_count;
	struct svy_line *lines;
	size_t line_count, line_capacity;
	struct svy_layout_cell *cells; /* line_count * place_count */
	size_t cell_capacity;   /* in lines */
	bool repeated;          /* lines that only the statistic tells apart */
	struct svy_arena arena;
};

/* Relative changes are left out unless they are to be shown, and effective samples
 * where they are shown beside their estimates.  An estimate whose place is taken gets
 * a new line: none is lost. */
void svy_layout_sheet_make(struct svy_layout_sheet *, const struct svy_table *,
                           enum svy_shape, const struct svy_show *);
struct svy_layout_cell *svy_layout_sheet_cell(const struct svy_layout_sheet *,
                                              size_t line, size_t place);
/* How many there are of a kind; those that are no contrasts come first. */
size_t svy_layout_sheet_places(const struct svy_layout_sheet *, enum svy_contrast);
void svy_layout_sheet_free(struct svy_layout_sheet *);

/* What a contrast is called, alone ("relative change") or behind the name of what
 * is contrasted ("relative"). */
const char *svy_contrast_name(enum svy_contrast);
const char *svy_contrast_short(enum svy_contrast);
/* Unweighted rows of a level, beside its percentage. */
bool svy_counts_rows(const struct svy_estimate *);

#endif
