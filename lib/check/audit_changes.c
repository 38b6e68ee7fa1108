/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Changes: against what they are changes of, against those of groups, and in words. */
#include "check/audit_private.h"

#include <math.h>
#include <string.h>

/* What X and Y of a contrast make, by its statistic. */
static bool make(struct svy_range *made, const struct svy_audit *audit,
                 const struct svy_claim *contrast, struct svy_range x, struct svy_range y)
{
	if (svy_audit_is(audit, contrast, "difference"))
		*made = svy_range_subtract(x, y);
	else if (svy_audit_is(audit, contrast, "risk_ratio") ||
	         svy_audit_is(audit, contrast, "ratio"))
		*made = svy_range_divide(x, y);
	else if (svy_audit_is(audit, contrast, "relative_change"))
		*made = svy_range_multiply(svy_range_of(100), svy_range_subtract(
			svy_range_divide(x, y), svy_range_of(1)));
	else
		return false;
	return true;
}

/* The statistic that X or Y are printed in: of which it is a change. */
static const char *base_of(const struct svy_claim **x, const struct svy_claim **y,
                           const struct svy_audit *audit,
                           const struct svy_claim *contrast, size_t key,
                           struct svy_text name_x, struct svy_text name_y)
{
	static const char *const statistics[] = { "percent", "mean", "total", "ratio", "median",
	                                          "count" };
	const struct svy_audit_key at_x = { key, name_x }, at_y = { key, name_y };

	for (size_t i = 0; i < sizeof statistics / sizeof *statistics; i++) {
		*x = svy_audit_find_at(audit, contrast, &at_x, 1, statistics[i]);
		*y = svy_audit_find_at(audit, contrast, &at_y, 1, statistics[i]);
		if (*x || *y)
			return statistics[i];
	}
	return NULL;
}

static void check_change(struct svy_audit *audit, const struct svy_claim *contrast,
                         const struct svy_claim *x, const struct svy_claim *y)
{
	struct svy_range made, printed = svy_audit_range(audit, contrast);
	int decimals = contrast->published.first.decimals;

	if (!make(&made, audit, contrast, svy_audit_range(audit, x), svy_audit_range(audit, y)) ||
	    isinf(made.low) || isinf(made.high))
		return;
	svy_audit_rule(audit, contrast, svy_range_meet(made, printed),
	               svy_arena_print(&audit->verdicts->arena, "from %s to %s is %s", y->text,
	                               x->text, svy_audit_limits(audit, made, decimals)));
}

/* 2 % for 2 percentage points.  What it would be if it were relative, where that can be
 * said. */
static void check_words(struct svy_audit *audit, const struct svy_claim *contrast,
                        const struct svy_claim *x, const struct svy_claim *y)
{
	struct svy_arena *arena = &audit->verdicts->arena;
	const char *unit = svy_claim_key(audit->claims, contrast, SVY_KEY_UNIT);
	bool percent = contrast->published.unit == SVY_PRINTED_PERCENT || strcmp(unit, "%") == 0;
	bool points = contrast->published.unit == SVY_PRINTED_POINTS || strcmp(unit, "pp") == 0;
	const char *relative = "";

	if (svy_audit_is(audit, contrast, "relative_change") && points && !percent)
		svy_audit_rule(audit, contrast, false, "a relative change is in per cent, not in "
		               "percentage points");
	if (!svy_audit_is(audit, contrast, "difference") || !percent)
		return;
	if (x && y && svy_audit_range(audit, y).low > 0)
		relative = svy_arena_print(arena, "; as a relative change it would be %s %%",
			svy_audit_number(audit, 100 * (x->published.first.value /
			                               y->published.first.value - 1),
			                 contrast->published.first.decimals));
	svy_audit_rule(audit, contrast, false, svy_arena_print(arena,
		"per cent or percentage points? a difference of percentages is in points%s",
		relative));
}

static void check_key(struct svy_audit *audit, const struct svy_claim *contrast, size_t key)
{
	const struct svy_claim *x = NULL, *y = NULL;
	struct svy_text name_x, name_y;
	const char *base;

	if (!svy_audit_contrast(&name_x, &name_y, svy_claim_key(audit->claims, contrast, key)))
		return;
	base = base_of(&x, &y, audit, contrast, key, name_x, name_y);
	if (x && y)
		check_change(audit, contrast, x, y);
	if (!base || strcmp(base, "percent") == 0)
		check_words(audit, contrast, x, y);
}

void svy_audit_change(struct svy_audit *audit, const struct svy_claim *claim)
{
	if (claim->value != SVY_VALUE_ESTIMATE)
		return;
	for (size_t key = SVY_KEY_GROUPS; key < audit->claims->key_count; key++)
		check_key(audit, claim, key);
}
