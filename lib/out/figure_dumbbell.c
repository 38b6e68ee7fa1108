/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/figure_draw.h"
#include "out/figure_frame.h"
#include "out/figure_legend.h"
#include "out/figure_rows.h"

#include <math.h>

#define ROW 22.0
#define ROW_COMPACT 17.0
#define DOT_BELOW 4.0   /* the row's middle: the values stand above */
#define VALUE_ABOVE 8.0 /* of the dot */
#define APART 1.9       /* one wave's error bar from the next, less than a dot */
#define ROOM 20.0       /* left and right of the scale, for values at its ends */

/* The dots of a row that have an estimate, from left to right. */
struct dots {
	size_t count;
	size_t series[SVY_CHART_SERIES];
	double text_at[SVY_CHART_SERIES]; /* middle of the value, by series; points */
};

static double estimate_of(const struct svy_page *page, size_t row, size_t series)
{
	return svy_chart_estimate(page->chart->rows[row].cells[series]);
}

static void sort_dots(struct dots *dots, const struct svy_page *page, size_t row)
{
	dots->count = 0;
	for (size_t s = 0; s < page->chart->series_count; s++) {
		size_t at = dots->count;

		if (isnan(estimate_of(page, row, s)))
			continue;
		for (; at && estimate_of(page, row, dots->series[at - 1]) >
		             estimate_of(page, row, s); at--)
			dots->series[at] = dots->series[at - 1];
		dots->series[at] = s;
		dots->count++;
	}
}

static double value_width(struct svy_page *page, size_t row, size_t series)
{
	const char *value = svy_chart_value(page->chart,
	                                    page->chart->rows[row].cells[series]);

	return svy_figure_width(value, svy_lettering_size(SVY_TYPE_VALUE)) + 3;
}

/* Values stand above their dots; those that would run into one another give way
 * to both sides alike. */
static void place_values(struct dots *dots, struct svy_page *page, size_t row)
{
	double end = -INFINITY, moved = 0;

	for (size_t i = 0; i < dots->count; i++) {
		size_t s = dots->series[i];
		double dot = svy_page_points(page, estimate_of(page, row, s));
		double half = value_width(page, row, s) / 2;

		dots->text_at[s] = fmax(dot, end + half);
		end = dots->text_at[s] + half;
		moved += (dots->text_at[s] - dot) / (double)dots->count;
	}
	for (size_t i = 0; i < dots->count; i++)
		dots->text_at[dots->series[i]] -= moved;
}

static void write_numbers(struct svy_page *page, const double *numbers, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		(void)fputs(i ? " " : "", page->to);
		svy_page_number(page, numbers[i]);
	}
}

/* From the first dot to the last. */
static void write_line(struct svy_page *page, const struct dots *dots, size_t row,
                       double y)
{
	const size_t ends[] = { dots->series[0], dots->series[dots->count - 1] };

	for (size_t i = 0; i < 2; i++) {
		write_numbers(page, (double[]){ y, estimate_of(page, row, ends[i]) }, 2);
		(void)fputc('\n', page->to);
	}
	(void)fputc('\n', page->to);
}

static void write_lines(struct svy_page *page, const struct svy_figure_rows *rows,
                        const struct dots *dots)
{
	(void)fputs("# row, an end of its line\n$lines << EOD\n", page->to);
	for (size_t row = 0; row < page->chart->count; row++)
		if (dots[row].count > 1)
			write_line(page, &dots[row], row, rows->places[row].y);
	(void)fputs("EOD\n", page->to);
}

static double offset_of(const struct svy_page *page, size_t series)
{
	return ((double)series - (double)(page->chart->series_count - 1) / 2) * APART;
}

static void write_dot(struct svy_page *page, const struct dots *dots, size_t row,
                      size_t series, double y)
{
	const struct svy_estimate *cell = page->chart->rows[row].cells[series];
	double numbers[] = { y, cell->estimate, cell->conf_low, cell->conf_high,
		             y + offset_of(page, series), y - VALUE_ABOVE,
		             svy_page_value(page, dots->text_at[series]) };

	write_numbers(page, numbers, sizeof numbers / sizeof *numbers);
	(void)fprintf(page->to, " %s\n", svy_chart_value(page->chart, cell));
}

