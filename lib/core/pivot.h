/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Sums about one pivot from those about another.
 *
 * With u = y - a and v = y - b, by = a - b: v = u + by and v v = u u + 2 by u + by by,
 * so that (v, v v, 1) is linear in (u, u u, 1), and products of two of them are that
 * twice. */
#ifndef SVY_CORE_PIVOT_H
#define SVY_CORE_PIVOT_H

#include "core/tally.h"

/* The sums of an item (u, u u, 1) in a slot, with their products where rows are the
 * units. */
void svy_pivot_move(struct svy_sum *sums, bool rows, double by);

#endif
