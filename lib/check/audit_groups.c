/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Groups and all of them together: shares and means. */
#include "check/audit_private.h"

#include <math.h>
#include <string.h>

/* What the claims of a family say of the people in it. */
struct people {
	double n;         /* of all groups together */
	bool known;       /* each group's n is said, and they make the total's */
	bool one_base;    /* each n is the total's: shares of all */
	bool partial;     /* each n is said, and they make less than the total's */
};

static struct people people_of(const struct svy_family *f)
{
	struct people p = { .known = true, .one_base = f->total && f->total->n };

	for (size_t i = 0; i < f->part_count; i++) {
		const struct svy_claim *part = f->parts[i];

		p.known = p.known && part->n && !part->weighted;
		p.one_base = p.one_base && part->n == f->total->n;
		p.n += (double)part->n;
	}
	p.partial = p.known && f->total && !f->total->weighted && p.n < (double)f->total->n;
	if (f->total)
		p.known = p.known && !f->total->weighted &&
		          (!f->total->n || p.n == (double)f->total->n);
	return p;
}

static struct svy_range envelope(const struct svy_audit *audit, const struct svy_family *f)
{
	struct svy_range range = svy_audit_range(audit, f->parts[0]);

	for (size_t i = 1; i < f->part_count; i++)
		range = svy_range_span(range, svy_audit_range(audit, f->parts[i]));
	return range;
}

/* The mean over people, or over groups where each counts as one. */
static struct svy_range mean_of(const struct svy_audit *audit, const struct svy_family *f,
                                bool groups)
{
	struct svy_range sum = svy_range_of(0), all = svy_range_of(0);

	for (size_t i = 0; i < f->part_count; i++) {
		struct svy_range n = svy_range_of(groups ? 1 : (double)f->parts[i]->n);

		sum = svy_range_add(sum, svy_range_multiply(n, svy_audit_range(audit, f->parts[i])));
		all = svy_range_add(all, n);
	}
	return svy_range_divide(sum, all);
}

/* "; 99.2 is the plain mean of the groups" */
static const char *as_plain_mean(struct svy_audit *audit, const struct svy_family *f)
{
	struct svy_range mean = mean_of(audit, f, true);

	if (!svy_range_meet(mean, svy_audit_range(audit, f->total)))
		return "";
	return svy_arena_print(&audit->verdicts->arena, "; %s is a plain mean of the groups, as "
	                       "if they were equally many", f->total->text);
}

/* Fewest of one group's people who did not answer, so that the mean over people moves
 * towards the other's; 0 where no number does. */
static int64_t fewest_missing(struct svy_range total, struct svy_range many,
                              struct svy_range few, double many_n, double few_n)
{
	bool up = few.low + few.high > many.low + many.high;
	double from = up ? many.high : -many.low, to = up ? few.high : -few.low;
	double wanted = up ? total.low : -total.high;

	/* (m from + few_n to) / (m + few_n) >= wanted */
	if (!(to > wanted) || !(wanted > from))
		return 0;
	return (int64_t)(many_n - floor(few_n * (to - wanted) / (wanted - from)));
}

/* "; or 107 of the 265 did not answer" */
static const char *as_missing(struct svy_audit *audit, const struct svy_family *f)
{
	struct svy_range total = svy_audit_range(audit, f->total);
	int64_t best = 0;
	const struct svy_claim *who = NULL;

	for (size_t i = 0; i < 2 && f->part_count == 2; i++) {
		const struct svy_claim *many = f->parts[i], *few = f->parts[1 - i];
		int64_t missing = fewest_missing(total, svy_audit_range(audit, many),
		                                 svy_audit_range(audit, few), (double)many->n,
		                                 (double)few->n);

		if (missing > 0 && missing < many->n && (!best || missing < best)) {
			best = missing;
			who = many;
		}
	}
	if (!best)
		return "";
	return svy_arena_print(&audit->verdicts->arena, "; or at least %lld of the %lld (%s) did not "
	                       "answer", (long long)best, (long long)who->n,
	                       svy_claim_key(audit->claims, who, f->key));
}

/* "; or scores from 0 to 100" where shares by themselves are impossible too. */
static const char *as_scores(struct svy_audit *audit, const struct svy_family *f)
{
	bool impossible = svy_audit_share(audit, f->total) &&
	                  audit->rules[f->total - audit->claims->items] < SVY_ROUNDING_CUT;

	for (size_t i = 0; i < f->part_count; i++)
		impossible = impossible || (svy_audit_share(audit, f->parts[i]) &&
			audit->rules[f->parts[i] - audit->claims->items] < SVY_ROUNDING_CUT);
	return impossible ? "; or means of a scale from 0 to 100, not shares" : "";
}

static const char *over_people(struct svy_audit *audit, const struct svy_family *f,
                               struct svy_range mean)
{
	struct svy_arena *arena = &audit->verdicts->arena;
	const char *text = "";

