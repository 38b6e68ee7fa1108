/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/grimmer.h"

#include "base/decimal.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

__extension__ typedef __int128 wide;

/* So that every product fits 127 bits. */
enum { N_MAX = 1000000, ITEMS_MAX = 1000, UNITS_MAX = 100000000, DECIMALS_MAX = 5 };
/* More sums, or squares of few people, than this are not gone through: some fit. */
enum { SUMS_MAX = 20000, SQUARES_MAX = 20000 };

/* One way to read what is printed. */
struct reading {
	const struct svy_printed_moments *m;
	int64_t reach;   /* half units on both sides: 1 rounded, 2 cut off or rounded up */
	int64_t divisor; /* n - 1 or n */
};

static wide floor_wide(wide a, wide b)
{
	return a / b - (a % b < 0);
}

static wide ceil_wide(wide a, wide b)
{
	return -floor_wide(-a, b);
}

/* Sums of squares of totals whose sum is sum: as alike as possible. */
static wide least_squares(wide sum, int64_t n)
{
	wide each = floor_wide(sum, n), rest = sum - each * n;

	return n * each * each + 2 * each * rest + rest;
}

/* As many as possible at the scale's ends. */
static wide most_squares(const struct svy_printed_moments *m, wide sum)
{
	wide low = (wide)m->low * m->items, width = ((wide)m->high - m->low) * m->items;
	wide over = sum - low * m->n, ends = over / width, rest = over % width;

	return ends * width * width + rest * rest + 2 * low * over + m->n * low * low;
}

static bool limited(const struct svy_printed_moments *m)
{
	return m->low <= m->high;
}

static bool within(const struct svy_printed_moments *m, wide total)
{
	return !limited(m) || (total >= (wide)m->low * m->items &&
	                       total <= (wide)m->high * m->items);
}

/* Two totals of that sum and sum of squares. */
static bool two(const struct svy_printed_moments *m, wide sum, wide squares)
{
	wide apart = 2 * squares - sum * sum, root;

	if (apart < 0)
		return false;
	root = (wide)sqrt((double)apart);
	while (root * root > apart)
		root--;
	while ((root + 1) * (root + 1) <= apart)
		root++;
	return root * root == apart && (sum + root) % 2 == 0 &&
	       within(m, (sum + root) / 2) && within(m, (sum - root) / 2);
}

static bool three(const struct svy_printed_moments *m, wide sum, wide squares)
{
	wide middle = floor_wide(sum, 3);
	wide reach = (wide)sqrt((double)(3 * squares - sum * sum) * 2 / 9) + 2;

	for (wide first = middle - reach; first <= middle + reach; first++)
		if (within(m, first) && two(m, sum - first, squares - first * first))
			return true;
	return false;
}

static bool exists(const struct svy_printed_moments *m, wide sum, wide squares)
{
	if (m->n == 2)
		return two(m, sum, squares);
	return m->n == 3 ? three(m, sum, squares) : true;
}

/* Some sum of squares from low to high, of the sum's parity. */
static bool some_squares(const struct svy_printed_moments *m, wide sum, wide low, wide high)
{
	low += (low - sum) % 2 != 0;
	if (m->n <= 3 && high - low > SQUARES_MAX)
		return true;
	for (wide squares = low; squares <= high; squares += 2)
		if (exists(m, sum, squares))
			return true;
	return false;
}

/* 4 x 10^2d (n Q - K^2) lies between n (n - 1) L^2 (2 v -+ reach)^2 for the SD v / 10^d
 * of answers that are totals of L items over L. */
static bool sum_fits(const struct reading *r, wide sum)
{
	const struct svy_printed_moments *m = r->m;
	wide power = (wide)svy_power_of_ten(m->sd_decimals), scale = 4 * power * power;
	wide size = (wide)m->n * r->divisor * m->items * m->items;
	wide below = 2 * (wide)m->sd - r->reach, above = 2 * (wide)m->sd + r->reach;
	wide low, high, least = least_squares(sum, m->n);

	below = below > 0 ? below : 0;
	low = ceil_wide(scale * sum * sum + size * below * below, scale * m->n);
	high = floor_wide(scale * sum * sum + size * above * above, scale * m->n);
	low = low > least ? low : least;
	if (limited(m) && high > most_squares(m, sum))
		high = most_squares(m, sum);
	return low <= high && some_squares(m, sum, low, high);
}

/* 1, 0, or -1 where there are too many sums to go through. */
static int reading_fits(const struct reading *r)
{
	const struct svy_printed_moments *m = r->m;
	wide unit = 2 * (wide)svy_power_of_ten(m->mean_decimals);
	wide grains = (wide)m->n * m->items;
	wide first = ceil_wide((2 * (wide)m->mean - r->reach) * grains, unit);
	wide last = floor_wide((2 * (wide)m->mean + r->reach) * grains, unit);

	if (limited(m)) {
		first = first > m->low * grains ? first : m->low * grains;
		last = last < m->high * grains ? last : m->high * grains;
	}
	if (last - first > SUMS_MAX)
		return -1;
	for (wide sum = first; sum <= last; sum++)
		if (sum_fits(r, sum))
			return 1;
	return 0;
}

static bool computable(const struct svy_printed_moments *m)
{
	return m->n >= 2 && m->n <= N_MAX && m->items <= ITEMS_MAX && m->sd >= 0 &&
	       m->sd <= UNITS_MAX && llabs(m->mean) <= UNITS_MAX &&
	       m->sd_decimals <= DECIMALS_MAX && m->mean_decimals <= DECIMALS_MAX;
}

enum svy_grimmer svy_grimmer(const struct svy_printed_moments *m)
{
	const struct {
		struct reading reading;
		enum svy_grimmer what;
	} readings[] = {
		{ { m, 1, m->n - 1 }, SVY_GRIMMER_FITS },
		{ { m, 1, m->n }, SVY_GRIMMER_POPULATION },
		{ { m, 2, m->n - 1 }, SVY_GRIMMER_LOOSE },
		{ { m, 2, m->n }, SVY_GRIMMER_LOOSE },
	};

	if (!computable(m))
		return SVY_GRIMMER_UNKNOWN;
	for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
		int fits = reading_fits(&readings[i].reading);

		if (fits)
			return fits < 0 ? SVY_GRIMMER_UNKNOWN : readings[i].what;
	}
	return SVY_GRIMMER_NONE;
}
