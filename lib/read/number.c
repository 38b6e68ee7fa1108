/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "read/number.h"

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* digits x 10^exponent; exact says whether no digit had to be left out, here or
 * in the exponent.  What is not exact is left to strtod. */
struct decimal {
	uint64_t digits;
	int exponent;
	bool negative, exact, any;
};

/* Far above any that is easy, far below the end of int. */
#define EXPONENT_MAX 99999

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static void add_digit(struct decimal *d, char c)
{
	d->any = true;
	if (d->digits > (UINT64_MAX - 9) / 10)
		d->exact = false;
	else
		d->digits = d->digits * 10 + (uint64_t)(c - '0');
}

static const char *scan_sign(bool *negative, const char *at, const char *end)
{
	*negative = at < end && *at == '-';
	return at < end && (*at == '-' || *at == '+') ? at + 1 : at;
}

static const char *scan_digits(struct decimal *d, const char *at,
                               const char *end)
{
	while (at < end && is_digit(*at))
		add_digit(d, *at++);
	if (at == end || *at != '.')
		return at;
	for (at++; at < end && is_digit(*at); at++) {
		add_digit(d, *at);
		d->exponent -= d->exact;
	}
	return at;
}

/* NULL where there is no digit. */
static const char *scan_exponent(struct decimal *d, const char *at,
                                 const char *end)
{
	bool negative;
	int value = 0;
	const char *first = at = scan_sign(&negative, at, end);

	while (at < end && is_digit(*at)) {
		if (value > EXPONENT_MAX)
			d->exact = false;
		else
			value = value * 10 + (*at - '0');
		at++;
	}
	d->exponent += negative ? -value : value;
	return at == first ? NULL : at;
}

static bool scan(struct decimal *d, struct svy_text text)
{
	const char *at = text.at, *end = text.at + text.len;

	*d = (struct decimal){ .exact = true };
	at = scan_sign(&d->negative, at, end);
	at = scan_digits(d, at, end);
	if (d->any && at < end && (*at == 'e' || *at == 'E'))
		at = scan_exponent(d, at + 1, end);
	return d->any && at == end;
}

/* Whole numbers to 2^53 and powers of ten to 10^22 are exact doubles, so one
 * division or product of them is correctly rounded (Clinger 1990, "How to read
 * floating point numbers accurately"), unless the machine keeps extra digits. */
static const double powers[] = {
	1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
	1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22
};

static bool easy(double *value, const struct decimal *d)
{
	if (FLT_EVAL_METHOD != 0 || !d->exact || d->digits > UINT64_C(1) << 53 ||
	    d->exponent < -22 || d->exponent > 22)
		return false;
	*value = (double)d->digits;
	if (d->exponent < 0)
		*value /= powers[-d->exponent];
	else
		*value *= powers[d->exponent];
	if (d->negative)
		*value = -*value;
	return true;
}

/* Most numbers are a few digits, maybe with a point among them: no sign, exponent
 * or blank has to be looked for.  False for any other text of 1 to 15 bytes: 15
 * digits are below 2^53. */
static bool plain(double *value, struct svy_text text)
{
	const char *at = text.at, *end = at + text.len, *point;
	uint64_t digits = 0;

	for (; at < end && is_digit(*at); at++)
		digits = digits * 10 + (uint64_t)(*at - '0');
	point = at < end && *at == '.' ? at++ : end - 1;
	for (; at < end && is_digit(*at); at++)
		digits = digits * 10 + (uint64_t)(*at - '0');
	if (at < end || text.len == (*point == '.'))
		return false; /* *value stays as it was */
	*value = (double)digits / powers[end - 1 - point];
	return true;
}

/* The text is known to be a decimal number; strtod stops short of its end only
 * if the program around us has set a locale with another decimal sign. */
static bool hard(double *value, struct svy_text text)
{
	char small[64], *copy = small, *end;
	bool whole;

	if (text.len < sizeof small) {
		memcpy(small, text.at, text.len);
		small[text.len] = '\0';
	} else {
		copy = svy_copy(text);
	}
	*value = strtod(copy, &end);
	whole = *end == '\0';
	if (copy != small)
		free(copy);
	return whole && isfinite(*value);
}

static bool any(double *value, struct svy_text text)
{
	struct decimal d;

	text = svy_text_trim(text);
	return text.len && scan(&d, text) &&
	       (easy(value, &d) || hard(value, text));
}

bool svy_number_parse(double *value, struct svy_text text)
{
	bool few = text.len > 0 && text.len <= 15 && FLT_EVAL_METHOD == 0;

	return (few && plain(value, text)) || any(value, text);
}
