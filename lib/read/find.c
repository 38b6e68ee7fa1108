/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Columns by name. */
#include "read/near.h"
#include "read/source_private.h"

#include <string.h>

#define LISTED 6

/* Places that match, the first few of them remembered for the message. */
struct matches {
	size_t count, places[LISTED];
};

static bool is_last_part(struct svy_text column, struct svy_text name)
{
	size_t before = column.len - name.len;

	return column.len > name.len && svy_is_separator(column.at[before - 1]) &&
	       memcmp(column.at + before, name.at, name.len) == 0;
}

/* q/radio in an export that says q_radio, q.radio or q-radio. */
static bool is_choice_part(struct svy_text column, struct svy_text name)
{
	size_t before = column.len - name.len;
	bool slash = false;

	if (column.len < name.len || (before && !svy_is_separator(column.at[before - 1])))
		return false;
	for (size_t i = 0; i < name.len; i++) {
		char c = column.at[before + i];

		slash = slash || name.at[i] == '/';
		if (c != name.at[i] &&
		    !(name.at[i] == '/' && (c == '_' || svy_is_separator(c))))
			return false;
	}
	return slash;
}

static struct matches find(const struct svy_source *s, struct svy_text name,
                           bool match(struct svy_text, struct svy_text))
{
	struct matches m = { 0 };

	for (size_t i = 0; i < s->column_count; i++) {
		if (!match(s->columns[i], name))
			continue;
		if (m.count < LISTED)
			m.places[m.count] = i;
		m.count++;
	}
	return m;
}

static void list(char *into, size_t size, const struct svy_source *s,
                 const struct matches *m)
{
	size_t used;

	into[0] = '\0';
	for (size_t i = 0; i < m->count && i < LISTED; i++)
		svy_quote_name(into, size, s->columns[m->places[i]]);
	used = strlen(into);
	if (m->count > LISTED)
		(void)snprintf(into + used, size - used, ", ...");
}

static int fail_missing(const struct svy_source *s, struct svy_text name,
                        struct svy_error *err)
{
	struct matches m = { 0 };
	const char *where = "near it";
	char asked[128] = "", names[512];

	m.count = svy_names_near(m.places, s->columns, s->column_count, name);
	if (m.count == 0) {
		where = "the first columns";
		for (; m.count < s->column_count && m.count < LISTED; m.count++)
			m.places[m.count] = m.count;
		m.count = s->column_count;
	}
	svy_quote_name(asked, sizeof asked, name);
	list(names, sizeof names, s, &m);
	return svy_fail(err, "no column %s; %s: %s", asked, where, names);
}

static int fail_repeated(const struct matches *m, struct svy_text name,
                         struct svy_error *err)
{
	char asked[128] = "";

	svy_quote_name(asked, sizeof asked, name);
	return svy_fail(err, "column %s is repeated: the columns numbered %zu and "
	                "%zu%s have this name", asked, m->places[0] + 1,
	                m->places[1] + 1, m->count > 2 ? " and more" : "");
}

static int fail_ambiguous(const struct svy_source *s, const struct matches *m,
                          struct svy_text name, struct svy_error *err)
{
	char asked[128] = "", names[512];

	svy_quote_name(asked, sizeof asked, name);
	list(names, sizeof names, s, m);
	return svy_fail(err, "column %s is ambiguous: %s", asked, names);
}

static int find_one(size_t *column, const struct svy_source *s,
                    struct svy_text name, struct svy_error *err)
{
	struct matches m;

	if (name.len == 0)
		return svy_fail(err, "a column name is empty");
	m = find(s, name, svy_text_equal);
	if (m.count > 1)
		return fail_repeated(&m, name, err);
	if (m.count == 0)
		m = find(s, name, is_last_part);
	if (m.count == 0)
		m = find(s, name, is_choice_part);
	if (m.count > 1)
		return fail_ambiguous(s, &m, name, err);
	if (m.count == 0)
		return fail_missing(s, name, err);
	*column = m.places[0];
	return 0;
}

int svy_source_find(size_t *column, const struct svy_source *s,
                    struct svy_text name, struct svy_error *err)
{
	return find_one(column, s, name, err) == 0
	       ? 0 : svy_error_at(err, s->name, 0, NULL);
}
