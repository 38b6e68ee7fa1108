/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The header record: where it ends, its delimiter, the names in it. */
#include "read/source_private.h"

#include <string.h>

static const char delimiters[] = { ',', ';', '\t' };
#define DELIMITERS sizeof delimiters

struct scan {
	size_t at;                 /* behind the header, once it is found */
	size_t counts[DELIMITERS]; /* outside quotes */
	bool quoted, found;
};

static bool is_newline(char c)
{
	return c == '\n' || c == '\r';
}

static void scan_byte(struct scan *scan, char c)
{
	if (c == '"')
		scan->quoted = !scan->quoted;
	if (scan->quoted)
		return;
	scan->found = is_newline(c);
	for (size_t i = 0; i < DELIMITERS; i++)
		scan->counts[i] += c == delimiters[i];
}

/* Stops above the limit, too, with bytes enough to be refused. */
static void scan_header(struct scan *scan, struct svy_input *in)
{
	while (!scan->found && scan->at - in->at <= SVY_ROW_MAX) {
		if (scan->at < in->end)
			scan_byte(scan, in->bytes[scan->at++]);
		else if (!in->ended)
			svy_input_more(in);
		else
			return;
	}
}

static char most_frequent(const struct scan *scan)
{
	size_t best = 0;

	for (size_t i = 1; i < DELIMITERS; i++)
		if (scan->counts[i] > scan->counts[best])
			best = i;
	return delimiters[best];
}

static int skip_mark(struct svy_source *s)
{
	struct svy_input *in = &s->input;

	while (in->end < 3 && !in->ended)
		svy_input_more(in);
	if (in->end >= 2 && (memcmp(in->bytes, "\xFF\xFE", 2) == 0 ||
	                     memcmp(in->bytes, "\xFE\xFF", 2) == 0))
		return svy_feed_fail(s, 1, SVY_NO_COLUMN,
		                     "UTF-16 text: save it as UTF-8");
	if (in->end >= 3 && memcmp(in->bytes, "\xEF\xBB\xBF", 3) == 0)
		in->at = 3;
	return 0;
}

static void keep_name(struct svy_source *s, struct svy_text name)
{
	name.at = svy_arena_copy(&s->arena, name);
	s->columns = svy_room(s->columns, s->column_count, &s->column_capacity,
	                      sizeof *s->columns);
	s->columns[s->column_count++] = name;
}

static void add_name(void *bytes, size_t len, void *source)
{
	struct svy_source *s = source;
	struct svy_text name = svy_text_trim((struct svy_text){ bytes, len });

	if (len > SVY_FIELD_MAX)
		svy_feed_fail_field(s);
	else if (s->fields++ == SVY_COLUMNS_MAX)
		(void)svy_feed_fail(s, s->row_line, SVY_NO_COLUMN,
		                    "more than %zu columns", SVY_COLUMNS_MAX);
	else if (!s->failed)
		keep_name(s, name);
}

static void end_header(int terminator, void *source)
{
	struct svy_source *s = source;

	(void)svy_feed_row_ends(s, terminator);
	svy_feed_next_row(s);
}

static bool at_newline(struct svy_input *in)
{
	while (in->at == in->end && !in->ended)
		svy_input_more(in);
	return in->at < in->end && is_newline(in->bytes[in->at]);
}

static void parse_header(struct svy_source *s, char delimiter)
{
	struct scan scan = { .at = s->input.at };

	scan_header(&scan, &s->input);
	s->delimiter = delimiter ? delimiter : most_frequent(&scan);
	csv_set_delim(&s->parser, (unsigned char)s->delimiter);
	while (!s->failed && s->input.at < scan.at)
		svy_feed_line(s);
	if (!s->failed && !scan.found)
		svy_feed_end(s);
}

static bool any_name(const struct svy_source *s)
{
	for (size_t i = 0; i < s->column_count; i++)
		if (s->columns[i].len)
			return true;
	return false;
}

int svy_header_read(struct svy_source *s, char delimiter)
{
	size_t line;

	if (skip_mark(s) != 0)
		return -1;
	svy_feed_begin(s);
	s->on_field = add_name;
	s->on_row = end_header;
	while (at_newline(&s->input))
		svy_feed_line(s);
	line = s->row_line;
	parse_header(s, delimiter);
	if (s->failed)
		return -1;
	if (s->column_count == 0)
		return svy_feed_fail(s, 0, SVY_NO_COLUMN,
		                     "no header: the input is empty");
	if (!any_name(s))
		return svy_feed_fail(s, line, SVY_NO_COLUMN,
		                     "no header: every name in it is empty");
	return 0;
}
