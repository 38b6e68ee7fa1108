/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The rows of one file against its form: what svybook prints.
 *
 * One pass.  Memory: the different values of each column (SVY_DISTINCT_MAX at most),
 * 24 bytes a row, 16 more with interview times; with --near see book/twin.h. */
#ifndef SVY_BOOK_BOOK_H
#define SVY_BOOK_BOOK_H

#include "book/variable.h"
#include "form/codes.h"

struct svy_book_options {
	const char *na, *delimiter, *id; /* as the options give them; or NULL */
	const char *near_within;         /* column of groups; NULL = one group */
	double near;                     /* per cent; NaN = not asked for */
	const char *const *straight;     /* lists of items of a scale each */
	size_t straight_count;
};

struct svy_book {
	struct svy_arena arena;
	const char *wave;                   /* "" where there is one file only */
	const struct svy_codebook *form;    /* borrowed; NULL = none */
	size_t rows, count;                 /* count: of variables */
	struct svy_variable *variables;
	struct svy_names ids;               /* of --id */
};

/* book is zeroed by the caller.  What is found goes behind the list. */
int svy_book_read(struct svy_book *, const char *path, const struct svy_codebook *form,
                  const struct svy_book_options *, struct svy_findings *,
                  struct svy_error *);
/* The variable of that name in any wave, or NULL. */
const struct svy_variable *svy_book_find(const struct svy_book *, const char *key);
/* How many of the form's questions have a column, of those that could. */
size_t svy_book_found(size_t *questions, const struct svy_book *);
void svy_book_free(struct svy_book *);

#endif