static void write_series(struct svy_page *page, const struct svy_figure_rows *rows,
                         const struct dots *dots, size_t series)
{
	(void)fprintf(page->to, "$dots%zu << EOD\n", series + 1);
	for (size_t row = 0; row < page->chart->count; row++)
		if (!isnan(estimate_of(page, row, series)))
			write_dot(page, &dots[row], row, series,
			          rows->places[row].y);
	(void)fputs("EOD\n", page->to);
}

/* A mark at the scale's left end, one beside the other. */
static void write_gaps(struct svy_page *page, const struct svy_figure_rows *rows, size_t row)
{
	struct svy_spot spot = { page->left + ROOM + 6, rows->places[row].y, false,
		                 true, 'c' };

	for (size_t s = 0; s < page->chart->series_count; s++) {
		if (!isnan(estimate_of(page, row, s)))
			continue;
		svy_page_text(page, SVY_TYPE_VALUE, spot, "\xC3\x97");
		spot.x += 8;
	}
}

static void plot_dots(struct svy_page *page, size_t series)
{
	const char *colour = svy_legend_colour(page, series);
	bool hollow = svy_legend_hollow(page, series);

	if (hollow) /* white inside */
		(void)fprintf(page->to, ", \\\n  $dots%zu using 2:1 with points pointtype 7 "
		              "pointsize 1.1 linecolor rgb '#FFFFFF'", series + 1);
	(void)fprintf(page->to, ", \\\n  $dots%zu using 2:1 with points pointtype %d "
	              "pointsize 1.1 linewidth 1.6 linecolor rgb '%s'", series + 1,
	              hollow ? 6 : 7, colour);
	(void)fprintf(page->to, ", \\\n  $dots%zu using 7:6:8 with labels noenhanced font "
	              "',7' textcolor rgb '%s'", series + 1, colour);
}

static void write_plot(struct svy_page *page)
{
	(void)fputs("plot \\\n  $lines using 2:1 with lines "
	            "linewidth 2.5 linecolor rgb '#BBBBBB'", page->to);
	for (size_t s = 0; s < page->chart->series_count && *page->chart->intervals; s++)
		(void)fprintf(page->to, ", \\\n  $dots%zu using 3:5:($4-$3):(0) with "
		              SVY_ERROR_BAR "'%s'", s + 1, svy_legend_colour(page, s));
	for (size_t s = 0; s < page->chart->series_count; s++)
		plot_dots(page, s);
	(void)fputc('\n', page->to);
}

static void write_data(struct svy_page *page, const struct svy_figure_rows *rows,
                       const struct dots *dots)
{
	write_lines(page, rows, dots);
	(void)fputs("# row, estimate, lower and upper limit, row of its error bar and of "
	            "its text,\n# where its text is, text\n", page->to);
	for (size_t s = 0; s < page->chart->series_count; s++)
		write_series(page, rows, dots, s);
}

int svy_draw_dumbbells(struct svy_page *page, struct svy_error *err)
{
	struct svy_chart *chart = page->chart;
	struct dots *dots = svy_arena_alloc(&chart->arena, chart->count * sizeof *dots);
	struct svy_rows_shape shape = { svy_rows_compact(chart) ? ROW_COMPACT : ROW, 4,
		                        DOT_BELOW };
	struct svy_figure_rows rows;

	svy_frame_fit(page, SVY_PAGE_WIDTH);
	svy_rows_fit(&rows, page, &shape);
	page->right = SVY_PAGE_EDGE;
	page->pad = ROOM;
	page->bottom += SVY_FRAME_TICKS + SVY_FRAME_WORDS;
	if (svy_page_size(page, rows.height, err) != 0)
		return -1;
	svy_frame_write(page, SVY_ACROSS, rows.height);
	svy_rows_write(page, &rows);
	for (size_t i = 0; i < chart->count; i++) {
		sort_dots(&dots[i], page, i);
		place_values(&dots[i], page, i);
		write_gaps(page, &rows, i);
	}
	write_data(page, &rows, dots);
	write_plot(page);
	return 0;
}
