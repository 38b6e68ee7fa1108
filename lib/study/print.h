/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What a study's tool prints. */
#ifndef SVY_STUDY_PRINT_H
#define SVY_STUDY_PRINT_H

#include "study/study.h"

/* Estimates of the study to where its options say, then notes on standard error. */
int svy_study_print(struct svy_study *, const char *prog, struct svy_error *);

/* The same for a table that was made from the study otherwise. */
int svy_study_print_table(const struct svy_study *, const struct svy_table *,
                          const char *prog, struct svy_error *err);

#endif
