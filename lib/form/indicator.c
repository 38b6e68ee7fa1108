/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/indicator_private.h"

#include "form/name.h"
#include "read/near.h"

#include <stdlib.h>
#include <string.h>

static bool is_there(const struct svy_indicators *list, const char *name)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i].name, name) == 0)
			return true;
	return false;
}

static bool is_of_one(enum svy_statistic statistic)
{
	return statistic != SVY_PERCENT && statistic != SVY_RATIO;
}

static int check_parts(const struct svy_indicator *indicator, struct svy_error *err)
{
	bool crossed = indicator->part_count > 1;

	for (size_t i = 0; i < indicator->part_count; i++)
		if (!indicator->parts[i][0])
			return svy_fail(err, "an expression is empty");
	if (!indicator->part_count)
		return svy_fail(err, "the expression is empty");
	if (indicator->statistic == SVY_RATIO && indicator->part_count != 2)
		return svy_fail(err, "a ratio is written NUMERATOR/DENOMINATOR, with one '/'");
	if (crossed && indicator->statistic == SVY_MULTIPLE)
		return svy_fail(err, "a question with several answers is one expression, "
		                "got %zu", indicator->part_count);
	if (crossed && is_of_one(indicator->statistic))
		return svy_fail(err, "%s is of one expression, got %zu",
		                svy_statistic_name(indicator->statistic),
		                indicator->part_count);
	return 0;
}

static void cut(struct svy_arena *arena, struct svy_indicator *indicator,
                struct svy_text text)
{
	char separator = indicator->statistic == SVY_RATIO ? '/' : ',';
	struct svy_text part, rest = text;
	size_t count = 0;

	while (svy_list_next(&part, &rest, separator))
		count++;
	indicator->parts = svy_arena_alloc(arena, count * sizeof *indicator->parts);
	for (rest = text; svy_list_next(&part, &rest, separator);)
		indicator->parts[indicator->part_count++] = svy_arena_copy(arena, part);
}

int svy_indicator_parts(struct svy_arena *arena, struct svy_indicator *indicator,
                        struct svy_text text, struct svy_error *err)
{
	cut(arena, indicator, text);
	return check_parts(indicator, err);
}

static const char *default_name(struct svy_arena *arena,
                                const struct svy_indicator *indicator)
{
	char separator = indicator->statistic == SVY_RATIO ? '/' : ':';
	const char *name = svy_arena_copy(arena, svy_name_of(svy_text(indicator->parts[0])));

	for (size_t i = 1; i < indicator->part_count; i++) {
		struct svy_text part = svy_name_of(svy_text(indicator->parts[i]));

		name = svy_arena_print(arena, "%s%c%.*s", name, separator,
		                       (int)part.len, part.at);
	}
	return name;
}

int svy_indicators_keep(struct svy_indicators *list,
                        const struct svy_indicator *indicator, struct svy_error *err)
{
	char name[80] = "";

	if (is_there(list, indicator->name)) {
		svy_quote_name(name, sizeof name, svy_text(indicator->name));
		return svy_fail(err, "two indicators are called %s", name);
	}
	list->items = svy_room(list->items, list->count, &list->capacity,
	                       sizeof *list->items);
	list->items[list->count++] = *indicator;
	return 0;
}

int svy_indicators_add(struct svy_indicators *list, enum svy_statistic statistic,
                       const char *text, struct svy_error *err)
{
	struct svy_indicator indicator = {
		.label = "", .unit = "", .better = "", .universe = "",
		.statistic = statistic,
	};
	struct svy_text name, expression;

	svy_name_split(&name, &expression, svy_text(text));
	if (svy_indicator_parts(&list->arena, &indicator, expression, err))
		return -1;
	indicator.name = name.len ? svy_arena_copy(&list->arena, name)
	                          : default_name(&list->arena, &indicator);
	return svy_indicators_keep(list, &indicator, err);
}

void svy_indicators_free(struct svy_indicators *list)
{
	free(list->items);
	svy_arena_free(&list->arena);
	*list = (struct svy_indicators){ 0 };
}
