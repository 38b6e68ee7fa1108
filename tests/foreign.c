/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Writes small files of SPSS, Stata and SAS for the tests of svyimport:
 *
 *	tests/foreign KIND FILE
 *
 * The end of FILE's name says the format: .sav .zsav .por .dta .sas7bdat.
 * KIND is one of the functions at the end.  Every value is known from here. */
#include <readstat.h>

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DAY = 86400, SPSS_MAY_1 = 162002, STATA_MAY_1 = 24227 }; /* of 2026 */

struct writer {
	readstat_writer_t *to;
	FILE *file;
	const char *end; /* of the file's name: sav */
};

/* Of the whole program: a test that was not written is no test. */
static void need(readstat_error_t status)
{
	if (status == READSTAT_OK)
		return;
	(void)fprintf(stderr, "foreign: %s\n", readstat_error_message(status));
	exit(2);
}

static ssize_t put(const void *bytes, size_t len, void *with)
{
	return (ssize_t)fwrite(bytes, 1, len, with);
}

static int is(const struct writer *w, const char *end)
{
	return strcmp(w->end, end) == 0;
}

static int is_spss(const struct writer *w)
{
	return is(w, "sav") || is(w, "zsav") || is(w, "por");
}

static void begin(struct writer *w, long rows)
{
	need(is(w, "dta") ? readstat_begin_writing_dta(w->to, w->file, rows)
	     : is(w, "por") ? readstat_begin_writing_por(w->to, w->file, rows)
	     : is(w, "sas7bdat") ? readstat_begin_writing_sas7bdat(w->to, w->file, rows)
	                    : readstat_begin_writing_sav(w->to, w->file, rows));
}

static void end(struct writer *w)
{
	need(readstat_end_writing(w->to));
	readstat_writer_free(w->to);
	if (fclose(w->file) != 0)
		exit(2);
}

/* A .por file has names in capitals. */
static readstat_variable_t *add(struct writer *w, const char *name, readstat_type_t type,
                                size_t width)
{
	char own[32] = "";

	for (size_t i = 0; name[i] && i + 1 < sizeof own; i++)
		own[i] = (char)(is(w, "por") ? toupper((unsigned char)name[i]) : name[i]);
	return readstat_add_variable(w->to, own, type, width);
}

static readstat_variable_t *number(struct writer *w, const char *name, const char *label,
                                   const char *format)
{
	readstat_variable_t *v = add(w, name, READSTAT_TYPE_DOUBLE, 0);

	readstat_variable_set_label(v, label);
	if (format)
		readstat_variable_set_format(v, format);
	return v;
}

static readstat_variable_t *text(struct writer *w, const char *name, const char *label,
                                 size_t width)
{
	readstat_variable_t *v = add(w, name, READSTAT_TYPE_STRING, width);

	readstat_variable_set_label(v, label);
	return v;
}

static void put_number(struct writer *w, const readstat_variable_t *v, double value)
{
	need(isnan(value) ? readstat_insert_missing_value(w->to, v)
	                  : readstat_insert_double_value(w->to, v, value));
}

static void label(struct writer *w, readstat_label_set_t *set, double value, const char *words)
{
	if (is_spss(w))
		readstat_label_double_value(set, value, words);
	else
		readstat_label_int32_value(set, (int32_t)value, words);
}

/* What a file of a survey has: an id of text, a select_one with don't know as 98, an age
 * with a label for 98 only, an income, a date, and a text; three rows. */
