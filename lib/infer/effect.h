/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* How large a contrast is, apart from its unit: ratios of two shares, and
 * differences in units of their spread.  With the covariance that shared sampling
 * units imply, as infer/contrast.h.  Owned by the caller: svy_quantity_free. */
#ifndef SVY_INFER_EFFECT_H
#define SVY_INFER_EFFECT_H

#include "core/quantity.h"

/* after / before; undefined where before is 0. */
void svy_risk_ratio(struct svy_quantity *, const struct svy_quantity *after,
                    const struct svy_quantity *before);
/* after (1 - before) / (before (1 - after)); undefined where one is 0 or 1. */
void svy_odds_ratio(struct svy_quantity *, const struct svy_quantity *after,
                    const struct svy_quantity *before);
/* 2 asin sqrt after - 2 asin sqrt before (Cohen, Statistical Power Analysis for the
 * Behavioral Sciences, 1988, 6.2).  Where one is 0 or 1 there is a value, but no
 * linear function: its variance says nothing. */
void svy_cohen_h(struct svy_quantity *, const struct svy_quantity *after,
                 const struct svy_quantity *before);

/* A mean, and the variance of what it is the mean of. */
struct svy_mean_variance {
	struct svy_quantity mean, variance;
};

/* (mean after - mean before) / s, with s the square root of the two variances
 * pooled by rows,
 *   ((n after - 1) variance after + (n before - 1) variance before) / (n - 2)
 * (Cohen 1988, 2.2): that of the textbooks in a simple sample, and the same however
 * the weights of either side are scaled.  Its linear function minds that s is
 * estimated.  Undefined where s is 0. */
void svy_cohen_d(struct svy_quantity *, const struct svy_mean_variance *after,
                 const struct svy_mean_variance *before);

#endif
