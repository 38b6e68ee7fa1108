/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Differences between the means of groups, of rows that are held. */
#ifndef SVY_INFER_DIFFERENCE_H
#define SVY_INFER_DIFFERENCE_H

#include <stddef.h>
#include <stdint.h>

/* Weighted means of values in groups 0, 1, ... groups - 1, each less that of group
 * 0: difference[g - 1], and z[i * (groups - 1) + g - 1], the linear function of
 * row i with the same variance.  Each group has weight. */
void svy_mean_differences(double *difference, double *z, const double *values,
                          const double *weights, const uint32_t *group,
                          size_t count, size_t groups);

#endif
