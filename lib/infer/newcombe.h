/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Newcombe's interval for the difference of two independent proportions, from the
 * score interval of each (method 10 of Newcombe, Statist. Med. 17 (1998) 873-890):
 * with l and u the limits of p,
 *   p1 - p2 - sqrt((p1 - l1)^2 + (u2 - p2)^2)  to
 *   p1 - p2 + sqrt((u1 - p1)^2 + (p2 - l2)^2)
 * and in the same way for a difference of two differences (Zou and Donner, Statist.
 * Med. 27 (2008) 1693-1702: the method of variance estimates recovery). */
#ifndef SVY_INFER_NEWCOMBE_H
#define SVY_INFER_NEWCOMBE_H

#include "infer/interval.h"

#include <stdbool.h>
#include <stddef.h>

struct svy_share {
	double p, n; /* 0..1, of so many rows, as a simple sample would have them */
	bool less;   /* taken off, not added */
};

/* Of the sum of count shares. */
struct svy_interval svy_interval_newcombe(const struct svy_share *, size_t count,
                                          double df, double level);

#endif
