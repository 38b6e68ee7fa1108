/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/slots.h"

#include <stdlib.h>

uint32_t *svy_slots_order(const struct svy_pairs *slots, const struct svy_design *design)
{
	size_t places = svy_design_places(design);
	uint32_t *order = svy_design_order(design);
	uint32_t *sorted = svy_alloc(slots->count, sizeof *sorted);
	size_t *next = svy_alloc(places + 1, sizeof *next);

	for (uint32_t s = 0; s < slots->count; s++)
		next[svy_slot_place(slots, s)]++;
	for (size_t r = 0, at = 0; r < places; r++) {
		size_t count = next[order[r]];

		next[order[r]] = at;
		at += count;
	}
	for (uint32_t s = 0; s < slots->count; s++)
		sorted[next[svy_slot_place(slots, s)]++] = s;
	free(order);
	free(next);
	return sorted;
}
