/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/expression_private.h"

#include <stdlib.h>

static int compile(struct svy_expression *expression, struct svy_text source,
                   const struct svy_scope *scope, bool form, struct svy_error *err)
{
	struct svy_arena *arena = &expression->arena;
	struct svy_compiler compiler = {
		.source = { svy_arena_copy(arena, source), source.len },
		.arena = arena,
		.err = err,
		.form = form,
	};

	if (svy_place_check(&compiler))
		return -1;
	return svy_parse(&expression->root, &expression->columns, &compiler, scope);
}

static int compile_new(struct svy_expression **out, struct svy_text source,
                       const struct svy_scope *scope, bool form, struct svy_error *err)
{
	struct svy_expression *expression = svy_alloc(1, sizeof *expression);

	*out = NULL;
	if (compile(expression, source, scope, form, err)) {
		svy_expression_free(expression);
		return -1;
	}
	*out = expression;
	return 0;
}

int svy_expression_compile(struct svy_expression **out, struct svy_text source,
                           const struct svy_scope *scope, struct svy_error *err)
{
	return compile_new(out, source, scope, false, err);
}

int svy_expression_compile_form(struct svy_expression **out, struct svy_text source,
                                const struct svy_scope *scope, struct svy_error *err)
{
	return compile_new(out, source, scope, true, err);
}

enum svy_type svy_expression_type(const struct svy_expression *expression)
{
	return expression->root->type;
}

/* band() itself, or if(c, band(), '') and its like. */
static const struct svy_node *only_band(const struct svy_node *node)
{
	const struct svy_node *yes, *no;

	while (node->kind == SVY_NODE_IF) {
		yes = node->first->next;
		no = yes->next;
		if (yes->kind != SVY_NODE_MISSING && no->kind != SVY_NODE_MISSING)
			return NULL;
		node = yes->kind == SVY_NODE_MISSING ? no : yes;
	}
	return node->kind == SVY_NODE_BAND ? node : NULL;
}

size_t svy_expression_levels(const struct svy_expression *expression,
                             const struct svy_text **levels)
{
	const struct svy_node *node = only_band(expression->root);

	*levels = node ? node->band->labels : NULL;
	return node ? node->band->count + 1 : 0;
}

size_t svy_expression_columns(const struct svy_expression *expression)
{
	return expression->columns;
}

struct svy_text svy_expression_column(const struct svy_expression *expression)
{
	if (expression->root->kind == SVY_NODE_COLUMN)
		return expression->root->text;
	return (struct svy_text){ "", 0 };
}

void svy_expression_free(struct svy_expression *expression)
{
	if (!expression)
		return;
	svy_arena_free(&expression->arena);
	free(expression);
}
