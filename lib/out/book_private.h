/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What the writers of a report share. */
#ifndef SVY_OUT_BOOK_PRIVATE_H
#define SVY_OUT_BOOK_PRIVATE_H

#include "out/book.h"

/* book_csv.c */
void svy_book_write_csv(FILE *, const char *table, const struct svy_book_report *);

/* "17, 23, 40 and 12 more"; in the arena. */
const char *svy_lines_text(struct svy_arena *, const struct svy_lines *,
                           const char *between);
/* The least and greatest number, of dates the first and last; "" where there are none.
 * into holds numbers. */
const char *svy_variable_low(const struct svy_variable *, char into[32]);
const char *svy_variable_high(const struct svy_variable *, char into[32]);
/* The form says which values there are. */
bool svy_variable_has_codes(const struct svy_variable *);

#endif
