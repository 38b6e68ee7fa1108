/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/fit.h"

#include "base/memory.h"
#include "infer/cross.h"

#include <stdlib.h>
#include <string.h>

enum {
	MOST_STEPS = 40, /* by then rows that part for ever are 40 apart */
	MOST_HALVINGS = 20,
};

/* Steps of x b: one this small is the last; against the longest, one this small is
 * none. */
static const double still = 1e-9, nothing = 1e-8;

struct work {
	const struct svy_fit_data *data;
	enum svy_family family;
	struct svy_fit *fit;
	struct svy_cross cross;
	bool *kept;      /* columns in the fit at hand */
	double *step, *before;
	double *largest; /* of each column, in size */
	double loss;     /* of the coefficients at hand: what the fit makes least */
};

double svy_fit_mean(enum svy_family family, double predictor)
{
	return family == SVY_LINEAR ? predictor : 1 / (1 + exp(-predictor));
}

double svy_fit_slope(enum svy_family family, double predictor)
{
	double e = exp(-fabs(predictor));

	return family == SVY_LINEAR ? 1 : e / ((1 + e) * (1 + e));
}

double svy_fit_predictor(const struct svy_fit *fit, const double *x)
{
	struct svy_sum sum = { 0, 0 };

	for (size_t j = 0; j < fit->columns; j++)
		if (x[j] < 0 || x[j] > 0) /* most are 0: categories */
			svy_sum_merge(&sum, svy_sum_exact(x[j], fit->coefficients[j]));
	return svy_sum_value(sum);
}

static const double *row_of(const struct work *w, size_t row)
{
	return w->data->x + row * w->data->columns;
}

static bool is_settled(const struct svy_fit *fit, size_t row)
{
	return fit->settled && fit->settled[row];
}

/* Under a replicate weight many a row has none. */
static bool is_out(const struct work *w, size_t row)
{
	return is_settled(w->fit, row) || !(w->data->weights[row] > 0);
}

/* y - m; without the digits that 1 - m would lose. */
static double residual(enum svy_family family, double y, double predictor)
{
	if (family == SVY_LINEAR)
		return y - predictor;
	return y > 0 ? svy_fit_mean(family, -predictor) : -svy_fit_mean(family, predictor);
}

static double loss_of(enum svy_family family, double y, double predictor)
{
	double off = y > 0 ? -predictor : predictor;

	if (family == SVY_LINEAR)
		return (y - predictor) * (y - predictor);
	return off > 0 ? off + log1p(exp(-off)) : log1p(exp(off));
}

static void find_largest(struct work *w)
{
	for (size_t r = 0; r < w->data->rows; r++)
		for (size_t j = 0; j < w->fit->columns; j++)
			if (fabs(row_of(w, r)[j]) > w->largest[j])
				w->largest[j] = fabs(row_of(w, r)[j]);
}

/* Equations and loss at the coefficients at hand. */
static void add_up(struct work *w)
{
	struct svy_sum loss = { 0, 0 };

	svy_cross_clear(&w->cross);
	for (size_t r = 0; r < w->data->rows; r++) {
		const double *x = row_of(w, r);
		double weight = w->data->weights[r], y = w->data->y[r], e;

		if (is_out(w, r))
			continue;
		e = svy_fit_predictor(w->fit, x);
		svy_sum_merge(&loss, svy_sum_exact(weight, loss_of(w->family, y, e)));
		svy_cross_add(&w->cross, x, weight * svy_fit_slope(w->family, e),
		              weight * residual(w->family, y, e));
	}
	w->loss = svy_sum_value(loss);
}

static double step_of(const struct work *w, size_t row)
{
	const double *x = row_of(w, row);
	double sum = 0;

	for (size_t j = 0; j < w->fit->columns; j++)
		sum += x[j] * w->step[j];
	return sum;
}

