/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/scale_private.h"

#include "form/character.h"
#include "read/near.h"

#include <stdlib.h>
#include <string.h>

/* What is called so: a field's number, or SVY_SCALE_FIELDS. */
static size_t field_called(struct svy_text name)
{
	size_t field = 0;

	while (field < SVY_SCALE_FIELDS &&
	       !svy_text_same_word(name, svy_text(svy_scale_field_name(field))))
		field++;
	return field;
}

const char *svy_scale_field_name(size_t field)
{
	static const char *const names[] = {
		[SVY_SCALE_NAME] = "scale", [SVY_SCALE_LABEL] = "label",
		[SVY_SCALE_INSTRUMENT] = "instrument", [SVY_SCALE_ITEMS] = "items",
	};

	return field < SVY_RULES ? svy_rule_names[field] : names[field];
}

static void clear(struct svy_text *texts, size_t count)
{
	for (size_t i = 0; i < count; i++)
		texts[i] = svy_text("");
}

/* An instrument's rules are its own, but for what its source leaves open. */
static int check_borrowed(size_t *at, const struct svy_text *texts,
                          const struct svy_instrument *of, struct svy_error *err)
{
	for (size_t r = 0; r < SVY_RULES; r++) {
		*at = r;
		if (texts[r].len && r != SVY_RULE_REVERSE && r != SVY_RULE_AT_LEAST)
			return svy_fail(err, "the instrument '%s' says what %s is; for "
			                "another rule define a scale without it", of->name,
			                svy_rule_names[r]);
	}
	return 0;
}

/* The instrument's rules, with what the scale says of reverse and at_least. */
static int borrow_rules(struct svy_scale *scale, size_t *at, struct svy_arena *arena,
                        const struct svy_text *texts, struct svy_error *err)
{
	const struct svy_instrument *of = scale->instrument;
	struct svy_text own[SVY_RULES];
	struct svy_rules said;
	enum svy_rule rule;

	if (check_borrowed(at, texts, of, err) != 0)
		return -1;
	*at = SVY_RULE_AT_LEAST;
	clear(own, SVY_RULES);
	own[SVY_RULE_AT_LEAST] = texts[SVY_RULE_AT_LEAST];
	if (svy_rules_parse(&said, &rule, arena, own, err) != 0)
		return -1;
	scale->rules = of->rules;
	scale->by_place = true;
	if (said.at_least)
		scale->rules.at_least = said.at_least;
	if (texts[SVY_RULE_REVERSE].len) {
		scale->rules.reverse = svy_arena_copy(arena, texts[SVY_RULE_REVERSE]);
		scale->by_place = false;
	}
	return 0;
}

static int take_rules(struct svy_scale *scale, size_t *at, struct svy_arena *arena,
                      const struct svy_text *texts, struct svy_error *err)
{
	enum svy_rule rule = 0;
	int status;

	if (scale->instrument)
		return borrow_rules(scale, at, arena, texts, err);
	status = svy_rules_parse(&scale->rules, &rule, arena, texts, err);
	*at = rule;
	return status;
}

static int check_name(const struct svy_scales *list, const char *name,
                      struct svy_error *err)
{
	if (!*name)
		return svy_fail(err, "a scale has no name");
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->list[i].name, name) == 0)
			return svy_fail(err, "two scales are called '%s'", name);
	return 0;
}

static int take_name(struct svy_scale *scale, const struct svy_scales *list,
                     struct svy_error *err)
{
	if (!*scale->name && scale->instrument)
		scale->name = scale->instrument->key;
	return check_name(list, scale->name, err);
}

