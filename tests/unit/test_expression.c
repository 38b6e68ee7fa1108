/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What expressions give, and what their errors say.  The truth tables are
 * Kleene's strong logic (Introduction to Metamathematics, 1952, par. 64). */
#include "form/expression.h"

#include "check.h"

#include <stdlib.h>

/* The row that everything is evaluated on. */
static const struct {
	const char *name, *field;
} row[] = {
	{ "q12", "4" }, { "age", "20" }, { "half", "20.5" }, { "none", "" },
	{ "word", "radio" }, { "many", "radio tv  newspaper" }, { "zero", "0" },
	{ "padded", "04" }, { "group/q7", "7" }, { "\u00E2ge", "33" },
	{ "neg", "-3" }, { "abc", "abc" }, { "q.opt", "1" },
};

enum { COLUMNS = sizeof row / sizeof *row };

static int find(size_t *slot, void *with, struct svy_text name, struct svy_error *err)
{
	size_t *calls = with;

	++*calls;
	for (*slot = 0; *slot < COLUMNS; ++*slot)
		if (svy_text_is(name, row[*slot].name))
			return 0;
	return svy_fail(err, "no column '%.*s'", (int)name.len, name.at);
}

static int compile(struct svy_expression **e, const char *source, struct svy_error *err)
{
	size_t calls = 0;
	struct svy_scope scope = { find, &calls };

	return svy_expression_compile(e, svy_text(source), &scope, err);
}

static int evaluate(struct svy_value *value, const struct svy_expression *e,
                    struct svy_error *err)
{
	struct svy_text fields[COLUMNS];

	for (size_t i = 0; i < COLUMNS; i++)
		fields[i] = svy_text(row[i].field);
	return svy_expression_value(value, e, fields, err);
}

static void print_value(char *into, size_t size, const struct svy_value *value)
{
	if (value->type == SVY_MISSING)
		(void)snprintf(into, size, "missing");
	else if (value->type == SVY_TRUTH)
		(void)snprintf(into, size, value->number > 0 ? "true" : "false");
	else if (value->type == SVY_NUMBER)
		(void)snprintf(into, size, "%.10g", value->number);
	else
		(void)snprintf(into, size, "'%.*s'", (int)value->text.len, value->text.at);
}

/* The value as text, or "error: ..."; static, for CHECK_TEXT. */
static const char *result(const char *source)
{
	static char text[1200];
	struct svy_expression *e = NULL;
	struct svy_error err;
	struct svy_value value;

	if (compile(&e, source, &err))
		(void)snprintf(text, sizeof text, "error: %s", err.message);
	else if (evaluate(&value, e, &err))
		(void)snprintf(text, sizeof text, "%s: %s", err.column, err.message);
	else
		print_value(text, sizeof text, &value);
	svy_expression_free(e);
	return text;
}

struct pair {
	const char *source, *want;
};

static void check_pairs(const struct pair *pairs, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!CHECK_TEXT(result(pairs[i].source), pairs[i].want))
			printf("  of       %s\n", pairs[i].source);
}

#define CHECK_PAIRS(pairs) check_pairs(pairs, sizeof pairs / sizeof *pairs)

static void test_values(void)
{
	static const struct pair pairs[] = {
		{ "${q12} >= 4", "true" },
		{ " q12>=4 ", "true" },
		{ "${ q12 } < 4", "false" },
		{ "4", "4" }, { "12.50", "12.5" }, { ".5", "0.5" }, { "'x'", "'x'" },
		{ "\"it's\"", "'it's'" },
		{ "''", "missing" }, { "${word}", "'radio'" }, { "${none}", "missing" },
		{ "${group/q7} + 1", "8" }, { "\u00E2ge + 1", "34" }, { "q.opt", "'1'" },
		{ "1 + 2 * 3 - 4", "3" }, { "(1 + 2) * 3", "9" }, { "10 - 3 - 2", "5" },
		{ "24 div 4 div 2", "3" }, { "7 mod 4", "3" }, { "-7 mod 4", "-3" },
		{ "- - -2", "-2" }, { "--2", "2" }, { "2--2", "4" }, { "age-5", "15" },
		{ "--${neg}", "-3" }, { "-${neg}", "3" }, { "2*-3", "-6" },
		{ "1 div 0", "missing" }, { "1 mod 0", "missing" }, { "0 div 0", "missing" },
		{ "${none} + 1", "missing" }, { "-${none}", "missing" },
		{ "'4' + 1", "5" }, { "\xC2\xA0" "1\xC2\xA0+ 1", "2" },
		{ "(${q12} = 4) + (${age} > 99) + (${zero} = 0)", "2" },
		{ "1 < 2 = (2 < 3)", "true" },
	};

	CHECK_PAIRS(pairs);
}

