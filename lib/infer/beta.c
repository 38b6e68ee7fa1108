/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/beta.h"

#include <float.h>
#include <gsl/gsl_sf_gamma.h>
#include <math.h>

enum { MOST_TERMS = 1000000 }; /* a + b of 1e9 takes some ten thousand */

/* Coefficient m of the continued fraction, m = 1, 2, ... */
static double coefficient(int m, double x, double a, double b)
{
	double k = m / 2;

	if (m % 2 == 0)
		return k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k));
	return -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1));
}

static double not_zero(double x)
{
	return fabs(x) < 1e-300 ? 1e-300 : x;
}

/* 1 / (1 + d1 / (1 + d2 / ...)) by the modified method of Lentz (Thompson and
 * Barnett, J. Comput. Phys. 64 (1986) 490-509). */
static double fraction(double x, double a, double b)
{
	double value = 1, c = 1, d = 0;

	for (int m = 1; m < MOST_TERMS; m++) {
		double with = coefficient(m, x, a, b), change;

		d = 1 / not_zero(1 + with * d);
		c = not_zero(1 + with / c);
		change = c * d;
		value *= change;
		if (fabs(change - 1) < DBL_EPSILON)
			return 1 / value;
	}
	return NAN;
}

/* log x, rest = 1 - x */
static double log_of(double x, double rest)
{
	return x < 0.5 ? log(x) : log1p(-rest);
}

/* x^a rest^b / B(a, b), rest = 1 - x */
static double front(double x, double rest, double a, double b)
{
	return exp(a * log_of(x, rest) + b * log_of(rest, x) - gsl_sf_lnbeta(a, b));
}

double svy_beta_share(double part, double other, double a, double b)
{
	double x = part / (part + other), rest = other / (part + other);

	if (x <= 0 || rest <= 0)
		return x <= 0 ? 0 : 1;
	if (x <= (a + 1) / (a + b + 2))
		return front(x, rest, a, b) * fraction(x, a, b) / a;
	return 1 - front(x, rest, a, b) * fraction(rest, b, a) / b;
}

static double below(double x, double a, double b)
{
	if (x <= 0 || x >= 1)
		return x <= 0 ? 0 : 1;
	return svy_beta_share(x, 1 - x, a, b);
}

/* Newton's steps, inside a bracket that halves where they leave it. */
double svy_beta_quantile(double tail, double a, double b)
{
	double low = 0, high = 1, x = a / (a + b);

	for (int i = 0; i < 200 && high - low > DBL_MIN; i++) {
		double off = below(x, a, b) - tail;
		double density = front(x, 1 - x, a, b) / (x * (1 - x));
		double next = x - off / density;

		if (isnan(off))
			return NAN;
		*(off > 0 ? &high : &low) = x;
		if (!(next > low && next < high))
			next = (low + high) / 2;
		if (fabs(next - x) <= 1e-15 * x)
			return next;
		x = next;
	}
	return x;
}
