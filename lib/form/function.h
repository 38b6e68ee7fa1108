/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The functions of expressions: one row each, and what their values may be. */
#ifndef SVY_FORM_FUNCTION_H
#define SVY_FORM_FUNCTION_H

#include "form/expression_private.h"

struct svy_function {
	const char *name;
	enum svy_node_kind kind;
	size_t least, most; /* values between the brackets */
	/* Checks the values and sets the node's type. */
	int (*check)(const struct svy_compiler *, struct svy_node *);
};

/* NULL where there is none. */
const struct svy_function *svy_function_find(struct svy_text name);

/* No such function: names those there are, the nearest first.  Always -1. */
int svy_function_unknown(const struct svy_compiler *, size_t offset,
                         struct svy_text name);

#endif
