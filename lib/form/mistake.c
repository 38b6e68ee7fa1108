/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/mistake.h"

#include "form/character.h"

#include <string.h>

#define DIVISION "division is written 'div'; a column in a group ${group/name}"
#define TYPOGRAPHIC "a typographic quote; write a plain ' or \""

static const struct mistake {
	const char *sign, *advice;
} mistakes[] = { /* the longer of two that start alike comes first */
	{ "===", "write '='" },
	{ "==", "write '='" },
	{ "=<", "write '<='" },
	{ "=>", "write '>='" },
	{ "<>", "write '!='" },
	{ "\u2260", "write '!='" },
	{ "\u2264", "write '<='" },
	{ "\u2265", "write '>='" },
	{ "&&", "write 'and'" },
	{ "&", "write 'and'" },
	{ "||", "write 'or'" },
	{ "|", "write 'or'" },
	{ "/", DIVISION },
	{ "\u00F7", DIVISION },
	{ "%", "write 'mod'; a percentage is a number, without a sign" },
	{ "\u00D7", "write '*'" },
	{ "\u2013", "write '-'" },
	{ "\u2014", "write '-'" },
	{ "\u2212", "write '-'" },
	{ "\u2018", TYPOGRAPHIC },
	{ "\u2019", TYPOGRAPHIC },
	{ "\u201A", TYPOGRAPHIC },
	{ "\u201C", TYPOGRAPHIC },
	{ "\u201D", TYPOGRAPHIC },
	{ "\u201E", TYPOGRAPHIC },
	{ "\u00AB", TYPOGRAPHIC },
	{ "\u00BB", TYPOGRAPHIC },
	{ "`", "write a plain ' or \"" },
	{ "{", "a column is written ${name}" },
};

/* Signs that are right or wrong by what follows them. */
static const char *advice_by_next(struct svy_text rest)
{
	char next = rest.len > 1 ? rest.at[1] : ' ';

	if (rest.at[0] == '!' && next != '=')
		return "a negation is written not(...)";
	if (rest.at[0] == '$' && next != '{')
		return "a column is written ${name}";
	if (rest.at[0] == '.' && (next < '0' || next > '9'))
		return "there is no current value '.' here; name the column: ${name}";
	return NULL;
}

int svy_mistake_sign(const struct svy_compiler *compiler, size_t offset)
{
	struct svy_text rest = svy_text_behind(compiler->source, offset);
	const char *advice = advice_by_next(rest);

	if (advice)
		return svy_place_fail(compiler, offset, "%s", advice);
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++)
		if (svy_text_starts(rest, mistakes[i].sign))
			return svy_place_fail(compiler, offset, "'%s': %s",
			                      mistakes[i].sign, mistakes[i].advice);
	return 0;
}

int svy_mistake_character(const struct svy_compiler *compiler, size_t offset)
{
	struct svy_text rest = svy_text_behind(compiler->source, offset);
	char32_t point;
	size_t len = svy_character(&point, rest);

	if (point > ' ' && point < 0x7F)
		return svy_place_fail(compiler, offset, "unexpected '%c'", rest.at[0]);
	return svy_place_fail(compiler, offset, "unexpected '%.*s' (U+%04X)", (int)len,
	                      rest.at, (unsigned)point);
}

int svy_mistake_choice(const struct svy_compiler *compiler, size_t offset)
{
	static const char ends[] = " \t\r\n,()'\"";
	struct svy_text choice = svy_text_behind(compiler->source, offset);
	size_t len = 0;

	while (len < choice.len && !memchr(ends, choice.at[len], strlen(ends)))
		len++;
	choice.len = len;
	choice = svy_place_head(choice, 64);
	return svy_place_fail(compiler, offset, "quote the choice: selected(..., '%.*s')",
	                      SVY_PLACE_SHOWN(choice));
}
