/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Parts and their total. */
#include "check/audit_private.h"

#include <string.h>

enum { LISTED_MAX = 6 };

static struct svy_range sum_of(const struct svy_audit *audit, const struct svy_family *f)
{
	struct svy_range sum = svy_range_of(0);

	for (size_t i = 0; i < f->part_count; i++)
		sum = svy_range_add(sum, svy_audit_range(audit, f->parts[i]));
	return sum;
}

static int decimals_of(const struct svy_family *f)
{
	int decimals = 0;

	for (size_t i = 0; i < f->part_count; i++)
		if (f->parts[i]->published.first.decimals > decimals)
			decimals = f->parts[i]->published.first.decimals;
	return decimals;
}

/* "137 + 32 = 169", or "7 parts make 404"; between limits where parts are rounded. */
static const char *addition(struct svy_audit *audit, const struct svy_family *f,
                            struct svy_range sum)
{
	struct svy_arena *arena = &audit->verdicts->arena;
	const char *text = f->parts[0]->text, *made;

	made = svy_audit_limits(audit, sum, decimals_of(f));
	if (f->part_count > LISTED_MAX)
		return svy_arena_print(arena, "%zu parts make %s", f->part_count, made);
	for (size_t i = 1; i < f->part_count; i++)
		text = svy_arena_print(arena, "%s + %s", text, f->parts[i]->text);
	return svy_arena_print(arena, "%s make %s", text, made);
}

static void check_total(struct svy_audit *audit, const struct svy_family *f)
{
	struct svy_range sum = sum_of(audit, f);
	bool holds = svy_range_meet(sum, svy_audit_range(audit, f->total));
	const char *reason = addition(audit, f, sum);

	if (!holds)
		reason = svy_arena_print(&audit->verdicts->arena, "%s; or is a part not among "
		                         "the claims?", reason);
	svy_audit_rule(audit, f->total, holds, reason);
}

static bool all_shares(const struct svy_audit *audit, const struct svy_family *f)
{
	for (size_t i = 0; i < f->part_count; i++)
		if (!svy_audit_share(audit, f->parts[i]))
			return false;
	return true;
}

/* Levels without a total: less than 100 may lack a level that nobody printed. */
static void check_hundred(struct svy_audit *audit, const struct svy_family *f)
{
	struct svy_range sum = sum_of(audit, f);

	if (sum.high < 100)
		return;
	svy_audit_rule(audit, f->parts[0], sum.low <= 100, sum.low <= 100
		? addition(audit, f, sum)
		: svy_arena_print(&audit->verdicts->arena, "%s, more than 100: levels of one "
		                  "distribution?", addition(audit, f, sum)));
}

/* Shares of one base, the total's: they add up instead of being between. */
static bool one_base(const struct svy_audit *audit, const struct svy_family *f)
{
	for (size_t i = 0; i < f->part_count; i++)
		if (!f->parts[i]->n || f->parts[i]->n != f->total->n)
			return false;
	return all_shares(audit, f);
}

static bool chosen_together(const struct svy_family *f)
{
	for (size_t i = 0; i < f->part_count; i++)
		if (f->parts[i]->multiple)
			return true;
	return false;
}

void svy_audit_sums(struct svy_audit *audit, const struct svy_family *f)
{
	const struct svy_claim *first = f->members[0];
	bool counts = svy_audit_is(audit, first, "count") || svy_audit_is(audit, first, "total") ||
	              svy_audit_is(audit, first, "n");
	bool levels = f->key == SVY_KEY_LEVEL;

	if (f->part_count < 2 || (levels && chosen_together(f)))
		return;
	if (f->total && (counts || (levels && all_shares(audit, f)) || one_base(audit, f)))
		check_total(audit, f);
	else if (levels && !f->total && all_shares(audit, f))
		check_hundred(audit, f);
}
