/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/recode_private.h"

#include "form/character.h"
#include "form/indicator.h"
#include "out/rows.h"
#include "out/sink.h"
#include "read/near.h"
#include "study/pass.h"
#include "study/progress.h"

#include <stdlib.h>
#include <string.h>

/* ---- before the first row ---- */

static int check(const struct svy_recode *how, const char *path, struct svy_error *err)
{
	const char *inputs[] = { path, how->codebook };

	if (how->keep && how->drop)
		return svy_fail(err, "--keep and --drop: say one of them");
	if (how->label && !how->codebook)
		return svy_fail(err, "--label wants the form that the labels are in: --codebook");
	if (how->united.count && !how->split.count)
		return svy_fail(err, "--union is for the choices of --split");
	for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++)
		if (svy_sink_refuse(how->output, inputs[i], err) != 0)
			return -1;
	for (size_t i = 0; i < how->united.count; i++)
		if (svy_sink_refuse(how->output, how->united.items[i].text, err) != 0)
			return -1;
	return 0;
}

static int open_file(struct svy_recoding *r, struct svy_error *err)
{
	struct svy_source_options how = { 0 };

	if (svy_codes_parse(&r->na, r->how->na, err) != 0 ||
	    svy_delimiter_parse(&how.delimiter, r->how->delimiter, err) != 0 ||
	    svy_codebook_choose(&r->book, r->how->codebook, r->how->lang, err) != 0 ||
	    svy_source_open(&r->source, r->path, &how, err) != 0)
		return -1;
	r->columns = r->slots = svy_source_columns(r->source);
	for (size_t i = 0; i < r->columns; i++)
		(void)svy_source_want(r->source, i);
	if (r->book)
		svy_asked_begin(&r->asked, r->book, r->source);
	return 0;
}

static bool is_whole_name(const struct svy_recoding *r, struct svy_text text)
{
	for (size_t i = 0; i < r->columns; i++)
		if (svy_text_equal(r->names[i], text))
			return true;
	return false;
}

static int compile(struct svy_expression **out, struct svy_recoding *r,
                   struct svy_text text, struct svy_error *err)
{
	struct svy_scope scope = { svy_recode_find, r };

	text = svy_text_trim(text);
	if (is_whole_name(r, text))
		text = svy_text(svy_arena_print(&r->arena, "${%.*s}", (int)text.len, text.at));
	return svy_expression_compile(out, text, &scope, err);
}

static int derive(struct svy_recoding *r, const char *text, struct svy_error *err)
{
	struct svy_derived *d = &r->derived[r->derived_count];
	struct svy_text source;

	svy_name_split(&d->name, &source, svy_text(text));
	if (!d->name.len)
		return svy_fail(err, "-x: expected NAME=EXPR, got '%s'", text);
	if (compile(&d->expression, r, source, err) != 0)
		return -1;
	for (size_t i = 0; i < r->derived_count; i++)
		if (svy_text_equal(r->derived[i].name, d->name))
			return svy_fail(err, "-x: '%.*s' is derived twice", (int)d->name.len,
			                d->name.at);
	r->derived_count++;
	r->slots++;
	return 0;
}

static int compile_all(struct svy_recoding *r, struct svy_error *err)
{
	const struct svy_items *derived = &r->how->derived;
	const char *where = r->how->where;

	r->derived = svy_alloc(derived->count, sizeof *r->derived);
	for (size_t i = 0; i < derived->count; i++)
		if (derive(r, derived->items[i].text, err) != 0)
			return -1;
	if (!where)
		return 0;
	if (compile(&r->where, r, svy_text(where), err) != 0)
		return -1;
	if (svy_expression_type(r->where) != SVY_TRUTH)
		return svy_fail(err, "--where: '%s' is no condition; say for which values it "
		                "holds: ${column} = 1", where);
	return 0;
}

static int begin(struct svy_recoding *r, struct svy_error *err)
{
	r->id = SVY_NO_COLUMN_HERE;
	if (check(r->how, r->path, err) != 0 || open_file(r, err) != 0 ||
	    svy_recode_names(r, err) != 0 || svy_recode_splits(r, err) != 0 ||
	    compile_all(r, err) != 0 || svy_recode_plan(r, err) != 0)
		return -1;
	r->fields = svy_alloc(r->slots, sizeof *r->fields);
	return r->how->id ? svy_recode_find(&r->id, r, svy_text(r->how->id), err) : 0;
}

/* ---- a row ---- */

static void blank(struct svy_recoding *r, const struct svy_text *row)
{
	if (r->asked)
		svy_asked_row(r->asked, row);
	for (size_t i = 0; i < r->columns; i++) {
		r->fields[i] = svy_text_trim(row[i]);
		if (svy_codes_have(&r->na, r->fields[i]) ||
		    (r->asked && !svy_asked_slot(r->asked, i)))
			r->fields[i].len = 0;
	}
}

