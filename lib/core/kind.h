/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What kinds of numbers the statistics of the table of estimates are
 * (svykit-estimates(5)), by their names.  A name not known here, such as percent or
 * p25, is that of an estimate and of no kind. */
#ifndef SVY_CORE_KIND_H
#define SVY_CORE_KIND_H

#include "core/table.h"

#include <stdbool.h>

/* May be of several: an odds ratio is of two groups, or of a model. */
enum svy_kind {
	SVY_KIND_CONTRAST = 1, /* of two groups or waves */
	SVY_KIND_ERROR = 2,    /* the error of a contrast */
	SVY_KIND_TEST = 4,
	SVY_KIND_MODEL = 8,    /* of a term of a model */
};

bool svy_kind_is(const struct svy_estimate *, enum svy_kind);

/* Contrasts and their errors, in the order in which they stand across. */
enum svy_contrast {
	SVY_NO_CONTRAST, SVY_DIFFERENCE, SVY_ADJUSTED, /* in the unit of what they
	                                                 are differences of */
	SVY_SE_INDEPENDENT, SVY_RELATIVE_CHANGE,
	SVY_RISK_RATIO, SVY_ODDS_RATIO, SVY_COHEN_H, SVY_COHEN_D,
	SVY_CONTRASTS
};

enum svy_contrast svy_contrast_of(const struct svy_estimate *);
/* Its name in the table; "" of SVY_NO_CONTRAST. */
const char *svy_contrast_statistic(enum svy_contrast);
/* A pure number, whatever the unit of what is contrasted. */
bool svy_contrast_pure(enum svy_contrast);
/* 1, not 0, where there is no contrast. */
bool svy_contrast_ratio(enum svy_contrast);

#endif
