/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/refit.h"

#include <stdlib.h>
#include <string.h>

static void weigh(double *weights, const struct svy_refit_plan *plan, size_t turn)
{
	const struct svy_hold *hold = &plan->model->hold;
	size_t count = plan->reps->spec.count;

	for (size_t r = 0; r < plan->data->rows; r++)
		weights[r] = svy_replicates_weight(
			plan->reps, turn, hold->sample.places[r], plan->data->weights[r],
			hold->sample.replicate_weights + r * count);
}

static double finite_of(enum svy_fit_state state, double value)
{
	return state == SVY_FIT_FINITE ? value : NAN;
}

static void take_effects(double *theta, const struct svy_marginals *e)
{
	for (size_t i = 0; i < e->count; i++)
		theta[i] = finite_of(e->items[i].state, e->items[i].value);
}

static void take_fit(double *theta, const struct svy_fit *fit)
{
	for (size_t k = 0; k < fit->columns; k++)
		theta[k] = finite_of(fit->states[k], fit->coefficients[k]);
}

static void refit_effects(double *theta, const struct svy_refit_plan *plan,
                          const struct svy_fit *fit, const double *weights)
{
	struct svy_fit_data by = *plan->data;
	struct svy_marginals e;

	by.weights = plan->rows_given ? plan->data->weights : weights;
	svy_marginals_make(&e, plan->model, fit, plan->family, &by, NULL, true);
	take_effects(theta, &e);
	svy_marginals_free(&e);
}

static void refit(double *theta, size_t count, const struct svy_refit_plan *plan,
                  const double *weights)
{
	struct svy_fit_data data = *plan->data;
	struct svy_fit fit;
	struct svy_error err;

	data.weights = weights;
	if (svy_fit(&fit, &data, plan->family, &err) != 0) {
		for (size_t k = 0; k < count; k++)
			theta[k] = NAN;
		return;
	}
	take_fit(theta, &fit);
	if (count > fit.columns)
		refit_effects(theta + fit.columns, plan, &fit, weights);
	svy_fit_free(&fit);
}

void svy_refit_make(struct svy_refit *r, const struct svy_refit_plan *plan)
{
	size_t turns = svy_replicates_turns(plan->reps);
	double *weights = svy_alloc(plan->data->rows, sizeof *weights);

	r->reps = plan->reps;
	r->count = plan->fit->columns + plan->effects->count;
	r->values = svy_alloc(r->count, sizeof *r->values);
	r->thetas = svy_alloc(turns * r->count, sizeof *r->thetas);
	take_fit(r->values, plan->fit);
	take_effects(r->values + plan->fit->columns, plan->effects);
	for (size_t t = 0; t < turns; t++) {
		weigh(weights, plan, t);
		refit(r->thetas + t * r->count, r->count, plan, weights);
	}
	free(weights);
}

double svy_refit_covariance(double *cov, const struct svy_refit *r, const size_t *which,
                            size_t n)
{
	size_t turns = svy_replicates_turns(r->reps);
	double *thetas = svy_alloc(turns * n, sizeof *thetas);
	double *values = svy_alloc(n, sizeof *values), lost;

	for (size_t i = 0; i < n; i++) {
		values[i] = r->values[which[i]];
		for (size_t t = 0; t < turns; t++)
			thetas[t * n + i] = r->thetas[t * r->count + which[i]];
	}
	lost = svy_replicate_covariance(cov, thetas, values, n, r->reps);
	for (size_t i = 0; lost >= (double)turns && i < n * n; i++)
		cov[i] = NAN;
	free(thetas);
	free(values);
	return lost;
}

void svy_refit_free(struct svy_refit *r)
{
	free(r->values);
	free(r->thetas);
	memset(r, 0, sizeof *r);
}
