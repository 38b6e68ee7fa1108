/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Fields of a CSV that is passed on: what they hold stays as it is. */
#ifndef SVY_OUT_FIELD_H
#define SVY_OUT_FIELD_H

#include "base/memory.h"

#include <stdio.h>

/* In quotes where it has to be. */
void svy_field_write(FILE *, struct svy_text, char delimiter);

#endif
