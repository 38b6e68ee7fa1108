/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/quantile.h"
#include "study/replicate.h"

#include "core/table.h"
#include "form/character.h"

#include <stdlib.h>

bool svy_pass_unasked(const struct svy_pass *p, const struct svy_slots *reads)
{
	for (size_t i = 0; p->asked && i < reads->count; i++)
		if (!svy_asked_slot(p->asked, reads->items[i]))
			return true;
	return false;
}

/* Not the 0 that some exports write for a choice of what was not asked. */
static bool is_answer(struct svy_text field)
{
	return field.len && !svy_text_is(field, "0") &&
	       !svy_text_same_word(field, svy_text("False")) &&
	       !svy_text_same_word(field, svy_text("n/a"));
}

static void note_unasked(struct svy_pass *p, size_t slot)
{
	struct svy_study *s = p->study;

	if (!is_answer(p->fields[slot]))
		return;
	if (!(s->unasked_answers > 0))
		s->unasked_first = svy_arena_print(&s->arena, "%s:%zu: column '%s'",
		                                   svy_source_name(p->source), p->line,
		                                   svy_source_slot_name(p->source, slot));
	s->unasked_answers++;
}

/* Some exports say True where others say 1. */
static struct svy_text as_digit(struct svy_text field)
{
	if (svy_text_same_word(field, svy_text("True")))
		return svy_text("1");
	if (svy_text_same_word(field, svy_text("False")))
		return svy_text("0");
	return field;
}

/* An export may write 0 for each choice of a question that nobody answered: its list
 * decides. */
static void blank_choices(struct svy_pass *p)
{
	for (size_t i = 0; i < p->answers_end; i++) {
		struct svy_text list = p->fields[p->lists[i]];

		if (p->choices[i])
			p->fields[i] = as_digit(p->fields[i]);
		if (p->lists[i] != i && (!list.len || svy_text_is(list, "n/a")))
			p->fields[i].len = 0;
	}
}

/* Answers without blanks at their ends; missing codes become empty fields, and what
 * was not asked. */
void svy_pass_blank(struct svy_pass *p, const struct svy_text *row)
{
	if (p->asked)
		svy_asked_row(p->asked, row);
	for (size_t i = 0; i < p->answers_end; i++) {
		p->fields[i] = svy_text_trim(row[i]);
		if (p->fields[i].len && svy_codes_have(&p->study->na, p->fields[i]))
			p->fields[i].len = 0;
		if (!p->asked || svy_asked_slot(p->asked, i))
			continue;
		note_unasked(p, i);
		p->fields[i].len = 0;
	}
	blank_choices(p);
	if (p->as < p->answers_end)
		p->fields[p->as] = p->study->as.read(p->study->as.with, p->fields[p->as]);
}

int svy_pass_value(struct svy_value *out, const struct svy_pass *p,
                   const struct svy_expression *e, struct svy_error *err)
{
	if (svy_expression_value(out, e, p->fields, err) == 0)
		return 0;
	return svy_error_at(err, svy_source_name(p->source), p->line, NULL);
}

/* 1 true, 0 false or missing; an expression that is not there is true. */
static int holds(struct svy_pass *p, const struct svy_expression *e,
                 struct svy_error *err)
{
	struct svy_value value;

	if (!e)
		return 1;
	if (svy_pass_value(&value, p, e, err) != 0)
		return -1;
	p->unknown = value.type == SVY_MISSING;
	return value.type == SVY_TRUTH && value.number != 0;
}

void svy_number_text(char *into, size_t size, double number)
{
	(void)snprintf(into, size, "%.15g", number + 0.0);
	if (strtod(into, NULL) != number)
		(void)snprintf(into, size, "%.17g", number);
}

struct svy_text svy_pass_category(struct svy_pass *p, const struct svy_value *value)
{
	char *into;

	switch (value->type) {
	case SVY_MISSING:
		break;
	case SVY_TEXT:
		return value->text;
	case SVY_TRUTH:
		return svy_text(value->number != 0 ? "yes" : "no");
	case SVY_NUMBER:
		into = p->numbers[p->number_count++];
		svy_number_text(into, sizeof *p->numbers, value->number);
		return svy_text(into);
	}
	return (struct svy_text){ "", 0 };
}

static int read_category(struct svy_text *out, struct svy_pass *p,
                         const struct svy_expression *e, struct svy_error *err)
{
	struct svy_value value;

	if (svy_pass_value(&value, p, e, err) != 0)
		return -1;
	*out = svy_pass_category(p, &value);
	if (!p->study->missing_category)
		return 0;
	if (svy_text_is(*out, SVY_MISSING_NAME)) {
		svy_fail(err, "the value '" SVY_MISSING_NAME "' is what --missing "
		              "category calls a missing answer; recode it");
		return svy_error_at(err, svy_source_name(p->source), p->line, NULL);
	}
	if (!out->len)
		*out = svy_text(SVY_MISSING_NAME);
	return 0;
}

