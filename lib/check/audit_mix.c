/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The change of all against those of groups.
 *
 * With shares w of the groups at the end and levels p at the start, all change by
 * sum(w d) + s (pA - pB) where groups change by d and the share of A grew by s: within
 * the groups' changes as long as shares stay (Kitagawa, JASA 50 (1955) 1168-1194). */
#include "check/audit_private.h"

#include "core/table.h"

#include <math.h>
#include <string.h>

/* Two groups, A and B. */
struct mix {
	struct svy_range change[2];
	double share[2];        /* at the end */
	struct svy_range start; /* sum(w p): the level of all at the start, had shares stayed */
	double gap;             /* of all beyond sum(w d), at least */
};

/* What is printed of all: their change, or their levels that it is between. */
struct whole {
	const struct svy_claim *claim; /* that says it */
	struct svy_range change;
	struct svy_range end;          /* level; 0 to 100 where it is not printed */
	const char *text;              /* where the change itself is not: "42.8% to 55.9%: " */
};

static struct svy_text total_text(const struct svy_audit *audit, const struct svy_family *f)
{
	return svy_text(f->total ? svy_claim_key(audit->claims, f->total, f->key)
	                         : SVY_TOTAL_NAME);
}

/* The key of the contrast that the claims are: "endline - baseline" in it. */
static size_t contrast_key(struct svy_text *end, struct svy_text *start,
                           const struct svy_audit *audit, const struct svy_family *f)
{
	const struct svy_claims *claims = audit->claims;
	size_t key = SVY_KEY_GROUPS;

	while (key < claims->key_count && (key == f->key ||
	       !svy_audit_contrast(end, start, svy_claim_key(claims, f->parts[0], key))))
		key++;
	return key;
}

/* Nothing bounds the levels of other statistics, so nothing the change of a mix. */
static bool of_other(const struct svy_audit *audit, const struct svy_family *f)
{
	static const char *const others[] = { "mean", "total", "ratio", "median", "count" };
	struct svy_text ends[2], total = total_text(audit, f);
	size_t key = contrast_key(&ends[0], &ends[1], audit, f);

	for (size_t i = 0; key < audit->claims->key_count && i < 2 * sizeof others / sizeof *others; i++) {
		const struct svy_audit_key at[] = { { key, ends[i % 2] }, { f->key, total } };

		if (svy_audit_find_at(audit, f->parts[0], at, 1, others[i / 2]) ||
		    svy_audit_find_at(audit, f->parts[0], at, 2, others[i / 2]))
			return true;
	}
	return false;
}

static bool take_whole(struct whole *all, struct svy_audit *audit, const struct svy_family *f)
{
	struct svy_text end, start, total = total_text(audit, f);
	size_t key = contrast_key(&end, &start, audit, f);
	const struct svy_audit_key at_end[] = { { key, end }, { f->key, total } };
	const struct svy_audit_key at_start[] = { { key, start }, { f->key, total } };
	const struct svy_claim *x = NULL, *y = NULL;

	*all = (struct whole){ .claim = f->total, .end = { 0, 100 }, .text = "" };
	if (key < audit->claims->key_count) {
		x = svy_audit_find_at(audit, f->parts[0], at_end, 2, "percent");
		y = svy_audit_find_at(audit, f->parts[0], at_start, 2, "percent");
	}
	if (x)
		all->end = svy_audit_range(audit, x);
	if (f->total) {
		all->change = svy_audit_range(audit, f->total);
	} else if (x && y) {
		all->claim = x;
		all->change = svy_range_subtract(all->end, svy_audit_range(audit, y));
		all->text = svy_arena_print(&audit->verdicts->arena, "from %s to %s is %s; ",
			y->text, x->text, svy_audit_limits(audit, all->change,
			                                   x->published.first.decimals));
	}
	return all->claim != NULL;
}

/* Levels at the start that leave 0 to 100 at no end. */
static struct svy_range start_levels(struct svy_range change)
{
	return (struct svy_range){ fmax(0, -change.high), fmin(100, 100 - change.low) };
}

/* The most by which group `high` can have been ahead of the other at the start. */
static double most_ahead(const struct mix *m, int high)
{
	int low = 1 - high;
	double top = start_levels(m->change[high]).high, bottom = start_levels(m->change[low]).low;
	double made = m->share[high] * top + m->share[low] * bottom;

	return top - bottom - fmax(0, (made - m->start.high) / m->share[high]) -
	       fmax(0, (m->start.low - made) / m->share[low]);
}

