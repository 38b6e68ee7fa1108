/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/quantity.h"

#include <stdlib.h>
#include <string.h>

static void begin(struct svy_quantity *q, size_t terms)
{
	memset(q, 0, sizeof *q);
	q->value = NAN;
	q->simple_variance = NAN;
	q->weight = NAN;
	q->terms = svy_alloc(terms, sizeof *q->terms);
}

static struct svy_term *add_term(struct svy_quantity *q, uint32_t cell, double n,
                                 double n_missing)
{
	struct svy_term *term = &q->terms[q->count++];

	term->cell = cell;
	term->n = n;
	term->n_missing = n_missing;
	q->n += n;
	q->n_missing += n_missing;
	return term;
}

static struct svy_sum part_total(const struct svy_tally *tally, size_t item,
                                 const struct svy_part *part)
{
	struct svy_sum total = { 0, 0 };

	for (size_t i = 0; i < part->count; i++)
		svy_sum_merge(&total, svy_tally_cell(tally, item, part->cells[i])
		                              .totals[part->variable]);
	return total;
}

/* Sums of weight times y y, y x and x x: y of the numerator's cells only. */
struct squares {
	struct svy_sum yy, yx, xx;
};

/* The totals serve where x is 1. */
static struct svy_cell cell_squares(const struct svy_tally *tally, size_t item,
                                    uint32_t cell, size_t x)
{
	struct svy_cell c = svy_tally_cell(tally, item, cell);
	size_t last = tally->items[item].variables - 1;

	if (x == last) {
		c.wyx = c.totals[0];
		c.wxx = c.totals[last];
	}
	return c;
}

static struct squares part_squares(const struct svy_tally *tally, size_t item,
                                   const struct svy_part *num,
                                   const struct svy_part *den)
{
	struct squares s = { { 0, 0 }, { 0, 0 }, { 0, 0 } };

	for (size_t i = 0; i < num->count; i++) {
		struct svy_cell c = cell_squares(tally, item, num->cells[i],
		                                 den->variable);

		svy_sum_merge(&s.yy, c.wyy);
		svy_sum_merge(&s.yx, c.wyx);
	}
	for (size_t i = 0; i < den->count; i++)
		svy_sum_merge(&s.xx, cell_squares(tally, item, den->cells[i],
		                                  den->variable).wxx);
	return s;
}

/* Variance that the weighted residuals y - r x would have, were the n rows drawn
 * simply: n/(n - 1) times their mean square, over n. */
static double residual_variance(const struct squares *s, double r, double weight,
                                double n)
{
	struct svy_sum e = svy_sum_both(
		svy_sum_both(s->yy, svy_sum_scaled(s->yx, -2 * r)),
		svy_sum_scaled(svy_sum_scaled(s->xx, r), r));
	double s2 = svy_sum_value(e) / weight;

	if (n < 2 || !(s2 > 1e-20 * svy_sum_value(s->yy) / weight))
		return NAN;
	return s2 / (n - 1);
}

void svy_quantity_total(struct svy_quantity *q, const struct svy_tally *tally,
                        size_t item, const struct svy_part *part)
{
	size_t last = tally->items[item].variables - 1;
	struct svy_part weights = { part->cells, part->count, last };
	struct svy_sum total = part_total(tally, item, part);
	double weight = svy_sum_value(part_total(tally, item, &weights));
	struct squares s = part_squares(tally, item, part, &weights);

	begin(q, part->count);
	for (size_t i = 0; i < part->count; i++) {
		struct svy_cell c = svy_tally_cell(tally, item, part->cells[i]);

		add_term(q, part->cells[i], c.n, c.n_missing)->on[part->variable] = 1;
	}
	q->value = svy_sum_value(total);
	q->weight = weight;
	q->simple_variance = weight * weight *
		residual_variance(&s, q->value / weight, weight, q->n);
}

