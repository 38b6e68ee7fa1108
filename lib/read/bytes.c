/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "read/bytes.h"

#include "read/formula.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 1 << 16 };

static int read_all(struct svy_text *bytes, FILE *from)
{
	char *at = NULL;
	size_t len = 0, got;

	do {
		at = svy_resize(at, len + BLOCK + 1, 1);
		got = fread(at + len, 1, BLOCK, from);
		len += got;
	} while (got == BLOCK);
	at[len] = '\0';
	*bytes = (struct svy_text){ at, len };
	return ferror(from) ? -1 : 0;
}

int svy_bytes_read(struct svy_text *bytes, const char *path, struct svy_error *err)
{
	FILE *from = fopen(path, "rb");
	int status;

	*bytes = (struct svy_text){ NULL, 0 };
	if (!from) {
		(void)svy_fail(err, "%s", strerror(errno));
		return svy_error_at(err, path, 0, NULL);
	}
	errno = 0;
	status = read_all(bytes, from);
	if (status != 0)
		(void)svy_fail(err, "%s", strerror(errno ? errno : EIO));
	(void)fclose(from);
	return status == 0 ? 0 : svy_error_at(err, path, 0, NULL);
}

struct scan {
	struct svy_text bytes;
	size_t at, line;
	char delimiter;
};

static bool is_end(char c)
{
	return c == '\n' || c == '\r';
}

/* Over CR, LF or CRLF. */
static void end_line(struct scan *s)
{
	char c = s->bytes.at[s->at++];

	if (c == '\r' && s->at < s->bytes.len && s->bytes.at[s->at] == '\n')
		s->at++;
	s->line++;
}

static void pass_quotes(struct scan *s)
{
	for (s->at++; s->at < s->bytes.len && s->bytes.at[s->at] != '"'; s->at++)
		s->line += s->bytes.at[s->at] == '\n';
	s->at++;
}

/* To the delimiter or the line's end. */
static void pass_field(struct scan *s)
{
	while (s->at < s->bytes.len && s->bytes.at[s->at] != s->delimiter &&
	       !is_end(s->bytes.at[s->at])) {
		if (s->bytes.at[s->at] == '"')
			pass_quotes(s);
		else
			s->at++;
	}
}

/* True where the record has the column. */
static bool pass_record(struct svy_span *span, struct scan *s, size_t column)
{
	bool found = false;

	span->line = s->line;
	for (size_t i = 0;; i++) {
		size_t start = s->at;

		pass_field(s);
		if (i == column) {
			span->start = start;
			span->end = s->at < s->bytes.len ? s->at : s->bytes.len;
			found = true;
		}
		if (s->at >= s->bytes.len)
			return found;
		if (s->bytes.at[s->at] != s->delimiter)
			break;
		s->at++;
	}
	end_line(s);
	return found;
}

struct svy_span *svy_spans_find(size_t *count, struct svy_text bytes, char delimiter,
                                size_t column)
{
	struct scan s = { .bytes = bytes, .line = 1, .delimiter = delimiter };
	struct svy_span *spans = NULL, span;
	size_t capacity = 0;

	*count = 0;
	while (s.at < bytes.len) {
		if (!pass_record(&span, &s, column))
			continue;
		spans = svy_room(spans, *count, &capacity, sizeof *spans);
		spans[(*count)++] = span;
	}
	return spans;
}

static bool wants_quotes(struct svy_text old, const char *text, char delimiter)
{
	return memchr(old.at, '"', old.len) || strchr(text, delimiter) ||
	       strpbrk(text, "\"\r\n");
}

/* An apostrophe that guarded the old text goes on guarding. */
static bool guarded(struct svy_text old)
{
	old = svy_text_trim(old);
	if (old.len && *old.at == '"')
		old = (struct svy_text){ old.at + 1, old.len - 1 };
	return old.len && *old.at == '\'';
}

const char *svy_field_write(struct svy_arena *arena, struct svy_text old, const char *text,
                            char delimiter)
{
	const char *quote = wants_quotes(old, text, delimiter) ? "\"" : "";
	bool guard = guarded(old) && svy_text_formula(svy_text(text));

	return svy_arena_print(arena, "%s%s%s%s", quote, guard ? "'" : "", text, quote);
}
