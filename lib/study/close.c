/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What has to hold of a study once its last row is read. */
#include "core/table.h"
#include "out/utf8.h"
#include "study/private.h"
#include "study/replicate.h"

/* A value called as the margins are would make two rows of one name. */
static int check_totals(const struct svy_cells *cells, const struct svy_dim *dims,
                        struct svy_error *err)
{
	for (size_t d = 0; d < cells->dims; d++)
		if (svy_names_find(&cells->values[d], svy_text(SVY_TOTAL_NAME)) !=
		    SVY_NO_NAME)
			return svy_fail(err, "'%s' has a value called '" SVY_TOTAL_NAME "', "
			                "as --totals calls the margins; recode it",
			                dims[d].name);
	return 0;
}

/* What is not UTF-8 would come out as two groups that look alike. */
static int check_text(const struct svy_cells *cells, const struct svy_dim *dims,
                      struct svy_error *err)
{
	for (size_t d = 0; d < cells->dims; d++)
		for (uint32_t i = 0; i < cells->values[d].count; i++)
			if (!svy_utf8_valid(cells->values[d].names[i].at))
				return svy_fail(err, "'%s' has a value that is not UTF-8: "
				                "save the file as UTF-8", dims[d].name);
	return 0;
}

/* A check of the values of the groups and of every measure's levels. */
static int check_each(const struct svy_study *s,
                      int (*check)(const struct svy_cells *, const struct svy_dim *,
                                   struct svy_error *),
                      struct svy_error *err)
{
	if (check(&s->groups, s->dims, err) != 0)
		return -1;
	for (size_t i = 0; i < s->measure_count; i++)
		if (check(&s->measures[i].levels, s->measures[i].dims, err) != 0)
			return -1;
	return 0;
}

int svy_study_close(struct svy_study *s, struct svy_error *err)
{
	if (s->repweights)
		svy_replicates_close(&s->design, &s->repweights->reps);
	if (svy_design_check(&s->design, err) != 0 ||
	    (s->options.totals && check_each(s, check_totals, err) != 0) ||
	    check_each(s, check_text, err) != 0)
		return -1;
	svy_tally_close(&s->tally);
	return 0;
}
