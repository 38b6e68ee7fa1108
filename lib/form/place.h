/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Messages that point at a character of an expression:
 *   character 10 of '${q12} >=': expected a value, got the end
 * Characters count from 1 and are UTF-8 characters, not bytes. */
#ifndef SVY_FORM_PLACE_H
#define SVY_FORM_PLACE_H

#include "base/error.h"
#include "base/memory.h"

/* What every step of the compilation needs. */
struct svy_compiler {
	struct svy_text source; /* owned by the arena */
	struct svy_arena *arena;
	struct svy_error *err;
	bool form; /* as forms compute (svy_expression_compile_form) */
};

/* offset: bytes from the start of the source.  Always -1. */
int svy_place_fail(const struct svy_compiler *, size_t offset,
                   const char *format, ...) SVY_PRINTF(3, 4);

/* Refuses what is not UTF-8, so that whatever a message quotes is text. */
int svy_place_check(const struct svy_compiler *);

/* The first bytes of a text, for a message: whole characters, at most limit. */
struct svy_text svy_place_head(struct svy_text, size_t limit);

/* For the precision of "%.*s" after svy_place_head(). */
#define SVY_PLACE_SHOWN(text) (int)(text).len, (text).at

#endif
