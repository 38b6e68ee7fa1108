/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/reliability.h"

#include "infer/one_factor.h"

#include <math.h>
#include <stdbool.h>

/* What scores vary by, rounding apart: against the sum of all covariances in size. */
static const double NOTHING = 1e-13;

static struct svy_coefficient undefined(const char *why)
{
	return (struct svy_coefficient){ NAN, why };
}

static struct svy_coefficient defined(double value)
{
	return (struct svy_coefficient){ value, "" };
}

/* Sums over the items without one of them (k: all are there). */
struct sums {
	double trace, all, size;
};

static struct sums sums_of(const double *cov, size_t k, size_t without)
{
	struct sums s = { 0, 0, 0 };

	for (size_t i = 0; i < k; i++)
		for (size_t j = 0; i != without && j < k; j++) {
			double c = cov[i * k + j];

			if (j == without)
				continue;
			s.all += c;
			s.size += fabs(c);
			s.trace += i == j ? c : 0;
		}
	return s;
}

static struct svy_coefficient alpha_of(const double *cov, size_t k, size_t without)
{
	size_t items = without < k ? k - 1 : k;
	struct sums s = sums_of(cov, k, without);
	double n = (double)items;

	if (items < 2)
		return undefined("there is only one item");
	if (isnan(s.all))
		return undefined("fewer than two rows with all items");
	if (!(s.size > 0))
		return undefined("no item varies");
	if (!(s.all > NOTHING * s.size))
		return undefined("the sum of the items does not vary");
	return defined(n / (n - 1) * (1 - s.trace / s.all));
}

struct svy_coefficient svy_alpha(const double *cov, size_t k)
{
	return alpha_of(cov, k, k);
}

struct svy_coefficient svy_alpha_dropped(const double *cov, size_t k, size_t item)
{
	return alpha_of(cov, k, item);
}

static bool all_vary(const double *cov, size_t k)
{
	for (size_t i = 0; i < k; i++)
		if (!(cov[i * k + i] > 0))
			return false;
	return true;
}

struct svy_coefficient svy_alpha_standardised(const double *cov, size_t k)
{
	double n = (double)k, all = 0;

	if (k < 2)
		return undefined("there is only one item");
	if (isnan(cov[0]))
		return undefined("fewer than two rows with all items");
	if (!all_vary(cov, k))
		return undefined("an item does not vary");
	for (size_t i = 0; i < k; i++)
		for (size_t j = 0; j < k; j++)
			all += i == j ? 1 : cov[i * k + j] / sqrt(cov[i * k + i]) /
				sqrt(cov[j * k + j]);
	if (!(all > NOTHING * n * n))
		return undefined("the sum of the items does not vary");
	return defined(n / (n - 1) * (1 - n / all));
}

static struct svy_coefficient omega_of(const struct svy_one_factor *f, size_t k)
{
	double loading = 0, unique = 0;

	for (size_t i = 0; i < k; i++) {
		loading += f->loadings[i];
		unique += f->uniquenesses[i];
	}
	return defined(loading * loading / (loading * loading + unique));
}

struct svy_coefficient svy_omega(size_t *item, const double *cov, size_t k)
{
	struct svy_one_factor f;
	struct svy_coefficient omega;

	*item = k;
	if (k < 3)
		return undefined("one factor wants three items");
	if (isnan(cov[0]))
		return undefined("fewer than two rows with all items");
	if (svy_one_factor(&f, cov, k) != 0)
		return undefined("an item does not vary");
	omega = omega_of(&f, k);
	if (f.share < SVY_HEYWOOD) {
		*item = f.least;
		omega = undefined("no proper factor: an item has no variance of its own");
	} else if (!f.settled) {
		omega = undefined("the factor was not found");
	}
	svy_one_factor_free(&f);
	return omega;
}

struct svy_coefficient svy_item_rest(const double *cov, size_t k, size_t item)
{
	struct sums rest = sums_of(cov, k, item);
	double own = cov[item * k + item], with = 0;

	for (size_t j = 0; j < k; j++)
		with += j == item ? 0 : cov[item * k + j];
	if (k < 2)
		return undefined("there is only one item");
	if (isnan(own))
		return undefined("fewer than two rows with all items");
	if (!(own > 0))
		return undefined("the item does not vary");
	if (!(rest.all > NOTHING * rest.size))
		return undefined("the sum of the others does not vary");
	with /= sqrt(own) * sqrt(rest.all);
	return (struct svy_coefficient){ fmax(-1, fmin(1, with)),
		                         with < 0 ? "negative: should the item be reversed?"
		                                  : "" };
}

void svy_alpha_row(double *v, const double *items, size_t k)
{
	double sum = 0, squares = 0;

	v[0] = 1;
	for (size_t i = 0; i < k; i++) {
		v[i + 1] = items[i];
		sum += items[i];
		squares += items[i] * items[i];
	}
	v[k + 1] = squares;
	v[k + 2] = sum * sum;
}

/* With D = sum of the items' variances and V that of their sum, alpha is
 * k/(k - 1) (1 - D/V); the row adds to D sum of (x - mean)^2, to V (sum of x - mean)^2. */
void svy_alpha_linear(double *c, const double *means, double weight, size_t k)
{
	double sum = 0, squares = 0, n = (double)k, d, v, by_d, by_v;

	for (size_t i = 1; i <= k; i++) {
		sum += means[i];
		squares += means[i] * means[i];
	}
	d = means[k + 1] - squares;
	v = means[k + 2] - sum * sum;
	by_d = -n / (n - 1) / v / weight;
	by_v = n / (n - 1) * d / (v * v) / weight;
	for (size_t i = 1; i <= k; i++)
		c[i] = -2 * (by_d * means[i] + by_v * sum);
	c[k + 1] = by_d;
	c[k + 2] = by_v;
	c[0] = by_d * (squares - d) + by_v * (sum * sum - v);
}

struct svy_interval svy_interval_alpha(double alpha, double v, double df, double level)
{
	double rest = 1 - alpha;
	struct svy_interval ci, on_log;

	if (isnan(alpha) || !(v > 0) || !(rest > 0))
		return svy_interval_mean(alpha, v, df, level);
	ci = on_log = svy_interval_mean(log(rest), v / (rest * rest), df, level);
	if (isnan(on_log.low))
		return ci;
	ci.low = 1 - exp(on_log.high);
	ci.high = 1 - exp(on_log.low);
	ci.method = "log";
	return ci;
}
