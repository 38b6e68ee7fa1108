/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Contrasts of two quantities of one item, with the covariance that shared
 * sampling units imply.  Owned by the caller: svy_quantity_free. */
#ifndef SVY_INFER_CONTRAST_H
#define SVY_INFER_CONTRAST_H

#include "core/quantity.h"

/* after - before. */
void svy_difference(struct svy_quantity *, const struct svy_quantity *after,
                    const struct svy_quantity *before);
/* after / before - 1, by the delta method; undefined where before is 0. */
void svy_relative_change(struct svy_quantity *, const struct svy_quantity *after,
                         const struct svy_quantity *before);

#endif
