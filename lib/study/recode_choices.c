/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Which choices a split has: those that are named, else the form's, else those that
 * the files have, which are read for it. */
#include "form/character.h"
#include "form/indicator.h"
#include "read/number.h"
#include "study/recode_private.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void keep(struct svy_split *split, struct svy_recoding *r, struct svy_text choice)
{
	split->choices = svy_resize(split->choices, split->count + 1,
	                            sizeof *split->choices);
	split->choices[split->count++] =
		(struct svy_text){ svy_arena_copy(&r->arena, choice), choice.len };
}

static bool has(const struct svy_split *split, struct svy_text choice)
{
	for (size_t i = 0; i < split->count; i++)
		if (svy_text_equal(split->choices[i], choice))
			return true;
	return false;
}

static int take_list(struct svy_split *split, struct svy_recoding *r, struct svy_error *err)
{
	struct svy_text part, rest = split->list;

	while (svy_list_next(&part, &rest, ',')) {
		part = svy_text_trim(part);
		if (!part.len || has(split, part))
			return svy_fail(err, "--split: '%.*s' has an empty choice, or one "
			                "twice", (int)split->list.len, split->list.at);
		keep(split, r, part);
	}
	return 0;
}

/* ---- choices of the files ---- */

static bool counts(const struct svy_recoding *r, struct svy_text word)
{
	return !svy_codes_have(&r->na, word);
}

static void note_words(struct svy_names *seen, const struct svy_recoding *r,
                       struct svy_text list)
{
	struct svy_text word;

	if (svy_recode_blank(list) || svy_codes_have(&r->na, svy_text_trim(list)))
		return;
	while ((word = svy_word_next(&list)).len)
		if (counts(r, word))
			(void)svy_names_add(seen, word);
}

static size_t behind_slash(struct svy_text name)
{
	size_t at = name.len;

	while (at > 0 && name.at[at - 1] != '/')
		at--;
	return at;
}

/* A column group/q/radio is a choice of the question q; other separators may stand
 * in a name that has nothing to do with it. */
static void note_columns(struct svy_names *seen, const struct svy_source *source,
                         struct svy_text question)
{
	for (size_t i = 0; i < svy_source_columns(source); i++) {
		struct svy_text name = svy_source_column(source, i);
		size_t before = behind_slash(name);
		struct svy_text stem = { name.at, before ? --before : 0 };

		if (before < question.len || before + 1 == name.len ||
		    !svy_text_equal(svy_text_behind(stem, before - question.len), question))
			continue;
		if (before == question.len || name.at[before - question.len - 1] == '/')
			(void)svy_names_add(seen, svy_text_behind(name, before + 1));
	}
}

static int read_rows(struct svy_names *seen, const struct svy_recoding *r,
                     struct svy_source *source, size_t column, struct svy_error *err)
{
	size_t slot = svy_source_want(source, column);
	struct svy_batch batch;
	int status;

	while ((status = svy_source_next(&batch, source, err)) > 0)
		for (size_t i = 0; i < batch.rows; i++)
			note_words(seen, r, batch.fields[i * batch.width + slot]);
	return status;
}

/* A file without the column of lists may have those of choices. */
static int read_file(struct svy_names *seen, const struct svy_split *split,
                     const struct svy_recoding *r, const char *path, struct svy_error *err)
{
	struct svy_source_options how = { 0 };
	struct svy_source *source;
	uint32_t before = seen->count;
	size_t column;
	int status;

	if (svy_delimiter_parse(&how.delimiter, r->how->delimiter, err) != 0 ||
	    svy_source_open(&source, path, &how, err) != 0)
		return -1;
	note_columns(seen, source, split->asked);
	status = svy_source_find(&column, source, split->asked, err);
	if (status == 0)
		status = read_rows(seen, r, source, column, err);
	else if (seen->count > before)
		status = 0;
	svy_source_close(source);
	return status;
}

static int by_number(const void *a, const void *b)
{
	const struct svy_text *x = a, *y = b;
	double p, q;
	bool first = svy_number_parse(&p, *x), second = svy_number_parse(&q, *y);

	if (first != second)
		return first ? -1 : 1;
	if (first && (p < q || p > q))
		return p < q ? -1 : 1;
	return svy_text_compare(*x, *y);
}

static bool again(const char *path)
{
	struct stat what;

	return strcmp(path, "-") != 0 && stat(path, &what) == 0 && S_ISREG(what.st_mode);
}

static int read_files(struct svy_names *seen, const struct svy_split *split,
                      const struct svy_recoding *r, struct svy_error *err)
{
	const struct svy_items *united = &r->how->united;

	if (!again(r->path))
		return svy_fail(err, "--split: what cannot be read twice has to be told the "
		                "choices of '%.*s': --split '%.*s=a,b,c', or --codebook",
		                (int)split->asked.len, split->asked.at,
		                (int)split->asked.len, split->asked.at);
	if (read_file(seen, split, r, r->path, err) != 0)
		return -1;
	for (size_t i = 0; i < united->count; i++)
		if (read_file(seen, split, r, united->items[i].text, err) != 0)
			return -1;
	return 0;
}

static int take_files(struct svy_split *split, struct svy_recoding *r, struct svy_error *err)
{
	struct svy_names seen = { 0 };
	int status = read_files(&seen, split, r, err);

	for (uint32_t i = 0; status == 0 && i < seen.count; i++)
		keep(split, r, seen.names[i]);
	if (split->count)
		qsort(split->choices, split->count, sizeof *split->choices, by_number);
	svy_names_free(&seen);
	return status;
}

int svy_recode_choices(struct svy_split *split, struct svy_recoding *r,
                       struct svy_error *err)
{
	if (split->list.len)
		return take_list(split, r, err);
	if (!split->question)
		return take_files(split, r, err);
	for (size_t i = 0; i < split->question->choice_count; i++)
		keep(split, r, svy_text(split->question->choices[i].name));
	return 0;
}
