/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/slots.h"

#include <stdlib.h>

void svy_slots_walk(const struct svy_pairs *slots, struct svy_spreading *s,
                    svy_spreading_item *add, void *with)
{
	uint32_t *places = svy_alloc(slots->count, sizeof *places);

	for (uint32_t i = 0; i < slots->count; i++)
		places[i] = svy_slot_place(slots, i);
	svy_spreading_walk(s, places, slots->count, add, with);
	free(places);
}
