/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Instruments for a reader: what each wants, what it gives, where that is written. */
#ifndef SVY_OUT_INSTRUMENTS_H
#define SVY_OUT_INSTRUMENTS_H

#include "form/instrument.h"

#include <stdio.h>

void svy_instruments_write(FILE *, const struct svy_instruments *);

#endif
