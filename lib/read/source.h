/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A questionnaire CSV, read once from front to back in batches of rows.
 *
 * Records as RFC 4180: delimiter seen from the header (',' ';' or tab) unless
 * given, quotes doubled inside quotes, newlines inside quotes, CRLF, LF or CR;
 * a byte-order mark and a second header row of HXL tags (#...) are skipped.
 * Fields are kept as they are, blanks too; header names are trimmed.  Blank
 * lines are skipped, unless there is one column only: then they are missing
 * answers.  Only the columns that were asked for are kept.
 *
 * Refused, with file and line: a row with more or fewer fields than the header,
 * an unclosed or stray quote, a NUL byte, UTF-16, a field above 1 MiB, a row
 * above 16 MiB (as it stands in the file), more than 65,536 columns, no header at
 * all or one of empty names.  A file with a header and no row is fine.  Names may
 * be empty or repeated as long as nobody asks for them.
 *
 * Lines are counted as an editor does: a CR that ends a row is a line end, a lone
 * CR inside quotes is not.
 *
 * Nothing above this file knows which parser is underneath. */
#ifndef SVY_READ_SOURCE_H
#define SVY_READ_SOURCE_H

#include "base/error.h"
#include "base/memory.h"

struct svy_source;

struct svy_source_options {
	char delimiter;   /* 0 = see the header */
	bool short_rows;  /* may be: fields at the end of a row that are not there are empty */
	size_t read_size; /* bytes a read; 0 = default; tests use 1, 2, ... */
};

/* As -d gives it: one byte, or the word tab; NULL: 0. */
int svy_delimiter_parse(char *delimiter, const char *option, struct svy_error *);

/* Borrowed until the next call on the source. */
struct svy_batch {
	size_t rows;
	size_t width;                  /* columns that were asked for */
	const struct svy_text *fields; /* fields[row * width + slot] */
	const size_t *lines;           /* line on which each row starts */
};

/* Opens and reads the header.  "-" is standard input.  options may be NULL. */
int svy_source_open(struct svy_source **, const char *path,
                    const struct svy_source_options *, struct svy_error *);
/* As messages call it: the path, or "(standard input)". */
const char *svy_source_name(const struct svy_source *);
size_t svy_source_columns(const struct svy_source *);
struct svy_text svy_source_column(const struct svy_source *, size_t column);
char svy_source_delimiter(const struct svy_source *);

/* The column called name: exactly, else by its unique last part after a group
 * prefix ('/', '-', '.' or ':' before it), else q/radio as q_radio, q.radio,
 * q-radio or q:radio, which other exports say.  None, ambiguous or repeated: an
 * error that lists the nearest names or the candidates. */
int svy_source_find(size_t *column, const struct svy_source *,
                    struct svy_text name, struct svy_error *);
/* Columns in the order of the header: names with commas between them, of which each
 * may also be a pattern with '*' and '?', or a range 'w1-w80', in which each number
 * must be there once.  free() them. */
int svy_source_match(size_t **columns, size_t *count, const struct svy_source *,
                     struct svy_text pattern, struct svy_error *);
/* Whether a name is as a pattern with '*' and '?' says. */
bool svy_name_is_like(struct svy_text name, struct svy_text pattern);
/* Asks for a column, before the first batch; the same column twice gives the
 * same slot. */
size_t svy_source_want(struct svy_source *, size_t column);
/* find and want in one. */
int svy_source_slot(size_t *slot, struct svy_source *, struct svy_text name,
                    struct svy_error *);
/* How many slots there are now. */
size_t svy_source_width(const struct svy_source *);
/* Name of the column in a slot, for messages. */
const char *svy_source_slot_name(const struct svy_source *, size_t slot);

/* 1 with a batch of at least one row, 0 at the end, -1 on an error (rows before
 * the bad one have been given out first). */
int svy_source_next(struct svy_batch *, struct svy_source *, struct svy_error *);
void svy_source_close(struct svy_source *);

#endif
