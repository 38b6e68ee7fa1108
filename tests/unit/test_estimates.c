/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Numbers as text, and the estimates table as CSV, there and back, and as JSON. */
#include "check.h"

#include "out/estimates.h"

#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

static const char *number(double value)
{
	static char text[32];

	return svy_number_print(text, value);
}

static const char *fixed(double value, int decimals)
{
	static char text[48];

	return svy_fixed_print(text, value, decimals, false);
}

static void test_number(void)
{
	CHECK_TEXT(number(0), "0");
	CHECK_TEXT(number(-0.0), "0");
	CHECK_TEXT(number(404), "404");
	CHECK_TEXT(number(-4.4), "-4.4");
	CHECK_TEXT(number(100.0 / 3), "33.33333333");
	CHECK_TEXT(number(0.0001), "0.0001");
	CHECK_TEXT(number(0.00012345678949), "0.0001234567895");
	CHECK_TEXT(number(0.00001), "1e-05");
	CHECK_TEXT(number(1234567890), "1234567890");
	CHECK_TEXT(number(12345678901), "1.23456789e+10");
	CHECK_TEXT(number(9999999999.9), "1e+10");
	CHECK_TEXT(number(-1.7e308), "-1.7e+308");
	CHECK_TEXT(number(5e-324), "4.940656458e-324");
	CHECK_TEXT(number(NAN), "");
	CHECK_TEXT(number(-INFINITY), "");
}

/* %.10g is what it has to agree with. */
static void test_number_like_printf(void)
{
	double value = 1.234567891e-12;
	char want[32];

	for (int i = 0; i < 60; i++, value *= -3.7) {
		snprintf(want, sizeof want, "%.10g", value);
		CHECK_TEXT(number(value), want);
	}
}

static void test_fixed(void)
{
	char text[48];

	CHECK_TEXT(fixed(59.45, 1), "59.5"); /* 59.4500000000000028 */
	CHECK_TEXT(fixed(1.005, 2), "1.01"); /* 1.00499999999999989 */
	CHECK_TEXT(fixed(-2.5, 0), "-3");
	CHECK_TEXT(fixed(0.5, 0), "1");
	CHECK_TEXT(fixed(59.44999999, 1), "59.4");
	CHECK_TEXT(fixed(59.44999999999, 1), "59.5"); /* the csv says 59.45 */
	CHECK_TEXT(fixed(-0.04, 1), "0.0");
	CHECK_TEXT(fixed(0, 3), "0.000");
	CHECK_TEXT(fixed(99.96, 1), "100.0");
	CHECK_TEXT(fixed(1e-300, 9), "0.000000000");
	CHECK_TEXT(fixed(123456.789, 2), "123456.79");
	CHECK_TEXT(fixed(1234567890.4, 0), "1234567890");
	CHECK_TEXT(fixed(1234567890, 9), "1234567890.000000000");
	CHECK_TEXT(fixed(1e200, 1), "1e+200");
	CHECK_TEXT(fixed(NAN, 1), "");
	CHECK_TEXT(fixed(INFINITY, 1), "");
	CHECK_TEXT(svy_fixed_print(text, -4.4, 1, true), "\xE2\x88\x92" "4.4");
}

static void test_locale(void)
{
	if (!setlocale(LC_NUMERIC, "de_DE.UTF-8"))
		return;
	CHECK_TEXT(number(1.5), "1.5");
	CHECK_TEXT(fixed(-1.25, 1), "-1.3");
	setlocale(LC_NUMERIC, "C");
}

/* What a writer wrote; free() it. */
static char *written(void (*write)(FILE *, const struct svy_table *),
                     const struct svy_table *table)
{
	char *text = NULL;
	size_t size = 0;
	FILE *to = open_memstream(&text, &size);

	write(to, table);
	fclose(to);
	return text;
}

static void put_text(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	fputs(text, f);
	fclose(f);
}

static struct svy_estimate *add(struct svy_table *table, const char *level,
                                const char *sex, double value)
{
	struct svy_estimate *row = svy_table_row(table);

	row->indicator = "trust";
	row->level = level;
	row->statistic = "percent";
	row->unit = "%";
	row->groups[0] = sex;
	row->estimate = value;
	return row;
}

