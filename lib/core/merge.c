/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Adding one design to another: its rows' places are found again by name. */
#include "core/design.h"

#include <stdlib.h>

/* Names and corrections from the stratum down to one place. */
struct trail {
	struct svy_text clusters[SVY_STAGES];
	double fpc[SVY_STAGES];
	struct svy_design_row row;
};

static void follow(struct trail *t, const struct svy_design *d, uint32_t place)
{
	t->row = (struct svy_design_row){ .clusters = t->clusters, .fpc = t->fpc };
	for (size_t stage = d->depth; stage-- > 0;) {
		const struct svy_unit *unit = &d->units[stage][place];

		t->clusters[stage] = d->unit_names[stage].names[unit->name];
		if (stage + 1 < SVY_STAGES)
			t->fpc[stage + 1] = unit->branch.fpc;
		place = unit->parent;
	}
	t->fpc[0] = d->strata[place].branch.fpc;
	t->row.stratum = d->stratum_names.names[d->strata[place].name];
	t->row.part = d->strata[place].part;
}

int svy_design_merge(uint32_t **map, struct svy_design *into,
                     const struct svy_design *from, struct svy_error *err)
{
	uint32_t count = (uint32_t)svy_design_places(from);

	*map = svy_alloc(count, sizeof **map);
	for (uint32_t i = 0; i < count; i++) {
		struct trail t;

		follow(&t, from, i);
		if (svy_design_place(&(*map)[i], into, &t.row, err) != 0) {
			free(*map);
			*map = NULL;
			return -1;
		}
		/* Rows as units are counted, and placing counted one. */
		if (from->depth == 0) {
			double more = from->strata[i].branch.sampled - 1;

			into->strata[(*map)[i]].branch.sampled += more;
			into->units_sampled += more;
		}
	}
	return 0;
}
