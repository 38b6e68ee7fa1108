/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/private.h"

#include "read/number.h"

#include <stdlib.h>

enum sort { KNOWN, NUMERIC, CODED, OTHER, MISSING };

struct entry {
	uint32_t number;
	struct svy_text text;
	enum sort sort;
	double place; /* within its sort */
};

static size_t choice_place(const struct svy_dim *dim, struct svy_text text)
{
	const struct svy_question *q = dim->question;
	size_t place = q ? svy_question_place(q, text) : 0;

	return q && place < q->choice_count ? place : SIZE_MAX;
}

static struct entry entry_of(const struct svy_names *names, uint32_t number,
                             const struct svy_dim *dim)
{
	struct entry e = { .number = number, .text = names->names[number] };
	uint32_t known = svy_names_find(&dim->known, e.text);
	size_t choice = choice_place(dim, e.text);

	e.sort = OTHER;
	if (svy_text_is(e.text, SVY_MISSING_NAME)) {
		e.sort = MISSING;
	} else if (known != SVY_NO_NAME) {
		e.sort = KNOWN;
		e.place = known;
	} else if (svy_number_parse(&e.place, e.text)) {
		e.sort = NUMERIC;
	} else if (choice != SIZE_MAX) {
		e.sort = CODED;
		e.place = (double)choice;
	} else {
		e.place = 0; /* whatever was made of a text that is nearly a number */
	}
	return e;
}

static int compare(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->sort != y->sort)
		return x->sort < y->sort ? -1 : 1;
	if (x->place < y->place || x->place > y->place)
		return x->place < y->place ? -1 : 1;
	return svy_text_compare(x->text, y->text);
}

uint32_t *svy_names_order(const struct svy_names *names, const struct svy_dim *dim)
{
	struct entry *entries = svy_alloc(names->count, sizeof *entries);
	uint32_t *order = svy_alloc(names->count, sizeof *order);

	for (uint32_t i = 0; i < names->count; i++)
		entries[i] = entry_of(names, i, dim);
	qsort(entries, names->count, sizeof *entries, compare);
	for (uint32_t i = 0; i < names->count; i++)
		order[i] = entries[i].number;
	free(entries);
	return order;
}
