/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/layout_cell.h"

#include "out/estimates.h"

#include <math.h>
#include <string.h>

#define UNDEFINED "\xC2\xB7"
#define ARROW " \xE2\x86\x92 "

enum { DECIMALS_MOST = 9 };

static const char *fixed(struct svy_style *style, double value, int decimals)
{
	char text[48];

	if (decimals > DECIMALS_MOST)
		decimals = DECIMALS_MOST;
	return svy_arena_copy(&style->arena,
	                      svy_text(svy_fixed_print(text, value, decimals, true)));
}

static const char *or_undefined(const char *text)
{
	return *text ? text : UNDEFINED;
}

/* A count, or a number of which few decimals are of use. */
static const char *number(struct svy_style *style, double value, int decimals)
{
	return or_undefined(fixed(style, value, value == floor(value) ? 0 : decimals));
}

/* A contrast that is 0 where there is none. */
static bool is_about_zero(enum svy_contrast contrast)
{
	return contrast && contrast != SVY_SE_INDEPENDENT && !svy_contrast_ratio(contrast);
}

/* "+" where something but zeros follows. */
static const char *sign(const struct svy_estimate *row, const char *digits)
{
	return is_about_zero(svy_contrast_of(row)) && row->estimate > 0 &&
	       strpbrk(digits, "123456789") ? "+" : "";
}

static const char *estimate(struct svy_style *style, const struct svy_estimate *row)
{
	const char *digits;

	if (!row)
		return UNDEFINED;
	digits = fixed(style, row->estimate, svy_style_decimals(style, row));
	return svy_arena_print(&style->arena, "%s%s%s%s", sign(row, digits),
	                       or_undefined(digits),
	                       *digits ? svy_style_unit(style, row) : "",
	                       svy_style_mark(style, row->flag));
}

static const char *interval(struct svy_style *style, const struct svy_estimate *row)
{
	int decimals = svy_style_decimals(style, row);

	if (!isfinite(row->conf_low) || !isfinite(row->conf_high))
		return "";
	svy_style_interval(style, row);
	return svy_arena_print(&style->arena, "(%s%s%s)",
	                       fixed(style, row->conf_low, decimals),
	                       svy_style_dash(style, row),
	                       fixed(style, row->conf_high, decimals));
}

static const char *p_value(struct svy_style *style, const struct svy_estimate *row)
{
	if (isnan(row->p_value) && !svy_contrast_of(row))
		return ""; /* nothing is tested */
	return row->p_value < 0.001 ? "<0.001"
	                            : or_undefined(fixed(style, row->p_value, 3));
}

static const char *degrees(struct svy_style *style, const struct svy_estimate *row)
{
	const char *df = number(style, row->df, 1);

	if (isnan(row->df_num))
		return df;
	return svy_arena_print(&style->arena, "%s, %s", number(style, row->df_num, 1), df);
}

static const char *of_row(struct svy_style *style, const struct svy_estimate *row,
                          enum svy_item item)
{
	switch (item) {
	case SVY_ITEM_CI:
		return interval(style, row);
	case SVY_ITEM_SE:
		return or_undefined(fixed(style, row->std_error,
		                          svy_style_decimals(style, row) + 1));
	case SVY_ITEM_P:
		return p_value(style, row);
	case SVY_ITEM_DF:
		return degrees(style, row);
	case SVY_ITEM_DEFF:
		return or_undefined(fixed(style, row->deff, 2));
	case SVY_ITEM_NEFF:
		return or_undefined(row->deff > 0 ? fixed(style, row->n / row->deff, 0) : "");
	case SVY_ITEM_METHOD:
		return or_undefined(row->method);
	case SVY_ITEM_FLAG:
		return row->flag;
	default:
		return "";
	}
}

/* Unweighted; NaN where unknown. */
static double cell_rows(const struct svy_layout_cell *cell)
{
	if (cell->rows)
		return cell->rows->estimate;
	return cell->row ? cell->row->n : NAN;
}

static const char *item_text(struct svy_style *style, const struct svy_layout_cell *cell,
                             enum svy_item item, bool alone)
{
	const char *text;

	if (item == SVY_ITEM_ESTIMATE)
		return estimate(style, cell->row);
	if (item == SVY_ITEM_N)
		return number(style, cell_rows(cell), 1);
	if (cell->row && svy_contrast_of(cell->row) == SVY_SE_INDEPENDENT)
		return ""; /* an error has none of its own */
	text = cell->row ? of_row(style, cell->row, item) : "";
	return alone && item != SVY_ITEM_FLAG && item != SVY_ITEM_P ? or_undefined(text)
	                                                            : text;
}

const char *svy_cell_text(struct svy_style *style, const struct svy_layout_cell *cell,
                          const struct svy_show *items)
{
	const char *text = "";

	for (size_t i = 0; i < items->count; i++) {
		const char *part = item_text(style, cell, items->items[i], i == 0);

		if (i == 0)
			text = part;
		else if (*part)
			text = svy_arena_print(&style->arena, "%s%c%s", text,
			                       SVY_GRID_PART, part);
	}
	return text;
}

const char *svy_cell_rows_text(struct svy_style *style, const struct svy_layout_cell *cells,
                               size_t count)
{
	const char *text = "";

	for (size_t i = 0; i < count; i++)
		text = svy_arena_print(&style->arena, "%s%s%s", text, i ? ARROW : "",
		                       number(style, cell_rows(&cells[i]), 1));
	return text;
}
