/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Sides held against one another: the difference, and sizes of it (--relative,
 * --effects, --difference-ci, --show-se). */
#ifndef SVY_STUDY_CONTRAST_H
#define SVY_STUDY_CONTRAST_H

#include "study/ask.h"

/* After the measures are known: reads what is asked of contrasts.  There must be
 * contrasts, and for each effect an indicator that it is for. */
int svy_contrasts_choose(struct svy_study *, struct svy_error *);
/* As svy_answer, of an ask with two sides or four. */
void svy_answer_contrast(struct svy_answer *, struct svy_asking *,
                         const struct svy_ask *);

#endif
