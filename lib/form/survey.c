/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The survey sheet: type,name,label; one question a row, groups around them. */
#include "form/codebook_private.h"

#include "form/character.h"
#include "read/near.h"

#include <string.h>

struct columns {
	size_t type, name;
	struct svy_labels labels;
};

/* "select_one yes_no or_other" in its parts. */
struct type {
	struct svy_text word, list;
	bool or_other;
};

static struct svy_text next_word(struct svy_text *rest)
{
	struct svy_text word = *rest = svy_text_trim(*rest);

	for (size_t i = 0; i < word.len; i++)
		if (word.at[i] == ' ' || word.at[i] == '\t')
			word.len = i;
	*rest = svy_text_behind(*rest, word.len);
	return word;
}

static struct type split_type(struct svy_text text)
{
	struct type type = { .word = next_word(&text) };

	type.list = next_word(&text);
	text = svy_text_trim(text);
	type.or_other = svy_text_is(text, "or_other") ||
	                svy_text_is(text, "or specify other");
	return type;
}

/* begin_group, end repeat ...; but "end" alone is the time of the interview. */
static bool is_bracket(const struct type *type)
{
	if (svy_text_is(type->word, "begin") || svy_text_is(type->word, "end"))
		return type->list.len > 0;
	return svy_text_starts(type->word, "begin_") || svy_text_starts(type->word, "end_");
}

/* Types whose list is in the choices sheet; select_one ${repeat} has its
 * choices in the data. */
static bool has_list(const struct type *type)
{
	bool select = svy_text_is(type->word, "select_one") ||
	              svy_text_is(type->word, "select_multiple") ||
	              svy_text_is(type->word, "rank");

	return select && !svy_text_starts(type->list, "${");
}

static int fail_list(const struct svy_codebook *book, struct svy_text list,
                     struct svy_error *err)
{
	char name[80] = "";

	if (!list.len)
		return svy_fail(err, "a select question without the name of its list");
	svy_quote_name(name, sizeof name, list);
	if (!book->choices_path[0])
		return svy_fail(err, "no choices for list %s: there is no choices.csv beside this file",
		                name);
	return svy_fail(err, "no choices for list %s in %s", name, book->choices_path);
}

/* The list's choices and, at the end, 'other'. */
static const struct svy_choice *with_other(struct svy_arena *arena,
                                           const struct svy_choice_list *list)
{
	struct svy_choice *choices =
		svy_arena_alloc(arena, (list->count + 1) * sizeof *choices);

	memcpy(choices, list->choices, list->count * sizeof *choices);
	choices[list->count] = (struct svy_choice){ "other", "Other" };
	return choices;
}

static int set_choices(struct svy_codebook *book, struct svy_question *question,
                       const struct type *type, struct svy_error *err)
{
	const struct svy_choice_list *list = svy_choices_find(book, type->list);

	if (!list)
		return fail_list(book, type->list, err);
	question->choices = list->choices;
	question->choice_count = list->count;
	if (type->or_other &&
	    svy_question_place(question, svy_text("other")) == list->count) {
		question->choices = with_other(&book->arena, list);
		question->choice_count++;
	}
	return 0;
}

static void keep(struct svy_codebook *book, const struct svy_question *question)
{
	book->questions = svy_room(book->questions, book->count, &book->capacity,
	                           sizeof *book->questions);
	book->questions[book->count++] = *question;
}

static int read_question(struct svy_codebook *book, const struct svy_sheet *sheet,
                         const struct columns *columns, const struct type *type,
                         struct svy_error *err)
{
	struct svy_arena *arena = &book->arena;
	struct svy_text name = svy_sheet_field(sheet, columns->name);
	struct svy_text label = svy_labels_field(sheet, &columns->labels);
	struct svy_question question = {
		.name = svy_arena_copy(arena, name),
		.type = svy_arena_copy(arena, type->word),
		.label = svy_arena_copy(arena, label),
		.list = svy_arena_copy(arena, type->list),
	};

	if (!name.len) {
		(void)svy_fail(err, "a question has no name");
		return svy_sheet_at(sheet, columns->name, err);
	}
	if (has_list(type) && set_choices(book, &question, type, err))
		return svy_sheet_at(sheet, columns->type, err);
	keep(book, &question);
	return 0;
}

static int read_row(struct svy_codebook *book, const struct svy_sheet *sheet,
                    const struct columns *columns, struct svy_error *err)
{
	struct type type = split_type(svy_sheet_field(sheet, columns->type));
	bool named = svy_sheet_field(sheet, columns->name).len > 0;

	if (!type.word.len || is_bracket(&type))
		return 0;
	if (svy_text_is(type.word, "note") && !named) /* no data will come of it */
		return 0;
	return read_question(book, sheet, columns, &type, err);
}

static int read_sheet(struct svy_codebook *book, struct svy_sheet *sheet,
                      struct svy_languages *languages, struct svy_error *err)
{
	struct columns columns;
	int status;

	if (svy_sheet_need(&columns.type, sheet, "type", NULL, err) ||
	    svy_sheet_need(&columns.name, sheet, "name", NULL, err))
		return -1;
	columns.labels = svy_labels_want(sheet, languages);
	while ((status = svy_sheet_next(sheet, err)) == 1)
		if (read_row(book, sheet, &columns, err))
			return -1;
	return status;
}

int svy_survey_read(struct svy_codebook *book, const char *path,
                    struct svy_languages *languages, struct svy_error *err)
{
	struct svy_sheet sheet;
	int status;

	if (svy_sheet_open(&sheet, path, err))
		return -1;
	status = read_sheet(book, &sheet, languages, err);
	svy_sheet_close(&sheet);
	return status;
}
