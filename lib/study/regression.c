/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/regression.h"

#include "form/indicator.h"
#include "infer/student.h"
#include "infer/wald.h"
#include "study/effect.h"

#include <stdlib.h>
#include <string.h>

struct work {
	struct svy_table *table;
	const struct svy_regression *how;
	const struct svy_model *model;
	const struct svy_study *study;
	struct svy_fit_data data;
	double *x, *y;
	struct svy_fit fit;
	double *scores, *cov; /* of the coefficients */
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
		? "a sum of terms before it" : "separation: without end";
}

/* estimate, variance and what follows from them; scale: of what is printed. */
static void set_row(struct svy_estimate *row, const struct work *w, double estimate,
                    double variance, double scale)
{
	double level = w->study->options.level / 100;
	struct svy_interval ci = svy_interval_mean(estimate, variance, w->df, level);

	row->estimate = scale * estimate;
	row->df = w->df;
	row->conf_level = w->study->options.level;
	if (!(variance > 0)) {
		row->flag = "no variation between sampling units";
		return;
	}
	row->std_error = scale * sqrt(variance);
	row->conf_low = scale * ci.low;
	row->conf_high = scale * ci.high;
	row->method = ci.method;
	row->flag = ci.flag;
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
	set_row(row, w, w->fit.coefficients[k], w->cov[k * w->model->count + k], 1);
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

static void add_effect(struct work *w, const struct svy_effect *effect, double variance)
{
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
		set_row(row, w, effect->value, variance, logistic ? 100 : 1);
}

static void add_effects(struct work *w)
{
	struct svy_effects e;
	double *cov;

	svy_effects_make(&e, w->model, &w->fit, w->how->family, &w->data, w->scores,
	                 w->how->rows_given);
	cov = svy_alloc(e.count * e.count, sizeof *cov);
	if (e.count)
		svy_scores_covariance(cov, NULL, &w->model->hold.sample, e.scores, e.count,
		                      &w->study->design);
	for (size_t i = 0; i < e.count; i++)
		add_effect(w, &e.items[i], cov[i * e.count + i]);
	free(cov);
	svy_effects_free(&e);
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

static struct svy_wald test_of(const struct work *w, const size_t *columns, size_t count)
{
	double *b = svy_alloc(count, sizeof *b);
	double *v = svy_alloc(count * count, sizeof *v);
	struct svy_wald test;

	for (size_t i = 0; i < count; i++) {
		b[i] = w->fit.coefficients[columns[i]];
		for (size_t j = 0; j < count; j++)
			v[i * count + j] = w->cov[columns[i] * w->model->count + columns[j]];
	}
	test = w->study->df == SVY_DF_STATA ? svy_wald_adjusted(b, v, count, w->df)
	                                    : svy_wald(b, v, count, w->df);
	free(b);
	free(v);
	return test;
}

static void add_test(struct work *w, size_t term, size_t *columns)
{
	const char *name = svy_model_term_name(w->model, term, &w->table->arena);
	struct svy_estimate *row = add_row(w, name, name, "F", "");
	struct svy_wald test;
	bool infinite;
	size_t count = columns_of(columns, &infinite, w, term);

	if (infinite || count == 0) {
		row->flag = no_value(infinite ? SVY_FIT_INFINITE : SVY_FIT_ALIASED);
		return;
	}
	test = test_of(w, columns, count);
	row->estimate = test.f;
	row->df_num = test.df_num;
	row->df = test.df;
	row->p_value = test.p;
	row->method = w->study->df == SVY_DF_STATA ? "adjusted Wald" : "Wald";
	if (isnan(test.f))
		row->flag = "fewer sampling units than the test needs";
	else if (isnan(test.p))
		row->flag = "no degrees of freedom";
}

static void add_tests(struct work *w)
{
	size_t *columns = svy_alloc(w->model->count, sizeof *columns);

	for (size_t t = 0; t < w->model->formula.term_count; t++)
		add_test(w, t, columns);
	free(columns);
}

static void find_spread(struct work *w)
{
	size_t count = w->model->count;

	w->scores = svy_alloc(w->data.rows * count, sizeof *w->scores);
	w->cov = svy_alloc(count * count, sizeof *w->cov);
	svy_fit_scores(w->scores, &w->fit, &w->data);
	svy_scores_covariance(w->cov, &w->any, &w->model->hold.sample, w->scores, count,
	                      &w->study->design);
	find_df(w);
}

static void fill(struct work *w)
{
	find_spread(w);
	add_columns(w);
	if (w->how->effects)
		add_effects(w);
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
	svy_fail(err, "complete separation: %s tells all rows with '%s' from all without "
	              "it, and no coefficient is finite; leave a term out, or join values",
	         names ? names : "the model",
	         w->model->hold.columns[w->model->response].dim.name);
	svy_arena_free(&arena);
	return -1;
}

int svy_regression_make(struct svy_table *table, const struct svy_regression *how,
                        const struct svy_model *model, const struct svy_study *study,
                        struct svy_error *err)
{
	struct work w = { .table = table, .how = how, .model = model, .study = study };
	int status = svy_design_check(&study->design, err);

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
	free(w.scores);
	free(w.cov);
	return status;
}
