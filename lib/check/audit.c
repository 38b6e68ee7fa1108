/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/audit_private.h"

#include "base/decimal.h"

#include <stdlib.h>
#include <string.h>

/* Keys but the unit, and the value, as one text. */
static struct svy_text place_of(uint32_t *into, const struct svy_audit *audit,
                                const uint32_t *keys, enum svy_value_kind value)
{
	size_t count = audit->claims->key_count;

	memcpy(into, keys, count * sizeof *into);
	into[SVY_KEY_UNIT] = (uint32_t)value;
	return (struct svy_text){ (const char *)into, count * sizeof *into };
}

/* Of two claims in one place the first counts, if both can be the same number. */
static void put_place(struct svy_audit *audit, uint32_t i, uint32_t number, bool first)
{
	const struct svy_claim *items = audit->claims->items;

	audit->place[i] = number;
	if (first)
		audit->by_place[number] = i;
	else if (audit->by_place[number] != SVY_NO_NAME &&
	         !svy_range_meet(svy_published_range(&items[i].published),
	                         svy_published_range(&items[audit->by_place[number]].published)))
		audit->by_place[number] = SVY_NO_NAME;
}

static void find_places(struct svy_audit *audit)
{
	const struct svy_claims *claims = audit->claims;
	uint32_t *room = svy_alloc(claims->key_count, sizeof *room);

	audit->place = svy_alloc(claims->count, sizeof *audit->place);
	audit->by_place = svy_alloc(claims->count, sizeof *audit->by_place);
	for (uint32_t i = 0; i < claims->count; i++) {
		const struct svy_claim *claim = &claims->items[i];
		uint32_t known = audit->places.count;
		uint32_t number = svy_names_add(&audit->places,
			place_of(room, audit, claim->keys, claim->value));

		put_place(audit, i, number, number == known);
	}
	free(room);
}

enum svy_place svy_audit_place(const struct svy_audit *audit, const struct svy_claim *claim)
{
	uint32_t i = (uint32_t)(claim - audit->claims->items);
	uint32_t first = audit->by_place[audit->place[i]];

	return first == SVY_NO_NAME ? SVY_PLACE_TORN : first == i ? SVY_PLACE_FIRST
	                                                          : SVY_PLACE_REPEATED;
}

/* A key's text to be looked for; false where no claim has it. */
static bool set_key(uint32_t *keys, const struct svy_claims *claims, size_t key,
                    struct svy_text text)
{
	keys[key] = svy_names_find(&claims->texts, text);
	return keys[key] != SVY_NO_NAME;
}

static const struct svy_claim *find(const struct svy_audit *audit, const struct svy_claim *claim,
                                    const struct svy_audit_key *changes, size_t count,
                                    const char *statistic, enum svy_value_kind value)
{
	const struct svy_claims *claims = audit->claims;
	uint32_t *keys = svy_alloc(claims->key_count, sizeof *keys), number = SVY_NO_NAME;
	struct svy_text place = place_of(keys, audit, claim->keys, value);
	bool all = true;

	for (size_t i = 0; i < count; i++)
		all = set_key(keys, claims, changes[i].key, changes[i].text) && all;
	if (statistic)
		all = set_key(keys, claims, SVY_KEY_STATISTIC, svy_text(statistic)) && all;
	if (all)
		number = svy_names_find(&audit->places, place);
	free(keys);
	if (number == SVY_NO_NAME || audit->by_place[number] == SVY_NO_NAME)
		return NULL;
	return &claims->items[audit->by_place[number]];
}

const struct svy_claim *svy_audit_find(const struct svy_audit *audit,
                                       const struct svy_claim *claim, const char *statistic,
                                       enum svy_value_kind value)
{
	return find(audit, claim, NULL, 0, statistic, value);
}

const struct svy_claim *svy_audit_find_at(const struct svy_audit *audit,
                                          const struct svy_claim *claim,
                                          const struct svy_audit_key *changes, size_t count,
                                          const char *statistic)
{
	return find(audit, claim, changes, count, statistic, SVY_VALUE_ESTIMATE);
}