static void survey(struct writer *w)
{
	static const struct {
		const char *id;
		double trust, age, income;
		int day;
		const char *says;
	} rows[] = {
		{ "R-01", 2, 34, 1250.5, 0, "Tubonye ko \xe2\x80\x9c" "byiza\xe2\x80\x9d" },
		{ "R-02", 98, 98, NAN, 1, "" },
		{ "  R-03 ", 1, 61, .1, 31, "yes, \"both\"\n\xd0\xb4\xd0\xb0" },
	};
	readstat_label_set_t *yes_no = readstat_add_label_set(
		w->to, is_spss(w) ? READSTAT_TYPE_DOUBLE : READSTAT_TYPE_INT32, "yes_no");
	readstat_label_set_t *ages = readstat_add_label_set(
		w->to, is_spss(w) ? READSTAT_TYPE_DOUBLE : READSTAT_TYPE_INT32, "ages");
	readstat_variable_t *v[6];

	label(w, yes_no, 1, "Yes");
	label(w, yes_no, 2, "No, not \xc3\xa0 all");
	label(w, yes_no, 98, "Does not know");
	label(w, ages, 98, "Does not know");
	v[0] = text(w, "id", "Respondent", 8);
	v[1] = number(w, "trust", "Do you trust your neighbours?", NULL);
	v[2] = number(w, "age", "Age, years", NULL);
	v[3] = number(w, "income", "", NULL);
	v[4] = number(w, "day", "Day of the interview",
	              is_spss(w) ? "DATE11" : is(w, "dta") ? "%td" : "DATE9");
	v[5] = text(w, "says", "In their words", 60);
	if (is_spss(w) || is(w, "dta")) {
		readstat_variable_set_label_set(v[1], yes_no);
		readstat_variable_set_label_set(v[2], ages);
	}
	if (is_spss(w)) {
		readstat_variable_add_missing_double_value(v[1], 98);
		readstat_variable_add_missing_double_range(v[2], 97, 99);
	}
	begin(w, 3);
	for (size_t i = 0; i < 3; i++) {
		double day = is_spss(w) ? (double)(SPSS_MAY_1 + rows[i].day) * DAY
		                        : STATA_MAY_1 + rows[i].day;

		need(readstat_begin_row(w->to));
		need(readstat_insert_string_value(w->to, v[0], rows[i].id));
		put_number(w, v[1], rows[i].trust);
		put_number(w, v[2], rows[i].age);
		put_number(w, v[3], rows[i].income);
		put_number(w, v[4], day);
		need(readstat_insert_string_value(w->to, v[5], rows[i].says));
		need(readstat_end_row(w->to));
	}
}

/* Numbers of all of a program's clocks, 2026-03-01 08:30:00 or its period; then what no
 * calendar has, and nothing. */
static void clocks(struct writer *w)
{
	static const struct clock {
		const char *name, *format;
		double value;
	} spss[] = {
		{ "date", "EDATE10", 161941. * DAY + 30600 },
		{ "moment", "DATETIME23.3", 161941. * DAY + 30600.25 },
		{ "hours", "TIME8", 30600 }, { "days", "DTIME12", 2 * DAY + 30600 },
		{ "month", "MOYR8", 161941. * DAY }, { "weekday", "WKDAY9", 1 }, { NULL, NULL, 0 }
	}, stata[] = {
		{ "date", "%td", 24166 }, { "old", "%dD_m_Y", 24166 },
		{ "moment", "%tc", 24166. * DAY * 1000 + 30600250 }, { "week", "%tw", 3440 },
		{ "month", "%tm", 794 }, { "quarter", "%-tq", 264 }, { "half", "%th", 132 },
		{ "year", "%ty", 2026 }, { NULL, NULL, 0 }
	};
	const struct clock *all = is_spss(w) ? spss : stata;
	readstat_variable_t *v[16];

	for (size_t i = 0; all[i].name; i++)
		v[i] = number(w, all[i].name, "", all[i].format);
	begin(w, 3);
	for (int row = 0; row < 3; row++) {
		need(readstat_begin_row(w->to));
		for (size_t i = 0; all[i].name; i++)
			put_number(w, v[i], row == 0 ? all[i].value : row == 1 ? 1e14 : NAN);
		need(readstat_end_row(w->to));
	}
}

/* Missing by the user's word: in SPSS ranges and texts, in Stata .a and .z. */
static void absent(struct writer *w)
{
	readstat_label_set_t *set = readstat_add_label_set(
		w->to, is_spss(w) ? READSTAT_TYPE_DOUBLE : READSTAT_TYPE_INT32, "answers");
	readstat_variable_t *q = number(w, "q", "", NULL), *t = text(w, "t", "", 3);

	label(w, set, 1, "Yes");
	if (is_spss(w)) {
		readstat_variable_add_missing_double_range(q, -HUGE_VAL, -1);
		readstat_variable_add_missing_double_value(q, 99);
		readstat_variable_add_missing_string_value(t, "XX");
		label(w, set, 99, "Refused");
	} else {
		readstat_label_tagged_value(set, 'a', "Refused");
	}
	readstat_variable_set_label_set(q, set);
	begin(w, 4);
	for (int row = 0; row < 4; row++) {
		need(readstat_begin_row(w->to));
		if (is_spss(w) || row < 2)
			put_number(w, q, row == 0 ? 1 : row == 1 ? NAN : row == 2 ? 99 : -8);
		else
			need(readstat_insert_tagged_missing_value(w->to, q, row == 2 ? 'a' : 'z'));
		need(readstat_insert_string_value(w->to, t, row == 2 ? "XX" : "a"));
		need(readstat_end_row(w->to));
	}
}

