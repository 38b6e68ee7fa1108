/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Rank tests of two groups or more, from rows that are held. */
#include "infer/difference.h"
#include "infer/rank.h"
#include "infer/wald.h"
#include "study/replicate.h"
#include "study/testing.h"

#include <stdlib.h>
#include <string.h>

/* The rows of one group of --within. */
struct ranking {
	struct svy_testing *testing;
	struct svy_sample sample; /* of their places and weights */
	double *values;           /* their answers, then their scores */
	uint32_t *group;          /* 0, 1, ... of those below */
	uint32_t *compared;       /* values of the groups that have rows here */
	size_t groups;
	double *difference, *z, *cov; /* of mean scores, to the first group's */
	struct svy_spread any;
};

static enum svy_ranks ranks_of(const char *name)
{
	if (!name)
		return SVY_RANKS_WILCOXON;
	if (strcmp(name, "vanderWaerden") == 0)
		return SVY_RANKS_VAN_DER_WAERDEN;
	return strcmp(name, "median") == 0 ? SVY_RANKS_MEDIAN : SVY_RANKS_WILCOXON;
}

/* By cell: the number of the compared group among those with rows, or SVY_NO_NAME
 * for a cell of another group of --within.  free() it. */
static uint32_t *number_cells(struct ranking *r, size_t group)
{
	struct svy_testing *t = r->testing;
	uint32_t *numbers = svy_alloc(t->cell_count, sizeof *numbers);

	for (size_t c = 0; c < t->cell_count; c++)
		numbers[c] = SVY_NO_NAME;
	r->compared = svy_alloc(t->compared_count, sizeof *r->compared);
	for (size_t i = 0; i < t->compared_count; i++) {
		size_t count, rows = 0;
		uint32_t *cells = svy_testing_cells(&count, t, group, t->compared[i]);

		for (size_t k = 0; k < count; k++) {
			numbers[cells[k]] = (uint32_t)r->groups;
			rows += t->rows[cells[k]] > 0;
		}
		if (rows)
			r->compared[r->groups++] = t->compared[i];
		free(cells);
	}
	return numbers;
}

static void take_rows(struct ranking *r, size_t group)
{
	const struct svy_sample *all = &r->testing->hold.sample;
	uint32_t *numbers = number_cells(r, group);

	svy_sample_begin(&r->sample, 0);
	r->values = svy_alloc(all->count, sizeof *r->values);
	r->group = svy_alloc(all->count, sizeof *r->group);
	for (size_t i = 0; i < all->count; i++) {
		uint32_t number = numbers[all->cells[i]];

		if (number == SVY_NO_NAME)
			continue;
		r->values[r->sample.count] = all->values[i * all->width];
		r->group[r->sample.count] = number;
		svy_testing_take(&r->sample, all, i);
	}
	free(numbers);
}

/* The linear functions' totals: the scores stay those of the whole sample (R). */
static void total_again(double *totals, const double *weights, void *with)
{
	const struct ranking *r = with;
	size_t k = r->groups - 1;

	for (size_t g = 0; g < k; g++)
		totals[g] = 0;
	for (size_t i = 0; i < r->sample.count; i++)
		for (size_t g = 0; g < k; g++)
			totals[g] += weights[i] * r->z[i * k + g] / r->sample.weights[i];
}

static void covary(struct ranking *r)
{
	struct svy_study *s = r->testing->study;
	size_t k = r->groups - 1;
	double *nothing = svy_alloc(k, sizeof *nothing);

	if (s->repweights)
		svy_sample_covariance(r->cov, &r->any, &r->sample, nothing, k,
		                      &s->repweights->reps, total_again, r);
	else
		svy_scores_covariance(r->cov, &r->any, &r->sample, r->z, k, &s->design);
	free(nothing);
}

static void compare(struct ranking *r)
{
	size_t rows = r->sample.count, k = r->groups - 1;

	r->difference = svy_alloc(k, sizeof *r->difference);
	r->z = svy_alloc(rows * k, sizeof *r->z);
	r->cov = svy_alloc(k * k, sizeof *r->cov);
	svy_rank_scores(r->values, r->values, r->sample.weights, rows,
	                ranks_of(r->testing->options->ranks));
	svy_mean_differences(r->difference, r->z, r->values, r->sample.weights, r->group,
	                     rows, r->groups);
	covary(r);
}