/* How far the last step moved a row at most. */
static double farthest(const struct work *w)
{
	double most = 0;

	for (size_t r = 0; r < w->data->rows; r++) {
		double moved = is_out(w, r) ? 0 : fabs(step_of(w, r));

		most = moved > most ? moved : most;
	}
	return most;
}

/* What the digits of the coefficients allow of a step. */
static double rounding(const struct work *w)
{
	double most = 0;

	for (size_t j = 0; j < w->fit->columns; j++) {
		double part = fabs(w->fit->coefficients[j]) * w->largest[j];

		most = part > most ? part : most;
	}
	return 1e-14 * (double)w->fit->columns * most;
}

static void go(struct work *w, double share)
{
	for (size_t j = 0; j < w->fit->columns; j++)
		w->fit->coefficients[j] = w->before[j] + share * w->step[j];
	add_up(w);
}

/* A whole step, or as much of it as makes the loss no larger. */
static void move(struct work *w)
{
	double loss = w->loss, share = 1;

	memcpy(w->before, w->fit->coefficients, w->fit->columns * sizeof *w->before);
	go(w, share);
	for (int i = 0; i < MOST_HALVINGS && !(w->loss <= loss * (1 + 1e-12)); i++) {
		share /= 2;
		go(w, share);
	}
	w->fit->iterations++;
}

/* Whether x d of every row is on the side of its answer, for the last step d. */
static bool is_parted(const struct work *w, double most)
{
	for (size_t r = 0; r < w->data->rows; r++) {
		double moved = is_out(w, r) ? 0 : step_of(w, r) / most;
		double side = w->data->y[r] > 0 ? moved : -moved;

		if (side < -nothing)
			return false;
	}
	return true;
}

/* The rows that d parts are settled. */
static size_t settle(struct work *w, double most)
{
	size_t left = 0;

	if (!w->fit->settled)
		w->fit->settled = svy_alloc(w->data->rows, sizeof *w->fit->settled);
	for (size_t r = 0; r < w->data->rows; r++) {
		if (fabs(step_of(w, r)) > nothing * most)
			w->fit->settled[r] = true;
		left += !is_out(w, r);
	}
	return left;
}

static void mark_infinite(struct work *w, double most)
{
	for (size_t j = 0; j < w->fit->columns; j++)
		if (fabs(w->step[j]) * w->largest[j] > nothing * most)
			w->fit->states[j] = SVY_FIT_INFINITE;
}

static void begin(struct work *w)
{
	memset(w->fit->coefficients, 0,
	       w->fit->columns * sizeof *w->fit->coefficients);
	for (size_t j = 0; j < w->fit->columns; j++)
		w->kept[j] = w->fit->states[j] != SVY_FIT_ALIASED;
	add_up(w);
}

/* Steps until they are small: how far the last one went, 0 where that is as far as
 * the digits allow, infinity where the equations cannot be solved any more.  The
 * second step of a linear fit is for the last digit. */
static double walk(struct work *w)
{
	size_t most = w->family == SVY_LINEAR ? 2 : MOST_STEPS;
	double moved = 0;

	begin(w);
	for (size_t i = 0; i < most; i++) {
		size_t rank = svy_cross_factor(&w->cross, w->kept);

		if (i == 0)
			w->fit->rank = rank;
		else if (rank < w->fit->rank)
			return INFINITY;
		svy_cross_solve(w->step, &w->cross, w->kept);
		move(w);
		moved = farthest(w);
		if (!(moved > still + rounding(w)))
			return 0;
	}
	return w->family == SVY_LINEAR ? 0 : moved;
}

static int not_converged(struct svy_error *err)
{
	return svy_fail(err, "the fit does not converge; are there numbers of very "
	                "different size, or too many terms for the rows?");
}

/* 1: some rows are settled, and the rest is to be fitted again. */
static int separate(struct work *w, double moved, struct svy_error *err)
{
	if (!(moved > 1e-3) || isinf(moved) ||
	    !is_parted(w, moved))
		return not_converged(err);
	mark_infinite(w, moved);
	w->fit->complete = settle(w, moved) == 0;
	return !w->fit->complete;
}

