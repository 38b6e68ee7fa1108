/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A claim by itself: its limits, and GRIM. */
#include "check/audit_private.h"

#include "check/grim.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct svy_range share = { 0, 100 }, chance = { 0, 1 }, size = { 0, INFINITY };

/* Why its value is none that there can be, or NULL. */
static const char *beyond(struct svy_audit *audit, const struct svy_claim *claim)
{
	struct svy_range range = svy_published_range(&claim->published);
	bool counted = svy_audit_is(audit, claim, "count") && claim->value == SVY_VALUE_ESTIMATE;

	if (svy_audit_share(audit, claim) && !svy_range_meet(range, share))
		return "a share lies between 0 and 100";
	if (claim->value == SVY_VALUE_P_VALUE && !svy_range_meet(range, chance))
		return "a p value lies between 0 and 1";
	if ((claim->value == SVY_VALUE_STD_ERROR || counted ||
	     (claim->value == SVY_VALUE_ESTIMATE && svy_audit_is(audit, claim, "sd"))) &&
	    !svy_range_meet(range, size))
		return "it cannot be below 0";
	if (counted && !claim->weighted && floor(range.high) < range.low)
		return "people come in whole numbers";
	if (counted && !claim->weighted && claim->n && range.low > (double)claim->n)
		return svy_arena_print(&audit->verdicts->arena, "more than the n of %lld",
		                       (long long)claim->n);
	if (claim->low <= claim->high && claim->value == SVY_VALUE_ESTIMATE &&
	    svy_audit_is(audit, claim, "mean") &&
	    !svy_range_meet(range, (struct svy_range){ (double)claim->low, (double)claim->high }))
		return svy_arena_print(&audit->verdicts->arena, "beyond the scale from %lld to %lld",
		                       (long long)claim->low, (long long)claim->high);
	return NULL;
}

/* Whether GRIM is for it; else why not. */
static bool granular(struct svy_grain *grain, const char **why, const struct svy_audit *audit,
                     const struct svy_claim *claim)
{
	const struct svy_printed *number = &claim->published.first;
	bool percent = svy_audit_share(audit, claim);

	*why = "";
	if (!percent && !(claim->value == SVY_VALUE_ESTIMATE && svy_audit_is(audit, claim, "mean")))
		return false;
	*why = claim->weighted ? "weighted" : !claim->n ? "no n" :
	       !percent && !claim->whole ? "no items or scale: are the answers whole numbers?" :
	       claim->published.relation != SVY_PUBLISHED_IS ? "not one number" : "";
	*grain = (struct svy_grain){
		.units = number->units, .decimals = number->decimals, .scale = percent ? 100 : 1,
		.low = percent ? 0 : claim->low, .high = percent ? 1 : claim->high,
	};
	return !**why;
}

/* "138/139 = 99.3": half away from zero, exactly. */
static const char *fraction(struct svy_audit *audit, const struct svy_grain *grain, int64_t sum,
                            int64_t grains, int decimals)
{
	int64_t one = (int64_t)svy_power_of_ten(decimals), above = llabs(sum) * grain->scale;
	int64_t rest = above % grains * one;
	int64_t part = rest / grains + (rest % grains >= grains - rest % grains);
	const char *behind = "";

	if (decimals > 0)
		behind = svy_arena_print(&audit->verdicts->arena, ".%0*lld", decimals,
		                         (long long)(part % one));
	return svy_arena_print(&audit->verdicts->arena, "%lld/%lld = %s%lld%s", (long long)sum,
	                       (long long)grains, sum < 0 ? "-" : "",
	                       (long long)(above / grains + part / one), behind);
}

static const char *nearest(struct svy_audit *audit, const struct svy_grain *grain, int64_t grains)
{
	int64_t sums[2];
	int count = svy_grim_near(sums, grain, grains);
	const char *text = "";

	for (int i = 0; i < count; i++)
		text = svy_arena_print(&audit->verdicts->arena, "%s%s%s", text, i ? ", " : "",
			fraction(audit, grain, sums[i], grains, grain->decimals));
	return text;
}

/* With how many fewer answers, or more, it could be. */
static const char *other_n(struct svy_audit *audit, const struct svy_grain *grain,
                           const struct svy_claim *claim, int64_t grains)
{
	struct svy_arena *arena = &audit->verdicts->arena;
	int64_t sum, other = svy_grim_smaller(&sum, grain, grains, claim->items);

	if (other)
		return svy_arena_print(arena, "; with %lld fewer, %s",
		                       (long long)((grains - other) / claim->items),
		                       fraction(audit, grain, sum, other, grain->decimals));
	other = svy_grim_larger(&sum, grain, grains, claim->items);
	if (other)
		return svy_arena_print(arena, "; with no smaller n, from %lld on",
		                       (long long)(other / claim->items));
	return "; with no smaller n";
}

static const char *loose(struct svy_audit *audit, const struct svy_grain *grain, int64_t sum,
                         int64_t grains, enum svy_rounding rule)
{
	static const char *const words[] = {
		[SVY_ROUNDING_AWAY] = "only if always rounded up",
		[SVY_ROUNDING_CUT] = "only if cut off, not rounded",
		[SVY_ROUNDING_HALF_EVEN] = "only if half is rounded to even",
	};

	return svy_arena_print(&audit->verdicts->arena, "%s: %s", words[rule],
		fraction(audit, grain, sum, grains, grain->decimals + 1 + (rule != SVY_ROUNDING_HALF_EVEN)));
}

static const char *grim(const char **reason, struct svy_audit *audit,
                        const struct svy_claim *claim, const struct svy_grain *grain)
{
	int64_t sum, grains = claim->n * claim->items;
	enum svy_rounding rule;

	if (!svy_grim_tells(grain, grains))
		return "possible";
	rule = svy_grim(&sum, grain, grains);
	audit->rules[claim - audit->claims->items] = rule;
	if (rule == SVY_ROUNDING_HALF)
		return "possible";
	if (rule != SVY_ROUNDING_NONE) {
		*reason = loose(audit, grain, sum, grains, rule);
		return rule >= audit->options.loosest ? "possible" : "impossible";
	}
	*reason = svy_arena_print(&audit->verdicts->arena, "%s%s", nearest(audit, grain, grains),
	                          other_n(audit, grain, claim, grains));
	return "impossible";
}

const char *svy_audit_alone(const char **reason, struct svy_audit *audit,
                            const struct svy_claim *claim)
{
	struct svy_grain grain;
	const char *why = beyond(audit, claim);

	if (why) {
		*reason = why;
		return "impossible";
	}
	if (granular(&grain, reason, audit, claim))
		return grim(reason, audit, claim, &grain);
	return "unchecked";
}
