/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The difference between two groups at the end, given where each person began. */
#ifndef SVY_INFER_ANCOVA_H
#define SVY_INFER_ANCOVA_H

#include "base/error.h"

/* Of people who were asked twice; borrowed. */
struct svy_ancova {
	size_t rows;
	const double *first, *last; /* the answer then and at the end */
	const double *group;        /* 1 in the group of interest, 0 in the other */
	const double *weights;      /* above 0 */
};

/* difference: the coefficient of group in last ~ group + first, weighted.
 * scores: by row; the variance of their total over the design is the difference's
 * (svy_scores_covariance), and its df are the design's less 2, as R svyglm's.
 * Fails where one group has no row. */
int svy_ancova(double *difference, double *scores, const struct svy_ancova *,
               struct svy_error *);

#endif
