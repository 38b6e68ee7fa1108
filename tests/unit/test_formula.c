/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Formulas against the terms that R's terms() gives for them. */
#include "unit/check.h"

#include "form/formula.h"

#include <stdio.h>

/* "y ~ 1 + a + a:b", each variable by its name, factor() as [a]. */
static const char *shown(const struct svy_formula *f)
{
	static char text[2000];
	size_t used = (size_t)sprintf(text, "%.*s ~ %d", (int)f->response.name.len,
	                              f->response.name.at, f->intercept);

	for (size_t t = 0; t < f->term_count; t++) {
		const char *sign = " + ";

		for (size_t v = 0; v < f->variable_count; v++) {
			const struct svy_variable *of = &f->variables[v];

			if (!(f->terms[t] >> v & 1))
				continue;
			used += (size_t)sprintf(text + used, of->factor ? "%s[%.*s]" : "%s%.*s",
			                        sign, (int)of->name.len, of->name.at);
			sign = ":";
		}
	}
	return text;
}

static void reads(const char *text, const char *want)
{
	struct svy_formula f;
	struct svy_error err = { .message = "" };

	if (!CHECK(svy_formula_parse(&f, svy_text(text), &err) == 0))
		printf("  %s\n", err.message);
	else
		CHECK_TEXT(shown(&f), want);
	svy_formula_free(&f);
}

static void refuses(const char *text, const char *want)
{
	struct svy_formula f;
	struct svy_error err = { .message = "" };

	CHECK(svy_formula_parse(&f, svy_text(text), &err) == -1);
	CHECK_TEXT(err.message, want);
	svy_formula_free(&f);
}

static void check_terms(void)
{
	reads("y ~ a", "y ~ 1 + a");
	reads("y~a+b", "y ~ 1 + a + b");
	reads("y ~ 1", "y ~ 1");
	reads("y ~ a - 1", "y ~ 0 + a");
	reads("y ~ 0 + a", "y ~ 0 + a");
	reads("y ~ -1 + a + 1", "y ~ 1 + a");
	reads("y ~ a * b", "y ~ 1 + a + b + a:b");
	reads("y ~ a:b", "y ~ 1 + a:b");
	reads("y ~ a:b + a", "y ~ 1 + a + a:b");
	reads("y ~ b:a + a", "y ~ 1 + a + b:a");
	reads("y ~ a + a + a:a", "y ~ 1 + a");
	reads("y ~ (a + b) * c", "y ~ 1 + a + b + c + a:c + b:c");
	reads("y ~ (a + b):(a + c)", "y ~ 1 + a + a:c + a:b + b:c");
	reads("y ~ a * b * c", "y ~ 1 + a + b + c + a:b + a:c + b:c + a:b:c");
	reads("y ~ a * b - b", "y ~ 1 + a + a:b");
	reads("y ~ (a + b + c) - (b + c)", "y ~ 1 + a");
	reads("y ~ ((a))", "y ~ 1 + a");
}

static void check_variables(void)
{
	reads("${my y} ~ ${a b} + q.1", "my y ~ 1 + a b + q.1");
	reads("y ~ a + ${a}", "y ~ 1 + a");
	reads("y ~ factor(a) + a", "y ~ 1 + [a] + a");
	reads("y ~ factor( ${a} )", "y ~ 1 + [a]");
	reads("y ~ I(a div 10)", "y ~ 1 + a div 10");
	reads("y ~ band(${age}, 18, 25) * sex",
	      "y ~ 1 + band(${age}, 18, 25) + sex + band(${age}, 18, 25):sex");
	reads("y ~ count-selected(q) - 1", "y ~ 0 + count-selected(q)");
	reads("y ~ (${q12} >= 4) + b", "y ~ 1 + ${q12} >= 4 + b");
	reads("y ~ (age = band(${age}, 18)) * b", "y ~ 1 + age + b + age:b");
	reads("y ~ (a = 1 or b = '~') + c", "y ~ 1 + a = 1 or b = '~' + c");
	reads("y ~ ((a = 1) + b):c", "y ~ 1 + a = 1:c + b:c");
	reads("y ~ if(a > 1, 'x', 'y')", "y ~ 1 + if(a > 1, 'x', 'y')");
	reads("${q12} >= 4 ~ sex", "${q12} >= 4 ~ 1 + sex");
	reads("(${q12} >= 4) ~ sex", "${q12} >= 4 ~ 1 + sex");
	reads("agrees = ${q12} >= 4 ~ sex", "agrees ~ 1 + sex");
	reads("y ~ (old = ${age} >= 60) + (a = 1) + (n = b = 'x' or c = 2)",
	      "y ~ 1 + old + a = 1 + n");
	reads("y ~ (a = 1 or b = 2) + (a = 1 and b != 2)",
	      "y ~ 1 + a = 1 or b = 2 + a = 1 and b != 2");
	reads("(a = '~') ~ b", "a = '~' ~ 1 + b");
	reads("\xC3\xA9t\xC3\xA9 ~ \xC3\xA2ge", "\xC3\xA9t\xC3\xA9 ~ 1 + \xC3\xA2ge");
}

