/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/ancova.h"
#include "study/quantile.h"
#include "study/replicate.h"

/* Variables of the tally, the 1 included. */
static size_t variables_of(const struct svy_measure *m)
{
	if (svy_measure_multiple(m))
		return 3; /* ticked, ticks, 1 */
	if (m->levels.dims)
		return 1;
	return m->indicator->part_count + 1 + m->squares;
}

/* Measures without levels share the groups' cells, and so a block; each of the
 * others has one of its own, and so has a quantile, whose cells are made later. */
void svy_study_layout(struct svy_study *s)
{
	size_t blocks = 1;

	for (size_t i = 0; i < s->measure_count; i++) {
		struct svy_measure *m = &s->measures[i];
		bool levels = m->dim_count > 0 && !m->condition;

		svy_cells_begin(&m->levels, levels ? m->dim_count : 0);
		svy_quantiles_begin(m, s);
		m->block = levels || m->quantiles ? blocks++ : 0;
	}
	for (size_t i = 0; s->options.ancova && i < s->measure_count; i++)
		svy_ancova_begin(&s->measures[i]);
	svy_tally_begin(&s->tally, s->cluster_count == 0 && !s->repweights, blocks);
	for (size_t i = 0; i < s->measure_count; i++)
		s->measures[i].item = svy_tally_item(&s->tally, s->measures[i].block,
		                                     variables_of(&s->measures[i]));
	if (s->repweights)
		svy_repweights_layout(s->repweights, &s->tally);
	s->prepared = true;
}
