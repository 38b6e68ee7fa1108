/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/figure_legend.h"

#include <string.h>

/* Okabe and Ito, Color Universal Design (2008); yellow is too pale for bars. */
static const char *const colours[SVY_CHART_SERIES] = {
	"#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#000000",
	"#999999",
};

/* The last wave is blue; those before it have what can be read as text too. */
static const unsigned char before_last[SVY_CHART_SERIES] = { 5, 2, 3, 1, 4, 6, 7 };

const char *svy_legend_colour(const struct svy_page *page, size_t series)
{
	const struct svy_chart *chart = page->chart;

	if (page->figure->kind == SVY_FIGURE_DUMBBELL)
		return colours[series + 1 < chart->series_count ? before_last[series] : 0];
	if (strcmp(chart->series[series], SVY_TOTAL_NAME) == 0)
		return colours[SVY_CHART_SERIES - 1];
	return colours[series];
}

bool svy_legend_hollow(const struct svy_page *page, size_t series)
{
	return page->figure->kind == SVY_FIGURE_DUMBBELL &&
	       series + 1 < page->chart->series_count;
}

#define MARK 12.0
#define APART 14.0

struct legend {
	double x, y; /* of the next mark */
};

static const char *legend_name(struct svy_page *page, size_t series)
{
	struct svy_chart *chart = page->chart;
	double size = svy_lettering_size(SVY_TYPE_LABEL);
	double room = page->width - 4 * SVY_PAGE_EDGE -
	              svy_figure_width(chart->series_n[series], size);
	struct svy_lines one = svy_figure_wrap(&chart->arena, chart->series[series], size,
	                                       room, 1);

	return svy_arena_print(&chart->arena, "%s%s", one.count ? one.lines[0] : "",
	                       chart->series_n[series]);
}

/* Moves on behind the name; where it does not fit, to the next line first. */
static struct svy_spot legend_place(struct legend *legend, const struct svy_page *page,
                                    const char *name)
{
	double width = MARK + svy_figure_width(name, svy_lettering_size(SVY_TYPE_LABEL));
	struct svy_spot spot = { .side = 'l' };

	if (legend->x > SVY_PAGE_EDGE && legend->x + width > page->width - SVY_PAGE_EDGE) {
		legend->x = SVY_PAGE_EDGE;
		legend->y += 1.2 * svy_lettering_line(SVY_TYPE_LABEL);
	}
	spot.x = legend->x;
	spot.y = legend->y;
	legend->x += width + APART;
	return spot;
}

double svy_legend_height(struct svy_page *page)
{
	struct legend legend = { SVY_PAGE_EDGE, 0 };

	if (!page->chart->coloured)
		return 0;
	for (size_t s = 0; s < page->chart->series_count; s++)
		(void)legend_place(&legend, page, legend_name(page, s));
	return legend.y + 1.4 * svy_lettering_line(SVY_TYPE_LABEL);
}

static void legend_mark(struct svy_page *page, size_t series, struct svy_spot spot)
{
	enum svy_figure_kind kind = page->figure->kind;

	spot.x += MARK / 3;
	(void)fputs("set label ''", page->to);
	svy_page_spot(page, spot);
	(void)fprintf(page->to, " point pointtype %d pointsize 1.2 linewidth 1.5"
	              " linecolor rgb '%s'\n", kind == SVY_FIGURE_BAR ? 5 :
	              svy_legend_hollow(page, series) ? 6 : 7,
	              svy_legend_colour(page, series));
}

void svy_legend_write(struct svy_page *page, double y)
{
	struct legend legend = { SVY_PAGE_EDGE, y };

	for (size_t s = 0; s < page->chart->series_count && page->chart->coloured; s++) {
		const char *name = legend_name(page, s);
		struct svy_spot spot = legend_place(&legend, page, name);

		legend_mark(page, s, spot);
		spot.x += MARK;
		svy_page_text(page, SVY_TYPE_LABEL, spot, name);
	}
}
