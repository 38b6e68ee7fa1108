/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/instrument.h"

#include "form/sheet.h"
#include "read/near.h"
#include "read/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct columns {
	size_t instrument, items, source, title, note;
	size_t rules[SVY_RULES];
};

/* Small letters and digits: PHQ-9 is phq9. */
static char *key_of(struct svy_arena *arena, struct svy_text name)
{
	char *key = svy_arena_alloc(arena, name.len + 1), *to = key;

	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			*to++ = c;
	}
	return key;
}

static bool is_called(const struct svy_instrument *of, const char *key,
                      struct svy_arena *arena)
{
	return strcmp(of->key, key) == 0 ||
	       (*of->title && strcmp(key_of(arena, svy_text(of->title)), key) == 0);
}

static const struct svy_instrument *find(const struct svy_instruments *all,
                                         struct svy_text name)
{
	const struct svy_instrument *found = NULL;
	struct svy_arena arena = { 0 };
	const char *key = key_of(&arena, name);

	for (size_t i = 0; *key && i < all->count && !found; i++)
		if (is_called(&all->list[i], key, &arena))
			found = &all->list[i];
	svy_arena_free(&arena);
	return found;
}

static int fail_unknown(const struct svy_instruments *all, struct svy_text name,
                        struct svy_error *err)
{
	struct svy_text *names = svy_alloc(all->count, sizeof *names);
	size_t near[SVY_NEAR_MAX], count;
	char asked[128] = "", listed[256] = "";

	for (size_t i = 0; i < all->count; i++)
		names[i] = svy_text(all->list[i].name);
	count = svy_names_near(near, names, all->count, name);
	for (size_t i = 0; i < count; i++)
		svy_quote_name(listed, sizeof listed, names[near[i]]);
	svy_quote_name(asked, sizeof asked, name);
	free(names);
	return svy_fail(err, "no instrument %s; %s%s", asked,
	                count ? "near it: " : "--list shows all of them", listed);
}

int svy_instruments_find(const struct svy_instrument **found,
                         const struct svy_instruments *all, struct svy_text name,
                         struct svy_error *err)
{
	*found = find(all, name);
	return *found ? 0 : fail_unknown(all, name, err);
}

static int find_columns(struct columns *c, struct svy_sheet *sheet, struct svy_error *err)
{
	if (svy_sheet_need(&c->instrument, sheet, "instrument", NULL, err) != 0 ||
	    svy_sheet_need(&c->items, sheet, "items", NULL, err) != 0 ||
	    svy_sheet_need(&c->source, sheet, "source", NULL, err) != 0)
		return -1;
	c->title = svy_sheet_want(sheet, "title", NULL);
	c->note = svy_sheet_want(sheet, "note", NULL);
	for (size_t r = 0; r < SVY_RULES; r++)
		c->rules[r] = svy_sheet_want(sheet, svy_rule_names[r], NULL);
	return 0;
}

static int take_name(struct svy_instrument *of, struct svy_instruments *all,
                     struct svy_text name, struct svy_error *err)
{
	of->name = svy_arena_copy(&all->arena, name);
	of->key = key_of(&all->arena, name);
	if (!*of->key)
		return svy_fail(err, "an instrument has a name with a letter or a digit");
	if (find(all, name))
		return svy_fail(err, "there is already an instrument '%s'", of->name);
	return 0;
}

static bool counts_from_one(size_t *place, struct svy_text word)
{
	double value;

	if (!svy_number_parse(&value, word) || value < 1 || value > 65536 ||
	    value != floor(value))
		return false;
	*place = (size_t)value;
	return true;
}

static int take_items(size_t *items, struct svy_text text, struct svy_error *err)
{
	char quoted[80] = "";

	if (counts_from_one(items, text))
		return 0;
	svy_quote_name(quoted, sizeof quoted, text);
	return svy_fail(err, "expected how many items there are, got %s", quoted);
}

/* "3" or "18-24" */
static int reverse_word(struct svy_instrument *of, struct svy_text word,
                        struct svy_error *err)
{
	struct svy_text last = word, first = svy_cut(&last, '-');
	size_t from, to;

