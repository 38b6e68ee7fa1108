/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The inside of a book on its way through the rows of a file (book.c): what looks at
 * rows as a whole. */
#ifndef SVY_BOOK_PRIVATE_H
#define SVY_BOOK_PRIVATE_H

#include "book/book.h"
#include "book/twin.h"
#include "form/asked.h"
#include "read/source.h"

/* 128 bits of all compared answers of a row. */
struct svy_print {
	uint64_t a, b;
	size_t line;
};

struct svy_prints {
	struct svy_print *items;
	size_t count, capacity;
};

struct svy_straight {
	const char *items;
	size_t *columns, count;
	size_t complete;        /* rows with all items */
	struct svy_lines lines; /* of those all the same */
};

struct svy_lengths {
	size_t start, end;      /* columns, or SIZE_MAX */
	double *minutes;
	size_t *lines;
	size_t count, minutes_capacity, lines_capacity;
	struct svy_lines backwards, unread;
};

struct svy_reading {
	struct svy_book *book;
	const struct svy_book_options *options;
	struct svy_findings *findings;
	struct svy_source *source;
	struct svy_codes na;
	struct svy_asked *asked;  /* NULL without a form */
	struct svy_text *raw;     /* the row, by column, without blanks at its fields' ends */
	struct svy_text *fields;  /* the same with missing codes emptied */
	bool *compared;           /* columns that tell rows from each other */
	size_t id, within;        /* columns, or SIZE_MAX */
	struct svy_lines *id_lines; /* of each id */
	size_t id_capacity;
	struct svy_lines without_id;
	struct svy_prints prints;
	bool near;
	struct svy_twins twins;
	uint32_t *codes;
	struct svy_names *answers; /* of each column, for --near */
	struct svy_straight *straight;
	struct svy_lengths lengths;
};

/* rows_alike.c: identical rows and near ones. */
int svy_alike_take(struct svy_reading *, size_t line, struct svy_error *);
int svy_alike_end(struct svy_reading *, struct svy_error *);
void svy_alike_free(struct svy_reading *);

/* straight.c: -1 where an item is not there, or there are fewer than three. */
int svy_straight_begin(struct svy_reading *, struct svy_error *);
void svy_straight_take(struct svy_reading *, size_t line);
void svy_straight_end(struct svy_reading *);

/* length.c */
void svy_length_begin(struct svy_reading *);
void svy_length_take(struct svy_reading *, size_t line);
void svy_length_end(struct svy_reading *);

#endif
