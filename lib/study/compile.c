/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/hold.h"
#include "study/replicate.h"

#include <stdlib.h>
#include <string.h>

static int find_slot(size_t *slot, void *with, struct svy_text name,
                     struct svy_error *err)
{
	if (svy_source_slot(slot, with, name, err) == 0)
		return 0;
	return svy_error_at(err, svy_source_name(with), 0, NULL);
}

/* The whole text is a column's name, though it may look like something else. */
static bool is_column(const struct svy_source *source, struct svy_text text)
{
	for (size_t i = 0; i < svy_source_columns(source); i++)
		if (svy_text_equal(svy_source_column(source, i), text))
			return true;
	return false;
}

static int compile(struct svy_expression **out, struct svy_pass *p,
                   struct svy_text source, struct svy_error *err)
{
	struct svy_scope scope = { find_slot, p->source };
	struct svy_text text = svy_text_trim(source);

	if (is_column(p->source, text))
		text = svy_text(svy_arena_print(&p->study->arena, "${%.*s}",
		                                (int)text.len, text.at));
	return svy_expression_compile(out, text, &scope, err);
}

/* what: where it was written. */
static int compile_condition(struct svy_expression **out, struct svy_pass *p,
                             const char *what, const char *source,
                             struct svy_error *err)
{
	if (compile(out, p, svy_text(source), err) != 0)
		return -1;
	if (svy_expression_type(*out) == SVY_TRUTH)
		return 0;
	return svy_fail(err, "%s: '%s' is no condition; say for which values it holds: "
	                "${column} = 1", what, source);
}

static int compile_parts(struct svy_compiled *c, struct svy_pass *p,
                         const struct svy_indicator *of, struct svy_error *err)
{
	c->parts = svy_alloc(of->part_count, sizeof *c->parts);
	for (size_t i = 0; i < of->part_count; i++) {
		if (compile(&c->parts[i], p, svy_text(of->parts[i]), err) != 0)
			return -1;
		if (svy_expression_type(c->parts[i]) == SVY_TRUTH &&
		    of->statistic == SVY_MULTIPLE)
			return svy_fail(err, "indicator '%s': '%s' is a condition, and not "
			                "a list of choices: say -p", of->name,
			                of->parts[i]);
		if (svy_expression_columns(c->parts[i]) == 0 &&
		    (of->statistic == SVY_PERCENT || of->statistic == SVY_MULTIPLE))
			return svy_fail(err, "indicator '%s': '%s' reads no column; to "
			                "test a column write NAME = ${column} = value",
			                of->name, of->parts[i]);
	}
	return 0;
}

/* A fault of the data file's columns stays there, but says who asked. */
static int blame_indicator(const struct svy_pass *p, const struct svy_indicator *of,
                           struct svy_error *err)
{
	const char *file = p->study->options.indicators;
	size_t len = strlen(err->message);

	if (!err->file[0])
		return svy_error_at(err, file, of->line, NULL);
	(void)snprintf(err->message + len, sizeof err->message - len,
	               "; asked for by indicator '%s', %s:%zu", of->name, file, of->line);
	return -1;
}

static int compile_measure(struct svy_pass *p, size_t number, struct svy_error *err)
{
	const struct svy_indicator *of = p->study->measures[number].indicator;
	struct svy_compiled *c = &p->measures[number];
	int status = 0;

	if (*of->universe)
		status = compile_condition(&c->universe, p, "universe", of->universe,
		                           err);
	if (status == 0)
		status = compile_parts(c, p, of, err);
	return status != 0 && of->line ? blame_indicator(p, of, err) : status;
}

/* Values that are known beforehand, in their order. */
static void note_levels(struct svy_dim *dim, const struct svy_expression *e)
{
	const struct svy_text *levels;
	size_t count = svy_expression_levels(e, &levels);

	for (size_t i = 0; i < count; i++)
		(void)svy_names_add(&dim->known, levels[i]);
}

static int compile_groups(struct svy_pass *p, struct svy_error *err)
{
	for (size_t d = 0; d < p->study->dim_count; d++) {
		struct svy_dim *dim = &p->study->dims[d];

		if (!dim->source.len)
			continue;
		if (compile(&p->groups[d], p, dim->source, err) != 0)
			return -1;
		note_levels(dim, p->groups[d]);
	}
	return 0;
}

static size_t held_count(const struct svy_pass *p)
{
	return p->study->hold ? p->study->hold->count : 0;
}

static int compile_held(struct svy_pass *p, struct svy_error *err)
{
	for (size_t i = 0; i < held_count(p); i++) {
		struct svy_dim *dim = &p->study->hold->columns[i].dim;

		if (compile(&p->held[i], p, dim->source, err) != 0)
			return -1;
		if (svy_expression_columns(p->held[i]) == 0)
			return svy_fail(err, "'%.*s' reads no column; to test one write "
			                "NAME = ${column} = value",
			                (int)dim->source.len, dim->source.at);
		note_levels(dim, p->held[i]);
	}
	return 0;
}

static int compile_answers(struct svy_pass *p, struct svy_error *err)
{
	const char *where = p->study->options.where;

	if (where && compile_condition(&p->where, p, "--where", where, err) != 0)
		return -1;
	if (compile_groups(p, err) != 0)
		return -1;
	for (size_t i = 0; i < p->study->measure_count; i++)
		if (compile_measure(p, i, err) != 0)
			return -1;
	if (p->study->agreement && svy_pass_agreement_begin(p, err) != 0)
		return -1;
	return compile_held(p, err);
}

