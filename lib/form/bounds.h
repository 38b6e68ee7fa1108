/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A condition over numbers of which only limits are known: whether any values
 * within them can make it true.
 *
 * Each column is a range (form/range.h) by its slot.  What comes out holds all that
 * can be; it may hold more where a column stands in the condition more than once,
 * for each time it counts as a number of its own.  So "cannot hold" is certain, and
 * "can hold" is not; smaller ranges make it sharper. */
#ifndef SVY_FORM_BOUNDS_H
#define SVY_FORM_BOUNDS_H

#include "form/expression.h"
#include "form/range.h"

#include <stddef.h>

/* Refuses what is no condition over numbers: texts, selected(), band(). */
int svy_bounds_check(const struct svy_expression *, struct svy_error *);

/* Of an expression that was checked. */
bool svy_bounds_can_hold(const struct svy_expression *, const struct svy_range *slots);

/* The two sides of a comparison, or of the first part of an 'and' that cannot hold;
 * false where the condition is something else. */
bool svy_bounds_sides(struct svy_range *left, struct svy_range *right,
                      const struct svy_expression *, const struct svy_range *slots);

/* The slots of columns that stand in it more than once; free() the list. */
size_t *svy_bounds_repeated(size_t *count, const struct svy_expression *);

#endif