/* With --arms, those that are not named are left out. */
static bool is_arm(const struct svy_study *s, size_t dim, struct svy_text value)
{
	return !s->options.arms || dim != s->compared ||
	       svy_names_find(&s->dims[dim].known, value) != SVY_NO_NAME;
}

/* 1: the row is of a group; 0: it is left out for want of a value. */
static int read_groups(struct svy_pass *p, struct svy_error *err)
{
	struct svy_study *s = p->study;

	for (size_t d = 0; d < s->dim_count; d++) {
		bool wave = s->waves.wanted && d + 1 == s->dim_count;

		if (wave)
			p->values[d] = p->wave;
		else if (read_category(&p->values[d], p, p->groups[d], err) != 0)
			return -1;
		if (!p->values[d].len || !is_arm(s, d, p->values[d])) {
			s->dims[d].dropped++;
			return 0;
		}
	}
	p->group = svy_cells_add(&s->groups, 0, p->values);
	if (s->options.arm && s->cluster_count)
		svy_seen_note(&s->unit_arms, svy_design_psu(&s->design, p->place),
		              svy_names_find(&s->groups.values[s->compared],
		                             p->values[s->compared]));
	return 1;
}

/* 1 with the number of a part, 0 where it is missing. */
static int read_number(double *out, const struct svy_pass *p,
                       const struct svy_expression *e, struct svy_error *err)
{
	struct svy_value value;
	struct svy_text name = svy_expression_column(e);

	if (svy_pass_value(&value, p, e, err) != 0)
		return -1;
	if (value.type == SVY_MISSING)
		return 0;
	if (svy_value_number(out, &value))
		return 1;
	svy_fail(err, "expected a number, got '%.*s'", (int)value.text.len,
	         value.text.at);
	(void)snprintf(err->column, sizeof err->column, "%.*s", (int)name.len, name.at);
	return svy_error_at(err, svy_source_name(p->source), p->line, NULL);
}

/* A row that has no answer to the measure because it was not asked: neither in the
 * denominator nor missing. */
static bool unasked(struct svy_pass *p, size_t number)
{
	if (!svy_pass_unasked(p, &p->measures[number].reads))
		return false;
	p->study->measures[number].unasked++;
	return true;
}

static bool is_missing(struct svy_text category)
{
	return !category.len || svy_text_is(category, SVY_MISSING_NAME);
}

static void add(struct svy_pass *p, const struct svy_measure *m, uint32_t cell,
                const double *variables)
{
	struct svy_study *s = p->study;

	svy_tally_add(&s->tally, m->item, p->place, cell, p->weight_value, variables);
	if (s->repweights)
		svy_replicates_add(&s->repweights->reps, m->item, cell, variables);
}

static int add_numbers(struct svy_pass *p, size_t number, struct svy_error *err)
{
	struct svy_study *s = p->study;
	const struct svy_measure *m = &s->measures[number];
	double v[SVY_VARIABLES];
	size_t parts = m->indicator->part_count;

	for (size_t i = 0; i < parts; i++) {
		int got = read_number(&v[i], p, p->measures[number].parts[i], err);

		if (got < 0)
			return -1;
		if (got)
			continue;
		if (unasked(p, number))
			return 0;
		if (m->quantiles)
			svy_quantiles_miss(p, m);
		else
			svy_tally_miss(&s->tally, m->item, p->group, p->weight_value);
		if (!m->condition || !s->missing_category)
			return 0;
		v[i] = 0;
	}
	if (m->quantiles) {
		svy_quantiles_hold(p, m, v[0]);
		return 0;
	}
	if (svy_measure_spread(m) && p->weight_value > 0)
		v[0] -= svy_tally_pivot(&s->tally, m->item, p->group, v[0]);
	if (m->squares)
		v[parts++] = v[0] * v[0];
	v[parts] = 1;
	add(p, m, p->group, v);
	if (m->people && p->weight_value > 0)
		svy_sample_add(m->people, p->place, p->group, p->weight_value,
		               (const double[]){ v[0], p->who });
	return 0;
}

/* A distribution over names or identifiers is a slip, and costs the square of
 * their number. */
enum { MOST_LEVELS = 5000 };

static int check_levels(const struct svy_pass *p, const struct svy_measure *m,
                        struct svy_error *err)
{
	for (size_t d = 0; d < m->dim_count; d++)
		if (m->levels.values[d].count > MOST_LEVELS) {
			svy_fail(err, "'%s' has more than %d different answers: is it an "
			         "identifier, or a number to take the mean of (-m)?",
			         m->dims[d].name, MOST_LEVELS);
			return svy_error_at(err, svy_source_name(p->source), p->line,
			                    NULL);
		}
	return 0;
}

