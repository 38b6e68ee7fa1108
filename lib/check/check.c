/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/check.h"

#include "base/decimal.h"

#include <math.h>

/* A reader's digits: two more than are printed. */
static const char *few_digits(struct svy_arena *arena, double value, int decimals)
{
	char text[48];

	return svy_arena_copy(arena, svy_text(svy_fixed_print(text, value,
	                                      decimals > 7 ? 9 : decimals + 2, false)));
}

static const char *all_digits(struct svy_arena *arena, double value)
{
	char text[32];

	return svy_arena_copy(arena, svy_text(svy_number_print(text, value)));
}

static void set_numbers(struct svy_verdict *v, const struct svy_published *p, double value,
                        double last, struct svy_arena *arena)
{
	int decimals = p->first.decimals;

	v->recomputed = all_digits(arena, value);
	v->shown = value == floor(value) && fabs(value) < 1e9 ? v->recomputed
	                                                      : few_digits(arena, value, decimals);
	if (!isnan(last)) {
		v->recomputed = svy_arena_print(arena, "%s to %s", v->recomputed,
		                                all_digits(arena, last));
		v->shown = svy_arena_print(arena, "%s to %s", v->shown,
		                           few_digits(arena, last, decimals));
	} else if (p->relation != SVY_PUBLISHED_FROM_TO) {
		v->difference = all_digits(arena, p->first.value - value);
	}
}

static const char *judge(struct svy_verdict *v, const struct svy_claim *claim,
                         const struct svy_estimate *row, struct svy_text text,
                         const struct svy_published *p, const struct svy_judging *how,
                         struct svy_arena *arena)
{
	double value = svy_value_of(row, claim->value), last = NAN;
	struct svy_judgement judgement;

	if (claim->value == SVY_VALUE_INTERVAL)
		last = row->conf_high;
	if (!isfinite(value) || (claim->value == SVY_VALUE_INTERVAL && !isfinite(last))) {
		v->verdict = "missing";
		v->reason = svy_arena_print(arena, "its %s is undefined%s%s",
		                            svy_value_name(claim->value), *row->flag ? ": " : "",
		                            row->flag);
		return NULL;
	}
	set_numbers(v, p, value, last, arena);
	judgement = svy_judge(p, text, value, last, how, arena);
	v->verdict = judgement.holds ? "holds" : "fails";
	v->reason = judgement.reason;
	v->finding = !judgement.holds;
	return judgement.renewed;
}

const char *svy_check_text(struct svy_verdicts *list, struct svy_join *join,
                           const struct svy_claim *claim, struct svy_text text,
                           const struct svy_published *p, const struct svy_judging *how)
{
	struct svy_verdict *v = svy_verdict_add(list);
	const struct svy_estimate *row;
	const char *reason;
	enum svy_match match = svy_join_find(&row, &reason, join, claim, &list->arena);

	v->claim = claim->id;
	v->published = svy_arena_copy(&list->arena, text);
	v->finding = true;
	v->line = claim->line;
	v->n = claim->n;
	if (match == SVY_MATCH_ONE)
		return judge(v, claim, row, text, p, how, &list->arena);
	v->verdict = match == SVY_MATCH_MANY ? "ambiguous" : "missing";
	v->reason = reason;
	return NULL;
}

void svy_check_claims(struct svy_verdicts *list, const char **renewed, struct svy_join *join,
                      const struct svy_claims *claims, const struct svy_judging *how)
{
	for (size_t i = 0; i < claims->count; i++) {
		const struct svy_claim *claim = &claims->items[i];

		renewed[i] = svy_check_text(list, join, claim, svy_text(claim->text),
		                            &claim->published, how);
		list->items[list->count - 1].file = claims->file;
	}
}

void svy_check_marks(struct svy_verdicts *list, const char **renewed, struct svy_join *join,
                     const struct svy_marks *marks, const char *path,
                     const struct svy_judging *how)
{
	for (size_t i = 0; i < marks->count; i++) {
		const struct svy_mark *mark = &marks->items[i];

		renewed[i] = svy_check_text(list, join, mark->claim, mark->text,
		                            &mark->published, how);
		list->items[list->count - 1].file = path;
		list->items[list->count - 1].line = mark->line;
	}
}

void svy_check_renewed(struct svy_verdicts *list, const char *const *renewed)
{
	for (size_t i = 0; i < list->count; i++) {
		struct svy_verdict *v = &list->items[i];

		if (!renewed[i])
			continue;
		v->reason = svy_arena_print(&list->arena, "was %s", v->published);
		v->published = renewed[i];
		v->difference = "";
		v->verdict = "holds";
		v->finding = false;
	}
}
