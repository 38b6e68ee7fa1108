/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Tests of means, from the tally: against a number, of two groups, and their trend
 * over ordered groups. */
#include "core/variance.h"
#include "infer/contrast.h"
#include "infer/trend.h"
#include "read/number.h"
#include "study/testing.h"

#include <stdlib.h>

/* A condition is a share, printed per cent. */
static bool is_share(const struct svy_testing *t)
{
	return t->study->measures[0].condition;
}

static void mean_of(struct svy_quantity *q, const struct svy_testing *t, size_t group,
                    uint32_t value)
{
	const struct svy_study *s = t->study;
	struct svy_part y = { .variable = 0 }, one = { .variable = 1 };
	uint32_t *cells = svy_testing_cells(&y.count, t, group, value);

	y.cells = one.cells = cells;
	one.count = y.count;
	svy_quantity_ratio(q, &s->tally, s->measures[0].item, &y, &one);
	free(cells);
}

/* df is the design's less 1, as of R's svyttest and svyglm. */
static void report(struct svy_testing *t, size_t group, struct svy_tested *of,
                   const struct svy_quantity *q)
{
	const struct svy_study *s = t->study;
	struct svy_spread spread;

	svy_spread_of(&spread, &q, 1, s->measures[0].item, &s->tally, &s->design);
	of->scale = is_share(t) ? 100 : 1;
	of->value = q->value;
	of->variance = spread.variance;
	of->df = svy_spread_df(&spread, s->df, &s->design) - 1;
	of->n = q->n;
	of->n_missing = svy_testing_missing(t, group);
	svy_testing_t(t, group, of);
}

static void one_sample(struct svy_testing *t, size_t group, double null)
{
	struct svy_tested of = {
		.statistic = is_share(t) ? "percent" : "mean",
		.unit = is_share(t) ? "%" : "", .level = "", .null = null,
		.method = "one sample",
	};
	struct svy_quantity q;

	if (null < 0 || null > 0)
		of.method = svy_arena_print(&t->table->arena,
		                            "one sample, against %.10g", null);
	mean_of(&q, t, group, SVY_NO_NAME);
	report(t, group, &of, &q);
	svy_quantity_free(&q);
}

static void two_samples(struct svy_testing *t, size_t group, double null)
{
	struct svy_tested of = {
		.statistic = "difference", .unit = is_share(t) ? "pp" : "", .level = "",
		.null = null, .method = "two samples",
	};
	struct svy_quantity before, after, q;

	if (null < 0 || null > 0)
		of.method = svy_arena_print(&t->table->arena,
		                            "two samples, against %.10g", null);
	mean_of(&before, t, group, t->compared[0]);
	mean_of(&after, t, group, t->compared[1]);
	svy_difference(&q, &after, &before);
	report(t, group, &of, &q);
	svy_quantity_free(&before);
	svy_quantity_free(&after);
	svy_quantity_free(&q);
}

int svy_test_means(struct svy_testing *t, size_t group, struct svy_error *err)
{
	double null = isnan(t->options->null) ? 0 : t->options->null;

	(void)err;
	if (t->compared_count == 2)
		two_samples(t, group, null);
	else
		one_sample(t, group, null);
	return 0;
}

/* Their numbers, where all are numbers; else their places. */
static bool scores_of(double *scores, const struct svy_testing *t)
{
	const struct svy_text *names = t->study->groups.values[t->open].names;

	for (size_t i = 0; i < t->compared_count; i++)
		if (!svy_number_parse(&scores[i], names[t->compared[i]]))
			return false;
	return true;
}

static double score_of(const struct svy_testing *t, const double *scores, uint32_t value)
{
	for (size_t i = 0; i < t->compared_count; i++)
		if (t->compared[i] == value)
			return scores[i];
	return 0; /* without an answer */
}

static void slope(struct svy_quantity *q, const struct svy_testing *t, size_t group,
                  const double *scores)
{
	const struct svy_study *s = t->study;
	size_t count, kept = 0;
	uint32_t *cells = svy_testing_cells(&count, t, group, SVY_NO_NAME);
	double *x = svy_alloc(count, sizeof *x);

	for (size_t i = 0; i < count; i++)
		if (t->rows[cells[i]] > 0) {
			x[kept] = score_of(t, scores, t->values[cells[i]][t->open]);
			cells[kept++] = cells[i];
		}
	svy_quantity_slope(q, &s->tally, s->measures[0].item, cells, x, kept);
	free(cells);
	free(x);
}

int svy_test_trend(struct svy_testing *t, size_t group, struct svy_error *err)
{
	struct svy_tested of = {
		.statistic = "coefficient", .unit = is_share(t) ? "pp" : "",
		.level = t->study->dims[t->open].name,
		.method = "trend over numbers", .unknown = "one score only",
	};
	double *scores = svy_alloc(t->compared_count, sizeof *scores);
	struct svy_quantity q;

	(void)err;
	if (!scores_of(scores, t)) {
		of.method = "trend over places";
		for (size_t i = 0; i < t->compared_count; i++)
			scores[i] = (double)i + 1;
	}
	slope(&q, t, group, scores);
	report(t, group, &of, &q);
	svy_quantity_free(&q);
	free(scores);
	return 0;
}
