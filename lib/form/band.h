/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* band(x, b1, b2, ...): the class of a number, as the text that reports print.
 *
 * Below b1 "<b1", then "b1-(b2-1)" ("b1" alone where that is one number), from
 * the last on "bn+"; "b1-<b2" where a bound is not a whole number.  Classes are
 * half-open all the same: 20.5 is in 18-20. */
#ifndef SVY_FORM_BAND_H
#define SVY_FORM_BAND_H

#include "form/expression_private.h"

/* Makes node->band of the operands behind the first. */
int svy_band_make(const struct svy_compiler *, struct svy_node *);

struct svy_text svy_band_label(const struct svy_band *, double);

#endif
