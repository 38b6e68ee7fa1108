/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Scores of the population's ranks as a sample estimates them (Lumley and Scott,
 * Biometrika 100 (2013) 831-842).
 *
 * The estimated rank r of a value is the weight below it and half the weight at
 * it, and N all weight:
 *   wilcoxon         r / N
 *   van der Waerden  the normal quantile of r / N
 *   median           1 where r > N/2, else 0
 * Equal values get equal ranks whatever order the rows are in.  (R's svyranktest
 * ranks ties of unequal weight by the order of the file, and takes the mean.) */
#ifndef SVY_INFER_RANK_H
#define SVY_INFER_RANK_H

#include <stddef.h>

enum svy_ranks { SVY_RANKS_WILCOXON, SVY_RANKS_VAN_DER_WAERDEN, SVY_RANKS_MEDIAN };

/* scores[i] of values[i], of weight weights[i] > 0. */
void svy_rank_scores(double *scores, const double *values, const double *weights,
                     size_t count, enum svy_ranks);

#endif
