/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The waves in their order, and which one each is held against. */
#ifndef SVY_STUDY_WAVE_H
#define SVY_STUDY_WAVE_H

#include "study/private.h"

struct svy_wave_order {
	size_t count;      /* 0: the study has no waves */
	uint32_t *values;  /* value numbers, in order */
	uint32_t *against; /* of each wave; SVY_NO_NAME: it is held against none */
};

/* Two waves at least; one that was named must have rows. */
int svy_waves_order(struct svy_wave_order *, const struct svy_study *,
                    struct svy_error *);
void svy_waves_free(struct svy_wave_order *);

#endif
