/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The survey sheet: type,name,label; one question a row, groups around them. */
#include "form/codebook_private.h"

#include "form/character.h"
#include "read/near.h"

#include <stdlib.h>
#include <string.h>

struct columns {
	size_t type, name, relevant, constraint, calculation, required;
	struct svy_labels labels;
};

/* The sheet while it is being read. */
struct reading {
	struct svy_codebook *book;
	const struct svy_sheet *sheet;
	struct columns columns;
	struct svy_form_groups groups;
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

enum bracket { NO_BRACKET, BEGIN, END };

/* "begin_group", "end repeat" ...; but "end" alone is the time of the interview. */
static enum bracket bracket_of(bool *is_repeat, const struct type *type)
{
	bool begin = svy_text_starts(type->word, "begin");
	struct svy_text what = svy_text_behind(type->word, begin ? 5 : 3);

	if (!begin && !svy_text_starts(type->word, "end"))
		return NO_BRACKET;
	if (!what.len)
		what = type->list;
	else if (what.at[0] == '_')
		what = svy_text_behind(what, 1);
	*is_repeat = svy_text_is(what, "repeat");
	if (!*is_repeat && !svy_text_is(what, "group"))
		return NO_BRACKET;
	return begin ? BEGIN : END;
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

static const char *text_at(const struct reading *r, size_t slot)
{
	return svy_arena_copy(&r->book->arena, svy_sheet_field(r->sheet, slot));
}

static struct svy_question question_at(const struct reading *r, const struct type *type)
{
	struct svy_arena *arena = &r->book->arena;
	struct svy_form_group around = svy_groups_inner(&r->groups);
	struct svy_text label = svy_labels_field(r->sheet, &r->columns.labels);
	struct svy_question question = {
		.name = text_at(r, r->columns.name),
		.type = svy_arena_copy(arena, type->word),
		.label = svy_arena_copy(arena, label),
		.list = svy_arena_copy(arena, type->list),
		.group = around.path,
		.repeat = around.repeat,
		.relevant = text_at(r, r->columns.relevant),
		.constraint = text_at(r, r->columns.constraint),
		.calculation = text_at(r, r->columns.calculation),
		.required = text_at(r, r->columns.required),
		.line = r->sheet->line,
	};

	question.conditions = svy_conditions_join(&question.condition_count, arena, &around,
	                                          question.relevant);
	return question;
}

static int read_question(struct reading *r, const struct type *type, struct svy_error *err)
{
	struct svy_question question = question_at(r, type);

	if (!*question.name) {
		(void)svy_fail(err, "a question has no name");
		return svy_sheet_at(r->sheet, r->columns.name, err);
	}
	if (has_list(type) && set_choices(r->book, &question, type, err))
		return svy_sheet_at(r->sheet, r->columns.type, err);
	keep(r->book, &question);
	return 0;
}

static int read_bracket(struct reading *r, enum bracket bracket, bool is_repeat,
                        struct svy_error *err)
{
	if (bracket == BEGIN) {
		svy_groups_begin(&r->groups, &r->book->arena,
		                 svy_sheet_field(r->sheet, r->columns.name),
		                 text_at(r, r->columns.relevant), is_repeat, r->sheet->line);
		return 0;
	}
	if (svy_groups_end(&r->groups, is_repeat, err) == 0)
		return 0;
	return svy_sheet_at(r->sheet, r->columns.type, err);
}

static int read_row(struct reading *r, struct svy_error *err)
{
	struct type type = split_type(svy_sheet_field(r->sheet, r->columns.type));
	bool named = svy_sheet_field(r->sheet, r->columns.name).len > 0;
	bool is_repeat;
	enum bracket bracket = bracket_of(&is_repeat, &type);

	if (bracket != NO_BRACKET)
		return read_bracket(r, bracket, is_repeat, err);
	if (!type.word.len)
		return 0;
	if (svy_text_is(type.word, "note") && !named) /* no data will come of it */
		return 0;
	return read_question(r, &type, err);
}

static int find_columns(struct columns *columns, struct svy_sheet *sheet,
                        struct svy_languages *languages, struct svy_error *err)
{
	if (svy_sheet_need(&columns->type, sheet, "type", NULL, err) ||
	    svy_sheet_need(&columns->name, sheet, "name", NULL, err))
		return -1;
	columns->relevant = svy_sheet_want(sheet, "relevant", "relevance");
	columns->constraint = svy_sheet_want(sheet, "constraint", NULL);
	columns->calculation = svy_sheet_want(sheet, "calculation", NULL);
	columns->required = svy_sheet_want(sheet, "required", NULL);
	columns->labels = svy_labels_want(sheet, languages);
	return 0;
}

static int read_sheet(struct reading *r, struct svy_sheet *sheet, struct svy_error *err)
{
	int status;

	while ((status = svy_sheet_next(sheet, err)) == 1)
		if (read_row(r, err))
			return -1;
	if (status == 0 && r->groups.count) {
		struct svy_form_group inner = svy_groups_inner(&r->groups);

		(void)svy_fail(err, "'%s' is begun here and has no end", inner.path);
		return svy_error_at(err, svy_source_name(sheet->source), inner.line, NULL);
	}
	return status;
}

int svy_survey_read(struct svy_codebook *book, const char *path,
                    struct svy_languages *languages, struct svy_error *err)
{
	struct svy_sheet sheet;
	struct reading reading = { .book = book, .sheet = &sheet };
	int status;

	if (svy_sheet_open(&sheet, path, err))
		return -1;
	status = find_columns(&reading.columns, &sheet, languages, err);
	if (status == 0)
		status = read_sheet(&reading, &sheet, err);
	free(reading.groups.open);
	svy_sheet_close(&sheet);
	return status;
}
