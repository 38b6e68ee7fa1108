/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Expected: the calendar of Python's datetime (date + timedelta from the epochs), and
 * for Stata's periods the examples of its manual, [D] Datetime display formats. */
#include "base/decimal.h"
#include "check.h"
#include "read/clock.h"

struct sample {
	enum svy_program program;
	const char *format;
	double value;
	const char *want; /* NULL: no calendar has it */
};

static const struct sample samples[] = {
	{ SVY_SPSS, "DATE11", 0, "1582-10-14" },
	{ SVY_SPSS, "ADATE10", 86400, "1582-10-15" },
	{ SVY_SPSS, "SDATE10", 13991702400 + 30600, "2026-03-01" },
	{ SVY_SPSS, "DATETIME20", 13991702400 + 30600, "2026-03-01T08:30:00" },
	{ SVY_SPSS, "DATETIME23.2", 13991702400 + 30600.25, "2026-03-01T08:30:00.250" },
	{ SVY_SPSS, "YMDHMS19", 13991702400 - .0001, "2026-03-01T00:00:00" },
	{ SVY_SPSS, "TIME8", 30600, "08:30:00" },
	{ SVY_SPSS, "DTIME12", 5 * 86400 + 59.5, "120:00:59.500" },
	{ SVY_SPSS, "TIME8", -61, "-00:01:01" },
	{ SVY_SPSS, "DATE11", 1e14, NULL },
	{ SVY_SPSS, "DATE11", -1e11, NULL },
	{ SVY_SPSS, "TIME8", 1e30, NULL },
	{ SVY_STATA, "%td", 0, "1960-01-01" },
	{ SVY_STATA, "%td", -1, "1959-12-31" },
	{ SVY_STATA, "%tdD_m_Y", 14669, "2000-02-29" },
	{ SVY_STATA, "%d", 51254, "2100-04-30" },
	{ SVY_STATA, "%-td", -715509, "0001-01-01" },
	{ SVY_STATA, "%td", -715510, NULL },
	{ SVY_STATA, "%td", 2936549, "9999-12-31" },
	{ SVY_STATA, "%td", 2936550, NULL },
	{ SVY_STATA, "%tc", -1, "1959-12-31T23:59:59.999" },
	{ SVY_STATA, "%tcHH:MM", 1e12, "1991-09-09T01:46:40" },
	{ SVY_STATA, "%tw", 2600, "2010-01-01" },
	{ SVY_STATA, "%tw", 2651, "2010-12-24" },
	{ SVY_STATA, "%tm", 600, "2010-01-01" },
	{ SVY_STATA, "%tm", -1, "1959-12-01" },
	{ SVY_STATA, "%tq", 201, "2010-04-01" },
	{ SVY_STATA, "%th", 101, "2010-07-01" },
	{ SVY_STATA, "%tm", 1e12, NULL },
	{ SVY_SAS, "DATE9.", 24166, "2026-03-01" },
	{ SVY_SAS, "E8601DA", 24166, "2026-03-01" },
	{ SVY_SAS, "MMDDYY10", 24166, "2026-03-01" },
	{ SVY_SAS, "DATETIME20", 24166. * 86400 + 30600, "2026-03-01T08:30:00" },
	{ SVY_SAS, "TIME8", 30600, "08:30:00" },
};

static void check_samples(void)
{
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		const struct sample *s = &samples[i];
		struct svy_clock clock = svy_clock_of(s->program, s->format);
		char text[SVY_CLOCK_TEXT] = "";

		if (!CHECK(clock.shows != SVY_CLOCK_NONE))
			continue;
		if (CHECK(svy_clock_print(text, &clock, s->value) == (s->want != NULL)) && s->want)
			CHECK_TEXT(text, s->want);
	}
}

static void check_numbers(void)
{
	static const struct {
		enum svy_program program;
		const char *format;
	} plain[] = {
		{ SVY_SPSS, "F8.2" }, { SVY_SPSS, "" }, { SVY_SPSS, "WKDAY9" },
		{ SVY_SPSS, "MONTH9" }, { SVY_SPSS, "DOLLAR8" }, { SVY_STATA, "%9.0g" },
		{ SVY_STATA, "%ty" }, { SVY_STATA, "%t" }, { SVY_STATA, "%10s" },
		{ SVY_STATA, "" }, { SVY_SAS, "BEST12" }, { SVY_SAS, "YEAR4" },
		{ SVY_SAS, "10." },
	};

	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		CHECK(svy_clock_of(plain[i].program, plain[i].format).shows == SVY_CLOCK_NONE);
}

/* svy_exact_print: what a clock does not show. */
static void check_exact(void)
{
	static const double values[] = {
		0, -0., 1, -17, .1, .5, 1. / 3, 250799123456789, 9007199254740992, 1e22, 1e23,
		123456.789, 5e-324, 1.7976931348623157e308, 2.5e-9,
	};
	static const char *const want[] = {
		"0", "0", "1", "-17", "0.1", "0.5", "0.3333333333333333", "250799123456789",
		"9007199254740992", "1e+22", "1e+23", "123456.789", "4.94065645841247e-324",
		"1.7976931348623157e+308", "2.5e-09",
	};
	char text[32];

	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		CHECK_TEXT(svy_exact_print(text, values[i], false), want[i]);
	CHECK_TEXT(svy_exact_print(text, (double).1F, true), "0.1");
	CHECK_TEXT(svy_exact_print(text, (double)16777217.F, true), "16777216");
	CHECK_TEXT(svy_exact_print(text, NAN, false), "");
	CHECK_TEXT(svy_exact_print(text, INFINITY, false), "");
}

int main(void)
{
	check_samples();
	check_numbers();
	check_exact();
	return check_end();
}
