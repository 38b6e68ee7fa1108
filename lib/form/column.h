/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What a column of an export stands for: a question, or one choice of a
 * select_multiple.
 *
 * Exports name the choice q/opt, q.opt, q-opt, q:opt or q_opt, with or without
 * groups before it (group/q/opt), and R turns signs in names into dots.  What '/'
 * means, only the form can say: media/radio is the question radio where media is a
 * group around it, and the choice radio where media is a question. */
#ifndef SVY_FORM_COLUMN_H
#define SVY_FORM_COLUMN_H

#include "form/codebook.h"

struct svy_column {
	const struct svy_question *question; /* NULL = none of the form's */
	const struct svy_choice *choice;     /* of a select_multiple; NULL = the answer itself */
};

struct svy_column svy_codebook_column(const struct svy_codebook *, struct svy_text name);

/* Whether the column stands for a choice of the question: there is nothing in name
 * but the question's name, with or without groups, a separator and the choice. */
bool svy_column_is_choice(struct svy_text column, struct svy_text question,
                          struct svy_text choice);
/* The same characters, but for signs that exports put in the place of others. */
bool svy_column_same(struct svy_text, struct svy_text);

#endif
