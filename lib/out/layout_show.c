/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/layout_show.h"

#include "base/memory.h"
#include "form/statistic.h"

#include <string.h>

static const char *const names[SVY_ITEMS] = {
	[SVY_ITEM_N] = "n", [SVY_ITEM_ESTIMATE] = "estimate", [SVY_ITEM_CI] = "ci",
	[SVY_ITEM_SE] = "se", [SVY_ITEM_P] = "p", [SVY_ITEM_DF] = "df",
	[SVY_ITEM_DEFF] = "deff", [SVY_ITEM_NEFF] = "neff",
	[SVY_ITEM_METHOD] = "method", [SVY_ITEM_FLAG] = "flag", [SVY_ITEM_RELATIVE] = "relative",
};

const char *svy_show_name(enum svy_item item)
{
	return item == SVY_ITEM_CI ? "CI" : names[item];
}

/* The estimate's statistic is another name of it. */
static enum svy_item find(struct svy_text word)
{
	enum svy_statistic statistic;
	double percent;
	size_t i = 0;

	if (svy_statistic_find(&statistic, &percent, word))
		return SVY_ITEM_ESTIMATE;
	while (i < SVY_ITEMS && !svy_text_is(word, names[i]))
		i++;
	return (enum svy_item)i;
}

void svy_show_add(struct svy_show *show, enum svy_item item)
{
	show->items[show->count++] = item;
}

bool svy_show_has(const struct svy_show *show, enum svy_item item)
{
	for (size_t i = 0; i < show->count; i++)
		if (show->items[i] == item)
			return true;
	return false;
}

static int add_word(struct svy_show *show, struct svy_text word, struct svy_error *err)
{
	enum svy_item item = find(word);

	if (item == SVY_ITEMS)
		return svy_fail(err, "--show: '%.*s' is none of n, estimate (or percent, "
		                "mean, median and so on), ci, se, p, df, deff, neff, "
		                "method, flag, relative", (int)(word.len < 80 ? word.len : 80),
		                word.at);
	if (svy_show_has(show, item))
		return svy_fail(err, "--show: '%.*s' is there twice", (int)word.len,
		                word.at);
	svy_show_add(show, item);
	return 0;
}

int svy_show_parse(struct svy_show *show, const char *list, struct svy_error *err)
{
	size_t len;

	*show = (struct svy_show){ .count = 0 };
	for (;; list += len + 1) {
		len = strcspn(list, ",");
		if (add_word(show, svy_text_trim((struct svy_text){ list, len }), err) != 0)
			return -1;
		if (!list[len])
			return 0;
	}
}

bool svy_show_joins(const struct svy_show *so_far, enum svy_item item)
{
	enum svy_item last;

	if (!so_far->count)
		return false;
	last = so_far->items[so_far->count - 1];
	return (last == SVY_ITEM_N && item == SVY_ITEM_ESTIMATE) ||
	       (last == SVY_ITEM_ESTIMATE && item == SVY_ITEM_CI);
}
