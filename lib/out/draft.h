/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A claims file (svykit-claims(5)) made from estimates: a claim for each that is
 * defined, with an id of its keys and its number as a report would print it. */
#ifndef SVY_OUT_DRAFT_H
#define SVY_OUT_DRAFT_H

#include "core/table.h"

#include <stdio.h>

void svy_claims_draft(FILE *, const struct svy_table *);

#endif
