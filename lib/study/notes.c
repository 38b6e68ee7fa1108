/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What a user should know of rows and names, though it is no error. */
#include "study/hold.h"
#include "study/replicate.h"
#include "study/wave.h"

#include "read/number.h"

#include <stdlib.h>
#include <string.h>

void svy_study_remark(struct svy_study *s, const char *note)
{
	for (size_t i = 0; i < s->taken_count; i++)
		if (strcmp(s->taken[i], note) == 0)
			return;
	s->taken = svy_room(s->taken, s->taken_count, &s->taken_capacity,
	                    sizeof *s->taken);
	s->taken[s->taken_count++] = note;
}

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
	for (size_t i = 0; s->hold && i < s->hold->count; i++)
		if (s->hold->columns[i].levels)
			note_spelling(to, prog, &s->hold->columns[i].answers,
			              &s->hold->columns[i].dim);
}

static void note_units(FILE *to, const char *prog, const struct svy_study *s)
{
	if (s->repweights)
		svy_repweights_note(to, prog, s->repweights);
	else if (s->waves.wanted && !s->options.id && !s->separate &&
	         s->unit_waves.shared == 0)
		svy_note_print(to, prog, "no sampling unit is in two waves; where they "
		              "are the same, see how their names are spelt");
	if (s->unit_arms.shared > 0)
		svy_note_print(to, prog, "sampling units have rows in more than one arm: "
		              "where clusters were assigned to arms, see how they "
		              "are spelt");
}

static void note_pair(FILE *to, const char *prog, const struct svy_study *s,
                      uint32_t earlier, uint32_t later)
{
	const struct svy_text *names = s->groups.values[s->dim_count - 1].names;
	struct svy_attrition of = svy_people_compare(
		&s->people, svy_names_find(&s->parts, names[earlier]),
		svy_names_find(&s->parts, names[later]));

	svy_note_print(to, prog, "%s to %s: %zu matched, %zu lost, %zu new",
	               names[earlier].at, names[later].at, of.matched, of.lost, of.fresh);
}

static void note_people(FILE *to, const char *prog, const struct svy_study *s)
{
	struct svy_wave_order waves = { 0 };
	struct svy_error err;

	if (!s->options.id || svy_waves_order(&waves, s, &err) != 0)
		return;
	for (size_t i = 0; i < waves.count; i++)
		if (waves.against[i] != SVY_NO_NAME)
			note_pair(to, prog, s, waves.against[i], waves.values[i]);
	svy_waves_free(&waves);
}

/* Rows that the form's conditions left out of a question. */
static void note_unasked(FILE *to, const char *prog, const struct svy_study *s)
{
	double held = s->hold ? s->hold->unasked : 0;

	for (size_t i = 0; i < s->measure_count; i++) {
		const struct svy_measure *m = &s->measures[i];

		if (m->unasked > 0)
			svy_note_print(to, prog, "'%s': %.0f row%s not asked, by the form",
			               m->indicator->name, m->unasked,
			               m->unasked > 1 ? "s were" : " was");
	}
	if (held > 0)
		svy_note_print(to, prog, "%.0f row%s not asked, by the form", held,
		               held > 1 ? "s were" : " was");
	if (s->unasked_answers > 0)
		svy_note_print(to, prog, "%.0f answer%s to what the form did not ask, left "
		               "out; the first: %s", s->unasked_answers,
		               s->unasked_answers > 1 ? "s" : "", s->unasked_first);
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
	note_unasked(to, prog, s);
	note_spellings(to, prog, s);
	note_units(to, prog, s);
	note_people(to, prog, s);
}