static void test_comparisons(void)
{
	static const struct pair pairs[] = {
		{ "${padded} = 4", "true" }, { "${padded} = ${q12}", "true" },
		{ "${padded} = '4.0'", "true" }, { "${word} = 'radio'", "true" },
		{ "${word} != 'tv'", "true" }, { "${word} = 4", "false" },
		{ "${word} != 4", "true" }, { "${word} = 'Radio'", "false" },
		{ "${none} = 4", "missing" }, { "${none} != 'x'", "missing" },
		{ "coalesce(${none}, '') = 1", "missing" }, { "if(1=1, '', 2) != 1", "missing" },
		{ "${none} < 3", "missing" },
		{ "2 < 10", "true" }, { "'2' < '10'", "true" }, { "3 <= 3", "true" },
		{ "3 > 3", "false" }, { "3 >= 3", "true" }, { "3 < 3", "false" },
		{ "${neg} < -2.5", "true" }, { "${abc} = ${word}", "false" },
		{ "${abc} + 1", "abc: expected a number, got 'abc'" },
		{ "2 <= ${word}", "word: expected a number, got 'radio'" },
		{ "band(${many}, 3)", "many: expected a number, got 'radio tv  newspaper'" },
		{ "if(${q12} = 4, ${abc}, 1) * 2", "abc: expected a number, got 'abc'" },
		{ "if(${q12} = 4, 1, ${abc}) * 2", "2" },
	};

	CHECK_PAIRS(pairs);
}

/* Every pair of true, false and missing, spelled as expressions. */
static void test_kleene(void)
{
	static const char *const name[] = { "false", "missing", "true" };
	static const char *const spelled[] = { "1 = 2", "${none} = 1", "1 = 1" };
	char source[100];

	for (int a = 0; a < 3; a++)
		for (int b = 0; b < 3; b++) {
			(void)snprintf(source, sizeof source, "%s and %s", spelled[a], spelled[b]);
			CHECK_TEXT(result(source), name[a < b ? a : b]);
			(void)snprintf(source, sizeof source, "%s or %s", spelled[a], spelled[b]);
			CHECK_TEXT(result(source), name[a > b ? a : b]);
		}
	for (int a = 0; a < 3; a++) {
		(void)snprintf(source, sizeof source, "not(%s)", spelled[a]);
		CHECK_TEXT(result(source), name[2 - a]);
	}
}

static void test_precedence(void)
{
	static const struct pair pairs[] = {
		{ "1=1 or 1=1 and 1=2", "true" }, { "(1=1 or 1=1) and 1=2", "false" },
		{ "1 = 1 and 2 + 1 > 2", "true" }, { "not(1 = 2) and 1 = 1", "true" },
		{ "1=2 or 1=2 or 1=1", "true" }, { "1=1 and(2=2)", "true" },
		{ "2 + 3 mod 2", "3" }, { "-2 + 3", "1" }, { "-(2 + 3) * 2", "-10" },
		{ "'' and 1 = 2", "false" }, { "'' or 1 = 1", "true" },
	};

	CHECK_PAIRS(pairs);
}

static void test_functions(void)
{
	static const struct pair pairs[] = {
		{ "if(${q12} > 3, 'yes', 'no')", "'yes'" }, { "if(1 = 2, 1, ${word})", "'radio'" },
		{ "if(${none} = 1, 'a', 'b')", "missing" }, { "if(1=1, '', 'x')", "missing" },
		{ "if(1=1, 1=1, 1=2)", "true" }, { "if(1=1, 1=1, 5)", "1" },
		{ "if(1=1, 1=2, ${word})", "0" }, { "if(1=1, 1=1, '') and 1=1", "true" },
		{ "coalesce(${none}, ${word}, 'x')", "'radio'" }, { "coalesce(${none}, '')", "missing" },
		{ "coalesce(${none}, 3) + 1", "4" }, { "coalesce(${none} = 1, 1 = 1)", "true" },
		{ "coalesce(${none}, 'none') = 'none'", "true" },
		{ "selected(${many}, 'radio')", "true" }, { "selected(${many}, 'newspaper')", "true" },
		{ "selected(${many}, 'tv')", "true" }, { "selected(${many}, 'news')", "false" },
		{ "selected(${many}, 'adio')", "false" }, { "selected(${none}, 'tv')", "missing" },
		{ "selected(${many}, ${word})", "true" }, { "selected(${many}, ${none})", "missing" },
		{ "selected(${q12}, 4)", "true" }, { "selected('1 2 3', ${zero})", "false" },
		{ "selected(if(1=1, 4, 5), ${q12})", "true" },
		{ "count-selected(${many})", "3" }, { "count-selected(${none})", "missing" },
		{ "count-selected (${many}) - 1", "2" }, { "1 + count-selected('a')", "2" },
		{ "not(selected(${many}, 'tv'))", "false" },
	};

	CHECK_PAIRS(pairs);
}

