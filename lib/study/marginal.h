/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Average marginal effects: how much the mean prediction moves with a variable.
 *
 * Of a number: the weighted mean over the rows of dm/dx; of a value of a category:
 * the mean of m with everybody there, less m with everybody at the reference, all
 * else in each row as it is (Bartus, Stata Journal 5 (2005) 309-329).
 *
 * With G the gradient of the effect by the coefficients, d the effect in a row, and
 * W the sum of weights, a row's score is
 *   G' score of b, and, where the rows are a sample as well, w (d - effect) / W.
 * Without the second part the rows are taken as given (Stata's vce(delta), R's
 * marginaleffects); with it as sampled (Stata's vce(unconditional)). */
#ifndef SVY_STUDY_MARGINAL_H
#define SVY_STUDY_MARGINAL_H

#include "infer/fit.h"
#include "study/model.h"

struct svy_marginal {
	struct svy_model_part of;
	double value;
	enum svy_fit_state state; /* of the coefficients it takes; not finite: no value */
	bool shared; /* another variable is made of it too: it moves alone in none */
};

struct svy_marginals {
	struct svy_marginal *items;
	size_t count;
	double *scores; /* [row * count + effect] */
};

/* scores: of the coefficients (svy_fit_scores), or NULL where only the values are
 * wanted; data's weights are those of the average.  Owned by the caller. */
void svy_marginals_make(struct svy_marginals *, const struct svy_model *,
                      const struct svy_fit *, enum svy_family,
                      const struct svy_fit_data *, const double *scores,
                      bool rows_given);
void svy_marginals_free(struct svy_marginals *);

#endif
