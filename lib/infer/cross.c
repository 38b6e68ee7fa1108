/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/cross.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

void svy_cross_begin(struct svy_cross *s, size_t count)
{
	s->count = count;
	s->a = svy_alloc(count * count, sizeof *s->a);
	s->c = svy_alloc(count, sizeof *s->c);
	s->size = svy_alloc(count, sizeof *s->size);
}

void svy_cross_clear(struct svy_cross *s)
{
	memset(s->a, 0, s->count * s->count * sizeof *s->a);
	memset(s->c, 0, s->count * sizeof *s->c);
}

static void add_right(struct svy_cross *s, const double *x, double right)
{
	for (size_t i = 0; i < s->count; i++)
		if (x[i] < 0 || x[i] > 0)
			svy_sum_merge(&s->c[i], svy_sum_exact(x[i], right));
}

/* Most of a row may be 0: categories. */
void svy_cross_add(struct svy_cross *s, const double *x, double weight, double right)
{
	add_right(s, x, right);
	for (size_t i = 0; i < s->count; i++) {
		struct svy_sum wx = svy_sum_exact(weight, x[i]);

		if (!(wx.hi < 0 || wx.hi > 0))
			continue;
		for (size_t j = 0; j <= i; j++)
			if (x[j] < 0 || x[j] > 0)
				svy_sum_merge(&s->a[i * s->count + j],
				              svy_sum_scaled(wx, x[j]));
	}
}

/* a / b to twice the digits. */
static struct svy_sum quotient(struct svy_sum a, struct svy_sum b)
{
	double q = a.hi / b.hi;
	struct svy_sum rest = svy_sum_minus(a, svy_sum_scaled(b, q));

	return svy_sum_pair(q, rest.hi / b.hi);
}

/* a_ij less what the columns before j account for. */
static struct svy_sum left_over(const struct svy_cross *s, const bool *kept, size_t i,
                                size_t j)
{
	struct svy_sum left = s->a[i * s->count + j];

	for (size_t k = 0; k < j; k++) {
		struct svy_sum both;

		if (!kept[k])
			continue;
		both = svy_sum_product(s->a[i * s->count + k], s->a[j * s->count + k]);
		left = svy_sum_minus(left, svy_sum_product(
			both, s->a[k * s->count + k]));
	}
	return left;
}

size_t svy_cross_factor(struct svy_cross *s, bool *kept)
{
	const double least = 1e-22; /* of squares */
	size_t rank = 0;

	for (size_t j = 0; j < s->count; j++) {
		struct svy_sum *d = &s->a[j * s->count + j];

		s->size[j] = d->hi;
		if (!kept[j])
			continue;
		*d = left_over(s, kept, j, j);
		kept[j] = d->hi > least * s->size[j];
		rank += kept[j];
		for (size_t i = j + 1; kept[j] && i < s->count; i++)
			s->a[i * s->count + j] = quotient(left_over(s, kept, i, j), *d);
	}
	return rank;
}

/* L z = c; then L' b = z / D. */
static void solve(struct svy_sum *b, const struct svy_cross *s, const bool *kept)
{
	for (size_t i = 0; i < s->count; i++)
		for (size_t k = 0; kept[i] && k < i; k++)
			if (kept[k])
				b[i] = svy_sum_minus(b[i], svy_sum_product(
					s->a[i * s->count + k], b[k]));
	for (size_t i = s->count; i-- > 0;) {
		if (!kept[i])
			continue;
		b[i] = quotient(b[i], s->a[i * s->count + i]);
		for (size_t k = i + 1; k < s->count; k++)
			if (kept[k])
				b[i] = svy_sum_minus(b[i], svy_sum_product(
					s->a[k * s->count + i], b[k]));
	}
}

static void take(double *to, const struct svy_sum *b, const struct svy_cross *s,
                 const bool *kept)
{
	for (size_t i = 0; i < s->count; i++)
		to[i] = kept[i] ? svy_sum_value(b[i]) : 0;
}

void svy_cross_solve(double *b, const struct svy_cross *s, const bool *kept)
{
	struct svy_sum *work = svy_alloc(s->count, sizeof *work);

	memcpy(work, s->c, s->count * sizeof *work);
	solve(work, s, kept);
	take(b, work, s, kept);
	free(work);
}

void svy_cross_inverse(double *inverse, const struct svy_cross *s, const bool *kept)
{
	struct svy_sum *work = svy_alloc(s->count, sizeof *work);

	memset(inverse, 0, s->count * s->count * sizeof *inverse);
	for (size_t j = 0; j < s->count; j++) {
		if (!kept[j])
			continue;
		memset(work, 0, s->count * sizeof *work);
		work[j].hi = 1;
		solve(work, s, kept);
		take(inverse + j * s->count, work, s, kept);
	}
	free(work);
}

void svy_cross_free(struct svy_cross *s)
{
	free(s->a);
	free(s->c);
	free(s->size);
	memset(s, 0, sizeof *s);
}
