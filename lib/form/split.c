/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Cutting NAME=EXPR and a,b without reading the expressions in them. */
#include "form/character.h"
#include "form/indicator.h"
#include "form/lexer.h"

#include <string.h>

/* A bare name, in which hyphens stand too: endline-marriage. */
static bool is_name(struct svy_text text)
{
	size_t len = svy_lexer_name(text);

	while (len && len < text.len) {
		struct svy_text rest = svy_text_behind(text, len);
		bool more = rest.at[0] == '-' || (rest.at[0] >= '0' && rest.at[0] <= '9');
		size_t step = more ? 1 : svy_lexer_name(rest);

		if (!step)
			return false;
		len += step;
	}
	return len > 0;
}

void svy_name_split(struct svy_text *name, struct svy_text *rest, struct svy_text text)
{
	const char *sign = text.len ? memchr(text.at, '=', text.len) : NULL;
	size_t before = sign ? (size_t)(sign - text.at) : 0;
	struct svy_text head = svy_text_trim((struct svy_text){ text.at, before });
	/* a == b is somebody's comparison, and the expression's error to make */
	bool twice = sign && before + 1 < text.len && sign[1] == '=';

	*name = (struct svy_text){ "", 0 };
	*rest = svy_text_trim(text);
	if (!sign || twice || !is_name(head))
		return;
	*name = head;
	*rest = svy_text_trim(svy_text_behind(text, before + 1));
}

/* The first separator outside brackets, or the end. */
static size_t find(struct svy_text text, char separator)
{
	size_t at = 0, depth = 0;

	while (at < text.len && (depth || text.at[at] != separator)) {
		if (text.at[at] == '(')
			depth++;
		else if (text.at[at] == ')' && depth)
			depth--;
		at += svy_lexer_skip(svy_text_behind(text, at));
	}
	return at;
}

/* A separator at the very end stays, so that "a," has an empty second part. */
bool svy_list_next(struct svy_text *part, struct svy_text *rest, char separator)
{
	size_t cut = find(*rest, separator);
	bool last = cut > 0 && cut + 1 == rest->len;

	if (!rest->len)
		return false;
	*part = svy_text_trim((struct svy_text){ rest->at, cut });
	*rest = svy_text_behind(*rest, cut < rest->len && !last ? cut + 1 : cut);
	return true;
}
