/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A model's fit as rows of the estimates table. */
#ifndef SVY_STUDY_REGRESSION_H
#define SVY_STUDY_REGRESSION_H

#include "infer/fit.h"
#include "study/model.h"

struct svy_regression {
	enum svy_family family;
	bool coefficients, odds_ratios, effects, tests; /* which rows */
	bool rows_given; /* marginal effects: the rows are no sample (marginal.h) */
};

/* What --family and --effects ask for; NULL: logistic where the response is a
 * condition, else linear, and everything that the family has (marginal effects of a
 * linear fit are its coefficients, mostly).  After svy_model_settle. */
int svy_regression_choose(struct svy_regression *, const struct svy_model *,
                          const char *family, const char *effects,
                          struct svy_error *);
/* Under replicate weights every replicate is a fit, and nothing is linearised.
 *
 * After the last row of the study that holds the model's columns, and
 * svy_model_settle.  table is zeroed by the caller.
 *
 * Degrees of freedom: those of the rows that were fitted, by the study's rule; less
 * the coefficients but one (R svyglm), but for 'stata'.  Tests of terms are adjusted
 * under 'stata'. */
int svy_regression_make(struct svy_table *, const struct svy_regression *,
                        const struct svy_model *, struct svy_study *,
                        struct svy_error *);

#endif
