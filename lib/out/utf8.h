/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Texts of the data, character by character, for writers: whatever the bytes,
 * only characters come out. */
#ifndef SVY_OUT_UTF8_H
#define SVY_OUT_UTF8_H

#include "base/memory.h"

#include <stdio.h>
#include <uchar.h>

#define SVY_REPLACEMENT 0xFFFD

/* The character at *at, which moves behind it; 0 at the end.  What is not UTF-8
 * gives U+FFFD. */
char32_t svy_utf8_next(const char **at);
/* A terminated text is well-formed. */
bool svy_utf8_valid(const char *text);
/* Bytes written, at most 4; no NUL is added. */
size_t svy_utf8_encode(char *into, char32_t);
void svy_utf8_put(FILE *, char32_t);

/* Controls, line and paragraph separators, and the marks that turn round the
 * order of what follows: they could reach beyond their cell. */
bool svy_utf8_control(char32_t);
/* As svy_utf8_next, for a reader of one line: line ends and tabs are blanks, other
 * controls '?'. */
char32_t svy_utf8_shown(const char **at);
/* Columns on a terminal: 0, 1 or 2. */
size_t svy_utf8_columns(char32_t);
/* Of a piece of a terminated text, cut between characters. */
size_t svy_utf8_width(struct svy_text);

#endif
