/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Where things end in a formula, without reading the expressions in it. */
#include "form/character.h"
#include "form/formula_private.h"
#include "form/indicator.h"
#include "form/lexer.h"
#include "form/name.h"

#include <string.h>

size_t svy_scan_step(struct svy_text rest)
{
	size_t name = svy_lexer_name(rest);

	return name ? name : svy_lexer_skip(rest);
}

size_t svy_scan_bracket(struct svy_text text)
{
	size_t at = 0, depth = 0;

	while (at < text.len) {
		char c = text.at[at];

		depth += c == '(';
		depth -= c == ')';
		at += svy_scan_step(svy_text_behind(text, at));
		if (depth == 0)
			return at;
	}
	return 0;
}

static bool is_word(struct svy_text rest, size_t len)
{
	static const char *const words[] = { "and", "or", "div", "mod" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (svy_text_is((struct svy_text){ rest.at, len }, words[i]))
			return true;
	return false;
}

bool svy_scan_is_expression(struct svy_text inside)
{
	for (size_t at = 0, len; at < inside.len; at += len) {
		struct svy_text rest = svy_text_behind(inside, at);

		len = rest.at[0] == '(' ? svy_scan_bracket(rest) : svy_scan_step(rest);
		if (memchr("<>=!'\",", rest.at[0], 7) || is_word(rest, len))
			return true;
	}
	return false;
}

/* Comparisons do not chain, so that the first sign of NAME = a = b names the rest; and
 * nobody compares with a band(). */
bool svy_scan_is_named(struct svy_text inside)
{
	struct svy_text name, named;
	size_t comparisons = 0;

	svy_name_split(&name, &named, inside);
	if (name.len && svy_text_starts(named, "band("))
		return true;

	for (size_t at = 0, len; at < inside.len; at += len) {
		struct svy_text rest = svy_text_behind(inside, at);

		len = rest.at[0] == '(' ? svy_scan_bracket(rest) : svy_scan_step(rest);
		if (is_word(rest, len) && rest.at[0] != 'd' && rest.at[0] != 'm')
			break;
		if (memchr("<>=!", rest.at[0], 4)) {
			comparisons++;
			len += rest.len > 1 && rest.at[1] == '=';
		}
	}
	return comparisons > 1;
}

struct svy_text svy_scan_unwrap(struct svy_text text)
{
	text = svy_text_trim(text);
	if (text.len > 1 && text.at[0] == '(' && svy_scan_bracket(text) == text.len)
		return svy_text_trim((struct svy_text){ text.at + 1, text.len - 2 });
	return text;
}

bool svy_scan_is_call(struct svy_text rest, size_t name)
{
	while (name < rest.len && rest.at[name] == ' ')
		name++;
	return name < rest.len && rest.at[name] == '(';
}

size_t svy_scan_name(struct svy_text rest)
{
	size_t len = svy_lexer_name(rest), more = len;

	while (more && len < rest.len && rest.at[len] == '-') {
		more = svy_lexer_name(svy_text_behind(rest, len + 1));
		if (more && svy_scan_is_call(rest, len + 1 + more))
			return len + 1 + more;
		more = 0;
	}
	return len;
}

size_t svy_scan_tilde(struct svy_text text)
{
	size_t at = 0;

	while (at < text.len && text.at[at] != '~') {
		struct svy_text rest = svy_text_behind(text, at);
		size_t len = rest.at[0] == '(' ? svy_scan_bracket(rest) : svy_scan_step(rest);

		at += len ? len : 1;
	}
	return at;
}

/* The next name or ${name} at or behind *at; empty at the end. */
static struct svy_text next_column(struct svy_text source, size_t *at)
{
	while (*at < source.len) {
		struct svy_text rest = svy_text_behind(source, *at);
		struct svy_text token = { rest.at, svy_scan_step(rest) };

		*at += token.len;
		if (svy_lexer_name(rest) || svy_text_starts(rest, "${"))
			return svy_name_of(token);
	}
	return (struct svy_text){ "", 0 };
}

static bool reads(struct svy_text source, struct svy_text column)
{
	struct svy_text name;
	size_t at = 0;

	while ((name = next_column(source, &at)).len)
		if (svy_text_equal(name, column))
			return true;
	return false;
}

bool svy_formula_shares(const struct svy_formula *f, size_t a, size_t b)
{
	struct svy_text source = f->variables[a].source, name;
	size_t at = 0;

	while ((name = next_column(source, &at)).len) {
		bool call = at < source.len && source.at[at] == '(';

		if (!call && reads(f->variables[b].source, name))
			return true;
	}
	return false;
}
