/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/claims.h"

#include "form/character.h"
#include "form/sheet.h"
#include "read/formula.h"
#include "read/near.h"
#include "read/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What a column of the file is, beside the keys. */
enum column {
	CLAIM, PUBLISHED, SOURCE, N, ITEMS, SCALE, VALUE, WEIGHTED, MULTIPLE, METHOD, NOTE, COLUMNS
};

static const char *const column_names[COLUMNS] = {
	"claim", "published", "source", "n", "items", "scale", "value", "weighted",
	"multiple", "method", "note"
};
static const char *const fixed_keys[SVY_KEY_GROUPS] = {
	"indicator", "level", "statistic", "unit"
};

struct reader {
	struct svy_claims *claims;
	struct svy_sheet sheet;
	size_t slots[COLUMNS];
	size_t *key_slots; /* by key */
};

static bool is_one_of(struct svy_text name, const char *const *names, size_t count,
                      size_t *place)
{
	for (*place = 0; *place < count; ++*place)
		if (svy_text_same_word(name, svy_text(names[*place])))
			return true;
	return false;
}

static void add_group(struct reader *r, struct svy_text name, size_t slot)
{
	struct svy_claims *claims = r->claims;
	size_t count = claims->key_count + 1;

	claims->key_names = svy_resize(claims->key_names, count, sizeof *claims->key_names);
	r->key_slots = svy_resize(r->key_slots, count, sizeof *r->key_slots);
	claims->key_names[claims->key_count] = svy_arena_copy(&claims->arena, name);
	r->key_slots[claims->key_count++] = slot;
}

/* A column that is there twice would be two truths. */
static int name_column(struct reader *r, size_t column, struct svy_error *err)
{
	struct svy_text name = svy_source_column(r->sheet.source, column);
	size_t slot, place;

	name = svy_text_unformula(name);
	for (size_t i = 0; i < column; i++)
		if (svy_text_same_word(name, svy_source_column(r->sheet.source, i)))
			return svy_fail(err, "two columns '%.*s'",
			                (int)(name.len < 64 ? name.len : 64), name.at);
	slot = svy_source_want(r->sheet.source, column);
	if (is_one_of(name, column_names, COLUMNS, &place)) {
		r->slots[place] = slot;
		if (place == PUBLISHED)
			r->claims->published_column = column;
	} else if (is_one_of(name, fixed_keys, SVY_KEY_GROUPS, &place)) {
		r->key_slots[place] = slot;
	} else if (name.len) {
		add_group(r, name, slot);
	}
	return 0;
}

static int name_columns(struct reader *r, struct svy_error *err)
{
	size_t count = svy_source_columns(r->sheet.source), slot;

	for (size_t i = 0; i < COLUMNS; i++)
		r->slots[i] = SVY_NO_COLUMN_SLOT;
	for (size_t i = 0; i < SVY_KEY_GROUPS; i++)
		add_group(r, svy_text(fixed_keys[i]), SVY_NO_COLUMN_SLOT);
	for (size_t i = 0; i < count; i++)
		if (name_column(r, i, err))
			return -1;
	for (enum column c = CLAIM; c <= PUBLISHED; c++) {
		if (r->slots[c] != SVY_NO_COLUMN_SLOT)
			continue;
		/* A group's prefix finds it, but makes it another column here. */
		if (svy_sheet_need(&slot, &r->sheet, column_names[c], NULL, err) == 0)
			(void)svy_fail(err, "no column '%s': it has no prefix here", column_names[c]);
		return -1;
	}
	return 0;
}

static struct svy_text field(const struct reader *r, size_t slot)
{
	return svy_text_unformula(svy_sheet_field(&r->sheet, slot));
}

static int wrong(const struct reader *r, enum column column, const char *wanted,
                 struct svy_error *err)
{
	char quoted[96] = "";

	svy_quote_name(quoted, sizeof quoted, field(r, r->slots[column]));
	return svy_fail(err, "expected %s, got %s", wanted, quoted);
}

/* Up to 10^9: what granularity is worked out for, with room. */
static int take_whole(int64_t *number, const struct reader *r, enum column column,
                      struct svy_error *err)
{
	struct svy_text text = field(r, r->slots[column]);
	struct svy_published published;

