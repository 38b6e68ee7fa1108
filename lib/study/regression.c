/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/regression.h"

#include "form/indicator.h"
#include "infer/student.h"
#include "infer/wald.h"
#include "study/refit.h"
#include "study/replicate.h"

#include <stdlib.h>
#include <string.h>

struct work {
	struct svy_table *table;
	const struct svy_regression *how;
	const struct svy_model *model;
	struct svy_study *study;
	struct svy_fit_data data;
	double *x, *y;
	struct svy_fit fit;
	struct svy_marginals effects;
	double *cov;            /* of the coefficients, and then the effects */
	struct svy_refit refit; /* in its place, with replicate weights */
	struct svy_spread any;
	double df;
};

static int choose_effect(struct svy_regression *r, struct svy_text name,
                         struct svy_error *err)
{
	if (svy_text_is(name, "coefficient"))
		r->coefficients = true;
	else if (svy_text_is(name, "odds_ratio"))
		r->odds_ratios = true;
	else if (svy_text_is(name, "marginal_effect"))
		r->effects = true;
	else if (svy_text_is(name, "F"))
		r->tests = true;
	else
		return svy_fail(err, "--effects: expected some of coefficient, odds_ratio, "
		                "marginal_effect and F, got '%.*s'", (int)name.len, name.at);
	return 0;
}

int svy_regression_choose(struct svy_regression *r, const struct svy_model *m,
                          const char *family, const char *effects,
                          struct svy_error *err)
{
	bool condition = m->hold.columns[m->response].type == SVY_TRUTH;
	bool logistic = family ? strcmp(family, "logistic") == 0 : condition;
	struct svy_text part, list = svy_text(effects ? effects : "");

	r->family = logistic ? SVY_LOGISTIC : SVY_LINEAR;
	if (!effects) {
		r->coefficients = r->tests = true;
		r->odds_ratios = r->effects = logistic;
		return 0;
	}
	if (!*effects)
		return svy_fail(err, "--effects: nothing is named");
	while (svy_list_next(&part, &list, ','))
		if (choose_effect(r, part, err) != 0)
			return -1;
	if (r->odds_ratios && !logistic)
		return svy_fail(err, "--effects: odds ratios are of --family logistic");
	return 0;
}

static int check_truth(const struct work *w, struct svy_error *err)
{
	const struct svy_held *c = &w->model->hold.columns[w->model->response];
	size_t ones = 0;

	for (size_t r = 0; r < w->data.rows; r++) {
		if (w->y[r] < 0 || w->y[r] > 1 || (w->y[r] > 0 && w->y[r] < 1))
			return svy_fail(err, "'%s' has the value %.10g: a logistic fit wants "
			                "a condition, or 0 and 1: (${%s} >= 4) ~ ...",
			                c->dim.name, w->y[r], c->dim.name);
		ones += w->y[r] > 0;
	}
	if (ones > 0 && ones < w->data.rows)
		return 0;
	return svy_fail(err, "'%s' is %s in all rows that count: there is nothing to "
	                "explain", c->dim.name, ones ? "true" : "false");
}

static int make_data(struct work *w, struct svy_error *err)
{
	const struct svy_model *m = w->model;
	const struct svy_sample *sample = &m->hold.sample;

	w->x = svy_alloc(sample->count * m->count, sizeof *w->x);
	w->y = svy_alloc(sample->count, sizeof *w->y);
	for (size_t r = 0; r < sample->count; r++) {
		w->y[r] = sample->values[r * m->hold.count + m->response];
		svy_model_row(w->x + r * m->count, m, r, NULL);
	}
	w->data = (struct svy_fit_data){ sample->count, m->count, w->x, w->y,
		                         sample->weights };
	return w->how->family == SVY_LOGISTIC ? check_truth(w, err) : 0;
}

static void find_df(struct work *w)
{
	const struct svy_study *s = w->study;

	w->df = svy_spread_df(&w->any, s->df, &s->design);
	if (s->df != SVY_DF_STATA)
		w->df -= (double)w->fit.rank - 1;
}

