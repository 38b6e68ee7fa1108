/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/figure.h"

#include "core/kind.h"

#include <string.h>

static bool is_contrast(const struct svy_estimate *row)
{
	return svy_kind_is(row, SVY_KIND_CONTRAST);
}

/* Others are never drawn unasked. */
static bool is_estimate(const struct svy_estimate *row)
{
	return !is_contrast(row) && !svy_kind_is(row, SVY_KIND_TEST) &&
	       !svy_kind_is(row, SVY_KIND_ERROR);
}

/* The first of them that is drawn unasked; NULL where there is none. */
static const char *first_drawable(const struct svy_table *table)
{
	const char *contrast = NULL;

	for (size_t i = 0; i < table->count; i++) {
		const struct svy_estimate *row = &table->rows[i];

		if (is_estimate(row))
			return row->statistic;
		if (!contrast && is_contrast(row))
			contrast = row->statistic;
	}
	return contrast;
}

static struct svy_text next_name(struct svy_text *rest)
{
	const char *comma = memchr(rest->at, ',', rest->len);
	size_t len = comma ? (size_t)(comma - rest->at) : rest->len;
	struct svy_text name = svy_text_trim((struct svy_text){ rest->at, len });

	len += comma ? 1 : 0;
	*rest = (struct svy_text){ rest->at + len, rest->len - len };
	return name;
}

static bool is_listed(const char *names, const char *name)
{
	struct svy_text rest = svy_text(names);

	while (rest.len)
		if (svy_text_is(next_name(&rest), name))
			return true;
	return false;
}

static int check_names(const struct svy_table *table, const char *names,
                       struct svy_error *err)
{
	struct svy_text rest = svy_text(names);

	while (rest.len) {
		struct svy_text name = next_name(&rest);
		size_t i = 0;

		while (i < table->count && !svy_text_is(name, table->rows[i].indicator))
			i++;
		if (i == table->count)
			return svy_fail(err, "no indicator '%.*s' among the estimates",
			                (int)name.len, name.at);
	}
	return 0;
}

static void keep_indicators(struct svy_table *table, const char *names)
{
	size_t kept = 0;

	for (size_t i = 0; i < table->count; i++)
		if (is_listed(names, table->rows[i].indicator))
			table->rows[kept++] = table->rows[i];
	table->count = kept;
}

/* others: rows that could be drawn in another figure. */
static void keep_statistic(struct svy_table *table, size_t *others,
                           const char *statistic)
{
	size_t kept = 0;

	*others = 0;
	for (size_t i = 0; i < table->count; i++) {
		const struct svy_estimate *row = &table->rows[i];

		if (strcmp(row->level, SVY_TOTAL_NAME) == 0)
			continue; /* of a distribution: always 100 */
		if (strcmp(row->statistic, statistic) == 0)
			table->rows[kept++] = *row;
		else if (is_estimate(row))
			++*others;
	}
	table->count = kept;
}

int svy_figure_choose(struct svy_table *table, size_t *left,
                      const struct svy_figure_choice *choice,
                      struct svy_error *err)
{
	const char *statistic = choice->statistic;
	size_t others;

	if (choice->only && check_names(table, choice->only, err) != 0)
		return -1;
	if (choice->only)
		keep_indicators(table, choice->only);
	if (!statistic)
		statistic = first_drawable(table);
	if (!statistic)
		return svy_fail(err, "no estimates to draw");
	keep_statistic(table, &others, statistic);
	*left = choice->statistic ? 0 : others;
	if (table->count == 0)
		return svy_fail(err, "no estimates of the statistic '%s' to draw",
		                statistic);
	return 0;
}
