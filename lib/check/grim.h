/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* GRIM: whether a rounded mean of whole numbers can be one, of so many people
 * (Brown and Heathers, Social Psychological and Personality Science 8 (2017)
 * 363-369).  In integers throughout: no tolerance, no false alarm.
 *
 * A mean of grains whole numbers is sum / grains for a whole sum; a percentage is
 * 100 yes / n for 0 <= yes <= n.  Printed is units / 10^decimals. */
#ifndef SVY_CHECK_GRIM_H
#define SVY_CHECK_GRIM_H

#include "check/rounding.h"

#include <stdbool.h>

/* What is printed, and what sums there can be. */
struct svy_grain {
	int64_t units;
	int decimals;      /* 0 to 7 */
	int64_t scale;     /* printed is scale x sum / grains: 100 of a percentage, else 1 */
	int64_t low, high; /* of one grain: 0 and 1 of a percentage; low > high = no limits */
};

enum { SVY_GRAIN_MAX = 1000000000 };

/* Whether grains are few enough for it to tell anything, and to be computed. */
bool svy_grim_tells(const struct svy_grain *, int64_t grains);

/* The rule by which a sum gives what is printed, SVY_ROUNDING_NONE where there is
 * none, and that sum, the nearest where there is none. */
enum svy_rounding svy_grim(int64_t *sum, const struct svy_grain *, int64_t grains);

/* The sums on both sides of what is printed, at most two: how many. */
int svy_grim_near(int64_t sums[2], const struct svy_grain *, int64_t grains);

/* The nearest smaller number of grains, a multiple of step, for which what is printed
 * could be by usual rounding (half up or even); 0 where there is none. */
int64_t svy_grim_smaller(int64_t *sum, const struct svy_grain *, int64_t grains,
                         int64_t step);
/* The nearest larger one; 0 where there is none within the reach of 10,000 steps. */
int64_t svy_grim_larger(int64_t *sum, const struct svy_grain *, int64_t grains,
                        int64_t step);

#endif