/* (y - R x) / X in every cell of the denominator, y only in the numerator's. */
static void ratio_terms(struct svy_quantity *q, const struct svy_tally *tally,
                        size_t item, const struct svy_part *num,
                        const struct svy_part *den, double total)
{
	size_t at = 0;

	for (size_t i = 0; i < den->count; i++) {
		struct svy_cell c = svy_tally_cell(tally, item, den->cells[i]);
		struct svy_term *term = add_term(q, den->cells[i], c.n, c.n_missing);

		while (at < num->count && num->cells[at] < term->cell)
			at++;
		if (at < num->count && num->cells[at] == term->cell)
			term->on[num->variable] += 1 / total;
		term->on[den->variable] -= q->value / total;
	}
}

/* A choice's rows count in the denominator by the cell that they are within. */
static void choice_terms(struct svy_quantity *q, const struct svy_tally *tally,
                         size_t item, const struct svy_part *num,
                         const struct svy_part *den, double total)
{
	size_t i = 0, j = 0;

	while (i < num->count || j < den->count) {
		struct svy_cell c = { 0 };
		struct svy_term *term;

		if (j == den->count || (i < num->count && num->cells[i] < den->cells[j])) {
			term = add_term(q, num->cells[i++], 0, 0);
			term->on[num->variable] = 1 / total;
			term->within[den->variable] = -q->value / total;
		} else {
			c = svy_tally_cell(tally, item, den->cells[j]);
			term = add_term(q, den->cells[j++], c.n, c.n_missing);
			term->on[den->variable] = -q->value / total;
		}
	}
}

typedef void ratio_step(struct svy_quantity *, const struct svy_tally *, size_t item,
                        const struct svy_part *num, const struct svy_part *den,
                        double total);

static void make_ratio(struct svy_quantity *q, const struct svy_tally *tally,
                       size_t item, const struct svy_part *num,
                       const struct svy_part *den, ratio_step *make_terms)
{
	size_t last = tally->items[item].variables - 1;
	struct svy_sum y = part_total(tally, item, num);
	struct svy_sum all = part_total(tally, item, den);
	double x = svy_sum_value(all);

	begin(q, num->count + den->count);
	if (x != 0)
		q->value = svy_sum_divided(y, all);
	make_terms(q, tally, item, num, den, x);
	if (x != 0) {
		struct svy_part rows = { den->cells, den->count, last };
		double weight = svy_sum_value(part_total(tally, item, &rows));
		struct squares s = part_squares(tally, item, num, den);

		q->weight = weight;
		q->simple_variance = weight / x * (weight / x) *
			residual_variance(&s, q->value, weight, q->n);
	}
}

void svy_quantity_ratio(struct svy_quantity *q, const struct svy_tally *tally,
                        size_t item, const struct svy_part *num,
                        const struct svy_part *den)
{
	make_ratio(q, tally, item, num, den, ratio_terms);
}

void svy_quantity_choice(struct svy_quantity *q, const struct svy_tally *tally,
                         size_t item, const struct svy_part *num,
                         const struct svy_part *den)
{
	make_ratio(q, tally, item, num, den, choice_terms);
}

/* Of the mean square.  Squares have 16 digits: below this, fewer than 6 of them would
 * be the spread's. */
#define LEAST_SPREAD 1e-10

/* Of y about the first cell's pivot. */
struct moments {
	struct svy_sum weight, sum, squares;
};

/* That of the first cell with rows. */
static double pivot_of(const struct svy_tally *tally, size_t item, const uint32_t *cells,
                       size_t count)
{
	size_t i = 0;

	while (i < count && !(svy_tally_cell(tally, item, cells[i]).n > 0))
		i++;
	return i < count ? svy_tally_cell(tally, item, cells[i]).pivot : 0;
}

