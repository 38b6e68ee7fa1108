/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Texts that a spreadsheet runs as a formula: they begin with = + - @ tab or a line
 * end, and are no plain number.  In the files that svykit writes such a text has an
 * apostrophe before it, and reading takes it off again. */
#ifndef SVY_READ_FORMULA_H
#define SVY_READ_FORMULA_H

#include "base/memory.h"

#include <stdbool.h>

/* As it stands, or behind apostrophes, which is how one that did is written. */
bool svy_text_formula(struct svy_text);
/* Without the apostrophe that a writer put before a formula. */
struct svy_text svy_text_unformula(struct svy_text);

#endif
