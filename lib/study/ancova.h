/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Groups compared at a later wave, given where each person began: the rows of
 * --ancova.  Means and conditions have them; distributions, totals and ratios do
 * not.
 *
 * Memory: 32 bytes a row and measure. */
#ifndef SVY_STUDY_ANCOVA_H
#define SVY_STUDY_ANCOVA_H

#include "study/private.h"

/* --ancova wants people, and groups to compare. */
int svy_ancova_check(const struct svy_study *, struct svy_error *);
/* Once it is known what the measure is. */
void svy_ancova_begin(struct svy_measure *);
void svy_ancova_free(struct svy_measure *);

#endif