static void test_bands(void)
{
	static const struct pair pairs[] = {
		{ "band(${age}, 18, 21, 26)", "'18-20'" }, { "band(17.9, 18, 21)", "'<18'" },
		{ "band(${half}, 18, 21)", "'18-20'" }, { "band(21, 18, 21)", "'21+'" },
		{ "band(${none}, 18)", "missing" }, { "band(2, 1, 2, 3)", "'2'" },
		{ "band(2, 1.5, 2.25)", "'1.5-<2.25'" }, { "band(2, 1, 2.25)", "'1-<2.25'" },
		{ "band(-4, -5, - 2, 0)", "'-5--3'" }, { "band(0, -0, 3)", "'0-2'" },
		{ "band(5, 1, 18.0)", "'1-17'" }, { "band(1, 2.50)", "'<2.50'" },
		{ "band(${age}, 20) = '20+'", "true" },
		{ "band(${age}, 18, ${q12})",
		  "error: character 18 of 'band(${age}, 18, ${q12})': a bound of band() must be a number as it stands" },
		{ "band(${age}, 18, 18)",
		  "error: character 18 of 'band(${age}, 18, 18)': the bounds of band() must rise from left to right" },
		{ "band(${age})",
		  "error: character 1 of 'band(${age})': band() takes 2 values or more, got 1" },
	};

	CHECK_PAIRS(pairs);
}

static long long level_count(const char *source, char *joined, size_t size)
{
	struct svy_expression *e = NULL;
	struct svy_error err;
	const struct svy_text *levels;
	size_t count;

	joined[0] = '\0';
	if (!CHECK(compile(&e, source, &err) == 0))
		return 0;
	count = svy_expression_levels(e, &levels);
	for (size_t i = 0; i < count; i++)
		(void)snprintf(joined + strlen(joined), size - strlen(joined), "%s ",
		               levels[i].at);
	svy_expression_free(e);
	return (long long)count;
}

static void test_levels(void)
{
	char joined[200];

	CHECK_INT(level_count("band(${age}, 18, 21, 61)", joined, sizeof joined), 4);
	CHECK_TEXT(joined, "<18 18-20 21-60 61+ ");
	CHECK_INT(level_count("if(${age} > 0, band(${age}, 18), '')", joined, sizeof joined), 2);
	CHECK_TEXT(joined, "<18 18+ ");
	CHECK_INT(level_count("if(${age} > 0, band(${age}, 18), 'x')", joined, sizeof joined), 0);
	CHECK_INT(level_count("${age}", joined, sizeof joined), 0);
}

