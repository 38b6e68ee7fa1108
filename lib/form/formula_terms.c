/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/formula_private.h"

enum { MOST_TERMS = 1000 };

bool svy_terms_add(struct svy_terms *to, uint64_t term)
{
	for (size_t i = 0; i < to->count; i++)
		if (to->items[i] == term)
			return true;
	if (to->count == MOST_TERMS)
		return false;
	to->items = svy_room(to->items, to->count, &to->capacity, sizeof *to->items);
	to->items[to->count++] = term;
	return true;
}

bool svy_terms_add_all(struct svy_terms *to, const struct svy_terms *from)
{
	for (size_t i = 0; i < from->count; i++)
		if (!svy_terms_add(to, from->items[i]))
			return false;
	return true;
}

void svy_terms_remove(struct svy_terms *from, const struct svy_terms *which)
{
	size_t kept = 0;

	for (size_t i = 0; i < from->count; i++) {
		bool gone = false;

		for (size_t k = 0; k < which->count; k++)
			gone = gone || from->items[i] == which->items[k];
		if (!gone)
			from->items[kept++] = from->items[i];
	}
	from->count = kept;
}

bool svy_terms_multiply(struct svy_terms *to, const struct svy_terms *a, const struct svy_terms *b)
{
	for (size_t i = 0; i < a->count; i++)
		for (size_t k = 0; k < b->count; k++)
			if (!svy_terms_add(to, a->items[i] | b->items[k]))
				return false;
	return true;
}
