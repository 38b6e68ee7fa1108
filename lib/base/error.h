/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What went wrong, where, in words that a person can act on.
 *
 * Library functions return 0, or -1 with a struct svy_error filled; they never
 * print.  A message is one line of UTF-8 without a full stop.  The place
 * (file, line, column name) is filled by whoever knows it, innermost first:
 * svy_error_at() leaves what is already there. */
#ifndef SVY_BASE_ERROR_H
#define SVY_BASE_ERROR_H

#include <stddef.h>
#include <stdio.h>

struct svy_error {
	char file[512];    /* "" = no file; "(standard input)" for it */
	size_t line;       /* 1 is the first; 0 = no line */
	char column[128];  /* "" = no column */
	char message[768];
};

#if defined(__GNUC__)
#define SVY_PRINTF(f, a) __attribute__((format(printf, f, a)))
#else
#define SVY_PRINTF(f, a)
#endif

/* Clears err and sets the message.  Always -1, so: return svy_fail(err, ...). */
int svy_fail(struct svy_error *err, const char *format, ...) SVY_PRINTF(2, 3);

/* Fills the parts of the place that are still empty; NULL and 0 add nothing.
 * Always -1. */
int svy_error_at(struct svy_error *err, const char *file, size_t line,
                 const char *column);

/* A line of its own, "prog: note: ...", for what is no error. */
void svy_note_print(FILE *to, const char *prog, const char *format, ...)
	SVY_PRINTF(3, 4);

/* "prog: file:line: column 'c': message\n".  In both, control characters and
 * marks that turn round the direction of hostile data are shown as '?'. */
void svy_error_print(FILE *to, const char *prog, const struct svy_error *err);

#endif
