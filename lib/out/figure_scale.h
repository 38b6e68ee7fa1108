/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The axis of values: round ends and steps of 1, 2 or 5 times a power of ten. */
#ifndef SVY_OUT_FIGURE_SCALE_H
#define SVY_OUT_FIGURE_SCALE_H

#include "base/error.h"

struct svy_figure_scale {
	double low, high, step;
};

/* A scale of about five steps that holds low to high. */
int svy_scale_fit(struct svy_figure_scale *, double low, double high, struct svy_error *);
/* Decimals of the numbers on it; -1: too many or too long, better with exponents. */
int svy_scale_decimals(const struct svy_figure_scale *);

#endif