static void test_refusals(void)
{
	static const struct pair pairs[] = {
		{ "", "the expression is empty" },
		{ "  ", "the expression is empty" },
		{ "${q12} >=", "character 10 of '${q12} >=': expected a value, got the end" },
		{ "and 1", "character 1 of 'and 1': expected a value, got 'and'" },
		{ "${q12} == 4", "character 8 of '${q12} == 4': '==': write '='" },
		{ "1=1 && 2=2", "character 5 of '1=1 && 2=2': '&&': write 'and'" },
		{ "1=1 || 2=2", "character 5 of '1=1 || 2=2': '||': write 'or'" },
		{ "1 <> 2", "character 3 of '1 <> 2': '<>': write '!='" },
		{ "1 => 2", "character 3 of '1 => 2': '=>': write '>='" },
		{ "1 \u2265 2", "character 3 of '1 \u2265 2': '\u2265': write '>='" },
		{ "!${q12}", "character 1 of '!${q12}': a negation is written not(...)" },
		{ "4 / 2", "character 3 of '4 / 2': '/': division is written 'div'; a column in a group ${group/name}" },
		{ "$q12 = 1", "character 1 of '$q12 = 1': a column is written ${name}" },
		{ ". > 3", "character 1 of '. > 3': there is no current value '.' here; name the column: ${name}" },
		{ "\u00E2ge = \u2018x\u2019", "character 7 of '\u00E2ge = \u2018x\u2019': '\u2018': a typographic quote; write a plain ' or \"" },
		{ "${word} = 'x", "character 11 of '${word} = 'x': the quote that opens here is not closed" },
		{ "${word = 'x'", "character 1 of '${word = 'x'': the ${ that opens here is not closed by }" },
		{ "${q12 = ${age}", "character 1 of '${q12 = ${age}': the ${ that opens here is not closed by }" },
		{ "${ }", "character 1 of '${ }': ${} names no column; write ${name}" },
		{ "4abc", "character 1 of '4abc': a number runs into a name; a column that starts with a digit is written ${...}" },
		{ "1.2.3", "character 1 of '1.2.3': this is not a number" },
		{ "1 2", "character 3 of '1 2': expected an operator, got '2'" },
		{ "1 'x'", "character 3 of '1 'x'': expected an operator, got 'x'" },
		{ "1=1 AND 1=1", "character 5 of '1=1 AND 1=1': write 'and' in small letters" },
		{ "(1 + 2", "character 7 of '(1 + 2': expected an operator or ')', got the end" },
		{ "1 + 2)", "character 6 of '1 + 2)': there is no '(' for this ')'" },
		{ "1 # 2", "character 3 of '1 # 2': unexpected '#'" },
		{ "1 \u2192 2", "character 3 of '1 \u2192 2': unexpected '\u2192' (U+2192)" },
		{ "1 \xFF", "character 3 of '1 \xFF': a byte that is not UTF-8 text" },
		{ "${\xFF} = 1", "character 3 of '${\xFF} = 1': a byte that is not UTF-8 text" },
		{ "1 < 2 < 3", "character 7 of '1 < 2 < 3': comparisons do not chain; write a < b and b < c" },
		{ "1 = 1 = 1", "character 7 of '1 = 1 = 1': comparisons do not chain; write a < b and b < c" },
		{ "${q13} = 1", "no column 'q13'" },
		{ "not ${q12}", "character 1 of 'not ${q12}': 'not' is a function and wants brackets; a column of that name is ${not}" },
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		const char *got = result(pairs[i].source);

		if (!CHECK_TEXT(strncmp(got, "error: ", 7) ? got : got + 7, pairs[i].want))
			printf("  of       %s\n", pairs[i].source);
	}
}

#define ALL "there are: 'not', 'if', 'coalesce', 'selected', 'count-selected', 'band', 'sum', 'min', 'max'"

static void test_wrong_functions(void)
{
	static const struct pair pairs[] = {
		{ "selcted(${many}, 'a')", "error: character 1 of 'selcted(${many}, 'a')': no function 'selcted'; near it: 'selected'; " ALL },
		{ "1 + today()", "error: character 5 of '1 + today()': no function 'today'; " ALL },
		{ "string-length(${word})", "error: character 1 of 'string-length(${word})': no function 'string-length'; " ALL "; a subtraction wants blanks around '-'" },
		{ "if(1=1, 2)", "error: character 1 of 'if(1=1, 2)': if() takes 3 values, got 2" },
		{ "not()", "error: character 1 of 'not()': not() takes 1 value, got 0" },
		{ "if(1=1, 2, )", "error: character 12 of 'if(1=1, 2, )': expected a value, got ')'" },
		{ "if(1=1 2, 3)", "error: character 8 of 'if(1=1 2, 3)': expected an operator, ',' or ')', got '2'" },
		{ "selected(${many}, 'a b')", "error: character 19 of 'selected(${many}, 'a b')': a choice's name has no blanks; join two selected() with 'and' or 'or'" },
		{ "selected(${many}, 1 + 1)", "error: character 19 of 'selected(${many}, 1 + 1)': expected a column or a text, got a number" },
		{ "count-selected(1 = 1)", "error: character 16 of 'count-selected(1 = 1)': expected a column or a text, got a condition" },
	};

	CHECK_PAIRS(pairs);
}

