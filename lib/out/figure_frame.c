/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/figure_frame.h"

#include "out/figure_legend.h"

#include <math.h>
#include <string.h>

static struct svy_lines wrap(struct svy_page *page, enum svy_lettering type,
                             const char *text, size_t most)
{
	const char *clean = svy_figure_clean(&page->chart->arena, text ? text : "");

	return svy_figure_wrap(&page->chart->arena, clean, svy_lettering_size(type),
	                       page->width - 2 * SVY_PAGE_EDGE, most);
}

#define TITLE_LINES 4
#define BELOW_TITLE 4.0
#define FIRST_LINE (SVY_PAGE_EDGE + 6) /* its middle */
#define OWN_LINES 2
#define SOURCE_LINES 4
#define ABOVE_NOTES 5.0

/* Points from the first line to the legend. */
static double title_height(const struct svy_page *page)
{
	if (!page->title.count)
		return 0;
	return (double)page->title.count * svy_lettering_line(SVY_TYPE_TITLE) + BELOW_TITLE;
}

/* Error bars, n and gaps explained, then the source. */
static struct svy_lines notes(struct svy_page *page)
{
	struct svy_chart *chart = page->chart;
	const char *gaps = chart->gaps ? "\xC3\x97: no estimate." : "";
	struct svy_lines own = wrap(page, SVY_TYPE_NOTE,
	                            svy_arena_print(&chart->arena, "%s %s %s",
	                                            chart->intervals, chart->n,
	                                            gaps), OWN_LINES);
	struct svy_lines source = wrap(page, SVY_TYPE_NOTE, page->figure->source,
	                               SOURCE_LINES);
	struct svy_lines all = { svy_arena_alloc(&chart->arena, (own.count + source.count) *
	                                         sizeof(char *)), 0 };

	for (size_t i = 0; i < own.count; i++)
		all.lines[all.count++] = own.lines[i];
	for (size_t i = 0; i < source.count; i++)
		all.lines[all.count++] = source.lines[i];
	return all;
}

void svy_frame_fit(struct svy_page *page, double width)
{
	const char *title = page->figure->title;

	page->width = page->figure->width > 0 ? 72 * page->figure->width : width;
	page->title = wrap(page, SVY_TYPE_TITLE, title ? title : page->chart->about,
	                   TITLE_LINES);
	page->top = FIRST_LINE + title_height(page) + svy_legend_height(page);
	page->bottom = SVY_PAGE_EDGE + ABOVE_NOTES +
	               (double)notes(page).count * svy_lettering_line(SVY_TYPE_NOTE);
}

/* Lengths in the terminal's unit; fonts are scaled so that a point is 1/72 inch
 * (cairo's is 1/96, a pixel of svg too). */
static const struct format {
	const char *name, *terminal;
	double units; /* an inch */
	const char *unit;
	const char *looks;
} formats[] = {
	{ "png", "pngcairo", 200, "", "font 'Sans,8.5' fontscale 2.0833 linewidth 2.0833 "
	  "pointscale 2.0833" },
	{ "svg", "svg", 96, "", "font 'sans-serif,8.5' fontscale 1.3333" },
	{ "pdf", "pdfcairo", 1, "in", "font 'Sans,8.5' fontscale 0.75 linewidth 1.5 "
	  "pointscale 0.75" },
};

static void write_terminal(struct svy_page *page)
{
	const struct format *format = formats;
	double units;

	while (strcmp(format->name, page->figure->terminal) != 0)
		format++;
	units = format->units / 72;
	(void)fprintf(page->to, "set terminal %s noenhanced size ", format->terminal);
	svy_page_number(page, round(page->width * units * 1000) / 1000);
	(void)fprintf(page->to, "%s, ", format->unit);
	svy_page_number(page, round(page->height * units * 1000) / 1000);
	(void)fprintf(page->to, "%s background rgb '#FFFFFF' %s\n", format->unit,
	              format->looks);
}

static void write_head(struct svy_page *page)
{
	(void)fprintf(page->to,
	              "# %s figure by svyplot, for gnuplot 5.4 or later.  The figure goes "
	              "to standard output:\n#     gnuplot figure.gp > figure.%s\n",
	              page->figure->kind == SVY_FIGURE_BAR ? "Bar" : "Dumbbell",
	              page->figure->terminal);
	write_terminal(page);
	(void)fputs("set encoding utf8\nset minussign\nset datafile missing NaN\n"
	            "unset key\nunset border\nunset xtics\nunset ytics\n", page->to);
}

