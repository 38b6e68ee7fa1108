/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "read/source_private.h"

#include <stdlib.h>
#include <string.h>

#define READ_SIZE ((size_t)256 << 10)

/* ---- what libcsv calls ---- */

/* Called for every field of the file: it decides what reading costs. */
static void take_field(void *bytes, size_t len, void *source)
{
	struct svy_source *s = source;

	if (len > SVY_FIELD_MAX)
		svy_feed_fail_field(s);
	else if (s->fields++ == s->rows.next->column)
		svy_rows_keep(s, bytes, len);
}

static void take_first_row_field(void *bytes, size_t len, void *source)
{
	struct svy_source *s = source;

	if (len && *(const char *)bytes == '#')
		s->tags++;
	else if (len)
		s->words++;
	take_field(bytes, len, source);
}

static bool row_is_tags(struct svy_source *s)
{
	bool first = s->first_row;

	s->first_row = false;
	s->on_field = take_field;
	return first && s->tags && !s->words;
}

static void row_end(struct svy_source *s)
{
	struct svy_rows *r = &s->rows;

	if (s->fields != s->column_count) {
		(void)svy_feed_fail(s, s->row_line, SVY_NO_COLUMN,
		                    "expected %zu field%s, got %zu",
		                    s->column_count,
		                    s->column_count == 1 ? "" : "s", s->fields);
		return;
	}
	if (row_is_tags(s)) {
		r->used = r->row_from;
		return;
	}
	r->lines[r->count++] = s->row_line;
}

static void fill_row(struct svy_source *s)
{
	while (!s->failed && s->fields && s->fields < s->column_count)
		s->on_field((char[]){ "" }, 0, s);
}

static void take_row(int terminator, void *source)
{
	struct svy_source *s = source;
	bool blank = s->fields == 0;

	if (!svy_feed_row_ends(s, terminator))
		return;
	if (blank && s->column_count == 1)
		s->on_field((char[]){ "" }, 0, s);
	if (s->short_rows)
		fill_row(s);
	if (!s->failed && s->fields)
		row_end(s);
	svy_rows_begin_row(s);
	svy_feed_next_row(s);
}

/* ---- the columns asked for ---- */

size_t svy_source_want(struct svy_source *s, size_t column)
{
	if (s->slot_of[column] != SVY_NO_SLOT)
		return s->slot_of[column];
	s->slots = svy_room(s->slots, s->slot_count, &s->slot_capacity,
	                    sizeof *s->slots);
	s->slots[s->slot_count] = column;
	s->slot_of[column] = (uint32_t)s->slot_count;
	return s->slot_count++;
}

int svy_source_slot(size_t *slot, struct svy_source *s, struct svy_text name,
                    struct svy_error *err)
{
	size_t column;

	if (svy_source_find(&column, s, name, err) != 0)
		return -1;
	*slot = svy_source_want(s, column);
	return 0;
}

size_t svy_source_width(const struct svy_source *s)
{
	return s->slot_count;
}

const char *svy_source_slot_name(const struct svy_source *s, size_t slot)
{
	return s->columns[s->slots[slot]].at;
}

static void list_wants(struct svy_source *s)
{
	struct svy_want *w = s->wants = svy_alloc(s->slot_count + 1, sizeof *w);

	for (size_t i = 0; i < s->column_count; i++)
		if (s->slot_of[i] != SVY_NO_SLOT)
			*w++ = (struct svy_want){ i, s->slot_of[i] };
	w->column = SVY_NO_COLUMN;
}

/* ---- the source ---- */

static void start_rows(struct svy_source *s)
{
	list_wants(s);
	svy_rows_alloc(s);
	s->on_field = take_first_row_field;
	s->on_row = take_row;
	s->first_row = true;
}

static void step(struct svy_source *s)
{
	if (s->input.at < s->input.end) {
		if (!svy_plain_row(s))
			svy_feed_line(s);
	} else if (!s->input.ended) {
		svy_input_more(&s->input);
	} else {
		svy_feed_end(s);
	}
}

static void gather(struct svy_source *s)
{
	s->rows.count = s->rows.used = 0;
	svy_rows_begin_row(s);
	while (!s->failed && !s->done && (s->fields || !svy_rows_full(&s->rows)))
		step(s);
}

int svy_source_next(struct svy_batch *batch, struct svy_source *s,
                    struct svy_error *err)
{
	if (!s->wants)
		start_rows(s);
	gather(s);
	*batch = (struct svy_batch){ s->rows.count, s->rows.width,
	                             s->rows.fields, s->rows.lines };
	if (batch->rows)
		return 1;
	if (s->failed)
		*err = s->failure;
	return s->failed ? -1 : 0;
}

static bool good_delimiter(char c)
{
	return c != '"' && c != '\n' && c != '\r';
}

static int begin(struct svy_source *s, const char *path,
                 const struct svy_source_options *options)
{
	size_t size = options->read_size ? options->read_size : READ_SIZE;
	int error = svy_input_open(&s->input, path, size);

	if (error)
		return svy_feed_fail(s, 0, SVY_NO_COLUMN, "%s", strerror(error));
	if (!good_delimiter(options->delimiter))
		return svy_feed_fail(s, 0, SVY_NO_COLUMN, "a quote or a newline "
		                     "cannot be the delimiter");
	s->short_rows = options->short_rows;
	return svy_header_read(s, options->delimiter);
}

int svy_source_open(struct svy_source **source, const char *path,
                    const struct svy_source_options *options,
                    struct svy_error *err)
{
	static const struct svy_source_options none;
	struct svy_source *s = svy_alloc(1, sizeof *s);

	s->name = svy_copy(svy_text(strcmp(path, "-") ? path
	                                              : "(standard input)"));
	if (begin(s, path, options ? options : &none) != 0) {
		*err = s->failure;
		svy_source_close(s);
		return -1;
	}
	s->slot_of = svy_alloc(s->column_count, sizeof *s->slot_of);
	memset(s->slot_of, 0xFF, s->column_count * sizeof *s->slot_of);
	*source = s;
	return 0;
}

const char *svy_source_name(const struct svy_source *s)
{
	return s->name;
}

size_t svy_source_columns(const struct svy_source *s)
{
	return s->column_count;
}

struct svy_text svy_source_column(const struct svy_source *s, size_t column)
{
	return s->columns[column];
}

char svy_source_delimiter(const struct svy_source *s)
{
	return s->delimiter;
}

void svy_source_close(struct svy_source *s)
{
	if (!s)
		return;
	svy_input_close(&s->input);
	csv_free(&s->parser);
	svy_arena_free(&s->arena);
	free(s->rows.fields);
	free(s->rows.lines);
	free(s->rows.text);
	free(s->columns);
	free(s->slot_of);
	free(s->slots);
	free(s->wants);
	free(s->name);
	free(s);
}
