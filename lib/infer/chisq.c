/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/chisq.h"

#include "base/memory.h"
#include "infer/factor.h"
#include "infer/tail.h"
#include "infer/wald.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A table on its way to a verdict. */
struct work {
	const struct svy_crossed *table;
	size_t cells, k;    /* k: of the interaction */
	double total;       /* of everything */
	double *row_totals, *column_totals;
	double *shares;     /* of each cell */
	double *full;       /* cells x cells */
	double *scratch;    /* cells */
};

static void begin(struct work *w, const struct svy_crossed *t)
{
	*w = (struct work){ .table = t, .cells = t->rows * t->columns,
		            .k = (t->rows - 1) * (t->columns - 1) };
	w->row_totals = svy_alloc(t->rows, sizeof *w->row_totals);
	w->column_totals = svy_alloc(t->columns, sizeof *w->column_totals);
	w->shares = svy_alloc(w->cells, sizeof *w->shares);
	w->full = svy_alloc(w->cells * w->cells, sizeof *w->full);
	w->scratch = svy_alloc(w->cells, sizeof *w->scratch);
	for (size_t c = 0; c < w->cells; c++) {
		w->total += t->totals[c];
		w->row_totals[c / t->columns] += t->totals[c];
		w->column_totals[c % t->columns] += t->totals[c];
	}
	for (size_t c = 0; c < w->cells; c++)
		w->shares[c] = t->totals[c] / w->total;
}

static void end(struct work *w)
{
	free(w->row_totals);
	free(w->column_totals);
	free(w->shares);
	free(w->full);
	free(w->scratch);
}

static double pearson(const struct work *w)
{
	double sum = 0;

	for (size_t c = 0; c < w->cells; c++) {
		double expected = w->row_totals[c / w->table->columns] *
		                  w->column_totals[c % w->table->columns] /
		                  (w->total * w->total);
		double off = w->shares[c] - expected;

		sum += off * off / expected;
	}
	return w->table->n * sum;
}

static double sum_of(const double *x, size_t count, size_t step)
{
	double sum = 0;

	for (size_t i = 0; i < count; i++)
		sum += x[i * step];
	return sum;
}

/* A share that the design fixes varies by rounding only. */
static void drop_fixed(struct work *w, size_t cell, double row, double all)
{
	double p = w->shares[cell], own = w->table->cov[cell * w->cells + cell];
	double size = own + 2 * p * fabs(row) + p * p * fabs(all);

	if (own - 2 * p * row + p * p * all > 1e-12 * size)
		return;
	for (size_t j = 0; j < w->cells; j++)
		w->full[cell * w->cells + j] = w->full[j * w->cells + cell] = 0;
}

/* Covariances of the shares: cov_ij - p_i s_j - p_j s_i + p_i p_j s, over the
 * square of the total, s the sums of the totals' covariances. */
static void share_covariances(struct work *w)
{
	const double *cov = w->table->cov, *p = w->shares;
	double *sums = w->scratch, all;

	for (size_t i = 0; i < w->cells; i++)
		sums[i] = sum_of(cov + i * w->cells, w->cells, 1);
	all = sum_of(sums, w->cells, 1);
	for (size_t i = 0; i < w->cells; i++)
		for (size_t j = 0; j < w->cells; j++)
			w->full[i * w->cells + j] =
				(cov[i * w->cells + j] - p[i] * sums[j] -
				 p[j] * sums[i] + p[i] * p[j] * all) /
				(w->total * w->total);
	for (size_t i = 0; i < w->cells; i++)
		drop_fixed(w, i, sums[i], all);
}

/* Helmert's contrasts of count values, in place: the first count - 1 are left. */
static void contrast(double *x, size_t count, size_t step)
{
	double before = x[0];

	for (size_t i = 1; i < count; i++) {
		double here = x[i * step], k = (double)i;

		x[(i - 1) * step] = (before - k * here) / sqrt(k * (k + 1));
		before += here;
	}
}

/* A vector over the cells, element e at x[e * step]: its k contrasts of the
 * interaction move to the front. */
static void interact(double *x, const struct work *w, size_t step)
{
	size_t rows = w->table->rows, columns = w->table->columns;

	for (size_t i = 0; i < rows; i++)
		contrast(x + i * columns * step, columns, step);
	for (size_t j = 0; j + 1 < columns; j++)
		contrast(x + j * step, rows, columns * step);
	for (size_t i = 0; i + 1 < rows; i++)
		for (size_t j = 0; j + 1 < columns; j++)
			x[(i * (columns - 1) + j) * step] = x[(i * columns + j) * step];
}

/* C' m C of the matrix w->full, into its front: k x k, dense. */
static void sandwich(struct work *w)
{
	for (size_t i = 0; i < w->cells; i++)
		interact(w->full + i * w->cells, w, 1);
	for (size_t j = 0; j < w->k; j++)
		interact(w->full + j, w, w->cells);
	for (size_t i = 0; i < w->k; i++)
		memmove(w->full + i * w->k, w->full + i * w->cells,
		        w->k * sizeof *w->full);
}

/* 1 / p, and 0 of an empty cell. */
static double inverse(double p)
{
	return p > 0 ? 1 / p : 0;
}

/* C' P^-1 C / n. */
static double *expected_matrix(struct work *w)
{
	double *a = svy_alloc(w->k * w->k, sizeof *a);

	memset(w->full, 0, w->cells * w->cells * sizeof *w->full);
	for (size_t c = 0; c < w->cells; c++)
		w->full[c * w->cells + c] = inverse(w->shares[c]) / w->table->n;
	sandwich(w);
	memcpy(a, w->full, w->k * w->k * sizeof *a);
	return a;
}

