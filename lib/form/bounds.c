/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/bounds.h"

#include "form/expression_private.h"

#include <stdlib.h>

/* What a condition can be. */
struct chance {
	bool yes, no;
};

static struct svy_range number_of(const struct svy_node *, const struct svy_range *);
static struct chance truth_of(const struct svy_node *, const struct svy_range *);

static struct svy_range combine(struct svy_range a, const struct svy_node *n,
                                const struct svy_range *slots)
{
	struct svy_range b = number_of(n, slots);

	switch (n->before) {
	case SVY_TOKEN_MINUS:
		return svy_range_subtract(a, b);
	case SVY_TOKEN_TIMES:
		return svy_range_multiply(a, b);
	case SVY_TOKEN_DIV:
		return svy_range_divide(a, b);
	case SVY_TOKEN_MOD:
		return svy_range_modulo(a, b);
	default:
		return svy_range_add(a, b);
	}
}

static struct svy_range chain(const struct svy_node *node, const struct svy_range *slots)
{
	struct svy_range range = number_of(node->first, slots);

	for (const struct svy_node *n = node->first->next; n; n = n->next) {
		if (node->kind == SVY_NODE_MIN)
			range = svy_range_least(range, number_of(n, slots));
		else if (node->kind == SVY_NODE_MAX)
			range = svy_range_most(range, number_of(n, slots));
		else
			range = combine(range, n, slots);
	}
	return range;
}

static struct svy_range choice(const struct svy_node *node, const struct svy_range *slots)
{
	const struct svy_node *yes = node->first->next;
	struct chance chance = truth_of(node->first, slots);

	if (chance.yes && chance.no)
		return svy_range_span(number_of(yes, slots), number_of(yes->next, slots));
	return number_of(chance.yes ? yes : yes->next, slots);
}

static struct svy_range as_number(struct chance chance)
{
	return (struct svy_range){ chance.no ? 0 : 1, chance.yes ? 1 : 0 };
}

static struct svy_range number_of(const struct svy_node *node, const struct svy_range *slots)
{
	switch (node->kind) {
	case SVY_NODE_COLUMN:
		return slots[node->slot];
	case SVY_NODE_NUMBER:
		return svy_range_of(node->number);
	case SVY_NODE_SUM:
	case SVY_NODE_PRODUCT:
	case SVY_NODE_MIN:
	case SVY_NODE_MAX:
		return chain(node, slots);
	case SVY_NODE_SIGN:
		return node->number < 0 ? svy_range_negate(number_of(node->first, slots))
		                        : number_of(node->first, slots);
	case SVY_NODE_IF:
		return choice(node, slots);
	case SVY_NODE_COALESCE: /* nothing is missing */
		return number_of(node->first, slots);
	default:
		return as_number(truth_of(node, slots));
	}
}

static struct chance compare(enum svy_token_kind operator, struct svy_range a,
                             struct svy_range b)
{
	bool same = svy_range_single(a) && svy_range_single(b) && a.low == b.low;

	switch (operator) {
	case SVY_TOKEN_EQUAL:
		return (struct chance){ svy_range_meet(a, b), !same };
	case SVY_TOKEN_UNEQUAL:
		return (struct chance){ !same, svy_range_meet(a, b) };
	case SVY_TOKEN_LESS:
		return (struct chance){ a.low < b.high, a.high >= b.low };
	case SVY_TOKEN_LESS_EQUAL:
		return (struct chance){ a.low <= b.high, a.high > b.low };
	case SVY_TOKEN_MORE:
		return (struct chance){ a.high > b.low, a.low <= b.high };
	default:
		return (struct chance){ a.high >= b.low, a.low < b.high };
	}
}

static struct chance junction(const struct svy_node *node, const struct svy_range *slots)
{
	bool all = node->kind == SVY_NODE_AND;
	struct chance result = { all, !all };

	for (const struct svy_node *n = node->first; n; n = n->next) {
		struct chance chance = truth_of(n, slots);

		result.yes = all ? result.yes && chance.yes : result.yes || chance.yes;
		result.no = all ? result.no || chance.no : result.no && chance.no;
	}
	return result;
}

