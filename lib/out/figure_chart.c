/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/figure_chart.h"

#include "out/estimates.h"
#include "out/figure_parts.h"
#include "out/figure_words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

double svy_chart_estimate(const struct svy_estimate *cell)
{
	return cell ? cell->estimate : NAN;
}

const char *svy_chart_value(struct svy_chart *chart, const struct svy_estimate *cell)
{
	char text[48];

	return svy_arena_print(&chart->arena, "%s",
	                       svy_fixed_print(text, svy_chart_estimate(cell),
	                                       chart->decimals, true));
}

/* The rows as they are being found: by what makes them, in the table's order. */
struct finder {
	struct svy_chart *chart;
	const struct svy_parts *parts;
	struct svy_names series, headings, keys;
	uint32_t *heading_of; /* by row */
	size_t capacity, heading_capacity;
};

static int double_error(const struct svy_chart_row *row,
                        const struct svy_estimate *estimate, struct svy_error *err)
{
	return svy_fail(err, "two estimates of '%s' for the same place in the figure"
	                " (%s)", estimate->indicator, row->label);
}

static void add_row(struct finder *finder, const struct svy_estimate *estimate)
{
	struct svy_chart *chart = finder->chart;
	struct svy_arena *arena = &chart->arena;
	const char *key = svy_parts_key(arena, finder->parts, estimate,
	                                SVY_PART_HEADING);
	struct svy_chart_row row = {
		.heading = svy_parts_label(arena, finder->parts, estimate,
		                           SVY_PART_HEADING),
		.label = svy_parts_label(arena, finder->parts, estimate, SVY_PART_ROW),
	};

	if (!*row.label) { /* a condition among distributions has no level */
		row.label = row.heading;
		row.heading = "";
	}
	chart->rows = svy_room(chart->rows, chart->count, &finder->capacity,
	                       sizeof *chart->rows);
	finder->heading_of = svy_room(finder->heading_of, chart->count,
	                              &finder->heading_capacity, sizeof(uint32_t));
	finder->heading_of[chart->count] = svy_names_add(&finder->headings, svy_text(key));
	chart->rows[chart->count++] = row;
}

static int place(struct finder *finder, const struct svy_estimate *estimate,
                 struct svy_error *err)
{
	struct svy_chart *chart = finder->chart;
	const char *key = svy_arena_print(
		&chart->arena, "%s%s",
		svy_parts_key(&chart->arena, finder->parts, estimate, SVY_PART_HEADING),
		svy_parts_key(&chart->arena, finder->parts, estimate, SVY_PART_ROW));
	uint32_t row = svy_names_add(&finder->keys, svy_text(key));
	uint32_t series = svy_names_add(&finder->series, svy_text(svy_part_name(
		finder->parts, estimate, finder->parts->series)));

	if (row == chart->count)
		add_row(finder, estimate);
	if (!chart->series[series])
		chart->series[series] = svy_part_label(&chart->arena, finder->parts,
		                                       estimate, finder->parts->series);
	if (chart->rows[row].cells[series])
		return double_error(&chart->rows[row], estimate, err);
	chart->rows[row].cells[series] = estimate;
	if (chart->count > SVY_CHART_ROWS)
		return svy_fail(err, "more than %d rows for one figure: choose with --only",
		                SVY_CHART_ROWS);
	return 0;
}

/* Brings the rows of one heading together, and leaves it on the first. */
static void gather(struct finder *finder)
{
	struct svy_chart *chart = finder->chart;
	struct svy_chart_row *rows = svy_alloc(chart->count, sizeof *rows);
	size_t next = 0;

	for (uint32_t heading = 0; heading < finder->headings.count; heading++) {
		const char *shown = "";

		for (size_t i = 0; i < chart->count; i++) {
			if (finder->heading_of[i] != heading)
				continue;
			rows[next] = chart->rows[i];
			if (strcmp(rows[next].heading, shown) == 0)
				rows[next].heading = "";
			else
				shown = rows[next].heading;
			next++;
		}
	}
	free(chart->rows);
	chart->rows = rows;
}

static int find_rows(struct svy_chart *chart, const struct svy_parts *parts,
                     struct svy_error *err)
{
	struct finder finder = { .chart = chart, .parts = parts };
	int status = 0;

	for (size_t i = 0; i < parts->table->count && status == 0; i++)
		status = place(&finder, &parts->table->rows[i], err);
	if (status == 0)
		gather(&finder);
	chart->series_count = finder.series.count;
	chart->coloured = parts->series < parts->count;
	svy_names_free(&finder.series);
	svy_names_free(&finder.headings);
	svy_names_free(&finder.keys);
	free(finder.heading_of);
	return status;
}

static void reach(struct svy_chart *chart, double value)
{
	if (isnan(value))
		return;
	chart->low = isnan(chart->low) ? value : fmin(chart->low, value);
	chart->high = isnan(chart->high) ? value : fmax(chart->high, value);
}

static bool is_share(const struct svy_estimate *estimate)
{
	return strcmp(estimate->unit, "%") == 0 || strcmp(estimate->unit, "pp") == 0;
}

