/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/lexer.h"

#include "form/character.h"
#include "form/mistake.h"

#include <string.h>

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

size_t svy_lexer_name(struct svy_text text)
{
	size_t len = svy_character_letter(text), more = len;

	while (more) {
		struct svy_text rest = svy_text_behind(text, len);

		more = svy_character_letter(rest);
		if (!more && rest.len && (is_digit(rest.at[0]) || rest.at[0] == '.'))
			more = 1;
		len += more;
	}
	return len;
}

size_t svy_lexer_skip(struct svy_text rest)
{
	char end = rest.at[0];
	const char *at;

	if (svy_text_starts(rest, "${"))
		end = '}';
	else if (end != '\'' && end != '"')
		return 1;
	at = memchr(rest.at + 1, end, rest.len - 1);
	return at ? (size_t)(at - rest.at) + 1 : rest.len;
}

/* A blank, or the no-break space that web pages and word processors leave. */
static size_t blank_length(struct svy_text text)
{
	if (text.len && memchr(" \t\r\n", text.at[0], 4))
		return 1;
	return svy_text_starts(text, "\u00A0") ? strlen("\u00A0") : 0;
}

static struct svy_text skip_blanks(struct svy_text text)
{
	for (size_t len; (len = blank_length(text)) > 0;)
		text = svy_text_behind(text, len);
	return text;
}

static void set(struct svy_token *token, enum svy_token_kind kind, size_t len)
{
	token->kind = kind;
	token->raw.len = len;
	token->text = token->raw;
}

/* 2024-05-01, which would be two subtractions. */
static size_t date_length(struct svy_text text)
{
	static const char shape[] = "dddd-dd-dd";
	size_t len = strlen(shape);

	if (text.len < len || (text.len > len && is_digit(text.at[len])))
		return 0;
	for (size_t i = 0; i < len; i++)
		if (shape[i] == '-' ? text.at[i] != '-' : !is_digit(text.at[i]))
			return 0;
	return len;
}

static int number(struct svy_token *token, const struct svy_compiler *compiler)
{
	struct svy_text rest = token->raw;
	size_t len = 0, date = date_length(rest);

	if (date)
		return svy_place_fail(compiler, token->offset,
			"a date wants quotes: '%.*s'", (int)date, rest.at);
	while (len < rest.len && (is_digit(rest.at[len]) || rest.at[len] == '.'))
		len++;
	rest = svy_text_behind(rest, len);
	if (svy_character_letter(rest))
		return svy_place_fail(compiler, token->offset,
			"a number runs into a name; a column that starts with a digit is written ${...}");
	set(token, SVY_TOKEN_NUMBER, len);
	return 0;
}

static int quoted(struct svy_token *token, const struct svy_compiler *compiler)
{
	struct svy_text rest = svy_text_behind(token->raw, 1);
	const char *end = rest.len ? memchr(rest.at, token->raw.at[0], rest.len) : NULL;

	if (!end)
		return svy_place_fail(compiler, token->offset,
			"the quote that opens here is not closed");
	set(token, SVY_TOKEN_TEXT, (size_t)(end - token->raw.at) + 1);
	token->text = (struct svy_text){ rest.at, (size_t)(end - rest.at) };
	return 0;
}

static int column(struct svy_token *token, const struct svy_compiler *compiler)
{
	struct svy_text rest = svy_text_behind(token->raw, 2);
	const char *end = rest.len ? memchr(rest.at, '}', rest.len) : NULL;
	struct svy_text name = { rest.at, end ? (size_t)(end - rest.at) : 0 };

	if (!end || (name.len && memchr(name.at, '{', name.len)))
		return svy_place_fail(compiler, token->offset,
			"the ${ that opens here is not closed by }");
	set(token, SVY_TOKEN_COLUMN, (size_t)(end - token->raw.at) + 1);
	token->text = svy_text_trim(name);
	if (!token->text.len)
		return svy_place_fail(compiler, token->offset,
			"${} names no column; write ${name}");
	return 0;
}

/* XPath names its functions with hyphens; a hyphen in any other bare name is
 * a minus.  0 where no bracket follows. */
static size_t call_length(struct svy_text text)
{
	size_t len = svy_lexer_name(text), more = len;

	while (len + 1 < text.len && text.at[len] == '-' && more) {
		more = svy_lexer_name(svy_text_behind(text, len + 1));
		len += more ? more + 1 : 0;
	}
	return svy_text_starts(skip_blanks(svy_text_behind(text, len)), "(") ? len : 0;
}

static bool word_operator(struct svy_token *token, size_t len)
{
	static const struct {
		const char *word;
		enum svy_token_kind kind;
	} words[] = {
		{ "or", SVY_TOKEN_OR },
		{ "and", SVY_TOKEN_AND },
		{ "div", SVY_TOKEN_DIV },
		{ "mod", SVY_TOKEN_MOD },
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (svy_text_is((struct svy_text){ token->raw.at, len }, words[i].word)) {
			set(token, words[i].kind, len);
			return true;
		}
	return false;
}

static int name(struct svy_token *token, size_t len)
{
	size_t call;

	if (word_operator(token, len))
		return 0;
	call = call_length(token->raw);
	set(token, call ? SVY_TOKEN_CALL : SVY_TOKEN_NAME, call ? call : len);
	return 0;
}

static int sign(struct svy_token *token, const struct svy_compiler *compiler)
{
	static const struct {
		const char *sign;
		enum svy_token_kind kind;
	} signs[] = { /* the longer of two that start alike comes first */
		{ "!=", SVY_TOKEN_UNEQUAL }, { "=", SVY_TOKEN_EQUAL },
		{ "<=", SVY_TOKEN_LESS_EQUAL }, { "<", SVY_TOKEN_LESS },
		{ ">=", SVY_TOKEN_MORE_EQUAL }, { ">", SVY_TOKEN_MORE },
		{ "+", SVY_TOKEN_PLUS }, { "-", SVY_TOKEN_MINUS },
		{ "*", SVY_TOKEN_TIMES }, { "(", SVY_TOKEN_OPEN },
		{ ")", SVY_TOKEN_CLOSE }, { ",", SVY_TOKEN_COMMA },
	};

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (svy_text_starts(token->raw, signs[i].sign)) {
			set(token, signs[i].kind, strlen(signs[i].sign));
			return 0;
		}
	return svy_mistake_character(compiler, token->offset);
}

static int lex(struct svy_token *token, const struct svy_compiler *compiler)
{
	struct svy_text rest = token->raw;
	size_t len;

	if (!rest.len) {
		set(token, SVY_TOKEN_END, 0);
		return 0;
	}
	if (svy_mistake_sign(compiler, token->offset))
		return -1;
	if (rest.at[0] == '\'' || rest.at[0] == '"')
		return quoted(token, compiler);
	if (svy_text_starts(rest, "${"))
		return column(token, compiler);
	if (is_digit(rest.at[0]) || (rest.at[0] == '.' && rest.len > 1 && is_digit(rest.at[1])))
		return number(token, compiler);
	if ((len = svy_lexer_name(rest)) > 0)
		return name(token, len);
	return sign(token, compiler);
}

int svy_lexer_next(struct svy_token *token, size_t *at,
                   const struct svy_compiler *compiler)
{
	token->raw = skip_blanks(svy_text_behind(compiler->source, *at));
	token->offset = (size_t)(token->raw.at - compiler->source.at);
	if (lex(token, compiler))
		return -1;
	*at = token->offset + token->raw.len;
	return 0;
}
