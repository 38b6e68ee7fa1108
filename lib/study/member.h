/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Which cells each printed group is made of, found once for all groups. */
#ifndef SVY_STUDY_MEMBER_H
#define SVY_STUDY_MEMBER_H

#include "study/private.h"

struct svy_members {
	size_t *first;   /* of group g: cells[first[g]] .. cells[first[g + 1]] */
	uint32_t *cells; /* ascending within a group */
};

/* values[cell]: the value numbers of the dims grouping dimensions of a cell.
 * groups: patterns over the first open of them, with margins or without. */
void svy_members_make(struct svy_members *, const struct svy_patterns *groups,
                      uint32_t *const *values, size_t cells, size_t dims,
                      size_t open, bool totals);
void svy_members_free(struct svy_members *);

#endif
