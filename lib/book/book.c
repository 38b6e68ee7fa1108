/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "book/private.h"

#include "book/match.h"
#include "book/rule.h"
#include "form/character.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Columns that say something of the person: not those of the tablet, nor what follows
 * from others. */
static bool tells(const struct svy_variable *v)
{
	if (v->kind == SVY_VARIABLE_META)
		return false;
	if (v->option && v->parent != SIZE_MAX)
		return false;
	return !v->question || (strcmp(v->question->type, "calculate") != 0 &&
	                        strcmp(v->question->type, "note") != 0);
}

/* With a form, its questions; else all columns. */
static void choose_compared(struct svy_reading *r)
{
	const struct svy_book *b = r->book;

	r->compared = svy_alloc(b->count, sizeof *r->compared);
	for (size_t i = 0; i < b->count; i++)
		r->compared[i] = tells(&b->variables[i]) && i != r->id && i != r->within &&
		                 (!b->form || b->variables[i].question);
}

static int find_column(size_t *column, const struct svy_reading *r, const char *name,
                       struct svy_error *err)
{
	*column = SIZE_MAX;
	return name ? svy_source_find(column, r->source, svy_text(name), err) : 0;
}

static int check_near(const struct svy_book_options *o, struct svy_error *err)
{
	if (o->near_within && isnan(o->near))
		return svy_fail(err, "--near-within goes with --near PERCENT");
	if (!isnan(o->near) && !(o->near > 0 && o->near <= 100))
		return svy_fail(err, "--near: expected a share of equal answers above 0 and "
		                "up to 100, per cent");
	return 0;
}

static int open_source(struct svy_reading *r, const char *path, struct svy_error *err)
{
	struct svy_source_options how = { 0 };

	if (svy_delimiter_parse(&how.delimiter, r->options->delimiter, err) != 0)
		return -1;
	return svy_source_open(&r->source, path, &how, err);
}

/* Slots are columns: all are asked for, in their order. */
static void want_all(struct svy_reading *r)
{
	size_t count = svy_source_columns(r->source);

	for (size_t i = 0; i < count; i++)
		(void)svy_source_want(r->source, i);
	r->raw = svy_alloc(count, sizeof *r->raw);
	r->fields = svy_alloc(count, sizeof *r->fields);
	r->book->count = count;
}

static void begin_variables(struct svy_reading *r)
{
	struct svy_book *b = r->book;

	b->variables = svy_variables_match(r->source, b->form, &b->arena);
	for (size_t i = 0; i < b->count; i++)
		svy_rule_compile(&b->variables[i], r->source, r->findings, b->wave);
}

static void begin_asked(struct svy_reading *r)
{
	const char *const *notes;
	size_t count;

	if (!r->book->form)
		return;
	svy_asked_begin(&r->asked, r->book->form, r->source);
	count = svy_asked_notes(r->asked, &notes);
	for (size_t i = 0; i < count; i++) {
		const struct svy_finding finding = { .kind = "relevant not read", .note = true,
		                                     .wave = r->book->wave, .detail = notes[i] };

		svy_findings_add(r->findings, &finding);
	}
}

static int begin(struct svy_reading *r, const char *path, struct svy_error *err)
{
	const struct svy_book_options *o = r->options;

	if (check_near(o, err) != 0 || svy_codes_parse(&r->na, o->na, err) != 0 ||
	    open_source(r, path, err) != 0)
		return -1;
	want_all(r);
	if (find_column(&r->id, r, o->id, err) != 0 ||
	    find_column(&r->within, r, o->near_within, err) != 0 ||
	    svy_straight_begin(r, err) != 0)
		return svy_error_at(err, svy_source_name(r->source), 0, NULL);
	begin_variables(r);
	begin_asked(r);
	choose_compared(r);
	svy_length_begin(r);
	r->near = !isnan(o->near);
	r->twins.width = r->book->count;
	r->codes = svy_alloc(r->book->count, sizeof *r->codes);
	r->answers = svy_alloc(r->book->count, sizeof *r->answers);
	return 0;
}

