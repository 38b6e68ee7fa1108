/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Design-based variances and covariances of quantities, from the tally: those of
 * their linear functions, as core/spreading.h says. */
#ifndef SVY_CORE_VARIANCE_H
#define SVY_CORE_VARIANCE_H

#include "core/quantity.h"
#include "core/spread.h"

/* Of count quantities of one item; svy_tally_close comes first. */
void svy_spread_of(struct svy_spread *, const struct svy_quantity *const *,
                   size_t count, size_t item, const struct svy_tally *,
                   const struct svy_design *);
/* All covariances, cov[i * count + j]; any: the domain that the quantities make
 * together, without a variance. */
void svy_covariance_of(double *cov, struct svy_spread *any,
                       const struct svy_quantity *const *, size_t count, size_t item,
                       const struct svy_tally *, const struct svy_design *);

#endif
