/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/trend.h"

#include <string.h>

struct sums {
	double w, x, y; /* weight, mean score, mean answer */
	double xx, xy;  /* sums of squares and products about the means */
};

static struct sums means(const struct svy_tally *tally, size_t item,
                         const uint32_t *cells, const double *scores, size_t count)
{
	struct svy_sum w = { 0, 0 }, x = { 0, 0 }, y = { 0, 0 };

	for (size_t i = 0; i < count; i++) {
		struct svy_cell c = svy_tally_cell(tally, item, cells[i]);

		svy_sum_merge(&y, c.totals[0]);
		svy_sum_merge(&w, c.totals[1]);
		svy_sum_merge(&x, svy_sum_scaled(c.totals[1], scores[i]));
	}
	return (struct sums){ .w = svy_sum_value(w), .x = svy_sum_divided(x, w),
		              .y = svy_sum_divided(y, w) };
}

static struct sums squares(const struct svy_tally *tally, size_t item,
                           const uint32_t *cells, const double *scores, size_t count)
{
	struct sums s = means(tally, item, cells, scores, count);
	struct svy_sum xx = { 0, 0 }, xy = { 0, 0 };

	for (size_t i = 0; i < count; i++) {
		struct svy_cell c = svy_tally_cell(tally, item, cells[i]);
		struct svy_sum off = svy_sum_minus(c.totals[0],
		                                   svy_sum_scaled(c.totals[1], s.y));
		double x = scores[i] - s.x;

		svy_sum_merge(&xx, svy_sum_scaled(svy_sum_scaled(c.totals[1], x), x));
		svy_sum_merge(&xy, svy_sum_scaled(off, x));
	}
	s.xx = svy_sum_value(xx);
	s.xy = svy_sum_value(xy);
	return s;
}

void svy_quantity_slope(struct svy_quantity *q, const struct svy_tally *tally,
                        size_t item, const uint32_t *cells, const double *scores,
                        size_t count)
{
	struct sums s = squares(tally, item, cells, scores, count);
	double size = s.w * s.x * s.x;

	memset(q, 0, sizeof *q);
	q->simple_variance = NAN;
	q->value = s.xx > 1e-20 * size ? s.xy / s.xx : NAN;
	q->terms = svy_alloc(count, sizeof *q->terms);
	for (size_t i = 0; i < count; i++) {
		struct svy_cell c = svy_tally_cell(tally, item, cells[i]);
		double x = scores[i] - s.x, fit = s.y + q->value * x;

		q->terms[q->count++] = (struct svy_term){
			.cell = cells[i], .n = c.n, .n_missing = c.n_missing,
			.on = { x / s.xx, -x * fit / s.xx },
		};
		q->n += c.n;
		q->n_missing += c.n_missing;
	}
}
