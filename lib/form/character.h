/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The characters of a UTF-8 text. */
#ifndef SVY_FORM_CHARACTER_H
#define SVY_FORM_CHARACTER_H

#include "base/memory.h"

#include <uchar.h>

/* The first character of a text that is not empty: its bytes, at least 1, and
 * its code point (0 where the bytes are not UTF-8). */
size_t svy_character(char32_t *point, struct svy_text);

/* Bytes of the letter (of any script, or '_') that the text starts with, or 0. */
size_t svy_character_letter(struct svy_text);

/* Not the first byte of a character. */
bool svy_character_inside(char);

bool svy_text_starts(struct svy_text, const char *with);
/* The same letters, whatever their capitals (in ASCII). */
bool svy_text_same_word(struct svy_text, struct svy_text);
/* The next word of a select_multiple's choices, with blanks between; empty at the
 * end.  *list moves on. */
struct svy_text svy_word_next(struct svy_text *list);
struct svy_text svy_text_behind(struct svy_text, size_t bytes);

#endif
