/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/wave.h"

#include <stdlib.h>
#include <string.h>

static int check_waves(const struct svy_names *names, const struct svy_dim *dim,
                       struct svy_error *err)
{
	for (uint32_t i = 0; i < dim->known.count; i++)
		if (svy_names_find(names, dim->known.names[i]) == SVY_NO_NAME)
			return svy_fail(err, "wave '%s' has no row",
			                dim->known.names[i].at);
	if (names->count < 2)
		return svy_fail(err, "a shift wants two waves at least, got %s%s",
		                names->count ? "only " : "none",
		                names->count ? names->names[0].at : "");
	return 0;
}

/* The wave that wave number i in order is held against. */
static uint32_t base_of(const struct svy_wave_order *o, size_t i, const char *against,
                        uint32_t named)
{
	if (named != SVY_NO_NAME)
		return o->values[i] == named ? SVY_NO_NAME : named;
	if (i == 0)
		return SVY_NO_NAME;
	return against && strcmp(against, "previous") == 0 ? o->values[i - 1]
	                                                   : o->values[0];
}

static bool is_rule(const char *against)
{
	return !against || strcmp(against, "first") == 0 ||
	       strcmp(against, "previous") == 0;
}

int svy_waves_order(struct svy_wave_order *o, const struct svy_study *s,
                    struct svy_error *err)
{
	const struct svy_dim *dim = &s->dims[s->dim_count - 1];
	const struct svy_names *names = &s->groups.values[s->dim_count - 1];
	const char *against = s->waves.against;
	uint32_t named = SVY_NO_NAME;

	if (check_waves(names, dim, err) != 0)
		return -1;
	if (!is_rule(against)) {
		named = svy_names_find(names, svy_text(against));
		if (named == SVY_NO_NAME)
			return svy_fail(err, "--against: expected first, previous or a "
			                "wave, got '%s'", against);
	}
	o->count = names->count;
	o->values = svy_names_order(names, dim);
	o->against = svy_alloc(o->count, sizeof *o->against);
	for (size_t i = 0; i < o->count; i++)
		o->against[i] = base_of(o, i, against, named);
	return 0;
}

void svy_waves_free(struct svy_wave_order *o)
{
	free(o->values);
	free(o->against);
	memset(o, 0, sizeof *o);
}
