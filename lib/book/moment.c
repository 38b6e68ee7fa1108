/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "book/moment.h"

#include "form/character.h"

#include <string.h>

/* So many digits at *rest, which moves behind them. */
static bool digits(int *number, struct svy_text *rest, size_t count)
{
	*number = 0;
	if (rest->len < count)
		return false;
	for (size_t i = 0; i < count; i++) {
		if (rest->at[i] < '0' || rest->at[i] > '9')
			return false;
		*number = *number * 10 + (rest->at[i] - '0');
	}
	*rest = svy_text_behind(*rest, count);
	return true;
}

static bool take(struct svy_text *rest, const char *one_of)
{
	for (; *one_of; one_of++)
		if (rest->len && rest->at[0] == *one_of) {
			*rest = svy_text_behind(*rest, 1);
			return true;
		}
	return false;
}

static bool leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return days[month - 1] + (month == 2 && leap(year));
}

/* Days since 1970-01-01 in the Gregorian calendar. */
static double day_number(int year, int month, int day)
{
	int before = year - 1;
	double days = 365.0 * before + before / 4 - before / 100 + before / 400 - 719162;

	for (int m = 1; m < month; m++)
		days += month_days(year, m);
	return days + day - 1;
}

static bool take_date(double *day, struct svy_text *rest)
{
	int year, month, date;

	if (!digits(&year, rest, 4) || !take(rest, "-") || !digits(&month, rest, 2) ||
	    !take(rest, "-") || !digits(&date, rest, 2))
		return false;
	if (year < 1 || month < 1 || month > 12 || date < 1 ||
	    date > month_days(year, month))
		return false;
	*day = day_number(year, month, date);
	return true;
}

bool svy_is_date(struct svy_text text)
{
	double day;

	return take_date(&day, &text);
}

/* hh:mm[:ss[.fff]] in seconds. */
static bool take_time(double *seconds, struct svy_text *rest)
{
	int hour, minute, second = 0, digit;
	double part = 0.1;

	if (!digits(&hour, rest, 2) || !take(rest, ":") || !digits(&minute, rest, 2))
		return false;
	if (take(rest, ":") && !digits(&second, rest, 2))
		return false;
	if (hour > 24 || minute > 59 || second > 60)
		return false;
	*seconds = hour * 3600.0 + minute * 60.0 + second;
	if (take(rest, ".,"))
		for (; digits(&digit, rest, 1); part /= 10)
			*seconds += digit * part;
	return true;
}

/* Z, +02, +0200, +02:00 or nothing. */
static bool take_zone(double *seconds, struct svy_text *rest)
{
	int hours = 0, minutes = 0;
	bool west;

	*seconds = 0;
	if (!rest->len || take(rest, "Zz"))
		return true;
	west = rest->at[0] == '-';
	if (!take(rest, "+-") || !digits(&hours, rest, 2))
		return false;
	if (take(rest, ":") || rest->len)
		if (!digits(&minutes, rest, 2))
			return false;
	*seconds = (hours * 3600.0 + minutes * 60.0) * (west ? -1 : 1);
	return true;
}

/* One digit or two. */
static bool number(int *number, struct svy_text *rest)
{
	return digits(number, rest, 2) || digits(number, rest, 1);
}

static bool take_month(int *month, struct svy_text *rest)
{
	static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

	for (*month = 1; *month <= 12; ++*month)
		if (rest->len >= 3 && memcmp(rest->at, names + 3 * (*month - 1), 3) == 0) {
			*rest = svy_text_behind(*rest, 3);
			return true;
		}
	return false;
}

/* Nov 21, 2026 9:30:15 AM, the local time of the tablet. */
static bool parse_spoken(double *seconds, struct svy_text rest)
{
	int month, day, year, hour, minute, second;
	bool after_noon;

	if (!take_month(&month, &rest) || !take(&rest, " ") || !number(&day, &rest) ||
	    !take(&rest, ",") || !take(&rest, " ") || !digits(&year, &rest, 4) ||
	    !take(&rest, " ") || !number(&hour, &rest) || !take(&rest, ":") ||
	    !digits(&minute, &rest, 2) || !take(&rest, ":") || !digits(&second, &rest, 2) ||
	    !take(&rest, " "))
		return false;
	after_noon = svy_text_is(rest, "PM");
	if (!after_noon && !svy_text_is(rest, "AM"))
		return false;
	if (year < 1 || day < 1 || day > month_days(year, month) || hour < 1 || hour > 12 ||
	    minute > 59 || second > 60)
		return false;
	*seconds = day_number(year, month, day) * 86400 +
	           (hour % 12 + (after_noon ? 12 : 0)) * 3600.0 + minute * 60.0 + second;
	return true;
}

bool svy_moment_parse(double *seconds, struct svy_text text)
{
	double day, time, zone;

	if (parse_spoken(seconds, text))
		return true;

	if (!take_date(&day, &text) || !take(&text, "T t") || !take_time(&time, &text) ||
	    !take_zone(&zone, &text) || text.len)
		return false;
	*seconds = day * 86400 + time - zone;
	return true;
}
