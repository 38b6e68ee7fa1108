/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/function.h"

#include "form/band.h"
#include "form/check.h"
#include "read/near.h"

#include <stdint.h>
#include <string.h>

static int check_not(const struct svy_compiler *compiler, struct svy_node *node)
{
	node->type = SVY_TRUTH;
	return svy_check_condition(compiler, node->first);
}

static void join_types(struct svy_node *node, const struct svy_node *value)
{
	node->type = value->type;
	for (; value; value = value->next)
		node->type = svy_type_join(node->type, value->type);
}

static int check_if(const struct svy_compiler *compiler, struct svy_node *node)
{
	join_types(node, node->first->next);
	return svy_check_condition(compiler, node->first);
}

static int check_coalesce(const struct svy_compiler *compiler, struct svy_node *node)
{
	(void)compiler;
	join_types(node, node->first);
	return 0;
}

static int check_selected(const struct svy_compiler *compiler, struct svy_node *node)
{
	struct svy_node *choice = node->first->next;

	node->type = SVY_TRUTH;
	if (svy_check_text(compiler, node->first) || svy_check_text(compiler, choice))
		return -1;
	if (choice->kind == SVY_NODE_TEXT && memchr(choice->text.at, ' ', choice->text.len))
		return svy_place_fail(compiler, choice->offset,
			"a choice's name has no blanks; join two selected() with 'and' or 'or'");
	return 0;
}

static int check_count(const struct svy_compiler *compiler, struct svy_node *node)
{
	node->type = SVY_NUMBER;
	return svy_check_text(compiler, node->first);
}

static int check_band(const struct svy_compiler *compiler, struct svy_node *node)
{
	node->type = SVY_TEXT;
	if (svy_check_number(compiler, node->first))
		return -1;
	return svy_band_make(compiler, node);
}

/* sum() is a chain of '+'. */
static int check_numbers(const struct svy_compiler *compiler, struct svy_node *node)
{
	node->type = SVY_NUMBER;
	for (const struct svy_node *n = node->first; n; n = n->next)
		if (svy_check_number(compiler, n))
			return -1;
	return 0;
}

static const struct svy_function functions[] = {
	{ "not", SVY_NODE_NOT, 1, 1, check_not },
	{ "if", SVY_NODE_IF, 3, 3, check_if },
	{ "coalesce", SVY_NODE_COALESCE, 2, SIZE_MAX, check_coalesce },
	{ "selected", SVY_NODE_SELECTED, 2, 2, check_selected },
	{ "count-selected", SVY_NODE_COUNT_SELECTED, 1, 1, check_count },
	{ "band", SVY_NODE_BAND, 2, SIZE_MAX, check_band },
	{ "sum", SVY_NODE_SUM, 1, SIZE_MAX, check_numbers },
	{ "min", SVY_NODE_MIN, 1, SIZE_MAX, check_numbers },
	{ "max", SVY_NODE_MAX, 1, SIZE_MAX, check_numbers },
};

enum { FUNCTIONS = sizeof functions / sizeof *functions };

const struct svy_function *svy_function_find(struct svy_text name)
{
	for (size_t i = 0; i < FUNCTIONS; i++)
		if (svy_text_is(name, functions[i].name))
			return &functions[i];
	return NULL;
}

/* "'not', 'if', ...": all of them. */
static void quote_all(char *into, size_t size)
{
	into[0] = '\0';
	for (size_t i = 0; i < FUNCTIONS; i++)
		svy_quote_name(into, size, svy_text(functions[i].name));
}

static const char *nearest(struct svy_text name)
{
	struct svy_text names[FUNCTIONS];
	size_t near[SVY_NEAR_MAX];

	for (size_t i = 0; i < FUNCTIONS; i++)
		names[i] = svy_text(functions[i].name);
	return svy_names_near(near, names, FUNCTIONS, name) ? functions[near[0]].name : NULL;
}

/* A hyphen is part of a function's name, and no minus: age-if(...). */
int svy_function_unknown(const struct svy_compiler *compiler, size_t offset,
                         struct svy_text name)
{
	bool hyphen = memchr(name.at, '-', name.len) != NULL;
	struct svy_text shown = svy_place_head(name, 64);
	const char *near = nearest(name);
	char all[160];

	quote_all(all, sizeof all);
	return svy_place_fail(compiler, offset,
		"no function '%.*s'%s%s%s; there are: %s%s", SVY_PLACE_SHOWN(shown),
		near ? "; near it: '" : "", near ? near : "", near ? "'" : "", all,
		hyphen ? "; a subtraction wants blanks around '-'" : "");
}
