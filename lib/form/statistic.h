/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What an indicator estimates, by name: on the command line, in the indicators file
 * and in the table of estimates. */
#ifndef SVY_FORM_STATISTIC_H
#define SVY_FORM_STATISTIC_H

#include "base/memory.h"

#include <stdbool.h>

enum svy_statistic {
	SVY_PERCENT, /* of a condition, or of each value of something else */
	SVY_MEAN,
	SVY_TOTAL,
	SVY_RATIO,
	SVY_COUNT, /* weighted rows; of a condition: those for which it is true */
	SVY_MULTIPLE, /* percent of each choice of a select_multiple */
	SVY_VARIANCE,
	SVY_SD,
	SVY_QUANTILE,
};

/* As the table of estimates calls it; a quantile by svy_quantile_name. */
const char *svy_statistic_name(enum svy_statistic);
/* The statistic that a word asks for, in any case: "distribution" is percent, and
 * "median" and "p97.5" are quantiles.  percent: which one, or 0 where the word
 * does not say.  False where it is none. */
bool svy_statistic_find(enum svy_statistic *, double *percent, struct svy_text word);
/* "median" of 50, else "p25", "p97.5". */
const char *svy_quantile_name(struct svy_arena *, double percent);
/* A quantile is above 0 and below 100 per cent. */
bool svy_quantile_allowed(double percent);

#endif
