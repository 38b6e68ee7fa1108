/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The columns of the output: those of the file with the choices of splits behind
 * their list (and not a second time), then what is derived, in the place of a column
 * of its name; of these, those to keep; under their last names. */
#include "form/character.h"
#include "form/column.h"
#include "form/indicator.h"
#include "read/near.h"
#include "study/recode_private.h"

#include <stdlib.h>
#include <string.h>

static struct svy_output *add(struct svy_recoding *r, struct svy_text name, size_t slot)
{
	struct svy_output *o;

	r->outputs = svy_room(r->outputs, r->output_count, &r->output_capacity,
	                      sizeof *r->outputs);
	o = &r->outputs[r->output_count++];
	*o = (struct svy_output){ .name = name, .slot = slot };
	return o;
}

/* ---- all columns ---- */

static bool replaced(const struct svy_recoding *r, size_t column)
{
	for (size_t s = 0; s < r->split_count; s++)
		for (size_t i = 0; i < r->splits[s].count; i++)
			if (r->splits[s].columns[i] == column)
				return true;
	return false;
}

static void add_choices(struct svy_recoding *r, size_t column)
{
	for (size_t s = 0; s < r->split_count; s++) {
		const struct svy_split *split = &r->splits[s];
		bool list = split->parent != SVY_NO_COLUMN_HERE;

		if ((list ? split->parent : split->first) != column)
			continue;
		for (size_t i = 0; i < split->count; i++) {
			const char *name = svy_arena_print(
				&r->arena, "%.*s_%.*s", (int)split->stem.len, split->stem.at,
				(int)split->choices[i].len, split->choices[i].at);

			(void)add(r, svy_text(name), split->slot + i);
		}
	}
}

static void add_columns(struct svy_recoding *r)
{
	for (size_t c = 0; c < r->columns; c++) {
		if (!replaced(r, c))
			add(r, r->names[c], c)->as_is = !r->how->strip;
		add_choices(r, c);
	}
}

static void add_derived(struct svy_recoding *r)
{
	for (size_t i = 0; i < r->derived_count; i++) {
		size_t slot = r->slots - r->derived_count + i, at = 0;

		while (at < r->output_count &&
		       !svy_text_equal(r->outputs[at].name, r->derived[i].name))
			at++;
		if (at == r->output_count)
			(void)add(r, r->derived[i].name, slot);
		r->outputs[at].slot = slot;
		r->outputs[at].as_is = false;
	}
}

/* ---- by name ---- */

static bool is_glob(struct svy_text text)
{
	return text.len && (memchr(text.at, '*', text.len) || memchr(text.at, '?', text.len));
}

static bool ends_so(struct svy_text name, struct svy_text end)
{
	size_t before = name.len - end.len;

	return name.len > end.len && svy_is_separator(name.at[before - 1]) &&
	       svy_text_equal(svy_text_behind(name, before), end);
}

static bool holds(struct svy_text name, struct svy_text wanted, int how)
{
	return how == 0 ? svy_text_equal(name, wanted)
	     : how == 1 ? ends_so(name, wanted) : svy_name_is_like(name, wanted);
}

static size_t count(size_t *last, bool *chosen, const struct svy_recoding *r,
                    struct svy_text wanted, int how)
{
	size_t found = 0;

	for (size_t i = 0; i < r->output_count; i++)
		if (holds(r->outputs[i].name, wanted, how)) {
			*last = i;
			if (chosen)
				chosen[i] = true;
			found++;
		}
	return found;
}

static int none_of(const struct svy_recoding *r, const char *option, struct svy_text wanted,
                   struct svy_error *err)
{
	struct svy_text *names = svy_alloc(r->output_count, sizeof *names);
	size_t near[SVY_NEAR_MAX], found;
	char text[256] = "", asked[128] = "";

	for (size_t i = 0; i < r->output_count; i++)
		names[i] = r->outputs[i].name;
	found = svy_names_near(near, names, r->output_count, wanted);
	for (size_t i = 0; i < found; i++)
		svy_quote_name(text, sizeof text, names[near[i]]);
	free(names);
	svy_quote_name(asked, sizeof asked, wanted);
	return svy_fail(err, "--%s: no column %s%s%s", option, asked,
	                found ? "; near it: " : "", text);
}

static int find(size_t *at, const struct svy_recoding *r, const char *option,
                struct svy_text wanted, struct svy_error *err)
{
	for (int how = 0; how < 2; how++) {
		size_t found = count(at, NULL, r, wanted, how);

		if (found > 1)
			return svy_fail(err, "--%s: %zu columns are called '%.*s'", option,
			                found, (int)wanted.len, wanted.at);
		if (found)
			return 0;
	}
	return none_of(r, option, wanted, err);
}

