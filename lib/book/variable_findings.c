/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What is wrong with a variable, in words. */
#include "book/rule.h"

#include "read/number.h"

#include <stdint.h>
#include <stdio.h>

enum { CODES_SHOWN = 20 };

/* What the unknown code may have been meant for. */
static const char *meant(const struct svy_variable *v, const char *code, char into[200])
{
	double number, other;
	bool numeric = svy_number_parse(&number, svy_text(code));

	if (v->kind == SVY_VARIABLE_OPTION)
		return "of a choice in a column of its own: 1 or 0, True or False";
	for (size_t i = 0; i < v->question->choice_count; i++) {
		const struct svy_choice *c = &v->question->choices[i];

		if (svy_text_is(svy_text(code), c->label))
			(void)snprintf(into, 200, "the label of '%.100s'", c->name);
		else if (numeric && svy_number_parse(&other, svy_text(c->name)) &&
		         number == other)
			(void)snprintf(into, 200, "the form has '%.100s'", c->name);
		else
			continue;
		return into;
	}
	return "";
}

static void add(struct svy_findings *list, const struct svy_variable *v, const char *wave,
                const char *kind, const struct svy_lines *lines, const char *detail)
{
	const struct svy_finding finding = {
		.kind = kind, .wave = wave, .variable = v->name, .lines = *lines,
		.detail = detail,
	};

	if (lines->count)
		svy_findings_add(list, &finding);
}

static void add_code(struct svy_findings *list, const struct svy_variable *v,
                     const char *wave, uint32_t value)
{
	char into[200];
	const char *code = v->values.names[value].at;
	const struct svy_finding finding = {
		.kind = "unknown code", .wave = wave, .variable = v->name, .value = code,
		.lines = v->unknown[value], .detail = meant(v, code, into),
	};

	svy_findings_add(list, &finding);
}

static void add_rest(struct svy_findings *list, const struct svy_variable *v,
                     const char *wave, size_t codes, const struct svy_lines *lines)
{
	char detail[80];

	(void)snprintf(detail, sizeof detail, "%zu other codes%s", codes,
	               v->many ? " and more" : "");
	add(list, v, wave, "unknown code", lines, detail);
}

static void add_codes(struct svy_findings *list, const struct svy_variable *v,
                      const char *wave)
{
	struct svy_lines rest = { 0 };
	size_t shown = 0, codes = 0;

	for (uint32_t i = 0; i < v->values.count && i < v->unknown_capacity; i++) {
		const struct svy_lines *lines = &v->unknown[i];

		if (lines->count == 0 || lines->count == SIZE_MAX)
			continue;
		if (shown++ < CODES_SHOWN) {
			add_code(list, v, wave, i);
			continue;
		}
		if (codes < SVY_LINES_SHOWN)
			rest.first[codes] = lines->first[0];
		codes++;
		rest.count += lines->count;
	}
	add_rest(list, v, wave, codes, &rest);
}

static const char *expected(const struct svy_variable *v)
{
	if (v->kind == SVY_VARIABLE_INTEGER)
		return "expected a whole number";
	return v->kind == SVY_VARIABLE_DATE ? "expected a date, 2026-11-21"
	                                    : "expected a number";
}

void svy_variable_findings(struct svy_findings *list, const struct svy_variable *v,
                           const char *wave)
{
	if (v->unknown_rows)
		add_codes(list, v, wave);
	add(list, v, wave, "wrong type", &v->wrong, expected(v));
	add(list, v, wave, "constraint violated", &v->refused,
	    v->question ? v->question->constraint : "");
	add(list, v, wave, "answered, not asked", &v->stray,
	    v->question ? svy_rule_relevant(v->question) : "");
	add(list, v, wave, "required, missing", &v->lacking, "");
	add(list, v, wave, "unlike its question", &v->apart,
	    "the choice is ticked in one and not in the other");
}
