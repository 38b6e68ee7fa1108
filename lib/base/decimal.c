/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "base/decimal.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DIGITS = SVY_DECIMAL_DIGITS };

/* Counts are whole: they need no printf. */
static bool small_whole(struct svy_decimal *d, double value)
{
	int places = 0;

	if (!(value < 1e9) || value != floor(value))
		return false;
	d->digits = (uint64_t)value;
	for (uint64_t rest = d->digits; rest; rest /= 10)
		places++;
	d->exponent = places - DIGITS;
	for (; places && places < DIGITS; places++)
		d->digits *= 10;
	return true;
}

/* Only digits are taken from what printf gives: its point depends on the locale. */
struct svy_decimal svy_decimal_of(double value)
{
	struct svy_decimal d = { .negative = value < 0 };
	char text[40];
	const char *at = text;

	if (small_whole(&d, fabs(value)))
		return d;
	(void)snprintf(text, sizeof text, "%.*e", DIGITS - 1, fabs(value));
	for (; *at != 'e'; at++)
		if (*at >= '0' && *at <= '9')
			d.digits = d.digits * 10 + (uint64_t)(*at - '0');
	d.exponent = (int)strtol(at + 1, NULL, 10) - (DIGITS - 1);
	return d;
}

uint64_t svy_power_of_ten(int exponent)
{
	uint64_t power = 1;

	while (exponent-- > 0)
		power *= 10;
	return power;
}

/* digits / 10^decimals, which are at most 13; behind it. */
static char *put_fixed(char *into, uint64_t digits, int decimals)
{
	char text[32];
	size_t len = (size_t)snprintf(text, sizeof text, "%0*" PRIu64, decimals + 1,
	                              digits);
	size_t whole = len - (size_t)decimals;

	memcpy(into, text, whole);
	into += whole;
	if (decimals > 0) {
		*into++ = '.';
		memcpy(into, text + whole, (size_t)decimals);
		into += decimals;
	}
	*into = '\0';
	return into;
}

static void put_power(char *into, int exponent)
{
	char text[16];

	(void)snprintf(text, sizeof text, "e%+03d", exponent);
	(void)strcpy(into, text);
}

char *svy_number_print(char into[32], double value)
{
	struct svy_decimal d = svy_decimal_of(isfinite(value) ? value : 0);
	char *at = into;
	int places = DIGITS;

	*into = '\0';
	if (!isfinite(value))
		return into;
	if (value < 0)
		*at++ = '-';
	for (; d.digits && d.digits % 10 == 0; places--, d.exponent++)
		d.digits /= 10;
	if (!d.digits)
		(void)strcpy(at, "0");
	else if (d.exponent + places > DIGITS || d.exponent + places <= -4)
		put_power(put_fixed(at, d.digits, places - 1), d.exponent + places - 1);
	else if (d.exponent >= 0)
		(void)put_fixed(at, d.digits * svy_power_of_ten(d.exponent), 0);
	else
		(void)put_fixed(at, d.digits, -d.exponent);
	return into;
}

static bool reads_back(const char *text, double value, bool single)
{
	double back = single ? (double)strtof(text, NULL) : strtod(text, NULL);

	return !(back < value) && !(back > value);
}

char *svy_exact_print(char into[32], double value, bool single)
{
	int most = single ? 9 : 17;
	char *comma;

	*into = '\0';
	if (!isfinite(value))
		return into;
	if (fabs(value) < 1e9 && !(value < floor(value)) && !(value > floor(value)))
		return svy_number_print(into, value);
	for (int digits = single ? 6 : 15; digits <= most; digits++) {
		(void)snprintf(into, 32, "%.*g", digits, value == 0 ? 0 : value);
		if (reads_back(into, value, single))
			break;
	}
	if ((comma = strchr(into, ','))) /* of the locale */
		*comma = '.';
	return into;
}

/* digits x 10^shift to a whole number, half away from zero. */
static uint64_t shifted(uint64_t digits, int shift)
{
	if (shift >= 0)
		return digits * svy_power_of_ten(shift);
	if (-shift > DIGITS)
		return 0;
	return (digits + svy_power_of_ten(-shift) / 2) / svy_power_of_ten(-shift);
}

char *svy_fixed_print(char into[48], double value, int decimals, bool pretty)
{
	struct svy_decimal d = svy_decimal_of(isfinite(value) ? value : 0);
	uint64_t rounded;

	*into = '\0';
	if (!isfinite(value))
		return into;
	if (d.digits && d.exponent + decimals >= DIGITS)
		return svy_number_print(into, value); /* no decimals are known */
	rounded = shifted(d.digits, d.exponent + decimals);
	if (value < 0 && rounded)
		(void)strcpy(into, pretty ? "\xE2\x88\x92" : "-");
	(void)put_fixed(into + strlen(into), rounded, decimals);
	return into;
}
