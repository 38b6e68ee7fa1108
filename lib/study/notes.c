/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What a user should know of rows and names, though it is no error. */
#include "study/replicate.h"

#include "read/number.h"

#include <stdlib.h>

static void note_rows(FILE *to, const char *prog, double rows, const char *why,
                      const char *name)
{
	if (rows > 0)
		svy_note_print(to, prog, "%.0f row%s %s '%s' %s left out", rows,
		              rows > 1 ? "s" : "", why, name, rows > 1 ? "are" : "is");
}

static void note_dropped(FILE *to, const char *prog, const struct svy_study *s)
{
	if (s->unknown > 0)
		svy_note_print(to, prog, "--where is missing for %.0f row%s, left out",
		               s->unknown, s->unknown > 1 ? "s" : "");
	for (size_t d = 0; d < s->dim_count; d++) {
		bool wave = s->waves.names && d + 1 == s->dim_count;
		bool arm = s->options.arms && d == s->compared;

		note_rows(to, prog, s->dims[d].dropped,
		          wave ? "of none of the waves" : arm ? "of none of the arms"
		                                              : "without a value of",
		          wave ? s->waves.names : arm ? s->options.arms
		                                      : s->dims[d].name);
	}
}

/* Spreadsheets strip the zeros of '01': then one group has become two. */
static void note_spelling(FILE *to, const char *prog, const struct svy_names *names,
                          const struct svy_dim *dim)
{
	uint32_t *order = svy_names_order(names, dim);
	double last = 0, value;
	bool any = false;

	for (uint32_t i = 0; i < names->count; i++) {
		if (!svy_number_parse(&value, names->names[order[i]]))
			continue;
		if (any && !(value > last) && !(value < last)) {
			svy_note_print(to, prog, "'%s' has both '%s' and '%s', which "
			              "are separate groups", dim->name,
			              names->names[order[i - 1]].at,
			              names->names[order[i]].at);
			break;
		}
		any = true;
		last = value;
	}
	free(order);
}

static void note_spellings(FILE *to, const char *prog, const struct svy_study *s)
{
	for (size_t d = 0; d < s->dim_count; d++)
		note_spelling(to, prog, &s->groups.values[d], &s->dims[d]);
	for (size_t i = 0; i < s->measure_count; i++)
		for (size_t d = 0; d < s->measures[i].levels.dims; d++)
			note_spelling(to, prog, &s->measures[i].levels.values[d],
			              &s->measures[i].dims[d]);
}

static void note_units(FILE *to, const char *prog, const struct svy_study *s)
{
	if (s->repweights)
		svy_repweights_note(to, prog, s->repweights);
	else if (s->waves.wanted && !s->separate && s->unit_waves.shared == 0)
		svy_note_print(to, prog, "no sampling unit is in two waves; where they "
		              "are the same, see how their names are spelt");
	if (s->unit_arms.shared > 0)
		svy_note_print(to, prog, "sampling units have rows in more than one arm: "
		              "where clusters were assigned to arms, see how they "
		              "are spelt");
}

void svy_study_notes(FILE *to, const char *prog, const struct svy_study *s)
{
	if (s->options.quiet)
		return;
	if (s->rows == 0)
		svy_note_print(to, prog, "there are no rows");
	for (size_t i = 0; i < s->taken_count; i++)
		svy_note_print(to, prog, "%s", s->taken[i]);
	note_dropped(to, prog, s);
	note_spellings(to, prog, s);
	note_units(to, prog, s);
}
