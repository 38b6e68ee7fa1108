/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check.h"

#include "out/figure.h"
#include "out/figure_chart.h"
#include "out/figure_scale.h"
#include "out/figure_text.h"
#include "out/gnuplot.h"

#include <stdlib.h>

static void test_clean(void)
{
	struct svy_arena arena = { 0 };

	CHECK_TEXT(svy_figure_clean(&arena, ""), "");
	CHECK_TEXT(svy_figure_clean(&arena, " a \t b\r\n"), "a b");
	CHECK_TEXT(svy_figure_clean(&arena, "Ширкат дар ҷамъомадҳо"),
	           "Ширкат дар ҷамъомадҳо");
	CHECK_TEXT(svy_figure_clean(&arena, "Ubw\xC2\xA0iyunge"), "Ubw iyunge");
	CHECK_TEXT(svy_figure_clean(&arena, "a\xFF"), "a\xEF\xBF\xBD");
	CHECK_TEXT(svy_figure_clean(&arena, "\xED\xA0\x80"), "\xEF\xBF\xBD"); /* surrogate */
	CHECK_TEXT(svy_figure_clean(&arena, "\xEF\xBF\xBE"), "\xEF\xBF\xBD"); /* U+FFFE */
	CHECK_TEXT(svy_figure_clean(&arena, "a\xE2\x80\xAE" "b"), "a b");    /* U+202E */
	CHECK_TEXT(svy_figure_clean(&arena, "a]]>b"), "a]] >b");
	CHECK_TEXT(svy_figure_clean(&arena, "a\x01\x7F\xC2\x85" "b"), "a b");
	svy_arena_free(&arena);
}

/* The text between the quotes of what svy_figure_quote writes. */
static char *quoted(const char *text)
{
	char *all = NULL;
	size_t len;
	FILE *to = open_memstream(&all, &len);

	svy_figure_quote(to, text);
	(void)fclose(to);
	return all;
}

static void test_quote(void)
{
	static const char *const pairs[][2] = {
		{ "", "''" },
		{ "a `id` @x {/Symbol a} \"b\" \\n %s", "'a `id` @x {/Symbol a} \"b\" \\n %s'" },
		{ "it's", "'it'.\"'\".'s'" },
		{ "'", "''.\"'\".''" },
		{ "''", "''.\"'\".''.\"'\".''" },
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		char *all = quoted(pairs[i][0]);

		CHECK_TEXT(all, pairs[i][1]);
		free(all);
	}
}

static void test_wrap(void)
{
	struct svy_arena arena = { 0 };
	struct svy_lines lines = svy_figure_wrap(&arena, "", 10, 100, 3);

	CHECK(lines.count == 0);
	lines = svy_figure_wrap(&arena, "one two three four five six", 10, 60, 9);
	CHECK_TEXT(lines.lines[0], "one two");
	for (size_t i = 0; i < lines.count; i++)
		CHECK(svy_figure_width(lines.lines[i], 10) <= 60);
	lines = svy_figure_wrap(&arena, "one two three four five six", 10, 60, 2);
	CHECK(lines.count == 2);
	CHECK(strstr(lines.lines[1], "\xE2\x80\xA6") != NULL);
	CHECK(svy_figure_width(lines.lines[1], 10) <= 60);
	lines = svy_figure_wrap(&arena, "жжжжжжжжжж", 10, 30, 9); /* cut between characters */
	CHECK(lines.count > 1);
	CHECK(strlen(lines.lines[0]) % 2 == 0);
	/* Of wide letters only; a W is 0.989 em wide in DejaVu Sans, a U+0416 is 1.077. */
	lines = svy_figure_wrap(&arena, "WWWWWWWWWWWWWWWWWWWW", 10, 99.5, 9);
	CHECK(strlen(lines.lines[0]) == 10);
	lines = svy_figure_wrap(&arena, "ЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖ", 10, 100, 9);
	CHECK(strlen(lines.lines[0]) <= 2 * 9);
	lines = svy_figure_wrap(&arena, "abc", 10, -5, 9); /* no room at all: still ends */
	CHECK(lines.count == 3);
	svy_arena_free(&arena);
}

