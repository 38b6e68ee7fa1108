/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/character.h"

#include <string.h>
#include <strings.h>

bool svy_text_starts(struct svy_text text, const char *with)
{
	size_t len = strlen(with);

	return text.len >= len && memcmp(text.at, with, len) == 0;
}

bool svy_text_same_word(struct svy_text a, struct svy_text b)
{
	return a.len == b.len && (a.len == 0 || strncasecmp(a.at, b.at, a.len) == 0);
}

struct svy_text svy_text_behind(struct svy_text text, size_t bytes)
{
	return (struct svy_text){ text.at + bytes, text.len - bytes };
}

bool svy_character_inside(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/* Bytes that a lead byte announces (0: it is none), and the bits it carries. */
static size_t announced(unsigned char lead, char32_t *bits)
{
	*bits = lead;
	if (lead < 0x80)
		return 1;
	*bits = lead & 0x1F;
	if (lead >= 0xC2 && lead < 0xE0)
		return 2;
	*bits = lead & 0x0F;
	if (lead >= 0xE0 && lead < 0xF0)
		return 3;
	*bits = lead & 0x07;
	return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

size_t svy_character(char32_t *point, struct svy_text text)
{
	size_t len = announced((unsigned char)text.at[0], point);

	for (size_t i = 1; i < len; i++) {
		if (i == text.len || !svy_character_inside(text.at[i]))
			len = 0;
		else
			*point = *point << 6 | ((unsigned char)text.at[i] & 0x3F);
	}
	if (!len)
		*point = 0;
	return len ? len : 1;
}

static bool ascii_letter(char32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/* Beyond ASCII everything is a letter but the blocks of signs: those of
 * Latin-1, punctuation to arrows and mathematics, CJK punctuation, U+FEFF. */
static bool letter(char32_t c)
{
	if (c < 0xC0)
		return ascii_letter(c);
	if (c == 0xD7 || c == 0xF7 || c == 0xFEFF)
		return false;
	return !(c >= 0x2000 && c < 0x2C00) && !(c >= 0x3000 && c < 0x3040);
}

size_t svy_character_letter(struct svy_text text)
{
	char32_t point;
	size_t len;

	if (!text.len)
		return 0;
	len = svy_character(&point, text);
	return letter(point) ? len : 0;
}

struct svy_text svy_word_next(struct svy_text *list)
{
	struct svy_text word;

	*list = svy_text_trim(*list);
	word = *list;
	for (size_t i = 0; i < word.len; i++)
		if (memchr(" \t\r\n", word.at[i], 4))
			word.len = i;
	list->at += word.len;
	list->len -= word.len;
	return word;
}