/* A truth is 1 or 0, as answers are. */
static int derive_value(struct svy_recoding *r, size_t number, struct svy_error *err)
{
	struct svy_derived *d = &r->derived[number];
	struct svy_text *field = &r->fields[r->slots - r->derived_count + number];
	struct svy_value value;

	if (svy_expression_value(&value, d->expression, r->fields, err) != 0)
		return -1;
	*field = value.type == SVY_TEXT ? value.text : (struct svy_text){ "", 0 };
	if (value.type == SVY_TRUTH)
		*field = svy_text(value.number != 0 ? "1" : "0");
	if (value.type != SVY_NUMBER)
		return 0;
	svy_number_text(d->number, sizeof d->number, value.number);
	*field = svy_text(d->number);
	return 0;
}

/* 1 where the row is written. */
static int holds(struct svy_recoding *r, struct svy_error *err)
{
	struct svy_value value;

	if (!r->where)
		return 1;
	if (svy_expression_value(&value, r->where, r->fields, err) != 0)
		return -1;
	r->unknown += value.type == SVY_MISSING;
	return value.type == SVY_TRUTH && value.number != 0;
}

static int check_id(struct svy_recoding *r, size_t line, struct svy_error *err)
{
	struct svy_text id = r->id == SVY_NO_COLUMN_HERE ? svy_text("") : r->fields[r->id];
	uint32_t known = r->ids.count, number;

	if (r->id == SVY_NO_COLUMN_HERE)
		return 0;
	if (!id.len) {
		svy_fail(err, "a row without an id");
		return svy_error_at(err, NULL, 0, r->how->id);
	}
	number = svy_names_add(&r->ids, id);
	if (number < known) {
		svy_fail(err, "the id '%.*s' is there twice, first in line %zu", (int)id.len,
		         id.at, r->id_lines[number]);
		return svy_error_at(err, NULL, 0, r->how->id);
	}
	r->id_lines = svy_room(r->id_lines, number, &r->id_capacity, sizeof *r->id_lines);
	r->id_lines[number] = line;
	return 0;
}

/* 1 where the row is written. */
static int compute(struct svy_recoding *r, size_t line, struct svy_error *err)
{
	int in;

	for (size_t s = 0; s < r->split_count; s++)
		if (svy_recode_split_row(r, &r->splits[s], line, err) != 0)
			return -1;
	for (size_t i = 0; i < r->derived_count; i++)
		if (derive_value(r, i, err) != 0)
			return -1;
	in = holds(r, err);
	return in > 0 && check_id(r, line, err) != 0 ? -1 : in;
}

/* ---- what is written ---- */

static struct svy_text label_of(struct svy_output *o, struct svy_text value)
{
	size_t place = svy_question_place(o->labels, value);

	if (place == o->labels->choice_count) {
		o->unlabelled++;
		return value;
	}
	return *o->labels->choices[place].label ? svy_text(o->labels->choices[place].label)
	                                        : value;
}

static void join(struct svy_recoding *r, size_t *used, struct svy_text text)
{
	size_t need = *used + text.len + 2;

	if (need > r->joined_size) {
		r->joined_size = 2 * need;
		r->joined = svy_resize(r->joined, r->joined_size, 1);
	}
	if (*used) {
		memcpy(r->joined + *used, "; ", 2);
		*used += 2;
	}
	memcpy(r->joined + *used, text.at, text.len);
	*used += text.len;
}

static struct svy_text labelled(struct svy_recoding *r, struct svy_output *o,
                                struct svy_text value)
{
	struct svy_text word, list = svy_text_trim(value);
	size_t used = 0;

	if (!list.len)
		return value;
	if (!svy_question_multiple(o->labels))
		return label_of(o, list);
	while ((word = svy_word_next(&list)).len)
		join(r, &used, label_of(o, word));
	return (struct svy_text){ r->joined, used };
}

static void write_header(const struct svy_recoding *r, struct svy_rows_out *out)
{
	for (size_t i = 0; i < r->output_count; i++)
		svy_rows_field(out, r->outputs[i].name);
	svy_rows_end(out);
}

/* Columns of the file as they are there, with the codes that mean missing. */
static void write_row(struct svy_recoding *r, struct svy_rows_out *out,
                      const struct svy_text *row)
{
	for (size_t i = 0; i < r->output_count; i++) {
		struct svy_output *o = &r->outputs[i];
		struct svy_text value = o->slot < r->columns ? row[o->slot]
		                                             : r->fields[o->slot];

		svy_rows_field(out, o->labels ? labelled(r, o, value) : value);
	}
	svy_rows_end(out);
}

/* Rows on their way from one file to another. */
struct writing {
	struct svy_recoding *recoding;
	struct svy_rows_out out;
	double rows;
};

