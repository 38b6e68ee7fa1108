/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The compiled form of an expression: a tree in one arena.
 *
 * Chains (a or b or c ..., 1 + 2 - 3 ...) are one node with many operands, so
 * the tree is never deeper than the brackets are. */
#ifndef SVY_FORM_EXPRESSION_PRIVATE_H
#define SVY_FORM_EXPRESSION_PRIVATE_H

#include "form/expression.h"
#include "form/lexer.h"

enum svy_node_kind {
	SVY_NODE_MISSING, /* '' */
	SVY_NODE_NUMBER,
	SVY_NODE_TEXT,
	SVY_NODE_COLUMN,
	SVY_NODE_OR,
	SVY_NODE_AND,
	SVY_NODE_EQUALITY,
	SVY_NODE_ORDER,
	SVY_NODE_SUM,
	SVY_NODE_PRODUCT,
	SVY_NODE_SIGN,
	SVY_NODE_MIN,
	SVY_NODE_MAX,
	SVY_NODE_NOT,
	SVY_NODE_IF,
	SVY_NODE_COALESCE,
	SVY_NODE_SELECTED,
	SVY_NODE_COUNT_SELECTED,
	SVY_NODE_BAND,
};

/* Half-open classes of a number: below bounds[0], ..., from bounds[count - 1]. */
struct svy_band {
	size_t count;            /* of bounds; labels are one more */
	double *bounds;
	struct svy_text *labels;
};

struct svy_node {
	enum svy_node_kind kind;
	enum svy_token_kind before; /* the operator on its left: '-' of b in a - b */
	enum svy_type type;         /* SVY_TEXT: may be anything that a field may be */
	size_t slot;                /* of a column */
	double number;              /* of a number, or a text that reads as one; 1 or -1
	                               of a sign; else NaN */
	struct svy_text text;       /* of a number or text as written; name of a column */
	struct svy_band *band;
	struct svy_node *first;     /* operands */
	struct svy_node *next;      /* the operand on its right */
	size_t offset;              /* in the source, for messages */
};

struct svy_expression {
	struct svy_arena arena;
	struct svy_node *root;
	size_t columns;
};

/* parse.c: *columns is the number of different slots. */
int svy_parse(struct svy_node **root, size_t *columns,
              const struct svy_compiler *, const struct svy_scope *);

#endif
