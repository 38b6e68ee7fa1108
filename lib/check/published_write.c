/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/published.h"

#include "base/decimal.h"
#include "read/near.h"

#include <math.h>
#include <string.h>

/* The digits, with separators between thousands and the old point. */
static const char *digits(struct svy_arena *arena, const struct svy_printed *form,
                          const char *fixed)
{
	size_t whole = strcspn(fixed, "."), len = 0;
	char *into = svy_arena_alloc(arena, strlen(fixed) * (1 + form->group.len) +
	                             form->point.len + 1);

	for (size_t i = 0; i < whole; i++) {
		if (form->bare && whole == 1 && fixed[0] == '0')
			break;
		if (i && (whole - i) % 3 == 0) {
			memcpy(into + len, form->group.at, form->group.len);
			len += form->group.len;
		}
		into[len++] = fixed[i];
	}
	if (!fixed[whole])
		return into;
	memcpy(into + len, form->point.at, form->point.len);
	strcpy(into + len + form->point.len, fixed + whole + 1);
	return into;
}

static bool is_plus(struct svy_text sign)
{
	return svy_text_is(sign, "+");
}

static struct svy_text sign_of(const struct svy_printed *form, double value, const char *fixed)
{
	bool zero = strspn(fixed, "0.") == strlen(fixed);

	if (value >= 0 || zero)
		return is_plus(form->sign) && !zero ? form->sign : svy_text("");
	return form->sign.len && !is_plus(form->sign) ? form->sign : svy_text("-");
}

/* place is below 0 for a number that is about right only. */
static const char *number(struct svy_arena *arena, const struct svy_printed *form,
                          int place, double value)
{
	double step = place < 0 ? (double)svy_power_of_ten(-place) : 1;
	double shown = place < 0 ? round(value / step) * step : value;
	struct svy_text sign;
	char fixed[48];

	(void)svy_fixed_print(fixed, fabs(shown), form->decimals, false);
	sign = sign_of(form, shown, fixed);
	return svy_arena_print(arena, "%.*s%s", (int)sign.len, sign.at,
	                       digits(arena, form, fixed));
}

static struct svy_text between(const char *from, const char *to)
{
	return (struct svy_text){ from, (size_t)(to - from) };
}

const char *svy_published_write(struct svy_arena *arena,
                                const struct svy_published *published,
                                struct svy_text text, double first, double last)
{
	struct svy_text a = published->first.whole, b = published->last.whole;
	struct svy_text before = between(text.at, a.at), after;
	const char *start = number(arena, &published->first, svy_published_place(published),
	                           first);

	if (published->relation == SVY_PUBLISHED_FROM_TO) {
		after = between(a.at + a.len, b.at);
		start = svy_arena_print(arena, "%s%.*s%s", start, (int)after.len, after.at,
		                        number(arena, &published->last,
		                               published->last.decimals, last));
		a = b;
	}
	after = between(a.at + a.len, text.at + text.len);
	return svy_arena_print(arena, "%.*s%s%.*s", (int)before.len, before.at, start,
	                       (int)after.len, after.at);
}
