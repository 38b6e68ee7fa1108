/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Texts of published numbers, their rounding intervals, and rounding rules. */
#include "check.h"
#include "check/published.h"
#include "check/rounding.h"

#include <stdlib.h>

static struct svy_published read(const char *text)
{
	struct svy_published published;
	struct svy_error err;

	if (svy_published_read(&published, svy_text(text), &err))
		published.first.value = NAN;
	return published;
}

static void check_value(const char *text, enum svy_relation relation, double value,
                        int decimals, double low, double high)
{
	struct svy_published p = read(text);
	struct svy_range range;

	printf("# %s\n", text);
	if (!CHECK_NEAR(p.first.value, value, 0))
		return;
	range = svy_published_range(&p);
	CHECK_INT(p.relation, relation);
	CHECK_INT(p.first.decimals, decimals);
	CHECK_NEAR(range.low, low, 0);
	CHECK_NEAR(range.high, high, 0);
}

static void test_values(void)
{
	const enum svy_relation is = SVY_PUBLISHED_IS, about = SVY_PUBLISHED_ABOUT;

	check_value("43.4", is, 43.4, 1, 43.35, 43.45);
	check_value("43.4%", is, 43.4, 1, 43.35, 43.45);
	check_value(" 43.4 % ", is, 43.4, 1, 43.35, 43.45);
	check_value("43.40", is, 43.4, 2, 43.395, 43.405);
	check_value("1,685", is, 1685, 0, 1684.5, 1685.5);
	check_value("1 685", is, 1685, 0, 1684.5, 1685.5);
	check_value("1\xE2\x80\xAF" "685", is, 1685, 0, 1684.5, 1685.5);
	check_value("1\xC2\xA0" "685\xC2\xA0" "000", is, 1685000, 0, 1684999.5, 1685000.5);
	check_value("12,345.6", is, 12345.6, 1, 12345.55, 12345.65);
	check_value("-4.4", is, -4.4, 1, -4.45, -4.35);
	check_value("\xE2\x88\x92" "4.4", is, -4.4, 1, -4.45, -4.35);
	check_value("\xE2\x80\x93" "4.4 percentage points", is, -4.4, 1, -4.45, -4.35);
	check_value("+16.0", is, 16, 1, 15.95, 16.05);
	check_value("34\xC2\xB7" "3", is, 34.3, 1, 34.25, 34.35);
	check_value(".05", is, .05, 2, .045, .055);
	check_value("0", is, 0, 0, -.5, .5);
	check_value("100.0%", is, 100, 1, 99.95, 100.05);
	check_value("n = 404", is, 404, 0, 403.5, 404.5);
	check_value(">90", SVY_PUBLISHED_ABOVE, 90, 0, 90, INFINITY);
	check_value("more than 90", SVY_PUBLISHED_ABOVE, 90, 0, 90, INFINITY);
	check_value("\xE2\x89\xA5 90%", SVY_PUBLISHED_AT_LEAST, 90, 0, 90, INFINITY);
	check_value("p<.001", SVY_PUBLISHED_BELOW, .001, 3, -INFINITY, .001);
	check_value("p = 0.03", is, .03, 2, .025, .035);
	check_value("At most 5", SVY_PUBLISHED_AT_MOST, 5, 0, -INFINITY, 5);
	check_value("~25", about, 25, 0, 24.5, 25.5);
	check_value("~400", about, 400, 0, 350, 450);
	check_value("about 12,000", about, 12000, 0, 11500, 12500);
	check_value("~25.0", about, 25, 1, 24.95, 25.05);
	check_value("62\xE2\x80\x93" "70", SVY_PUBLISHED_FROM_TO, 62, 0, 61.5, 70.5);
	check_value("62-70%", SVY_PUBLISHED_FROM_TO, 62, 0, 61.5, 70.5);
	check_value("62% to 70%", SVY_PUBLISHED_FROM_TO, 62, 0, 61.5, 70.5);
	check_value("-9.1\xE2\x80\x93-2.9", SVY_PUBLISHED_FROM_TO, -9.1, 1, -9.15, -2.85);
	CHECK_INT(read("2%").unit, SVY_PRINTED_PERCENT);
	CHECK_INT(read("2 pp").unit, SVY_PRINTED_POINTS);
	CHECK_INT(read("2 percent").unit, SVY_PRINTED_PERCENT);
	CHECK_INT(read("2 percentage points").unit, SVY_PRINTED_POINTS);
	CHECK_INT(read("34.3\\%").unit, SVY_PRINTED_PERCENT);
}

static void test_refused(void)
{
	static const char *const texts[] = {
		"", " ", "half", "%", ".", "-", "5.", "43,4", "0,434", "1,68", "1,6855", "1,685,00",
		"1 685,000", "12 5", "43.4.1", "43.4 people", "p", "p 0.5", ">", "morethan 90",
		"70-62", "62-", "62--", "1e5", "0x10", "inf", "nan", "43.4%%", "1234567890123456",
		"1.1234567890", "\xFF", "43.4\xE2", "62-70-80", ">62-70",
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct svy_published published;
		struct svy_error err = { .message = "" };

		printf("# '%s'\n", texts[i]);
		CHECK_INT(svy_published_read(&published, svy_text(texts[i]), &err), -1);
		CHECK(strstr(err.message, "expected a published number"));
	}
}