bool svy_audit_is(const struct svy_audit *audit, const struct svy_claim *claim,
                  const char *statistic)
{
	return strcmp(svy_claim_key(audit->claims, claim, SVY_KEY_STATISTIC), statistic) == 0;
}

bool svy_audit_share(const struct svy_audit *audit, const struct svy_claim *claim)
{
	bool percent = claim->published.unit == SVY_PRINTED_PERCENT ||
	               strcmp(svy_claim_key(audit->claims, claim, SVY_KEY_UNIT), "%") == 0;

	if (claim->value != SVY_VALUE_ESTIMATE || !svy_audit_is(audit, claim, ""))
		return claim->value == SVY_VALUE_ESTIMATE && svy_audit_is(audit, claim, "percent");
	return percent && !claim->published.first.sign.len &&
	       claim->published.first.value <= 100 && !svy_audit_change_of(audit, claim);
}

struct svy_range svy_audit_range(const struct svy_audit *audit, const struct svy_claim *claim)
{
	return svy_claim_range(audit->claims, claim);
}

static struct svy_verdict *add(struct svy_audit *audit, const struct svy_claim *claim)
{
	struct svy_verdict *v = svy_verdict_add(audit->verdicts);

	v->claim = claim->id;
	v->published = claim->text;
	v->n = claim->n;
	v->file = audit->claims->file;
	v->line = claim->line;
	return v;
}

void svy_audit_rule(struct svy_audit *audit, const struct svy_claim *claim, bool holds,
                    const char *reason)
{
	struct svy_verdict *v = add(audit, claim);

	v->verdict = holds ? "holds" : "fails";
	v->reason = reason;
	v->finding = !holds;
}

const char *svy_audit_number(struct svy_audit *audit, double value, int decimals)
{
	char text[48];

	(void)svy_fixed_print(text, value, decimals > 9 ? 9 : decimals, false);
	return svy_arena_copy(&audit->verdicts->arena, svy_text(text));
}

const char *svy_audit_limits(struct svy_audit *audit, struct svy_range range, int decimals)
{
	if (svy_range_single(range))
		return svy_audit_number(audit, range.low, decimals);
	return svy_arena_print(&audit->verdicts->arena, "%s to %s",
	                       svy_audit_number(audit, range.low, decimals + 1),
	                       svy_audit_number(audit, range.high, decimals + 1));
}

static void judge(struct svy_audit *audit, const struct svy_claim *claim)
{
	const char *reason = "", *word = svy_audit_alone(&reason, audit, claim);
	static const struct {
		const char *(*step)(const char **, struct svy_audit *, const struct svy_claim *);
	} more[] = { { svy_audit_moments }, { svy_audit_p }, { svy_audit_interval } };
	struct svy_verdict *v;

	for (size_t i = 0; i < sizeof more / sizeof *more; i++) {
		const char *other, *why = "";

		if (strcmp(word, "impossible") == 0 || !(other = more[i].step(&why, audit, claim)))
			continue;
		word = other;
		reason = why;
	}
	v = add(audit, claim);
	v->verdict = word;
	v->reason = reason;
	v->finding = strcmp(word, "impossible") == 0;
}

void svy_audit_claims(struct svy_verdicts *verdicts, const struct svy_claims *claims,
                      struct svy_audit_options options)
{
	struct svy_audit audit = { .claims = claims, .verdicts = verdicts, .options = options };

	find_places(&audit);
	audit.rules = svy_alloc(claims->count, sizeof *audit.rules);
	for (size_t i = 0; i < claims->count; i++) {
		audit.rules[i] = SVY_ROUNDING_HALF;
		judge(&audit, &claims->items[i]);
	}
	svy_audit_families(&audit);
	svy_names_free(&audit.places);
	free(audit.by_place);
	free(audit.place);
	free(audit.rules);
}
