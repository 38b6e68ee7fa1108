/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/utf8.h"

#include <string.h>

#include "form/character.h"

struct range {
	char32_t first, last;
};

static bool within(const struct range *ranges, size_t count, char32_t c)
{
	for (size_t i = 0; i < count; i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return true;
	return false;
}

#define WITHIN(ranges, c) within(ranges, sizeof(ranges) / sizeof *(ranges), c)

/* Longer than it need be, a surrogate, or beyond the last one. */
static bool improper(char32_t c, size_t bytes)
{
	return c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) ||
	       (bytes == 3 && c < 0x800) || (bytes == 4 && c < 0x10000);
}

/* Four bytes from *at, fewer at the end: as far as one character can reach. */
static struct svy_text near_end(const char *at)
{
	struct svy_text text = { at, 0 };

	while (text.len < 4 && at[text.len])
		text.len++;
	return text;
}

char32_t svy_utf8_next(const char **at)
{
	unsigned char first = (unsigned char)**at;
	char32_t c;
	size_t bytes;

	if (first < 0x80) {
		*at += first != 0;
		return first;
	}
	bytes = svy_character(&c, near_end(*at));
	*at += bytes;
	return improper(c, bytes) ? SVY_REPLACEMENT : c;
}

bool svy_utf8_valid(const char *text)
{
	for (const char *at = text; *at;) {
		const char *from = at;

		if (svy_utf8_next(&at) == SVY_REPLACEMENT &&
		    strncmp(from, "\xEF\xBF\xBD", 3) != 0)
			return false;
	}
	return true;
}

size_t svy_utf8_encode(char *into, char32_t c)
{
	size_t bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	static const unsigned char lead[] = { 0, 0, 0xC0, 0xE0, 0xF0 };

	for (size_t i = bytes; i-- > 1; c >>= 6)
		into[i] = (char)(0x80 | (c & 0x3F));
	into[0] = (char)(lead[bytes] | c);
	return bytes;
}

void svy_utf8_put(FILE *to, char32_t c)
{
	char bytes[4];

	(void)fwrite(bytes, 1, svy_utf8_encode(bytes, c), to);
}

bool svy_utf8_control(char32_t c)
{
	static const struct range controls[] = {
		{ 0x00, 0x1F }, { 0x7F, 0x9F }, { 0x2028, 0x202E }, { 0x2066, 0x2069 },
		{ 0xFEFF, 0xFEFF },
	};

	return WITHIN(controls, c);
}

char32_t svy_utf8_shown(const char **at)
{
	char32_t c = svy_utf8_next(at);

	if (c == 0 || !svy_utf8_control(c))
		return c;
	return (c >= '\t' && c <= '\r') || c == 0x2028 || c == 0x2029 ? ' ' : '?';
}

size_t svy_utf8_columns(char32_t c)
{
	/* Marks of the scripts in use, joiners, variation selectors. */
	static const struct range none[] = {
		{ 0x0300, 0x036F }, { 0x0483, 0x0489 }, { 0x0591, 0x05BD },
		{ 0x05BF, 0x05BF }, { 0x05C1, 0x05C2 }, { 0x05C4, 0x05C5 },
		{ 0x0610, 0x061A }, { 0x064B, 0x065F }, { 0x0670, 0x0670 },
		{ 0x06D6, 0x06DC }, { 0x06DF, 0x06E4 }, { 0x06E7, 0x06E8 },
		{ 0x06EA, 0x06ED }, { 0x0900, 0x0902 }, { 0x093C, 0x093C },
		{ 0x0941, 0x0948 }, { 0x094D, 0x094D }, { 0x0981, 0x0981 },
		{ 0x09BC, 0x09BC }, { 0x09C1, 0x09C4 }, { 0x09CD, 0x09CD },
		{ 0x0E31, 0x0E31 }, { 0x0E34, 0x0E3A }, { 0x0E47, 0x0E4E },
		{ 0x0EB1, 0x0EB1 }, { 0x0EB4, 0x0EBC }, { 0x0EC8, 0x0ECD },
		{ 0x102D, 0x1030 }, { 0x1032, 0x1037 }, { 0x1039, 0x103A },
		{ 0x135D, 0x135F }, { 0x17B4, 0x17B5 }, { 0x17B7, 0x17BD },
		{ 0x17C6, 0x17C6 }, { 0x17C9, 0x17D3 }, { 0x1AB0, 0x1AFF },
		{ 0x1DC0, 0x1DFF }, { 0x200B, 0x200F }, { 0x20D0, 0x20F0 },
		{ 0x302A, 0x302D }, { 0x3099, 0x309A }, { 0xFE00, 0xFE0F },
		{ 0xFE20, 0xFE2F }, { 0xE0100, 0xE01EF },
	};
	/* East Asian wide and full-width, and pictures. */
	static const struct range two[] = {
		{ 0x1100, 0x115F }, { 0x2E80, 0x303E }, { 0x3041, 0x33FF },
		{ 0x3400, 0x4DBF }, { 0x4E00, 0x9FFF }, { 0xA000, 0xA4CF },
		{ 0xA960, 0xA97F }, { 0xAC00, 0xD7A3 }, { 0xF900, 0xFAFF },
		{ 0xFE30, 0xFE6F }, { 0xFF01, 0xFF60 }, { 0xFFE0, 0xFFE6 },
		{ 0x1F300, 0x1F64F }, { 0x1F680, 0x1F6FF }, { 0x1F900, 0x1FAFF },
		{ 0x20000, 0x3FFFD },
	};

	if (c < 0x300)
		return 1;
	return WITHIN(none, c) ? 0 : WITHIN(two, c) ? 2 : 1;
}

size_t svy_utf8_width(struct svy_text text)
{
	const char *at = text.at;
	size_t width = 0;

	while (at < text.at + text.len)
		width += svy_utf8_columns(svy_utf8_next(&at));
	return width;
}
