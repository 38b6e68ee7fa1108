/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/private.h"

#include <stdlib.h>
#include <string.h>

/* A pattern by the ranks of its values; the margin, UINT32_MAX, sorts last. */
struct ranked {
	uint32_t *ranks;
	size_t dims;
};

struct making {
	const struct svy_cells *cells;
	size_t open;
	uint32_t **ranks;  /* rank of each value, by dimension */
	uint32_t **orders; /* value of each rank */
	struct svy_arena arena;
	struct ranked *found;
	size_t count, capacity;
};

static int compare(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	for (size_t d = 0; d < x->dims; d++)
		if (x->ranks[d] != y->ranks[d])
			return x->ranks[d] < y->ranks[d] ? -1 : 1;
	return 0;
}

static void rank_values(struct making *m, const struct svy_dim *dims)
{
	m->ranks = svy_alloc(m->open, sizeof *m->ranks);
	m->orders = svy_alloc(m->open, sizeof *m->orders);
	for (size_t d = 0; d < m->open; d++) {
		const struct svy_names *names = &m->cells->values[d];

		m->orders[d] = svy_names_order(names, &dims[d]);
		m->ranks[d] = svy_alloc(names->count, sizeof **m->ranks);
		for (uint32_t i = 0; i < names->count; i++)
			m->ranks[d][m->orders[d][i]] = i;
	}
}

/* values, with those dimensions as margins whose bit is set. */
static void add_ranked(struct making *m, const uint32_t *values, size_t margins)
{
	struct ranked *to;

	m->found = svy_room(m->found, m->count, &m->capacity, sizeof *to);
	to = &m->found[m->count++];
	to->dims = m->open;
	to->ranks = svy_arena_alloc(&m->arena, m->open * sizeof *to->ranks);
	for (size_t d = 0; d < m->open; d++)
		to->ranks[d] = margins >> d & 1 ? UINT32_MAX : m->ranks[d][values[d]];
}

static void add_cells(struct making *m, bool totals)
{
	uint32_t *values = svy_alloc(m->cells->dims, sizeof *values);
	size_t all = totals ? (size_t)1 << m->open : 1;

	for (uint32_t cell = 0; cell < svy_cells_count(m->cells); cell++) {
		(void)svy_cells_get(values, m->cells, cell);
		for (size_t margins = 0; margins < all; margins++)
			add_ranked(m, values, margins);
	}
	free(values);
}

static void add_pattern(struct svy_patterns *to, const struct making *m,
                        const uint32_t *ranks)
{
	size_t dims = m->cells->dims;
	uint32_t *values = svy_arena_alloc(&to->arena, dims * sizeof *values);

	for (size_t d = 0; d < dims; d++)
		values[d] = d >= m->open || ranks[d] == UINT32_MAX
			? SVY_NO_NAME : m->orders[d][ranks[d]];
	to->items = svy_room(to->items, to->count, &to->capacity, sizeof *to->items);
	to->items[to->count++] = values;
}

static void end(struct making *m)
{
	for (size_t d = 0; d < m->open; d++) {
		free(m->ranks[d]);
		free(m->orders[d]);
	}
	free(m->ranks);
	free(m->orders);
	free(m->found);
	svy_arena_free(&m->arena);
}

void svy_patterns_make(struct svy_patterns *patterns, const struct svy_cells *cells,
                       const struct svy_dim *dims, size_t open, bool totals)
{
	struct making m = { .cells = cells, .open = open };

	memset(patterns, 0, sizeof *patterns);
	rank_values(&m, dims);
	if (open)
		add_cells(&m, totals);
	else
		add_ranked(&m, NULL, 0);
	if (m.count)
		qsort(m.found, m.count, sizeof *m.found, compare);
	for (size_t i = 0; i < m.count; i++)
		if (i == 0 || compare(&m.found[i - 1], &m.found[i]) != 0)
			add_pattern(patterns, &m, m.found[i].ranks);
	end(&m);
}

void svy_patterns_free(struct svy_patterns *patterns)
{
	free(patterns->items);
	svy_arena_free(&patterns->arena);
	memset(patterns, 0, sizeof *patterns);
}
