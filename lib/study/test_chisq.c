/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Independence of two variables in a group, from the totals of their crossing. */
#include "infer/chisq.h"
#include "study/replicate.h"
#include "study/testing.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_CELLS = 1000 }; /* whose covariances are held */

/* The values of one variable that have an answer in the group, in order. */
struct side {
	uint32_t *values;
	size_t count;
};

struct crossing {
	struct svy_testing *testing;
	uint32_t *cells;        /* of the group */
	size_t cell_count;
	struct side sides[2];
	struct svy_quantity *totals; /* of the table's cells, row by row */
	size_t count;
};

static bool is_in(const struct crossing *x, size_t side, uint32_t value)
{
	const struct svy_testing *t = x->testing;

	for (size_t i = 0; i < x->cell_count; i++)
		if (t->levels[x->cells[i]][side] == value && t->rows[x->cells[i]] > 0)
			return true;
	return false;
}

static void find_side(struct crossing *x, size_t side)
{
	const struct svy_measure *m = &x->testing->study->measures[0];
	const struct svy_names *names = &m->levels.values[side];
	uint32_t *order = svy_names_order(names, &m->dims[side]);
	struct side *to = &x->sides[side];

	to->values = svy_alloc(names->count, sizeof *to->values);
	for (uint32_t i = 0; i < names->count; i++)
		if (is_in(x, side, order[i]))
			to->values[to->count++] = order[i];
	free(order);
}

/* cells: room for those of the group. */
static void total_cell(struct svy_quantity *q, const struct crossing *x,
                       const struct svy_tally *tally, size_t row, size_t column,
                       uint32_t *cells)
{
	const struct svy_testing *t = x->testing;
	struct svy_part part = { cells, 0, 0 };

	for (size_t i = 0; i < x->cell_count; i++) {
		const uint32_t *levels = t->levels[x->cells[i]];

		if (levels[0] == x->sides[0].values[row] &&
		    levels[1] == x->sides[1].values[column])
			cells[part.count++] = x->cells[i];
	}
	svy_quantity_total(q, tally, t->study->measures[0].item, &part);
}

static void total_cells(struct svy_quantity *totals, const struct crossing *x,
                        const struct svy_tally *tally)
{
	uint32_t *cells = svy_alloc(x->cell_count, sizeof *cells);
	size_t columns = x->sides[1].count;

	for (size_t i = 0; i < x->count; i++)
		total_cell(&totals[i], x, tally, i / columns, i % columns, cells);
	free(cells);
}

static enum svy_association statistic_of(const char *name)
{
	static const char *const names[] = {
		[SVY_ASSOCIATION_F] = "F", [SVY_ASSOCIATION_CHISQ] = "Chisq",
		[SVY_ASSOCIATION_WALD] = "Wald",
		[SVY_ASSOCIATION_ADJUSTED_WALD] = "adjWald",
	};
	size_t i = 0;

	while (name && i + 1 < sizeof names / sizeof *names &&
	       strcmp(names[i], name) != 0)
		i++;
	return (enum svy_association)i;
}

static bool is_wald(const struct crossing *x)
{
	return statistic_of(x->testing->options->statistic) >= SVY_ASSOCIATION_WALD;
}

/* Under each replicate weight: totals for Wald, shares for the others. */
static void count_again(double *values, const struct svy_tally *tally, void *with)
{
	const struct crossing *x = with;
	struct svy_quantity *q = svy_alloc(x->count, sizeof *q);
	double all = 0;

	total_cells(q, x, tally);
	for (size_t i = 0; i < x->count; i++)
		all += q[i].value;
	for (size_t i = 0; i < x->count; i++) {
		values[i] = is_wald(x) ? q[i].value : q[i].value / all;
		svy_quantity_free(&q[i]);
	}
	free(q);
}

/* The values are those of count_again, the domain that of the totals. */
static void covary_replicates(double *cov, struct svy_spread *any, struct crossing *x)
{
	struct svy_study *s = x->testing->study;
	struct svy_quantity *values = svy_alloc(x->count, sizeof *values);
	const struct svy_quantity **q = svy_alloc(x->count, sizeof *q);
	double *again = svy_alloc(x->count, sizeof *again);

	count_again(again, &s->tally, x);
	for (size_t i = 0; i < x->count; i++) {
		values[i] = x->totals[i];
		values[i].value = again[i];
		q[i] = &values[i];
	}
	svy_replicates_covariance(cov, any, q, x->count, s->measures[0].item, &s->tally,
	                          &s->repweights->reps, count_again, x);
	free(values);
	free(q);
	free(again);
}

