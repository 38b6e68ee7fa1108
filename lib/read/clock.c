/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "read/clock.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum {
	DAY = 86400,
	FROM_1582 = -141428, /* 1582-10-14, in days from 1970-01-01 */
	FROM_1960 = -3653,
	YEAR_ONE = -719162,  /* 0001-01-01 */
	LAST_DAY = 2932896,  /* 9999-12-31 */
};

struct format {
	const char *name;
	struct svy_clock clock;
};

#define SPSS(name, shows) { name, { SVY_CLOCK_##shows, 1, 0, FROM_1582 } }
#define DAYS(name) { name, { SVY_CLOCK_DATE, DAY, 0, FROM_1960 } }
#define SECONDS(name, shows) { name, { SVY_CLOCK_##shows, 1, 0, FROM_1960 } }
#define PARTS(name, parts) { name, { SVY_CLOCK_DATE, 0, parts, FROM_1960 } }
#define MILLISECONDS(name) { name, { SVY_CLOCK_MOMENT, .001, 0, FROM_1960 } }

static const struct format spss[] = {
	SPSS("DATE", DATE), SPSS("ADATE", DATE), SPSS("EDATE", DATE), SPSS("JDATE", DATE),
	SPSS("SDATE", DATE), SPSS("QYR", DATE), SPSS("MOYR", DATE), SPSS("WKYR", DATE),
	SPSS("DATETIME", MOMENT), SPSS("YMDHMS", MOMENT), SPSS("TIME", TIME),
	SPSS("MTIME", TIME), SPSS("DTIME", TIME), { 0 }
};

/* What the letter behind %t counts. */
static const struct format stata[] = {
	DAYS("d"), MILLISECONDS("c"), MILLISECONDS("C"), PARTS("w", 52), PARTS("m", 12),
	PARTS("q", 4), PARTS("h", 2), { 0 }
};

static const struct format sas[] = {
	DAYS("DATE"), DAYS("DAY"), DAYS("DDMMYY"), DAYS("DDMMYYB"), DAYS("DDMMYYC"),
	DAYS("DDMMYYD"), DAYS("DDMMYYN"), DAYS("DDMMYYP"), DAYS("DDMMYYS"), DAYS("MMDDYY"),
	DAYS("MMDDYYB"), DAYS("MMDDYYC"), DAYS("MMDDYYD"), DAYS("MMDDYYN"), DAYS("MMDDYYP"),
	DAYS("MMDDYYS"), DAYS("YYMMDD"), DAYS("YYMMDDB"), DAYS("YYMMDDC"), DAYS("YYMMDDD"),
	DAYS("YYMMDDN"), DAYS("YYMMDDP"), DAYS("YYMMDDS"), DAYS("E8601DA"), DAYS("B8601DA"),
	DAYS("JULIAN"), DAYS("JULDAY"), DAYS("MMYY"), DAYS("MONYY"), DAYS("YYMM"),
	DAYS("YYMON"), DAYS("YYQ"), DAYS("WEEKDATE"), DAYS("WEEKDATX"), DAYS("WORDDATE"),
	DAYS("WORDDATX"), DAYS("NLDATE"),
	SECONDS("DATETIME", MOMENT), SECONDS("DATEAMPM", MOMENT), SECONDS("E8601DT", MOMENT),
	SECONDS("B8601DT", MOMENT), SECONDS("NLDATM", MOMENT), SECONDS("MDYAMPM", MOMENT),
	SECONDS("DTDATE", MOMENT), SECONDS("TIME", TIME), SECONDS("TIMEAMPM", TIME),
	SECONDS("TOD", TIME), SECONDS("HHMM", TIME), SECONDS("MMSS", TIME),
	SECONDS("E8601TM", TIME), SECONDS("B8601TM", TIME), { 0 }
};

static struct svy_clock find(const struct format *formats, const char *name, size_t len)
{
	for (; formats->name; formats++)
		if (strlen(formats->name) == len && strncmp(formats->name, name, len) == 0)
			return formats->clock;
	return (struct svy_clock){ .shows = SVY_CLOCK_NONE };
}

