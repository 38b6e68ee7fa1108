/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What the files of formula.h share. */
#ifndef SVY_FORM_FORMULA_PRIVATE_H
#define SVY_FORM_FORMULA_PRIVATE_H

#include "form/formula.h"

/* ---- terms (formula_terms.c) ---- */

/* Sums of products: each a set of variables, once.  free(items). */
struct svy_terms {
	uint64_t *items;
	size_t count, capacity;
};

/* False where there are more than 1000. */
bool svy_terms_add(struct svy_terms *, uint64_t term);
bool svy_terms_add_all(struct svy_terms *to, const struct svy_terms *from);
/* Every term of a with every one of b. */
bool svy_terms_multiply(struct svy_terms *to, const struct svy_terms *a,
                        const struct svy_terms *b);
void svy_terms_remove(struct svy_terms *from, const struct svy_terms *which);

/* ---- scanning (formula_scan.c); lengths are in bytes ---- */

/* Of the quoted text, ${name}, bare name or byte that the text starts with. */
size_t svy_scan_step(struct svy_text);
/* Of the bracket that the text starts with, both ends included; 0 where it is not
 * closed. */
size_t svy_scan_bracket(struct svy_text);
/* Of the bare name that the text starts with: functions of XPath have hyphens in
 * theirs, as count-selected(). */
size_t svy_scan_name(struct svy_text);
/* Whether '(' comes behind so many bytes, or blanks after them. */
bool svy_scan_is_call(struct svy_text, size_t name);
/* Up to the first ~ outside quotes, brackets and ${}. */
size_t svy_scan_tilde(struct svy_text);
/* Of what stands in brackets: an expression, which can be no formula. */
bool svy_scan_is_expression(struct svy_text inside);
/* NAME = a = b, or NAME = band(...). */
bool svy_scan_is_named(struct svy_text inside);
/* Without blanks around it, and without a bracket around all of it. */
struct svy_text svy_scan_unwrap(struct svy_text);

#endif