	if (!last.len)
		last = first;
	if (!counts_from_one(&from, first) || !counts_from_one(&to, last) ||
	    from > to || to > of->items)
		return svy_fail(err, "there is no item '%.*s' among %zu", (int)word.len,
		                word.at, of->items);
	for (size_t i = from; i <= to; i++)
		of->reversed[i - 1] = true;
	return 0;
}

static int reverse(struct svy_instrument *of, struct svy_arena *arena,
                   struct svy_error *err)
{
	struct svy_text word, rest = svy_text(of->rules.reverse);

	of->reversed = svy_arena_alloc(arena, of->items * sizeof *of->reversed);
	while (svy_item_next(&word, &rest))
		if (reverse_word(of, word, err) != 0)
			return -1;
	return 0;
}

static int fit_items(struct svy_instrument *of, enum svy_rule *at,
                     struct svy_arena *arena, struct svy_error *err)
{
	*at = SVY_RULE_REVERSE;
	if (reverse(of, arena, err) != 0)
		return -1;
	*at = SVY_RULE_WEIGHTS;
	if (of->rules.weight_count > 1 && of->rules.weight_count != of->items)
		return svy_fail(err, "%zu weights for %zu items", of->rules.weight_count,
		                of->items);
	*at = SVY_RULE_AT_LEAST;
	if (of->rules.at_least > of->items)
		return svy_fail(err, "there are only %zu items", of->items);
	return 0;
}

static int take_rules(struct svy_instrument *of, struct svy_instruments *all,
                      const struct svy_sheet *sheet, const struct columns *c,
                      struct svy_error *err)
{
	struct svy_text texts[SVY_RULES];
	enum svy_rule at;

	for (size_t r = 0; r < SVY_RULES; r++)
		texts[r] = svy_sheet_field(sheet, c->rules[r]);
	if (svy_rules_parse(&of->rules, &at, &all->arena, texts, err) == 0 &&
	    fit_items(of, &at, &all->arena, err) == 0)
		return 0;
	return svy_sheet_at(sheet, c->rules[at], err);
}

static int read_row(struct svy_instruments *all, const struct svy_sheet *sheet,
                    const struct columns *c, struct svy_error *err)
{
	struct svy_instrument of = {
		.title = svy_arena_copy(&all->arena, svy_sheet_field(sheet, c->title)),
		.note = svy_arena_copy(&all->arena, svy_sheet_field(sheet, c->note)),
		.source = svy_arena_copy(&all->arena, svy_sheet_field(sheet, c->source)),
	};

	if (take_name(&of, all, svy_sheet_field(sheet, c->instrument), err) != 0)
		return svy_sheet_at(sheet, c->instrument, err);
	if (take_items(&of.items, svy_sheet_field(sheet, c->items), err) != 0)
		return svy_sheet_at(sheet, c->items, err);
	if (take_rules(&of, all, sheet, c, err) != 0)
		return -1;
	all->list = svy_room(all->list, all->count, &all->capacity, sizeof *all->list);
	all->list[all->count++] = of;
	return 0;
}

/* A line of nothing but delimiters, as spreadsheets leave them. */
static bool blank_row(const struct svy_sheet *sheet, const struct columns *c)
{
	return !svy_sheet_field(sheet, c->instrument).len &&
	       !svy_sheet_field(sheet, c->items).len;
}

static int read_rows(struct svy_instruments *all, struct svy_sheet *sheet,
                     struct svy_error *err)
{
	struct columns columns;
	int status;

	if (find_columns(&columns, sheet, err) != 0)
		return -1;
	while ((status = svy_sheet_next(sheet, err)) == 1)
		if (!blank_row(sheet, &columns) && read_row(all, sheet, &columns, err) != 0)
			return -1;
	return status;
}

int svy_instruments_read(struct svy_instruments *all, const char *path,
                         struct svy_error *err)
{
	struct svy_sheet sheet;
	int status;

	if (svy_sheet_open(&sheet, path, err) != 0)
		return -1;
	status = read_rows(all, &sheet, err);
	svy_sheet_close(&sheet);
	return status ? svy_error_at(err, path, 0, NULL) : 0;
}

void svy_instruments_free(struct svy_instruments *all)
{
	free(all->list);
	svy_arena_free(&all->arena);
	*all = (struct svy_instruments){ 0 };
}
