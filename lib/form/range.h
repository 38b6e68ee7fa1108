/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Numbers of which only two limits are known, and their arithmetic.
 *
 * Ranges are closed; a limit may be infinite.  A result holds every value that
 * the operands' values can give (Moore, Interval Analysis, 1966): limits that are
 * not exact are moved outwards by one double.  A whole number is a range of one
 * value, and sums and products of those stay exact as long as they fit a double. */
#ifndef SVY_FORM_RANGE_H
#define SVY_FORM_RANGE_H

#include <stdbool.h>

struct svy_range {
	double low, high;
};

struct svy_range svy_range_of(double value);
struct svy_range svy_range_all(void);
struct svy_range svy_range_add(struct svy_range, struct svy_range);
struct svy_range svy_range_subtract(struct svy_range, struct svy_range);
struct svy_range svy_range_multiply(struct svy_range, struct svy_range);
/* Every number, where the divisor may be 0. */
struct svy_range svy_range_divide(struct svy_range, struct svy_range);
/* The remainder with the sign of the dividend. */
struct svy_range svy_range_modulo(struct svy_range, struct svy_range);
struct svy_range svy_range_negate(struct svy_range);
struct svy_range svy_range_least(struct svy_range, struct svy_range);
struct svy_range svy_range_most(struct svy_range, struct svy_range);
/* From the lower of the low limits to the higher of the high ones. */
struct svy_range svy_range_span(struct svy_range, struct svy_range);
/* What both have in common; low > high where there is nothing. */
struct svy_range svy_range_common(struct svy_range, struct svy_range);
/* Have a value in common. */
bool svy_range_meet(struct svy_range, struct svy_range);
bool svy_range_single(struct svy_range);

#endif