/* Rows without an answer are kept in a level of no name. */
static int add_levels(struct svy_pass *p, size_t number, struct svy_error *err)
{
	static const double one = 1;
	struct svy_study *s = p->study;
	struct svy_measure *m = &s->measures[number];
	bool missing = false, unanswered = false;
	uint32_t cell;

	for (size_t d = 0; d < m->dim_count; d++) {
		if (read_category(&p->levels[d], p, p->measures[number].parts[d],
		                  err) != 0)
			return -1;
		missing = missing || !p->levels[d].len;
		unanswered = unanswered || is_missing(p->levels[d]);
	}
	if (unanswered && unasked(p, number))
		return 0;
	for (size_t d = 0; missing && d < m->dim_count; d++)
		p->levels[d].len = 0;
	cell = svy_cells_add(&m->levels, p->group, p->levels);
	if (missing)
		svy_tally_miss(&s->tally, m->item, cell, p->weight_value);
	else
		add(p, m, cell, &one);
	return check_levels(p, m, err);
}

static int by_number(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* A choice that comes twice counts once. */
static void drop_repeated(struct svy_pass *p)
{
	size_t kept = 0;

	if (p->tick_count)
		qsort(p->ticked, p->tick_count, sizeof *p->ticked, by_number);
	for (size_t i = 0; i < p->tick_count; i++)
		if (i == 0 || p->ticked[i] != p->ticked[i - 1])
			p->ticked[kept++] = p->ticked[i];
	p->tick_count = kept;
}

/* The cells of the choices in a list; codes that mean missing are none. */
static void list_ticked(struct svy_pass *p, struct svy_measure *m, struct svy_text list)
{
	struct svy_text word;

	p->tick_count = 0;
	while ((word = svy_word_next(&list)).len) {
		if (svy_codes_have(&p->study->na, word))
			continue;
		p->ticked = svy_room(p->ticked, p->tick_count, &p->tick_capacity,
		                     sizeof *p->ticked);
		p->ticked[p->tick_count++] = svy_cells_add(&m->levels, p->group, &word);
	}
	drop_repeated(p);
}

/* A row is in the cell of each choice and in the one of all respondents; without
 * any choice it is missing. */
static int add_choices(struct svy_pass *p, size_t number, struct svy_error *err)
{
	struct svy_measure *m = &p->study->measures[number];
	struct svy_text list, all = svy_text(SVY_RESPONDENTS);
	double v[] = { 0, 0, 1 };
	uint32_t everybody;

	if (read_category(&list, p, p->measures[number].parts[0], err) != 0)
		return -1;
	if (is_missing(list) && unasked(p, number))
		return 0;
	list_ticked(p, m, list);
	everybody = svy_cells_add(&m->levels, p->group, &all);
	v[1] = (double)p->tick_count;
	if (p->tick_count)
		add(p, m, everybody, v);
	else
		svy_tally_miss(&p->study->tally, m->item, everybody, p->weight_value);
	v[0] = 1;
	for (size_t i = 0; i < p->tick_count; i++)
		add(p, m, p->ticked[i], v);
	return check_levels(p, m, err);
}

static int add_measure(struct svy_pass *p, size_t number, struct svy_error *err)
{
	const struct svy_measure *m = &p->study->measures[number];
	int in = holds(p, p->measures[number].universe, err);

	if (in <= 0)
		return in;
	if (svy_measure_multiple(m))
		return add_choices(p, number, err);
	return m->levels.dims ? add_levels(p, number, err)
	                      : add_numbers(p, number, err);
}

int svy_pass_wave(struct svy_pass *p, struct svy_error *err)
{
	struct svy_study *s = p->study;
	size_t last = s->dim_count - 1;
	struct svy_value value;

	if (!s->waves.wanted || !s->waves.column)
		return 0;
	if (svy_pass_value(&value, p, p->groups[last], err) != 0)
		return -1;
	p->wave = svy_pass_category(p, &value);
	if (s->waves.names &&
	    svy_names_find(&s->dims[last].known, p->wave) == SVY_NO_NAME)
		p->wave.len = 0;
	return 0;
}

int svy_pass_group(struct svy_pass *p, struct svy_error *err)
{
	int in = holds(p, p->where, err);

	p->study->unknown += in == 0 && p->unknown;
	return in > 0 ? read_groups(p, err) : in;
}

int svy_pass_answers(struct svy_pass *p, struct svy_error *err)
{
	for (size_t i = 0; i < p->study->measure_count; i++) {
		p->number_count = p->study->dim_count;
		if (add_measure(p, i, err) != 0)
			return -1;
	}
	return 0;
}
