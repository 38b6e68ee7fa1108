/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Which question of the form a column holds the answers of. */
#ifndef SVY_BOOK_MATCH_H
#define SVY_BOOK_MATCH_H

#include "book/variable.h"
#include "read/source.h"

/* A variable a column, in the order of the header; form may be NULL.  Texts
 * are the form's, or live in the arena. */
struct svy_variable *svy_variables_match(const struct svy_source *,
                                         const struct svy_codebook *form,
                                         struct svy_arena *);
/* A column that tablets and servers add: _uuid, KEY, SubmissionDate ... */
bool svy_is_metadata(struct svy_text name);
/* Questions that no column can be expected of: notes. */
bool svy_question_mute(const struct svy_question *);

#endif