static const char *method_of(const struct ranking *r)
{
	switch (ranks_of(r->testing->options->ranks)) {
	case SVY_RANKS_VAN_DER_WAERDEN:
		return "van der Waerden";
	case SVY_RANKS_MEDIAN:
		return "median";
	default:
		return r->groups > 2 ? "Kruskal-Wallis" : "Wilcoxon";
	}
}

static double design_df(const struct ranking *r)
{
	const struct svy_study *s = r->testing->study;

	return svy_spread_df(&r->any, s->df, &s->design);
}

static void report_two(struct ranking *r, size_t group)
{
	struct svy_testing *t = r->testing;
	const struct svy_tested of = {
		.statistic = "difference", .unit = "", .scale = 1,
		.level = svy_testing_contrast(t, r->compared[1], r->compared[0]),
		.value = r->difference[0], .variance = r->cov[0],
		.df = design_df(r) - 1, .n = (double)r->sample.count,
		.n_missing = svy_testing_missing(t, group),
		.lost = t->study->repweights ? r->any.lost : 0, .method = method_of(r),
	};

	svy_testing_t(t, group, &of);
}

/* The unit that a row stands for in the variance; rows, where they are the units. */
static size_t unit_of(const struct ranking *r, size_t row)
{
	const struct svy_study *s = r->testing->study;

	if (s->repweights)
		return r->sample.places[row];
	return s->design.depth ? svy_design_psu(&s->design, r->sample.places[row]) : row;
}

/* A group whose rows are all in one unit: it seems to have next to no spread, and F
 * is then large for nothing.  The number of groups where there is none. */
static size_t lone_group(const struct ranking *r)
{
	size_t *unit = svy_alloc(r->groups, sizeof *unit), found = 0; /* plus 1 */
	bool *several = svy_alloc(r->groups, sizeof *several);

	for (size_t i = 0; i < r->sample.count; i++) {
		size_t own = unit_of(r, i) + 1, *first = &unit[r->group[i]];

		several[r->group[i]] = several[r->group[i]] || (*first && *first != own);
		*first = own;
	}
	while (found < r->groups && several[found])
		found++;
	free(unit);
	free(several);
	return found;
}

static void flag_lone(struct svy_estimate *row, const struct ranking *r)
{
	struct svy_testing *t = r->testing;
	size_t lone = lone_group(r);

	if (lone < r->groups)
		row->flag = svy_arena_print(&t->table->arena, "'%s' is in one sampling unit "
		                            "only: its spread is not known",
		                            svy_testing_value(t, t->open, r->compared[lone]));
}

static void report_many(struct ranking *r, size_t group)
{
	size_t k = r->groups - 1;
	double df = design_df(r) - (double)k;
	struct svy_wald wald = svy_wald(r->difference, r->cov, k, df);
	struct svy_estimate *row = svy_testing_row(r->testing, group, "F");

	row->n = (double)r->sample.count;
	row->n_missing = svy_testing_missing(r->testing, group);
	row->method = method_of(r);
	row->df = df;
	row->df_num = (double)k;
	row->p_value = wald.p;
	if (!(df > 0))
		row->flag = "no degrees of freedom";
	else if (isnan(wald.f))
		row->flag = "no variation between sampling units";
	else
		row->estimate = wald.f;
	if (!isnan(row->estimate))
		flag_lone(row, r);
}

static void report_none(struct ranking *r, size_t group)
{
	struct svy_estimate *row = svy_testing_row(r->testing, group, "t");

	row->n = (double)r->sample.count;
	row->n_missing = svy_testing_missing(r->testing, group);
	row->flag = r->groups ? "one group only" : "no rows with an answer";
}

int svy_test_ranks(struct svy_testing *t, size_t group, struct svy_error *err)
{
	struct ranking r = { .testing = t };

	(void)err;
	take_rows(&r, group);
	if (r.groups > 1)
		compare(&r);
	if (r.groups < 2)
		report_none(&r, group);
	else if (r.groups == 2)
		report_two(&r, group);
	else
		report_many(&r, group);
	svy_sample_free(&r.sample);
	free(r.values);
	free(r.group);
	free(r.compared);
	free(r.difference);
	free(r.z);
	free(r.cov);
	return 0;
}
