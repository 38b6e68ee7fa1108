/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Decimal numbers as questionnaires write them, in no locale: optional sign,
 * digits, '.', exponent; ASCII blanks around are allowed.  Not: hexadecimal,
 * infinity, nan, thousands separators, decimal commas. */
#ifndef SVY_READ_NUMBER_H
#define SVY_READ_NUMBER_H

#include "base/memory.h"

/* Correctly rounded.  False where the text is not a finite number. */
bool svy_number_parse(double *, struct svy_text);

#endif
