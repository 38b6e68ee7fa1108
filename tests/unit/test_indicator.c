/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Indicators from the command line and from a file. */
#include "form/indicator.h"

#include "check.h"

#include <stdlib.h>
#include <unistd.h>

static const char *shown(struct svy_text text)
{
	static char buffers[2][200];
	static int turn;
	char *buffer = buffers[turn ^= 1];

	(void)snprintf(buffer, sizeof buffers[0], "%.*s", (int)text.len, text.at);
	return buffer;
}

static void test_name_split(void)
{
	static const struct {
		const char *text, *name, *rest;
	} rows[] = {
		{ "marriage = ${q12} >= 4", "marriage", "${q12} >= 4" },
		{ "q12=4", "q12", "4" }, { " a-b = x = 1 ", "a-b", "x = 1" },
		{ "${q12} = 4", "", "${q12} = 4" }, { "q12 >= 4", "", "q12 >= 4" },
		{ "q12 != 4", "", "q12 != 4" }, { "q12", "", "q12" }, { "", "", "" },
		{ "q12 == 4", "", "q12 == 4" }, { "4 = q12", "", "4 = q12" },
		{ "selected(q, 'a') = 1", "", "selected(q, 'a') = 1" },
		{ "p12-2 = x", "p12-2", "x" }, { "sant\u00E9 = q3", "sant\u00E9", "q3" },
		{ "= 4", "", "= 4" }, { "x =", "x", "" },
		{ "\u2018a\u2019 = b", "", "\u2018a\u2019 = b" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct svy_text name, rest;

		svy_name_split(&name, &rest, svy_text(rows[i].text));
		CHECK_TEXT(shown(name), rows[i].name);
		CHECK_TEXT(shown(rest), rows[i].rest);
	}
}

/* The parts with '|' between them. */
static const char *parts_of(const char *text, char separator)
{
	static char joined[400];
	struct svy_text part, rest = svy_text(text);

	joined[0] = '\0';
	for (size_t i = 0; svy_list_next(&part, &rest, separator); i++)
		(void)snprintf(joined + strlen(joined), sizeof joined - strlen(joined),
		               "%s%.*s", i ? "|" : "", (int)part.len, part.at);
	return joined;
}

static void test_list_next(void)
{
	struct svy_text part, rest = svy_text("");

	CHECK(!svy_list_next(&part, &rest, ','));
	CHECK_TEXT(parts_of("sex", ','), "sex");
	CHECK_TEXT(parts_of("sex, age ,c", ','), "sex|age|c");
	CHECK_TEXT(parts_of("sex,age=band(${a,b}, 18, 21),'x,y'", ','),
	           "sex|age=band(${a,b}, 18, 21)|'x,y'");
	CHECK_TEXT(parts_of("${group/q1} / ${group/q2}", '/'), "${group/q1}|${group/q2}");
	CHECK_TEXT(parts_of("a,", ','), "a|");
	CHECK_TEXT(parts_of(",a", ','), "|a");
	CHECK_TEXT(parts_of("a,,b", ','), "a||b");
	CHECK_TEXT(parts_of("f(a,b", ','), "f(a,b");
	CHECK_TEXT(parts_of("a),b", ','), "a)|b");
	CHECK_TEXT(parts_of("'a,b", ','), "'a,b");
}

static void test_add(void)
{
	struct svy_indicators list = { 0 };
	struct svy_error err;

	CHECK(svy_indicators_add(&list, SVY_PERCENT, "marriage = ${q12} >= 4", &err) == 0);
	CHECK(svy_indicators_add(&list, SVY_PERCENT, "${ q21 }", &err) == 0);
	CHECK(svy_indicators_add(&list, SVY_PERCENT, "${q1},sex", &err) == 0);
	CHECK(svy_indicators_add(&list, SVY_RATIO, "${g/a} / ${b}", &err) == 0);
	CHECK(svy_indicators_add(&list, SVY_MEAN, "${a} + ${b}", &err) == 0);
	CHECK_INT((long long)list.count, 5);
	CHECK_TEXT(list.items[0].name, "marriage");
	CHECK_TEXT(list.items[0].parts[0], "${q12} >= 4");
	CHECK_TEXT(list.items[0].universe, "");
	CHECK_TEXT(list.items[1].name, "q21");
	CHECK_TEXT(list.items[2].name, "q1:sex");
	CHECK_INT((long long)list.items[2].part_count, 2);
	CHECK_TEXT(list.items[3].name, "g/a/b");
	CHECK_TEXT(list.items[3].parts[1], "${b}");
	CHECK_TEXT(list.items[4].name, "${a} + ${b}");
	CHECK_INT((long long)list.items[4].line, 0);
	svy_indicators_free(&list);
	CHECK(!list.items && !list.count);
}

static void test_add_refusals(void)
{
	static const struct {
		enum svy_statistic statistic;
		const char *text, *message;
	} rows[] = {
		{ SVY_PERCENT, "", "the expression is empty" },
		{ SVY_PERCENT, "x =", "the expression is empty" },
		{ SVY_PERCENT, "a,", "an expression is empty" },
		{ SVY_RATIO, "a", "a ratio is written NUMERATOR/DENOMINATOR, with one '/'" },
		{ SVY_RATIO, "a/b/c", "a ratio is written NUMERATOR/DENOMINATOR, with one '/'" },
		{ SVY_RATIO, "a/", "an expression is empty" },
		{ SVY_MEAN, "a,b", "mean is of one expression, got 2" },
		{ SVY_MEAN, "here", "two indicators are called 'here'" },
	};
	struct svy_indicators list = { 0 };
	struct svy_error err;

	CHECK(svy_indicators_add(&list, SVY_PERCENT, "${here}", &err) == 0);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		CHECK(svy_indicators_add(&list, rows[i].statistic, rows[i].text, &err) == -1);
		CHECK_TEXT(err.message, rows[i].message);
	}
	CHECK_INT((long long)list.count, 1);
	svy_indicators_free(&list);
}

