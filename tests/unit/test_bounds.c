/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Ranges and conditions over them: what can be is never missed. */
#include "check.h"
#include "form/bounds.h"

#include <stdlib.h>

static int find(size_t *slot, void *with, struct svy_text name, struct svy_error *err)
{
	(void)with;
	*slot = (size_t)(*name.at - 'a');
	return *slot < 6 ? 0 : svy_fail(err, "no column");
}

static const struct svy_scope scope = { find, NULL };

static bool can_hold(const char *text, const struct svy_range *slots)
{
	struct svy_expression *expression;
	struct svy_error err;
	bool can;

	if (svy_expression_compile(&expression, svy_text(text), &scope, &err) ||
	    svy_bounds_check(expression, &err)) {
		printf("# %s: %s\n", text, err.message);
		return false;
	}
	can = svy_bounds_can_hold(expression, slots);
	svy_expression_free(expression);
	return can;
}

static void test_conditions(void)
{
	const struct svy_range r[6] = {
		{ 265, 265 }, { 139, 139 }, { 404, 404 },
		{ 34.25, 34.35 }, { 65.55, 65.65 }, { -1, 2 },
	};
	static const struct {
		const char *text;
		bool can;
	} cases[] = {
		{ "a + b = c", true }, { "a + b + 1 = c", false }, { "a + b != c", false },
		{ "d = b div c * 100", false }, { "e = a div c * 100", true },
		{ "d + e = 100", true }, { "d + e = 100.01", false }, { "d < 34.25", false },
		{ "d <= 34.25", true }, { "d > 34.35", false }, { "d >= 34.35", true },
		{ "sum(a, b) = c", true }, { "min(a, b) = 139", true }, { "max(a, b) = 139", false },
		{ "f * f = 4", true }, { "f * f = 4.1", false }, { "a div f = 1000000", true },
		{ "not(a + b = c)", false }, { "a = 1 or b = 139", true }, { "a = 1 and b = 139", false },
		{ "if(f > 0, d, e) = 65.6", true }, { "if(a > 0, d, e) = 65.6", false },
		{ "a mod 10 = 5", true }, { "a mod 10 = 4", false }, { "d mod 10 = 4.3", true },
		{ "-d = -34.3", true }, { "(a > 0) + (b > 0) = 2", true },
		{ "coalesce(a, b) = 265", true }, { "0.1 + 0.2 = 0.3", true },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		printf("# %s\n", cases[i].text);
		CHECK_INT(can_hold(cases[i].text, r), cases[i].can);
	}
}

static void test_refused(void)
{
	static const char *const texts[] = { "a + b", "a = 'x'", "selected(a, 'x')",
	                                     "band(a, 1, 2) = '1'", "coalesce(a, '') = 1" };
	struct svy_expression *expression;
	struct svy_error err;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		printf("# %s\n", texts[i]);
		if (!CHECK_INT(svy_expression_compile(&expression, svy_text(texts[i]), &scope, &err), 0))
			continue;
		CHECK_INT(svy_bounds_check(expression, &err), -1);
		svy_expression_free(expression);
	}
}

/* Any values within the ranges give a result within the result. */
static void test_random(void)
{
	int bad = 0;

	srand(7);
	for (int i = 0; i < 100000; i++) {
		double x = (rand() % 2001 - 1000) / 7.0, y = (rand() % 2001 - 1000) / 3.0;
		struct svy_range a = { x - rand() % 50 / 9.0, x + rand() % 50 / 9.0 };
		struct svy_range b = { y - rand() % 50 / 9.0, y + rand() % 50 / 9.0 };
		struct svy_range s = svy_range_add(a, b), d = svy_range_subtract(a, b);
		struct svy_range p = svy_range_multiply(a, b), q = svy_range_divide(a, b);

		bad += !(s.low <= x + y && x + y <= s.high);
		bad += !(d.low <= x - y && x - y <= d.high);
		bad += !(p.low <= x * y && x * y <= p.high);
		bad += y != 0 && !(q.low <= x / y && x / y <= q.high);
	}
	CHECK_INT(bad, 0);
}

int main(void)
{
	test_conditions();
	test_refused();
	test_random();
	return check_end();
}
