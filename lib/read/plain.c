/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Lines without a quote.
 *
 * Most lines have none, and then their fields are just what stands between the
 * delimiters: libcsv, which looks at every byte, would say the same.  Whatever
 * is not as simple as that is left to it. */
#include "read/source_private.h"

#include <string.h>

/* Longer lines are libcsv's, and so are the limits of fields and rows. */
#define LINE_MAX_PLAIN ((size_t)64 << 10)

/* How often a byte stands in a text, eight bytes at a time: what differs from it
 * is not zero, and the high bit of every zero byte is kept and counted. */
static size_t count_bytes(const char *at, size_t len, char byte)
{
	const uint64_t low = 0x7F7F7F7F7F7F7F7Fu, ones = 0x0101010101010101u;
	const uint64_t all = ones * (unsigned char)byte;
	size_t count = 0, i = 0;

	for (; i + 8 <= len; i += 8) {
		uint64_t word, zero;

		memcpy(&word, at + i, 8);
		word ^= all;
		zero = ~(((word & low) + low) | word | low) >> 7;
		count += (size_t)(zero * ones >> 56);
	}
	for (; i < len; i++)
		count += at[i] == byte;
	return count;
}

/* The line without its end, where it is all there and plain. */
static bool plain_line(struct svy_text *line, const struct svy_input *in)
{
	const char *from = in->bytes + in->at, *end;
	size_t len = in->end - in->at;

	if (len > LINE_MAX_PLAIN)
		len = LINE_MAX_PLAIN;
	end = memchr(from, '\n', len);
	if (!end)
		return false;
	line->at = from;
	line->len = (size_t)(end - from);
	if (in->cr && line->len && end[-1] == '\r')
		line->len--;
	return line->len && !memchr(from, '"', line->len) &&
	       !(in->cr && memchr(from, '\r', line->len));
}

/* Fields are short: the next delimiter is mostly near. */
static const char *find_byte(const char *at, const char *end, char byte)
{
	const char *near = end - at > 16 ? at + 16 : end;

	for (; at < near; at++)
		if (*at == byte)
			return at;
	return memchr(at, byte, (size_t)(end - at));
}

/* Where so many columns are asked for it pays to keep the line as it is. */
#define MANY_COLUMNS 16

/* Keeps the fields asked for; the number of fields. */
static size_t take_fields(struct svy_source *s, struct svy_text line)
{
	bool whole = s->slot_count >= MANY_COLUMNS;
	const char *at = whole ? svy_rows_text(s, line.at, line.len) : line.at;
	const char *end = at + line.len;
	size_t column = 0;

	while (s->rows.next->column != SVY_NO_COLUMN) {
		const char *stop = find_byte(at, end, s->delimiter);
		size_t len = (size_t)((stop ? stop : end) - at);

		if (column++ == s->rows.next->column) {
			if (whole)
				svy_rows_point(&s->rows, at, len);
			else
				svy_rows_keep(s, at, len);
		}
		if (!stop)
			return column;
		at = stop + 1;
	}
	return column + 1 + count_bytes(at, (size_t)(end - at), s->delimiter);
}

bool svy_plain_row(struct svy_source *s)
{
	struct svy_text line;

	if (s->row_bytes || s->first_row || !plain_line(&line, &s->input))
		return false;
	s->input.at = (size_t)(line.at - s->input.bytes) + line.len;
	s->input.at += s->input.bytes[s->input.at] == '\r' ? 2 : 1;
	s->fields = take_fields(s, line);
	s->on_row('\n', s);
	return true;
}
