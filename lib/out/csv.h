/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Fields of a CSV that svykit writes: quoted where RFC 4180 wants it, and also
 * where another delimiter could be seen or blanks be trimmed. */
#ifndef SVY_OUT_CSV_H
#define SVY_OUT_CSV_H

#include "base/memory.h"

#include <stdio.h>

/* Of a report: a formula has an apostrophe before it (read/formula.h). */
void svy_csv_put(FILE *, const char *text);
/* Of answers, which stay what they are. */
void svy_csv_put_as_is(FILE *, struct svy_text, char delimiter);

#endif
