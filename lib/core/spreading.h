/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Variances and covariances of linear functions z over a sampling design.
 *
 * With z summed over each unit,
 *   C(a, b) = sum over strata of (1 - n/N) n/(n - 1)
 *             sum (a_i - mean a) (b_i - mean b)
 * over all n sampled units of the stratum, those with no row in the domain
 * counting as 0; and for each unit n/N times the same of its own units, where a
 * finite population correction makes later stages count (Saerndal, Swensson and
 * Wretman 1992, 4.3-4.6).  A stratum of one unit: by the design's rule; 'adjust'
 * centres it on the mean over all PSUs of all strata, 'average' gives it the mean
 * of the other strata; in later stages every rule is 'certainty'.
 *
 * Whoever has the rows (variance.c: a tally; moments.c; sample.c: rows that are held)
 * feeds the units in the order of svy_design_order, which svy_spreading_walk does:
 *   begin; grand; for each place: add ..., leave; end.
 * Where rows are the units, a tally gives their products with svy_spreading_product
 * and held rows come one by one, each ended by svy_spreading_row. */
#ifndef SVY_CORE_SPREADING_H
#define SVY_CORE_SPREADING_H

#include "core/spread.h"
#include "core/sum.h"

/* Units under one branch, for one function. */
struct svy_branch_sum {
	struct svy_sum z;
	double size;  /* sum of squares before anything cancels */
	bool reached; /* has rows in the domain */
};

struct svy_spreading {
	const struct svy_design *design;
	size_t count;   /* functions */
	size_t pairs;   /* products: of each function with itself, or of all pairs */
	bool crossed;
	struct svy_branch_sum *sums; /* [stage][function]; stage 0: in a stratum */
	struct svy_sum *products;    /* [stage][pair] */
	struct svy_branch_sum *unit; /* the deepest unit being added up */
	struct svy_sum *grand;       /* z over everything */
	struct svy_sum *total;       /* of each pair */
	double *size;
	double *sound, *lonely;      /* strata, of each function and of any */
	struct svy_spread *out;      /* likewise */
};

void svy_spreading_begin(struct svy_spreading *, const struct svy_design *,
                         size_t count, bool crossed);
/* z of rows in the unit at hand (in the stratum, where rows are the units); size:
 * of what it was added up from. */
void svy_spreading_add(struct svy_spreading *, size_t function, struct svy_sum z,
                       double size);
/* Sum over rows of z of i times z of j, i <= j. */
void svy_spreading_product(struct svy_spreading *, size_t i, size_t j,
                           struct svy_sum products, double size);
/* Where rows are the units: what was added since the last one is one row. */
void svy_spreading_row(struct svy_spreading *);
/* The rows of a place are done; next: the place after it, or NULL. */
void svy_spreading_leave(struct svy_spreading *, uint32_t place,
                         const uint32_t *next);
/* Adds items, each with its place, in the order of their places, and leaves each. */
typedef void svy_spreading_item(void *with, size_t item);
void svy_spreading_walk(struct svy_spreading *, const uint32_t *places, size_t count,
                        svy_spreading_item *, void *with);
/* out: of each function, or NULL; cov: [i * count + j], or NULL; any: the domain
 * of all functions together, or NULL.  Frees everything. */
void svy_spreading_end(struct svy_spreading *, struct svy_spread *out, double *cov,
                       struct svy_spread *any);

#endif