static int take_batch(void *with, const struct svy_batch *batch, struct svy_error *err)
{
	struct writing *w = with;
	struct svy_recoding *r = w->recoding;

	for (size_t i = 0; i < batch->rows; i++) {
		const struct svy_text *row = batch->fields + i * batch->width;
		int in;

		blank(r, row);
		in = compute(r, batch->lines[i], err);
		if (in < 0)
			return svy_error_at(err, svy_source_name(r->source), batch->lines[i],
			                    NULL);
		if (in > 0)
			write_row(r, &w->out, row);
	}
	w->rows += (double)batch->rows;
	return 0;
}

/* Lists of which no word is a choice: 0 everywhere would be wrong. */
static int check_splits(const struct svy_recoding *r, struct svy_error *err)
{
	for (size_t s = 0; s < r->split_count; s++) {
		const struct svy_split *split = &r->splits[s];

		if (split->known_count > 0 || !(split->other_count > 0))
			continue;
		svy_fail(err, "--split: no answer to '%.*s' is a choice, such as '%.*s': is this "
		         "an export of labels? Export XML values", (int)split->asked.len,
		         split->asked.at, (int)split->others.names[0].len,
		         split->others.names[0].at);
		return svy_error_at(err, svy_source_name(r->source), split->other_line, NULL);
	}
	return 0;
}

static int write_all(struct svy_recoding *r, struct svy_error *err)
{
	struct writing w = { .recoding = r };
	struct svy_sink sink;

	if (svy_sink_open(&sink, r->how->output, err) != 0)
		return -1;
	svy_rows_begin(&w.out, sink.to, svy_source_delimiter(r->source));
	write_header(r, &w.out);
	if (svy_progress_take(r->source, r->how->quiet, &w.rows, take_batch, &w, err) == 0 &&
	    check_splits(r, err) == 0)
		return svy_sink_close(&sink, err);
	svy_sink_drop(&sink);
	return -1;
}

/* ---- notes ---- */

static void note_split(const struct svy_recoding *r, const struct svy_split *split)
{
	const char *prog = r->how->prog;
	char names[200] = "";

	for (uint32_t i = 0; i < split->others.count; i++)
		svy_quote_name(names, sizeof names, split->others.names[i]);
	if (split->other_count > 0)
		svy_note_print(stderr, prog, "'%.*s': %.0f answer%s no choice: %s%s (first in "
		               "line %zu)", (int)split->asked.len, split->asked.at,
		               split->other_count, split->other_count > 1 ? "s are" : " is",
		               names, split->others.count < split->other_count ? " ..." : "",
		               split->other_line);
	if (split->zeros > 0 && !r->asked)
		svy_note_print(stderr, prog, "'%.*s': %.0f row%s only 0: without the column of "
		               "the list itself nobody can say if those were asked",
		               (int)split->asked.len, split->asked.at, split->zeros,
		               split->zeros > 1 ? "s have" : " has");
}

static void note_all(const struct svy_recoding *r)
{
	const char *const *notes;
	size_t count = r->asked ? svy_asked_notes(r->asked, &notes) : 0;

	for (size_t i = 0; i < count; i++)
		svy_note_print(stderr, r->how->prog, "%s", notes[i]);
	if (r->unknown > 0)
		svy_note_print(stderr, r->how->prog, "--where is missing for %.0f row%s, left "
		               "out", r->unknown, r->unknown > 1 ? "s" : "");
	for (size_t s = 0; s < r->split_count; s++)
		note_split(r, &r->splits[s]);
	for (size_t i = 0; i < r->output_count; i++)
		if (r->outputs[i].unlabelled > 0)
			svy_note_print(stderr, r->how->prog, "'%.*s': %.0f answer%s no choice of "
			               "the form, and stay%s what they are",
			               (int)r->outputs[i].name.len, r->outputs[i].name.at,
			               r->outputs[i].unlabelled,
			               r->outputs[i].unlabelled > 1 ? "s are" : " is",
			               r->outputs[i].unlabelled > 1 ? "" : "s");
}

static void end(struct svy_recoding *r)
{
	for (size_t s = 0; s < r->split_count; s++)
		svy_recode_split_free(&r->splits[s]);
	for (size_t i = 0; i < r->how->derived.count && r->derived; i++)
		svy_expression_free(r->derived[i].expression);
	svy_expression_free(r->where);
	svy_asked_free(r->asked);
	svy_source_close(r->source);
	svy_codebook_free(r->book);
	svy_codes_free(&r->na);
	svy_names_free(&r->ids);
	svy_arena_free(&r->arena);
	free(r->id_lines);
	free(r->names);
	free(r->splits);
	free(r->derived);
	free(r->outputs);
	free(r->fields);
	free(r->joined);
}

int svy_recode_write(const char *path, const struct svy_recode *how, struct svy_error *err)
{
	struct svy_recoding r = { .how = how, .path = path };
	int status = begin(&r, err);

	if (status == 0)
		status = write_all(&r, err);
	if (status == 0 && !how->quiet)
		note_all(&r);
	end(&r);
	return status;
}
