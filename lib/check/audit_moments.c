/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A standard deviation with its mean: GRIMMER, and DEBIT on a scale from 0 to 1. */
#include "check/audit_private.h"

#include "check/grimmer.h"

#include <string.h>

static bool is_number(const struct svy_claim *claim)
{
	return claim->published.relation == SVY_PUBLISHED_IS && !claim->weighted;
}

/* What one of both says counts for both; two different n are none. */
static bool take(struct svy_printed_moments *m, const struct svy_claim *mean, const struct svy_claim *sd)
{
	const struct svy_claim *scale = mean->low <= mean->high ? mean : sd;

	*m = (struct svy_printed_moments){
		.mean = mean->published.first.units,
		.mean_decimals = mean->published.first.decimals,
		.sd = sd->published.first.units, .sd_decimals = sd->published.first.decimals,
		.n = mean->n ? mean->n : sd->n,
		.items = mean->items > 1 ? mean->items : sd->items,
		.low = scale->low, .high = scale->high,
	};
	return m->n && (!mean->n || !sd->n || mean->n == sd->n);
}

const char *svy_audit_moments(const char **reason, struct svy_audit *audit,
                              const struct svy_claim *claim)
{
	struct svy_arena *arena = &audit->verdicts->arena;
	const struct svy_claim *mean;
	struct svy_printed_moments m;

	if (claim->value != SVY_VALUE_ESTIMATE || !svy_audit_is(audit, claim, "sd"))
		return NULL;
	mean = svy_audit_find(audit, claim, "mean", SVY_VALUE_ESTIMATE);
	*reason = !mean ? "no mean beside it" : "no n";
	if (!mean || !is_number(mean) || !is_number(claim) || !take(&m, mean, claim))
		return "unchecked";
	*reason = "no items or scale: are the answers whole numbers?";
	if (!mean->whole && !claim->whole)
		return "unchecked";
	if (audit->rules[mean - audit->claims->items] < audit->options.loosest) {
		*reason = "its mean is impossible";
		return "unchecked";
	}
	*reason = "";
	switch (svy_grimmer(&m)) {
	case SVY_GRIMMER_NONE:
		*reason = svy_arena_print(arena, "no %lld answers%s of mean %s have it",
		                          (long long)m.n,
		                          m.low == 0 && m.high == 1 ? " of 0 and 1" : "",
		                          mean->text);
		return "impossible";
	case SVY_GRIMMER_LOOSE:
		*reason = "only if numbers are cut off or always rounded up";
		return audit->options.loosest <= SVY_ROUNDING_CUT ? "possible" : "impossible";
	case SVY_GRIMMER_POPULATION:
		*reason = "only with n, not n - 1, in its denominator";
		return "possible";
	case SVY_GRIMMER_UNKNOWN:
		*reason = "too few people, or too many, to tell";
		return "unchecked";
	default:
		return "possible";
	}
}
