/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The page around the plot, and how anything is put on it: size, title, legend,
 * axis, notes.
 *
 * Lengths are points (1/72 inch), counted from the page's upper left corner, so
 * that a figure is the same in every format.  Inside the plot the axis of values
 * is in the estimates' unit.  Rows run down the plot in points (horizontal
 * figures) or across it, one unit each (vertical ones). */
#ifndef SVY_OUT_FIGURE_PAGE_H
#define SVY_OUT_FIGURE_PAGE_H

#include "out/figure_chart.h"
#include "out/figure_scale.h"
#include "out/figure_text.h"

enum svy_lettering { SVY_TYPE_TITLE, SVY_TYPE_HEADING, SVY_TYPE_LABEL, SVY_TYPE_COUNT,
	        SVY_TYPE_VALUE, SVY_TYPE_TICK, SVY_TYPE_NOTE };

#define SVY_PAGE_EDGE 8.0   /* left free around everything */
#define SVY_PAGE_WIDTH 468.0 /* 6.5 inches: between the margins of a page of text */

/* A plot style; the colour comes behind.  Gnuplot's own upright error bars rub out
 * what is around their middle. */
#define SVY_ERROR_BAR \
	"vectors heads size character 0.35,90 linewidth 0.8 linecolor rgb "

struct svy_page {
	FILE *to;
	const struct svy_figure *figure;
	struct svy_chart *chart;
	struct svy_figure_scale scale;
	double pad; /* free at both ends of the scale, inside the plot */
	double width, height;
	double left, right, top, bottom; /* of the plot: distance from the edges */
	struct svy_lines title;
};

double svy_lettering_size(enum svy_lettering);
double svy_lettering_line(enum svy_lettering); /* from one line to the next */

/* Height for the plot that was not asked for otherwise; too small a page: -1. */
int svy_page_size(struct svy_page *, double plot_height, struct svy_error *);
double svy_page_plot_width(const struct svy_page *);
/* The axis of values across the plot: points from its left edge, and back. */
double svy_page_points(const struct svy_page *, double value);
double svy_page_value(const struct svy_page *, double points);

/* Where a text stands: beside x on that side ('l' starts there, 'c', 'r' ends),
 * its middle at y. */
struct svy_spot {
	double x, y;
	bool x_data, y_data; /* in the plot's own coordinates */
	char side;
};

void svy_page_spot(struct svy_page *, struct svy_spot); /* " at X, Y" */
void svy_page_text(struct svy_page *, enum svy_lettering, struct svy_spot, const char *clean);
/* Lines from y down; y is the middle of the first. */
void svy_page_lines(struct svy_page *, enum svy_lettering, struct svy_spot,
                    const struct svy_lines *);
/* A band across the page behind a heading, in the plot's own y. */
void svy_page_band(struct svy_page *, double from, double to);
/* A number in the program: no locale; "NaN". */
void svy_page_number(struct svy_page *, double);

#endif
