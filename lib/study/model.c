/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/model.h"

#include "form/indicator.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_COLUMNS = 500 };

int svy_model_begin(struct svy_model *m, const char *formula, struct svy_error *err)
{
	struct svy_formula *f = &m->formula;

	if (svy_formula_parse(f, svy_text(formula), err) != 0)
		return -1;
	m->hold.reweighs = true;
	m->response = svy_hold_column(&m->hold, f->response.name, f->response.source);
	for (size_t v = 0; v < f->variable_count; v++)
		m->variables[v].held = svy_hold_column(&m->hold, f->variables[v].name,
		                                       f->variables[v].source);
	return 0;
}

static struct svy_held *held_of(const struct svy_model *m, size_t variable)
{
	return &m->hold.columns[m->variables[variable].held];
}

/* Numbers and a few other answers: a slip more often than categories. */
static int refuse_mixed(const struct svy_held *c, struct svy_error *err)
{
	svy_fail(err, "'%s' is no number, though other answers are; make it missing "
	              "(--na), or say that they are categories: factor(%s)", c->text,
	         c->dim.name);
	return svy_error_at(err, c->file, c->line, c->dim.name);
}

static int settle_variable(struct svy_model *m, size_t variable, struct svy_error *err)
{
	struct svy_model_variable *v = &m->variables[variable];
	struct svy_held *c = held_of(m, variable);
	bool forced = m->formula.variables[variable].factor;

	v->factor = forced || !svy_held_numeric(c);
	if (!v->factor)
		return svy_hold_numbers(&m->hold, v->held, err);
	if (!forced && c->dim.known.count == 0 && c->texts > 0 &&
	    c->texts < c->answers.count)
		return refuse_mixed(c, err);
	if (svy_hold_levels(&m->hold, v->held, err) != 0)
		return -1;
	if (c->level_count > 1)
		return 0;
	return svy_fail(err, "'%s' is '%.*s' in all rows that count: there is nothing "
	                "to hold it against", c->dim.name, (int)c->levels[0].len,
	                c->levels[0].at);
}

static int settle_response(struct svy_model *m, struct svy_error *err)
{
	const struct svy_held *c = &m->hold.columns[m->response];

	if (c->texts == 0)
		return svy_hold_numbers(&m->hold, m->response, err);
	svy_fail(err, "the response '%s' has to be a number or a condition, got '%s'; say "
	              "which answers count: (%.*s = '%s') ~ ...", c->dim.name, c->text,
	         (int)c->dim.source.len, c->dim.source.at, c->text);
	return svy_error_at(err, c->file, c->line, NULL);
}

/* The variable that is a category and called so. */
static size_t find_variable(const struct svy_model *m, struct svy_text name)
{
	size_t v = 0;

	while (v < m->formula.variable_count &&
	       !(m->variables[v].factor &&
	         svy_text_equal(m->formula.variables[v].name, name)))
		v++;
	return v;
}

static int set_reference(struct svy_model *m, struct svy_text part, struct svy_error *err)
{
	struct svy_text name, value;
	const struct svy_held *c;
	size_t v;

	svy_name_split(&name, &value, part);
	if (!name.len || !value.len)
		return svy_fail(err, "--reference: expected VAR=VALUE, got '%.*s'",
		                (int)part.len, part.at);
	v = find_variable(m, name);
	if (v == m->formula.variable_count)
		return svy_fail(err, "--reference: '%.*s' is not among the formula's "
		                "categories", (int)name.len, name.at);
	c = held_of(m, v);
	for (uint32_t l = 0; l < c->level_count; l++)
		if (svy_text_equal(c->levels[l], value)) {
			m->variables[v].reference = l;
			return 0;
		}
	return svy_fail(err, "--reference: no row has '%.*s' = '%.*s'", (int)name.len,
	                name.at, (int)value.len, value.at);
}

static int set_references(struct svy_model *m, const char *references,
                          struct svy_error *err)
{
	struct svy_text part, list = svy_text(references ? references : "");