static bool take_mix(struct mix *m, const struct svy_audit *audit, const struct svy_family *f,
                     const struct whole *all)
{
	struct svy_range made = svy_range_of(0);
	double n = 0;

	for (int i = 0; i < 2; i++) {
		if (f->part_count != 2 || !f->parts[i]->n)
			return false;
		n += (double)f->parts[i]->n;
	}
	for (int i = 0; i < 2; i++) {
		m->change[i] = svy_audit_range(audit, f->parts[i]);
		m->share[i] = (double)f->parts[i]->n / n;
		made = svy_range_add(made, svy_range_multiply(svy_range_of(m->share[i]),
		                                              m->change[i]));
	}
	m->start = svy_range_subtract(all->end, made);
	m->gap = all->change.low > made.high ? all->change.low - made.high
	                                     : all->change.high - made.low;
	return true;
}

/* The share of the first group before that would do, on both sides of what it is after:
 * below -1 and above 2 where none would. */
struct before {
	double below, above;
};

static struct before before_of(const struct mix *m)
{
	int ahead = m->gap > 0 ? 0 : 1; /* who is ahead has to have grown */
	double size = fabs(m->gap);
	double grow = most_ahead(m, ahead), shrink = most_ahead(m, 1 - ahead);

	return (struct before){ grow > 0 ? m->share[0] - size / grow : -INFINITY,
	                        shrink > 0 ? m->share[0] + size / shrink : INFINITY };
}

static const char *shares_before(struct svy_audit *audit, const struct svy_family *f,
                                 const struct mix *m, struct before before)
{
	struct svy_arena *arena = &audit->verdicts->arena;
	bool below = before.below >= 0, above = before.above <= 1;
	const char *a = "", *b = "";

	if (below)
		a = svy_arena_print(arena, " %s %% or less%s",
		                    svy_audit_number(audit, 100 * before.below, 0),
		                    above ? ", or" : "");
	if (above)
		b = svy_arena_print(arena, " %s %% or more",
		                    svy_audit_number(audit, 100 * before.above, 0));
	return svy_arena_print(arena, "only if %s were%s%s of all before, %s %% after",
	                       svy_claim_key(audit->claims, f->parts[0], f->key), a, b,
	                       svy_audit_number(audit, 100 * m->share[0], 0));
}

/* Points that shares have to have moved by; infinite where no shares do. */
static double how_far(const char **text, struct svy_audit *audit, const struct svy_family *f,
                      const struct whole *all, struct svy_range groups)
{
	double beyond = all->change.low > groups.high ? all->change.low - groups.high
	                                              : groups.low - all->change.high;
	struct before before;
	struct mix m;

	if (!take_mix(&m, audit, f, all)) {
		*text = svy_arena_print(&audit->verdicts->arena, "only if the groups' shares moved "
		                        "between the waves, by %s points at least",
		                        svy_audit_number(audit, beyond, 1));
		return beyond;
	}
	before = before_of(&m);
	*text = "no shares of the groups make that";
	if (before.below < 0 && before.above > 1)
		return INFINITY;
	*text = shares_before(audit, f, &m, before);
	if (before.below < 0)
		return 100 * (before.above - m.share[0]);
	if (before.above > 1)
		return 100 * (m.share[0] - before.below);
	return 100 * fmin(m.share[0] - before.below, before.above - m.share[0]);
}

void svy_audit_mix(struct svy_audit *audit, const struct svy_family *f)
{
	struct svy_arena *arena = &audit->verdicts->arena;
	struct svy_range groups;
	struct whole all;
	const char *text, *only;
	double points = 0;

	if (f->part_count < 2 || !svy_audit_is(audit, f->parts[0], "difference") ||
	    of_other(audit, f) || !take_whole(&all, audit, f))
		return;
	groups = svy_audit_range(audit, f->parts[0]);
	for (size_t i = 1; i < f->part_count; i++)
		groups = svy_range_span(groups, svy_audit_range(audit, f->parts[i]));
	text = svy_arena_print(arena, "%sthe groups changed by %s", all.text,
	                       svy_audit_limits(audit, groups,
	                                        f->parts[0]->published.first.decimals));
	if (!svy_range_meet(all.change, groups)) {
		points = how_far(&only, audit, f, &all, groups);
		text = svy_arena_print(arena, "%s: %s", text, only);
	}
	svy_audit_rule(audit, all.claim, points <= audit->options.mix, text);
}
