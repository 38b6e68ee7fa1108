/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A select_multiple as a column of 0 and 1 a choice, from whatever an export has:
 * the list of choices, else columns of its own. */
#include "form/character.h"
#include "form/column.h"
#include "read/near.h"
#include "read/number.h"
#include "study/recode_private.h"

#include <stdlib.h>
#include <string.h>

enum { OTHERS = 3 }; /* that a note names */

bool svy_recode_blank(struct svy_text field)
{
	struct svy_text text = svy_text_trim(field);

	return !text.len || svy_text_same_word(text, svy_text("n/a"));
}

/* ---- before the first row ---- */

static int check_question(const struct svy_split *split, const struct svy_recoding *r,
                          struct svy_error *err)
{
	if (!split->question || svy_question_multiple(split->question))
		return 0;
	svy_fail(err, "--split: '%s' is of type %s, and not a select_multiple",
	         split->question->name, split->question->type);
	return svy_error_at(err, svy_codebook_path(r->book), split->question->line, NULL);
}

/* Q, or Q=a,b,c; a name may hold group separators. */
static void parse(struct svy_split *split, struct svy_text text)
{
	const char *sign = text.len ? memchr(text.at, '=', text.len) : NULL;

	split->asked = svy_text_trim(text);
	if (!sign)
		return;
	split->asked = svy_text_trim((struct svy_text){ text.at, (size_t)(sign - text.at) });
	split->list = svy_text_behind(text, (size_t)(sign - text.at) + 1);
}

static int two_columns(const struct svy_recoding *r, const struct svy_split *split,
                       size_t choice, size_t column, struct svy_error *err)
{
	char names[256] = "";

	svy_quote_name(names, sizeof names, r->names[split->columns[choice]]);
	svy_quote_name(names, sizeof names, r->names[column]);
	svy_fail(err, "--split: two columns are choice '%.*s' of '%.*s': %s",
	         (int)split->choices[choice].len, split->choices[choice].at,
	         (int)split->asked.len, split->asked.at, names);
	return svy_error_at(err, svy_source_name(r->source), 0, NULL);
}

/* Columns q/radio, q_radio ... of the choices. */
static int find_columns(struct svy_split *split, const struct svy_recoding *r,
                        struct svy_error *err)
{
	struct svy_text name = split->parent == SVY_NO_COLUMN_HERE
		? split->asked : svy_source_column(r->source, split->parent);

	split->first = SVY_NO_COLUMN_HERE;
	split->columns = svy_alloc(split->count, sizeof *split->columns);
	for (size_t i = 0; i < split->count; i++) {
		split->columns[i] = SVY_NO_COLUMN_HERE;
		for (size_t c = 0; c < r->columns; c++) {
			if (c == split->parent ||
			    !svy_column_is_choice(svy_source_column(r->source, c), name,
			                          split->choices[i]))
				continue;
			if (split->columns[i] != SVY_NO_COLUMN_HERE)
				return two_columns(r, split, i, c, err);
			split->columns[i] = c;
			if (c < split->first)
				split->first = c;
		}
	}
	return 0;
}

static int begin(struct svy_split *split, struct svy_recoding *r, struct svy_error *err)
{
	size_t none;

	if (r->book)
		split->question = svy_codebook_find(r->book, split->asked);
	if (check_question(split, r, err) != 0 ||
	    svy_recode_column(&split->parent, r, split->asked, err) != 0 ||
	    svy_recode_choices(split, r, err) != 0 || find_columns(split, r, err) != 0)
		return -1;
	if (split->parent == SVY_NO_COLUMN_HERE && split->first == SVY_NO_COLUMN_HERE)
		return svy_source_find(&none, r->source, split->asked, err);
	if (!split->count) {
		svy_fail(err, "--split: nobody chose anything in '%.*s'; name its choices: "
		         "--split '%.*s=a,b,c'", (int)split->asked.len, split->asked.at,
		         (int)split->asked.len, split->asked.at);
		return svy_error_at(err, svy_source_name(r->source), 0, NULL);
	}
	split->stem = split->parent == SVY_NO_COLUMN_HERE ? split->asked
	                                                  : r->names[split->parent];
	split->slot = r->slots;
	r->slots += split->count;
	return 0;
}

