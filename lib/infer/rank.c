/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/rank.h"

#include "base/memory.h"
#include "core/sum.h"

#include <gsl/gsl_cdf.h>
#include <stdlib.h>

struct ranked {
	double value;
	size_t row;
};

static int compare(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	return (x->value > y->value) - (x->value < y->value);
}

static double score(double below, double at, double all, enum svy_ranks how)
{
	double r = below + at / 2;

	if (how == SVY_RANKS_MEDIAN)
		return r > all / 2;
	return how == SVY_RANKS_WILCOXON ? r / all : gsl_cdf_ugaussian_Pinv(r / all);
}

static double sum_of(const double *weights, size_t count)
{
	struct svy_sum sum = { 0, 0 };

	for (size_t i = 0; i < count; i++)
		svy_sum_add(&sum, weights[i]);
	return svy_sum_value(sum);
}

/* Behind the last row with the value of row from. */
static size_t tie_end(const struct ranked *rows, size_t from, size_t count)
{
	size_t end = from;

	while (end < count && !(rows[end].value > rows[from].value))
		end++;
	return end;
}

void svy_rank_scores(double *scores, const double *values, const double *weights,
                     size_t count, enum svy_ranks how)
{
	struct ranked *rows = svy_alloc(count, sizeof *rows);
	struct svy_sum below = { 0, 0 };
	double all = sum_of(weights, count);

	for (size_t i = 0; i < count; i++)
		rows[i] = (struct ranked){ values[i], i };
	if (count)
		qsort(rows, count, sizeof *rows, compare);
	for (size_t i = 0, end; i < count; i = end) {
		struct svy_sum at = { 0, 0 };
		double s;

		end = tie_end(rows, i, count);
		for (size_t j = i; j < end; j++)
			svy_sum_add(&at, weights[rows[j].row]);
		s = score(svy_sum_value(below), svy_sum_value(at), all, how);
		for (size_t j = i; j < end; j++)
			scores[rows[j].row] = s;
		svy_sum_merge(&below, at);
	}
	free(rows);
}
