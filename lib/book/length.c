/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* How long interviews took: from the columns start and end. */
#include "book/private.h"

#include "book/moment.h"
#include "read/near.h"

#include <stdlib.h>
#include <string.h>

/* By the form's type, else by name. */
static size_t find(const struct svy_book *book, const char *type, const char *other)
{
	for (size_t i = 0; i < book->count; i++) {
		const struct svy_question *q = book->variables[i].question;

		if (q && strcmp(q->type, type) == 0)
			return i;
	}
	for (size_t i = 0; i < book->count; i++) {
		struct svy_text name = svy_last_part(svy_text(book->variables[i].name));

		if (!book->variables[i].question &&
		    (svy_text_is(name, type) || svy_text_is(name, other)))
			return i;
	}
	return SIZE_MAX;
}

void svy_length_begin(struct svy_reading *r)
{
	r->lengths.start = find(r->book, "start", "starttime");
	r->lengths.end = find(r->book, "end", "endtime");
}

static void keep(struct svy_lengths *l, double minutes, size_t line)
{
	l->minutes = svy_room(l->minutes, l->count, &l->minutes_capacity,
	                      sizeof *l->minutes);
	l->lines = svy_room(l->lines, l->count, &l->lines_capacity, sizeof *l->lines);
	l->minutes[l->count] = minutes;
	l->lines[l->count++] = line;
}

void svy_length_take(struct svy_reading *r, size_t line)
{
	struct svy_lengths *l = &r->lengths;
	double start, end;

	if (l->start == SIZE_MAX || l->end == SIZE_MAX)
		return;
	if (!r->fields[l->start].len || !r->fields[l->end].len)
		return;
	if (!svy_moment_parse(&start, r->fields[l->start]) ||
	    !svy_moment_parse(&end, r->fields[l->end]))
		svy_lines_add(&l->unread, line);
	else if (end < start)
		svy_lines_add(&l->backwards, line);
	else
		keep(l, (end - start) / 60, line);
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

static void add(struct svy_reading *r, const char *kind, bool note,
                const struct svy_lines *lines, const char *detail)
{
	const struct svy_finding finding = {
		.kind = kind, .note = note, .wave = r->book->wave, .lines = *lines,
		.variable = r->book->variables[r->lengths.end].name, .detail = detail,
	};

	svy_findings_add(r->findings, &finding);
}

static double median(const double *sorted, size_t count)
{
	return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
}

static void add_short(struct svy_reading *r, double limit)
{
	const struct svy_lengths *l = &r->lengths;
	struct svy_lines quick = { 0 };
	char detail[80];

	for (size_t i = 0; i < l->count; i++)
		if (l->minutes[i] < limit)
			svy_lines_add(&quick, l->lines[i]);
	(void)snprintf(detail, sizeof detail, "less than %.1f minutes, a third of the median",
	               limit);
	if (quick.count)
		add(r, "short interview", true, &quick, detail);
}

static void add_lengths(struct svy_reading *r)
{
	const struct svy_lengths *l = &r->lengths;
	double *sorted = svy_alloc(l->count, sizeof *sorted), middle;
	char detail[160];

	memcpy(sorted, l->minutes, l->count * sizeof *sorted);
	qsort(sorted, l->count, sizeof *sorted, by_size);
	middle = median(sorted, l->count);
	(void)snprintf(detail, sizeof detail,
	               "median %.1f minutes, from %.1f to %.1f, of %zu interviews", middle,
	               sorted[0], sorted[l->count - 1], l->count);
	add(r, "interview length", true, &(struct svy_lines){ 0 }, detail);
	add_short(r, middle / 3);
	free(sorted);
}

void svy_length_end(struct svy_reading *r)
{
	struct svy_lengths *l = &r->lengths;

	if (l->count)
		add_lengths(r);
	if (l->backwards.count)
		add(r, "ends before it starts", false, &l->backwards, "");
	if (l->unread.count)
		add(r, "time not read", true, &l->unread,
		    "start or end is not as in 2026-11-21T09:30:15+02:00");
	free(l->minutes);
	free(l->lines);
}