static void take_id(struct svy_reading *r, size_t line)
{
	uint32_t id;

	if (r->id == SIZE_MAX)
		return;
	if (!r->fields[r->id].len) {
		svy_lines_add(&r->without_id, line);
		return;
	}
	id = svy_names_add(&r->book->ids, r->fields[r->id]);
	while (r->id_capacity <= id) {
		size_t old = r->id_capacity, more = old ? old * 2 : 64;

		r->id_lines = svy_resize(r->id_lines, more, sizeof *r->id_lines);
		memset(r->id_lines + old, 0, (more - old) * sizeof *r->id_lines);
		r->id_capacity = more;
	}
	svy_lines_add(&r->id_lines[id], line);
}

static bool has_word(struct svy_text list, const char *name)
{
	struct svy_text word;

	while ((word = svy_word_next(&list)).len)
		if (svy_text_is(word, name))
			return true;
	return false;
}

/* A choice in a column of its own was answered where its question was: an export may
 * have 0 there as well where nobody was asked. */
static void check_option(struct svy_reading *r, struct svy_variable *v,
                         struct svy_reply *reply)
{
	struct svy_text whole = r->fields[v->parent];

	if (!whole.len) {
		if (svy_option_ticked(reply->text))
			svy_lines_add(&v->apart, reply->line);
		reply->text.len = 0;
	} else if (reply->text.len &&
	           svy_option_ticked(reply->text) != has_word(whole, v->option->name)) {
		svy_lines_add(&v->apart, reply->line);
	}
}

static void take_variable(struct svy_reading *r, size_t column, size_t line)
{
	struct svy_variable *v = &r->book->variables[column];
	struct svy_reply reply = { .text = r->fields[column], .line = line };

	reply.blank = !r->raw[column].len;
	if (v->option && v->parent != SIZE_MAX)
		check_option(r, v, &reply);
	reply.asked = !r->asked || svy_asked_slot(r->asked, column);
	reply.fits = !reply.text.len || svy_rule_fits(v, r->raw);
	svy_variable_count(v, &reply);
}

static int take_row(struct svy_reading *r, const struct svy_text *row, size_t line,
                    struct svy_error *err)
{
	for (size_t i = 0; i < r->book->count; i++) {
		r->raw[i] = r->fields[i] = svy_text_trim(row[i]);
		if (r->fields[i].len && svy_codes_have(&r->na, r->fields[i]))
			r->fields[i].len = 0;
	}
	if (r->asked)
		svy_asked_row(r->asked, r->raw);
	r->book->rows++;
	take_id(r, line);
	for (size_t i = 0; i < r->book->count; i++)
		take_variable(r, i, line);
	svy_straight_take(r, line);
	svy_length_take(r, line);
	return svy_alike_take(r, line, err);
}

static int take_rows(struct svy_reading *r, struct svy_error *err)
{
	struct svy_batch batch;
	int status;

	while ((status = svy_source_next(&batch, r->source, err)) == 1)
		for (size_t i = 0; i < batch.rows; i++)
			if (take_row(r, batch.fields + i * batch.width, batch.lines[i], err) != 0)
				return -1;
	return status;
}

static void add(struct svy_reading *r, const char *kind, bool note, const char *variable,
                const char *value, const struct svy_lines *lines)
{
	const struct svy_finding finding = {
		.kind = kind, .note = note, .wave = r->book->wave, .variable = variable,
		.value = value, .lines = lines ? *lines : (struct svy_lines){ 0 },
	};

	svy_findings_add(r->findings, &finding);
}

enum { IDS_SHOWN = 100 };

static void end_ids(struct svy_reading *r)
{
	const struct svy_names *ids = &r->book->ids;
	size_t twice = 0;
	char more[64];

	if (r->without_id.count)
		add(r, "no id", false, r->options->id, NULL, &r->without_id);
	for (uint32_t i = 0; i < ids->count; i++)
		if (r->id_lines[i].count > 1 && twice++ < IDS_SHOWN)
			add(r, "duplicate id", false, r->options->id, ids->names[i].at,
			    &r->id_lines[i]);
	(void)snprintf(more, sizeof more, "and %zu others", twice - IDS_SHOWN);
	if (twice > IDS_SHOWN)
		add(r, "duplicate id", false, r->options->id, more, NULL);
}