static void note_aliased(const struct work *w)
{
	for (size_t j = 0; j < w->fit->columns; j++)
		if (!w->kept[j] && w->fit->states[j] == SVY_FIT_FINITE)
			w->fit->states[j] = SVY_FIT_ALIASED;
}

static int fit_all(struct work *w, struct svy_error *err)
{
	size_t rank = 0;
	int again = 1;

	for (bool first = true; again > 0; first = false) {
		double moved = walk(w);

		if (first) {
			rank = w->fit->rank;
			note_aliased(w);
		}
		again = moved > 0 ? separate(w, moved, err) : 0;
	}
	w->fit->rank = rank;
	return again;
}

/* A coefficient that no digit of the others can see is 0. */
static void clean_coefficients(struct work *w)
{
	double least = rounding(w) / (double)w->fit->columns / 10;

	for (size_t j = 0; j < w->fit->columns; j++)
		if (fabs(w->fit->coefficients[j]) * w->largest[j] < least)
			w->fit->coefficients[j] = 0;
}

static void set_fitted(struct work *w)
{
	clean_coefficients(w);
	w->fit->fitted = svy_alloc(w->data->rows, sizeof *w->fit->fitted);
	for (size_t r = 0; r < w->data->rows; r++)
		w->fit->fitted[r] = is_settled(w->fit, r) ? w->data->y[r]
			: svy_fit_mean(w->family, svy_fit_predictor(w->fit, row_of(w, r)));
	w->fit->inverse = svy_alloc(w->fit->columns * w->fit->columns,
	                            sizeof *w->fit->inverse);
	if (w->fit->complete)
		return;
	svy_cross_factor(&w->cross, w->kept);
	svy_cross_inverse(w->fit->inverse, &w->cross, w->kept);
}

int svy_fit(struct svy_fit *fit, const struct svy_fit_data *data,
            enum svy_family family, struct svy_error *err)
{
	struct work w = { .data = data, .family = family, .fit = fit };
	size_t count = data->columns;
	int status;

	memset(fit, 0, sizeof *fit);
	fit->columns = count;
	fit->coefficients = svy_alloc(count, sizeof *fit->coefficients);
	fit->states = svy_alloc(count, sizeof *fit->states);
	w.kept = svy_alloc(count, sizeof *w.kept);
	w.step = svy_alloc(count, sizeof *w.step);
	w.before = svy_alloc(count, sizeof *w.before);
	w.largest = svy_alloc(count, sizeof *w.largest);
	find_largest(&w);
	svy_cross_begin(&w.cross, count);
	status = fit_all(&w, err);
	if (status == 0)
		set_fitted(&w);
	else
		svy_fit_free(fit);
	svy_cross_free(&w.cross);
	free(w.kept);
	free(w.step);
	free(w.before);
	free(w.largest);
	return status;
}

/* What rounding leaves of a perfect fit is nothing. */
static double clean(double y, double fitted)
{
	double off = y - fitted;

	return fabs(off) > 1e-13 * (fabs(y) + fabs(fitted)) ? off : 0;
}

void svy_fit_scores(double *scores, const struct svy_fit *fit,
                    const struct svy_fit_data *data)
{
	size_t count = fit->columns;

	for (size_t r = 0; r < data->rows; r++) {
		const double *x = data->x + r * count;
		double part = data->weights[r] * clean(data->y[r], fit->fitted[r]);

		for (size_t i = 0; i < count; i++) {
			double sum = 0;

			for (size_t j = 0; j < count; j++)
				sum += fit->inverse[i * count + j] * x[j];
			scores[r * count + i] = part * sum;
		}
	}
}

void svy_fit_free(struct svy_fit *fit)
{
	free(fit->coefficients);
	free(fit->states);
	free(fit->inverse);
	free(fit->fitted);
	free(fit->settled);
	memset(fit, 0, sizeof *fit);
}