static void check_refusals(void)
{
	refuses("y", "character 2 of 'y': expected '~' between the response and the "
	             "terms: y ~ sex");
	refuses("~ a", "character 1 of '~ a': expected a response before '~'");
	refuses("y ~", "character 4 of 'y ~': expected a variable, got the end");
	refuses("y ~ a ~ b", "character 7 of 'y ~ a ~ b': a second '~'");
	refuses("y ~ a + y", "character 9 of 'y ~ a + y': the response is among what is "
	                     "to explain it");
	refuses("y ~ a +", "character 8 of 'y ~ a +': expected a variable, got the end");
	refuses("y ~ (a + b", "character 5 of 'y ~ (a + b': the bracket that opens here "
	                      "is not closed");
	refuses("y ~ a)", "character 6 of 'y ~ a)': expected +, -, * or :");
	refuses("y ~ a b", "character 7 of 'y ~ a b': expected +, -, * or :");
	refuses("y ~ a^2", "character 6 of 'y ~ a^2': of R's signs there are + - * : and "
	                   "brackets; arithmetic goes into I(...), and a name with a "
	                   "slash into ${...}");
	refuses("y ~ a / b", "character 7 of 'y ~ a / b': of R's signs there are + - * : "
	                     "and brackets; arithmetic goes into I(...), and a name with "
	                     "a slash into ${...}");
	refuses("y ~ a >= 4", "character 7 of 'y ~ a >= 4': a condition goes into "
	                      "brackets: (${q12} >= 4)");
	refuses("y ~ .", "character 5 of 'y ~ .': name the variables; there is no '.' for "
	                 "all of them");
	refuses("y ~ 'a'", "character 5 of 'y ~ 'a'': a text is no variable; a column is "
	                   "written ${name}");
	refuses("y ~ `a b`", "character 5 of 'y ~ `a b`': a column is written ${name}, "
	                     "without backquotes");
	refuses("y ~ 2 * a", "character 5 of 'y ~ 2 * a': a number is no variable; "
	                     "arithmetic goes into I(...)");
	refuses("y ~ (a + 1)", "character 10 of 'y ~ (a + 1)': a number is no variable; "
	                       "arithmetic goes into I(...)");
	refuses("y ~ ${a", "character 5 of 'y ~ ${a': the ${ that opens here is not "
	                   "closed by }");
	refuses("y ~ ${ }", "character 5 of 'y ~ ${ }': ${} names no column; write "
	                    "${name}");
	refuses("y ~ factor(", "character 5 of 'y ~ factor(': the bracket behind this "
	                       "name is not closed");
	refuses("y ~ factor()", "character 5 of 'y ~ factor()': expected a variable "
	                        "between the brackets");
	refuses("y ~ 0", "character 6 of 'y ~ 0': nothing is left that could explain the "
	                 "response");
	refuses("y ~ a - a - 1", "character 14 of 'y ~ a - a - 1': nothing is left that "
	                         "could explain the response");
	refuses("y ~ \xFF", "character 5 of 'y ~ \xFF': a byte that is not UTF-8 text");
	refuses("", "character 1 of '': expected '~' between the response and the terms: "
	            "y ~ sex");
}

static void check_sharing(void)
{
	struct svy_formula f;
	struct svy_error err;

	if (!CHECK(svy_formula_parse(&f, svy_text("y ~ age + I(age * age) + sex + "
	                                          "(${q} > 1) + band(q, 2) + aged"),
	                             &err) == 0))
		return;
	CHECK(svy_formula_shares(&f, 0, 1));
	CHECK(svy_formula_shares(&f, 1, 0));
	CHECK(!svy_formula_shares(&f, 0, 2));
	CHECK(svy_formula_shares(&f, 3, 4));
	CHECK(!svy_formula_shares(&f, 0, 5));
	svy_formula_free(&f);
}

int main(void)
{
	check_terms();
	check_variables();
	check_refusals();
	check_sharing();
	return check_end();
}