static struct svy_estimate *add_row(struct work *w, const char *level, const char *label,
                                    const char *statistic, const char *unit)
{
	const struct svy_held *y = &w->model->hold.columns[w->model->response];
	struct svy_estimate *row = svy_table_row(w->table);

	row->indicator = svy_arena_copy(&w->table->arena, svy_text(y->dim.name));
	row->indicator_label = y->dim.question && y->dim.question->label
		? svy_arena_copy(&w->table->arena, svy_text(y->dim.question->label)) : "";
	row->level = level;
	row->level_label = label;
	row->statistic = statistic;
	row->unit = unit;
	row->n = (double)w->data.rows;
	row->n_missing = svy_hold_missing(&w->model->hold, 0);
	return row;
}

static const char *no_value(enum svy_fit_state state)
{
	return state == SVY_FIT_ALIASED
		? "a sum of terms before it" : "separation: no finite value";
}

/* Of some coefficients and effects; gives how many replicates are left out. */
static double covariance_of(double *v, const struct work *w, const size_t *which,
                            size_t n)
{
	size_t count = w->fit.columns + w->effects.count;

	if (w->study->repweights)
		return svy_refit_covariance(v, &w->refit, which, n);
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < n; j++)
			v[i * n + j] = w->cov[which[i] * count + which[j]];
	return 0;
}

static const char *no_variance(double variance)
{
	return isnan(variance) ? "the variance is unknown"
	                       : "no variation between sampling units";
}

static const char *lost_flag(const struct work *w, double lost)
{
	return lost > 0 ? svy_arena_print(&w->table->arena, "%.0f replicate%s without a "
	                                  "value left out", lost, lost > 1 ? "s" : "")
	                : "";
}

/* The estimate, and what follows from its variance: that of coefficient or effect
 * `which`.  scale: of what is printed. */
static void set_row(struct svy_estimate *row, const struct work *w, double estimate,
                    size_t which, double scale)
{
	double variance, lost = covariance_of(&variance, w, &which, 1);
	double level = w->study->options.level / 100;
	struct svy_interval ci = svy_interval_mean(estimate, variance, w->df, level);

	row->estimate = scale * estimate;
	row->df = w->df;
	row->conf_level = w->study->options.level;
	if (!(variance > 0)) {
		row->flag = w->df > 0 ? no_variance(variance) : ci.flag;
		return;
	}
	row->std_error = scale * sqrt(variance);
	row->conf_low = scale * ci.low;
	row->conf_high = scale * ci.high;
	row->method = ci.method;
	row->flag = *ci.flag ? ci.flag : lost_flag(w, lost);
	row->p_value = svy_student_p(estimate / sqrt(variance), w->df);
}

/* The limits are those of the coefficient; the error is by the delta method. */
static void make_ratio(struct svy_estimate *row)
{
	row->estimate = exp(row->estimate);
	row->std_error *= row->estimate;
	row->conf_low = exp(row->conf_low);
	row->conf_high = exp(row->conf_high);
	if (*row->method)
		row->method = "log-ratio";
}

static void add_column(struct work *w, size_t k, const char *statistic)
{
	struct svy_arena *arena = &w->table->arena;
	bool labels = w->study->options.labels;
	struct svy_estimate *row = add_row(
		w, svy_model_column_name(w->model, k, arena, labels),
		svy_model_column_name(w->model, k, arena, true), statistic, "");

	if (w->fit.states[k] != SVY_FIT_FINITE) {
		row->flag = no_value(w->fit.states[k]);
		return;
	}
	set_row(row, w, w->fit.coefficients[k], k, 1);
	if (strcmp(statistic, "odds_ratio") == 0)
		make_ratio(row);
}