/* A name that two columns have, at the second. */
static void end_names(struct svy_reading *r)
{
	struct svy_names seen = { 0 };
	const struct svy_book *b = r->book;

	for (size_t i = 0; i < b->count; i++) {
		uint32_t before = seen.count;

		(void)svy_names_add(&seen, svy_text(b->variables[i].name));
		if (seen.count == before)
			add(r, "two columns of one name", false, b->variables[i].name, NULL, NULL);
	}
	svy_names_free(&seen);
}

static bool has_column(const struct svy_book *b, const struct svy_question *q)
{
	for (size_t i = 0; i < b->count; i++)
		if (b->variables[i].question == q)
			return true;
	return false;
}

/* Repeats come in files of their own. */
static bool wants_column(const struct svy_question *q)
{
	return !svy_question_mute(q) && !*q->repeat;
}

static void end_form(struct svy_reading *r)
{
	const struct svy_book *b = r->book;

	for (size_t i = 0; i < svy_codebook_count(b->form); i++) {
		const struct svy_question *q = svy_codebook_question(b->form, i);

		if (wants_column(q) && !has_column(b, q))
			add(r, "no column", false, q->name, NULL, NULL);
	}
	for (size_t i = 0; i < b->count; i++)
		if (!b->variables[i].question && b->variables[i].kind == SVY_VARIABLE_OPEN)
			add(r, "not in the form", true, b->variables[i].name, NULL, NULL);
}

static int end(struct svy_reading *r, struct svy_error *err)
{
	end_ids(r);
	end_names(r);
	if (r->book->form)
		end_form(r);
	for (size_t i = 0; i < r->book->count; i++)
		svy_variable_findings(r->findings, &r->book->variables[i], r->book->wave);
	if (svy_alike_end(r, err) != 0)
		return svy_error_at(err, svy_source_name(r->source), 0, NULL);
	svy_straight_end(r);
	svy_length_end(r);
	return 0;
}

static void free_reading(struct svy_reading *r)
{
	for (size_t i = 0; r->straight && i < r->options->straight_count; i++)
		free(r->straight[i].columns);
	free(r->straight);
	svy_alike_free(r);
	svy_codes_free(&r->na);
	svy_source_close(r->source);
	svy_asked_free(r->asked);
	free(r->raw);
	free(r->fields);
	free(r->compared);
	free(r->id_lines);
}

int svy_book_read(struct svy_book *book, const char *path, const struct svy_codebook *form,
                  const struct svy_book_options *options, struct svy_findings *findings,
                  struct svy_error *err)
{
	struct svy_reading r = { .book = book, .options = options, .findings = findings };
	int status;

	book->form = form;
	status = begin(&r, path, err);
	if (status == 0)
		status = take_rows(&r, err);
	if (status == 0)
		status = end(&r, err);
	free_reading(&r);
	return status;
}

const struct svy_variable *svy_book_find(const struct svy_book *book, const char *key)
{
	for (size_t i = 0; i < book->count; i++)
		if (strcmp(book->variables[i].key, key) == 0)
			return &book->variables[i];
	return NULL;
}

size_t svy_book_found(size_t *questions, const struct svy_book *book)
{
	size_t found = 0;

	*questions = 0;
	for (size_t i = 0; book->form && i < svy_codebook_count(book->form); i++) {
		const struct svy_question *q = svy_codebook_question(book->form, i);

		if (!wants_column(q))
			continue;
		++*questions;
		found += has_column(book, q);
	}
	return found;
}

void svy_book_free(struct svy_book *book)
{
	for (size_t i = 0; book->variables && i < book->count; i++)
		svy_variable_free(&book->variables[i]);
	free(book->variables);
	svy_names_free(&book->ids);
	svy_arena_free(&book->arena);
	*book = (struct svy_book){ 0 };
}
