/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Quantities: smooth functions of weighted totals, each with the linear function
 * of the totals that has the same variance (Taylor linearisation; Woodruff,
 * JASA 66 (1971) 411-414; Binder, Int. Stat. Rev. 51 (1983) 279-292).
 *
 * A total's linear function is itself; a ratio R = Y/X has (y - R x)/X; any
 * function f of quantities q has the sum of df/dq times theirs. */
#ifndef SVY_CORE_QUANTITY_H
#define SVY_CORE_QUANTITY_H

#include "core/tally.h"

/* In a cell: what each weighted variable counts for. */
struct svy_term {
	uint32_t cell;
	double on[SVY_VARIABLES];
	double within[SVY_VARIABLES]; /* what the same rows count for in another
	                                 cell, that of all respondents */
	double n, n_missing; /* rows of the cell; 0 of a cell within another */
};

struct svy_quantity {
	double value;            /* NaN where undefined */
	struct svy_term *terms;  /* by cell, each cell once; its domain is these */
	size_t count;
	double n, n_missing;     /* rows in the domain */
	double weight;           /* of those rows, summed: of the whole population,
	                            if the weights say so; NaN of combinations */
	double simple_variance;  /* of a simple random sample with replacement of
	                            the same n; NaN where there is none */
};

/* The sum of one variable over some cells (each cell once). */
struct svy_part {
	const uint32_t *cells;
	size_t count;
	size_t variable;
};

/* Quantities are owned by the caller: svy_quantity_free. */
void svy_quantity_total(struct svy_quantity *, const struct svy_tally *,
                        size_t item, const struct svy_part *);
/* The domain is all cells of the denominator; those of the numerator are among
 * them.  A denominator of 0 makes it undefined. */
void svy_quantity_ratio(struct svy_quantity *, const struct svy_tally *,
                        size_t item, const struct svy_part *numerator,
                        const struct svy_part *denominator);
/* The same for a question with several answers: a row is in a cell of the
 * denominator, and in a cell of the numerator for each choice that it ticked.  No
 * cell is in both.  Covariances of two choices are not to be had where rows are
 * the units, since nothing says who ticked both. */
void svy_quantity_choice(struct svy_quantity *, const struct svy_tally *,
                         size_t item, const struct svy_part *numerator,
                         const struct svy_part *denominator);
/* The variance of y in some cells, n/(n - 1) included (R's svyvar), of an item of u,
 * u u and 1, where u is y less its cell's pivot: so no digits are lost where answers
 * are large beside their spread (Chan, Golub and LeVeque, Amer. Statist. 37 (1983)
 * 242-247).  Undefined for fewer than two rows, and where digits were lost all the
 * same. */
void svy_quantity_variance(struct svy_quantity *, const struct svy_tally *,
                           size_t item, const uint32_t *cells, size_t count);
/* The square root, by the delta method; where it is 0 so is its variance. */
void svy_quantity_root(struct svy_quantity *, const struct svy_quantity *);
/* value, with the linear function a x of(first) + b x of(second). */
void svy_quantity_combine(struct svy_quantity *, double value,
                          double a, const struct svy_quantity *first,
                          double b, const struct svy_quantity *second);
void svy_quantity_free(struct svy_quantity *);

#endif