static void covary_totals(double *cov, struct svy_spread *any, const struct crossing *x)
{
	const struct svy_study *s = x->testing->study;
	const struct svy_quantity **q = svy_alloc(x->count, sizeof *q);

	for (size_t i = 0; i < x->count; i++)
		q[i] = &x->totals[i];
	svy_covariance_of(cov, any, q, x->count, s->measures[0].item, &s->tally,
	                  &s->design);
	free(q);
}

static void judge(struct svy_chisq *v, struct crossing *x, double *n, double *lost)
{
	const struct svy_study *s = x->testing->study;
	double *totals = svy_alloc(x->count, sizeof *totals);
	double *cov = svy_alloc(x->count * x->count, sizeof *cov);
	struct svy_crossed table = { .rows = x->sides[0].count,
		                     .columns = x->sides[1].count, .totals = totals,
		                     .cov = cov };
	struct svy_spread any;

	for (size_t i = 0; i < x->count; i++) {
		totals[i] = x->totals[i].value;
		table.n += x->totals[i].n;
	}
	if (s->repweights)
		covary_replicates(cov, &any, x);
	else
		covary_totals(cov, &any, x);
	table.of_shares = s->repweights && !is_wald(x);
	table.df = svy_spread_df(&any, s->df, &s->design);
	svy_association(v, &table, statistic_of(x->testing->options->statistic));
	*n = table.n;
	*lost = s->repweights ? any.lost : 0;
	free(totals);
	free(cov);
}

static void report(struct crossing *x, size_t group)
{
	static const char *const methods[] = {
		[SVY_ASSOCIATION_F] = "Rao-Scott, second order",
		[SVY_ASSOCIATION_CHISQ] = "Rao-Scott, first order",
		[SVY_ASSOCIATION_WALD] = "Wald",
		[SVY_ASSOCIATION_ADJUSTED_WALD] = "Wald, adjusted",
	};
	enum svy_association how = statistic_of(x->testing->options->statistic);
	struct svy_chisq v = { NAN, NAN, NAN, NAN, NAN, "no rows with an answer" };
	struct svy_estimate *row =
		svy_testing_row(x->testing, group,
	                        how == SVY_ASSOCIATION_CHISQ ? "chisq" : "F");

	double lost = 0;

	row->n = 0;
	if (x->count)
		judge(&v, x, &row->n, &lost);
	row->n_missing = svy_testing_missing(x->testing, group);
	row->estimate = v.value;
	row->df_num = v.df_num;
	row->df = v.df;
	row->p_value = v.p;
	row->deff = v.effect;
	row->method = methods[how];
	row->flag = v.flag;
	svy_flag_lost(row, &x->testing->table->arena, lost);
}

static int check_size(const struct crossing *x, struct svy_error *err)
{
	size_t rows = x->sides[0].count, columns = x->sides[1].count;

	if (rows * columns <= MOST_CELLS)
		return 0;
	return svy_fail(err, "%s: a table of %zu by %zu is too large to test; band() "
	                "makes classes of numbers", x->testing->name, rows, columns);
}

int svy_test_chisq(struct svy_testing *t, size_t group, struct svy_error *err)
{
	struct crossing x = { .testing = t };
	int status;

	x.cells = svy_testing_cells(&x.cell_count, t, group, SVY_NO_NAME);
	find_side(&x, 0);
	find_side(&x, 1);
	status = check_size(&x, err);
	if (status == 0) {
		x.count = x.sides[0].count * x.sides[1].count;
		x.totals = svy_alloc(x.count, sizeof *x.totals);
		total_cells(x.totals, &x, &t->study->tally);
		report(&x, group);
	}
	for (size_t i = 0; i < x.count; i++)
		svy_quantity_free(&x.totals[i]);
	free(x.totals);
	free(x.cells);
	free(x.sides[0].values);
	free(x.sides[1].values);
	return status;
}
