/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A whole file as it stands, and where in it the fields of a CSV are: for a change of
 * some that leaves every other byte alone. */
#ifndef SVY_READ_BYTES_H
#define SVY_READ_BYTES_H

#include "base/error.h"
#include "base/memory.h"

#include <stdbool.h>

/* Terminated beyond len; free(at).  Not of standard input. */
int svy_bytes_read(struct svy_text *, const char *path, struct svy_error *);

/* One field of a record: from its first to behind its last byte, quotes included. */
struct svy_span {
	size_t line; /* on which its record starts, as svy_source counts */
	size_t start, end;
};

/* The field in that column (from 0) of every record with so many, the header first;
 * free() the list.  The bytes are those of a CSV that was read without an error. */
struct svy_span *svy_spans_find(size_t *count, struct svy_text bytes, char delimiter,
                                size_t column);

/* The bytes of a field that holds text: quoted where it was or has to be. */
const char *svy_field_write(struct svy_arena *, struct svy_text old, const char *text,
                            char delimiter);

#endif
