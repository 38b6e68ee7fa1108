/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* From options to what a study is to do, before a file is opened; wrong options are
 * errors that name them. */
#ifndef SVY_STUDY_CHOOSE_H
#define SVY_STUDY_CHOOSE_H

#include "study/private.h"

/* Columns of strata, units and populations, or replicate weights. */
int svy_study_choose_design(struct svy_study *, struct svy_error *);
/* Degrees of freedom, intervals, their level; what is missing. */
int svy_study_choose_inference(struct svy_study *, struct svy_error *);
/* --by, what is compared, and the wave, which comes last. */
int svy_study_choose_groups(struct svy_study *, struct svy_error *);

/* One more of *dims, which may move; its name is copied. */
struct svy_dim *svy_dim_add(struct svy_study *, struct svy_dim **dims, size_t *count,
                            struct svy_text name, struct svy_text source);

#endif
