/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Many columns by one text: names, 'rep_*', 'w1-w80'. */
#include "read/near.h"
#include "read/number.h"
#include "read/source.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* What one text between commas means. */
struct pattern {
	struct svy_text text;
	struct svy_text stem;  /* of a range: what stands before the numbers */
	double first, last;
};

struct matching {
	const struct svy_source *source;
	bool *chosen; /* of each column */
	size_t count;
};

/* '*' is any text, '?' any byte.  Where it fails, the last '*' takes one more. */
bool svy_name_is_like(struct svy_text name, struct svy_text glob)
{
	size_t n = 0, g = 0, star = SIZE_MAX, from = 0;

	while (n < name.len) {
		if (g < glob.len && glob.at[g] == '*') {
			star = g++;
			from = n;
		} else if (g < glob.len && (glob.at[g] == '?' || glob.at[g] == name.at[n])) {
			g++;
			n++;
		} else if (star != SIZE_MAX) {
			g = star + 1;
			n = ++from;
		} else {
			return false;
		}
	}
	while (g < glob.len && glob.at[g] == '*')
		g++;
	return g == glob.len;
}

/* w012: the stem w and the number 12. */
static bool numbered(struct svy_text *stem, double *number, struct svy_text name)
{
	size_t len = name.len;

	while (len && name.at[len - 1] >= '0' && name.at[len - 1] <= '9')
		len--;
	*stem = (struct svy_text){ name.at, len };
	return len < name.len &&
	       svy_number_parse(number, (struct svy_text){ name.at + len, name.len - len });
}

static bool is_range(struct pattern *p)
{
	const char *dash = memchr(p->text.at, '-', p->text.len);
	struct svy_text second;

	for (; dash; dash = memchr(dash + 1, '-', second.len)) {
		struct svy_text first = { p->text.at, (size_t)(dash - p->text.at) }, stem;

		second = (struct svy_text){ dash + 1, p->text.len - first.len - 1 };
		if (numbered(&p->stem, &p->first, first) &&
		    numbered(&stem, &p->last, second) && svy_text_equal(stem, p->stem))
			return true;
	}
	return false;
}

static bool is_glob(struct svy_text text)
{
	return memchr(text.at, '*', text.len) || memchr(text.at, '?', text.len);
}

static bool in_range(const struct pattern *p, struct svy_text name)
{
	struct svy_text stem;
	double number;

	return numbered(&stem, &number, name) && svy_text_equal(stem, p->stem) &&
	       number >= p->first && number <= p->last;
}

static bool glob_holds(const struct pattern *p, struct svy_text name)
{
	return svy_name_is_like(name, p->text);
}

static void choose(struct matching *m, size_t column)
{
	m->count += !m->chosen[column];
	m->chosen[column] = true;
}

/* Whole names first, and where there are none, names behind a group's. */
static size_t choose_all(struct matching *m, const struct pattern *p,
                         bool holds(const struct pattern *, struct svy_text))
{
	size_t columns = svy_source_columns(m->source), found = 0;

	for (int last_part = 0; last_part < 2 && !found; last_part++)
		for (size_t i = 0; i < columns; i++) {
			struct svy_text name = svy_source_column(m->source, i);

			if (!holds(p, last_part ? svy_last_part(name) : name))
				continue;
			choose(m, i);
			found++;
		}
	return found;
}

static int fail(const struct matching *m, struct svy_error *err, const char *what,
                const struct pattern *p)
{
	svy_fail(err, "'%.*s' %s", (int)p->text.len, p->text.at, what);
	return svy_error_at(err, svy_source_name(m->source), 0, NULL);
}

static bool any_chosen(const struct matching *m, const struct pattern *p, double number)
{
	struct pattern one = { .stem = p->stem, .first = number, .last = number };

	for (size_t i = 0; i < svy_source_columns(m->source); i++) {
		struct svy_text name = svy_source_column(m->source, i);

		if (m->chosen[i] && (in_range(&one, name) ||
		                     in_range(&one, svy_last_part(name))))
			return true;
	}
	return false;
}

static int fail_gap(const struct matching *m, const struct pattern *p,
                    struct svy_error *err)
{
	double missing = p->first;

	while (missing < p->last && any_chosen(m, p, missing))
		missing++;
	svy_fail(err, "no column '%.*s%.0f' of '%.*s'", (int)p->stem.len, p->stem.at,
	         missing, (int)p->text.len, p->text.at);
	return svy_error_at(err, svy_source_name(m->source), 0, NULL);
}

static int add_range(struct matching *m, const struct pattern *p, struct svy_error *err)
{
	double want = p->last - p->first + 1;
	double found = (double)choose_all(m, p, in_range);

	if (want < 1)
		return fail(m, err, "goes from a greater number to a smaller one", p);
	if (found > want)
		return fail(m, err, "is a range of columns, some of which are there twice",
		            p);
	return found < want ? fail_gap(m, p, err) : 0;
}

static bool is_column(const struct svy_source *source, struct svy_text name)
{
	for (size_t i = 0; i < svy_source_columns(source); i++)
		if (svy_text_equal(svy_source_column(source, i), name))
			return true;
	return false;
}

static int add(struct matching *m, struct svy_text text, struct svy_error *err)
{
	struct pattern p = { .text = text };
	size_t column;

	if (text.len && !is_column(m->source, text)) {
		if (is_glob(text))
			return choose_all(m, &p, glob_holds)
				? 0 : fail(m, err, "matches no column", &p);
		if (is_range(&p))
			return add_range(m, &p, err);
	}
	if (svy_source_find(&column, m->source, text, err) != 0)
		return -1;
	choose(m, column);
	return 0;
}

static void list(size_t *columns, const struct matching *m)
{
	for (size_t i = 0; i < svy_source_columns(m->source); i++)
		if (m->chosen[i])
			*columns++ = i;
}

int svy_source_match(size_t **columns, size_t *count, const struct svy_source *source,
                     struct svy_text pattern, struct svy_error *err)
{
	struct matching m = { .source = source };
	int status = 0;

	m.chosen = svy_alloc(svy_source_columns(source), sizeof *m.chosen);
	for (bool more = true; status == 0 && more;) {
		const char *comma = memchr(pattern.at, ',', pattern.len);
		size_t len = comma ? (size_t)(comma - pattern.at) : pattern.len;

		status = add(&m, svy_text_trim((struct svy_text){ pattern.at, len }), err);
		more = comma != NULL;
		pattern = (struct svy_text){ pattern.at + len + more,
			                     pattern.len - len - more };
	}
	if (status == 0) {
		*count = m.count;
		*columns = svy_alloc(m.count, sizeof **columns);
		list(*columns, &m);
	}
	free(m.chosen);
	return status;
}
