/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/grim.h"

#include <stdlib.h>

enum { MAX_DECIMALS = 7, LARGER_STEPS = 10000 };

/* Units that one whole sum adds, times grains: below 10^9 x 100. */
static int64_t step_of(const struct svy_grain *grain)
{
	return grain->scale * (int64_t)svy_power_of_ten(grain->decimals);
}

/* A step between sums of less than a unit leaves nothing that is not a multiple. */
bool svy_grim_tells(const struct svy_grain *grain, int64_t grains)
{
	return grain->decimals <= MAX_DECIMALS && grains >= 1 && grains <= SVY_GRAIN_MAX &&
	       llabs(grain->units) < SVY_GRAIN_MAX && grains < step_of(grain);
}

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

static bool allowed(const struct svy_grain *grain, int64_t grains, int64_t sum)
{
	return grain->low > grain->high ||
	       (sum >= grain->low * grains && sum <= grain->high * grains);
}

int svy_grim_near(int64_t sums[2], const struct svy_grain *grain, int64_t grains)
{
	int64_t below = floor_div(grain->units * grains, step_of(grain));
	int count = 0;

	for (int64_t sum = below; sum <= below + 1; sum++)
		if (allowed(grain, grains, sum))
			sums[count++] = sum;
	return count;
}

enum svy_rounding svy_grim(int64_t *sum, const struct svy_grain *grain, int64_t grains)
{
	int64_t step = step_of(grain), wanted = grain->units * grains, sums[2];
	enum svy_rounding best = SVY_ROUNDING_NONE;
	int count = svy_grim_near(sums, grain, grains);

	*sum = count ? sums[0] : 0;
	for (int i = 0; i < count; i++) {
		enum svy_rounding rule = svy_rounding_fraction(sums[i] * step, grains,
		                                               grain->units);

		if (rule > best || (best == SVY_ROUNDING_NONE && i > 0 &&
		                    llabs(sums[i] * step - wanted) <
		                    llabs(*sum * step - wanted)))
			*sum = sums[i];
		best = rule > best ? rule : best;
	}
	return best;
}

int64_t svy_grim_smaller(int64_t *sum, const struct svy_grain *grain, int64_t grains,
                         int64_t step)
{
	for (int64_t fewer = grains - step; fewer > 0; fewer -= step)
		if (svy_grim(sum, grain, fewer) >= SVY_ROUNDING_HALF_EVEN)
			return fewer;
	return 0;
}

int64_t svy_grim_larger(int64_t *sum, const struct svy_grain *grain, int64_t grains,
                        int64_t step)
{
	for (int64_t i = 1; i <= LARGER_STEPS; i++)
		if (svy_grim(sum, grain, grains + i * step) >= SVY_ROUNDING_HALF_EVEN)
			return grains + i * step;
	return 0;
}
