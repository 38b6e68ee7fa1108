/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The interval and the test of a row. */
#ifndef SVY_STUDY_LIMITS_H
#define SVY_STUDY_LIMITS_H

#include "study/ask.h"

struct svy_limits {
	struct svy_interval ci;
	double p; /* of a contrast: that there is none; else NaN */
};

/* Spreads: of the answer's quantity, then of its sides. */
void svy_limits_of(struct svy_limits *, const struct svy_asking *,
                   const struct svy_ask *, const struct svy_answer *,
                   const struct svy_spread *, double df);

#endif