static void test_table(void)
{
	struct svy_table table = { 0 };
	struct svy_estimate *row;

	svy_table_group(&table, svy_text("sex"));
	svy_table_group(&table, svy_text("wave"));
	row = svy_table_row(&table);
	CHECK_TEXT(row->groups[1], "");
	CHECK_TEXT(row->flag, "");
	CHECK_NEAR(row->deff, NAN, 0);
	CHECK_INT((long long)svy_table_find(&table, "wave"), 1);
	CHECK_INT((long long)svy_table_find(&table, "age"), 2);
	svy_table_free(&table);
	CHECK(table.count == 0 && table.rows == NULL);
}

#define HEADER_REST \
	",statistic,unit,estimate,std_error,conf_low,conf_high,conf_level,p_value," \
	"df,df_num,n,n_missing,deff,method,flag\n"

static void test_csv(void)
{
	struct svy_table table = { 0 };
	struct svy_estimate *row;
	char *text;

	svy_table_group(&table, svy_text("sex"));
	row = add(&table, "", "fe,male \"x\"", 59.40594059405941);
	row->std_error = 2.5;
	row->n = 404;
	row->method = "logit";
	add(&table, "two\nlines", "-1", NAN);
	text = written(svy_estimates_write_csv, &table);
	CHECK_TEXT(text, "indicator,level,sex" HEADER_REST
	           "trust,,\"fe,male \"\"x\"\"\",percent,%,59.40594059,2.5,,,,,,,404,,,"
	           "logit,\n"
	           "trust,\"two\nlines\",-1,percent,%,,,,,,,,,,,,,\n");
	free(text);
	svy_table_free(&table);
}

static void test_formula(void)
{
	struct svy_table table = { 0 };
	char *text;

	svy_table_group(&table, svy_text("@sex"));
	add(&table, "=cmd()", "-1.5", 1);
	add(&table, "'=cmd()", "-x", 2);
	add(&table, "'quoted'", "+5", 3);
	text = written(svy_estimates_write_csv, &table);
	CHECK_TEXT(text, "indicator,level,'@sex" HEADER_REST
	           "trust,'=cmd(),-1.5,percent,%,1,,,,,,,,,,,,\n"
	           "trust,''=cmd(),'-x,percent,%,2,,,,,,,,,,,,\n"
	           "trust,'quoted',+5,percent,%,3,,,,,,,,,,,,\n");
	free(text);
	svy_table_free(&table);
}

/* Whatever the texts are, they come back. */
static void test_round_trip(void)
{
	static const char *const texts[] = {
		"", "plain", "=1+1", "'=1", "''+x", "+x", "-5", "-5-10", "@a", "\tx",
		"\r\nx", "a,b;c\td", " blanks ", "say \"x\"", "'", "\xF0\x9F\x98\x80",
		"\xFF\xC0", "2,5", "#tag", "61+",
	};
	size_t count = sizeof texts / sizeof *texts;
	struct svy_table out = { 0 }, in = { 0 };
	struct svy_error err;
	char *text;

	svy_table_group(&out, svy_text("=group, one"));
	for (size_t i = 0; i < count; i++)
		add(&out, texts[i], texts[count - 1 - i], (double)i / 7)->p_value = 1e-9;
	text = written(svy_estimates_write_csv, &out);
	put_text("trip.csv", text);
	if (CHECK(svy_estimates_read(&in, "trip.csv", &err) == 0) &&
	    CHECK_INT((long long)in.count, (long long)count)) {
		CHECK_TEXT(in.group_names[0], "=group, one");
		for (size_t i = 0; i < count; i++) {
			CHECK_TEXT(in.rows[i].level, texts[i]);
			CHECK_TEXT(in.rows[i].groups[0], texts[count - 1 - i]);
			CHECK_NEAR(in.rows[i].estimate, (double)i / 7, 1e-9);
			CHECK_NEAR(in.rows[i].n, NAN, 0);
		}
	}
	free(text);
	svy_table_free(&out);
	svy_table_free(&in);
	unlink("trip.csv");
}

