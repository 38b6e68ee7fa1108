/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* R's notation for models over the expressions of svykit(7):
 *
 *   y ~ sex + age            y ~ sex * age = sex + age + sex:age
 *   y ~ a:b                  the product alone
 *   y ~ (a + b) * c          brackets distribute
 *   y ~ a * b - b            a term less
 *   y ~ a - 1, y ~ a + 0     no intercept;  y ~ 1 nothing else
 *   factor(x)                categories, though x is a number
 *   I(x div 10)              arithmetic
 *
 * A variable is NAME, ${NAME}, a call as in band(${age}, 18, 25), or an expression
 * in brackets that holds a comparison, a quote, a comma or a word of the language:
 * (${q12} >= 4), and with a name (agrees = ${q12} >= 4) or
 * (age = band(${age}, 18, 25)).  What stands before ~ is one expression, and may be
 * NAME = EXPR.
 *
 * Terms are sorted by how many variables they have, otherwise as they came. */
#ifndef SVY_FORM_FORMULA_H
#define SVY_FORM_FORMULA_H

#include "base/error.h"
#include "base/memory.h"

#include <stdint.h>

#define SVY_FORMULA_VARIABLES 64

struct svy_variable {
	struct svy_text name;   /* for the output */
	struct svy_text source; /* an expression */
	bool factor;            /* factor(): categories, whatever it holds */
};

struct svy_formula {
	struct svy_arena arena;
	struct svy_variable response;
	struct svy_variable variables[SVY_FORMULA_VARIABLES];
	size_t variable_count;
	uint64_t *terms; /* bit v: variable v is in it */
	size_t term_count;
	bool intercept;
};

/* Errors say the character.  svy_formula_free, whatever it gave. */
int svy_formula_parse(struct svy_formula *, struct svy_text, struct svy_error *);
/* Whether a column is read by both variables, as age by I(age * age). */
bool svy_formula_shares(const struct svy_formula *, size_t a, size_t b);
void svy_formula_free(struct svy_formula *);

#endif
