/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/layout_style.h"

#include "form/indicator.h"
#include "out/estimates.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SIGNIFICANT = 3, MOST_DECIMALS = 9 };

/* ---- units ---- */

static bool is_percent(const struct svy_estimate *row)
{
	return strcmp(row->unit, "%") == 0;
}

static bool is_points(const struct svy_estimate *row)
{
	return strcmp(row->unit, "pp") == 0;
}

/* Only the waves of a shift and their changes have headers with a unit: the
 * header of a relative change says it always. */
static bool headed(const struct svy_style *style, const struct svy_estimate *row)
{
	enum svy_contrast contrast = svy_contrast_of(row);

	return style->shift && (contrast == SVY_RELATIVE_CHANGE ||
	                        style->unit[contrast != SVY_NO_CONTRAST]);
}

const char *svy_style_unit(const struct svy_style *style, const struct svy_estimate *row)
{
	if (headed(style, row) || svy_contrast_of(row) == SVY_SE_INDEPENDENT)
		return "";
	return is_percent(row) ? "%" : is_points(row) ? " pp" : "";
}

const char *svy_style_name_unit(struct svy_style *style, const struct svy_estimate *row)
{
	if (!*row->unit || is_percent(row) || is_points(row) || headed(style, row))
		return "";
	return svy_arena_print(&style->arena, ", %s", row->unit);
}

/* ---- what all rows say together ---- */

static void see_unit(const char **common, bool *seen, const char *unit)
{
	if (*seen && *common && strcmp(*common, unit) != 0)
		*common = NULL;
	else if (!*seen)
		*common = unit;
	*seen = true;
}

static uint32_t scale_of(struct svy_style *style, const struct svy_estimate *row)
{
	return svy_names_add(&style->scales, svy_text(svy_arena_print(
		&style->arena, "%zu:%s%s", strlen(row->unit), row->unit,
		row->indicator)));
}

static void see_size(struct svy_style *style, const struct svy_estimate *row)
{
	uint32_t known = style->scales.count, scale = scale_of(style, row);
	double size = fabs(row->estimate);

	if (scale == known) {
		style->largest = svy_room(style->largest, known,
		                          &style->largest_capacity,
		                          sizeof *style->largest);
		style->largest[scale] = 0;
	}
	if (svy_contrast_of(row) == SVY_NO_CONTRAST && size > style->largest[scale])
		style->largest[scale] = size;
}

static void see(struct svy_style *style, const struct svy_estimate *row, bool seen[2])
{
	enum svy_contrast contrast = svy_contrast_of(row);
	bool of = contrast != SVY_NO_CONTRAST;

	if (svy_counts_rows(row))
		return;
	see_size(style, row);
	if (row->conf_low < 0)
		style->negative[of] = true;
	if (contrast <= SVY_ADJUSTED)
		see_unit(&style->unit[of], &seen[of], row->unit);
}

void svy_style_make(struct svy_style *style, const struct svy_layout_sheet *sheet,
                    int decimals, bool footnotes)
{
	bool seen[2] = { false, false };

	*style = (struct svy_style){
		.decimals = decimals, .footnotes = footnotes,
		.shift = sheet->shape == SVY_SHAPE_SHIFT,
	};
	for (size_t i = 0; i < sheet->table->count; i++)
		see(style, &sheet->table->rows[i], seen);
}

void svy_style_free(struct svy_style *style)
{
	svy_names_free(&style->scales);
	svy_names_free(&style->flags);
	svy_names_free(&style->intervals);
	svy_arena_free(&style->arena);
	free(style->largest);
}

const char *svy_style_dash(const struct svy_style *style, const struct svy_estimate *row)
{
	enum svy_contrast contrast = svy_contrast_of(row);

	return style->negative[contrast != SVY_NO_CONTRAST] && !svy_contrast_ratio(contrast)
	       ? " to " : "\xE2\x80\x93";
}

/* So that two digits of the error show. */
static int error_decimals(const struct svy_estimate *row)
{
	int decimals = row->std_error > 0 ? 1 - (int)floor(log10(row->std_error)) : 0;

	return decimals < 0 ? 0 : decimals > MOST_DECIMALS ? MOST_DECIMALS : decimals;
}

/* Effects per unit of a number may be so small that the usual decimals show none of them:
 * those of the error then, else 0. */
static int small_decimals(const struct svy_estimate *row)
{
	bool ratio = strcmp(row->statistic, "odds_ratio") == 0;

	if (!ratio && strcmp(row->statistic, "marginal_effect") != 0)
		return 0;
	return row->std_error < (ratio ? 0.005 : 0.05) ? error_decimals(row) : 0;
}

