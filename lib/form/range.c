/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/range.h"

#include <math.h>

static double down(double value, bool exact)
{
	return exact ? value : nextafter(value, -INFINITY);
}

static double up(double value, bool exact)
{
	return exact ? value : nextafter(value, INFINITY);
}

/* What was lost in a + b is exact (Knuth's two-sum). */
static bool sum_exact(double a, double b)
{
	double s = a + b, part = s - a;

	return !isfinite(s) || (a - (s - part)) + (b - part) == 0;
}

struct svy_range svy_range_of(double value)
{
	return (struct svy_range){ value, value };
}

struct svy_range svy_range_all(void)
{
	return (struct svy_range){ -INFINITY, INFINITY };
}

struct svy_range svy_range_add(struct svy_range a, struct svy_range b)
{
	return (struct svy_range){
		down(a.low + b.low, sum_exact(a.low, b.low)),
		up(a.high + b.high, sum_exact(a.high, b.high)),
	};
}

struct svy_range svy_range_negate(struct svy_range a)
{
	return (struct svy_range){ -a.high, -a.low };
}

struct svy_range svy_range_subtract(struct svy_range a, struct svy_range b)
{
	return svy_range_add(a, svy_range_negate(b));
}

/* 0 times infinity is 0: the limit stands for large numbers. */
static struct svy_range product(double a, double b)
{
	double p = a == 0 || b == 0 ? 0 : a * b;
	bool exact = p == 0 ? a == 0 || b == 0 : !isfinite(p) || fma(a, b, -p) == 0;

	return (struct svy_range){ down(p, exact), up(p, exact) };
}

struct svy_range svy_range_multiply(struct svy_range a, struct svy_range b)
{
	return svy_range_span(
		svy_range_span(product(a.low, b.low), product(a.low, b.high)),
		svy_range_span(product(a.high, b.low), product(a.high, b.high)));
}

static struct svy_range quotient(double a, double b)
{
	double q = isinf(b) ? 0 : a / b;
	bool exact = isinf(b) || !isfinite(q) || (fma(q, b, -a) == 0 && (q != 0 || a == 0));

	return (struct svy_range){ down(q, exact), up(q, exact) };
}

struct svy_range svy_range_divide(struct svy_range a, struct svy_range b)
{
	if (b.low <= 0 && b.high >= 0)
		return svy_range_all();
	return svy_range_span(
		svy_range_span(quotient(a.low, b.low), quotient(a.low, b.high)),
		svy_range_span(quotient(a.high, b.low), quotient(a.high, b.high)));
}

struct svy_range svy_range_modulo(struct svy_range a, struct svy_range b)
{
	double most = fmax(fabs(b.low), fabs(b.high));

	if (svy_range_single(a) && svy_range_single(b) && b.low != 0)
		return svy_range_of(fmod(a.low, b.low));
	return (struct svy_range){ a.low < 0 ? -most : 0, a.high > 0 ? most : 0 };
}

struct svy_range svy_range_least(struct svy_range a, struct svy_range b)
{
	return (struct svy_range){ fmin(a.low, b.low), fmin(a.high, b.high) };
}

struct svy_range svy_range_most(struct svy_range a, struct svy_range b)
{
	return (struct svy_range){ fmax(a.low, b.low), fmax(a.high, b.high) };
}

struct svy_range svy_range_span(struct svy_range a, struct svy_range b)
{
	return (struct svy_range){ fmin(a.low, b.low), fmax(a.high, b.high) };
}

struct svy_range svy_range_common(struct svy_range a, struct svy_range b)
{
	return (struct svy_range){ fmax(a.low, b.low), fmin(a.high, b.high) };
}

bool svy_range_meet(struct svy_range a, struct svy_range b)
{
	return a.low <= b.high && b.low <= a.high;
}

bool svy_range_single(struct svy_range a)
{
	return a.low == a.high;
}
