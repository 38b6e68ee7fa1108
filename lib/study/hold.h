/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A study that holds its rows, for ranks and fits:
 *
 *   svy_hold_column(&hold, name, source);            ... before the study
 *   svy_study_begin_held(&study, &options, NULL, &hold, err);
 *   svy_study_read(...);
 *   svy_hold_numbers(&hold, k, err) or svy_hold_levels(&hold, k, err)
 *
 * A row is held when it has a weight above 0, is in --where and in a group, and no
 * column is missing in it.  All other rows are in the design as ever.
 *
 * Whether a column is a number or a category is known only after the last row.
 * Until then an answer is held as the code of its text, or, where there are too
 * many different ones for categories, as the number that it has to be.
 *
 * With --repweights the rows have their replicate weights (core/sample.h), for
 * svy_sample_covariance; without reweighs that is refused.
 *
 * Memory: 16 bytes a row (20 with --id), and 8 a column and replicate weight. */
#ifndef SVY_STUDY_HOLD_H
#define SVY_STUDY_HOLD_H

#include "core/sample.h"
#include "form/expression.h"
#include "study/private.h"

struct svy_held {
	struct svy_dim dim;       /* what it is called, and its order */
	enum svy_type type;       /* of its expression */
	bool coded;               /* values are codes of answers; else numbers */
	struct svy_names answers; /* by code */
	double *numbers;          /* what each answer reads as, or NaN */
	size_t number_capacity;
	uint32_t texts;           /* answers that are no number */
	const char *text, *file;  /* the first of them, and where it was */
	size_t line;
	struct svy_text *levels;  /* set by svy_hold_levels: names by value */
	uint32_t level_count;
};

struct svy_hold {
	bool reweighs;            /* its user can do with replicate weights */
	struct svy_arena arena;
	struct svy_held *columns;
	size_t count;
	struct svy_sample sample; /* values[row * count + column] */
	double *row;              /* the row at hand */
	uint32_t *people;         /* with --id: the person of each row, by number */
	size_t people_capacity;
	double *missing;          /* by cell: rows that want an answer */
	size_t missing_count;
	double unasked;           /* rows that the form did not ask */
};

/* Declares a column, before the study begins; its number.  hold is zeroed by the
 * caller; name may be empty: then the source's. */
size_t svy_hold_column(struct svy_hold *, struct svy_text name,
                       struct svy_text source);
/* As svy_study_begin; hold is borrowed, and must outlive the study.  Nothing else
 * needs to be asked for. */
int svy_study_begin_held(struct svy_study **, const struct svy_study_options *,
                         const struct svy_waves *, struct svy_hold *,
                         struct svy_error *);

/* After the last row. */
/* All answers are numbers (conditions are not: they are yes or no). */
bool svy_held_numeric(const struct svy_held *);
/* Values become numbers; conditions 0 and 1.  An answer that is none: an error
 * that says where it was. */
int svy_hold_numbers(struct svy_hold *, size_t column, struct svy_error *);
/* Values become 0, 1, ... level_count - 1, in the order of svykit(7): codebook,
 * numbers, code point.  More than 5000: an error. */
int svy_hold_levels(struct svy_hold *, size_t column, struct svy_error *);
/* Rows of a group (0 where there are no groups) left out for a missing answer. */
double svy_hold_missing(const struct svy_hold *, uint32_t cell);
void svy_hold_free(struct svy_hold *);

#endif
