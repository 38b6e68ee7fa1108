/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Fields of a CSV that svykit writes. */
#ifndef SVY_OUT_CSV_H
#define SVY_OUT_CSV_H

#include <stdio.h>

/* Quoted where it has to be, and also where another delimiter could be seen or
 * blanks be trimmed; a formula has an apostrophe before it (read/formula.h). */
void svy_csv_put(FILE *, const char *text);

#endif