/* Of a number that has its own scale, whatever the others are: coefficients show two
 * digits of their error; tests two decimals.  -1: of any other. */
static int own_decimals(const struct svy_estimate *row)
{
	if (svy_kind_is(row, SVY_KIND_TEST))
		return 2;
	if (!svy_kind_is(row, SVY_KIND_MODEL) || !(row->std_error > 0))
		return -1;
	return error_decimals(row);
}

static int decimals_of(struct svy_style *style, const struct svy_estimate *row)
{
	double largest;
	int decimals;

	if (style->decimals >= 0)
		return style->decimals;
	if ((decimals = small_decimals(row)) > 0)
		return decimals;
	if (svy_contrast_pure(svy_contrast_of(row)))
		return 2;
	if (is_percent(row) || is_points(row))
		return 1;
	if ((decimals = own_decimals(row)) >= 0)
		return decimals;
	largest = style->largest[scale_of(style, row)];
	if (!(largest > 0))
		return SIGNIFICANT - 1;
	decimals = SIGNIFICANT - 1 - (int)floor(log10(largest));
	return decimals < 0 ? 0 : decimals;
}

/* An error has a decimal more than what it is the error of. */
int svy_style_decimals(struct svy_style *style, const struct svy_estimate *row)
{
	return decimals_of(style, row) + (svy_contrast_of(row) == SVY_SE_INDEPENDENT);
}

/* ---- notes ---- */

/* * † ‡ § ¶, then doubled, and so on. */
static const char *mark_of(struct svy_style *style, uint32_t number)
{
	static const char *const marks[] = {
		"*", "\xE2\x80\xA0", "\xE2\x80\xA1", "\xC2\xA7", "\xC2\xB6"
	};
	size_t count = sizeof marks / sizeof *marks;
	const char *mark = "";

	for (size_t i = 0; i <= number / count; i++)
		mark = svy_arena_print(&style->arena, "%s%s", mark, marks[number % count]);
	return mark;
}

const char *svy_style_mark(struct svy_style *style, const char *flag)
{
	if (!*flag || !style->footnotes)
		return "";
	return mark_of(style, svy_names_add(&style->flags, svy_text(flag)));
}

/* Rows of one level and method say the same; of a method "t, p by holm" each part. */
void svy_style_interval(struct svy_style *style, const struct svy_estimate *row)
{
	struct svy_text part, rest = svy_text(row->method);
	char level[32];

	(void)svy_number_print(level, row->conf_level);
	do {
		part = rest;
		(void)svy_list_next(&part, &rest, ',');
		part = svy_text_trim(part);
		(void)svy_names_add(&style->intervals, svy_text(svy_arena_print(
			&style->arena, "%s%s\n%.*s", level, *level ? " % " : "",
			(int)part.len, part.at)));
	} while (rest.len);
}

/* The methods of all intervals of a level ("95 % \n"), as "logit, t". */
static void note_level(struct svy_grid *grid, struct svy_style *style,
                       struct svy_text level)
{
	const char *methods = "";

	for (uint32_t i = 0; i < style->intervals.count; i++) {
		struct svy_text of = style->intervals.names[i];

		if (of.len < level.len || memcmp(of.at, level.at, level.len) != 0)
			continue;
		methods = svy_arena_print(&style->arena, "%s%s%s", methods,
		                          *methods ? ", " : "", of.at + level.len);
	}
	svy_grid_note(grid, svy_arena_print(
		&style->arena, "In brackets: %.*sconfidence intervals%s%s%s",
		(int)level.len - 1, level.at, *methods ? " (" : "", methods,
		*methods ? ")" : ""));
}

/* "95 % \n": an interval's level with its end. */
static struct svy_text level_of(struct svy_text interval)
{
	const char *end = memchr(interval.at, '\n', interval.len);

	return (struct svy_text){ interval.at, (size_t)(end - interval.at) + 1 };
}

static void note_intervals(struct svy_grid *grid, struct svy_style *style)
{
	struct svy_names levels = { 0 };

	for (uint32_t i = 0; i < style->intervals.count; i++) {
		struct svy_text level = level_of(style->intervals.names[i]);
		uint32_t known = levels.count;

		if (svy_names_add(&levels, level) == known)
			note_level(grid, style, level);
	}
	svy_names_free(&levels);
}

void svy_style_notes(struct svy_grid *grid, struct svy_style *style)
{
	for (uint32_t i = 0; i < style->flags.count; i++)
		svy_grid_note(grid, svy_arena_print(&style->arena, "%s %s",
		                                    mark_of(style, i),
		                                    style->flags.names[i].at));
	note_intervals(grid, style);
}
