/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The same answer to every item of a scale. */
#include "book/private.h"

#include <stdlib.h>

enum { ITEMS_LEAST = 3 };

static int begin(struct svy_straight *s, const char *items, const struct svy_reading *r,
                 struct svy_error *err)
{
	s->items = items;
	if (svy_source_match(&s->columns, &s->count, r->source, svy_text(items), err) != 0)
		return -1;
	if (s->count < ITEMS_LEAST)
		return svy_fail(err, "--straight: '%s' is %zu item%s; the same answer to fewer "
		                "than %d says nothing", items, s->count,
		                s->count == 1 ? "" : "s", ITEMS_LEAST);
	return 0;
}

int svy_straight_begin(struct svy_reading *r, struct svy_error *err)
{
	size_t count = r->options->straight_count;

	r->straight = svy_alloc(count, sizeof *r->straight);
	for (size_t i = 0; i < count; i++)
		if (begin(&r->straight[i], r->options->straight[i], r, err) != 0)
			return -1;
	return 0;
}

static void take(struct svy_straight *s, const struct svy_text *fields, size_t line)
{
	bool same = true;

	for (size_t i = 0; i < s->count; i++) {
		struct svy_text field = fields[s->columns[i]];

		if (!field.len)
			return;
		same = same && svy_text_equal(field, fields[s->columns[0]]);
	}
	s->complete++;
	if (same)
		svy_lines_add(&s->lines, line);
}

void svy_straight_take(struct svy_reading *r, size_t line)
{
	for (size_t i = 0; i < r->options->straight_count; i++)
		take(&r->straight[i], r->fields, line);
}

void svy_straight_end(struct svy_reading *r)
{
	for (size_t i = 0; i < r->options->straight_count; i++) {
		const struct svy_straight *s = &r->straight[i];
		char detail[120];
		const struct svy_finding finding = {
			.kind = "straight-lining", .note = true, .wave = r->book->wave,
			.variable = s->items, .lines = s->lines, .detail = detail,
		};

		(void)snprintf(detail, sizeof detail,
		               "%.1f %% of %zu rows with all %zu items answer them alike",
		               s->complete ? 100.0 * (double)s->lines.count / (double)s->complete
		                           : 0, s->complete, s->count);
		svy_findings_add(r->findings, &finding);
	}
}
