/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Sums that do not depend on the order in which their terms came.
 *
 * A sum is kept as the unevaluated pair hi + lo (double-double, about 32
 * digits), so a million terms in any order, or split over any number of
 * tallies, round to the same double.  TwoSum after Knuth (TAOCP 2, 4.2.2),
 * pair arithmetic after Dekker, Numer. Math. 18 (1971) 224-242. */
#ifndef SVY_CORE_SUM_H
#define SVY_CORE_SUM_H

#include <math.h>

struct svy_sum {
	double hi, lo;
};

/* hi + lo with |lo| small against hi. */
static inline struct svy_sum svy_sum_pair(double hi, double lo)
{
	double s = hi + lo;

	return (struct svy_sum){ s, lo - (s - hi) };
}

static inline struct svy_sum svy_sum_plus(struct svy_sum a, double x)
{
	double s = a.hi + x;
	double t = s - a.hi;
	double e = (a.hi - (s - t)) + (x - t);

	return svy_sum_pair(s, e + a.lo);
}

/* a * b without rounding. */
static inline struct svy_sum svy_sum_exact(double a, double b)
{
	double p = a * b;

	return (struct svy_sum){ p, fma(a, b, -p) };
}

static inline struct svy_sum svy_sum_both(struct svy_sum a, struct svy_sum b)
{
	struct svy_sum s = svy_sum_plus(a, b.hi);

	return svy_sum_plus(s, b.lo);
}

static inline struct svy_sum svy_sum_scaled(struct svy_sum a, double x)
{
	struct svy_sum p = svy_sum_exact(a.hi, x);

	return svy_sum_pair(p.hi, p.lo + a.lo * x);
}

static inline struct svy_sum svy_sum_product(struct svy_sum a, struct svy_sum b)
{
	struct svy_sum p = svy_sum_exact(a.hi, b.hi);

	return svy_sum_pair(p.hi, p.lo + (a.hi * b.lo + a.lo * b.hi));
}

static inline struct svy_sum svy_sum_minus(struct svy_sum a, struct svy_sum b)
{
	return svy_sum_both(a, (struct svy_sum){ -b.hi, -b.lo });
}

static inline void svy_sum_add(struct svy_sum *to, double x)
{
	*to = svy_sum_plus(*to, x);
}

static inline void svy_sum_merge(struct svy_sum *to, struct svy_sum from)
{
	*to = svy_sum_both(*to, from);
}

/* a / b, rounded once: the remainder of a first quotient is divided too. */
static inline double svy_sum_divided(struct svy_sum a, struct svy_sum b)
{
	double q = a.hi / b.hi;
	struct svy_sum rest = svy_sum_minus(a, svy_sum_scaled(b, q));

	return q + rest.hi / b.hi;
}

static inline double svy_sum_value(struct svy_sum a)
{
	return a.hi + a.lo;
}

#endif