	while (svy_list_next(&part, &list, ','))
		if (set_reference(m, part, err) != 0)
			return -1;
	return 0;
}

static bool in_term(uint64_t term, size_t variable)
{
	return term >> variable & 1;
}

/* The first category of the formula, where there is no intercept. */
static bool takes_intercept(const struct svy_model *m, size_t term, size_t variable)
{
	if (m->formula.intercept)
		return false;
	for (size_t t = 0; t <= term; t++)
		for (size_t v = 0; v < m->formula.variable_count; v++)
			if (m->variables[v].factor && in_term(m->formula.terms[t], v))
				return t == term && v == variable;
	return false;
}

/* Whether a category has a column for every value but its reference. */
static bool is_contrast(const struct svy_model *m, size_t term, size_t variable)
{
	uint64_t rest = m->formula.terms[term] & ~((uint64_t)1 << variable);

	if (takes_intercept(m, term, variable))
		return false;
	for (size_t t = 0; t < term; t++)
		if ((rest & ~m->formula.terms[t]) == 0)
			return true;
	return rest == 0;
}

static int add_column(struct svy_model *m, size_t term, const struct svy_model_part *parts,
                      size_t count, struct svy_error *err)
{
	struct svy_model_column *c;

	if (m->count == MOST_COLUMNS)
		return svy_fail(err, "more than %d coefficients", MOST_COLUMNS);
	m->columns = svy_room(m->columns, m->count, &m->capacity, sizeof *m->columns);
	c = &m->columns[m->count++];
	c->term = term;
	c->part_count = count;
	c->parts = svy_arena_alloc(&m->arena, count * sizeof *parts);
	if (count)
		memcpy(c->parts, parts, count * sizeof *parts);
	return 0;
}

/* Columns of the term whose variables from `left` down are still open: the first
 * variable changes fastest. */
static int add_columns(struct svy_model *m, size_t term, struct svy_model_part *parts,
                       size_t count, size_t left, struct svy_error *err)
{
	const struct svy_model_variable *v;
	struct svy_model_part *part;
	bool contrast;

	if (left == 0)
		return add_column(m, term, parts, count, err);
	part = &parts[left - 1];
	v = &m->variables[part->variable];
	part->level = SVY_NO_NAME;
	if (!v->factor)
		return add_columns(m, term, parts, count, left - 1, err);
	contrast = is_contrast(m, term, part->variable);
	for (uint32_t l = 0; l < held_of(m, part->variable)->level_count; l++) {
		if (contrast && l == v->reference)
			continue;
		part->level = l;
		if (add_columns(m, term, parts, count, left - 1, err) != 0)
			return -1;
	}
	return 0;
}

static int add_term(struct svy_model *m, size_t term, struct svy_error *err)
{
	struct svy_model_part parts[SVY_FORMULA_VARIABLES];
	size_t count = 0;

	for (size_t v = 0; v < m->formula.variable_count; v++)
		if (in_term(m->formula.terms[term], v))
			parts[count++].variable = v;
	return add_columns(m, term, parts, count, count, err);
}

static int check_rows(const struct svy_model *m, struct svy_error *err)
{
	double missing = svy_hold_missing(&m->hold, 0);

	if (m->hold.sample.count > 0)
		return 0;
	return svy_fail(err, missing > 0 ? "no row has an answer to everything in the "
	                "formula" : "there are no rows");
}

int svy_model_settle(struct svy_model *m, const char *references, struct svy_error *err)
{
	if (check_rows(m, err) != 0 || settle_response(m, err) != 0)
		return -1;
	for (size_t v = 0; v < m->formula.variable_count; v++)
		if (settle_variable(m, v, err) != 0)
			return -1;
	if (set_references(m, references, err) != 0)
		return -1;
	if (m->formula.intercept && add_column(m, SIZE_MAX, NULL, 0, err) != 0)
		return -1;
	for (size_t t = 0; t < m->formula.term_count; t++)
		if (add_term(m, t, err) != 0)
			return -1;
	return 0;
}

