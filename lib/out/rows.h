/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Rows of answers as CSV, out: a field at a time, nothing held.
 *
 *   svy_rows_begin(&rows, to, ',');
 *   svy_rows_field(&rows, a); svy_rows_field(&rows, b); svy_rows_end(&rows);
 *
 * Fields are written as they are (out/csv.h); a row of one empty field is "" so
 * that it is no blank line.  These are answers, not a report: a text that a
 * spreadsheet would run stays what it was.
 * Failures to write show when the sink is closed. */
#ifndef SVY_OUT_ROWS_H
#define SVY_OUT_ROWS_H

#include "base/memory.h"

#include <stdio.h>

struct svy_rows_out {
	FILE *to;
	char delimiter;
	size_t fields; /* of the open row */
	bool empty;    /* the open row's only field */
};

void svy_rows_begin(struct svy_rows_out *, FILE *to, char delimiter);
void svy_rows_field(struct svy_rows_out *, struct svy_text);
/* At most 10 significant digits; NaN is empty. */
void svy_rows_number(struct svy_rows_out *, double);
void svy_rows_end(struct svy_rows_out *);

#endif
