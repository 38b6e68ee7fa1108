/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/rule.h"

#include "base/decimal.h"
#include "form/bounds.h"
#include "form/sheet.h"
#include "read/near.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Pieces that a rule is looked at in, at most. */
enum { PIECES_MAX = 4096 };

struct rules {
	struct svy_verdicts *verdicts;
	const struct svy_claims *claims;
	struct svy_sheet sheet;
	const char *file;
	size_t rule, expression, note; /* columns */
	struct svy_names ids;
	size_t *lines;              /* by id */
	size_t line_capacity;
	struct svy_range *ranges;   /* by claim */
	size_t *repeated;           /* claims that stand in the rule more than once */
	size_t repeated_count;
};

static int find_claim(size_t *slot, void *with, struct svy_text name, struct svy_error *err)
{
	const struct svy_names *ids = &((const struct rules *)with)->claims->ids;
	uint32_t number = svy_names_find(ids, name);
	size_t near[SVY_NEAR_MAX], count;
	char quoted[96] = "", others[300] = "";

	*slot = number;
	if (number != SVY_NO_NAME)
		return 0;
	count = svy_names_near(near, ids->names, ids->count, name);
	svy_quote_name(quoted, sizeof quoted, name);
	for (size_t i = 0; i < count; i++)
		svy_quote_name(others, sizeof others, ids->names[near[i]]);
	return svy_fail(err, "no claim %s%s%s", quoted, count ? "; near it: " : "", others);
}

/* The claim to cut: the widest of those that stand there more than once. */
static struct svy_range *widest(const struct rules *r)
{
	struct svy_range *found = NULL;
	double most = 0;

	for (size_t i = 0; i < r->repeated_count; i++) {
		struct svy_range *range = &r->ranges[r->repeated[i]];
		double width = range->high - range->low;

		if (isfinite(width) && width > most) {
			most = width;
			found = range;
		}
	}
	return found;
}

/* Whether any values in the ranges hold, as far as pieces go: halves of halves. */
static bool can_hold(struct rules *r, const struct svy_expression *expression, int pieces)
{
	struct svy_range whole, *cut;
	double middle;
	bool can;

	if (!svy_bounds_can_hold(expression, r->ranges))
		return false;
	if (pieces < 2 || !(cut = widest(r)))
		return true;
	whole = *cut;
	middle = whole.low + (whole.high - whole.low) / 2;
	*cut = (struct svy_range){ whole.low, middle };
	can = can_hold(r, expression, pieces / 2);
	*cut = (struct svy_range){ middle, whole.high };
	can = can || can_hold(r, expression, pieces / 2);
	*cut = whole;
	return can;
}

static const char *shown(struct svy_arena *arena, struct svy_range range)
{
	char low[32], high[32];

	(void)svy_number_print(low, range.low);
	(void)svy_number_print(high, range.high);
	if (range.low == range.high || (*low && strcmp(low, high) == 0))
		return svy_arena_print(arena, "%s", low);
	if (isinf(range.low) || isinf(range.high))
		return isinf(range.low) && isinf(range.high) ? "any number"
			: svy_arena_print(arena, "%s %s", isinf(range.low) ? "at most" : "at least",
			                  isinf(range.low) ? high : low);
	return svy_arena_print(arena, "%s to %s", low, high);
}

/* Both sides as they can be; where it fails also what the rules file says of it. */
static const char *reason(struct rules *r, const struct svy_expression *expression, bool holds)
{
	struct svy_arena *arena = &r->verdicts->arena;
	struct svy_text note = svy_sheet_field(&r->sheet, r->note);
	struct svy_range left, right;
	const char *sides = "";

	if (svy_bounds_sides(&left, &right, expression, r->ranges))
		sides = svy_arena_print(arena, "left %s, right %s", shown(arena, left),
		                        shown(arena, right));
	if (holds || !note.len)
		return sides;
	return svy_arena_print(arena, "%s%s%.*s", sides, *sides ? ": " : "", (int)note.len, note.at);
}

static void judge(struct rules *r, const struct svy_expression *expression, const char *id)
{
	struct svy_verdict *v = svy_verdict_add(r->verdicts);
	bool holds;

	r->repeated = svy_bounds_repeated(&r->repeated_count, expression);
	holds = can_hold(r, expression, PIECES_MAX);
	free(r->repeated);
	v->claim = id;
	v->verdict = holds ? "holds" : "fails";
	v->reason = reason(r, expression, holds);
	v->finding = !holds;
	v->file = r->file;
	v->line = r->sheet.line;
}

static int take_expression(struct rules *r, const char *id, struct svy_error *err)
{
	struct svy_text text = svy_sheet_field(&r->sheet, r->expression);
	const struct svy_scope scope = { find_claim, r };
	struct svy_expression *expression;
	int status = svy_expression_compile(&expression, text, &scope, err);

	if (status == 0)
		status = svy_bounds_check(expression, err);
	if (status == 0)
		judge(r, expression, id);
	svy_expression_free(expression);
	return status;
}

static int take_rule(struct rules *r, struct svy_error *err)
{
	struct svy_text text = svy_sheet_field(&r->sheet, r->rule);
	uint32_t known = r->ids.count, number;
	char quoted[96] = "";

	if (!text.len && !svy_sheet_field(&r->sheet, r->expression).len)
		return 0;
	if (!text.len)
		(void)svy_fail(err, "a rule has no name");
	number = svy_names_add(&r->ids, text);
	r->lines = svy_room(r->lines, number, &r->line_capacity, sizeof *r->lines);
	svy_quote_name(quoted, sizeof quoted, text);
	if (text.len && number < known)
		(void)svy_fail(err, "two rules are called %s; the first is in line %zu", quoted,
		               r->lines[number]);
	if (!text.len || number < known)
		return svy_sheet_at(&r->sheet, r->rule, err);
	r->lines[number] = r->sheet.line;
	if (take_expression(r, svy_arena_copy(&r->verdicts->arena, text), err))
		return svy_sheet_at(&r->sheet, r->expression, err);
	return 0;
}

static int read_rules(struct rules *r, struct svy_error *err)
{
	int status;

	if (svy_sheet_need(&r->rule, &r->sheet, "rule", NULL, err) ||
	    svy_sheet_need(&r->expression, &r->sheet, "expression", NULL, err))
		return -1;
	r->note = svy_sheet_want(&r->sheet, "note", NULL);
	while ((status = svy_sheet_next(&r->sheet, err)) == 1)
		if (take_rule(r, err))
			return -1;
	return status;
}

int svy_audit_rules(struct svy_verdicts *verdicts, const struct svy_claims *claims,
                    const char *path, struct svy_error *err)
{
	struct rules r = { .verdicts = verdicts, .claims = claims };
	int status;

	if (svy_sheet_open(&r.sheet, path, err))
		return -1;
	r.file = svy_arena_copy(&verdicts->arena, svy_text(svy_source_name(r.sheet.source)));
	r.ranges = svy_alloc(claims->count, sizeof *r.ranges);
	for (size_t i = 0; i < claims->count; i++)
		r.ranges[i] = svy_claim_range(claims, &claims->items[i]);
	status = read_rules(&r, err);
	svy_sheet_close(&r.sheet);
	svy_names_free(&r.ids);
	free(r.lines);
	free(r.ranges);
	return status ? svy_error_at(err, path, 0, NULL) : 0;
}