	if (!text.len)
		return 0;
	if (svy_published_read(&published, text, err) ||
	    published.relation != SVY_PUBLISHED_IS || published.unit != SVY_PRINTED_PLAIN ||
	    published.first.decimals || published.first.units < 1 ||
	    published.first.units > 1000000000)
		return wrong(r, column, "a whole number above 0", err);
	*number = published.first.units;
	return 0;
}

static int take_scale(struct svy_claim *claim, const struct reader *r, struct svy_error *err)
{
	struct svy_text text = field(r, r->slots[SCALE]);
	struct svy_published range;

	claim->low = 1;
	claim->high = 0;
	if (!text.len)
		return 0;
	if (svy_published_read(&range, text, err) ||
	    range.relation != SVY_PUBLISHED_FROM_TO || range.first.decimals ||
	    range.last.decimals || range.first.units >= range.last.units ||
	    llabs(range.first.units) > 1000000 || llabs(range.last.units) > 1000000)
		return wrong(r, SCALE, "two whole numbers, as in 1-5", err);
	claim->low = range.first.units;
	claim->high = range.last.units;
	return 0;
}

static int take_value(struct svy_claim *claim, const struct reader *r, struct svy_error *err)
{
	struct svy_text text = field(r, r->slots[VALUE]);

	for (enum svy_value_kind kind = 0; kind < SVY_VALUES; kind++)
		if (svy_text_same_word(text, svy_text(svy_value_name(kind)))) {
			claim->value = kind;
			return 0;
		}
	if (!text.len)
		return 0;
	return wrong(r, VALUE, "estimate, std_error, conf_low, conf_high, conf_level, "
	             "interval, p_value, df, df_num, n, n_missing or deff", err);
}

static int take_answer(bool *yes, const struct reader *r, enum column column,
                       struct svy_error *err)
{
	struct svy_text text = field(r, r->slots[column]);

	*yes = svy_text_same_word(text, svy_text("yes"));
	if (!text.len || *yes || svy_text_same_word(text, svy_text("no")))
		return 0;
	return wrong(r, column, "yes or no", err);
}

static int take_weighted(struct svy_claim *claim, const struct reader *r,
                         struct svy_error *err)
{
	return take_answer(&claim->weighted, r, WEIGHTED, err);
}

static int take_multiple(struct svy_claim *claim, const struct reader *r,
                         struct svy_error *err)
{
	return take_answer(&claim->multiple, r, MULTIPLE, err);
}

static int take_published(struct svy_claim *claim, const struct reader *r,
                          struct svy_error *err)
{
	struct svy_claims *claims = r->claims;

	claim->text = svy_arena_copy(&claims->arena, field(r, r->slots[PUBLISHED]));
	if (!*claim->text)
		return svy_fail(err, "nothing is published here");
	if (svy_published_read(&claim->published, svy_text(claim->text), err))
		return -1;
	if (claim->value == SVY_VALUE_INTERVAL &&
	    claim->published.relation != SVY_PUBLISHED_FROM_TO)
		return svy_fail(err, "expected both limits, as in 38.5\xE2\x80\x93" "48.4, got '%s'",
		                claim->text);
	return 0;
}

static int take_id(struct svy_claim *claim, const struct reader *r, struct svy_error *err)
{
	struct svy_claims *claims = r->claims;
	struct svy_text text = field(r, r->slots[CLAIM]);
	uint32_t number;
	char quoted[80] = "";

	svy_quote_name(quoted, sizeof quoted, text);
	if (!text.len)
		return svy_fail(err, "a claim has no id");
	number = svy_names_add(&claims->ids, text);
	if (number < claims->count)
		return svy_fail(err, "two claims are called %s; the first is in line %zu",
		                quoted, claims->items[number].line);
	claim->id = claims->ids.names[number].at;
	return 0;
}

static void take_keys(struct svy_claim *claim, struct reader *r)
{
	struct svy_claims *claims = r->claims;
	uint32_t *keys = svy_arena_alloc(&claims->arena, claims->key_count * sizeof *keys);

	for (size_t i = 0; i < claims->key_count; i++) {
		struct svy_text text = field(r, r->key_slots[i]);

		if (text.len)
			keys[i] = svy_names_add(&claims->texts, text);
	}
	claim->keys = keys;
}

static const char *text_of(const struct reader *r, enum column column)
{
	struct svy_text text = field(r, r->slots[column]);

	return text.len ? svy_arena_copy(&r->claims->arena, text) : "";
}

