/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The slope of an answer on a score of its group, from the tally. */
#ifndef SVY_INFER_TREND_H
#define SVY_INFER_TREND_H

#include "core/quantity.h"

/* Weighted least squares of the first variable of an item on scores[i], which all
 * rows of cells[i] have:
 *   b = S_xy / S_xx, with the linear function w (x - mean x) (y - fit) / S_xx
 * (Binder, Int. Stat. Rev. 51 (1983) 279-292; R svyglm).  Undefined where all
 * scores are one.  cells rise. */
void svy_quantity_slope(struct svy_quantity *, const struct svy_tally *, size_t item,
                        const uint32_t *cells, const double *scores, size_t count);

#endif
