/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/codebook_private.h"

#include "form/character.h"
#include "read/near.h"

#include <stdlib.h>
#include <string.h>

static int read_sheets(struct svy_codebook *book, const char *path,
                       const char *language, struct svy_error *err)
{
	struct svy_languages languages = { .wanted = svy_text(language ? language : "") };
	int status = -1;

	if (svy_choices_read(book, path, &languages, err) == 0 &&
	    svy_survey_read(book, path, &languages, err) == 0 &&
	    svy_languages_check(&languages, err) == 0)
		status = 0;
	svy_names_free(&languages.seen);
	return status ? svy_error_at(err, path, 0, NULL) : 0;
}

int svy_codebook_read(struct svy_codebook **out, const char *path,
                      const char *language, struct svy_error *err)
{
	struct svy_codebook *book = svy_alloc(1, sizeof *book);

	*out = NULL;
	book->path = svy_arena_copy(&book->arena, svy_text(path));
	if (read_sheets(book, path, language, err)) {
		svy_codebook_free(book);
		return -1;
	}
	*out = book;
	return 0;
}

int svy_codebook_choose(struct svy_codebook **out, const char *path, const char *language,
                        struct svy_error *err)
{
	*out = NULL;
	if (path)
		return svy_codebook_read(out, path, language, err);
	return language ? svy_fail(err, "--lang is of the labels in a form: say --codebook")
	                : 0;
}

size_t svy_codebook_count(const struct svy_codebook *book)
{
	return book->count;
}

const struct svy_question *svy_codebook_question(const struct svy_codebook *book,
                                                 size_t i)
{
	return &book->questions[i];
}

static const struct svy_question *find_exactly(const struct svy_codebook *book,
                                               struct svy_text name)
{
	for (size_t i = 0; i < book->count; i++)
		if (svy_text_is(name, book->questions[i].name))
			return &book->questions[i];
	return NULL;
}

/* The longest part behind a separator wins: a question may be called q-1. */
const struct svy_question *svy_codebook_find(const struct svy_codebook *book,
                                             struct svy_text name)
{
	const struct svy_question *found = find_exactly(book, name);

	for (size_t i = 0; !found && i < name.len; i++)
		if (svy_is_separator(name.at[i]))
			found = find_exactly(book, svy_text_behind(name, i + 1));
	return found;
}

size_t svy_question_place(const struct svy_question *question, struct svy_text value)
{
	size_t i = 0;

	while (i < question->choice_count && !svy_text_is(value, question->choices[i].name))
		i++;
	return i;
}

bool svy_question_multiple(const struct svy_question *question)
{
	return strcmp(question->type, "select_multiple") == 0;
}

const char *svy_codebook_path(const struct svy_codebook *book)
{
	return book->path;
}

const char *svy_codebook_choices_path(const struct svy_codebook *book)
{
	return book->choices_path;
}

void svy_codebook_free(struct svy_codebook *book)
{
	if (!book)
		return;
	for (size_t i = 0; i < book->list_count; i++)
		free(book->lists[i].choices);
	free(book->lists);
	free(book->questions);
	svy_arena_free(&book->arena);
	free(book);
}
