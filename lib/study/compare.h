/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Groups held against one of them: --compare and --arm. */
#ifndef SVY_STUDY_COMPARE_H
#define SVY_STUDY_COMPARE_H

#include "study/private.h"

/* Which group is compared; one that is not in --by becomes a group. */
int svy_compare_choose(struct svy_study *, struct svy_error *);
/* Of each pattern, the place of the one that it is held against, or SIZE_MAX;
 * NULL where nothing is compared.  free() it.  A reference that no row has, or
 * nothing to hold against it: -1. */
int svy_compare_groups(size_t **versus, const struct svy_study *,
                       const struct svy_patterns *groups, struct svy_error *);

#endif