/* A design column found by part of its name may be another than was meant. */
static int find_design_column(size_t *slot, struct svy_pass *p, struct svy_text name,
                              struct svy_error *err)
{
	struct svy_study *s = p->study;
	const char *found;

	if (find_slot(slot, p->source, name, err) != 0)
		return -1;
	found = svy_source_slot_name(p->source, *slot);
	if (svy_text_is(name, found))
		return 0;
	s->taken = svy_room(s->taken, s->taken_count, &s->taken_capacity,
	                    sizeof *s->taken);
	s->taken[s->taken_count++] =
		svy_arena_print(&s->arena, "%s: column '%s' serves as '%.*s'",
		                svy_source_name(p->source), found, (int)name.len,
		                name.at);
	return 0;
}

static int find_columns(size_t **slots, struct svy_pass *p,
                        const struct svy_text *names, size_t count,
                        struct svy_error *err)
{
	*slots = svy_alloc(count, sizeof **slots);
	for (size_t i = 0; i < count; i++)
		if (find_design_column(&(*slots)[i], p, names[i], err) != 0)
			return -1;
	return 0;
}

static int find_design(struct svy_pass *p, struct svy_error *err)
{
	const struct svy_study *s = p->study;
	const char *weight = s->options.weight;

	p->weighted = weight != NULL;
	if (weight &&
	    find_design_column(&p->weight, p, svy_text(weight), err) != 0)
		return -1;
	if (s->options.id &&
	    find_design_column(&p->person, p, svy_text(s->options.id), err) != 0)
		return -1;
	if (find_columns(&p->strata, p, s->strata, s->strata_count, err) != 0 ||
	    find_columns(&p->clusters, p, s->clusters, s->cluster_count, err) != 0)
		return -1;
	if (find_columns(&p->fpcs, p, s->fpcs, s->fpc_count, err) != 0)
		return -1;
	return s->repweights ? svy_repweights_find(p, err) : 0;
}

/* What the types of the first file's expressions decide for all of them. */
static void note_types(struct svy_pass *p)
{
	struct svy_study *s = p->study;

	for (size_t i = 0; i < s->measure_count && !s->prepared; i++) {
		struct svy_measure *m = &s->measures[i];
		struct svy_expression **parts = p->measures[i].parts;

		m->condition = m->indicator->part_count == 1 &&
		               svy_expression_type(parts[0]) == SVY_TRUTH;
		for (size_t d = 0; d < m->dim_count; d++)
			note_levels(&m->dims[d], parts[d]);
	}
	if (!s->prepared)
		svy_study_layout(s);
}

static size_t most_levels(const struct svy_study *s)
{
	size_t most = 0;

	for (size_t i = 0; i < s->measure_count; i++)
		if (most < s->measures[i].dim_count)
			most = s->measures[i].dim_count;
	return most;
}

static void make_room(struct svy_pass *p, size_t slots)
{
	const struct svy_study *s = p->study;
	size_t levels = most_levels(s);

	p->fields = svy_alloc(slots, sizeof *p->fields);
	p->values = svy_alloc(s->dim_count, sizeof *p->values);
	p->levels = svy_alloc(levels, sizeof *p->levels);
	p->numbers = svy_alloc(s->dim_count + levels + 1, sizeof *p->numbers);
	p->cluster_names = svy_alloc(s->cluster_count, sizeof *p->cluster_names);
	p->fpc_values = svy_alloc(s->fpc_count, sizeof *p->fpc_values);
}

int svy_pass_begin(struct svy_pass *p, struct svy_error *err)
{
	p->groups = svy_alloc(p->study->dim_count, sizeof *p->groups);
	p->measures = svy_alloc(p->study->measure_count, sizeof *p->measures);
	p->held = svy_alloc(held_count(p), sizeof *p->held);
	p->as = SIZE_MAX;
	if (p->study->as.column &&
	    find_slot(&p->as, p->source, svy_text(p->study->as.column), err) != 0)
		return -1;
	/* Answers come first, so that missing codes are looked for only in them. */
	if (compile_answers(p, err) != 0)
		return -1;
	p->answers_end = svy_source_width(p->source);
	if (find_design(p, err) != 0)
		return -1;
	make_room(p, svy_source_width(p->source));
	note_types(p);
	return 0;
}

void svy_pass_end(struct svy_pass *p)
{
	for (size_t i = 0; p->measures && i < p->study->measure_count; i++) {
		struct svy_compiled *c = &p->measures[i];

		svy_expression_free(c->universe);
		for (size_t k = 0; c->parts &&
		                   k < p->study->measures[i].indicator->part_count; k++)
			svy_expression_free(c->parts[k]);
		free(c->parts);
	}
	for (size_t d = 0; p->groups && d < p->study->dim_count; d++)
		svy_expression_free(p->groups[d]);
	for (size_t i = 0; p->held && i < held_count(p); i++)
		svy_expression_free(p->held[i]);
	svy_expression_free(p->where);
	svy_source_close(p->source);
	free(p->groups);
	free(p->measures);
	free(p->held);
	free(p->strata);
	free(p->clusters);
	free(p->fpcs);
	free(p->replicates);
	free(p->fields);
	free(p->values);
	free(p->levels);
	free(p->numbers);
	free(p->cluster_names);
	free(p->fpc_values);
	free(p->ticked);
	free(p->joined);
}
