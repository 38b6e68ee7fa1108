/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The words of an expression, one at a time.
 *
 * What other languages write, and what word processors make of a quote or a
 * minus, is refused with what to write instead. */
#ifndef SVY_FORM_LEXER_H
#define SVY_FORM_LEXER_H

#include "form/place.h"

enum svy_token_kind {
	SVY_TOKEN_END,
	SVY_TOKEN_NUMBER,
	SVY_TOKEN_TEXT,   /* quoted */
	SVY_TOKEN_COLUMN, /* ${name} */
	SVY_TOKEN_NAME,   /* bare */
	SVY_TOKEN_CALL,   /* a name with '(' behind it; the bracket comes next */
	SVY_TOKEN_OPEN,
	SVY_TOKEN_CLOSE,
	SVY_TOKEN_COMMA,
	SVY_TOKEN_OR,
	SVY_TOKEN_AND,
	SVY_TOKEN_EQUAL,
	SVY_TOKEN_UNEQUAL,
	SVY_TOKEN_LESS,
	SVY_TOKEN_LESS_EQUAL,
	SVY_TOKEN_MORE,
	SVY_TOKEN_MORE_EQUAL,
	SVY_TOKEN_PLUS,
	SVY_TOKEN_MINUS,
	SVY_TOKEN_TIMES,
	SVY_TOKEN_DIV,
	SVY_TOKEN_MOD,
};

struct svy_token {
	enum svy_token_kind kind;
	size_t offset;        /* where it starts in the source */
	struct svy_text raw;  /* as it stands there */
	struct svy_text text; /* without quotes or ${} */
};

/* The token at or after *at, which moves behind it.  Blanks are skipped. */
int svy_lexer_next(struct svy_token *, size_t *at, const struct svy_compiler *);

/* Bytes of the bare name that the text starts with, or 0: a letter or '_', then
 * letters, digits, '_' and '.'.  Letters are those of any script. */
size_t svy_lexer_name(struct svy_text);
/* Bytes of the quoted text or ${name} that the text starts with (where it has no end:
 * all that is left), else 1.  Not of an empty text. */
size_t svy_lexer_skip(struct svy_text);

#endif
