/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/figure_rows.h"

#include <math.h>

#define MANY_ROWS 20
#define LABEL_LINES 6
#define HEADING_LINES 4
#define LABEL_PART 0.42 /* of the page's width at most */
#define BAND 5.0        /* more than a heading's lines */
#define ABOVE 6.0       /* free over a heading's band, and below it */
#define BELOW 2.0

bool svy_rows_compact(const struct svy_chart *chart)
{
	return chart->count > MANY_ROWS;
}

static const char *row_name(const struct svy_figure_rows *rows, struct svy_chart *chart,
                            const struct svy_chart_row *row)
{
	if (!rows->compact || !*row->count)
		return row->label;
	return svy_arena_print(&chart->arena, "%s (%s)", row->label, row->count);
}

static double label_height(const struct svy_figure_rows *rows, const struct svy_chart_row *row,
                           const struct svy_row_place *place)
{
	double height = (double)place->label.count * svy_lettering_line(SVY_TYPE_LABEL);

	return height + (rows->compact || !*row->count ? 0 :
	                 svy_lettering_line(SVY_TYPE_COUNT));
}

static double label_width(const struct svy_chart_row *row,
                          const struct svy_row_place *place)
{
	return fmax(svy_lines_width(&place->label, svy_lettering_size(SVY_TYPE_LABEL)),
	            svy_figure_width(row->count, svy_lettering_size(SVY_TYPE_COUNT)));
}

static void fit_heading(struct svy_figure_rows *rows, struct svy_page *page,
                        const struct svy_chart_row *row, struct svy_row_place *place)
{
	place->heading = svy_figure_wrap(&page->chart->arena, row->heading,
	                                 svy_lettering_size(SVY_TYPE_HEADING),
	                                 page->width - 3 * SVY_PAGE_EDGE, HEADING_LINES);
	if (!place->heading.count)
		return;
	rows->height += rows->height > 0 ? ABOVE : 0;
	place->heading_y = rows->height;
	rows->height += BAND + (double)place->heading.count *
	                svy_lettering_line(SVY_TYPE_HEADING) + BELOW;
}

static void fit_row(struct svy_figure_rows *rows, struct svy_page *page,
                    const struct svy_rows_shape *shape, size_t i)
{
	struct svy_chart *chart = page->chart;
	struct svy_row_place *place = &rows->places[i];
	double height;

	place->label = svy_figure_balance(&chart->arena,
	                                  row_name(rows, chart, &chart->rows[i]),
	                                  svy_lettering_size(SVY_TYPE_LABEL),
	                                  LABEL_PART * page->width, LABEL_LINES);
	height = fmax(shape->need, label_height(rows, &chart->rows[i], place)) + shape->gap;
	place->label_y = rows->height + height / 2;
	place->y = place->label_y + shape->below;
	if (rows->compact && place->label.count == 1)
		place->label_y = place->y;
	rows->height += height;
}

void svy_rows_fit(struct svy_figure_rows *rows, struct svy_page *page,
                  const struct svy_rows_shape *shape)
{
	struct svy_chart *chart = page->chart;
	double widest = 0;

	*rows = (struct svy_figure_rows){ .compact = svy_rows_compact(chart) };
	rows->places = svy_arena_alloc(&chart->arena, chart->count * sizeof *rows->places);
	for (size_t i = 0; i < chart->count; i++) {
		fit_heading(rows, page, &chart->rows[i], &rows->places[i]);
		fit_row(rows, page, shape, i);
		widest = fmax(widest, label_width(&chart->rows[i], &rows->places[i]));
	}
	page->left = SVY_PAGE_EDGE + widest + SVY_PAGE_EDGE;
}

static void write_heading(struct svy_page *page, const struct svy_row_place *place)
{
	double lines = (double)place->heading.count * svy_lettering_line(SVY_TYPE_HEADING);
	struct svy_spot spot = { 1.5 * SVY_PAGE_EDGE, 0, false, true, 'l' };

	if (!place->heading.count)
		return;
	svy_page_band(page, place->heading_y, place->heading_y + lines + BAND);
	spot.y = place->heading_y + BAND / 2 + svy_lettering_line(SVY_TYPE_HEADING) / 2;
	svy_page_lines(page, SVY_TYPE_HEADING, spot, &place->heading);
}

static void write_label(struct svy_page *page, const struct svy_figure_rows *rows,
                        const struct svy_chart_row *row,
                        const struct svy_row_place *place)
{
	double line = svy_lettering_line(SVY_TYPE_LABEL);
	struct svy_spot spot = { page->left - SVY_PAGE_EDGE, 0, false, true, 'r' };

	spot.y = place->label_y - label_height(rows, row, place) / 2 + line / 2;
	svy_page_lines(page, SVY_TYPE_LABEL, spot, &place->label);
	if (rows->compact || !*row->count)
		return;
	spot.y += (double)place->label.count * line -
	          (line - svy_lettering_line(SVY_TYPE_COUNT)) / 2;
	svy_page_text(page, SVY_TYPE_COUNT, spot, row->count);
}

void svy_rows_write(struct svy_page *page, const struct svy_figure_rows *rows)
{
	(void)fputs("# names of the rows\n", page->to);
	for (size_t i = 0; i < page->chart->count; i++) {
		write_heading(page, &rows->places[i]);
		write_label(page, rows, &page->chart->rows[i], &rows->places[i]);
	}
}
