/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/spreading.h"

#include "core/design.h"

#include <stdlib.h>

/* The items' numbers by the order of their places, those of one place as they came: a
 * counting sort.  free() it. */
static size_t *sort_items(const uint32_t *places, size_t count,
                          const struct svy_design *design)
{
	size_t place_count = svy_design_places(design);
	uint32_t *order = svy_design_order(design);
	size_t *sorted = svy_alloc(count, sizeof *sorted);
	size_t *next = svy_alloc(place_count + 1, sizeof *next);

	for (size_t i = 0; i < count; i++)
		next[places[i]]++;
	for (size_t p = 0, at = 0; p < place_count; p++) {
		size_t here = next[order[p]];

		next[order[p]] = at;
		at += here;
	}
	for (size_t i = 0; i < count; i++)
		sorted[next[places[i]]++] = i;
	free(order);
	free(next);
	return sorted;
}

void svy_spreading_walk(struct svy_spreading *s, const uint32_t *places, size_t count,
                        svy_spreading_item *add, void *with)
{
	size_t *sorted = sort_items(places, count, s->design);

	for (size_t i = 0; i < count; i++) {
		bool last = i + 1 == count;
		uint32_t place = places[sorted[i]];
		uint32_t next = last ? 0 : places[sorted[i + 1]];

		add(with, sorted[i]);
		if (last || next != place)
			svy_spreading_leave(s, place, last ? NULL : &next);
	}
	free(sorted);
}