/* The name without its width: DATE9. is DATE, but E8601DA is itself. */
static size_t name_length(const char *format)
{
	size_t len = strlen(format);

	while (len && strchr("0123456789.", format[len - 1]))
		len--;
	return len;
}

/* %tdCCYY is d, and so is the old %d. */
static struct svy_clock stata_clock(const char *format)
{
	format += strspn(format, "%-");
	if (*format == 't' && format[1])
		format++;
	else if (*format != 'd')
		return find(stata, "", 0);
	return find(stata, format, 1);
}

struct svy_clock svy_clock_of(enum svy_program program, const char *format)
{
	if (program == SVY_STATA)
		return stata_clock(format);
	return find(program == SVY_SPSS ? spss : sas, format, name_length(format));
}

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return days[month - 1] + (month == 2 && is_leap(year));
}

/* From 0001-01-01 to the first day of a year. */
static int64_t days_before(int year)
{
	int64_t past = year - 1;

	return past * 365 + past / 4 - past / 100 + past / 400;
}

/* A day from 1970-01-01 on. */
static bool print_day(char into[48], double day)
{
	int64_t left = (int64_t)(isfinite(day) && fabs(day) < 1e9 ? day : 1e9) - YEAR_ONE;
	int year, month = 1;

	if (left < 0 || left > LAST_DAY - YEAR_ONE)
		return false;
	year = (int)(left / 366) + 1; /* or later */
	while (year < 9999 && days_before(year + 1) <= left)
		year++;
	left -= days_before(year);
	for (; left >= days_in(year, month); month++)
		left -= days_in(year, month);
	(void)snprintf(into, 48, "%04d-%02d-%02d", year, month, (int)left + 1);
	return true;
}

/* Hours, minutes, seconds; milliseconds where there are any. */
static void print_time(char into[32], double milliseconds)
{
	int64_t left = (int64_t)fabs(milliseconds);
	char fraction[8] = "";

	if (left % 1000)
		(void)snprintf(fraction, sizeof fraction, ".%03d", (int)(left % 1000));
	left /= 1000;
	(void)snprintf(into, 32, "%s%02lld:%02d:%02d%s", milliseconds < 0 ? "-" : "",
	               (long long)(left / 3600), (int)(left / 60 % 60), (int)(left % 60),
	               fraction);
}

/* Week 1 of Stata begins on January 1, and week 52 goes on to the year's end. */
static bool print_part(char into[SVY_CLOCK_TEXT], const struct svy_clock *clock, double value)
{
	double years = floor(value / clock->parts), part = floor(value) - years * clock->parts;
	int year = (int)(fabs(years) < 1e6 ? years : 1e6) + 1960;
	int64_t day = 7 * (int64_t)part;

	if (year < 1 || year > 9999)
		return false;
	if (clock->parts != 52) {
		day = 0;
		for (int month = 1; month <= (int)part * 12 / clock->parts; month++)
			day += days_in(year, month);
	}
	return print_day(into, (double)(days_before(year) + day + YEAR_ONE));
}

static bool print_moment(char into[SVY_CLOCK_TEXT], double day, double milliseconds)
{
	char date[48], time[32];

	if (!print_day(date, day))
		return false;
	print_time(time, milliseconds);
	(void)snprintf(into, SVY_CLOCK_TEXT, "%sT%s", date, time);
	return true;
}

bool svy_clock_print(char into[SVY_CLOCK_TEXT], const struct svy_clock *clock, double value)
{
	double ms = round(value * clock->unit * 1000), days = floor(ms / (DAY * 1000.));

	if (clock->parts)
		return print_part(into, clock, value);
	if (!(fabs(ms) < 1e15))
		return false;
	if (clock->shows == SVY_CLOCK_DATE)
		return print_day(into, days + clock->start);
	if (clock->shows == SVY_CLOCK_MOMENT)
		return print_moment(into, days + clock->start, ms - days * DAY * 1000.);
	print_time(into, ms);
	return true;
}