	if (f->part_count <= 4)
		for (size_t i = 0; i < f->part_count; i++)
			text = svy_arena_print(arena, "%s%s%s of %lld", text, i ? " and " : "",
			                       f->parts[i]->text, (long long)f->parts[i]->n);
	else
		text = "the groups";
	return svy_arena_print(arena, "%s make %s of all", text,
	                       svy_audit_limits(audit, mean, f->total->published.first.decimals));
}

static void check_people(struct svy_audit *audit, const struct svy_family *f)
{
	struct svy_range mean = mean_of(audit, f, false);
	bool holds = svy_range_meet(mean, svy_audit_range(audit, f->total));
	const char *reason = over_people(audit, f, mean);

	if (!holds)
		reason = svy_arena_print(&audit->verdicts->arena, "%s%s%s%s", reason,
		                         as_plain_mean(audit, f), as_missing(audit, f),
		                         as_scores(audit, f));
	svy_audit_rule(audit, f->total, holds, reason);
}

/* Between the groups; or, where no n says otherwise, their sum: shares of all. */
static void check_between(struct svy_audit *audit, const struct svy_family *f)
{
	struct svy_range range = envelope(audit, f), sum = svy_range_of(0);
	struct svy_range total = svy_audit_range(audit, f->total);
	bool holds = svy_range_meet(range, total);

	for (size_t i = 0; i < f->part_count; i++)
		sum = svy_range_add(sum, svy_audit_range(audit, f->parts[i]));
	if (!holds && svy_audit_share(audit, f->total) && !f->total->n)
		holds = svy_range_meet(sum, total);
	svy_audit_rule(audit, f->total, holds, svy_arena_print(&audit->verdicts->arena,
		"the groups have %s%s", svy_audit_limits(audit, range,
		                                         f->total->published.first.decimals),
		holds ? "" : "; or is a group not among the claims?"));
}

/* Printed values that make 100 across the groups, as two groups' own shares hardly do:
 * with whole numbers they do so by chance too often. */
static bool make_hundred(const struct svy_audit *audit, const struct svy_family *f)
{
	int64_t sum = 0;
	int decimals = f->parts[0]->published.first.decimals;

	for (size_t i = 0; i < f->part_count; i++) {
		const struct svy_published *p = &f->parts[i]->published;

		if (p->relation != SVY_PUBLISHED_IS || p->first.decimals != decimals ||
		    !svy_audit_share(audit, f->parts[i]) || !*svy_claim_key(audit->claims, f->parts[i], f->key))
			return false;
		sum += p->first.units;
	}
	return decimals > 0 && decimals < 8 && sum == 100 * (int64_t)svy_power_of_ten(decimals);
}

static void check_across(struct svy_audit *audit, const struct svy_family *f)
{
	struct svy_arena *arena = &audit->verdicts->arena;
	const char *text = f->parts[0]->text;
	bool same_n = f->parts[0]->n > 0;

	for (size_t i = 1; i < f->part_count; i++) {
		text = svy_arena_print(arena, "%s + %s", text, f->parts[i]->text);
		same_n = same_n && f->parts[i]->n == f->parts[0]->n;
	}
	if (same_n || !make_hundred(audit, f))
		return;
	svy_audit_rule(audit, f->parts[0], false, svy_arena_print(arena,
		"%s make 100 across %s: shares of those who say yes, not of each group?", text,
		audit->claims->key_names[f->key]));
}

/* Not all groups are printed: is what is left to the others a share? */
static void check_rest(struct svy_audit *audit, const struct svy_family *f, double n)
{
	double all = (double)f->total->n;
	struct svy_range made = svy_range_multiply(svy_range_of(n), mean_of(audit, f, false));
	struct svy_range total = svy_range_multiply(svy_range_of(all),
	                                            svy_audit_range(audit, f->total));
	struct svy_range rest = svy_range_divide(svy_range_subtract(total, made),
	                                         svy_range_of(all - n));

	svy_audit_rule(audit, f->total, svy_range_meet(rest, (struct svy_range){ 0, 100 }),
	               svy_arena_print(&audit->verdicts->arena, "the groups leave %s to the other "
	                               "%.0f", svy_audit_limits(audit, rest,
	                                       f->total->published.first.decimals), all - n));
}

void svy_audit_groups(struct svy_audit *audit, const struct svy_family *f)
{
	struct people people = people_of(f);
	bool share;

	if (f->part_count < 2)
		return;
	share = svy_audit_share(audit, f->parts[0]);
	if (!share && !svy_audit_is(audit, f->parts[0], "mean"))
		return;
	if (!f->total) {
		if (share)
			check_across(audit, f);
	} else if (!(share && people.one_base)) {
		if (people.known)
			check_people(audit, f);
		else if (people.partial && share)
			check_rest(audit, f, people.n);
		else if (!people.partial)
			check_between(audit, f);
	}
}
