/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* XLSForm expressions over the fields of a row.
 *
 *   or; and; = != < <= > >=; + -; * div mod; unary -; ( )
 *   ${name}  bare_name  group/name inside ${}  'text' "text"  12.5
 *   not(x) if(c,a,b) coalesce(a,b,...) selected(q,'x') count-selected(q)
 *   band(x, b1, b2, ...) sum(a,b,...) min(a,b,...) max(a,b,...)
 *
 * Precedence rises in that order, as XPath's.  Three-valued: an empty field and
 * '' are missing; a comparison, a sum, sum(), min() or max() with a missing operand
 * is missing; 'and' and 'or' are Kleene's (false and missing = false); not(missing)
 * is missing;
 * if(missing, a, b) is missing; selected(missing, x) is missing.  A comparison
 * with '' itself is refused: it could only be missing.
 * '=' and '!=' compare as numbers when both sides are numbers, else as text; a
 * field or a quoted text that reads as a number is one ("04" = 4).  They do not
 * chain: 1 < ${x} < 5 is refused.
 * '< <= > >=' and arithmetic want numbers, and other text is an error that
 * names the column.  A division by zero is missing, and so is what overflows.
 *
 * Types are settled when it is compiled.  A condition (comparisons, and, or,
 * not(), selected()) is wanted by and, or, not() and if(); a column is none,
 * whatever its codes.  Where a number is wanted a condition is 0 or 1.  if() and
 * coalesce() of conditions are conditions, of numbers (or conditions and
 * numbers) numbers; '' goes with either; else they are SVY_TEXT.
 *
 * What a lost quote leaves is refused: selected(q, x) with a bare name for the
 * choice (a column is ${x} there), and a date, 2024-05-01, which is a text.
 *
 * band(): b1 < b2 < ...; labels "<b1", "b1-(b2-1)" when the bounds are whole
 * ("b1" where that is one number; "b1-<b2" else), "bn+"; see
 * svy_expression_levels().
 *
 * Compiled once against a scope that turns names into slots; evaluated without
 * allocation.  Nesting deeper than 200 is refused. */
#ifndef SVY_FORM_EXPRESSION_H
#define SVY_FORM_EXPRESSION_H

#include "base/error.h"
#include "base/memory.h"

enum svy_type { SVY_MISSING, SVY_NUMBER, SVY_TEXT, SVY_TRUTH };

struct svy_value {
	enum svy_type type;
	double number;        /* of a number; 0 or 1 of a truth */
	struct svy_text text; /* of a text, or of a field that is a number too: as it stands */
};

/* Turns a column name into a slot, or fails. */
struct svy_scope {
	int (*find)(size_t *slot, void *with, struct svy_text name,
	            struct svy_error *);
	void *with;
};

struct svy_expression;

/* Errors point at the character, counted from 1:
 *   character 10 of '${q12} >=': expected a value, got the end
 * A column that is not there is the scope's error, as it gave it. */
int svy_expression_compile(struct svy_expression **, struct svy_text source,
                           const struct svy_scope *, struct svy_error *);

/* The same as forms compute: = and != with '' ask whether there is an answer. */
int svy_expression_compile_form(struct svy_expression **, struct svy_text source,
                                const struct svy_scope *, struct svy_error *);

/* fields[slot]; a field of length 0 is missing.  A value that comes straight
 * from a field has type SVY_TEXT whatever it looks like (svy_value_number()
 * reads it).  -1: a text where a number is needed; err->column is set. */
int svy_expression_value(struct svy_value *, const struct svy_expression *,
                         const struct svy_text *fields, struct svy_error *);

/* Numeric reading of a value, where it is one.  Missing or not a number: false. */
bool svy_value_number(double *, const struct svy_value *);

/* What it can be, known before any row: SVY_TRUTH for a condition, SVY_NUMBER
 * for arithmetic, SVY_TEXT for what may be anything (a column, say), SVY_MISSING
 * for ''.  A value is of that type or missing; under SVY_TEXT also a number. */
enum svy_type svy_expression_type(const struct svy_expression *);
/* Levels that are known beforehand, in order (the labels of band(), or of
 * if(c, band(), '')); 0 = none.
 * Borrowed from the expression. */
size_t svy_expression_levels(const struct svy_expression *,
                             const struct svy_text **levels);
/* How many different columns it reads, and the name, as written, of the only
 * one when it is nothing but a column (else len 0). */
size_t svy_expression_columns(const struct svy_expression *);
struct svy_text svy_expression_column(const struct svy_expression *);
void svy_expression_free(struct svy_expression *);

#endif