/* Of a list of names and patterns. */
static int choose(bool *chosen, const struct svy_recoding *r, const char *option,
                  const char *list, struct svy_error *err)
{
	struct svy_text part, rest = svy_text(list);
	size_t at;

	if (!rest.len)
		return svy_fail(err, "--%s: no column is named", option);
	while (svy_list_next(&part, &rest, ',')) {
		part = svy_text_trim(part);
		if (is_glob(part) && count(&at, chosen, r, part, 0) == 0) {
			if (count(&at, chosen, r, part, 2) == 0)
				return none_of(r, option, part, err);
		} else if (find(&at, r, option, part, err) != 0) {
			return -1;
		} else {
			chosen[at] = true;
		}
	}
	return 0;
}

/* ---- labels, columns, names ---- */

/* The question that has the labels, or NULL. */
static const struct svy_question *labels_of(const struct svy_recoding *r,
                                            const struct svy_output *o)
{
	struct svy_column of = { svy_codebook_find(r->book, o->name), NULL };

	if (o->slot < r->columns)
		of = svy_codebook_column(r->book, svy_source_column(r->source, o->slot));
	return of.question && !of.choice && of.question->choice_count ? of.question : NULL;
}

/* A pattern takes what has labels. */
static int label(struct svy_recoding *r, const bool *chosen, struct svy_error *err)
{
	bool some = is_glob(svy_text(r->how->label));

	for (size_t i = 0; i < r->output_count; i++) {
		struct svy_output *o = &r->outputs[i];

		if (!chosen[i])
			continue;
		o->labels = labels_of(r, o);
		if (!o->labels && !some)
			return svy_fail(err, "--label: '%.*s' has no choices in the form",
			                (int)o->name.len, o->name.at);
	}
	return 0;
}

static void drop(struct svy_recoding *r, const bool *chosen, bool keep)
{
	size_t kept = 0;

	for (size_t i = 0; i < r->output_count; i++)
		if (chosen[i] == keep)
			r->outputs[kept++] = r->outputs[i];
	r->output_count = kept;
}

static int choose_columns(struct svy_recoding *r, struct svy_error *err)
{
	const char *list = r->how->keep ? r->how->keep : r->how->drop;
	bool *chosen = svy_alloc(r->output_count, sizeof *chosen);
	int status = 0;

	if (r->how->label) {
		status = choose(chosen, r, "label", r->how->label, err);
		if (status == 0)
			status = label(r, chosen, err);
		memset(chosen, 0, r->output_count * sizeof *chosen);
	}
	if (status == 0 && list) {
		status = choose(chosen, r, r->how->keep ? "keep" : "drop", list, err);
		if (status == 0)
			drop(r, chosen, r->how->keep != NULL);
	}
	free(chosen);
	if (status == 0 && !r->output_count)
		return svy_fail(err, "no column is left");
	return status;
}

static int rename_one(struct svy_recoding *r, struct svy_text pair, struct svy_error *err)
{
	const char *sign = pair.len ? memchr(pair.at, '=', pair.len) : NULL;
	struct svy_text from = pair, to = { "", 0 };
	size_t at;

	if (sign) {
		from = svy_text_trim((struct svy_text){ pair.at, (size_t)(sign - pair.at) });
		to = svy_text_trim(svy_text_behind(pair, (size_t)(sign - pair.at) + 1));
	}
	if (!from.len || !to.len)
		return svy_fail(err, "--rename: expected OLD=NEW, got '%.*s'", (int)pair.len,
		                pair.at);
	if (find(&at, r, "rename", from, err) != 0)
		return -1;
	r->outputs[at].name = to;
	r->outputs[at].as_is = false;
	return 0;
}

static int rename_columns(struct svy_recoding *r, struct svy_error *err)
{
	struct svy_text part, rest = svy_text(r->how->rename ? r->how->rename : "");

	if (r->how->rename && !rest.len)
		return svy_fail(err, "--rename: expected OLD=NEW, got ''");
	while (svy_list_next(&part, &rest, ','))
		if (rename_one(r, part, err) != 0)
			return -1;
	return 0;
}

/* Names that a file has twice may stay so. */
static int check_names(const struct svy_recoding *r, struct svy_error *err)
{
	struct svy_names seen = { 0 };
	bool *as_is = svy_alloc(r->output_count, sizeof *as_is);
	int status = 0;

	for (size_t i = 0; status == 0 && i < r->output_count; i++) {
		const struct svy_output *o = &r->outputs[i];
		uint32_t before = seen.count, at = svy_names_add(&seen, o->name);

		if (at < before && !(as_is[at] && o->as_is))
			status = svy_fail(err, "two columns would be called '%.*s'",
			                  (int)o->name.len, o->name.at);
		as_is[at] = o->as_is;
	}
	free(as_is);
	svy_names_free(&seen);
	return status;
}

int svy_recode_plan(struct svy_recoding *r, struct svy_error *err)
{
	add_columns(r);
	add_derived(r);
	if (choose_columns(r, err) != 0 || rename_columns(r, err) != 0)
		return -1;
	return check_names(r, err);
}