static void test_balance(void)
{
	struct svy_arena arena = { 0 };
	const char *text = "Took part in healing spaces in months 4 to 6";
	double width = svy_figure_width(text, 10) * 0.95;
	struct svy_lines lines = svy_figure_balance(&arena, text, 10, width, 3);

	CHECK(lines.count == 2);
	CHECK(svy_lines_width(&lines, 10) < 0.7 * width);
	lines = svy_figure_balance(&arena, "\xCC\x81", 10, width, 3); /* no width at all */
	CHECK(lines.count == 1);
	svy_arena_free(&arena);
}

static void test_scale(void)
{
	/* low, high: then low, high, step and decimals of the scale */
	static const double cases[][6] = {
		{ 0, 100, 0, 100, 20, 0 },
		{ 0, 30.6, 0, 40, 10, 0 },
		{ -15, 33, -20, 40, 10, 0 },
		{ 0.31, 0.58, 0.3, 0.6, 0.1, 1 },
		{ 0, 0, 0, 0.5, 0.1, 1 },
		{ 50, 50, 50, 55, 1, 0 },
		{ 0, 899999, 0, 1e6, 2e5, 0 },
		{ 0, 3e9, 0, 3e9, 1e9, -1 },
	};
	struct svy_figure_scale scale;
	struct svy_error err;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		CHECK_INT(svy_scale_fit(&scale, cases[i][0], cases[i][1], &err), 0);
		CHECK_NEAR(scale.low, cases[i][2], 1e-12);
		CHECK_NEAR(scale.high, cases[i][3], 1e-12);
		CHECK_NEAR(scale.step, cases[i][4], 1e-12);
		CHECK_INT(svy_scale_decimals(&scale), (int)cases[i][5]);
	}
	CHECK_INT(svy_scale_fit(&scale, -1e308, 1e308, &err), -1);
}

/* indicator level sex wave statistic, estimate */
struct line {
	const char *indicator, *level, *sex, *wave, *statistic;
	double estimate;
};

static struct svy_table table_of(const struct line *lines, size_t count)
{
	struct svy_table table = { 0 };

