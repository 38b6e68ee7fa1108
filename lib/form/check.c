/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/check.h"

#include <math.h>

enum svy_type svy_type_join(enum svy_type a, enum svy_type b)
{
	if (a == b || b == SVY_MISSING)
		return a;
	if (a == SVY_MISSING)
		return b;
	return a == SVY_TEXT || b == SVY_TEXT ? SVY_TEXT : SVY_NUMBER;
}

int svy_check_condition(const struct svy_compiler *compiler,
                        const struct svy_node *node)
{
	struct svy_text name = svy_place_head(node->text, 64);

	if (node->type == SVY_TRUTH || node->type == SVY_MISSING)
		return 0;
	if (node->kind == SVY_NODE_COLUMN)
		return svy_place_fail(compiler, node->offset,
			"expected a condition, got a column; say for which values it holds: ${%.*s} = 1",
			SVY_PLACE_SHOWN(name));
	return svy_place_fail(compiler, node->offset, "expected a condition, got a %s",
	                      node->type == SVY_NUMBER ? "number" : "value");
}

/* The values that a choice gives are its operands, but for if()'s condition. */
static struct svy_node *outcomes(const struct svy_node *node)
{
	if (node->kind == SVY_NODE_IF)
		return node->first->next;
	return node->kind == SVY_NODE_COALESCE ? node->first : NULL;
}

static bool never_number(const struct svy_node *node)
{
	return node->kind == SVY_NODE_BAND ||
	       (node->kind == SVY_NODE_TEXT && isnan(node->number));
}

int svy_check_number(const struct svy_compiler *compiler, const struct svy_node *node)
{
	struct svy_text shown = svy_place_head(node->text, 64);

	if (node->kind == SVY_NODE_BAND)
		return svy_place_fail(compiler, node->offset,
		                      "expected a number, got the text of band()");
	if (never_number(node))
		return svy_place_fail(compiler, node->offset,
		                      "expected a number, got the text '%.*s'",
		                      SVY_PLACE_SHOWN(shown));
	for (const struct svy_node *n = outcomes(node); n; n = n->next)
		if (svy_check_number(compiler, n))
			return -1;
	return 0;
}

int svy_check_text(const struct svy_compiler *compiler, struct svy_node *node)
{
	if (node->kind == SVY_NODE_NUMBER && node->text.len) {
		node->kind = SVY_NODE_TEXT;
		node->type = SVY_TEXT;
	}
	for (struct svy_node *n = outcomes(node); n; n = n->next) {
		if (svy_check_text(compiler, n))
			return -1;
		node->type = SVY_TEXT;
	}
	if (node->type == SVY_TRUTH || node->type == SVY_NUMBER)
		return svy_place_fail(compiler, node->offset,
			"expected a column or a text, got a %s",
			node->type == SVY_NUMBER ? "number" : "condition");
	return 0;
}

int svy_check_answered(const struct svy_compiler *compiler,
                       const struct svy_node *a, const struct svy_node *b)
{
	const struct svy_node *empty = b->kind == SVY_NODE_MISSING ? b : a;
	const struct svy_node *other = empty == b ? a : b;
	struct svy_text name = other->kind == SVY_NODE_COLUMN
		? svy_place_head(other->text, 64) : svy_text("name");

	if (empty->kind != SVY_NODE_MISSING)
		return 0;
	return svy_place_fail(compiler, empty->offset,
		"a comparison with '' is always missing; to ask whether ${%.*s} was answered write coalesce(${%.*s}, 'none') != 'none'",
		SVY_PLACE_SHOWN(name), SVY_PLACE_SHOWN(name));
}

int svy_check_comparable(const struct svy_compiler *compiler,
                         const struct svy_node *a, const struct svy_node *b)
{
	const struct svy_node *text = never_number(b) ? b : a;
	const struct svy_node *other = never_number(b) ? a : b;

	if (!never_number(text) || (other->type != SVY_NUMBER && other->type != SVY_TRUTH))
		return 0;
	return svy_place_fail(compiler, text->offset,
		"this text can never be equal to a %s",
		other->type == SVY_TRUTH ? "condition, which is 1 or 0" : "number");
}
