/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/people.h"

#include <stdlib.h>
#include <string.h>

bool svy_people_note(uint32_t *who, struct svy_people *people, struct svy_text id,
                     uint32_t wave)
{
	uint32_t count = people->met.count;

	*who = svy_names_add(&people->ids, id);
	return svy_pairs_add(&people->met, *who, wave) == count;
}

enum { EARLIER = 1, LATER = 2 };

struct svy_attrition svy_people_compare(const struct svy_people *people,
                                        uint32_t earlier, uint32_t later)
{
	unsigned char *in = svy_alloc(people->ids.count, sizeof *in);
	struct svy_attrition found = { 0, 0, 0 };

	for (uint32_t i = 0; i < people->met.count; i++) {
		uint32_t wave = (uint32_t)people->met.keys[i];

		if (wave == earlier || wave == later)
			in[people->met.keys[i] >> 32] |= wave == earlier ? EARLIER : LATER;
	}
	for (uint32_t i = 0; i < people->ids.count; i++) {
		found.matched += in[i] == (EARLIER | LATER);
		found.lost += in[i] == EARLIER;
		found.fresh += in[i] == LATER;
	}
	free(in);
	return found;
}

void svy_people_free(struct svy_people *people)
{
	svy_names_free(&people->ids);
	svy_pairs_free(&people->met);
	memset(people, 0, sizeof *people);
}
