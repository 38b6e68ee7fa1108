/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* One common factor of k variables by maximum likelihood: the covariances are
 * loadings x loadings' + the uniquenesses on the diagonal (Lawley and Maxwell, Factor
 * Analysis as a Statistical Method, 1971).  Found by the EM algorithm (Rubin and
 * Thayer, Psychometrika 47 (1982) 69-76) on the correlations: the fit does not depend
 * on the scales. */
#ifndef SVY_INFER_ONE_FACTOR_H
#define SVY_INFER_ONE_FACTOR_H

#include <stdbool.h>
#include <stddef.h>

/* Below it a uniqueness counts as 0: the likelihood rises to the border of what a
 * factor model can be (a Heywood case). */
#define SVY_HEYWOOD 0.005

struct svy_one_factor {
	double *loadings;     /* in the units of the variables; their sum is not negative */
	double *uniquenesses; /* variances */
	size_t least;         /* the variable of which the smallest share is unique ... */
	double share;         /* ... and that share */
	bool settled;         /* the steps came to rest */
};

/* 0; -1 where k < 3 or a variable does not vary.  cov[i * k + j].  What is in it is
 * allocated. */
int svy_one_factor(struct svy_one_factor *, const double *cov, size_t k);
void svy_one_factor_free(struct svy_one_factor *);

#endif
