/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Rows on their way into what is held. */
#include "study/hold.h"

#include "form/name.h"
#include "read/number.h"
#include "study/replicate.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_CODES = 5000 }; /* more different answers are no categories */

size_t svy_hold_column(struct svy_hold *hold, struct svy_text name,
                       struct svy_text source)
{
	struct svy_held *column;

	hold->columns = svy_resize(hold->columns, hold->count + 1,
	                           sizeof *hold->columns);
	column = &hold->columns[hold->count];
	memset(column, 0, sizeof *column);
	column->dim.source = (struct svy_text){ svy_arena_copy(&hold->arena, source),
		                                source.len };
	column->dim.name = svy_arena_copy(&hold->arena,
	                                  name.len ? name : svy_name_of(source));
	return hold->count++;
}

/* Before the first row: what the types of the expressions decide. */
static void prepare(struct svy_pass *p)
{
	struct svy_hold *hold = p->study->hold;

	svy_sample_begin(&hold->sample, hold->count);
	hold->row = svy_alloc(hold->count, sizeof *hold->row);
	for (size_t i = 0; i < hold->count; i++) {
		struct svy_held *c = &hold->columns[i];

		c->type = svy_expression_type(p->held[i]);
		c->coded = c->type == SVY_TEXT || c->type == SVY_MISSING;
	}
}

static int fail_at(const struct svy_pass *p, struct svy_error *err)
{
	return svy_error_at(err, svy_source_name(p->source), p->line, NULL);
}

static void note_text(const struct svy_pass *p, struct svy_held *c,
                      struct svy_text text)
{
	struct svy_arena *arena = &p->study->hold->arena;

	if (c->texts++)
		return;
	c->text = svy_arena_copy(arena, text);
	c->file = svy_arena_copy(arena, svy_text(svy_source_name(p->source)));
	c->line = p->line;
}

static uint32_t code_of(const struct svy_pass *p, struct svy_held *c,
                        struct svy_text text)
{
	uint32_t known = c->answers.count, code = svy_names_add(&c->answers, text);

	if (code < known)
		return code;
	c->numbers = svy_room(c->numbers, code, &c->number_capacity,
	                      sizeof *c->numbers);
	if (!svy_number_parse(&c->numbers[code], text)) {
		c->numbers[code] = NAN;
		note_text(p, c, text);
	}
	return code;
}

/* Too many answers for categories: they have to be numbers. */
static int decode(struct svy_pass *p, struct svy_held *c, struct svy_error *err)
{
	struct svy_hold *hold = p->study->hold;
	double *value = hold->sample.values + (c - hold->columns);

	if (c->texts) {
		svy_fail(err, "'%s' has more than %d different answers, and not all are "
		         "numbers ('%s'): is it an identifier?", c->dim.name, MOST_CODES,
		         c->text);
		return fail_at(p, err);
	}
	for (size_t r = 0; r < hold->sample.count; r++, value += hold->count)
		*value = c->numbers[(size_t)*value];
	svy_names_free(&c->answers);
	c->coded = false;
	return 0;
}

static int take_number(double *out, const struct svy_pass *p,
                       const struct svy_value *value, struct svy_error *err)
{
	if (svy_value_number(out, value))
		return 0;
	svy_fail(err, "expected a number, got '%.*s'", (int)value->text.len,
	         value->text.at);
	return fail_at(p, err);
}

/* 1; 0 where the answer is missing. */
static int take_value(double *out, struct svy_pass *p, size_t column,
                      struct svy_error *err)
{
	struct svy_held *c = &p->study->hold->columns[column];
	struct svy_value value;

	if (svy_pass_value(&value, p, p->held[column], err) != 0)
		return -1;
	if (value.type == SVY_MISSING)
		return 0;
	if (!c->coded)
		return take_number(out, p, &value, err) == 0 ? 1 : -1;
	p->number_count = p->study->dim_count;
	*out = code_of(p, c, svy_pass_category(p, &value));
	if (c->answers.count <= MOST_CODES)
		return 1;
	*out = c->numbers[(size_t)*out];
	return decode(p, c, err) == 0 ? 1 : -1;
}

static void miss(struct svy_hold *hold, uint32_t cell)
{
	if (cell >= hold->missing_count) {
		size_t count = 2 * (size_t)cell + 1;

		hold->missing = svy_resize(hold->missing, count, sizeof *hold->missing);
		for (size_t i = hold->missing_count; i < count; i++)
			hold->missing[i] = 0;
		hold->missing_count = count;
	}
	hold->missing[cell]++;
}

/* What answers there are is learnt only from rows that are held. */
static bool answered(struct svy_pass *p, int *status, struct svy_error *err)
{
	struct svy_value value;

	for (size_t i = 0; i < p->study->hold->count; i++) {
		*status = svy_pass_value(&value, p, p->held[i], err);
		if (*status != 0 || value.type == SVY_MISSING)
			return false;
	}
	return true;
}

static void hold_row(struct svy_pass *p)
{
	struct svy_hold *hold = p->study->hold;

	if (p->study->options.id) {
		hold->people = svy_room(hold->people, hold->sample.count,
		                        &hold->people_capacity, sizeof *hold->people);
		hold->people[hold->sample.count] = p->who;
	}
	svy_sample_add(&hold->sample, p->place, p->group, p->weight_value, hold->row);
	if (p->study->repweights)
		svy_sample_add_replicates(&hold->sample,
		                          p->study->repweights->reps.weights,
		                          p->study->repweights->spec.count);
}

int svy_pass_hold(struct svy_pass *p, struct svy_error *err)
{
	struct svy_hold *hold = p->study->hold;
	int status = 0;

	if (!hold->row)
		prepare(p);
	if (!(p->weight_value > 0))
		return 0;
	if (!answered(p, &status, err)) {
		if (status == 0 && svy_pass_unasked(p, &p->held_reads))
			hold->unasked++;
		else if (status == 0)
			miss(hold, p->group);
		return status;
	}
	for (size_t i = 0; i < hold->count; i++)
		if (take_value(&hold->row[i], p, i, err) < 0)
			return -1;
	hold_row(p);
	return 0;
}

void svy_hold_free(struct svy_hold *hold)
{
	for (size_t i = 0; i < hold->count; i++) {
		struct svy_held *c = &hold->columns[i];

		svy_names_free(&c->dim.known);
		svy_names_free(&c->answers);
		free(c->numbers);
		free(c->levels);
	}
	free(hold->columns);
	free(hold->row);
	free(hold->missing);
	free(hold->people);
	svy_sample_free(&hold->sample);
	svy_arena_free(&hold->arena);
	memset(hold, 0, sizeof *hold);
}
