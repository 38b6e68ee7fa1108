/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/published.h"

#include "base/decimal.h"
#include "form/character.h"
#include "read/near.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* So that units are exact, in an integer and in a double. */
enum { MAX_DIGITS = 15, MAX_DECIMALS = 9 };

static const char *const blanks[] = {
	" ", "\t", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x87",
	"\xE2\x80\x88", "\xE2\x80\x8A", "\xE2\x80\x85", "\xE2\x80\x86",
	"&nbsp;", "&#160;", "&thinsp;", "&#8201;", "&#8239;", "&#x202f;", "\\,", NULL
};
/* Hyphens, dashes, minus signs. */
static const char *const minuses[] = {
	"-", "\xE2\x88\x92", "\xE2\x80\x93", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92",
	"\xE2\x80\x94", "\xEF\xB9\xA3", "\xEF\xBC\x8D", "&minus;", "&#8722;", "&ndash;", NULL
};
static const char *const pluses[] = { "+", NULL };
static const char *const dashes[] = {
	"-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92",
	"&ndash;", "&#8211;", "to ", NULL
};
static const char *const long_dashes[] = { "--", NULL }; /* in LaTeX */
static const char *const points[] = { ".", "\xC2\xB7", "\xE2\x8B\x85", "\xE2\x80\xA7", "&middot;", "&#183;", NULL };
static const char *const marks[] = { ",", "'", "\xE2\x80\x99", "{,}", NULL }; /* and blanks */
static const char *const percents[] = {
	"%", "\\%", "\xEF\xBC\x85", "\xD9\xAA", "percent", "per cent", NULL
};
static const char *const point_words[] = {
	"percentage points", "percentage point", "pp", "p.p.", "points", NULL
};

static const struct {
	const char *sign;
	enum svy_relation relation;
	bool word; /* a blank has to follow */
} relations[] = {
	{ "<=", SVY_PUBLISHED_AT_MOST, false },
	{ ">=", SVY_PUBLISHED_AT_LEAST, false },
	{ "\xE2\x89\xA4", SVY_PUBLISHED_AT_MOST, false },
	{ "\xE2\xA9\xBD", SVY_PUBLISHED_AT_MOST, false },
	{ "\xE2\x89\xA5", SVY_PUBLISHED_AT_LEAST, false },
	{ "\xE2\xA9\xBE", SVY_PUBLISHED_AT_LEAST, false },
	{ "<", SVY_PUBLISHED_BELOW, false },
	{ ">", SVY_PUBLISHED_ABOVE, false },
	{ "=", SVY_PUBLISHED_IS, false },
	{ "~", SVY_PUBLISHED_ABOUT, false },
	{ "\xE2\x89\x88", SVY_PUBLISHED_ABOUT, false },
	{ "\xE2\x88\xBC", SVY_PUBLISHED_ABOUT, false },
	{ "&lt;", SVY_PUBLISHED_BELOW, false },
	{ "&gt;", SVY_PUBLISHED_ABOVE, false },
	{ "&le;", SVY_PUBLISHED_AT_MOST, false },
	{ "&ge;", SVY_PUBLISHED_AT_LEAST, false },
	{ "more than", SVY_PUBLISHED_ABOVE, true },
	{ "over", SVY_PUBLISHED_ABOVE, true },
	{ "above", SVY_PUBLISHED_ABOVE, true },
	{ "less than", SVY_PUBLISHED_BELOW, true },
	{ "under", SVY_PUBLISHED_BELOW, true },
	{ "below", SVY_PUBLISHED_BELOW, true },
	{ "at least", SVY_PUBLISHED_AT_LEAST, true },
	{ "at most", SVY_PUBLISHED_AT_MOST, true },
	{ "up to", SVY_PUBLISHED_AT_MOST, true },
	{ "about", SVY_PUBLISHED_ABOUT, true },
	{ "around", SVY_PUBLISHED_ABOUT, true },
	{ "approximately", SVY_PUBLISHED_ABOUT, true },
	{ "approx.", SVY_PUBLISHED_ABOUT, true },
	{ "ca.", SVY_PUBLISHED_ABOUT, true },
};

