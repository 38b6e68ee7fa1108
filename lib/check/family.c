/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Claims that differ in one key only. */
#include "check/audit_private.h"

#include "core/table.h"

#include <stdlib.h>
#include <string.h>

#define SVY_WAVE_NAME "wave"

/* Claims in the order of their families, and where each family begins. */
struct sorted {
	const struct svy_claim **claims;
	uint32_t *starts; /* families + 1 */
	uint32_t families;
};

bool svy_audit_contrast(struct svy_text *x, struct svy_text *y, const char *text)
{
	const char *dash = strstr(text, " - ");

	if (!dash || dash == text || !dash[3])
		return false;
	*x = (struct svy_text){ text, (size_t)(dash - text) };
	*y = svy_text(dash + 3);
	return true;
}

bool svy_audit_change_of(const struct svy_audit *audit, const struct svy_claim *claim)
{
	struct svy_text x, y;

	for (size_t key = SVY_KEY_GROUPS; key < audit->claims->key_count; key++)
		if (svy_audit_contrast(&x, &y, svy_claim_key(audit->claims, claim, key)))
			return true;
	return false;
}

/* The keys without those that may differ. */
static struct svy_text rest_of(uint32_t *into, const struct svy_claims *claims,
                               const struct svy_claim *claim, size_t key)
{
	memcpy(into, claim->keys, claims->key_count * sizeof *into);
	into[SVY_KEY_UNIT] = 0;
	into[key] = 0;
	return (struct svy_text){ (const char *)into, claims->key_count * sizeof *into };
}

static uint32_t number_families(uint32_t *family, const struct svy_audit *audit, size_t key)
{
	const struct svy_claims *claims = audit->claims;
	uint32_t *room = svy_alloc(claims->key_count, sizeof *room), count;
	struct svy_names names = { 0 };

	for (size_t i = 0; i < claims->count; i++)
		family[i] = claims->items[i].value != SVY_VALUE_ESTIMATE ||
			svy_audit_place(audit, &claims->items[i]) == SVY_PLACE_REPEATED ? SVY_NO_NAME :
			svy_names_add(&names, rest_of(room, claims, &claims->items[i], key));
	count = names.count;
	svy_names_free(&names);
	free(room);
	return count;
}

/* A counting sort: within a family claims keep their order. */
static void sort(struct sorted *s, const struct svy_audit *audit, size_t key)
{
	const struct svy_claims *claims = audit->claims;
	uint32_t *family = svy_alloc(claims->count, sizeof *family), *next;

	s->families = number_families(family, audit, key);
	s->starts = svy_alloc((size_t)s->families + 2, sizeof *s->starts);
	s->claims = svy_alloc(claims->count, sizeof *s->claims);
	for (size_t i = 0; i < claims->count; i++)
		if (family[i] != SVY_NO_NAME)
			s->starts[family[i] + 1]++;
	for (uint32_t f = 0; f < s->families; f++)
		s->starts[f + 1] += s->starts[f];
	next = svy_alloc((size_t)s->families + 1, sizeof *next);
	memcpy(next, s->starts, s->families * sizeof *next);
	for (size_t i = 0; i < claims->count; i++)
		if (family[i] != SVY_NO_NAME)
			s->claims[next[family[i]]++] = &claims->items[i];
	free(next);
	free(family);
}

/* Which member is the total: Total, or the only one without a text (of a group). */
static void find_total(struct svy_family *f, const struct svy_claims *claims)
{
	const struct svy_claim *named = NULL, *empty = NULL;
	size_t named_count = 0, empty_count = 0;

	for (size_t i = 0; i < f->count; i++) {
		const char *text = svy_claim_key(claims, f->members[i], f->key);

		if (strcmp(text, SVY_TOTAL_NAME) == 0) {
			named = f->members[i];
			named_count++;
		} else if (!*text && f->key >= SVY_KEY_GROUPS) {
			empty = f->members[i];
			empty_count++;
		}
	}
	f->total = named_count == 1 ? named :
	           named_count == 0 && empty_count == 1 ? empty : NULL;
}

