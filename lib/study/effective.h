/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The size of the simple random sample that would know as much. */
#ifndef SVY_STUDY_EFFECTIVE_H
#define SVY_STUDY_EFFECTIVE_H

#include "core/quantity.h"
#include "core/table.h"

/* V / (S2/n), or of a sample without replacement V / (S2/n (1 - n/N)), with N the
 * sum of the weights (R's deff = TRUE).  NaN where there is none: nothing varies,
 * or N is no more than n. */
double svy_design_effect(const struct svy_quantity *, double variance, bool without);
/* Behind the table's last row one of the statistic effective_n: its n by its deff
 * (Kish, Survey Sampling, 1965, 8.2). */
void svy_report_effective(struct svy_table *);

#endif
