/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/figure_page.h"

#include "out/estimates.h"

#include <math.h>

static const struct {
	double size;
	const char *colour;
} types[] = {
	[SVY_TYPE_TITLE] = { 11, "#000000" },  [SVY_TYPE_HEADING] = { 9, "#000000" },
	[SVY_TYPE_LABEL] = { 8.5, "#222222" }, [SVY_TYPE_COUNT] = { 7, "#666666" },
	[SVY_TYPE_VALUE] = { 7, "#333333" },   [SVY_TYPE_TICK] = { 8, "#444444" },
	[SVY_TYPE_NOTE] = { 7.5, "#555555" },
};

double svy_lettering_size(enum svy_lettering type)
{
	return types[type].size;
}

double svy_lettering_line(enum svy_lettering type)
{
	return 1.25 * types[type].size;
}

void svy_page_number(struct svy_page *page, double x)
{
	char text[32];

	(void)fputs(isnan(x) ? "NaN" : svy_number_print(text, x), page->to);
}

/* A part of the page: five decimals are less than a hundredth of a point. */
static void write_place(struct svy_page *page, bool data, double x, double length)
{
	(void)fputs(data ? "first " : "screen ", page->to);
	svy_page_number(page, data ? x : round(x / length * 1e5) / 1e5);
}

void svy_page_spot(struct svy_page *page, struct svy_spot spot)
{
	double y = spot.y_data ? spot.y : page->height - spot.y;

	(void)fputs(" at ", page->to);
	write_place(page, spot.x_data, spot.x, page->width);
	(void)fputs(", ", page->to);
	write_place(page, spot.y_data, y, page->height);
}

static const char *side_word(char side)
{
	return side == 'l' ? "left" : side == 'r' ? "right" : "center";
}

void svy_page_text(struct svy_page *page, enum svy_lettering type, struct svy_spot spot,
                   const char *clean)
{
	(void)fputs("set label ", page->to);
	svy_figure_quote(page->to, clean);
	svy_page_spot(page, spot);
	(void)fprintf(page->to, " %s noenhanced font ',", side_word(spot.side));
	svy_page_number(page, types[type].size);
	(void)fprintf(page->to, "' textcolor rgb '%s'\n", types[type].colour);
}

void svy_page_lines(struct svy_page *page, enum svy_lettering type, struct svy_spot spot,
                    const struct svy_lines *lines)
{
	for (size_t i = 0; i < lines->count; i++) {
		svy_page_text(page, type, spot, lines->lines[i]);
		spot.y += svy_lettering_line(type);
	}
}

void svy_page_band(struct svy_page *page, double from, double to)
{
	(void)fputs("set object rectangle from screen 0.01, first ", page->to);
	svy_page_number(page, from);
	(void)fputs(" to screen 0.99, first ", page->to);
	svy_page_number(page, to);
	(void)fputs(" back fillcolor rgb '#F0F0F0' fillstyle solid noborder\n", page->to);
}

double svy_page_plot_width(const struct svy_page *page)
{
	return page->width - page->left - page->right;
}

static double plot_height_of(const struct svy_page *page)
{
	return page->height - page->top - page->bottom;
}

/* Points of the scale itself, without the free ends. */
static double scale_points(const struct svy_page *page)
{
	return svy_page_plot_width(page) - 2 * page->pad;
}

double svy_page_points(const struct svy_page *page, double value)
{
	const struct svy_figure_scale *scale = &page->scale;

	return page->pad + (value - scale->low) / (scale->high - scale->low) *
	                   scale_points(page);
}

double svy_page_value(const struct svy_page *page, double points)
{
	const struct svy_figure_scale *scale = &page->scale;

	return scale->low + (points - page->pad) / scale_points(page) *
	                    (scale->high - scale->low);
}

int svy_page_size(struct svy_page *page, double plot_height, struct svy_error *err)
{
	double fitted = page->top + plot_height + page->bottom;

	page->height = page->figure->height > 0 ? 72 * page->figure->height : fitted;
	if (svy_page_plot_width(page) < 72)
		return svy_fail(err, "the figure needs a width of %.1f inches at least",
		                (page->left + page->right + 72) / 72);
	if (plot_height_of(page) < 0.6 * plot_height)
		return svy_fail(err, "the figure needs a height of %.1f inches at least",
		                (fitted - 0.4 * plot_height) / 72);
	return 0;
}
