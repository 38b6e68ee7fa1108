/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A fit once more under each replicate weight. */
#ifndef SVY_STUDY_REFIT_H
#define SVY_STUDY_REFIT_H

#include "core/replicate.h"
#include "study/marginal.h"

/* What is refitted; borrowed. */
struct svy_refit_plan {
	const struct svy_model *model;
	const struct svy_fit *fit; /* of the whole sample */
	const struct svy_marginals *effects;
	const struct svy_fit_data *data;
	enum svy_family family;
	const struct svy_replicates *reps;
	bool rows_given; /* averages keep the whole sample's weights */
};

/* Coefficients, then marginal effects. */
struct svy_refit {
	const struct svy_replicates *reps;
	size_t count;
	double *values; /* of the whole sample */
	double *thetas; /* [turn * count + k]; NaN where not finite */
};

void svy_refit_make(struct svy_refit *, const struct svy_refit_plan *);
/* Covariances, cov[i * n + j], of n of them over the replicates in which all n are
 * finite; gives the number of the others.  NaN where no replicate is left. */
double svy_refit_covariance(double *cov, const struct svy_refit *, const size_t *which,
                            size_t n);
void svy_refit_free(struct svy_refit *);

#endif
