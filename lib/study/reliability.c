/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/reliability.h"

#include "infer/reliability.h"
#include "study/member.h"
#include "study/print.h"

#include <stdlib.h>

/* Scales and groups on their way into the table. */
struct reporting {
	struct svy_study *study;
	struct svy_table *table;
	const struct svy_agreement_scale *scale;
	const uint32_t *pattern; /* of the group */
	const uint32_t *cells;
	size_t count;
	struct svy_moments_sum sum;
	double *cov;             /* of the items alone */
};

static const char *group_name(const struct reporting *r, size_t dim)
{
	uint32_t value = r->pattern[dim];

	return value == SVY_NO_NAME ? SVY_TOTAL_NAME
	                            : r->study->groups.values[dim].names[value].at;
}

static struct svy_estimate *add_row(const struct reporting *r, const char *statistic,
                                    struct svy_coefficient value)
{
	struct svy_arena *arena = &r->table->arena;
	const struct svy_scale *scale = r->scale->scorer.scale;
	struct svy_estimate *row = svy_table_row(r->table);

	row->indicator = svy_arena_copy(arena, svy_text(scale->name));
	row->indicator_label = svy_arena_copy(arena, svy_text(scale->label));
	for (size_t d = 0; d < r->study->dim_count; d++)
		row->groups[d] = svy_arena_copy(arena, svy_text(group_name(r, d)));
	row->statistic = statistic;
	row->estimate = value.value;
	row->flag = value.flag;
	row->n = r->sum.n;
	row->n_missing = r->sum.n_missing;
	return row;
}

static void add_item_row(const struct reporting *r, const char *statistic, size_t item,
                         struct svy_coefficient value)
{
	struct svy_estimate *row = add_row(r, statistic, value);

	row->level = svy_arena_copy(&r->table->arena, svy_text(r->scale->items[item]));
}

static void add_alpha(const struct reporting *r, size_t k)
{
	struct svy_study *s = r->study;
	struct svy_coefficient alpha = svy_alpha(r->cov, k);
	struct svy_estimate *row = add_row(r, "alpha", alpha);
	double *c = svy_alloc(k + 3, sizeof *c);
	struct svy_spread spread;
	struct svy_interval ci;

	if (!isnan(alpha.value)) {
		svy_alpha_linear(c, r->sum.means, r->sum.weight, k);
		svy_moments_spread(&spread, &r->scale->moments, r->cells, r->count, c,
		                   &s->design);
		row->df = svy_spread_df(&spread, s->df, &s->design);
		ci = svy_interval_alpha(alpha.value, spread.variance, row->df,
		                        s->options.level / 100);
		if (spread.variance > 0 || row->df > 0)
			row->std_error = sqrt(spread.variance);
		row->conf_low = ci.low;
		row->conf_high = ci.high;
		row->conf_level = s->options.level;
		row->method = ci.method;
		row->flag = ci.flag;
	}
	free(c);
}

static void add_omega(const struct reporting *r, size_t k)
{
	size_t item;
	struct svy_coefficient omega = svy_omega(&item, r->cov, k);

	if (item < k)
		omega.flag = svy_arena_print(&r->table->arena, "no proper factor: '%s' has no "
		                             "variance of its own (Heywood case)", r->scale->items[item]);
	(void)add_row(r, "omega", omega);
}

static void copy_items(struct reporting *r, size_t k)
{
	for (size_t i = 0; i < k; i++)
		for (size_t j = 0; j < k; j++)
			r->cov[i * k + j] = r->sum.covariances[(i + 1) * (k + 3) + j + 1];
}

static void report(struct reporting *r)
{
	size_t k = r->scale->scorer.count;

	svy_moments_sum(&r->sum, &r->scale->moments, r->cells, r->count);
	r->cov = svy_alloc(k * k, sizeof *r->cov);
	copy_items(r, k);
	add_alpha(r, k);
	(void)add_row(r, "alpha_standardised", svy_alpha_standardised(r->cov, k));
	add_omega(r, k);
	for (size_t i = 0; i < k; i++)
		add_item_row(r, "item_rest", i, svy_item_rest(r->cov, k, i));
	for (size_t i = 0; i < k; i++)
		add_item_row(r, "alpha_if_dropped", i, svy_alpha_dropped(r->cov, k, i));
	free(r->cov);
	svy_moments_sum_free(&r->sum);
}

/* Waves are not added up. */
static bool is_printed(const struct svy_study *s, const uint32_t *pattern)
{
	return !s->waves.wanted || pattern[s->dim_count - 1] != SVY_NO_NAME;
}

static uint32_t **cell_values(const struct svy_study *s, struct svy_arena *arena)
{
	size_t cells = svy_cells_count(&s->groups);
	uint32_t **values = svy_arena_alloc(arena, cells * sizeof *values);

	for (uint32_t c = 0; c < cells; c++) {
		values[c] = svy_arena_alloc(arena, s->dim_count * sizeof **values);
		(void)svy_cells_get(values[c], &s->groups, c);
	}
	return values;
}

static void report_all(struct svy_table *table, struct svy_study *s)
{
	struct svy_arena arena = { 0 };
	struct svy_patterns groups;
	struct svy_members members;
	struct reporting r = { .study = s, .table = table };

	svy_patterns_make(&groups, &s->groups, s->dims, s->dim_count, s->options.totals);
	svy_members_make(&members, &groups, cell_values(s, &arena),
	                 svy_cells_count(&s->groups), s->dim_count, s->dim_count,
	                 s->options.totals);
	for (size_t i = 0; i < s->agreement->count; i++)
		for (size_t g = 0; g < groups.count; g++) {
			r.scale = &s->agreement->list[i];
			r.pattern = groups.items[g];
			r.cells = members.cells + members.first[g];
			r.count = members.first[g + 1] - members.first[g];
			if (is_printed(s, r.pattern))
				report(&r);
		}
	svy_members_free(&members);
	svy_patterns_free(&groups);
	svy_arena_free(&arena);
}

static int print(struct svy_study *s, const char *prog, struct svy_error *err)
{
	struct svy_table table = { 0 };
	int status = svy_study_close(s, err);

	if (status == 0) {
		svy_study_name_groups(&table, s);
		report_all(&table, s);
		status = svy_study_print_table(s, &table, prog, err);
	}
	svy_table_free(&table);
	return status;
}

int svy_reliability_print(const struct svy_scales *scales,
                          const struct svy_study_options *options, const char *wave,
                          const char *path, const char *prog, struct svy_error *err)
{
	const struct svy_waves waves = { .wanted = wave != NULL, .column = wave };
	struct svy_agreement agreement = { .scales = scales };
	struct svy_study *study = NULL;
	int status = svy_study_begin_agreement(&study, options, &waves, &agreement, err);

	if (status == 0)
		status = svy_study_read(study, path, NULL, err);
	if (status == 0)
		status = print(study, prog, err);
	svy_study_free(study);
	svy_agreement_free(&agreement);
	return status;
}