/* Percentages have one decimal, everything else about three digits. */
static int decimals_of(const struct svy_chart *chart, const struct svy_estimate *first)
{
	double most = fmax(fabs(chart->low), fabs(chart->high));

	if (is_share(first))
		return 1;
	if (strcmp(first->statistic, "count") == 0 || most >= 1000)
		return 0;
	return most < 1 ? 3 : most < 10 ? 2 : 1;
}

static void measure(struct svy_chart *chart, const struct svy_table *table)
{
	chart->low = chart->high = NAN;
	for (size_t i = 0; i < table->count; i++) {
		const struct svy_estimate *estimate = &table->rows[i];

		if (isnan(estimate->estimate))
			continue;
		reach(chart, estimate->estimate);
		reach(chart, estimate->conf_low);
		reach(chart, estimate->conf_high);
	}
	if (isnan(chart->low)) {
		chart->low = 0;
		chart->high = is_share(&table->rows[0]) ? 100 : 1;
	}
	chart->decimals = decimals_of(chart, &table->rows[0]);
}

static int check_units(const struct svy_table *table, struct svy_error *err)
{
	const char *unit = table->count ? table->rows[0].unit : "";

	if (table->count == 0)
		return svy_fail(err, "no estimates to draw");
	for (size_t i = 1; i < table->count; i++)
		if (strcmp(table->rows[i].unit, unit) != 0)
			return svy_fail(err, "'%s' and '%s' have different units (%s, %s):"
			                " choose with --only", table->rows[0].indicator,
			                table->rows[i].indicator, unit, table->rows[i].unit);
	return 0;
}

static bool same_count(double n, double other)
{
	return isnan(n) ? isnan(other) : n <= other && n >= other;
}

/* *n: of all cells of the series; false where they differ. */
static bool find_series_n(double *n, const struct svy_chart *chart, size_t series)
{
	bool any = false;

	*n = NAN;
	for (size_t i = 0; i < chart->count; i++) {
		const struct svy_estimate *cell = chart->rows[i].cells[series];

		if (!cell)
			continue;
		if (any && !same_count(cell->n, *n))
			return false;
		*n = cell->n;
		any = true;
	}
	return true;
}

/* The n of a level is its whole distribution's, but under the level's name it
 * would read as the number of people there: it is said once, with the colours or
 * for all of them.  false where the levels of a colour differ in it. */
static bool say_n_once(struct svy_chart *chart)
{
	double n[SVY_CHART_SERIES];
	bool differ = false;

	for (size_t s = 0; s < chart->series_count; s++) {
		if (!find_series_n(&n[s], chart, s))
			return false;
		differ = differ || !same_count(n[s], n[0]);
	}
	if (!differ && !isnan(n[0]))
		chart->n = svy_arena_print(&chart->arena, "n = %.0f.", n[0]);
	for (size_t s = 0; s < chart->series_count && differ; s++)
		if (!isnan(n[s]))
			chart->series_n[s] = svy_arena_print(&chart->arena, " (n %.0f)", n[s]);
	return true;
}

static void find_gaps(struct svy_chart *chart)
{
	for (size_t i = 0; i < chart->count; i++)
		for (size_t s = 0; s < chart->series_count; s++)
			if (isnan(svy_chart_estimate(chart->rows[i].cells[s])))
				chart->gaps = true;
}

static void say_counts(struct svy_chart *chart, const struct svy_parts *parts,
                       const char *between)
{
	bool once;

	chart->n = "";
	for (size_t s = 0; s < chart->series_count; s++)
		chart->series_n[s] = "";
	once = svy_parts_level_rows(parts) && say_n_once(chart);
	for (size_t i = 0; i < chart->count; i++) {
		struct svy_chart_row *row = &chart->rows[i];

		row->count = once ? "" : svy_words_count(&chart->arena, row->cells,
		                                         chart->series_count, between);
	}
}

int svy_chart_make(struct svy_chart *chart, const struct svy_table *table,
                   const struct svy_figure *figure, struct svy_error *err)
{
	const char *between = figure->kind == SVY_FIGURE_BAR ? " / " : " \xE2\x86\x92 ";
	struct svy_parts parts;

	memset(chart, 0, sizeof *chart);
	if (check_units(table, err) != 0)
		return -1;
	if (svy_parts_choose(&parts, table, figure, SVY_CHART_SERIES, err) != 0 ||
	    find_rows(chart, &parts, err) != 0) {
		svy_parts_free(&parts);
		return -1;
	}
	measure(chart, table);
	find_gaps(chart);
	say_counts(chart, &parts, between);
	chart->about = svy_parts_label(&chart->arena, &parts, &table->rows[0],
	                               SVY_PART_ABOUT);
	chart->axis = svy_words_axis(&chart->arena, &table->rows[0]);
	chart->intervals = svy_words_intervals(&chart->arena, table);
	svy_parts_free(&parts);
	return 0;
}

void svy_chart_free(struct svy_chart *chart)
{
	svy_arena_free(&chart->arena);
	free(chart->rows);
	memset(chart, 0, sizeof *chart);
}