static void check_refused(const char *text, const char *file, size_t line,
                          const char *column, const char *message)
{
	struct svy_table table = { 0 };
	struct svy_error err;

	put_text("bad.csv", text);
	if (CHECK(svy_estimates_read(&table, "bad.csv", &err) == -1)) {
		CHECK_TEXT(err.file, file);
		CHECK_INT((long long)err.line, (long long)line);
		CHECK_TEXT(err.column, column);
		CHECK_TEXT(err.message, message);
	}
	svy_table_free(&table);
	unlink("bad.csv");
}

static void test_refused(void)
{
	check_refused("a,b\n1,2\n", "bad.csv", 0, "",
	              "not a table of estimates: no column 'indicator'");
	check_refused("indicator,sex\n", "bad.csv", 0, "",
	              "not a table of estimates: no column 'estimate'");
	check_refused("indicator,estimate,n\na,1,2\nb,x1,2\n", "bad.csv", 3, "estimate",
	              "expected a number, got 'x1'");
	check_refused("indicator,estimate,estimate\n", "bad.csv", 0, "",
	              "two columns 'estimate'");
	check_refused("indicator,estimate,sex,sex\n", "bad.csv", 0, "",
	              "two grouping columns 'sex'");
	check_refused("indicator,estimate,\n", "bad.csv", 0, "",
	              "a grouping column without a name");
}

static void test_read_in_any_order(void)
{
	struct svy_table table = { 0 };
	struct svy_error err;

	put_text("few.csv", "sex;estimate;indicator\nmale; 1.5 ;a\n");
	if (CHECK(svy_estimates_read(&table, "few.csv", &err) == 0) &&
	    CHECK_INT((long long)table.count, 1)) {
		CHECK_TEXT(table.rows[0].groups[0], "male");
		CHECK_TEXT(table.rows[0].indicator, "a");
		CHECK_TEXT(table.rows[0].statistic, "");
		CHECK_NEAR(table.rows[0].estimate, 1.5, 0);
	}
	svy_table_free(&table);
	unlink("few.csv");
}

static void test_json(void)
{
	struct svy_table table = { 0 };
	char *text = written(svy_estimates_write_json, &table);

	CHECK_TEXT(text, "[\n]\n");
	free(text);
	svy_table_group(&table, svy_text("sex"));
	add(&table, "a\"\\\n\x1B\xFFz", "\xC3\xA9\xED\xA0\x80", 0.1 + 0.2)->df = INFINITY;
	text = written(svy_estimates_write_json, &table);
	CHECK_TEXT(text, "[\n{\"indicator\":\"trust\",\"level\":"
	           "\"a\\\"\\\\\\u000a\\u001b\xEF\xBF\xBDz\",\"sex\":"
	           "\"\xC3\xA9\xEF\xBF\xBD\",\"statistic\":\"percent\",\"unit\":\"%\","
	           "\"estimate\":0.3,\"std_error\":null,\"conf_low\":null,"
	           "\"conf_high\":null,\"conf_level\":null,\"p_value\":null,\"df\":null,"
	           "\"df_num\":null,\"n\":null,\"n_missing\":null,\"deff\":null,"
	           "\"method\":\"\",\"flag\":\"\"}\n]\n");
	free(text);
	svy_table_free(&table);
}

static void test_group_names(void)
{
	struct svy_table table = { 0 };
	struct svy_error err;

	svy_table_group(&table, svy_text("sex"));
	CHECK(svy_estimates_check(&table, &err) == 0);
	svy_table_group(&table, svy_text("n"));
	CHECK(svy_estimates_check(&table, &err) == -1);
	svy_table_free(&table);
}

int main(void)
{
	test_number();
	test_number_like_printf();
	test_fixed();
	test_locale();
	test_table();
	test_csv();
	test_formula();
	test_round_trip();
	test_refused();
	test_read_in_any_order();
	test_json();
	test_group_names();
	return check_end();
}
