/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The indicators file (svykit-indicators(5)): one indicator a row. */
#include "form/indicator_private.h"

#include "form/character.h"
#include "form/sheet.h"
#include "read/near.h"

struct columns {
	size_t indicator, statistic, expression; /* needed */
	size_t label, universe, unit, better;
};

static int find_columns(struct columns *columns, struct svy_sheet *sheet,
                        struct svy_error *err)
{
	if (svy_sheet_need(&columns->indicator, sheet, "indicator", NULL, err) ||
	    svy_sheet_need(&columns->statistic, sheet, "statistic", NULL, err) ||
	    svy_sheet_need(&columns->expression, sheet, "expression", NULL, err))
		return -1;
	columns->label = svy_sheet_want(sheet, "label", NULL);
	columns->universe = svy_sheet_want(sheet, "universe", NULL);
	columns->unit = svy_sheet_want(sheet, "unit", NULL);
	columns->better = svy_sheet_want(sheet, "better", NULL);
	return 0;
}

static int statistic_of(struct svy_indicator *indicator, struct svy_text word,
                        struct svy_error *err)
{
	char quoted[80] = "";

	if (svy_statistic_find(&indicator->statistic, &indicator->percent, word))
		return 0;
	svy_quote_name(quoted, sizeof quoted, word);
	return svy_fail(err, "expected percent, multiple, mean, total, ratio, count, "
	                "quantile, median, variance or sd, got %s",
	                quoted);
}

static int better_of(const char **better, struct svy_text word, struct svy_error *err)
{
	char quoted[80] = "";

	*better = "";
	if (svy_text_same_word(word, svy_text("up")))
		*better = "up";
	else if (svy_text_same_word(word, svy_text("down")))
		*better = "down";
	if (!word.len || **better)
		return 0;
	svy_quote_name(quoted, sizeof quoted, word);
	return svy_fail(err, "expected up, down or nothing, got %s", quoted);
}

static const char *field(struct svy_arena *arena, const struct svy_sheet *sheet,
                         size_t slot)
{
	return svy_arena_copy(arena, svy_sheet_field(sheet, slot));
}

/* A line of nothing but delimiters, as spreadsheets leave them. */
static bool blank_row(const struct svy_sheet *sheet, const struct columns *columns)
{
	return !svy_sheet_field(sheet, columns->indicator).len &&
	       !svy_sheet_field(sheet, columns->statistic).len &&
	       !svy_sheet_field(sheet, columns->expression).len;
}

static int read_row(struct svy_indicators *list, const struct svy_sheet *sheet,
                    const struct columns *columns, struct svy_error *err)
{
	struct svy_arena *arena = &list->arena;
	struct svy_indicator indicator = {
		.name = field(arena, sheet, columns->indicator),
		.label = field(arena, sheet, columns->label),
		.unit = field(arena, sheet, columns->unit),
		.universe = field(arena, sheet, columns->universe),
		.line = sheet->line,
	};

	if (!indicator.name[0] && svy_fail(err, "an indicator has no name"))
		return svy_sheet_at(sheet, columns->indicator, err);
	if (statistic_of(&indicator, svy_sheet_field(sheet, columns->statistic), err))
		return svy_sheet_at(sheet, columns->statistic, err);
	if (better_of(&indicator.better, svy_sheet_field(sheet, columns->better), err))
		return svy_sheet_at(sheet, columns->better, err);
	if (svy_indicator_parts(arena, &indicator,
	                        svy_sheet_field(sheet, columns->expression), err))
		return svy_sheet_at(sheet, columns->expression, err);
	if (svy_indicators_keep(list, &indicator, err))
		return svy_sheet_at(sheet, columns->indicator, err);
	return 0;
}

static int read_rows(struct svy_indicators *list, struct svy_sheet *sheet,
                     struct svy_error *err)
{
	struct columns columns;
	int status;

	if (find_columns(&columns, sheet, err))
		return -1;
	while ((status = svy_sheet_next(sheet, err)) == 1)
		if (!blank_row(sheet, &columns) && read_row(list, sheet, &columns, err))
			return -1;
	return status;
}

int svy_indicators_read(struct svy_indicators *list, const char *path,
                        struct svy_error *err)
{
	struct svy_sheet sheet;
	int status;

	if (svy_sheet_open(&sheet, path, err))
		return -1;
	status = read_rows(list, &sheet, err);
	svy_sheet_close(&sheet);
	return status ? svy_error_at(err, path, 0, NULL) : 0;
}
