/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A small CSV whose columns have known names: a row at a time, with the place
 * for errors.  Names match whatever their capitals. */
#ifndef SVY_FORM_SHEET_H
#define SVY_FORM_SHEET_H

#include "read/source.h"

#define SVY_NO_COLUMN_SLOT ((size_t)-1)

struct svy_sheet {
	struct svy_source *source;
	struct svy_batch batch;
	size_t next;                  /* row of the batch that comes next */
	const struct svy_text *row;   /* fields by slot */
	size_t line;
};

int svy_sheet_open(struct svy_sheet *, const char *path, struct svy_error *);

/* Asks for the column of that name, else of its other name (NULL = none); the
 * slot is SVY_NO_COLUMN_SLOT where there is none. */
size_t svy_sheet_want(struct svy_sheet *, const char *name, const char *other);
/* The same, but its absence is an error. */
int svy_sheet_need(size_t *slot, struct svy_sheet *, const char *name,
                   const char *other, struct svy_error *);

/* 1 with a row, 0 at the end, -1 on an error. */
int svy_sheet_next(struct svy_sheet *, struct svy_error *);
/* Trimmed; empty for SVY_NO_COLUMN_SLOT. */
struct svy_text svy_sheet_field(const struct svy_sheet *, size_t slot);

/* Adds the file, the row's line and the column's name to an error.  Always -1. */
int svy_sheet_at(const struct svy_sheet *, size_t slot, struct svy_error *);
void svy_sheet_close(struct svy_sheet *);

#endif