static void test_types(void)
{
	static const struct pair pairs[] = {
		{ "${q12} and 1 = 1", "error: character 1 of '${q12} and 1 = 1': expected a condition, got a column; say for which values it holds: ${q12} = 1" },
		{ "1 = 1 or 2 + 3", "error: character 10 of '1 = 1 or 2 + 3': expected a condition, got a number" },
		{ "not('a')", "error: character 5 of 'not('a')': expected a condition, got a value" },
		{ "if(${q12}, 1, 2)", "error: character 4 of 'if(${q12}, 1, 2)': expected a condition, got a column; say for which values it holds: ${q12} = 1" },
		{ "${q12} > 'b'", "error: character 10 of '${q12} > 'b'': expected a number, got the text 'b'" },
		{ "-'b'", "error: character 2 of '-'b'': expected a number, got the text 'b'" },
		{ "if(1=1, 'b', 1) + 1", "error: character 9 of 'if(1=1, 'b', 1) + 1': expected a number, got the text 'b'" },
		{ "band(1, 2) > 1", "error: character 1 of 'band(1, 2) > 1': expected a number, got the text of band()" },
		{ "1 = 'b'", "error: character 5 of '1 = 'b'': this text can never be equal to a number" },
		{ "(1 = 1) = 'yes'", "error: character 11 of '(1 = 1) = 'yes'': this text can never be equal to a condition, which is 1 or 0" },
	};

	CHECK_PAIRS(pairs);
}

#define ALWAYS(name) "a comparison with '' is always missing; to ask whether " name " was answered write coalesce(" name ", 'none') != 'none'"
#define DATE "a date wants quotes: '2024-05-01'"

/* What would compile, or fail elsewhere, and never mean what it looks like. */
static void test_slips(void)
{
	static const struct pair pairs[] = {
		{ "selected(${many}, word)", "error: character 19 of 'selected(${many}, word)': quote the choice: selected(..., 'word')" },
		{ "selected(many,radio) and 1=1", "error: character 15 of 'selected(many,radio) and 1=1': quote the choice: selected(..., 'radio')" },
		{ "selected(many, no-answer)", "error: character 16 of 'selected(many, no-answer)': quote the choice: selected(..., 'no-answer')" },
		{ "selected(many, not", "error: character 16 of 'selected(many, not': quote the choice: selected(..., 'not')" },
		{ "selected(many, ${word})", "true" },
		{ "coalesce(none, word)", "'radio'" },
		{ "${q12} = ''", "error: character 10 of '${q12} = ''': " ALWAYS("${q12}") },
		{ "q12 != \"\"", "error: character 8 of 'q12 != \"\"': " ALWAYS("${q12}") },
		{ "'' = ${word}", "error: character 1 of ''' = ${word}': " ALWAYS("${word}") },
		{ "(q12) > ('')", "error: character 10 of '(q12) > ('')': " ALWAYS("${q12}") },
		{ "'' = ''", "error: character 6 of ''' = ''': " ALWAYS("${name}") },
		{ "q12 + 1 < ''", "error: character 11 of 'q12 + 1 < ''': " ALWAYS("${name}") },
		{ "2024-05-01", "error: character 1 of '2024-05-01': " DATE },
		{ "word >= 2024-05-01", "error: character 9 of 'word >= 2024-05-01': " DATE },
		{ "selected(many, 2024-05-01)", "error: character 16 of 'selected(many, 2024-05-01)': " DATE },
		{ "word = '2024-05-01'", "false" }, { "2024 - 05 - 01", "2018" },
		{ "2024-5-1", "2018" }, { "2024-05-010", "2009" }, { "12024-05-01", "12018" },
	};

	CHECK_PAIRS(pairs);
}

static enum svy_type type_of(const char *source)
{
	struct svy_expression *e = NULL;
	struct svy_error err;
	enum svy_type type;

	if (!CHECK(compile(&e, source, &err) == 0))
		return SVY_MISSING;
	type = svy_expression_type(e);
	svy_expression_free(e);
	return type;
}