static char small(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

/* The part of text that the first that fits makes, taken off; "" where none does.
 * Capitals make no difference. */
static struct svy_text take(struct svy_text *rest, const char *const *any)
{
	struct svy_text taken = { rest->at, 0 };
	char first = rest->len ? small(*rest->at) : '\0';

	for (; *any && !taken.len && rest->len; any++) {
		struct svy_text head = { rest->at, 0 };

		if (**any != first || (head.len = strlen(*any)) > rest->len)
			continue;
		if (svy_text_same_word(head, svy_text(*any)))
			taken.len = head.len;
	}
	*rest = svy_text_behind(*rest, taken.len);
	return taken;
}

static bool skip_blanks(struct svy_text *rest)
{
	bool any = false;

	while (take(rest, blanks).len)
		any = true;
	return any;
}

static bool is_digit(struct svy_text rest, size_t at)
{
	return at < rest.len && rest.at[at] >= '0' && rest.at[at] <= '9';
}

/* Digits to the number; false where there are too many. */
static bool take_digits(struct svy_printed *printed, size_t *count, struct svy_text *rest)
{
	for (; is_digit(*rest, 0); *rest = svy_text_behind(*rest, 1)) {
		printed->units = printed->units * 10 + (*rest->at - '0');
		if (++*count > MAX_DIGITS)
			return false;
	}
	return true;
}

/* ",685": a separator (that of the group before, if any) and exactly three digits. */
static bool take_group(struct svy_printed *printed, size_t *count, struct svy_text *rest)
{
	struct svy_text at = *rest, mark = take(&at, marks);

	if (!mark.len)
		mark = take(&at, blanks);
	if (!mark.len || !is_digit(at, 0) || !is_digit(at, 1) || !is_digit(at, 2) ||
	    is_digit(at, 3) || (printed->group.len && !svy_text_equal(mark, printed->group)))
		return false;
	printed->group = mark;
	*rest = at;
	return take_digits(printed, count, rest);
}

static bool take_whole(struct svy_printed *printed, size_t *count, struct svy_text *rest)
{
	bool zero = *rest->at == '0';

	if (!take_digits(printed, count, rest))
		return false;
	for (bool grouped = !zero && *count <= 3; grouped;)
		grouped = take_group(printed, count, rest);
	return *count <= MAX_DIGITS;
}

static bool take_decimals(struct svy_printed *printed, size_t *count, struct svy_text *rest)
{
	struct svy_text at = *rest;
	size_t before = *count;

	printed->point = take(&at, points);
	if (!printed->point.len || !is_digit(at, 0)) {
		printed->point.len = 0;
		return !printed->bare;
	}
	*rest = at;
	if (!take_digits(printed, count, rest))
		return false;
	printed->decimals = (int)(*count - before);
	return printed->decimals <= MAX_DECIMALS;
}

static bool take_sign(struct svy_printed *printed, struct svy_text *rest)
{
	bool negative;

	printed->sign = take(rest, minuses);
	negative = printed->sign.len > 0;
	if (!negative)
		printed->sign = take(rest, pluses);
	if (printed->sign.len)
		(void)skip_blanks(rest);
	return negative;
}

static bool take_number(struct svy_printed *printed, struct svy_text *rest)
{
	const char *from = rest->at;
	bool negative;
	size_t count = 0;

	*printed = (struct svy_printed){ .sign = { "", 0 }, .group = { "", 0 } };
	negative = take_sign(printed, rest);
	printed->bare = !is_digit(*rest, 0);
	if (!printed->bare && !take_whole(printed, &count, rest))
		return false;
	if (!take_decimals(printed, &count, rest))
		return false;
	printed->units *= negative ? -1 : 1;
	printed->value = (double)printed->units / (double)svy_power_of_ten(printed->decimals);
	printed->whole = (struct svy_text){ from, (size_t)(rest->at - from) };
	return true;
}

/* "p <", "n =": the letter goes only with a sign. */
static void take_letter(struct svy_text *rest)
{
	static const char *const letters[] = { "p", "n", NULL };
	struct svy_text at = *rest;

	if (!take(&at, letters).len)
		return;
	(void)skip_blanks(&at);
	for (size_t i = 0; i < sizeof relations / sizeof *relations; i++)
		if (!relations[i].word && svy_text_starts(at, relations[i].sign)) {
			*rest = at;
			return;
		}
}

static enum svy_relation take_relation(struct svy_text *rest)
{
	for (size_t i = 0; !is_digit(*rest, 0) && i < sizeof relations / sizeof *relations; i++) {
		const char *const sign[] = { relations[i].sign, NULL };
		struct svy_text at = *rest;

		if (!take(&at, sign).len || (!skip_blanks(&at) && relations[i].word))
			continue;
		*rest = at;
		return relations[i].relation;
	}
	return SVY_PUBLISHED_IS;
}

static void take_unit(struct svy_published *published, struct svy_text *rest)
{
	struct svy_text at = *rest;

	(void)skip_blanks(&at);
	if (take(&at, point_words).len)
		published->unit = SVY_PRINTED_POINTS;
	else if (take(&at, percents).len)
		published->unit = SVY_PRINTED_PERCENT;
	else
		return;
	*rest = at;
}

static bool take_upper(struct svy_published *published, struct svy_text *rest,
                       const char *const *any)
{
	struct svy_text at = *rest;

	if (!take(&at, any).len)
		return false;
	(void)skip_blanks(&at);
	if (!take_number(&published->last, &at) ||
	    published->last.value < published->first.value)
		return false;
	*rest = at;
	return true;
}

static bool take_last(struct svy_published *published, struct svy_text *rest)
{
	struct svy_text at = *rest, dash;

	(void)skip_blanks(&at);
	dash = at;
	if (published->relation != SVY_PUBLISHED_IS || !take(&dash, dashes).len)
		return true;
	if (!take_upper(published, &at, dashes) && !take_upper(published, &at, long_dashes))
		return false;
	published->relation = SVY_PUBLISHED_FROM_TO;
	take_unit(published, &at);
	*rest = at;
	return true;
}

static bool take_all(struct svy_published *published, struct svy_text rest)
{
	(void)skip_blanks(&rest);
	take_letter(&rest);
	published->relation = take_relation(&rest);
	if (!rest.len || !take_number(&published->first, &rest))
		return false;
	take_unit(published, &rest);
	if (!take_last(published, &rest))
		return false;
	(void)skip_blanks(&rest);
	return rest.len == 0;
}

/* 43,4: digits, one comma, digits, of which there are not three. */
static bool decimal_comma(struct svy_text text)
{
	size_t commas = 0, others = 0;

	for (size_t i = 0; i < text.len; i++) {
		commas += text.at[i] == ',';
		others += text.at[i] != ',' && !is_digit(text, i);
	}
	return commas == 1 && others <= 4;
}

int svy_published_read(struct svy_published *published, struct svy_text text,
                       struct svy_error *err)
{
	char quoted[96] = "";

	*published = (struct svy_published){ 0 };
	if (take_all(published, text))
		return 0;
	svy_quote_name(quoted, sizeof quoted, text);
	if (decimal_comma(text))
		return svy_fail(err, "expected a published number, got %s: a decimal comma "
		                "is written as a point", quoted);
	return svy_fail(err, "expected a published number (43.4%%, 1,685, >90, ~25, 62\xE2\x80\x93"
	                "70, p<.001), got %s", quoted);
}

int svy_published_place(const struct svy_published *published)
{
	int64_t units = published->first.units;
	int place = published->first.decimals;

	while (published->relation == SVY_PUBLISHED_ABOUT && place <= 0 && units != 0 &&
	       units % 10 == 0) {
		units /= 10;
		place--;
	}
	return place;
}

/* Both limits are correctly rounded: halves of units, over a power of ten. */
struct svy_range svy_printed_range(const struct svy_printed *printed, int place)
{
	int more = printed->decimals - place;
	int64_t step = (int64_t)svy_power_of_ten(more);
	double one = 2 * (double)svy_power_of_ten(printed->decimals);

	return (struct svy_range){ (double)(2 * printed->units - step) / one,
	                           (double)(2 * printed->units + step) / one };
}

struct svy_range svy_published_range(const struct svy_published *published)
{
	struct svy_range first = svy_printed_range(&published->first,
	                                           svy_published_place(published));

	switch (published->relation) {
	case SVY_PUBLISHED_ABOVE:
	case SVY_PUBLISHED_AT_LEAST:
		return (struct svy_range){ published->first.value, INFINITY };
	case SVY_PUBLISHED_BELOW:
	case SVY_PUBLISHED_AT_MOST:
		return (struct svy_range){ -INFINITY, published->first.value };
	case SVY_PUBLISHED_FROM_TO:
		first.high = svy_printed_range(&published->last, published->last.decimals).high;
		return first;
	default:
		return first;
	}
}
