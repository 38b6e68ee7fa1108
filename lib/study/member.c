/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/member.h"

#include <stdlib.h>
#include <string.h>

struct making {
	struct svy_members *to;
	struct svy_names keys; /* a pattern's numbers as bytes: its place */
	size_t dims, open;
	size_t patterns; /* that a cell may be part of */
	uint32_t *key;
};

static struct svy_text bytes(const uint32_t *pattern, size_t dims)
{
	return (struct svy_text){ (const char *)pattern, dims * sizeof *pattern };
}

/* The group of a cell where the dimensions in margins are any; SVY_NO_NAME where
 * it is not printed. */
static uint32_t group_of(struct making *m, const uint32_t *values, size_t margins)
{
	for (size_t d = 0; d < m->dims; d++)
		m->key[d] = d >= m->open || margins >> d & 1 ? SVY_NO_NAME : values[d];
	return svy_names_find(&m->keys, bytes(m->key, m->dims));
}

static void count_cell(struct making *m, const uint32_t *values)
{
	for (size_t margins = 0; margins < m->patterns; margins++) {
		uint32_t group = group_of(m, values, margins);

		if (group != SVY_NO_NAME)
			m->to->first[group + 1]++;
	}
}

static void place_cell(struct making *m, size_t *next, uint32_t cell,
                       const uint32_t *values)
{
	for (size_t margins = 0; margins < m->patterns; margins++) {
		uint32_t group = group_of(m, values, margins);

		if (group != SVY_NO_NAME)
			m->to->cells[next[group]++] = cell;
	}
}

static void fill(struct making *m, uint32_t *const *values, size_t cells,
                 size_t groups)
{
	size_t *next;

	m->to->first = svy_alloc(groups + 1, sizeof *m->to->first);
	for (size_t c = 0; c < cells; c++)
		count_cell(m, values[c]);
	for (size_t g = 0; g < groups; g++)
		m->to->first[g + 1] += m->to->first[g];
	m->to->cells = svy_alloc(m->to->first[groups], sizeof *m->to->cells);
	next = svy_alloc(groups + 1, sizeof *next);
	memcpy(next, m->to->first, groups * sizeof *next);
	for (uint32_t c = 0; c < cells; c++)
		place_cell(m, next, c, values[c]);
	free(next);
}

void svy_members_make(struct svy_members *members, const struct svy_patterns *groups,
                      uint32_t *const *values, size_t cells, size_t dims, size_t open,
                      bool totals)
{
	struct making m = { .to = members, .dims = dims, .open = open,
		            .patterns = totals ? (size_t)1 << open : 1 };

	m.key = svy_alloc(dims, sizeof *m.key);
	for (size_t g = 0; g < groups->count; g++)
		(void)svy_names_add(&m.keys, bytes(groups->items[g], dims));
	fill(&m, values, cells, groups->count);
	svy_names_free(&m.keys);
	free(m.key);
}

void svy_members_free(struct svy_members *members)
{
	free(members->first);
	free(members->cells);
	memset(members, 0, sizeof *members);
}
