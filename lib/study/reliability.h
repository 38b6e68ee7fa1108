/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A study of scales' reliability, by group and wave.  Rows with all items of a scale
 * count for it; the others are its n_missing. */
#ifndef SVY_STUDY_RELIABILITY_H
#define SVY_STUDY_RELIABILITY_H

#include "core/moments.h"
#include "form/score.h"
#include "study/study.h"

/* One file; wave: its column of waves, or NULL.  The table goes to where the options
 * say, then notes to standard error. */
int svy_reliability_print(const struct svy_scales *, const struct svy_study_options *,
                          const char *wave, const char *path, const char *prog,
                          struct svy_error *);

struct svy_agreement_scale {
	struct svy_scorer scorer;
	struct svy_moments moments; /* of 1, the items and two sums (infer/reliability.h) */
	const char **items;         /* names of the columns */
};

/* What the study gathers (agreement.c). */
struct svy_agreement {
	struct svy_arena arena;
	const struct svy_scales *scales;
	struct svy_agreement_scale *list; /* one a scale */
	size_t count;
	double *answers, *values;         /* of a row */
};

/* As svy_study_begin; agreement is borrowed, and must outlive the study. */
int svy_study_begin_agreement(struct svy_study **, const struct svy_study_options *,
                              const struct svy_waves *, struct svy_agreement *,
                              struct svy_error *);
void svy_agreement_free(struct svy_agreement *);

#endif
