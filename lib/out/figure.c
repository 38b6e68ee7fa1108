/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/figure.h"

#include "out/figure_chart.h"
#include "out/figure_draw.h"

#include <math.h>

#define LARGEST 100.0 /* inches */

static int check_length(const char *what, double inches, struct svy_error *err)
{
	if (inches >= 0 && inches <= LARGEST)
		return 0;
	return svy_fail(err, "--%s: expected 0 to %g inches, got %g", what, LARGEST,
	                inches);
}

/* Bars have their values as lengths, so their scale has a 0; dots need one only
 * where it is near. */
static int fit_scale(struct svy_page *page, struct svy_error *err)
{
	double low = page->chart->low, high = page->chart->high;
	bool bars = page->figure->kind == SVY_FIGURE_BAR;

	if (bars || (low > 0 && low < 0.4 * high))
		low = fmin(low, 0);
	if (bars || (high < 0 && high > 0.4 * low))
		high = fmax(high, 0);
	return svy_scale_fit(&page->scale, low, high, err);
}

static int draw(struct svy_page *page, struct svy_error *err)
{
	bool fits = false;

	if (fit_scale(page, err) != 0)
		return -1;
	if (page->figure->kind == SVY_FIGURE_DUMBBELL)
		return svy_draw_dumbbells(page, err);
	if (svy_draw_columns(page, &fits, err) != 0)
		return -1;
	return fits ? 0 : svy_draw_bars(page, err);
}

int svy_figure_script(FILE *to, const struct svy_table *table,
                      const struct svy_figure *figure, struct svy_error *err)
{
	struct svy_chart chart;
	struct svy_page page = { .to = to, .figure = figure, .chart = &chart };
	int status;

	if (check_length("width", figure->width, err) != 0 ||
	    check_length("height", figure->height, err) != 0)
		return -1;
	status = svy_chart_make(&chart, table, figure, err);
	if (status == 0)
		status = draw(&page, err);
	svy_chart_free(&chart);
	return status;
}