/* C' P^-1 V P^-1 C, in the front of w->full. */
static void observed_matrix(struct work *w)
{
	if (w->table->of_shares)
		memcpy(w->full, w->table->cov, w->cells * w->cells * sizeof *w->full);
	else
		share_covariances(w);
	for (size_t i = 0; i < w->cells; i++)
		for (size_t j = 0; j < w->cells; j++)
			w->full[i * w->cells + j] *= inverse(w->shares[i]) *
			                             inverse(w->shares[j]);
	sandwich(w);
}

static void transpose(double *m, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < i; j++) {
			double kept = m[i * count + j];

			m[i * count + j] = m[j * count + i];
			m[j * count + i] = kept;
		}
}

/* l^-1 m l'^-1 of a symmetric m, which has D's eigenvalues. */
static void whiten(double *m, const double *l, size_t count)
{
	for (int side = 0; side < 2; side++) {
		for (size_t i = 0; i < count; i++)
			svy_factor_solve(m + i * count, l, count);
		transpose(m, count);
	}
}

/* tr D and tr D^2; false where there are too many empty cells. */
static bool traces(double *trace, double *squares, struct work *w)
{
	double *l = expected_matrix(w);
	bool sound = svy_factor(l, l, w->k);

	if (sound) {
		observed_matrix(w);
		whiten(w->full, l, w->k);
		*trace = sum_of(w->full, w->k, w->k + 1);
		*squares = 0;
		for (size_t i = 0; i < w->k * w->k; i++)
			*squares += w->full[i] * w->full[i];
	}
	free(l);
	return sound;
}

static void rao_scott(struct svy_chisq *v, struct work *w, bool second)
{
	double trace, squares;

	if (!traces(&trace, &squares, w)) {
		v->flag = "too many empty cells";
		return;
	}
	if (!(trace > 0)) {
		v->flag = "no variation between sampling units";
		return;
	}
	v->effect = trace / (double)w->k;
	v->value = pearson(w) / (second ? trace : v->effect);
	if (second) {
		v->df_num = trace * trace / squares;
		v->df = v->df_num * w->table->df;
		v->p = svy_f_p(v->value, v->df_num, v->df);
	} else {
		v->df = (double)w->k;
		v->p = svy_chisq_p(v->value, v->df);
	}
}

/* From what moves the totals T to what moves the residuals, to first order:
 * T_ij - T_i. C_j - T_.j R_i + T R_i C_j, R and C the shares of rows and columns. */
static void residuals(double *x, const struct work *w, size_t step)
{
	size_t columns = w->table->columns;
	double *rows = svy_alloc(w->table->rows, sizeof *rows);
	double *cols = svy_alloc(columns, sizeof *cols);
	double all = sum_of(x, w->cells, step);

	for (size_t c = 0; c < w->cells; c++) {
		rows[c / columns] += x[c * step];
		cols[c % columns] += x[c * step];
	}
	for (size_t c = 0; c < w->cells; c++) {
		double r = w->row_totals[c / columns] / w->total;
		double s = w->column_totals[c % columns] / w->total;

		x[c * step] -= rows[c / columns] * s + cols[c % columns] * r - all * r * s;
	}
	free(rows);
	free(cols);
}

/* The cell of residual i: none in the first row or column. */
static size_t inner_cell(const struct work *w, size_t i)
{
	size_t columns = w->table->columns;

	return (i / (columns - 1) + 1) * columns + i % (columns - 1) + 1;
}

/* The residuals y, and their covariances in the front of w->full: k x k. */
static void residual_covariances(double *y, struct work *w)
{
	double *v = w->full;

	memcpy(v, w->table->cov, w->cells * w->cells * sizeof *v);
	for (size_t i = 0; i < w->cells; i++)
		residuals(v + i * w->cells, w, 1);
	for (size_t j = 0; j < w->cells; j++)
		residuals(v + j, w, w->cells);
	for (size_t i = 0; i < w->k; i++) {
		size_t cell = inner_cell(w, i), columns = w->table->columns;

		y[i] = w->table->totals[cell] - w->row_totals[cell / columns] *
		       w->column_totals[cell % columns] / w->total;
		for (size_t j = 0; j < w->k; j++)
			v[i * w->k + j] = v[cell * w->cells + inner_cell(w, j)];
	}
}

static void wald_test(struct svy_chisq *v, struct work *w, bool adjusted)
{
	double *y = svy_alloc(w->k, sizeof *y);
	struct svy_wald found;

	residual_covariances(y, w);
	found = (adjusted ? svy_wald_adjusted : svy_wald)(y, w->full, w->k,
	                                                  w->table->df);
	v->value = found.f;
	v->df_num = found.df_num;
	v->df = found.df;
	v->p = found.p;
	if (isnan(v->value))
		v->flag = "covariances of less than full rank: too many cells for the "
		          "sampling units";
	free(y);
}

void svy_association(struct svy_chisq *v, const struct svy_crossed *t,
                     enum svy_association how)
{
	struct work w;

	*v = (struct svy_chisq){ NAN, NAN, NAN, NAN, NAN, "" };
	begin(&w, t);
	if (w.k == 0)
		v->flag = t->rows < 2 ? "only one value of the first variable"
		                      : "only one value of the second variable";
	else if (how <= SVY_ASSOCIATION_CHISQ)
		rao_scott(v, &w, how == SVY_ASSOCIATION_F);
	else
		wald_test(v, &w, how == SVY_ASSOCIATION_ADJUSTED_WALD);
	if (!*v->flag && !(v->df > 0)) {
		v->flag = "no degrees of freedom";
		v->value = v->p = NAN;
	}
	end(&w);
}