/* With y = u + by: sums of y and of y y from those of u, u u and 1. */
static void add_moments(struct moments *m, const struct svy_sum totals[SVY_VARIABLES],
                        double by)
{
	struct svy_sum twice = svy_sum_scaled(totals[0], 2 * by);
	struct svy_sum square = svy_sum_scaled(svy_sum_scaled(totals[2], by), by);

	svy_sum_merge(&m->weight, totals[2]);
	svy_sum_merge(&m->sum, totals[0]);
	svy_sum_merge(&m->sum, svy_sum_scaled(totals[2], by));
	svy_sum_merge(&m->squares, totals[1]);
	svy_sum_merge(&m->squares, svy_sum_both(twice, square));
}

/* The mean square about the mean; NaN where its digits are lost. */
static double mean_square(const struct moments *m)
{
	struct svy_sum all = svy_sum_product(m->squares, m->weight);
	struct svy_sum off = svy_sum_minus(all, svy_sum_product(m->sum, m->sum));

	if (!(all.hi > 0))
		return 0;
	if (!(off.hi > LEAST_SPREAD * all.hi))
		return NAN;
	return svy_sum_divided(off, svy_sum_product(m->weight, m->weight));
}

/* (y - mean)^2 less the mean square, times f, in a cell where y is u + by. */
static void set_term(struct svy_term *term, double mean, double by, double square,
                     double f)
{
	double off = mean - by;

	term->on[0] = -2 * off * f;
	term->on[1] = f;
	term->on[2] = (off * off - square) * f;
}

void svy_quantity_variance(struct svy_quantity *q, const struct svy_tally *tally,
                           size_t item, const uint32_t *cells, size_t count)
{
	double pivot = pivot_of(tally, item, cells, count), square, f;
	struct moments m = { { 0, 0 }, { 0, 0 }, { 0, 0 } };

	begin(q, count);
	for (size_t i = 0; i < count; i++) {
		struct svy_cell c = svy_tally_cell(tally, item, cells[i]);

		(void)add_term(q, cells[i], c.n, c.n_missing);
		add_moments(&m, c.totals, c.pivot - pivot);
	}
	square = mean_square(&m);
	f = q->n / (q->n - 1) / svy_sum_value(m.weight);
	for (size_t i = 0; i < count; i++)
		set_term(&q->terms[i], svy_sum_divided(m.sum, m.weight),
		         svy_tally_cell(tally, item, cells[i]).pivot - pivot, square, f);
	if (q->n > 1)
		q->value = square * q->n / (q->n - 1);
}

void svy_quantity_root(struct svy_quantity *q, const struct svy_quantity *of)
{
	const struct svy_quantity none = { 0 };
	double root = sqrt(of->value);

	svy_quantity_combine(q, root, root > 0 ? 1 / (2 * root) : 0, of, 0, &none);
}

static void add_scaled(struct svy_term *to, double by, const struct svy_term *from)
{
	for (size_t i = 0; i < SVY_VARIABLES; i++) {
		to->on[i] += by * from->on[i];
		to->within[i] += by * from->within[i];
	}
}

void svy_quantity_combine(struct svy_quantity *q, double value,
                          double a, const struct svy_quantity *first,
                          double b, const struct svy_quantity *second)
{
	size_t i = 0, j = 0;

	begin(q, first->count + second->count);
	q->value = value;
	while (i < first->count || j < second->count) {
		const struct svy_term *x = i < first->count ? &first->terms[i] : NULL;
		const struct svy_term *y = j < second->count ? &second->terms[j] : NULL;
		bool left = x && (!y || x->cell <= y->cell);
		bool right = y && (!x || y->cell <= x->cell);
		const struct svy_term *from = left ? x : y;
		struct svy_term *term = add_term(q, from->cell, from->n,
		                                 from->n_missing);

		if (left)
			add_scaled(term, a, x);
		if (right)
			add_scaled(term, b, y);
		i += left;
		j += right;
	}
}

void svy_quantity_free(struct svy_quantity *q)
{
	free(q->terms);
	memset(q, 0, sizeof *q);
}
