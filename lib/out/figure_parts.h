/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What tells one estimate from another (indicator, level, each group), and what
 * each of these parts becomes in a figure: series, row, heading, or nothing
 * where it is the same for all. */
#ifndef SVY_OUT_FIGURE_PARTS_H
#define SVY_OUT_FIGURE_PARTS_H

#include "out/figure.h"

enum svy_part_use { SVY_PART_ABOUT, SVY_PART_SERIES, SVY_PART_ROW, SVY_PART_HEADING };

struct svy_parts {
	const struct svy_table *table;
	size_t count;            /* indicator, level, groups */
	size_t series;           /* its place; count = none */
	enum svy_part_use *uses;
	struct svy_arena arena;
};

/* most: series that can be told apart. */
int svy_parts_choose(struct svy_parts *, const struct svy_table *,
                     const struct svy_figure *, size_t most, struct svy_error *);
void svy_parts_free(struct svy_parts *);

/* The part's name in the table, "" where there is no series. */
const char *svy_part_name(const struct svy_parts *, const struct svy_estimate *,
                          size_t part);
/* For readers: the label, where there is one; clean. */
const char *svy_part_label(struct svy_arena *, const struct svy_parts *,
                           const struct svy_estimate *, size_t part);

/* Names of all parts with this use, in one text that no other parts give. */
const char *svy_parts_key(struct svy_arena *, const struct svy_parts *,
                          const struct svy_estimate *, enum svy_part_use);
/* Labels of all parts with this use: "indicator: level, group". */
const char *svy_parts_label(struct svy_arena *, const struct svy_parts *,
                            const struct svy_estimate *, enum svy_part_use);

/* The rows are the levels of distributions. */
bool svy_parts_level_rows(const struct svy_parts *);

#endif
