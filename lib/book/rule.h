/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The form's conditions over a row: relevant and constraint. */
#ifndef SVY_BOOK_RULE_H
#define SVY_BOOK_RULE_H

#include "book/variable.h"
#include "read/source.h"

/* The innermost condition for a question to be asked; "" = none. */
const char *svy_rule_relevant(const struct svy_question *);

/* Compiles all against the columns of a source.  What cannot be read, or is about
 * columns that are not there, is noted in the list and left out. */
void svy_rules_compile(struct svy_variable *, struct svy_source *,
                       struct svy_findings *, const char *wave);

/* Fills asked, unsure and fits of a reply with a text.  fields: the row's by column. */
void svy_rules_apply(struct svy_reply *, const struct svy_variable *,
                     const struct svy_text *fields);

#endif