static struct chance branch(const struct svy_node *node, const struct svy_range *slots)
{
	const struct svy_node *first = node->first->next;
	struct chance chance = truth_of(node->first, slots);
	struct chance yes = truth_of(first, slots), no = truth_of(first->next, slots);

	return (struct chance){ (chance.yes && yes.yes) || (chance.no && no.yes),
	                        (chance.yes && yes.no) || (chance.no && no.no) };
}

static struct chance truth_of(const struct svy_node *node, const struct svy_range *slots)
{
	const struct svy_node *first = node->first;
	struct chance chance;

	switch (node->kind) {
	case SVY_NODE_EQUALITY:
	case SVY_NODE_ORDER:
		return compare(first->next->before, number_of(first, slots),
		               number_of(first->next, slots));
	case SVY_NODE_AND:
	case SVY_NODE_OR:
		return junction(node, slots);
	case SVY_NODE_NOT:
		chance = truth_of(first, slots);
		return (struct chance){ chance.no, chance.yes };
	case SVY_NODE_IF:
		return branch(node, slots);
	case SVY_NODE_COALESCE:
		return truth_of(first, slots);
	default:
		return (struct chance){ true, true };
	}
}

/* The first part that is not of numbers and conditions. */
static const struct svy_node *misfit(const struct svy_node *node)
{
	const struct svy_node *found = NULL;

	if (node->kind == SVY_NODE_MISSING || node->kind == SVY_NODE_TEXT ||
	    node->kind == SVY_NODE_SELECTED || node->kind == SVY_NODE_COUNT_SELECTED ||
	    node->kind == SVY_NODE_BAND)
		return node;
	for (const struct svy_node *n = node->first; n && !found; n = n->next)
		found = misfit(n);
	return found;
}

int svy_bounds_check(const struct svy_expression *expression, struct svy_error *err)
{
	const struct svy_node *bad = misfit(expression->root);

	if (expression->root->type != SVY_TRUTH)
		return svy_fail(err, "expected a condition, as in ${a} + ${b} = ${c}");
	if (bad)
		return svy_fail(err, "byte %zu: numbers only, so no text, selected() or band()",
		                bad->offset + 1);
	return 0;
}

bool svy_bounds_can_hold(const struct svy_expression *expression,
                         const struct svy_range *slots)
{
	return truth_of(expression->root, slots).yes;
}

bool svy_bounds_sides(struct svy_range *left, struct svy_range *right,
                      const struct svy_expression *expression,
                      const struct svy_range *slots)
{
	const struct svy_node *node = expression->root;

	while (node->kind == SVY_NODE_AND) {
		for (node = node->first; node->next && truth_of(node, slots).yes;)
			node = node->next;
	}
	if (node->kind != SVY_NODE_EQUALITY && node->kind != SVY_NODE_ORDER)
		return false;
	*left = number_of(node->first, slots);
	*right = number_of(node->first->next, slots);
	return true;
}

struct slots {
	size_t *items, count, capacity;
};

static void list_columns(struct slots *list, const struct svy_node *node)
{
	if (node->kind == SVY_NODE_COLUMN) {
		list->items = svy_room(list->items, list->count, &list->capacity,
		                       sizeof *list->items);
		list->items[list->count++] = node->slot;
	}
	for (const struct svy_node *n = node->first; n; n = n->next)
		list_columns(list, n);
}

static int ascending(const void *a, const void *b)
{
	const size_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

size_t *svy_bounds_repeated(size_t *count, const struct svy_expression *expression)
{
	struct slots list = { 0 };
	size_t found = 0;

	list_columns(&list, expression->root);
	if (list.count)
		qsort(list.items, list.count, sizeof *list.items, ascending);
	for (size_t i = 1; i < list.count; i++)
		if (list.items[i] == list.items[i - 1] &&
		    (found == 0 || list.items[found - 1] != list.items[i]))
			list.items[found++] = list.items[i];
	*count = found;
	return list.items;
}
