/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What the command line and the indicators file share. */
#ifndef SVY_FORM_INDICATOR_PRIVATE_H
#define SVY_FORM_INDICATOR_PRIVATE_H

#include "form/indicator.h"

/* Cuts an expression, its name taken off, into the parts that the statistic
 * wants. */
int svy_indicator_parts(struct svy_arena *, struct svy_indicator *,
                        struct svy_text expression, struct svy_error *);

/* Appends it, if no other has its name. */
int svy_indicators_keep(struct svy_indicators *, const struct svy_indicator *,
                        struct svy_error *);

#endif
