/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Regressions of survey answers, linear and logistic.
 *
 * Coefficients b solve the weighted estimating equations
 *   sum w (y - m(x b)) x = 0,   m(e) = e, or 1 / (1 + exp(-e))
 * by Newton's method, which here is iteratively reweighted least squares.  Each
 * row's part in them is its score w (y - m) A^-1 x, with A = sum w m' x x': the
 * covariance of the totals of the scores is the design-based ("sandwich")
 * covariance of b (Binder, Int. Stat. Rev. 51 (1983) 279-292; R svyglm).
 *
 * A logistic fit may have no finite solution: where a direction d has x d >= 0 in
 * all rows with y = 1, x d <= 0 in all with y = 0, and not 0 in some, b grows along
 * it without end (Albert and Anderson, Biometrika 71 (1984) 1-10).  Rows with x d
 * not 0 are then settled, fitted as they are; the others are fitted without them,
 * and coefficients that d moves have no finite value (Clarkson and Jennrich, JRSS B
 * 53 (1991) 417-426). */
#ifndef SVY_INFER_FIT_H
#define SVY_INFER_FIT_H

#include "base/error.h"

#include <stdbool.h>

enum svy_family { SVY_LINEAR, SVY_LOGISTIC };

/* Borrowed; rows with a weight of 0 or less are passed over; a logistic y is 0 or
 * 1. */
struct svy_fit_data {
	size_t rows, columns;
	const double *x; /* x[row * columns + column] */
	const double *y, *weights;
};

enum svy_fit_state {
	SVY_FIT_FINITE,
	SVY_FIT_ALIASED,  /* a sum of columns before it: 0, as if it were not there */
	SVY_FIT_INFINITE, /* separation: what stands there is not its value */
};

struct svy_fit {
	size_t columns, rank;       /* rank: columns that are not aliased */
	double *coefficients;
	enum svy_fit_state *states; /* by column */
	double *inverse;            /* A^-1 [i * columns + j], 0 where aliased */
	double *fitted;             /* by row */
	bool *settled;              /* by row; NULL without separation */
	bool complete;              /* separation of all rows: nothing is finite */
	size_t iterations;
};

/* Fails where the fit does not converge.  Owned by the caller: svy_fit_free. */
int svy_fit(struct svy_fit *, const struct svy_fit_data *, enum svy_family,
            struct svy_error *);
/* scores[row * columns + column]. */
void svy_fit_scores(double *scores, const struct svy_fit *,
                    const struct svy_fit_data *);
void svy_fit_free(struct svy_fit *);

/* x b. */
double svy_fit_predictor(const struct svy_fit *, const double *x);
/* m of x b, and m' there. */
double svy_fit_mean(enum svy_family, double predictor);
double svy_fit_slope(enum svy_family, double predictor);

#endif
