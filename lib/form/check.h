/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What may stand where, settled before any row is read.
 *
 * A condition is wanted by and, or, not() and the first place of if(); a column
 * is no condition, whatever its codes.  A number is wanted by < <= > >=, by
 * arithmetic and by band(): a column may hold one, and a condition is 0 or 1,
 * so that conditions can be added up.  '' may stand anywhere but beside a comparison. */
#ifndef SVY_FORM_CHECK_H
#define SVY_FORM_CHECK_H

#include "form/expression_private.h"

int svy_check_condition(const struct svy_compiler *, const struct svy_node *);
int svy_check_number(const struct svy_compiler *, const struct svy_node *);

/* A column, or texts; a number as written becomes a text: selected(q, 3). */
int svy_check_text(const struct svy_compiler *, struct svy_node *);

/* Refuses '' as a side of a comparison, which is then missing on every row. */
int svy_check_answered(const struct svy_compiler *, const struct svy_node *a,
                       const struct svy_node *b);

/* Refuses the sides of '=' and '!=' that cannot be equal on any row. */
int svy_check_comparable(const struct svy_compiler *, const struct svy_node *a,
                         const struct svy_node *b);

/* The type of a value that is now a, now b. */
enum svy_type svy_type_join(enum svy_type a, enum svy_type b);

#endif
