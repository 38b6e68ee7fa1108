/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Names of columns, with and without their groups. */
#include "form/character.h"
#include "form/column.h"
#include "read/near.h"
#include "study/recode_private.h"

#include <string.h>

static struct svy_text tail(struct svy_text text, size_t len)
{
	return svy_text_behind(text, text.len - len);
}

static bool any_has(const struct svy_recoding *r, char separator)
{
	for (size_t i = 0; i < r->columns; i++)
		if (r->names[i].len && memchr(r->names[i].at, separator, r->names[i].len))
			return true;
	return false;
}

/* What parts groups in this file: '/' where any name has it, else '-' ... */
static char separator_of(const struct svy_recoding *r)
{
	static const char separators[] = "/-:.";

	for (size_t i = 0; separators[i]; i++)
		if (any_has(r, separators[i]))
			return separators[i];
	return '\0';
}

static struct svy_text last_part(struct svy_text name, char separator)
{
	size_t at = name.len;

	while (at > 0 && name.at[at - 1] != separator)
		at--;
	return svy_text_behind(name, at);
}

/* The part before the last separator; len 0 where there is none. */
static struct svy_text parent_part(struct svy_text name, char separator)
{
	size_t len = name.len - last_part(name, separator).len;

	return (struct svy_text){ name.at, len ? len - 1 : 0 };
}

static bool is_place(struct svy_text part)
{
	static const char *const parts[] = { "Latitude", "Longitude", "Altitude", "Accuracy" };

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (svy_text_same_word(part, svy_text(parts[i])))
			return true;
	return false;
}

/* By the form; else q/radio stays whole where there is a column q. */
static struct svy_text strip(const struct svy_recoding *r, const struct svy_names *all,
                             struct svy_text name, char separator)
{
	struct svy_column of = { 0 };
	struct svy_text before = parent_part(name, separator);

	if (r->book)
		of = svy_codebook_column(r->book, name);
	if (of.choice)
		return tail(name, strlen(of.question->name) + 1 + strlen(of.choice->name));
	if (of.question)
		return tail(name, strlen(of.question->name));
	if (before.len && (svy_names_find(all, before) != SVY_NO_NAME ||
	                   is_place(last_part(name, separator))))
		return tail(name, name.len - before.len + last_part(before, separator).len);
	return last_part(name, separator);
}

static int check_stripped(const struct svy_recoding *r, struct svy_error *err)
{
	struct svy_names seen = { 0 };
	int status = 0;

	for (size_t i = 0; status == 0 && i < r->columns; i++) {
		uint32_t first = svy_names_add(&seen, r->names[i]);
		char names[256] = "";

		if (first == i)
			continue;
		svy_quote_name(names, sizeof names, svy_source_column(r->source, first));
		svy_quote_name(names, sizeof names, svy_source_column(r->source, i));
		svy_fail(err, "--strip-groups: two columns would be called '%.*s': %s",
		         (int)r->names[i].len, r->names[i].at, names);
		status = svy_error_at(err, svy_source_name(r->source), 0, NULL);
	}
	svy_names_free(&seen);
	return status;
}

int svy_recode_names(struct svy_recoding *r, struct svy_error *err)
{
	struct svy_names all = { 0 };
	char separator;

	r->names = svy_alloc(r->columns, sizeof *r->names);
	for (size_t i = 0; i < r->columns; i++) {
		r->names[i] = svy_source_column(r->source, i);
		(void)svy_names_add(&all, r->names[i]);
	}
	separator = r->how->strip ? separator_of(r) : '\0';
	for (size_t i = 0; separator && i < r->columns; i++)
		r->names[i] = strip(r, &all, r->names[i], separator);
	svy_names_free(&all);
	return separator ? check_stripped(r, err) : 0;
}

/* ---- the slot that a name means ---- */

static bool find_new(size_t *slot, const struct svy_recoding *r, struct svy_text name)
{
	for (size_t i = r->derived_count; i-- > 0;)
		if (svy_text_equal(r->derived[i].name, name)) {
			*slot = r->slots - r->derived_count + i;
			return true;
		}
	for (size_t s = 0; s < r->split_count; s++) {
		const struct svy_split *split = &r->splits[s];
		struct svy_text stem = split->stem;

		if (name.len < stem.len + 2 || name.at[stem.len] != '_' ||
		    memcmp(name.at, stem.at, stem.len) != 0)
			continue;
		for (size_t i = 0; i < split->count; i++)
			if (svy_text_equal(svy_text_behind(name, stem.len + 1),
			                   split->choices[i])) {
				*slot = split->slot + i;
				return true;
			}
	}
	return false;
}

static size_t count_exact(size_t *column, const struct svy_recoding *r, struct svy_text name)
{
	size_t count = 0;

	for (size_t i = r->columns; i-- > 0;)
		if (svy_text_equal(r->names[i], name)) {
			*column = i;
			count++;
		}
	return count;
}

static size_t count_last(size_t *column, const struct svy_recoding *r, struct svy_text name)
{
	size_t count = 0;

	for (size_t i = r->columns; name.len && i-- > 0;)
		if (r->names[i].len > name.len && svy_text_equal(tail(r->names[i], name.len), name) &&
		    svy_is_separator(r->names[i].at[r->names[i].len - name.len - 1])) {
			*column = i;
			count++;
		}
	return count;
}

int svy_recode_column(size_t *column, const struct svy_recoding *r, struct svy_text name,
                      struct svy_error *err)
{
	size_t count = count_exact(column, r, name);

	if (count == 0)
		count = count_last(column, r, name);
	if (count > 1)
		return svy_source_find(column, r->source, name, err);
	if (count == 0)
		*column = SVY_NO_COLUMN_HERE;
	return 0;
}

int svy_recode_find(size_t *slot, void *recoding, struct svy_text name,
                    struct svy_error *err)
{
	struct svy_recoding *r = recoding;

	if (find_new(slot, r, name))
		return 0;
	if (svy_recode_column(slot, r, name, err) != 0)
		return -1;
	if (*slot != SVY_NO_COLUMN_HERE)
		return 0;
	return svy_source_find(slot, r->source, name, err);
}