/* The intercept's is no ratio but the reference's odds. */
static void add_columns(struct work *w)
{
	for (size_t k = 0; w->how->coefficients && k < w->model->count; k++)
		add_column(w, k, "coefficient");
	for (size_t k = 0; w->how->odds_ratios && k < w->model->count; k++)
		if (w->model->columns[k].term != SIZE_MAX)
			add_column(w, k, "odds_ratio");
}

static void add_effect(struct work *w, size_t number)
{
	const struct svy_marginal *effect = &w->effects.items[number];
	struct svy_arena *arena = &w->table->arena;
	bool labels = w->study->options.labels, logistic = w->how->family == SVY_LOGISTIC;
	struct svy_estimate *row = add_row(
		w, svy_model_level_name(w->model, effect->of, arena, labels),
		svy_model_level_name(w->model, effect->of, arena, true),
		"marginal_effect", logistic ? "pp" : "");

	if (effect->shared)
		row->flag = "another variable is made of the same column";
	else if (effect->state != SVY_FIT_FINITE)
		row->flag = no_value(effect->state);
	else
		set_row(row, w, effect->value, w->fit.columns + number,
		        logistic ? 100 : 1);
}

/* Of the term: how many coefficients are finite (their places in columns), and
 * whether one has no end. */
static size_t columns_of(size_t *columns, bool *infinite, const struct work *w,
                         size_t term)
{
	size_t count = 0;

	*infinite = false;
	for (size_t k = 0; k < w->model->count; k++) {
		if (w->model->columns[k].term != term)
			continue;
		if (w->fit.states[k] == SVY_FIT_FINITE)
			columns[count++] = k;
		*infinite = *infinite || w->fit.states[k] == SVY_FIT_INFINITE;
	}
	return count;
}

static struct svy_wald test_of(double *lost, const struct work *w, const size_t *columns,
                               size_t count)
{
	double *b = svy_alloc(count, sizeof *b);
	double *v = svy_alloc(count * count, sizeof *v);
	struct svy_wald test;

	for (size_t i = 0; i < count; i++)
		b[i] = w->fit.coefficients[columns[i]];
	*lost = covariance_of(v, w, columns, count);
	test = w->study->df == SVY_DF_STATA ? svy_wald_adjusted(b, v, count, w->df)
	                                    : svy_wald(b, v, count, w->df);
	free(b);
	free(v);
	return test;
}

static const char *why_untested(const struct work *w, const size_t *columns, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		double variance;

		(void)covariance_of(&variance, w, &columns[i], 1);
		if (!(variance > 0))
			return no_variance(variance);
	}
	return "fewer sampling units than the test needs";
}

static void add_test(struct work *w, size_t term, size_t *columns)
{
	const char *name = svy_model_term_name(w->model, term, &w->table->arena);
	struct svy_estimate *row = add_row(w, name, name, "F", "");
	struct svy_wald test;
	double lost;
	bool infinite;
	size_t count = columns_of(columns, &infinite, w, term);

	if (infinite || count == 0) {
		row->flag = no_value(infinite ? SVY_FIT_INFINITE : SVY_FIT_ALIASED);
		return;
	}
	test = test_of(&lost, w, columns, count);
	row->estimate = test.f;
	row->df_num = test.df_num;
	row->df = test.df;
	row->p_value = test.p;
	row->method = w->study->df == SVY_DF_STATA ? "adjusted Wald" : "Wald";
	if (isnan(test.f))
		row->flag = why_untested(w, columns, count);
	else
		row->flag = isnan(test.p) ? "no degrees of freedom" : lost_flag(w, lost);
}

static void add_tests(struct work *w)
{
	size_t *columns = svy_alloc(w->model->count, sizeof *columns);

	for (size_t t = 0; t < w->model->formula.term_count; t++)
		add_test(w, t, columns);
	free(columns);
}

