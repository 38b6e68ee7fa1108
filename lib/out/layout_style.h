/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* How the numbers of a sheet are shown, so that they can be read down a column;
 * and the notes that the cells ask for. */
#ifndef SVY_OUT_LAYOUT_STYLE_H
#define SVY_OUT_LAYOUT_STYLE_H

#include "base/names.h"
#include "out/grid.h"
#include "out/layout_sheet.h"

struct svy_style {
	int decimals;            /* -1: by the numbers */
	bool shift;              /* headers can say units */
	bool footnotes;          /* flags are footnotes, not a column */
	bool negative[2];        /* a limit below 0: of estimates, of contrasts */
	const char *unit[2];     /* that all have: estimates, differences; or NULL */
	struct svy_names scales; /* indicator and unit */
	double *largest;         /* of a scale: its largest estimate, in size */
	size_t largest_capacity;
	struct svy_names flags, intervals; /* that cells have shown */
	struct svy_arena arena;  /* of the cells' texts */
};

void svy_style_make(struct svy_style *, const struct svy_layout_sheet *, int decimals,
                    bool footnotes);
void svy_style_free(struct svy_style *);

/* One for percentages, else three significant digits of the largest estimate of
 * the indicator. */
int svy_style_decimals(struct svy_style *, const struct svy_estimate *);
/* Between limits: "–", or " to " where some are below 0. */
const char *svy_style_dash(const struct svy_style *, const struct svy_estimate *);
/* Behind the number: "%", " pp" or "".  Other units stand with the name. */
const char *svy_style_unit(const struct svy_style *, const struct svy_estimate *);
/* Behind the indicator's name: "" or ", RWF". */
const char *svy_style_name_unit(struct svy_style *, const struct svy_estimate *);

/* The footnote mark of a flag; "" of none. */
const char *svy_style_mark(struct svy_style *, const char *flag);
/* An interval is shown. */
void svy_style_interval(struct svy_style *, const struct svy_estimate *);
void svy_style_notes(struct svy_grid *, struct svy_style *);

#endif
