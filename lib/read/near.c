/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "read/near.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define LONGEST 48 /* names above this are not compared */
#define SHOWN 60   /* bytes of a name that a message shows */
#define FAR SIZE_MAX

/* Whole UTF-8 characters only. */
static size_t shown_length(struct svy_text name)
{
	size_t len = SHOWN;

	if (name.len <= SHOWN)
		return name.len;
	while (len > 0 && ((unsigned char)name.at[len] & 0xC0) == 0x80)
		len--;
	return len;
}

void svy_quote_name(char *into, size_t size, struct svy_text name)
{
	size_t used = strlen(into), len = shown_length(name);

	(void)snprintf(into + used, size - used, "%s'%.*s%s'", used ? ", " : "",
	               (int)len, len ? name.at : "", len < name.len ? "..." : "");
}

bool svy_is_separator(char c)
{
	return c == '/' || c == '-' || c == '.' || c == ':';
}

struct svy_text svy_last_part(struct svy_text name)
{
	size_t at = name.len;

	while (at > 0 && !svy_is_separator(name.at[at - 1]))
		at--;
	return (struct svy_text){ name.at + at, name.len - at };
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* One row of the edit distance; row[k] is a[0..i] against b[0..k). */
static void next_row(size_t *row, const size_t *above, const size_t *two_above,
                     const char *a, size_t i, struct svy_text b)
{
	row[0] = i + 1;
	for (size_t k = 0; k < b.len; k++) {
		char x = lower(a[i]), y = lower(b.at[k]);

		row[k + 1] = least(above[k] + (x != y),
		                   least(above[k + 1], row[k]) + 1);
		if (i && k && x == lower(b.at[k - 1]) && y == lower(a[i - 1]))
			row[k + 1] = least(row[k + 1], two_above[k - 1] + 1);
	}
}

/* Insertions, deletions, replacements and swaps of neighbours (the optimal
 * string alignment distance), capitals being like small letters. */
static size_t distance(struct svy_text a, struct svy_text b)
{
	size_t rows[3][LONGEST + 1];

	for (size_t k = 0; k <= b.len; k++)
		rows[2][k] = k;
	for (size_t i = 0; i < a.len; i++)
		next_row(rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3],
		         a.at, i, b);
	return rows[(a.len + 2) % 3][b.len];
}

static bool starts(struct svy_text text, struct svy_text with)
{
	for (size_t i = 0; i < with.len; i++)
		if (i >= text.len || lower(text.at[i]) != lower(with.at[i]))
			return false;
	return with.len > 0;
}

/* Twice the number of edits, or FAR.  A name that goes on where the wanted one
 * ends (q21 and q21_multi) comes before any edit. */
static size_t remoteness(struct svy_text name, struct svy_text wanted)
{
	size_t edits = wanted.len < 6 ? 1 : wanted.len / 3, found;

	if (starts(name, wanted))
		return name.len > wanted.len;
	if (name.len > wanted.len + edits || wanted.len > name.len + edits ||
	    name.len > LONGEST || wanted.len > LONGEST)
		return FAR;
	found = distance(name, wanted);
	return found <= edits && found < wanted.len ? 2 * found : FAR;
}

/* Puts a name in its place among the nearest, the last one falling out. */
static size_t insert(size_t near[], size_t remote[], size_t count, size_t name,
                     size_t r)
{
	size_t at = count;

	for (; at > 0 && remote[at - 1] > r; at--)
		if (at < SVY_NEAR_MAX) {
			near[at] = near[at - 1];
			remote[at] = remote[at - 1];
		}
	if (at == SVY_NEAR_MAX)
		return count;
	near[at] = name;
	remote[at] = r;
	return count < SVY_NEAR_MAX ? count + 1 : count;
}

size_t svy_names_near(size_t near[SVY_NEAR_MAX], const struct svy_text *names,
                      size_t count, struct svy_text wanted)
{
	size_t remote[SVY_NEAR_MAX], found = 0;

	for (size_t i = 0; i < count; i++) {
		size_t r = least(remoteness(names[i], wanted),
		                 remoteness(svy_last_part(names[i]), wanted));

		if (r != FAR)
			found = insert(near, remote, found, i, r);
	}
	return found;
}