int svy_recode_splits(struct svy_recoding *r, struct svy_error *err)
{
	const struct svy_items *asked = &r->how->split;

	r->splits = svy_alloc(asked->count, sizeof *r->splits);
	for (; r->split_count < asked->count;) {
		struct svy_split *split = &r->splits[r->split_count++];

		parse(split, svy_text(asked->items[r->split_count - 1].text));
		if (begin(split, r, err) != 0)
			return -1;
	}
	return 0;
}

/* ---- a row ---- */

static const char *const digits[] = { "0", "1" };

static void set(struct svy_recoding *r, const struct svy_split *split, size_t choice, int value)
{
	r->fields[split->slot + choice] = svy_text(value < 0 ? "" : digits[value]);
}

static void set_all(struct svy_recoding *r, const struct svy_split *split, int value)
{
	for (size_t i = 0; i < split->count; i++)
		set(r, split, i, value);
}

static size_t place_of(const struct svy_split *split, struct svy_text word)
{
	size_t i = 0;

	while (i < split->count && !svy_text_equal(split->choices[i], word))
		i++;
	return i;
}

static void note_other(struct svy_split *split, struct svy_text word, size_t line)
{
	if (!(split->other_count > 0))
		split->other_line = line;
	split->other_count++;
	if (split->others.count < OTHERS)
		(void)svy_names_add(&split->others, word);
}

/* The list decides: where it is empty, a 0 says nothing. */
static void take_list(struct svy_recoding *r, struct svy_split *split, size_t line)
{
	struct svy_text word, list = r->fields[split->parent];
	bool any = false;

	set_all(r, split, -1);
	if (svy_recode_blank(list))
		return;
	while ((word = svy_word_next(&list)).len) {
		size_t place = place_of(split, word);

		if (svy_codes_have(&r->na, word))
			continue;
		if (!any)
			set_all(r, split, 0);
		any = true;
		if (place < split->count)
			set(r, split, place, 1);
		else
			note_other(split, word, line);
		split->known_count += place < split->count;
	}
}

/* -1 missing, -2 neither. */
static int flag_of(struct svy_text field)
{
	static const char *const yes[] = { "true", "yes" }, *const no[] = { "false", "no" };
	double number;

	if (svy_recode_blank(field))
		return -1;
	for (size_t i = 0; i < 2; i++) {
		if (svy_text_same_word(field, svy_text(yes[i])))
			return 1;
		if (svy_text_same_word(field, svy_text(no[i])))
			return 0;
	}
	if (!svy_number_parse(&number, field))
		return -2;
	if (number > 0 && number <= 1 && number >= 1)
		return 1;
	return number < 0 || number > 0 ? -2 : 0;
}

static int bad_flag(const struct svy_recoding *r, size_t column, size_t line,
                    struct svy_error *err)
{
	struct svy_text field = r->fields[column];

	svy_fail(err, "a choice is 1 or 0, True or False, got '%.*s'", (int)field.len,
	         field.at);
	return svy_error_at(err, svy_source_name(r->source), line,
	                    svy_source_slot_name(r->source, column));
}

/* A choice without a column was not chosen by whoever answered. */
static int take_columns(struct svy_recoding *r, struct svy_split *split, size_t line,
                        struct svy_error *err)
{
	int answered = -1, any = 0;

	for (size_t i = 0; i < split->count; i++) {
		size_t column = split->columns[i];
		int flag = column == SVY_NO_COLUMN_HERE ? -1 : flag_of(r->fields[column]);

		if (flag == -2)
			return bad_flag(r, column, line, err);
		answered = flag >= 0 ? 0 : answered;
		any = any || flag == 1;
		set(r, split, i, flag);
	}
	for (size_t i = 0; i < split->count; i++)
		if (split->columns[i] == SVY_NO_COLUMN_HERE)
			set(r, split, i, answered);
	split->zeros += answered == 0 && !any;
	return 0;
}

int svy_recode_split_row(struct svy_recoding *r, struct svy_split *split, size_t line,
                         struct svy_error *err)
{
	size_t column = split->parent == SVY_NO_COLUMN_HERE ? split->first : split->parent;

	if (r->asked && !svy_asked_slot(r->asked, column)) {
		set_all(r, split, -1);
		return 0;
	}
	if (split->parent == SVY_NO_COLUMN_HERE)
		return take_columns(r, split, line, err);
	take_list(r, split, line);
	return 0;
}

void svy_recode_split_free(struct svy_split *split)
{
	free(split->choices);
	free(split->columns);
	svy_names_free(&split->others);
}