	svy_table_group(&table, svy_text("sex"));
	svy_table_group(&table, svy_text("wave"));
	for (size_t i = 0; i < count; i++) {
		struct svy_estimate *row = svy_table_row(&table);

		row->indicator = lines[i].indicator;
		row->level = lines[i].level;
		row->groups[0] = lines[i].sex;
		row->groups[1] = lines[i].wave;
		row->statistic = lines[i].statistic;
		row->unit = strcmp(lines[i].statistic, "difference") == 0 ? "pp" : "%";
		row->estimate = lines[i].estimate;
		row->n = 100;
	}
	return table;
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct line shift[] = {
	{ "a", "", "f", "base", "percent", 40 }, { "a", "", "f", "end", "percent", 50 },
	{ "a", "", "f", "end - base", "difference", 10 },
	{ "a", "", "m", "base", "percent", 60 }, { "a", "", "m", "end", "percent", NAN },
	{ "b", "", "f", "base", "percent", 20 }, { "b", "", "f", "end", "percent", 25 },
	{ "b", "", "m", "base", "percent", 30 }, { "b", "", "m", "end", "percent", 35 },
	{ "c", "x", "f", "base", "percent", 7 }, { "c", "Total", "f", "base", "percent", 100 },
	{ "d", "", "f", "base", "mean", 3 },
};

static void check_choice(const char *statistic, const char *only, size_t count, size_t left)
{
	struct svy_table table = table_of(shift, COUNT(shift));
	struct svy_figure_choice choice = { statistic, only };
	struct svy_error err;
	size_t got = 0;

	if (CHECK_INT(svy_figure_choose(&table, &got, &choice, &err), 0)) {
		CHECK(table.count == count);
		CHECK(got == left);
	}
	svy_table_free(&table);
}

static void test_choose(void)
{
	struct svy_table table = table_of(shift, COUNT(shift));
	struct svy_table contrast = table_of(&shift[2], 1);
	struct svy_error err;
	size_t left;

	check_choice(NULL, NULL, 9, 1);
	check_choice("difference", NULL, 1, 0);
	check_choice(NULL, "d", 1, 0);
	check_choice(NULL, "b, a", 8, 0);
	CHECK_INT(svy_figure_choose(&table, &left, &(struct svy_figure_choice){ NULL, "a,x" },
	                            &err), -1);
	CHECK_TEXT(err.message, "no indicator 'x' among the estimates");
	CHECK_INT(svy_figure_choose(&contrast, &left, &(struct svy_figure_choice){ 0 }, &err), 0);
	CHECK(contrast.count == 1);
	svy_table_free(&table);
	svy_table_free(&contrast);
}

static void test_chart(void)
{
	struct svy_table table = table_of(&shift[3], 6);
	struct svy_figure figure = { .kind = SVY_FIGURE_DUMBBELL };
	struct svy_chart chart;
	struct svy_error err;

	CHECK_INT(svy_chart_make(&chart, &table, &figure, &err), 0);
	CHECK(chart.series_count == 2);
	CHECK_TEXT(chart.series[1], "end");
	CHECK(chart.count == 3); /* a: m; b: f, m */
	CHECK_TEXT(chart.rows[1].heading, "b");
	CHECK_TEXT(chart.rows[2].heading, "");
	CHECK_TEXT(chart.rows[2].label, "m");
	CHECK_TEXT(chart.rows[2].count, "n 100");
	CHECK_TEXT(chart.axis, "Per cent");
	CHECK_TEXT(chart.intervals, "");
	CHECK(chart.gaps);
	CHECK_TEXT(svy_chart_value(&chart, chart.rows[1].cells[1]), "25.0");
	svy_chart_free(&chart);
	svy_table_free(&table);
}

/* The other colour makes the waves the rows. */
static void test_chart_by(void)
{
	struct svy_table table = table_of(&shift[5], 4);
	struct svy_figure figure = { .kind = SVY_FIGURE_BAR, .by = "sex" };
	struct svy_chart chart;
	struct svy_error err;

	CHECK_INT(svy_chart_make(&chart, &table, &figure, &err), 0);
	CHECK_TEXT(chart.series[0], "f");
	CHECK_TEXT(chart.rows[0].label, "base");
	CHECK_TEXT(chart.about, "b");
	svy_chart_free(&chart);
	figure.by = "age";
	CHECK_INT(svy_chart_make(&chart, &table, &figure, &err), -1);
	CHECK_TEXT(err.message, "no grouping column 'age' among the estimates");
	svy_chart_free(&chart);
	svy_table_free(&table);
}

static const struct line ages[] = {
	{ "age", "18-30", "f", "base", "percent", 40 },
	{ "age", "31+", "f", "base", "percent", 60 },
	{ "age", "18-30", "m", "base", "percent", 30 },
	{ "age", "31+", "m", "base", "percent", 70 },
	{ "q1", "", "m", "base", "percent", 70 },
};

/* The first rows of `ages`, their n as given: what the first row, each colour and
 * the note say. */
static void check_n(const double *n, size_t count, const char *row, const char *colour,
                    const char *all)
{
	struct svy_table table = table_of(ages, count);
	struct svy_figure figure = { .kind = SVY_FIGURE_BAR };
	struct svy_chart chart;
	struct svy_error err;

	for (size_t i = 0; i < count; i++)
		table.rows[i].n = n[i];
	if (CHECK_INT(svy_chart_make(&chart, &table, &figure, &err), 0)) {
		CHECK_TEXT(chart.rows[0].count, row);
		CHECK_TEXT(chart.series_n[0], colour);
		CHECK_TEXT(chart.n, all);
	}
	svy_chart_free(&chart);
	svy_table_free(&table);
}

static void test_chart_n(void)
{
	check_n((double[]){ 265, 265, 139, 139 }, 4, "", " (n 265)", "");
	check_n((double[]){ 404, 404, 404, 404 }, 4, "", "", "n = 404.");
	check_n((double[]){ 404, 404 }, 2, "", "", "n = 404.");
	check_n((double[]){ NAN, NAN, 139, 139 }, 4, "", "", "");
	check_n((double[]){ NAN, NAN }, 2, "", "", "");
	/* One's levels differ; a condition is among them. */
	check_n((double[]){ 265, 264, 139, 139 }, 4, "n 265 / 139", "", "");
	check_n((double[]){ 265, 265, 139, 139, 139 }, 5, "n 265 / 139", "", "");
}

static void check_refused(const struct line *lines, size_t count, const char *message)
{
	struct svy_table table = table_of(lines, count);
	struct svy_figure figure = { .kind = SVY_FIGURE_BAR, .terminal = "svg" };
	struct svy_error err;
	FILE *to = tmpfile();

	CHECK_INT(svy_figure_script(to, &table, &figure, &err), -1);
	CHECK_TEXT(err.message, message);
	(void)fclose(to);
	svy_table_free(&table);
}

static void test_refused(void)
{
	static const struct line twice[] = {
		{ "a", "", "f", "x", "percent", 40 }, { "a", "", "f", "x", "percent", 41 },
	};
	static const struct line units[] = {
		{ "a", "", "f", "x", "percent", 40 }, { "b", "", "f", "x", "difference", 1 },
	};

	check_refused(twice, 0, "no estimates to draw");
	check_refused(twice, 2, "two estimates of 'a' for the same place in the figure (a)");
	check_refused(units, 2, "'a' and 'b' have different units (%, pp): choose with --only");
}

/* Whatever kind, whatever is undefined: a program that gnuplot draws, the same each
 * time. */
static char *program_of(const struct svy_table *table, enum svy_figure_kind kind)
{
	struct svy_figure figure = { .kind = kind, .terminal = "svg", .source = "it's" };
	struct svy_error err;
	char *all = NULL;
	size_t len;
	FILE *to = open_memstream(&all, &len);

	CHECK_INT(svy_figure_script(to, table, &figure, &err), 0);
	(void)fclose(to);
	return all;
}

static void test_program(void)
{
	struct svy_table table = table_of(&shift[3], 6);

	for (int kind = SVY_FIGURE_BAR; kind <= SVY_FIGURE_DUMBBELL; kind++) {
		char *first = program_of(&table, (enum svy_figure_kind)kind);
		char *second = program_of(&table, (enum svy_figure_kind)kind);

		CHECK_TEXT(second, first);
		CHECK(strstr(first, "set terminal svg noenhanced ") != NULL);
		CHECK(strstr(first, "set label 'it'.\"'\".'s' at ") != NULL);
		CHECK(strstr(first, "set label '\xC3\x97' at ") != NULL);
		free(first);
		free(second);
	}
	svy_table_free(&table);
}

static void test_gnuplot_missing(void)
{
	FILE *script = tmpfile(), *to = tmpfile();
	struct svy_error err;

	(void)setenv("PATH", "/nonexistent", 1);
	CHECK_INT(svy_gnuplot_run(script, to, &err), -1);
	CHECK_TEXT(err.message, "gnuplot is not installed: apt install gnuplot-nox");
	CHECK_INT(ftell(to), 0);
	(void)fclose(script);
	(void)fclose(to);
}

int main(void)
{
	test_clean();
	test_quote();
	test_wrap();
	test_balance();
	test_scale();
	test_choose();
	test_chart();
	test_chart_by();
	test_chart_n();
	test_refused();
	test_program();
	test_gnuplot_missing();
	return check_end();
}