/* Scores of the coefficients and the effects side by side. */
static double *join_scores(const struct work *w, const double *scores)
{
	size_t columns = w->fit.columns, effects = w->effects.count;
	size_t count = columns + effects;
	double *all = svy_alloc(w->data.rows * count, sizeof *all);

	for (size_t r = 0; r < w->data.rows; r++) {
		memcpy(all + r * count, scores + r * columns, columns * sizeof *all);
		if (effects)
			memcpy(all + r * count + columns, w->effects.scores + r * effects,
			       effects * sizeof *all);
	}
	return all;
}

/* Linearised: the design's covariances of the scores. */
static void find_spread(struct work *w)
{
	double *scores = svy_alloc(w->data.rows * w->fit.columns, sizeof *scores), *all;
	size_t count = w->fit.columns;

	svy_fit_scores(scores, &w->fit, &w->data);
	if (w->how->effects)
		svy_marginals_make(&w->effects, w->model, &w->fit, w->how->family,
		                   &w->data, scores, w->how->rows_given);
	count += w->effects.count;
	all = w->effects.count ? join_scores(w, scores) : scores;
	w->cov = svy_alloc(count * count, sizeof *w->cov);
	svy_scores_covariance(w->cov, &w->any, &w->model->hold.sample, all, count,
	                      &w->study->design);
	if (all != scores)
		free(all);
	free(scores);
}

/* Every replicate a fit. */
static void find_replicate_spread(struct work *w)
{
	struct svy_replicates *reps = &w->study->repweights->reps;
	const struct svy_sample *sample = &w->model->hold.sample;
	const struct svy_refit_plan plan = { w->model, &w->fit, &w->effects, &w->data,
		                             w->how->family, reps, w->how->rows_given };

	if (w->how->effects)
		svy_marginals_make(&w->effects, w->model, &w->fit, w->how->family,
		                   &w->data, NULL, w->how->rows_given);
	svy_replicates_domain(&w->any, reps, sample->places, sample->count);
	svy_refit_make(&w->refit, &plan);
}

static void fill(struct work *w)
{
	if (w->study->repweights)
		find_replicate_spread(w);
	else
		find_spread(w);
	find_df(w);
	add_columns(w);
	for (size_t i = 0; i < w->effects.count; i++)
		add_effect(w, i);
	if (w->how->tests)
		add_tests(w);
}

static bool is_infinite(const struct work *w, size_t term)
{
	for (size_t k = 0; k < w->model->count; k++)
		if (w->model->columns[k].term == term &&
		    w->fit.states[k] == SVY_FIT_INFINITE)
			return true;
	return false;
}

/* No coefficient has a value. */
static int check_complete(const struct work *w, struct svy_error *err)
{
	struct svy_arena arena = { 0 };
	const char *names = NULL;

	if (!w->fit.complete)
		return 0;
	for (size_t t = 0; t < w->model->formula.term_count; t++)
		if (is_infinite(w, t)) {
			const char *name = svy_model_term_name(w->model, t, &arena);

			names = names ? svy_arena_print(&arena, "%s, %s", names, name) : name;
		}
	svy_fail(err, "complete separation: no coefficient is finite, for all rows with "
	              "'%s' are told from all without it by %s; leave a term out, or join "
	              "values", w->model->hold.columns[w->model->response].dim.name,
	         names ? names : "the model");
	svy_arena_free(&arena);
	return -1;
}

int svy_regression_make(struct svy_table *table, const struct svy_regression *how,
                        const struct svy_model *model, struct svy_study *study,
                        struct svy_error *err)
{
	struct work w = { .table = table, .how = how, .model = model, .study = study };
	int status = svy_study_close(study, err);

	if (status == 0)
		status = make_data(&w, err);
	if (status == 0)
		status = svy_fit(&w.fit, &w.data, how->family, err);
	if (status == 0)
		status = check_complete(&w, err);
	if (status == 0)
		fill(&w);
	svy_fit_free(&w.fit);
	free(w.x);
	free(w.y);
	free(w.cov);
	svy_refit_free(&w.refit);
	svy_marginals_free(&w.effects);
	return status;
}