static double part_value(const struct svy_model *m, const struct svy_model_part *part,
                         const double *values, const struct svy_model_change *change)
{
	double value = values[m->variables[part->variable].held];

	if (change && change->variable == part->variable) {
		if (change->slope)
			return 1;
		value = change->value;
	}
	if (part->level == SVY_NO_NAME)
		return value;
	return (uint32_t)value == part->level;
}

static bool has_part(const struct svy_model_column *c, size_t variable)
{
	for (size_t i = 0; i < c->part_count; i++)
		if (c->parts[i].variable == variable)
			return true;
	return false;
}

void svy_model_row(double *x, const struct svy_model *m, size_t row,
                   const struct svy_model_change *change)
{
	const double *values = m->hold.sample.values + row * m->hold.count;

	for (size_t k = 0; k < m->count; k++) {
		const struct svy_model_column *c = &m->columns[k];
		bool constant = change && change->slope && !has_part(c, change->variable);

		x[k] = constant ? 0 : 1;
		for (size_t i = 0; x[k] != 0 && i < c->part_count; i++)
			x[k] *= part_value(m, &c->parts[i], values, change);
	}
}

const char *svy_model_level_name(const struct svy_model *m, struct svy_model_part part,
                                 struct svy_arena *arena, bool labels)
{
	const struct svy_held *c = held_of(m, part.variable);
	const char *level;

	if (part.level == SVY_NO_NAME)
		return svy_arena_copy(arena, svy_text(c->dim.name));
	level = c->levels[part.level].at;
	return svy_arena_print(arena, "%s: %s", c->dim.name,
	                       labels ? svy_choice_label(&c->dim, level) : level);
}

static const char *product(struct svy_arena *arena, const char *name, const char *more)
{
	return name ? svy_arena_print(arena, "%s x %s", name, more) : more;
}

const char *svy_model_column_name(const struct svy_model *m, size_t column,
                                  struct svy_arena *arena, bool labels)
{
	const struct svy_model_column *c = &m->columns[column];
	const char *name = NULL;

	for (size_t i = 0; i < c->part_count; i++)
		name = product(arena, name,
		               svy_model_level_name(m, c->parts[i], arena, labels));
	return name ? name : "(intercept)";
}

const char *svy_model_term_name(const struct svy_model *m, size_t term,
                                struct svy_arena *arena)
{
	const char *name = NULL;

	for (size_t v = 0; v < m->formula.variable_count; v++)
		if (in_term(m->formula.terms[term], v))
			name = product(arena, name,
			               svy_arena_copy(arena, svy_text(held_of(m, v)->dim.name)));
	return name;
}

/* What goes without saying. */
static bool is_plain_truth(const struct svy_model *m, size_t variable)
{
	return held_of(m, variable)->type == SVY_TRUTH &&
	       m->variables[variable].reference == 0;
}

/* Codes of a form's choices, which need not be a scale. */
static bool is_coded(const struct svy_model *m, size_t variable)
{
	const struct svy_question *q = held_of(m, variable)->dim.question;

	return !m->variables[variable].factor && q && strcmp(q->type, "select_one") == 0;
}

void svy_model_notes(FILE *to, const char *prog, const struct svy_model *m)
{
	for (size_t v = 0; v < m->formula.variable_count; v++) {
		const struct svy_held *c = held_of(m, v);

		if (m->variables[v].factor && !is_plain_truth(m, v))
			svy_note_print(to, prog, "'%s' is held against '%s'", c->dim.name,
			               c->levels[m->variables[v].reference].at);
		if (is_coded(m, v))
			svy_note_print(to, prog, "'%s' is a select_one of the form and taken "
			               "for a number; factor(%s) makes groups of its choices",
			               c->dim.name, c->dim.name);
	}
}

void svy_model_free(struct svy_model *m)
{
	svy_formula_free(&m->formula);
	svy_hold_free(&m->hold);
	svy_arena_free(&m->arena);
	free(m->columns);
	memset(m, 0, sizeof *m);
}