static void test_static_type(void)
{
	CHECK_INT(type_of("${q12} = 1"), SVY_TRUTH);
	CHECK_INT(type_of("(${q12} = 1 and ${age} > 1)"), SVY_TRUTH);
	CHECK_INT(type_of("if(1 = 1, 1 = 1, '')"), SVY_TRUTH);
	CHECK_INT(type_of("coalesce(1 = 1, 2 = 1)"), SVY_TRUTH);
	CHECK_INT(type_of("if(1 = 1, 1 = 1, 0)"), SVY_NUMBER);
	CHECK_INT(type_of("if(1 = 1, 1, '')"), SVY_NUMBER);
	CHECK_INT(type_of("if(1 = 1, 1, 'x')"), SVY_TEXT);
	CHECK_INT(type_of("${q12} + 1"), SVY_NUMBER);
	CHECK_INT(type_of("--${q12}"), SVY_NUMBER);
	CHECK_INT(type_of("${q12}"), SVY_TEXT);
	CHECK_INT(type_of("band(${q12}, 1)"), SVY_TEXT);
	CHECK_INT(type_of("''"), SVY_MISSING);
}

static void check_columns(const char *source, size_t columns, const char *only)
{
	struct svy_expression *e = NULL;
	struct svy_error err;

	if (!CHECK(compile(&e, source, &err) == 0))
		return;
	CHECK_INT((long long)svy_expression_columns(e), (long long)columns);
	CHECK(svy_text_is(svy_expression_column(e), only));
	svy_expression_free(e);
}

static void test_columns(void)
{
	check_columns("${q12}", 1, "q12");
	check_columns("((${ q12 }))", 1, "q12");
	check_columns("${q12} = 1 or q12 = 2", 1, "");
	check_columns("${q12} + ${age} + ${group/q7}", 3, "");
	check_columns("1 = 1", 0, "");
}

/* head, then middle as often as asked, then tail; free() it. */
static char *repeated(const char *head, const char *middle, size_t times, const char *tail)
{
	size_t at = strlen(head), len = strlen(middle);
	char *text = calloc(at + len * times + strlen(tail) + 1, 1);

	memcpy(text, head, at);
	for (size_t i = 0; i < times; i++, at += len)
		memcpy(text + at, middle, len);
	memcpy(text + at, tail, strlen(tail));
	return text;
}

static void check_repeated(const char *head, const char *middle, size_t times,
                           const char *tail, const char *want)
{
	char *source = repeated(head, middle, times, tail);
	const char *got = result(source);

	if (!CHECK(strstr(got, want) != NULL))
		printf("  expected %s\n  got      %s\n", want, got);
	free(source);
}

static void test_size(void)
{
	check_repeated("", "(", 20000, "", "character 201 of '...((");
	check_repeated("", "(", 20000, "", "brackets are nested deeper than 200");
	check_repeated("", "not(", 20000, "", "character 804 of '...");
	check_repeated("", "if(1=1,", 20000, "", "nested deeper");
	check_repeated("", "-", 20001, "1", "-1");
	check_repeated("1=2", " or ${q12}=5", 10000, "", "false");
	check_repeated("1=1", " and 1=1", 10000, "", "true");
	check_repeated("0", " + 1", 10000, "", "10000");
	check_repeated("1", " * 1", 10000, "", "1");
	check_repeated("coalesce(''", ", ''", 10000, ", 7)", "7");
	check_repeated("", "(", 200, "1", "got the end");
	check_repeated("((((((((((1", ") + (1", 1000, "))))))))))", "1001");
}

static void test_lookups(void)
{
	struct svy_expression *e;
	struct svy_error err;
	size_t calls = 0;
	struct svy_scope scope = { find, &calls };
	char *source = repeated("${q12} = 1", " or ${age} = 1", 500, "");

	CHECK(svy_expression_compile(&e, svy_text(source), &scope, &err) == 0);
	CHECK_INT((long long)calls, 2);
	svy_expression_free(e);
	free(source);
}

static void test_value_number(void)
{
	struct svy_value text = { .type = SVY_TEXT, .text = svy_text(" 12.5 ") };
	struct svy_value truth = { .type = SVY_TRUTH, .number = 1 };
	struct svy_value missing = { .type = SVY_MISSING };
	double number = 0;

	CHECK(svy_value_number(&number, &text));
	CHECK_NEAR(number, 12.5, 0);
	CHECK(svy_value_number(&number, &truth));
	CHECK_NEAR(number, 1, 0);
	CHECK(!svy_value_number(&number, &missing));
	text.text = svy_text("12a");
	CHECK(!svy_value_number(&number, &text));
}

int main(void)
{
	test_values();
	test_comparisons();
	test_kleene();
	test_precedence();
	test_functions();
	test_bands();
	test_levels();
	test_refusals();
	test_wrong_functions();
	test_types();
	test_slips();
	test_static_type();
	test_columns();
	test_size();
	test_lookups();
	test_value_number();
	return check_end();
}
