/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Quantiles of a study: what the options say of them, their rows, their answers.
 *
 * A quantile is no function of totals, so its rows are held; once they are all
 * there, so is the quantile q of each group and wave, and the share p of answers at
 * or below it is one: of an item that is 1 where an answer is at most the quantile
 * of its group.  The interval of q comes from that of p (infer/quantile.h), and
 *   se(q) = (upper limit - lower limit) / (2 t)
 * as svyquantile() of R's survey reports it.  For differences, and whatever else is
 * made of several quantiles, q has the linear function
 *   z(q) = - se(q)/se(p) z(p),   z(p) = w ([y <= q] - p)/W
 * : by the theorem of Ghosh (Ann. Math. Statist. 42 (1971) 1957-1961; Francisco and
 * Fuller, Ann. Statist. 19 (1991) 454-469) an error of p is one of q, over the
 * density at q, and Woodruff's interval says how large that is.  So the covariance
 * of two quantiles is that of their shares, scaled, and units that they have in
 * common count; without any, V(q1 - q2) = V(q1) + V(q2).
 *
 * Memory: 24 bytes a row with an answer, 64 more a row of the largest group while
 * it is sorted, and 8 a replicate weight. */
#ifndef SVY_STUDY_QUANTILE_H
#define SVY_STUDY_QUANTILE_H

#include "core/sample.h"
#include "infer/quantile.h"
#include "study/ask.h"
#include "study/pass.h"

/* Of a group in a wave. */
struct svy_quantile_side {
	double value;
	struct svy_below below; /* the share at or below it */
	double slope;           /* se(q)/se(p) */
	struct svy_interval ci;
};

/* Of a measure. */
struct svy_quantiles {
	const double *percents;
	size_t count;
	struct svy_sample sample;
	double *missing;        /* by cell of the groups: rows without an answer */
	size_t missing_count;
	size_t times;           /* waves, or 1 */
	struct svy_quantile_side *sides; /* [(group * times + time) * count + k] */
};

/* Reads --quantiles, --quantile-rule and --quantile-ci, once indicators are known. */
int svy_quantiles_choose(struct svy_study *, struct svy_error *);
/* For a measure that is a quantile: room for its rows. */
void svy_quantiles_begin(struct svy_measure *, const struct svy_study *);
/* A row with an answer, and one without. */
void svy_quantiles_hold(struct svy_pass *, const struct svy_measure *, double y);
void svy_quantiles_miss(struct svy_pass *, const struct svy_measure *);
void svy_quantiles_free(struct svy_measure *);

/* The levels of asking->levels: an ask's level is the number of its quantile. */
void svy_quantiles_levels(struct svy_asking *);
/* After svy_asking_begin: all quantiles, and the item that they are answered from. */
void svy_quantiles_find(struct svy_asking *);
/* The quantile of a side, with its linear function. */
void svy_quantile_measure(struct svy_quantity *, struct svy_asking *,
                          const struct svy_ask *, struct svy_side);
/* That of an ask without another side. */
struct svy_interval svy_quantile_interval(const struct svy_asking *,
                                          const struct svy_ask *);
/* "median", "p25" */
const char *svy_quantile_statistic(const struct svy_asking *, const struct svy_ask *);

#endif
