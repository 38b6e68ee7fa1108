/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* By which rule a number becomes another with fewer decimals.
 *
 * Half up, half even and half away from zero are rounding as it is taught, and
 * differ only at ties.  Cutting the rest off, and always rounding away from zero,
 * happen too; they are told apart. */
#ifndef SVY_CHECK_ROUNDING_H
#define SVY_CHECK_ROUNDING_H

#include "base/decimal.h"

enum svy_rounding {
	SVY_ROUNDING_NONE,      /* by no rule */
	SVY_ROUNDING_AWAY,      /* only always away from zero */
	SVY_ROUNDING_CUT,       /* only cut off, towards zero */
	SVY_ROUNDING_HALF_EVEN, /* only half to even: it is a tie */
	SVY_ROUNDING_HALF,      /* half up or half away from zero */
};

/* Whether a number to ten digits (base/decimal.h) becomes units / 10^decimals. */
enum svy_rounding svy_rounding_between(const struct svy_decimal *, int decimals,
                                       int64_t units);

/* The same for the exact fraction above / below (below > 0), in units: above / below
 * becomes the whole number units.  |above| and below are less than 2^61. */
enum svy_rounding svy_rounding_fraction(int64_t above, int64_t below, int64_t units);

#endif
