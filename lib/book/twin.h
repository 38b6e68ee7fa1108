/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Rows that are too much alike, as when one interview is entered twice or made up
 * from another.
 *
 * Two rows are compared in the columns where both have an answer; their likeness is
 * the share of equal ones among them (the measure of N. Kuriakose and M. Robbins,
 * Statistical Journal of the IAOS 32 (2016) 283-291, which takes all columns).
 * Rows with nothing at all between them are no pair here (they are identical).
 * Pairs with fewer than SVY_TWIN_COLUMNS such columns are left alone, and so are
 * columns with one value only.
 *
 * All pairs are compared, exactly: n (n - 1) / 2 of n rows, or of each group of rows.
 * More than SVY_TWIN_PAIRS pairs, or SVY_TWIN_ANSWERS answers to hold, are refused.
 * Memory: 6 bytes an answer. */
#ifndef SVY_BOOK_TWIN_H
#define SVY_BOOK_TWIN_H

#include "base/error.h"
#include "base/names.h"
#include "book/finding.h"

#include <stdint.h>

enum { SVY_TWIN_COLUMNS = 10, SVY_TWIN_PAIRS = 200000000, SVY_TWIN_ANSWERS = 100000000 };

struct svy_twins {
	size_t width, count, capacity;  /* columns, rows */
	uint32_t *answers;              /* answers[row * width + column]; 0 = none */
	size_t *lines;
	uint32_t *groups;               /* only rows of one group are compared */
	struct svy_names group_names;
	size_t answer_capacity;
};

/* -1: too many to be held. */
int svy_twins_add(struct svy_twins *, const uint32_t *answers, struct svy_text group,
                  size_t line, struct svy_error *);

struct svy_twin {
	size_t a, b;             /* lines, a before b */
	size_t equal, compared;  /* columns */
};

/* Pairs of which at least share (0 to 1) of the answers are equal, by line; free() the
 * list, which ends after limit.  *found counts all.  wanted: the columns to compare. */
int svy_twins_find(struct svy_twin **, size_t *found, const struct svy_twins *,
                   const bool *wanted, double share, size_t limit, struct svy_error *);
void svy_twins_free(struct svy_twins *);

#endif
