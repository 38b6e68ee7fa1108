/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* libcsv, with lines and limits.
 *
 * libcsv trims blanks, drops blank lines and tells no line numbers.  So blanks
 * are made plain characters and blank lines are reported; and it is given a line
 * at a time, so that its callbacks can tell where they are. */
#include "read/source_private.h"

#include <stdarg.h>
#include <string.h>

/* A newline is looked for in so many bytes; without one all of them are given. */
#define PIECE 4096

/* The closing quote of a field and the byte behind it need room, too. */
#define BUFFER_MAX (SVY_FIELD_MAX + 2)

static int never(unsigned char c)
{
	(void)c;
	return 0;
}

/* libcsv tries smaller steps until it is given one, so the buffer ends up as
 * large as it may be. */
static void *resize_within_limit(void *old, size_t size)
{
	return size > BUFFER_MAX ? NULL : svy_resize(old, size, 1);
}

void svy_feed_begin(struct svy_source *s)
{
	(void)csv_init(&s->parser,
	               CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
	csv_set_space_func(&s->parser, never);
	csv_set_realloc_func(&s->parser, resize_within_limit);
	csv_set_blk_size(&s->parser, PIECE);
	s->line = 1;
	svy_feed_next_row(s);
}

int svy_feed_fail(struct svy_source *s, size_t line, size_t column,
                  const char *format, ...)
{
	char message[sizeof s->failure.message];
	va_list args;

	if (s->failed)
		return -1;
	va_start(args, format);
	(void)vsnprintf(message, sizeof message, format, args);
	va_end(args);
	s->failed = true;
	(void)svy_fail(&s->failure, "%s", message);
	return svy_error_at(&s->failure, s->name, line,
	                    column < s->column_count ? s->columns[column].at
	                                             : NULL);
}

static size_t field_line(const struct svy_source *s)
{
	return s->quoted_field == s->fields ? s->quoted_line : s->line;
}

void svy_feed_fail_field(struct svy_source *s)
{
	(void)svy_feed_fail(s, field_line(s), s->fields,
	                    s->parser.quoted
	                    ? "a field above 1 MiB; is its quote never closed?"
	                    : "a field above 1 MiB");
}

void svy_feed_next_row(struct svy_source *s)
{
	s->row_line = s->line;
	s->fields = 0;
	s->quoted_field = SVY_NO_COLUMN;
}

/* Between CR and LF there can be nothing: any byte would have begun a field. */
bool svy_feed_row_ends(struct svy_source *s, int terminator)
{
	bool half = terminator == '\n' && s->after_cr && s->fields == 0;

	s->after_cr = terminator == '\r';
	s->line_ended = terminator == '\n';
	s->row_bytes = 0;
	if (!half)
		s->line++;
	return !half;
}

/* A newline that ended no row is inside quotes. */
static void count_quoted_newline(struct svy_source *s)
{
	if (s->quoted_field != s->fields) {
		s->quoted_field = s->fields;
		s->quoted_line = s->line;
	}
	s->line++;
}

static void fail_parse(struct svy_source *s)
{
	if (csv_error(&s->parser) != CSV_EPARSE)
		svy_feed_fail_field(s);
	else
		(void)svy_feed_fail(s, s->line, s->fields,
		                    s->parser.quoted
		                    ? "a stray quote in a quoted field: write it twice"
		                    : "a stray quote in an unquoted field: quote the "
		                      "field and write the quote twice");
}

/* Up to the first LF or CR, whichever ends rows here. */
static size_t line_length(const struct svy_input *in)
{
	const char *from = in->bytes + in->at, *last;
	size_t len = in->end - in->at;

	if (len > PIECE)
		len = PIECE;
	last = memchr(from, '\n', len);
	if (last)
		len = (size_t)(last - from) + 1;
	last = in->cr ? memchr(from, '\r', len) : NULL;
	return last ? (size_t)(last - from) + 1 : len;
}

static void parse(struct svy_source *s, const char *from, size_t len)
{
	s->input.at += len;
	s->row_bytes += len;
	s->line_ended = false;
	if (csv_parse(&s->parser, from, len, s->on_field, s->on_row, s) != len)
		fail_parse(s);
	else if (from[len - 1] == '\n' && !s->line_ended)
		count_quoted_newline(s);
}

void svy_feed_line(struct svy_source *s)
{
	size_t len = line_length(&s->input);
	size_t room = SVY_ROW_MAX - s->row_bytes;

	if (room == 0)
		(void)svy_feed_fail(s, s->row_line, SVY_NO_COLUMN,
		                    "a row above 16 MiB");
	else
		parse(s, s->input.bytes + s->input.at, len < room ? len : room);
}

void svy_feed_end(struct svy_source *s)
{
	s->done = true;
	if (s->input.error)
		(void)svy_feed_fail(s, 0, SVY_NO_COLUMN, "%s",
		                    strerror(s->input.error));
	else if (s->input.nul)
		(void)svy_feed_fail(s, s->line, s->fields, "a NUL byte: not a CSV "
		                    "file, or UTF-16 text to be saved as UTF-8");
	else if (csv_fini(&s->parser, s->on_field, s->on_row, s) != 0)
		(void)svy_feed_fail(s, field_line(s), s->fields,
		                    "the quote opened here is never closed");
}