static int take_fields(struct svy_scale *scale, size_t *at, struct svy_scales *list,
                       const struct svy_text *texts, const struct svy_instruments *all,
                       struct svy_error *err)
{
	*at = SVY_SCALE_INSTRUMENT;
	if (texts[SVY_SCALE_INSTRUMENT].len &&
	    svy_instruments_find(&scale->instrument, all, texts[SVY_SCALE_INSTRUMENT],
	                         err) != 0)
		return -1;
	*at = SVY_SCALE_NAME;
	scale->name = svy_arena_copy(&list->arena, texts[SVY_SCALE_NAME]);
	if (take_name(scale, list, err) != 0)
		return -1;
	*at = SVY_SCALE_ITEMS;
	if (!texts[SVY_SCALE_ITEMS].len)
		return svy_fail(err, "the scale '%s' has no items", scale->name);
	scale->items = svy_arena_copy(&list->arena, texts[SVY_SCALE_ITEMS]);
	scale->label = svy_arena_copy(&list->arena, texts[SVY_SCALE_LABEL]);
	return take_rules(scale, at, &list->arena, texts, err);
}

int svy_scales_take(struct svy_scales *list, size_t *at, const struct svy_text *texts,
                    const char *file, size_t line, const struct svy_instruments *all,
                    struct svy_error *err)
{
	struct svy_scale scale = { .line = line };

	scale.file = svy_arena_copy(&list->arena, svy_text(file));
	if (take_fields(&scale, at, list, texts, all, err) != 0)
		return -1;
	list->list = svy_room(list->list, list->count, &list->capacity,
	                      sizeof *list->list);
	list->list[list->count++] = scale;
	return 0;
}

/* "key=value" */
static int set_field(struct svy_text *texts, struct svy_text text, struct svy_error *err)
{
	struct svy_text value = text, key = svy_cut(&value, '=');
	size_t field = field_called(key);
	char quoted[80] = "";

	if (field < SVY_SCALE_FIELDS && field != SVY_SCALE_NAME &&
	    field != SVY_SCALE_ITEMS && !texts[field].len) {
		texts[field] = svy_text_trim(value);
		return 0;
	}
	svy_quote_name(quoted, sizeof quoted, key);
	return svy_fail(err, "expected label, instrument, reverse, min, max, method, "
	                "weights, at_least, cuts or labels, once, and '=', got %s", quoted);
}

static int name_option(const char *option, const char *text, struct svy_error *err)
{
	struct svy_error inner = *err;

	return svy_fail(err, "--%s '%.200s': %s", option, text, inner.message);
}

static int define(struct svy_scales *list, const char *text,
                  const struct svy_instruments *all, struct svy_error *err)
{
	struct svy_text texts[SVY_SCALE_FIELDS];
	struct svy_text rest = svy_text(text), first = svy_cut(&rest, ';');
	size_t at;

	clear(texts, SVY_SCALE_FIELDS);
	if (!memchr(first.at, '=', first.len))
		return svy_fail(err, "expected NAME=ITEMS");
	texts[SVY_SCALE_NAME] = svy_cut(&first, '=');
	texts[SVY_SCALE_ITEMS] = svy_text_trim(first);
	while (rest.len) {
		struct svy_text part = svy_cut(&rest, ';');

		if (part.len && set_field(texts, part, err) != 0)
			return -1;
	}
	return svy_scales_take(list, &at, texts, "", 0, all, err);
}

int svy_scales_define(struct svy_scales *list, const char *text,
                      const struct svy_instruments *all, struct svy_error *err)
{
	return define(list, text, all, err) == 0 ? 0 : name_option("define", text, err);
}

int svy_scales_instrument(struct svy_scales *list, const char *text,
                          const struct svy_instruments *all, struct svy_error *err)
{
	struct svy_text texts[SVY_SCALE_FIELDS];
	struct svy_text rest = svy_text(text);
	size_t at;

	clear(texts, SVY_SCALE_FIELDS);
	texts[SVY_SCALE_INSTRUMENT] = svy_cut(&rest, '=');
	texts[SVY_SCALE_ITEMS] = svy_text_trim(rest);
	if (!texts[SVY_SCALE_INSTRUMENT].len || !texts[SVY_SCALE_ITEMS].len)
		(void)svy_fail(err, "expected NAME=ITEMS, such as PHQ-9=phq_1-phq_9");
	else if (svy_scales_take(list, &at, texts, "", 0, all, err) == 0)
		return 0;
	return name_option("instrument", text, err);
}

void svy_scales_free(struct svy_scales *list)
{
	free(list->list);
	svy_arena_free(&list->arena);
	*list = (struct svy_scales){ 0 };
}
