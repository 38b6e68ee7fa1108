/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Choices in an expression that the form does not have: a condition that holds for
 * nobody, or for everybody. */
#ifndef SVY_FORM_UNKNOWN_H
#define SVY_FORM_UNKNOWN_H

#include "form/codebook.h"
#include "form/expression.h"

/* Called for each ${q} = 'x', != or selected(${q}, 'x') where q has choices, and none
 * is x. */
typedef void svy_unknown_tell(void *with, const struct svy_question *, struct svy_text choice);

void svy_unknown_choices(const struct svy_expression *, const struct svy_codebook *,
                         svy_unknown_tell *, void *with);

#endif