/* Types of Stata, and its numbers that no double but a float writes in few digits. */
static void types(struct writer *w)
{
	readstat_variable_t *small = readstat_add_variable(w->to, "small", READSTAT_TYPE_INT8, 0);
	readstat_variable_t *large = readstat_add_variable(w->to, "large", READSTAT_TYPE_INT32, 0);
	readstat_variable_t *real = readstat_add_variable(w->to, "real", READSTAT_TYPE_FLOAT, 0);
	readstat_variable_t *id = number(w, "id", "", NULL);
	readstat_variable_t *third = number(w, "third", "", NULL);

	begin(w, 1);
	need(readstat_begin_row(w->to));
	need(readstat_insert_int8_value(w->to, small, -7));
	need(readstat_insert_int32_value(w->to, large, 2147483000));
	need(readstat_insert_float_value(w->to, real, .1F));
	put_number(w, id, 250799123456789);
	put_number(w, third, 1. / 3);
	need(readstat_end_row(w->to));
}

/* A text of 600 bytes; choices that are texts; a weight; columns one of which is a prefix
 * of the next in SPSS's short names. */
static void texts(struct writer *w)
{
	readstat_label_set_t *set = readstat_add_label_set(w->to, READSTAT_TYPE_STRING, "sex");
	readstat_variable_t *essay = text(w, "a_very_long_name_1", "Essay", 600);
	readstat_variable_t *sex = text(w, "a_very_long_name_2", "Sex", 1);
	readstat_variable_t *weight = number(w, "weight", "", NULL);
	char long_text[601];

	memset(long_text, 'x', 600);
	long_text[600] = '\0';
	readstat_label_string_value(set, "f", "Female");
	readstat_label_string_value(set, "m", "Male");
	readstat_variable_set_label_set(sex, set);
	need(readstat_writer_set_fweight_variable(w->to, weight));
	begin(w, 2);
	for (int row = 0; row < 2; row++) {
		need(readstat_begin_row(w->to));
		need(readstat_insert_string_value(w->to, essay, row ? "short" : long_text));
		need(readstat_insert_string_value(w->to, sex, row ? "m" : "f"));
		put_number(w, weight, 1.5);
		need(readstat_end_row(w->to));
	}
}

/* caf\xe9 noir: in Windows-1252, as older Stata writes it and says nowhere. */
static void latin(struct writer *w)
{
	readstat_variable_t *t = text(w, "t", "", 16);

	if (is(w, "dta"))
		need(readstat_writer_set_file_format_version(w->to, 114));
	begin(w, 1);
	need(readstat_begin_row(w->to));
	need(readstat_insert_string_value(w->to, t, "caf\xe9 noir"));
	need(readstat_end_row(w->to));
}

/* No rows; and 5,000 of a select_one and a number, for damage to fall in. */
static void none(struct writer *w)
{
	(void)number(w, "q", "", NULL);
	begin(w, 0);
}

static void many(struct writer *w)
{
	readstat_variable_t *q = number(w, "q", "", NULL), *x = number(w, "x", "", NULL);

	begin(w, 5000);
	for (int row = 0; row < 5000; row++) {
		need(readstat_begin_row(w->to));
		put_number(w, q, 1 + row % 2);
		put_number(w, x, row * .5);
		need(readstat_end_row(w->to));
	}
}

static const struct {
	const char *name;
	void (*write)(struct writer *);
} kinds[] = {
	{ "survey", survey }, { "clocks", clocks }, { "absent", absent }, { "types", types },
	{ "texts", texts }, { "latin", latin }, { "none", none }, { "many", many },
};

int main(int argc, char **argv)
{
	struct writer w = { .to = readstat_writer_init() };
	const char *dot = argc == 3 ? strrchr(argv[2], '.') : NULL;
	size_t kind = 0;

	while (argc > 1 && kind < sizeof kinds / sizeof *kinds &&
	       strcmp(kinds[kind].name, argv[1]) != 0)
		kind++;
	if (!dot || kind == sizeof kinds / sizeof *kinds || !(w.file = fopen(argv[2], "wb"))) {
		(void)fprintf(stderr, "usage: foreign KIND FILE.sav|zsav|por|dta|sas7bdat\n");
		return 2;
	}
	w.end = dot + 1;
	need(readstat_set_data_writer(w.to, put));
	/* The same bytes at any time. */
	need(readstat_writer_set_file_timestamp(w.to, 1777593600));
	if (is(&w, "zsav"))
		need(readstat_writer_set_compression(w.to, READSTAT_COMPRESS_BINARY));
	if (is(&w, "sav"))
		need(readstat_writer_set_compression(w.to, READSTAT_COMPRESS_ROWS));
	kinds[kind].write(&w);
	end(&w);
	return 0;
}
