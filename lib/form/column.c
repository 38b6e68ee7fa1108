/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/column.h"

#include "form/character.h"
#include "read/near.h"

#include <string.h>

static bool is_sign(char c)
{
	return strchr("/.:-_ ", c) && c;
}

bool svy_column_same(struct svy_text a, struct svy_text b)
{
	for (size_t i = 0; a.len == b.len && i < a.len; i++)
		if (a.at[i] != b.at[i] && !(is_sign(a.at[i]) && is_sign(b.at[i])))
			return false;
	return a.len == b.len;
}

static struct svy_text head(struct svy_text text, size_t len)
{
	return (struct svy_text){ text.at, len };
}

/* Nothing, or groups and a separator: "a/b/" before a question in x/a/b. */
static bool are_groups(struct svy_text before, const char *group)
{
	struct svy_text path = svy_text(group);

	if (!before.len)
		return true;
	before.len--; /* the separator */
	if (before.len > path.len)
		return false;
	if (before.len < path.len && path.at[path.len - before.len - 1] != '/')
		return false;
	return svy_column_same(before, svy_text_behind(path, path.len - before.len));
}

static bool is_question(struct svy_text column, const struct svy_question *question)
{
	struct svy_text name = svy_text(question->name);
	size_t before = column.len - name.len;

	if (column.len < name.len ||
	    !svy_text_equal(svy_text_behind(column, before), name))
		return false;
	return before == 0 || (svy_is_separator(column.at[before - 1]) &&
	                       are_groups(head(column, before), question->group));
}

/* The choice, where the column is the question's and one of its choices. */
static const struct svy_choice *choice_of(struct svy_text column,
                                          const struct svy_question *question)
{
	for (size_t i = 0; i < question->choice_count; i++) {
		struct svy_text choice = svy_text(question->choices[i].name);
		size_t before = column.len - choice.len;

		if (column.len < choice.len + 2 || !is_sign(column.at[before - 1]))
			continue;
		if (is_question(head(column, before - 1), question) &&
		    svy_column_same(svy_text_behind(column, before), choice))
			return &question->choices[i];
	}
	return NULL;
}

/* Exactly as the form has it, whatever else it may look like. */
struct svy_column svy_codebook_column(const struct svy_codebook *book,
                                      struct svy_text name)
{
	struct svy_column column = { 0 };
	size_t count = svy_codebook_count(book);

	for (size_t i = 0; i < count; i++)
		if (is_question(name, svy_codebook_question(book, i)))
			return (struct svy_column){ svy_codebook_question(book, i), NULL };
	for (size_t i = 0; i < count && !column.choice; i++) {
		const struct svy_question *question = svy_codebook_question(book, i);

		if (!svy_question_multiple(question))
			continue;
		column.choice = choice_of(name, question);
		column.question = column.choice ? question : NULL;
	}
	return column;
}

bool svy_column_is_choice(struct svy_text column, struct svy_text question,
                          struct svy_text choice)
{
	size_t tail = choice.len + 1 + question.len;
	size_t before = column.len - tail;

	if (column.len < tail || !is_sign(column.at[before + question.len]))
		return false;
	if (before && !svy_is_separator(column.at[before - 1]))
		return false;
	return svy_text_equal(head(svy_text_behind(column, before), question.len),
	                      question) &&
	       svy_column_same(svy_text_behind(column, column.len - choice.len), choice);
}
