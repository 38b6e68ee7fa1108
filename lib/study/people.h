/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* People by their ids, and the waves in which each was met. */
#ifndef SVY_STUDY_PEOPLE_H
#define SVY_STUDY_PEOPLE_H

#include "base/names.h"

struct svy_people {
	struct svy_names ids;
	struct svy_pairs met; /* (person, wave) */
};

/* Of two waves. */
struct svy_attrition {
	size_t matched; /* people in both */
	size_t lost;    /* only in the earlier */
	size_t fresh;   /* only in the later */
};

/* The person's number; false where the person was met in the wave before. */
bool svy_people_note(uint32_t *who, struct svy_people *, struct svy_text id,
                     uint32_t wave);
struct svy_attrition svy_people_compare(const struct svy_people *, uint32_t earlier,
                                        uint32_t later);
void svy_people_free(struct svy_people *);

#endif
