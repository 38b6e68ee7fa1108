/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/place.h"

#include "form/character.h"

#include <stdarg.h>

/* Bytes of the expression that a message shows on either side of the place. */
enum { AROUND = 48 };

struct svy_text svy_place_head(struct svy_text text, size_t limit)
{
	if (text.len <= limit)
		return text;
	while (limit && svy_character_inside(text.at[limit]))
		limit--;
	text.len = limit;
	return text;
}

static size_t characters(struct svy_text text)
{
	size_t count = 0;

	for (size_t i = 0; i < text.len; i++)
		count += !svy_character_inside(text.at[i]);
	return count;
}

/* The part of the source near the offset; most expressions fit whole. */
static struct svy_text around(struct svy_text source, size_t offset)
{
	size_t start = offset > AROUND ? offset - AROUND : 0;

	if (source.len <= 2 * AROUND)
		return source;
	while (start < offset && svy_character_inside(source.at[start]))
		start++;
	source.at += start;
	source.len -= start;
	return svy_place_head(source, offset - start + AROUND);
}

int svy_place_fail(const struct svy_compiler *compiler, size_t offset,
                   const char *format, ...)
{
	struct svy_text source = compiler->source;
	struct svy_text shown = around(source, offset);
	char what[400];
	va_list args;

	va_start(args, format);
	(void)vsnprintf(what, sizeof what, format, args);
	va_end(args);
	return svy_fail(compiler->err, "character %zu of '%s%.*s%s': %s",
	                characters((struct svy_text){ source.at, offset }) + 1,
	                shown.at > source.at ? "..." : "",
	                SVY_PLACE_SHOWN(shown),
	                shown.at + shown.len < source.at + source.len ? "..." : "",
	                what);
}

int svy_place_check(const struct svy_compiler *compiler)
{
	struct svy_text source = compiler->source;
	char32_t point;

	for (size_t at = 0; at < source.len;) {
		size_t len = svy_character(&point, svy_text_behind(source, at));

		if (!point)
			return svy_place_fail(compiler, at, "a byte that is not UTF-8 text");
		at += len;
	}
	return 0;
}
