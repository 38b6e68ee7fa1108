/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/marginal.h"

#include <stdlib.h>
#include <string.h>

struct work {
	const struct svy_model *model;
	const struct svy_fit *fit;
	enum svy_family family;
	const struct svy_fit_data *data;
	struct svy_marginal *effect;
	bool parts; /* separation is by its variable */
	double *x, *other; /* rows */
	double *gradient;  /* of the effect at hand */
	double *each;      /* its value in each row */
	double weights;    /* their sum */
};

static void add_effect(struct svy_marginals *e, size_t variable, uint32_t level)
{
	e->items = svy_resize(e->items, e->count + 1, sizeof *e->items);
	e->items[e->count++] = (struct svy_marginal){ .of = { variable, level } };
}

static void list_effects(struct svy_marginals *e, const struct svy_model *m)
{
	for (size_t v = 0; v < m->formula.variable_count; v++) {
		const struct svy_model_variable *of = &m->variables[v];

		if (!of->factor) {
			add_effect(e, v, SVY_NO_NAME);
			continue;
		}
		for (uint32_t l = 0; l < m->hold.columns[of->held].level_count; l++)
			if (l != of->reference)
				add_effect(e, v, l);
	}
}

static bool has_variable(const struct svy_model_column *c, size_t variable)
{
	for (size_t i = 0; i < c->part_count; i++)
		if (c->parts[i].variable == variable)
			return true;
	return false;
}

/* Whether a coefficient that the variable is in is of this state. */
static bool has_state(const struct work *w, size_t variable, enum svy_fit_state state)
{
	for (size_t k = 0; k < w->model->count; k++)
		if (has_variable(&w->model->columns[k], variable) &&
		    w->fit->states[k] == state)
			return true;
	return false;
}

/* Known before any row; that of a category waits for the rows. */
static enum svy_fit_state state_of(const struct work *w, const struct svy_model_part *of)
{
	if (has_state(w, of->variable, SVY_FIT_ALIASED))
		return SVY_FIT_ALIASED;
	return of->level == SVY_NO_NAME && w->parts ? SVY_FIT_INFINITE : SVY_FIT_FINITE;
}

/* A row at a level whose coefficient has no end has no finite x b. */
static void see_infinite(struct work *w)
{
	for (size_t k = 0; w->parts && k < w->model->count; k++)
		if (w->fit->states[k] == SVY_FIT_INFINITE && w->x[k] != 0)
			w->effect->state = SVY_FIT_INFINITE;
}

static bool is_shared(const struct svy_model *m, size_t variable)
{
	for (size_t v = 0; v < m->formula.variable_count; v++)
		if (v != variable && svy_formula_shares(&m->formula, variable, v))
			return true;
	return false;
}

/* d m' x, and m'' of it times the slope: adds to the gradient. */
static void add_gradient(struct work *w, const double *x, double by)
{
	for (size_t k = 0; k < w->model->count; k++)
		if (x[k] != 0)
			w->gradient[k] += by * x[k];
}

/* dm/dx = m' (x b), x the row's derivative. */
static double slope_at(struct work *w, size_t row)
{
	const struct svy_model_change change = { w->effect->of.variable, true, 0 };
	double e, turn, slope, curve, weight = w->data->weights[row];

	svy_model_row(w->x, w->model, row, NULL);
	svy_model_row(w->other, w->model, row, &change);
	e = svy_fit_predictor(w->fit, w->x);
	turn = svy_fit_predictor(w->fit, w->other);
	slope = svy_fit_slope(w->family, e);
	curve = w->family == SVY_LINEAR ? 0
		: slope * (svy_fit_mean(w->family, -e) - svy_fit_mean(w->family, e));
	add_gradient(w, w->x, weight * curve * turn);
	add_gradient(w, w->other, weight * slope);
	return slope * turn;
}

/* m with everybody at a level, times sign. */
static double mean_at(struct work *w, size_t row, uint32_t level, double sign)
{
	const struct svy_model_change change = { w->effect->of.variable, false, level };
	double e;

	svy_model_row(w->x, w->model, row, &change);
	see_infinite(w);
	e = svy_fit_predictor(w->fit, w->x);
	add_gradient(w, w->x, sign * w->data->weights[row] *
	                      svy_fit_slope(w->family, e));
	return sign * svy_fit_mean(w->family, e);
}

static double effect_at(struct work *w, size_t row)
{
	const struct svy_model_part *of = &w->effect->of;
	uint32_t reference = w->model->variables[of->variable].reference;

	if (w->fit->settled && w->fit->settled[row] && !w->parts)
		return 0; /* fitted as it is, whatever this variable */
	if (of->level == SVY_NO_NAME)
		return slope_at(w, row);
	return mean_at(w, row, of->level, 1) + mean_at(w, row, reference, -1);
}

static double average(struct work *w)
{
	struct svy_sum sum = { 0, 0 };

	memset(w->gradient, 0, w->model->count * sizeof *w->gradient);
	for (size_t r = 0; r < w->data->rows; r++) {
		w->each[r] = effect_at(w, r);
		svy_sum_merge(&sum, svy_sum_exact(w->data->weights[r], w->each[r]));
	}
	for (size_t k = 0; k < w->model->count; k++)
		w->gradient[k] /= w->weights;
	return svy_sum_value(sum) / w->weights;
}

static double score_of(const struct work *w, const double *scores, size_t row,
                       bool rows_given)
{
	double score = 0;

	if (!rows_given)
		score = w->data->weights[row] * (w->each[row] - w->effect->value) /
		        w->weights;
	for (size_t k = 0; k < w->model->count; k++)
		score += w->gradient[k] * scores[row * w->model->count + k];
	return score;
}

static void make(struct svy_marginals *e, struct work *w, const double *scores,
                 bool rows_given)
{
	for (size_t i = 0; i < e->count; i++) {
		struct svy_marginal *effect = &e->items[i];

		w->effect = effect;
		w->parts = has_state(w, effect->of.variable, SVY_FIT_INFINITE);
		effect->state = state_of(w, &effect->of);
		effect->shared = is_shared(w->model, effect->of.variable);
		effect->value = average(w);
		for (size_t r = 0; scores && r < w->data->rows; r++)
			e->scores[r * e->count + i] = score_of(w, scores, r, rows_given);
	}
}

void svy_marginals_make(struct svy_marginals *e, const struct svy_model *m,
                      const struct svy_fit *fit, enum svy_family family,
                      const struct svy_fit_data *data, const double *scores,
                      bool rows_given)
{
	struct work w = { .model = m, .fit = fit, .family = family, .data = data };
	struct svy_sum weights = { 0, 0 };

	memset(e, 0, sizeof *e);
	list_effects(e, m);
	for (size_t r = 0; r < data->rows; r++)
		svy_sum_add(&weights, data->weights[r]);
	w.weights = svy_sum_value(weights);
	w.x = svy_alloc(m->count, sizeof *w.x);
	w.other = svy_alloc(m->count, sizeof *w.other);
	w.gradient = svy_alloc(m->count, sizeof *w.gradient);
	w.each = svy_alloc(data->rows, sizeof *w.each);
	if (scores)
		e->scores = svy_alloc(data->rows * e->count, sizeof *e->scores);
	make(e, &w, scores, rows_given);
	free(w.x);
	free(w.other);
	free(w.gradient);
	free(w.each);
}

void svy_marginals_free(struct svy_marginals *e)
{
	free(e->items);
	free(e->scores);
	memset(e, 0, sizeof *e);
}