static char path[] = "/tmp/test_indicator.XXXXXX";

static int read_text(struct svy_indicators *list, const char *text, struct svy_error *err)
{
	FILE *file = fopen(path, "w");

	if (!CHECK(file != NULL))
		return -1;
	(void)fputs(text, file);
	(void)fclose(file);
	return svy_indicators_read(list, path, err);
}

static void test_read(void)
{
	struct svy_indicators list = { 0 };
	struct svy_error err;

	CHECK(read_text(&list,
		"Indicator,statistic,note,expression,label,universe,unit,better\n"
		"p12,Percent,,${q12} >= 4,\"Trust,\nfully\",${age} >= 18,,UP\n"
		",,,,,,,\n"
		"needs, distribution ,,q21,,,,\n"
		"r,ratio,,${g/a}/${b},,,RWF,down\n", &err) == 0);
	CHECK_INT((long long)list.count, 3);
	CHECK_TEXT(list.items[0].name, "p12");
	CHECK_TEXT(list.items[0].label, "Trust,\nfully");
	CHECK_TEXT(list.items[0].universe, "${age} >= 18");
	CHECK_TEXT(list.items[0].better, "up");
	CHECK_INT((long long)list.items[0].line, 2);
	CHECK_INT(list.items[1].statistic, SVY_PERCENT);
	CHECK_INT((long long)list.items[1].line, 5);
	CHECK_INT((long long)list.items[2].part_count, 2);
	CHECK_TEXT(list.items[2].unit, "RWF");
	svy_indicators_free(&list);
}

static void test_read_expression_is_whole(void)
{
	struct svy_indicators list = { 0 };
	struct svy_error err;

	CHECK(read_text(&list, "indicator,statistic,expression\nx,percent,q12 = 4\n", &err) == 0);
	CHECK_TEXT(list.items[0].parts[0], "q12 = 4");
	CHECK_TEXT(list.items[0].label, "");
	svy_indicators_free(&list);
}

static void test_read_refusals(void)
{
	static const struct {
		const char *text, *column, *message;
		size_t line;
	} rows[] = {
		{ "a,avg,x", "statistic", "expected percent, multiple, mean, total, ratio, count, quantile, median, variance or sd, got 'avg'", 2 },
		{ "a,,x", "statistic", "expected percent, multiple, mean, total, ratio, count, quantile, median, variance or sd, got ''", 2 },
		{ "a,mean,", "expression", "the expression is empty", 2 },
		{ ",mean,x", "indicator", "an indicator has no name", 2 },
		{ "a,mean,x\na,mean,y", "indicator", "two indicators are called 'a'", 3 },
		{ "a,ratio,x", "expression", "a ratio is written NUMERATOR/DENOMINATOR, with one '/'", 2 },
	};
	char text[200];

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct svy_indicators list = { 0 };
		struct svy_error err;

		(void)snprintf(text, sizeof text, "indicator,statistic,expression\n%s\n", rows[i].text);
		CHECK(read_text(&list, text, &err) == -1);
		CHECK_TEXT(err.message, rows[i].message);
		CHECK_TEXT(err.column, rows[i].column);
		CHECK_TEXT(err.file, path);
		CHECK_INT((long long)err.line, (long long)rows[i].line);
		svy_indicators_free(&list);
	}
}

static void test_read_file_refusals(void)
{
	struct svy_indicators list = { 0 };
	struct svy_error err;

	CHECK(read_text(&list, "indicator,statistik,expression\n", &err) == -1);
	CHECK(strstr(err.message, "no column 'statistic'") != NULL);
	CHECK_TEXT(err.file, path);
	CHECK(read_text(&list, "indicator,statistic,expression,better\na,mean,x,more\n", &err) == -1);
	CHECK_TEXT(err.message, "expected up, down or nothing, got 'more'");
	CHECK(svy_indicators_read(&list, "/no/such/file.csv", &err) == -1);
	CHECK_TEXT(err.file, "/no/such/file.csv");
	svy_indicators_free(&list);
}

int main(void)
{
	int file = mkstemp(path);

	test_name_split();
	test_list_next();
	test_add();
	test_add_refusals();
	test_read();
	test_read_expression_is_whole();
	test_read_refusals();
	test_read_file_refusals();
	(void)close(file);
	(void)unlink(path);
	return check_end();
}