static int take_row(struct svy_claim *claim, struct reader *r, struct svy_error *err)
{
	static const struct {
		enum column column;
		int (*take)(struct svy_claim *, const struct reader *, struct svy_error *);
	} steps[] = {
		{ CLAIM, take_id }, { VALUE, take_value }, { PUBLISHED, take_published },
		{ SCALE, take_scale }, { WEIGHTED, take_weighted },
		{ MULTIPLE, take_multiple },
	};

	*claim = (struct svy_claim){
		.source = text_of(r, SOURCE), .method = text_of(r, METHOD),
		.note = text_of(r, NOTE), .items = 1, .line = r->sheet.line,
	};
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		if (steps[i].take(claim, r, err))
			return svy_sheet_at(&r->sheet, r->slots[steps[i].column], err);
	if (take_whole(&claim->n, r, N, err))
		return svy_sheet_at(&r->sheet, r->slots[N], err);
	if (take_whole(&claim->items, r, ITEMS, err))
		return svy_sheet_at(&r->sheet, r->slots[ITEMS], err);
	claim->whole = field(r, r->slots[ITEMS]).len > 0 || claim->low <= claim->high;
	take_keys(claim, r);
	return 0;
}

/* A line of nothing but delimiters, as spreadsheets leave them. */
static bool blank_row(const struct reader *r)
{
	size_t width = svy_source_width(r->sheet.source);

	for (size_t i = 0; i < width; i++)
		if (svy_sheet_field(&r->sheet, i).len)
			return false;
	return true;
}

static int read_rows(struct reader *r, struct svy_error *err)
{
	struct svy_claims *claims = r->claims;
	int status;

	if (name_columns(r, err))
		return -1;
	while ((status = svy_sheet_next(&r->sheet, err)) == 1) {
		if (blank_row(r))
			continue;
		claims->items = svy_room(claims->items, claims->count, &claims->capacity,
		                         sizeof *claims->items);
		if (take_row(&claims->items[claims->count], r, err))
			return -1;
		claims->count++;
	}
	return status;
}

int svy_claims_read(struct svy_claims *claims, const char *path, struct svy_error *err)
{
	struct reader r = { .claims = claims };
	int status;

	if (svy_sheet_open(&r.sheet, path, err))
		return -1;
	(void)svy_names_add(&claims->texts, svy_text(""));
	claims->file = svy_arena_copy(&claims->arena,
	                              svy_text(svy_source_name(r.sheet.source)));
	claims->delimiter = svy_source_delimiter(r.sheet.source);
	status = read_rows(&r, err);
	svy_sheet_close(&r.sheet);
	free(r.key_slots);
	return status ? svy_error_at(err, claims->file, 0, NULL) : 0;
}

void svy_claims_free(struct svy_claims *claims)
{
	free(claims->key_names);
	free(claims->items);
	svy_names_free(&claims->ids);
	svy_names_free(&claims->texts);
	svy_arena_free(&claims->arena);
	*claims = (struct svy_claims){ 0 };
}

const char *svy_claim_key(const struct svy_claims *claims, const struct svy_claim *claim,
                          size_t key)
{
	return claims->texts.names[claim->keys[key]].at;
}

static bool counts_people(const struct svy_claim *claim, const char *statistic)
{
	return claim->value == SVY_VALUE_N || claim->value == SVY_VALUE_N_MISSING ||
	       (claim->value == SVY_VALUE_ESTIMATE && !claim->weighted &&
	        (strcmp(statistic, "count") == 0 || strcmp(statistic, "n") == 0));
}

struct svy_range svy_claim_range(const struct svy_claims *claims, const struct svy_claim *claim)
{
	const struct svy_published *published = &claim->published;
	const char *statistic = svy_claim_key(claims, claim, SVY_KEY_STATISTIC);
	struct svy_range range = svy_published_range(published);

	if (counts_people(claim, statistic) && published->first.decimals == 0) {
		if (published->relation == SVY_PUBLISHED_IS)
			return svy_range_of(published->first.value);
		range = svy_range_common(range, (struct svy_range){ 0, INFINITY });
	}
	if (claim->value == SVY_VALUE_ESTIMATE && strcmp(statistic, "percent") == 0 &&
	    svy_range_meet(range, (struct svy_range){ 0, 100 }))
		return svy_range_common(range, (struct svy_range){ 0, 100 });
	return range;
}
