/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/estimates.h"
#include "out/figure_bar.h"
#include "out/figure_draw.h"

#include <math.h>

#define MOST 10        /* categories */
#define THINNEST 10.0  /* bar */
#define THICKEST 40.0
#define BAR_PART 0.8    /* of a category's length */
#define LABEL_LINES 2
#define PLOT_HEIGHT 190.0
#define NARROWEST 300.0 /* page */

/* Lengths in points; on the axis of rows a category is 1 long. */
struct columns {
	double category;         /* length of a category */
	struct svy_lines *names; /* a row */
	size_t lines;            /* of the longest name */
};

/* For a row's bars, its longest word, half its name, its count. */
static double needed(struct svy_chart *chart, const struct svy_chart_row *row)
{
	double bars = (double)chart->series_count * THINNEST / BAR_PART;
	double word = svy_figure_word_width(row->label, svy_lettering_size(SVY_TYPE_LABEL));
	double half = 0.6 * svy_figure_width(row->label, svy_lettering_size(SVY_TYPE_LABEL));
	double count = svy_figure_width(row->count, svy_lettering_size(SVY_TYPE_COUNT));

	return fmax(fmax(bars, word), fmax(half, count)) + 8;
}

static double tick_width(const struct svy_figure_scale *scale)
{
	char text[32];
	double most = fmax(fabs(scale->low), fabs(scale->high)) + scale->step / 4;

	return svy_figure_width(svy_number_print(text, -most), svy_lettering_size(SVY_TYPE_TICK));
}

/* Length of a category, or 0 where columns would be too narrow. */
static double category_length(struct svy_page *page, double width)
{
	struct svy_chart *chart = page->chart;
	double least = 0, roomy = 16 + 26 * (double)chart->series_count;
	double most = (width - page->left - page->right) / (double)chart->count;

	for (size_t i = 0; i < chart->count; i++) {
		if (*chart->rows[i].heading)
			return 0;
		least = fmax(least, needed(chart, &chart->rows[i]));
	}
	if (chart->count > MOST || least > most)
		return 0;
	return page->figure->width > 0 ? most : fmin(most, fmax(least, roomy));
}

static bool wrap_names(struct columns *columns, struct svy_chart *chart)
{
	columns->names = svy_arena_alloc(&chart->arena,
	                                 chart->count * sizeof *columns->names);
	for (size_t i = 0; i < chart->count; i++) {
		columns->names[i] = svy_figure_wrap(&chart->arena, chart->rows[i].label,
		                                    svy_lettering_size(SVY_TYPE_LABEL),
		                                    columns->category - 4, LABEL_LINES + 1);
		if (columns->names[i].count > columns->lines)
			columns->lines = columns->names[i].count;
	}
	return columns->lines <= LABEL_LINES;
}

/* Below the names. */
static double count_height(const struct svy_chart *chart)
{
	for (size_t i = 0; i < chart->count; i++)
		if (*chart->rows[i].count)
			return svy_lettering_line(SVY_TYPE_COUNT);
	return 0;
}

static bool fit(struct columns *columns, struct svy_page *page)
{
	double width = page->figure->width > 0 ? 72 * page->figure->width : SVY_PAGE_WIDTH;
	double count = (double)page->chart->count;

	page->left = SVY_PAGE_EDGE + tick_width(&page->scale);
	page->right = SVY_PAGE_EDGE;
	columns->category = category_length(page, width);
	if (columns->category <= 0 || !wrap_names(columns, page->chart))
		return false;
	svy_frame_fit(page, fmax(NARROWEST, page->left + page->right +
	                         count * columns->category));
	columns->category = svy_page_plot_width(page) / count;
	page->top += SVY_FRAME_WORDS + 4;
	page->bottom += (double)columns->lines * svy_lettering_line(SVY_TYPE_LABEL) +
	                count_height(page->chart) + 6;
	return true;
}

static void write_names(struct svy_page *page, const struct columns *columns)
{
	(void)fputs("# names of the categories\n", page->to);
	for (size_t i = 0; i < page->chart->count; i++) {
		double line = svy_lettering_line(SVY_TYPE_LABEL);
		struct svy_spot spot = {
			(double)i + 0.5, page->height - page->bottom + 4 + line / 2,
			true, false, 'c'
		};

		svy_page_lines(page, SVY_TYPE_LABEL, spot, &columns->names[i]);
		spot.y += (double)columns->names[i].count * line;
		if (*page->chart->rows[i].count)
			svy_page_text(page, SVY_TYPE_COUNT, spot, page->chart->rows[i].count);
	}
}

int svy_draw_columns(struct svy_page *page, bool *fits, struct svy_error *err)
{
	struct svy_chart *chart = page->chart;
	double *middles = svy_arena_alloc(&chart->arena, chart->count * sizeof *middles);
	struct columns columns = { 0 };
	struct svy_bars bars = { .middles = middles, .way = SVY_UPWARDS };
	double thickness;

	*fits = fit(&columns, page);
	if (!*fits)
		return 0;
	if (svy_page_size(page, PLOT_HEIGHT, err) != 0)
		return -1;
	for (size_t i = 0; i < chart->count; i++)
		middles[i] = (double)i + 0.5;
	thickness = fmin(BAR_PART * columns.category / (double)chart->series_count,
	                 THICKEST);
	bars.half = thickness / columns.category / 2;
	bars.values = thickness >= svy_bars_value_width(page);
	svy_frame_write(page, SVY_UPWARDS, (double)chart->count);
	write_names(page, &columns);
	svy_bars_write(page, &bars);
	return 0;
}
