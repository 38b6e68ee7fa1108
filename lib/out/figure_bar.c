/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/figure_bar.h"

#include "out/figure_draw.h"
#include "out/figure_legend.h"
#include "out/figure_rows.h"

#include <math.h>

/* The middle of a row's bar: the bars of a row touch. */
static double place_of(const struct svy_page *page, const struct svy_bars *bars,
                       size_t row, size_t series)
{
	double first = -(double)(page->chart->series_count - 1) / 2;

	return bars->middles[row] + (first + (double)series) * 2 * bars->half;
}

/* Behind the bar and its error bar; a negative bar's value is above 0. */
static double value_place(const struct svy_estimate *cell)
{
	return fmax(fmax(cell->estimate, 0), cell->conf_high);
}

static void write_cell(struct svy_page *page, const struct svy_bars *bars,
                       size_t row, size_t series)
{
	const struct svy_estimate *cell = page->chart->rows[row].cells[series];
	double numbers[] = { place_of(page, bars, row, series), bars->half,
		             cell->estimate, cell->conf_low, cell->conf_high,
		             value_place(cell) };

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		svy_page_number(page, numbers[i]);
		(void)fputc(' ', page->to);
	}
	(void)fprintf(page->to, "%s\n", svy_chart_value(page->chart, cell));
}

static void write_series(struct svy_page *page, const struct svy_bars *bars,
                         size_t series)
{
	(void)fprintf(page->to, "$bars%zu << EOD\n", series + 1);
	for (size_t row = 0; row < page->chart->count; row++)
		if (!isnan(svy_chart_estimate(page->chart->rows[row].cells[series])))
			write_cell(page, bars, row, series);
	(void)fputs("EOD\n", page->to);
}

/* A mark where the bar would begin, a little off the line of zeros. */
static void write_gap(struct svy_page *page, const struct svy_bars *bars,
                      size_t row, size_t series)
{
	const struct svy_figure_scale *scale = &page->scale;
	double base = fmin(fmax(scale->low, 0), scale->high) +
	              (scale->high - scale->low) / 50;
	double middle = place_of(page, bars, row, series);
	struct svy_spot spot = { base, middle, true, true, 'c' };

	if (bars->way == SVY_UPWARDS)
		spot = (struct svy_spot){ middle, base, true, true, 'c' };
	svy_page_text(page, SVY_TYPE_VALUE, spot, "\xC3\x97");
}

static void write_gaps(struct svy_page *page, const struct svy_bars *bars)
{
	for (size_t row = 0; row < page->chart->count; row++)
		for (size_t s = 0; s < page->chart->series_count; s++)
			if (isnan(svy_chart_estimate(page->chart->rows[row].cells[s])))
				write_gap(page, bars, row, s);
}

/* Columns of the data: place half estimate low high value-place value. */
static const struct using {
	const char *bar, *error, *value, *offset;
} usings[] = {
	[SVY_ACROSS] = { "3:1:(0):3:($1-$2):($1+$2)", "4:1:($5-$4):(0)", "6:1:7",
	                 "left offset character 0.6,0" },
	[SVY_UPWARDS] = { "1:3:($1-$2):($1+$2):(0):3", "1:4:(0):($5-$4)", "1:6:7",
	                  "center offset character 0,0.6" },
};

static void plot_series(struct svy_page *page, const struct svy_bars *bars,
                        size_t series)
{
	const struct using *use = &usings[bars->way];

	(void)fprintf(page->to, "  $bars%zu using %s with boxxyerror fillstyle solid "
	              "noborder linecolor rgb '%s'", series + 1, use->bar,
	              svy_legend_colour(page, series));
	if (*page->chart->intervals)
		(void)fprintf(page->to, ", \\\n  $bars%zu using %s with " SVY_ERROR_BAR
		              "'#333333'", series + 1, use->error);
	if (bars->values)
		(void)fprintf(page->to, ", \\\n  $bars%zu using %s with labels %s "
		              "noenhanced font ',7' textcolor rgb '#333333'", series + 1,
		              use->value, use->offset);
}

void svy_bars_write(struct svy_page *page, const struct svy_bars *bars)
{
	write_gaps(page, bars);
	(void)fputs("# where, half its thickness, estimate, lower and upper limit, "
	            "where its text is, text\n", page->to);
	for (size_t s = 0; s < page->chart->series_count; s++)
		write_series(page, bars, s);
	(void)fputs("plot \\\n", page->to);
	for (size_t s = 0; s < page->chart->series_count; s++) {
		plot_series(page, bars, s);
		(void)fputs(s + 1 < page->chart->series_count ? ", \\\n" : "\n", page->to);
	}
}

double svy_bars_value_width(struct svy_page *page)
{
	double most = 0;

	for (size_t row = 0; row < page->chart->count; row++)
		for (size_t s = 0; s < page->chart->series_count; s++) {
			const char *value = svy_chart_value(page->chart,
			                                    page->chart->rows[row].cells[s]);

			most = fmax(most, svy_figure_width(value,
			                                   svy_lettering_size(SVY_TYPE_VALUE)));
		}
	return most;
}

int svy_draw_bars(struct svy_page *page, struct svy_error *err)
{
	bool compact = svy_rows_compact(page->chart);
	double thickness = page->chart->series_count == 1 ? 12 : compact ? 7.5 : 9;
	struct svy_rows_shape shape = { thickness * (double)page->chart->series_count,
		                        compact ? 4 : 8, 0 };
	struct svy_figure_rows rows;
	double *middles = svy_arena_alloc(&page->chart->arena,
	                                  page->chart->count * sizeof *middles);

	svy_frame_fit(page, SVY_PAGE_WIDTH);
	svy_rows_fit(&rows, page, &shape);
	page->right = SVY_PAGE_EDGE + svy_bars_value_width(page);
	page->bottom += SVY_FRAME_TICKS + SVY_FRAME_WORDS;
	if (svy_page_size(page, rows.height, err) != 0)
		return -1;
	for (size_t i = 0; i < page->chart->count; i++)
		middles[i] = rows.places[i].y;
	svy_frame_write(page, SVY_ACROSS, rows.height);
	svy_rows_write(page, &rows);
	svy_bars_write(page, &(struct svy_bars){ middles, thickness / 2, SVY_ACROSS, true });
	return 0;
}
