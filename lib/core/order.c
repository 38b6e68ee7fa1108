/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The places of a design in the order in which its tree is walked. */
#include "core/design.h"

#include <stdlib.h>

/* Units from the stratum down to the place. */
struct path {
	uint32_t at[SVY_STAGES + 1];
	uint32_t place;
};

size_t svy_design_places(const struct svy_design *design)
{
	return design->depth ? design->unit_pairs[design->depth - 1].count
	                     : design->stratum_pairs.count;
}

static struct path path_of(const struct svy_design *design, uint32_t place)
{
	struct path path = { .place = place };
	uint32_t at = place;

	for (size_t s = design->depth; s > 0; s--) {
		path.at[s] = at;
		at = design->units[s - 1][at].parent;
	}
	path.at[0] = at;
	return path;
}

static int compare(const void *a, const void *b)
{
	const struct path *x = a, *y = b;

	for (size_t s = 0; s <= SVY_STAGES; s++)
		if (x->at[s] != y->at[s])
			return x->at[s] < y->at[s] ? -1 : 1;
	return 0;
}

uint32_t *svy_design_order(const struct svy_design *design)
{
	size_t count = svy_design_places(design);
	struct path *paths = svy_alloc(count, sizeof *paths);
	uint32_t *order = svy_alloc(count, sizeof *order);

	for (size_t i = 0; i < count; i++)
		paths[i] = path_of(design, (uint32_t)i);
	if (count)
		qsort(paths, count, sizeof *paths, compare);
	for (size_t i = 0; i < count; i++)
		order[i] = paths[i].place;
	free(paths);
	return order;
}
