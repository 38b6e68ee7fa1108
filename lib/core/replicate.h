/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Replicate weights: the totals of a tally once more under each of them, and the
 * variance of whatever is computed from totals (Wolter, Introduction to Variance
 * Estimation, 2nd ed. 2007; the scales are those of R's svrepdesign()):
 *   V = scale * sum over replicates r of rscale[r] (theta[r] - centre)^2
 * The centre is the mean of theta over the replicates whose rscale is above 0, or
 * with mse the estimate of the whole sample.  A replicate in which an estimate is
 * undefined is left out, as R does, and counted.
 *
 * Replicates stand in for strata and sampling units: the place of a row in the
 * tally is the direction of its replicate weights (core/ray.h), and degrees of
 * freedom are the rank of those of the domain less 1.  Parts of the design (waves
 * drawn apart) vary one at a time: their variances, and degrees of freedom, add.
 *
 * Memory: 16 bytes a replicate, variable, item and cell. */
#ifndef SVY_CORE_REPLICATE_H
#define SVY_CORE_REPLICATE_H

#include "core/quantity.h"
#include "core/ray.h"
#include "core/sample.h"
#include "core/spread.h"

enum svy_reptype { SVY_BRR, SVY_FAY, SVY_JK1, SVY_JKN, SVY_BOOTSTRAP };

struct svy_replicate_spec {
	size_t count;
	double scale;
	const double *rscales; /* borrowed; NULL = 1 each */
	bool mse;
};

/* The scale where none is given, R replicates: brr 1/R, fay 1/(R (1 - rho)^2),
 * jk1 (R - 1)/R, jkn 1, bootstrap 1/(R - 1). */
double svy_replicate_scale(enum svy_reptype, size_t count, double rho);

struct svy_replicate_item {
	size_t variables;
	double *sums; /* of cell and variable: width of hi, then width of lo */
	size_t cell_count, cell_capacity;
};

struct svy_replicates {
	struct svy_replicate_spec spec;
	struct svy_rays rays;
	struct svy_replicate_item *items;
	size_t item_count;
	double *weights; /* of the row at hand: rays.width of them, 0 beyond count */
	double *sums;    /* of each over all rows, to see what they are */
	double rows;
};

void svy_replicates_begin(struct svy_replicates *, const struct svy_replicate_spec *);
/* Declares an item: the same ones, in the same order, as the tally has. */
size_t svy_replicates_item(struct svy_replicates *, size_t variables);
/* Once reps->weights are those of the next row: its place. */
uint32_t svy_replicates_place(struct svy_replicates *, uint32_t part);
/* Of all replicate weights so far; NaN where there are none. */
double svy_replicates_mean(const struct svy_replicates *);
/* What svy_tally_add adds, under each replicate weight. */
void svy_replicates_add(struct svy_replicates *, size_t item, uint32_t cell,
                        const double *variables);
/* A total under a replicate weight: 0 where no row reached the cell. */
struct svy_sum svy_replicates_total(const struct svy_replicates *, size_t item,
                                    uint32_t cell, size_t variable, size_t replicate);
/* Adds others of the same spec and items, with the maps of svy_tally_merge: cells
 * is given, places (free() it) is made here. */
void svy_replicates_merge(uint32_t **places, struct svy_replicates *into,
                          const struct svy_replicates *from, uint32_t *const *cells,
                          const struct svy_tally *);
void svy_replicates_free(struct svy_replicates *);

/* A turn is a replicate of one part, all else being the whole sample. */
size_t svy_replicates_turns(const struct svy_replicates *);
/* The weight of a row in a turn: own[] are its replicate weights. */
double svy_replicates_weight(const struct svy_replicates *, size_t turn,
                             uint32_t place, double weight, const double *own);

/* Values of the estimates at hand, as they come from a tally's totals. */
typedef void svy_recompute(double *values, const struct svy_tally *, void *with);

/* Variances of count quantities of one item, which recompute gives again in their
 * order.  In a spread the rank stands for units, parts for strata, and replicates for
 * reach. */
void svy_replicates_spread(struct svy_spread *, const struct svy_quantity *const *,
                           size_t count, size_t item, const struct svy_tally *,
                           struct svy_replicates *, svy_recompute *, void *with);
/* All covariances, cov[i * count + j], over the replicates in which all of them
 * are defined; any: the domain that the quantities make together, without a
 * variance. */
void svy_replicates_covariance(double *cov, struct svy_spread *any,
                               const struct svy_quantity *const *, size_t count,
                               size_t item, const struct svy_tally *,
                               struct svy_replicates *, svy_recompute *, void *with);
/* The same of any estimates: thetas[turn * count + k], and values[k] of the whole
 * sample; gives the number of turns left out. */
double svy_replicate_covariance(double *cov, const double *thetas,
                                const double *values, size_t count,
                                const struct svy_replicates *);
/* Estimates from rows that are held, with these weights of theirs. */
typedef void svy_reweigh(double *values, const double *weights, void *with);
/* Covariances of count estimates of held rows, values[] with the weights of the
 * whole sample; any: the domain, of the rows with a weight above 0. */
void svy_sample_covariance(double *cov, struct svy_spread *any,
                           const struct svy_sample *, const double *values,
                           size_t count, struct svy_replicates *, svy_reweigh *,
                           void *with);
/* The domain of rows with these places: units, strata and reach. */
void svy_replicates_domain(struct svy_spread *, struct svy_replicates *,
                           const uint32_t *places, size_t rows);

/* After the last row: makes of an empty design without stages one in which the
 * parts are the strata and the ranks their units, for svy_spread_df. */
void svy_replicates_close(struct svy_design *, struct svy_replicates *);

#endif
