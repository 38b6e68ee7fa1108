/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/rounding.h"

#include <stdlib.h>

/* What is left behind the last unit, against half of one. */
enum rest { NOTHING, BELOW_HALF, TIE, ABOVE_HALF };

/* whole and rest are of the size; units is of the size too. */
static enum svy_rounding rule(uint64_t whole, enum rest rest, bool negative,
                              uint64_t units)
{
	bool up = units == whole + 1;

	if (rest == NOTHING)
		return units == whole ? SVY_ROUNDING_HALF : SVY_ROUNDING_NONE;
	if (!up && units != whole)
		return SVY_ROUNDING_NONE;
	if (rest == TIE && (up || negative))
		return SVY_ROUNDING_HALF;
	if (rest == TIE && whole % 2 == 0)
		return SVY_ROUNDING_HALF_EVEN;
	if (up)
		return rest == ABOVE_HALF ? SVY_ROUNDING_HALF : SVY_ROUNDING_AWAY;
	return rest == BELOW_HALF ? SVY_ROUNDING_HALF : SVY_ROUNDING_CUT;
}

static enum rest rest_of(uint64_t rest, uint64_t one)
{
	if (rest == 0)
		return NOTHING;
	return rest == one - rest ? TIE : rest < one - rest ? BELOW_HALF : ABOVE_HALF;
}

static bool other_sign(bool negative, int64_t units)
{
	return units != 0 && negative != (units < 0);
}

/* Far from each other where it would not fit. */
static bool too_far(const struct svy_decimal *d, int shift)
{
	return shift > 18 - SVY_DECIMAL_DIGITS && d->digits != 0;
}

enum svy_rounding svy_rounding_between(const struct svy_decimal *d, int decimals,
                                       int64_t units)
{
	int shift = d->exponent + decimals;
	uint64_t size = (uint64_t)llabs(units), one;

	if (other_sign(d->negative, units) || too_far(d, shift))
		return SVY_ROUNDING_NONE;
	if (shift >= 0)
		return rule(d->digits * svy_power_of_ten(shift), NOTHING, d->negative, size);
	if (-shift > SVY_DECIMAL_DIGITS)
		return rule(0, d->digits ? BELOW_HALF : NOTHING, d->negative, size);
	one = svy_power_of_ten(-shift);
	return rule(d->digits / one, rest_of(d->digits % one, one), d->negative, size);
}

enum svy_rounding svy_rounding_fraction(int64_t above, int64_t below, int64_t units)
{
	uint64_t size = (uint64_t)llabs(above), one = (uint64_t)below;

	if (other_sign(above < 0, units))
		return SVY_ROUNDING_NONE;
	return rule(size / one, rest_of(size % one, one), above < 0, (uint64_t)llabs(units));
}