/* '18 - 25' is a group of people where a level, not a change, is printed of it. */
static bool is_contrast(const struct svy_claims *claims, const struct svy_claim *claim,
                        const char *text)
{
	static const char *const levels[] = { "percent", "mean", "count", "n", "total", "median" };
	const char *statistic = svy_claim_key(claims, claim, SVY_KEY_STATISTIC);
	struct svy_text x, y;

	for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
		if (strcmp(statistic, levels[i]) == 0)
			return false;
	return svy_audit_contrast(&x, &y, text);
}

static void find_parts(struct svy_family *f, const struct svy_claims *claims)
{
	f->part_count = 0;
	for (size_t i = 0; i < f->count; i++) {
		const char *text = svy_claim_key(claims, f->members[i], f->key);

		if (*text && strcmp(text, SVY_TOTAL_NAME) != 0 &&
		    !is_contrast(claims, f->members[i], text))
			f->parts[f->part_count++] = f->members[i];
	}
}

static bool torn(const struct svy_audit *audit, const struct svy_family *f)
{
	for (size_t i = 0; i < f->count; i++)
		if (svy_audit_place(audit, f->members[i]) == SVY_PLACE_TORN)
			return true;
	return false;
}

typedef void family_rule(struct svy_audit *, const struct svy_family *);

static void each_family(struct svy_audit *audit, size_t key, family_rule *const *rules,
                        size_t rule_count)
{
	struct sorted s = { 0 };
	const struct svy_claim **parts = svy_alloc(audit->claims->count, sizeof *parts);

	sort(&s, audit, key);
	for (uint32_t i = 0; i < s.families; i++) {
		struct svy_family f = { .key = key, .members = s.claims + s.starts[i], .parts = parts,
		                        .count = s.starts[i + 1] - s.starts[i] };

		if (f.count < 2 || torn(audit, &f))
			continue;
		find_total(&f, audit->claims);
		find_parts(&f, audit->claims);
		for (size_t r = 0; r < rule_count; r++)
			rules[r](audit, &f);
	}
	free(parts);
	free(s.claims);
	free(s.starts);
}

/* A share with the count that it is of: claims that differ in the statistic. */
static void counted(struct svy_audit *audit, const struct svy_claim *claim)
{
	const struct svy_claim *count = svy_audit_find(audit, claim, "count", SVY_VALUE_ESTIMATE);
	struct svy_range share = svy_audit_range(audit, claim), made;
	int decimals = claim->published.first.decimals;
	const char *reason;

	if (!count || !claim->n || claim->weighted || count->weighted)
		return;
	made = svy_range_multiply(svy_range_divide(svy_audit_range(audit, count),
	                                           svy_range_of((double)claim->n)),
	                          svy_range_of(100));
	if (svy_range_single(svy_audit_range(audit, count)))
		reason = svy_arena_print(&audit->verdicts->arena, "%s of %lld is %s %%", count->text,
		                         (long long)claim->n,
		                         svy_audit_number(audit, made.low, decimals));
	else
		reason = svy_arena_print(&audit->verdicts->arena, "%s of %lld", count->text,
		                         (long long)claim->n);
	svy_audit_rule(audit, claim, svy_range_meet(share, made), reason);
}

void svy_audit_families(struct svy_audit *audit)
{
	static family_rule *const rules[] = { svy_audit_sums, svy_audit_groups, svy_audit_mix };
	const struct svy_claims *claims = audit->claims;

	for (size_t i = 0; i < claims->count; i++) {
		if (svy_audit_share(audit, &claims->items[i]))
			counted(audit, &claims->items[i]);
		svy_audit_change(audit, &claims->items[i]);
	}
	each_family(audit, SVY_KEY_LEVEL, rules, 1);
	/* Waves are not groups of people. */
	for (size_t key = SVY_KEY_GROUPS; key < claims->key_count; key++)
		if (strcmp(claims->key_names[key], SVY_WAVE_NAME) != 0)
			each_family(audit, key, rules, 3);
}
