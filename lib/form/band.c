/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/band.h"

#include <math.h>

/* Whole, and printed so exactly. */
static bool whole(double x)
{
	return fabs(x) <= 9007199254740992.0 && x == floor(x);
}

static int bound(const struct svy_compiler *compiler, const struct svy_node *node,
                 double below)
{
	if (node->kind != SVY_NODE_NUMBER)
		return svy_place_fail(compiler, node->offset,
			"a bound of band() must be a number as it stands");
	if (!(node->number > below))
		return svy_place_fail(compiler, node->offset,
			"the bounds of band() must rise from left to right");
	return 0;
}

static char *bound_text(struct svy_arena *arena, const struct svy_node *bound)
{
	if (whole(bound->number))
		return svy_arena_print(arena, "%.0f", bound->number + 0.0); /* no -0 */
	return svy_arena_copy(arena, bound->text);
}

/* The label of [from, next bound). */
static char *label(struct svy_arena *arena, const struct svy_node *from)
{
	const struct svy_node *to = from->next;
	char *start = bound_text(arena, from);

	if (!to)
		return svy_arena_print(arena, "%s+", start);
	if (!whole(from->number) || !whole(to->number))
		return svy_arena_print(arena, "%s-<%s", start, bound_text(arena, to));
	if (to->number - from->number == 1)
		return start;
	return svy_arena_print(arena, "%s-%.0f", start, to->number - 1);
}

static size_t length(const struct svy_node *node)
{
	size_t count = 0;

	for (; node; node = node->next)
		count++;
	return count;
}

static struct svy_band *new_band(struct svy_arena *arena, size_t count)
{
	struct svy_band *band = svy_arena_alloc(arena, sizeof *band);

	band->bounds = svy_arena_alloc(arena, count * sizeof *band->bounds);
	band->labels = svy_arena_alloc(arena, (count + 1) * sizeof *band->labels);
	return band;
}

int svy_band_make(const struct svy_compiler *compiler, struct svy_node *node)
{
	struct svy_arena *arena = compiler->arena;
	const struct svy_node *first = node->first->next;
	struct svy_band *band = new_band(arena, length(first));

	for (const struct svy_node *n = first; n; n = n->next) {
		if (bound(compiler, n, n == first ? -INFINITY : band->bounds[band->count - 1]))
			return -1;
		band->bounds[band->count++] = n->number;
		band->labels[band->count] = svy_text(label(arena, n));
	}
	band->labels[0] = svy_text(svy_arena_print(arena, "<%s", bound_text(arena, first)));
	node->band = band;
	return 0;
}

/* Bands are few: a loop is faster than halving. */
struct svy_text svy_band_label(const struct svy_band *band, double x)
{
	size_t i = 0;

	while (i < band->count && x >= band->bounds[i])
		i++;
	return band->labels[i];
}
