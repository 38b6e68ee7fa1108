/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/judge.h"

#include "check/rounding.h"

#include <math.h>
#include <string.h>

/* A value to the ten digits of a table, so that ties are those that can be seen. */
static double ten_digits(double value)
{
	struct svy_decimal d = svy_decimal_of(value);
	int exponent = d.exponent;
	double size = (double)d.digits;

	if (exponent < -19 || exponent > 0)
		return value;
	size /= (double)svy_power_of_ten(-exponent);
	return d.negative ? -size : size;
}

static struct svy_judgement fails(const char *reason, const char *renewed)
{
	return (struct svy_judgement){ .holds = false, .reason = reason, .renewed = renewed };
}

static struct svy_judgement holds(const char *reason)
{
	return (struct svy_judgement){ .holds = true, .reason = reason };
}

/* Beside a wrong number, the right one as the text would have it. */
static struct svy_judgement judge_number(const struct svy_published *p, struct svy_text text,
                                         double value, const struct svy_judging *how,
                                         struct svy_arena *arena)
{
	struct svy_decimal d = svy_decimal_of(value);
	enum svy_rounding rule = svy_rounding_between(&d, p->first.decimals, p->first.units);
	const char *renewed = svy_published_write(arena, p, text, value, NAN);
	char tolerance[32];

	if (rule == SVY_ROUNDING_HALF)
		return holds("");
	if (rule == SVY_ROUNDING_HALF_EVEN)
		return holds("a tie, rounded to the even digit");
	if (rule == SVY_ROUNDING_CUT && how->cut)
		return (struct svy_judgement){ true, svy_arena_print(arena,
			"rounds to %s; cut off", renewed), renewed };
	if (how->tolerance > 0 &&
	    fabs(ten_digits(p->first.value - value)) <= how->tolerance)
		return (struct svy_judgement){ true, svy_arena_print(arena,
			"rounds to %s; within the tolerance of %s", renewed,
			svy_number_print(tolerance, how->tolerance)), renewed };
	return fails(svy_arena_print(arena, "rounds to %s%s", renewed,
	                             rule == SVY_ROUNDING_CUT ? "; cut off, not rounded" : ""),
	             renewed);
}

static struct svy_judgement judge_about(const struct svy_published *p, struct svy_text text,
                                        double value, struct svy_arena *arena)
{
	struct svy_range range = svy_published_range(p);
	const char *renewed = svy_published_write(arena, p, text, value, NAN);

	if (ten_digits(value) >= range.low && ten_digits(value) <= range.high)
		return holds("");
	return fails(svy_arena_print(arena, "it would be %s", renewed), renewed);
}

static struct svy_judgement judge_limit(const struct svy_published *p, double value,
                                        struct svy_arena *arena)
{
	static const char *const words[] = {
		[SVY_PUBLISHED_ABOVE] = "above", [SVY_PUBLISHED_AT_LEAST] = "at least",
		[SVY_PUBLISHED_BELOW] = "below", [SVY_PUBLISHED_AT_MOST] = "at most",
	};
	double limit = p->first.value, x = ten_digits(value);
	bool good = p->relation == SVY_PUBLISHED_ABOVE ? x > limit :
	            p->relation == SVY_PUBLISHED_AT_LEAST ? x >= limit :
	            p->relation == SVY_PUBLISHED_BELOW ? x < limit : x <= limit;
	char a[32], b[32];

	if (good)
		return holds("");
	return fails(svy_arena_print(arena, "%s is not %s %s", svy_number_print(a, value),
	                             words[p->relation], svy_number_print(b, limit)), NULL);
}

/* A value within it, or both limits of an interval. */
static struct svy_judgement judge_range(const struct svy_published *p, struct svy_text text,
                                        double value, double last, struct svy_arena *arena)
{
	struct svy_range range = svy_published_range(p);
	struct svy_decimal a = svy_decimal_of(value), b;
	const char *renewed;
	char shown[32];

	if (isnan(last)) {
		if (ten_digits(value) >= range.low && ten_digits(value) <= range.high)
			return holds("");
		return fails(svy_arena_print(arena, "%s is not in it",
		                             svy_number_print(shown, value)), NULL);
	}
	b = svy_decimal_of(last);
	if (svy_rounding_between(&a, p->first.decimals, p->first.units) >= SVY_ROUNDING_HALF_EVEN &&
	    svy_rounding_between(&b, p->last.decimals, p->last.units) >= SVY_ROUNDING_HALF_EVEN)
		return holds("");
	renewed = svy_published_write(arena, p, text, value, last);
	return fails(svy_arena_print(arena, "rounds to %s", renewed), renewed);
}

struct svy_judgement svy_judge(const struct svy_published *p, struct svy_text text,
                               double value, double last, const struct svy_judging *how,
                               struct svy_arena *arena)
{
	switch (p->relation) {
	case SVY_PUBLISHED_IS:
		return judge_number(p, text, value, how, arena);
	case SVY_PUBLISHED_ABOUT:
		return judge_about(p, text, value, arena);
	case SVY_PUBLISHED_FROM_TO:
		return judge_range(p, text, value, last, arena);
	default:
		return judge_limit(p, value, arena);
	}
}