static void write_margin(struct svy_page *page, const char *name, double part)
{
	(void)fprintf(page->to, "set %smargin at screen ", name);
	svy_page_number(page, round(part * 1e5) / 1e5);
	(void)fputc('\n', page->to);
}

static void write_margins(struct svy_page *page)
{
	write_margin(page, "l", page->left / page->width);
	write_margin(page, "r", 1 - page->right / page->width);
	write_margin(page, "t", 1 - page->top / page->height);
	write_margin(page, "b", page->bottom / page->height);
}

static void write_range(struct svy_page *page, char axis, double from, double to)
{
	(void)fprintf(page->to, "set %crange [", axis);
	svy_page_number(page, from);
	(void)fputc(':', page->to);
	svy_page_number(page, to);
	(void)fputs("]\n", page->to);
}

static void write_tick_format(struct svy_page *page)
{
	int decimals = svy_scale_decimals(&page->scale);

	if (decimals < 0)
		(void)fputs("'%g'", page->to);
	else
		(void)fprintf(page->to, "'%%.%df'", decimals);
}

static void write_ticks(struct svy_page *page, char axis)
{
	(void)fprintf(page->to, "set %ctics scale 0 nomirror font ',", axis);
	svy_page_number(page, svy_lettering_size(SVY_TYPE_TICK));
	(void)fputs("' textcolor rgb '#444444' format ", page->to);
	write_tick_format(page);
	(void)fputc(' ', page->to);
	svy_page_number(page, page->scale.low);
	(void)fputs(", ", page->to);
	svy_page_number(page, page->scale.step);
	(void)fputs(", ", page->to);
	svy_page_number(page, page->scale.high);
	(void)fprintf(page->to, "\nset grid %ctics back linetype 1 linewidth 0.5 "
	              "linecolor rgb '#D9D9D9'\n", axis);
}

/* Where the values begin. */
static void write_zero(struct svy_page *page, enum svy_way way)
{
	(void)fprintf(page->to, "set %czeroaxis linetype 1 linewidth 1 linecolor rgb "
	              "'#666666'\n", way == SVY_ACROSS ? 'y' : 'x');
}

static void write_axis(struct svy_page *page, enum svy_way way, double length)
{
	if (way == SVY_ACROSS) {
		write_range(page, 'x', svy_page_value(page, 0),
		            svy_page_value(page, svy_page_plot_width(page)));
		write_range(page, 'y', length, 0);
	} else {
		write_range(page, 'x', 0, length);
		write_range(page, 'y', page->scale.low, page->scale.high);
	}
	write_ticks(page, way == SVY_ACROSS ? 'x' : 'y');
	write_zero(page, way);
}

/* Below the numbers, or above the axis that goes up. */
static void write_axis_words(struct svy_page *page, enum svy_way way)
{
	struct svy_lines words = svy_figure_wrap(&page->chart->arena, page->chart->axis,
	                                         svy_lettering_size(SVY_TYPE_LABEL),
	                                         page->width - 2 * SVY_PAGE_EDGE, 1);
	struct svy_spot spot = { SVY_PAGE_EDGE, page->top - SVY_FRAME_WORDS, false, false,
		                 'l' };

	if (way == SVY_ACROSS) {
		spot.x = page->left + svy_page_plot_width(page) / 2;
		spot.y = page->height - page->bottom + SVY_FRAME_TICKS +
		         SVY_FRAME_WORDS / 2;
		spot.side = 'c';
	}
	svy_page_lines(page, SVY_TYPE_LABEL, spot, &words);
}

void svy_frame_write(struct svy_page *page, enum svy_way way, double length)
{
	struct svy_lines below = notes(page);
	struct svy_spot spot = { SVY_PAGE_EDGE, FIRST_LINE, false, false, 'l' };

	write_head(page);
	write_margins(page);
	write_axis(page, way, length);
	(void)fputs("# title, legend, axis, notes\n", page->to);
	svy_page_lines(page, SVY_TYPE_TITLE, spot, &page->title);
	svy_legend_write(page, FIRST_LINE + title_height(page));
	write_axis_words(page, way);
	spot.y = page->height - SVY_PAGE_EDGE -
	         ((double)below.count - 0.5) * svy_lettering_line(SVY_TYPE_NOTE);
	svy_page_lines(page, SVY_TYPE_NOTE, spot, &below);
}
