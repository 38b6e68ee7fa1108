/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Scores of a scale from the rows of a file.
 *
 * An answer x of a reversed item counts as min + max - x.  With k items of weights
 * w, of which enough are answered,
 *   mean = sum of w x / sum of w, over the answered ones
 *   sum  = mean times the sum of all w:
 * what is missing counts as the mean of what is there (the person's own). */
#ifndef SVY_FORM_SCORE_H
#define SVY_FORM_SCORE_H

#include "form/codes.h"
#include "form/scale.h"
#include "read/source.h"

struct svy_scored_item {
	size_t slot;
	bool reversed;
	double weight;
};

struct svy_scorer {
	const struct svy_scale *scale;
	struct svy_scored_item *items;
	size_t count;
	size_t at_least;
	double weight; /* of all items */
};

/* Finds the items and asks for their columns.  A scale that does not fit them is an
 * error that says where it was defined. */
int svy_scorer_begin(struct svy_scorer *, const struct svy_scale *, struct svy_source *,
                     struct svy_error *);
/* The answers of a row, reversed where they are to be; NaN where missing: a blank
 * field, or one of the codes (NULL: none).  What is no number or out of range: -1
 * with the column; the caller adds the place. */
int svy_scorer_answers(double *answers, const struct svy_scorer *,
                       const struct svy_source *, const struct svy_text *fields,
                       const struct svy_codes *, struct svy_error *);
/* NaN where too few are answered. */
double svy_scorer_score(const struct svy_scorer *, const double *answers);
/* The class of a score; "" of NaN, and where the scale has no cuts. */
const char *svy_scorer_class(const struct svy_scorer *, double score);
void svy_scorer_end(struct svy_scorer *);

#endif
