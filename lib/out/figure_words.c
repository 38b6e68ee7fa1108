/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/figure_words.h"

#include "form/statistic.h"
#include "out/estimates.h"
#include "out/figure_text.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

static double count_of(const struct svy_estimate *cell)
{
	return cell ? cell->n : NAN;
}

static const char *count_word(struct svy_arena *arena, double n)
{
	return isnan(n) ? "\xE2\x80\x93" : svy_arena_print(arena, "%.0f", n);
}

const char *svy_words_count(struct svy_arena *arena,
                            const struct svy_estimate *const *cells, size_t count,
                            const char *between)
{
	double first = NAN;
	bool differ = false;
	const char *all = "";

	for (size_t s = 0; s < count; s++) {
		double n = count_of(cells[s]);

		all = svy_arena_print(arena, "%s%s%s", all, s ? between : "",
		                      count_word(arena, n));
		first = s ? first : n;
		differ = differ || isnan(n) != isnan(first) || n < first || n > first;
	}
	if (differ)
		return svy_arena_print(arena, "n %s", all);
	if (isnan(first))
		return "";
	return svy_arena_print(arena, "n %.0f", first);
}

static const char *unit_word(const char *unit)
{
	if (strcmp(unit, "%") == 0)
		return "per cent";
	return strcmp(unit, "pp") == 0 ? "percentage points" : unit;
}

static const char *ordinal(double number)
{
	int last = (int)fmod(number, 10), tens = (int)fmod(number, 100) / 10;

	if (floor(number) < number || tens == 1 || last < 1 || last > 3)
		return "th";
	return last == 1 ? "st" : last == 2 ? "nd" : "rd";
}

/* A statistic's name as readers know it. */
static const char *spelt_out(struct svy_arena *arena, const char *statistic)
{
	enum svy_statistic found;
	double percent;

	if (strcmp(statistic, "sd") == 0)
		return "standard deviation";
	if (*statistic != 'p' ||
	    !svy_statistic_find(&found, &percent, svy_text(statistic)) || !(percent > 0))
		return statistic;
	return svy_arena_print(arena, "%.10g%s percentile", percent, ordinal(percent));
}

/* "Per cent", "Mean, years", "Relative change, per cent", "25th percentile". */
const char *svy_words_axis(struct svy_arena *arena, const struct svy_estimate *first)
{
	bool percent = strcmp(first->statistic, "percent") == 0;
	const char *unit = unit_word(first->unit);
	const char *name = percent && *unit ? "" : spelt_out(arena, first->statistic);
	char *words = svy_arena_print(arena, "%s%s%s", name,
	                              *name && *unit ? ", " : "", unit);

	for (char *c = words; *c && c < words + strlen(name); c++)
		*c = *c == '_' ? ' ' : *c;
	words[0] = (char)toupper((unsigned char)words[0]);
	return svy_figure_clean(arena, words);
}

const char *svy_words_intervals(struct svy_arena *arena, const struct svy_table *table)
{
	double level = NAN;
	bool any = false, differ = false;
	char text[32];

	for (size_t i = 0; i < table->count; i++) {
		const struct svy_estimate *estimate = &table->rows[i];

		if (isnan(estimate->conf_low) || isnan(estimate->conf_high))
			continue;
		level = any ? level : estimate->conf_level;
		differ = differ || !(estimate->conf_level <= level &&
		                     estimate->conf_level >= level);
		any = true;
	}
	if (!any)
		return "";
	if (differ)
		return "Error bars: confidence intervals.";
	return svy_arena_print(arena, "Error bars: %s%% confidence intervals.",
	                       svy_number_print(text, level));
}
