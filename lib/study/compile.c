/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/hold.h"
#include "study/replicate.h"

#include "form/column.h"
#include "form/unknown.h"

#include <stdlib.h>
#include <string.h>

static int find_column(size_t *slot, struct svy_pass *p, struct svy_text name,
                       struct svy_error *err)
{
	struct svy_slots *reads = p->reads;

	if (svy_source_slot(slot, p->source, name, err) != 0)
		return svy_error_at(err, svy_source_name(p->source), 0, NULL);
	if (!reads)
		return 0;
	reads->items = svy_room(reads->items, reads->count, &reads->capacity,
	                        sizeof *reads->items);
	reads->items[reads->count++] = *slot;
	return 0;
}

static int find_slot(size_t *slot, void *pass, struct svy_text name, struct svy_error *err)
{
	return find_column(slot, pass, name, err);
}

/* The whole text is a column's name, though it may look like something else. */
static bool is_column(const struct svy_source *source, struct svy_text text)
{
	for (size_t i = 0; i < svy_source_columns(source); i++)
		if (svy_text_equal(svy_source_column(source, i), text))
			return true;
	return false;
}

static void note_choice(void *with, const struct svy_question *question,
                        struct svy_text choice)
{
	struct svy_study *s = with;

	svy_study_remark(s, svy_arena_print(&s->arena, "the form has no choice '%.*s' of '%s'",
	                                    (int)choice.len, choice.at, question->name));
}

static int compile(struct svy_expression **out, struct svy_pass *p,
                   struct svy_text source, struct svy_error *err)
{
	struct svy_scope scope = { find_slot, p };
	struct svy_text text = svy_text_trim(source);

	if (is_column(p->source, text))
		text = svy_text(svy_arena_print(&p->study->arena, "${%.*s}",
		                                (int)text.len, text.at));
	if (svy_expression_compile(out, text, &scope, err) != 0)
		return -1;
	if (p->study->codebook)
		svy_unknown_choices(*out, p->study->codebook, note_choice, p->study);
	return 0;
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
	p->reads = &c->reads;
	if (status == 0)
		status = compile_parts(c, p, of, err);
	p->reads = NULL;
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
	p->reads = &p->held_reads;
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
	p->reads = NULL;
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

	if (find_column(slot, p, name, err) != 0)
		return -1;
	found = svy_source_slot_name(p->source, *slot);
	if (svy_text_is(name, found))
		return 0;
	svy_study_remark(s, svy_arena_print(&s->arena, "%s: column '%s' serves as '%.*s'",
	                                    svy_source_name(p->source), found,
	                                    (int)name.len, name.at));
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

/* A condition has no other values for its shares to add up with. */
static int check_condition(const struct svy_study *s, const struct svy_measure *m,
                           struct svy_error *err)
{
	if (!m->condition || !svy_measure_share(m) || !s->options.percent_of ||
	    m->of == SVY_OF_COLUMN)
		return 0;
	return svy_fail(err, "--percent-of %s is for distributions, and '%s' is a condition: "
	                "make it one, if(CONDITION, 'yes', 'no')",
	                s->options.percent_of, m->indicator->name);
}

/* What the types of the first file's expressions decide for all of them. */
static int note_types(struct svy_pass *p, struct svy_error *err)
{
	struct svy_study *s = p->study;

	for (size_t i = 0; i < s->measure_count && !s->prepared; i++) {
		struct svy_measure *m = &s->measures[i];
		struct svy_expression **parts = p->measures[i].parts;

		m->condition = m->indicator->part_count == 1 &&
		               svy_expression_type(parts[0]) == SVY_TRUTH;
		if (check_condition(s, m, err) != 0)
			return -1;
		for (size_t d = 0; d < m->dim_count; d++)
			note_levels(&m->dims[d], parts[d]);
	}
	if (!s->prepared)
		svy_study_layout(s);
	return 0;
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

static size_t behind_slash(struct svy_text name)
{
	size_t at = name.len;

	while (at > 0 && name.at[at - 1] != '/')
		at--;
	return at;
}

/* The column that has the list of which this one is a choice: q of q/radio, and what
 * else the form says; itself where there is none. */
static size_t list_column(const struct svy_pass *p, size_t slot)
{
	struct svy_text name = svy_text(svy_source_slot_name(p->source, slot));
	struct svy_text list = { name.at, behind_slash(name) };
	struct svy_column of = { 0 };

	if (p->study->codebook)
		of = svy_codebook_column(p->study->codebook, name);
	p->choices[slot] = of.choice != NULL;
	if (of.choice)
		list.len = name.len - strlen(of.choice->name);
	for (size_t i = 0; list.len && i < svy_source_columns(p->source); i++)
		if (svy_text_equal(svy_source_column(p->source, i),
		                   (struct svy_text){ list.at, list.len - 1 }))
			return svy_source_want(p->source, i);
	return slot;
}

static void find_lists(struct svy_pass *p)
{
	size_t count = svy_source_width(p->source), lists;

	p->lists = svy_alloc(count, sizeof *p->lists);
	p->choices = svy_alloc(2 * count, sizeof *p->choices); /* a list for each at most */
	for (size_t i = 0; i < count; i++)
		p->lists[i] = list_column(p, i);
	lists = svy_source_width(p->source);
	p->lists = svy_resize(p->lists, lists, sizeof *p->lists);
	for (size_t i = count; i < lists; i++)
		p->lists[i] = i;
}

/* What the form asked, where it did not ask everybody. */
static void read_form(struct svy_pass *p)
{
	struct svy_study *s = p->study;
	const char *const *notes;
	size_t count;

	svy_asked_begin(&p->asked, s->codebook, p->source);
	count = svy_asked_notes(p->asked, &notes);
	for (size_t i = 0; i < count; i++)
		svy_study_remark(s, svy_arena_print(&s->arena, "%s", notes[i]));
	if (svy_asked_any(p->asked))
		return;
	svy_asked_free(p->asked);
	p->asked = NULL;
}

int svy_pass_begin(struct svy_pass *p, struct svy_error *err)
{
	p->groups = svy_alloc(p->study->dim_count, sizeof *p->groups);
	p->measures = svy_alloc(p->study->measure_count, sizeof *p->measures);
	p->held = svy_alloc(held_count(p), sizeof *p->held);
	p->as = SIZE_MAX;
	if (p->study->as.column &&
	    find_column(&p->as, p, svy_text(p->study->as.column), err) != 0)
		return -1;
	/* Answers come first, so that missing codes are looked for only in them. */
	if (compile_answers(p, err) != 0)
		return -1;
	if (p->study->codebook)
		read_form(p);
	find_lists(p);
	p->answers_end = svy_source_width(p->source);
	if (find_design(p, err) != 0)
		return -1;
	make_room(p, svy_source_width(p->source));
	return note_types(p, err);
}

void svy_pass_end(struct svy_pass *p)
{
	for (size_t i = 0; p->measures && i < p->study->measure_count; i++) {
		struct svy_compiled *c = &p->measures[i];

		svy_expression_free(c->universe);
		free(c->reads.items);
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
	svy_asked_free(p->asked);
	free(p->held_reads.items);
	free(p->lists);
	free(p->choices);
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
