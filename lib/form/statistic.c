/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/statistic.h"

#include "form/character.h"
#include "read/number.h"

static const struct {
	const char *word;
	enum svy_statistic statistic;
	double percent;
} words[] = {
	{ "percent", SVY_PERCENT, 0 }, { "distribution", SVY_PERCENT, 0 },
	{ "multiple", SVY_MULTIPLE, 0 }, { "mean", SVY_MEAN, 0 },
	{ "total", SVY_TOTAL, 0 }, { "ratio", SVY_RATIO, 0 }, { "count", SVY_COUNT, 0 },
	{ "variance", SVY_VARIANCE, 0 }, { "sd", SVY_SD, 0 },
	{ "quantile", SVY_QUANTILE, 0 }, { "median", SVY_QUANTILE, 50 },
};

const char *svy_statistic_name(enum svy_statistic statistic)
{
	size_t i = 0;

	if (statistic == SVY_MULTIPLE)
		return "percent";
	while (words[i].statistic != statistic)
		i++;
	return words[i].word;
}

bool svy_quantile_allowed(double percent)
{
	return percent > 0 && percent < 100;
}

bool svy_statistic_find(enum svy_statistic *statistic, double *percent,
                        struct svy_text word)
{
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (svy_text_same_word(word, svy_text(words[i].word))) {
			*statistic = words[i].statistic;
			*percent = words[i].percent;
			return true;
		}
	*statistic = SVY_QUANTILE;
	return word.len > 1 && (word.at[0] == 'p' || word.at[0] == 'P') &&
	       svy_number_parse(percent, svy_text_behind(word, 1)) &&
	       svy_quantile_allowed(*percent);
}

const char *svy_quantile_name(struct svy_arena *arena, double percent)
{
	if (percent >= 50 && percent <= 50)
		return "median";
	return svy_arena_print(arena, "p%.10g", percent);
}
