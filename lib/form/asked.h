/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Which questions a row was asked, by the form's relevant conditions.
 *
 * A question is not asked where one of its conditions (its own, or of a group
 * around it) is false, or is missing for want of an answer to a question that was
 * itself not asked.  Where a condition is missing because its question was asked
 * and not answered, nobody knows: it counts as asked, so that the answer is
 * missing.  In these conditions ${q} != '' asks whether there is an answer, as in
 * forms.
 *
 * Conditions that cannot be read (functions that only a tablet has, questions that
 * are not in the file) are left out, with a note. */
#ifndef SVY_FORM_ASKED_H
#define SVY_FORM_ASKED_H

#include "form/codebook.h"
#include "read/source.h"

struct svy_asked;

/* For the columns that have a slot so far; wants those that the conditions read.
 * Book and source are borrowed. */
void svy_asked_begin(struct svy_asked **, const struct svy_codebook *,
                     struct svy_source *);
/* Looks at a row; fields by slot, as they stand in the file (missing codes too: they
 * are answers to the form). */
void svy_asked_row(struct svy_asked *, const struct svy_text *fields);
/* Of the row looked at: its column was asked.  True of what no question stands for. */
bool svy_asked_slot(const struct svy_asked *, size_t slot);
/* Whether any row may be unasked in any slot. */
bool svy_asked_any(const struct svy_asked *);
/* What was left out, a line each. */
size_t svy_asked_notes(const struct svy_asked *, const char *const **notes);
void svy_asked_free(struct svy_asked *);

#endif