static void check_write(const char *text, double first, double last, const char *want)
{
	struct svy_arena arena = { 0 };
	struct svy_published p = read(text);

	CHECK_TEXT(svy_published_write(&arena, &p, svy_text(text), first, last), want);
	svy_arena_free(&arena);
}

static void test_write(void)
{
	check_write("43.4%", 59.406, 0, "59.4%");
	check_write("43.4 %", 100, 0, "100.0 %");
	check_write("1,685", 1234567, 0, "1,234,567");
	check_write("1,685", 12, 0, "12");
	check_write("1\xC2\xA0" "685", 98765.4, 0, "98\xC2\xA0" "765");
	check_write("\xE2\x88\x92" "4.4", -3.21, 0, "\xE2\x88\x92" "3.2");
	check_write("\xE2\x88\x92" "4.4", 3.21, 0, "3.2");
	check_write("+16.0", 9.95, 0, "+10.0");
	check_write("+16.0", -2, 0, "-2.0");
	check_write("+16.0", 0.001, 0, "0.0");
	check_write("34\xC2\xB7" "3", 34.406, 0, "34\xC2\xB7" "4");
	check_write(".05", .0312, 0, ".03");
	check_write(".05", 1.5, 0, "1.50");
	check_write("p = .050", .0312, 0, "p = .031");
	check_write("~25", 31.2, 0, "~31");
	check_write("about 400", 463, 0, "about 500");
	check_write("62\xE2\x80\x93" "70%", 53.7, 64.1, "54\xE2\x80\x93" "64%");
	check_write("38.5 to 48.4", -53.71, 64.123, "-53.7 to 64.1");
}

static enum svy_rounding between(double value, int decimals, int64_t units)
{
	struct svy_decimal d = svy_decimal_of(value);

	return svy_rounding_between(&d, decimals, units);
}

/* Ties, worked out by hand. */
static void test_rounding(void)
{
	CHECK_INT(between(34.406, 1, 344), SVY_ROUNDING_HALF);
	CHECK_INT(between(34.406, 1, 343), SVY_ROUNDING_NONE);
	CHECK_INT(between(34.406, 1, 345), SVY_ROUNDING_AWAY);
	CHECK_INT(between(26.683, 1, 266), SVY_ROUNDING_CUT);
	CHECK_INT(between(43.45, 1, 435), SVY_ROUNDING_HALF);
	CHECK_INT(between(43.45, 1, 434), SVY_ROUNDING_HALF_EVEN);
	CHECK_INT(between(43.35, 1, 434), SVY_ROUNDING_HALF);
	CHECK_INT(between(43.35, 1, 433), SVY_ROUNDING_CUT);
	CHECK_INT(between(43.350001, 1, 433), SVY_ROUNDING_CUT);
	CHECK_INT(between(-4.45, 1, -44), SVY_ROUNDING_HALF);
	CHECK_INT(between(-4.45, 1, -45), SVY_ROUNDING_HALF);
	CHECK_INT(between(-4.46, 1, -44), SVY_ROUNDING_CUT);
	CHECK_INT(between(2.5, 0, 2), SVY_ROUNDING_HALF_EVEN);
	CHECK_INT(between(2.5, 0, 3), SVY_ROUNDING_HALF);
	CHECK_INT(between(1.005, 2, 101), SVY_ROUNDING_HALF); /* a double just below */
	CHECK_INT(between(0, 1, 0), SVY_ROUNDING_HALF);
	CHECK_INT(between(-0.04, 1, 0), SVY_ROUNDING_HALF);
	CHECK_INT(between(0.04, 1, 1), SVY_ROUNDING_AWAY);
	CHECK_INT(between(0.04, 1, -1), SVY_ROUNDING_NONE);
	CHECK_INT(between(1e-30, 3, 0), SVY_ROUNDING_HALF);
	CHECK_INT(between(1e30, 3, 0), SVY_ROUNDING_NONE);
	CHECK_INT(between(1685, 0, 1685), SVY_ROUNDING_HALF);
	CHECK_INT(between(1685.4, 0, 1685), SVY_ROUNDING_HALF);
}

/* What is written from a value reads back as text that holds it, whatever the form. */
static void test_back(void)
{
	static const char *const forms[] = { "1,000.0%", "-1.00", ".5", "1 000", "+3.125" };
	struct svy_arena arena = { 0 };
	int bad = 0;

	srand(5);
	for (int i = 0; i < 20000; i++) {
		const char *form = forms[i % 5], *text;
		double value = (double)(rand() % 2000001 - 1000000) / (1 + rand() % 9999);
		struct svy_published p = read(form);

		text = svy_published_write(&arena, &p, svy_text(form), value, 0);
		p = read(text);
		bad += between(value, p.first.decimals, p.first.units) != SVY_ROUNDING_HALF;
		bad += between(value, p.first.decimals, p.first.units + 1) == SVY_ROUNDING_HALF &&
		       value > 0;
	}
	svy_arena_free(&arena);
	CHECK_INT(bad, 0);
}

int main(void)
{
	test_values();
	test_refused();
	test_write();
	test_rounding();
	test_back();
	return check_end();
}
