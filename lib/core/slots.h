/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Slots: sums of the rows of one place of the design (a unit, or a stratum where rows
 * are the units) and one cell, numbered as pairs (place, cell). */
#ifndef SVY_CORE_SLOTS_H
#define SVY_CORE_SLOTS_H

#include "core/design.h"
#include "core/spreading.h"

static inline uint32_t svy_slot_place(const struct svy_pairs *slots, uint32_t slot)
{
	return (uint32_t)(slots->keys[slot] >> 32);
}

static inline uint32_t svy_slot_cell(const struct svy_pairs *slots, uint32_t slot)
{
	return (uint32_t)slots->keys[slot];
}

/* svy_spreading_walk over them. */
void svy_slots_walk(const struct svy_pairs *, struct svy_spreading *, svy_spreading_item *,
                    void *with);

#endif
