/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The inside of a source: bytes (input.c) go to libcsv a line at a time
 * (feed.c); its callbacks (source.c) make the header (header.c), then rows
 * (rows.c).  Lines that need no parser go straight to the rows (plain.c). */
#ifndef SVY_READ_SOURCE_PRIVATE_H
#define SVY_READ_SOURCE_PRIVATE_H

#include "read/input.h"
#include "read/source.h"

#include <csv.h>
#include <stdint.h>

#define SVY_FIELD_MAX ((size_t)1 << 20)
#define SVY_ROW_MAX ((size_t)1 << 24)    /* as it stands in the file */
#define SVY_COLUMNS_MAX ((size_t)1 << 16)

/* A column to keep; those of a source are in the order of the file and end with
 * one that no field reaches. */
struct svy_want {
	size_t column, slot;
};

/* Rows being gathered.  The open row stands behind them: its fields in
 * cells[0 .. width), its bytes from text[row_from]. */
struct svy_rows {
	struct svy_text *fields;
	size_t *lines;
	size_t count, capacity, width;
	char *text;
	size_t used, size, row_from;
	struct svy_text *cells;
	const struct svy_want *next; /* the column that the row waits for */
};

struct svy_source {
	char *name;
	struct svy_input input;
	struct csv_parser parser;
	char delimiter;
	bool short_rows;

	/* the header */
	struct svy_arena arena;
	struct svy_text *columns; /* terminated */
	size_t column_count, column_capacity;

	/* the columns asked for */
	uint32_t *slot_of;     /* of each column; SVY_NO_SLOT */
	size_t *slots;         /* column of each slot */
	size_t slot_count, slot_capacity;
	struct svy_want *wants;

	/* where the parser is; what it calls */
	void (*on_field)(void *bytes, size_t len, void *source);
	void (*on_row)(int terminator, void *source);
	size_t line;           /* being read */
	size_t row_line;       /* on which the open row starts */
	size_t fields;         /* complete ones of the open row */
	size_t row_bytes;      /* given to the parser */
	size_t quoted_field;   /* the open field has newlines in it, and starts ... */
	size_t quoted_line;    /* ... on this line */
	bool after_cr, line_ended;
	bool done, failed;
	struct svy_error failure;

	/* the first row may be one of HXL tags */
	bool first_row;
	size_t tags, words;

	struct svy_rows rows;
};

#define SVY_NO_SLOT UINT32_MAX

/* header.c: reads the header record; -1 with s->failure. */
int svy_header_read(struct svy_source *, char delimiter);

/* feed.c.  The delimiter is set after svy_feed_begin. */
void svy_feed_begin(struct svy_source *);
/* Parses one line of the bytes that are there, or what there is of it: so a row
 * ends with the bytes that are parsed, or is open.  What goes wrong is in
 * s->failed and s->failure; the first failure stays. */
void svy_feed_line(struct svy_source *);
/* All bytes are used up: ends the last row, or says why there are no more. */
void svy_feed_end(struct svy_source *);

/* plain.c: takes the next line as a row, if a row starts here and it is plain. */
bool svy_plain_row(struct svy_source *);

/* rows.c */
void svy_rows_alloc(struct svy_source *);
void svy_rows_begin_row(struct svy_source *);
bool svy_rows_full(const struct svy_rows *);
/* Bytes of the open row, kept. */
const char *svy_rows_text(struct svy_source *, const void *bytes, size_t len);
/* The next field asked for, of the open row: in the text that is kept, or kept
 * here. */
static inline void svy_rows_point(struct svy_rows *r, const char *at, size_t len)
{
	r->cells[r->next->slot] = (struct svy_text){ at, len };
	r->next++;
}
void svy_rows_keep(struct svy_source *, const void *bytes, size_t len);

/* For callbacks: the field that just came is above SVY_FIELD_MAX. */
void svy_feed_fail_field(struct svy_source *);
/* A row or a blank line (fields == 0) has ended; false for the second half of
 * CRLF, which is neither. */
bool svy_feed_row_ends(struct svy_source *, int terminator);
void svy_feed_next_row(struct svy_source *);
/* The place is a line and, where it is known, a column. */
int svy_feed_fail(struct svy_source *, size_t line, size_t column,
                  const char *format, ...) SVY_PRINTF(4, 5);
#define SVY_NO_COLUMN SIZE_MAX

#endif
