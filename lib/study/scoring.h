/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A file through which scores are written: its columns as they came, then of each
 * scale its score, and the class where it has cuts. */
#ifndef SVY_STUDY_SCORING_H
#define SVY_STUDY_SCORING_H

#include "form/scale.h"

struct svy_scoring {
	const struct svy_scales *scales;
	const char *na, *delimiter, *output; /* as the options give them; or NULL */
	const char *prog;  /* for notes on standard error ... */
	bool quiet;        /* ... unless quiet */
};

int svy_scoring_write(const char *path, const struct svy_scoring *, struct svy_error *);

#endif
