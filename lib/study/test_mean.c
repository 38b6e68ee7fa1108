/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Tests of means, from the tally: against a number, of two groups, and their trend
 * over ordered groups. */
#include "core/variance.h"
#include "infer/contrast.h"
#include "infer/trend.h"
#include "read/number.h"
#include "study/replicate.h"
#include "study/testing.h"

#include <stdlib.h>

/* A condition is a share, printed per cent. */
static bool is_share(const struct svy_testing *t)
{
	return t->study->measures[0].condition;
}

/* What is tested in a group, to be found from the tally again under each replicate
 * weight. */
struct question {
	struct svy_testing *testing;
	size_t group;
	const double *scores; /* of a trend, or NULL */
};

static void mean_of(struct svy_quantity *q, const struct svy_tally *tally,
                    const struct question *of, uint32_t value)
{
	size_t item = of->testing->study->measures[0].item;
	struct svy_part y = { .variable = 0 }, one = { .variable = 1 };
	uint32_t *cells = svy_testing_cells(&y.count, of->testing, of->group, value);

	y.cells = one.cells = cells;
	one.count = y.count;
	svy_quantity_ratio(q, tally, item, &y, &one);
	free(cells);
}

static void difference_of(struct svy_quantity *q, const struct svy_tally *tally,
                          const struct question *of)
{
	struct svy_quantity before, after;

	mean_of(&before, tally, of, of->testing->compared[0]);
	mean_of(&after, tally, of, of->testing->compared[1]);
	svy_difference(q, &after, &before);
	svy_quantity_free(&before);
	svy_quantity_free(&after);
}

static double score_of(const struct question *of, uint32_t value)
{
	const struct svy_testing *t = of->testing;

	for (size_t i = 0; i < t->compared_count; i++)
		if (t->compared[i] == value)
			return of->scores[i];
	return 0; /* without an answer */
}

static void slope_of(struct svy_quantity *q, const struct svy_tally *tally,
                     const struct question *of)
{
	const struct svy_testing *t = of->testing;
	size_t count, kept = 0;
	uint32_t *cells = svy_testing_cells(&count, t, of->group, SVY_NO_NAME);
	double *x = svy_alloc(count, sizeof *x);

	for (size_t i = 0; i < count; i++)
		if (t->rows[cells[i]] > 0) {
			x[kept] = score_of(of, t->values[cells[i]][t->open]);
			cells[kept++] = cells[i];
		}
	svy_quantity_slope(q, tally, t->study->measures[0].item, cells, x, kept);
	free(cells);
	free(x);
}

static void answer(struct svy_quantity *q, const struct svy_tally *tally,
                   const struct question *of)
{
	if (of->scores)
		slope_of(q, tally, of);
	else if (of->testing->compared_count == 2)
		difference_of(q, tally, of);
	else
		mean_of(q, tally, of, SVY_NO_NAME);
}

static void answer_again(double *value, const struct svy_tally *tally, void *with)
{
	struct svy_quantity q;

	answer(&q, tally, with);
	*value = q.value;
	svy_quantity_free(&q);
}

static void spread_of(struct svy_spread *spread, const struct svy_quantity *q,
                      struct question *of)
{
	struct svy_study *s = of->testing->study;
	size_t item = s->measures[0].item;

	if (s->repweights)
		svy_replicates_spread(spread, &q, 1, item, &s->tally,
		                      &s->repweights->reps, answer_again, of);
	else
		svy_spread_of(spread, &q, 1, item, &s->tally, &s->design);
}

/* df is the design's less 1, as of R's svyttest and svyglm. */
static void report(struct question *question, struct svy_tested *of)
{
	struct svy_testing *t = question->testing;
	const struct svy_study *s = t->study;
	struct svy_quantity q;
	struct svy_spread spread;

	answer(&q, &s->tally, question);
	spread_of(&spread, &q, question);
	of->scale = is_share(t) ? 100 : 1;
	of->value = q.value;
	of->variance = spread.variance;
	of->lost = s->repweights ? spread.lost : 0;
	of->df = svy_spread_df(&spread, s->df, &s->design) - 1;
	of->n = q.n;
	of->n_missing = svy_testing_missing(t, question->group);
	svy_testing_t(t, question->group, of);
	svy_quantity_free(&q);
}

/* "two samples, against 5" */
static const char *method_of(struct svy_testing *t, const char *name, double null)
{
	if (null < 0 || null > 0)
		return svy_arena_print(&t->table->arena, "%s, against %.10g", name, null);
	return name;
}

int svy_test_means(struct svy_testing *t, size_t group, struct svy_error *err)
{
	bool two = t->compared_count == 2, share = is_share(t);
	double null = isnan(t->options->null) ? 0 : t->options->null;
	struct question question = { t, group, NULL };
	struct svy_tested of = {
		.statistic = two ? "difference" : share ? "percent" : "mean",
		.unit = !share ? "" : two ? "pp" : "%", .level = "", .null = null,
		.method = method_of(t, two ? "two samples" : "one sample", null),
	};

	(void)err;
	report(&question, &of);
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

int svy_test_trend(struct svy_testing *t, size_t group, struct svy_error *err)
{
	struct svy_tested of = {
		.statistic = "coefficient", .unit = is_share(t) ? "pp" : "",
		.level = t->study->dims[t->open].name,
		.method = "trend over numbers", .unknown = "one score only",
	};
	double *scores = svy_alloc(t->compared_count, sizeof *scores);
	struct question question = { t, group, scores };

	(void)err;
	if (!scores_of(scores, t)) {
		of.method = "trend over places";
		for (size_t i = 0; i < t->compared_count; i++)
			scores[i] = (double)i + 1;
	}
	report(&question, &of);
	free(scores);
	return 0;
}
