/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The form's constraints over a row; what was asked is form/asked.h's. */
#ifndef SVY_BOOK_RULE_H
#define SVY_BOOK_RULE_H

#include "book/variable.h"
#include "read/source.h"

/* The innermost condition for a question to be asked; "" = none. */
const char *svy_rule_relevant(const struct svy_question *);

/* Compiles the constraint against the columns of a source.  One that cannot be read, or
 * is about columns that are not there, is noted in the list and left out. */
void svy_rule_compile(struct svy_variable *, struct svy_source *, struct svy_findings *,
                      const char *wave);
/* fields: the row's by column, missing codes too: they are answers to the form. */
bool svy_rule_fits(const struct svy_variable *, const struct svy_text *fields);

#endif
