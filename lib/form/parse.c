/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/expression_private.h"

#include "base/names.h"
#include "form/character.h"
#include "form/check.h"
#include "form/function.h"
#include "form/mistake.h"
#include "read/number.h"

#include <math.h>
#include <stdlib.h>

/* Brackets within brackets; also what keeps the stack small. */
enum { MAX_DEPTH = 200 };

struct parser {
	const struct svy_compiler *compiler;
	const struct svy_scope *scope;
	struct svy_token token; /* the one to look at */
	size_t at;              /* behind it */
	size_t depth;
	struct svy_names names; /* of columns, with their slots: each is looked up once */
	size_t *slots;
	size_t slot_capacity;
};

/* Operators that bind alike, the loosest first. */
static const struct level {
	enum svy_node_kind kind;
	enum svy_token_kind first, last;
} levels[] = {
	{ SVY_NODE_OR, SVY_TOKEN_OR, SVY_TOKEN_OR },
	{ SVY_NODE_AND, SVY_TOKEN_AND, SVY_TOKEN_AND },
	{ SVY_NODE_EQUALITY, SVY_TOKEN_EQUAL, SVY_TOKEN_UNEQUAL },
	{ SVY_NODE_ORDER, SVY_TOKEN_LESS, SVY_TOKEN_MORE_EQUAL },
	{ SVY_NODE_SUM, SVY_TOKEN_PLUS, SVY_TOKEN_MINUS },
	{ SVY_NODE_PRODUCT, SVY_TOKEN_TIMES, SVY_TOKEN_MOD },
};

enum { LEVELS = sizeof levels / sizeof *levels };

static int parse_level(struct svy_node **, struct parser *, size_t level);

static int advance(struct parser *p)
{
	return svy_lexer_next(&p->token, &p->at, p->compiler);
}

static int unexpected(const struct parser *p, const char *wanted)
{
	struct svy_text raw = svy_place_head(p->token.raw, 64);
	const char *quote = p->token.kind == SVY_TOKEN_TEXT ? "" : "'";

	if (p->token.kind == SVY_TOKEN_END)
		return svy_place_fail(p->compiler, p->token.offset,
		                      "expected %s, got the end", wanted);
	return svy_place_fail(p->compiler, p->token.offset, "expected %s, got %s%.*s%s",
	                      wanted, quote, SVY_PLACE_SHOWN(raw), quote);
}

static struct svy_node *new_node(const struct parser *p, enum svy_node_kind kind)
{
	struct svy_node *node = svy_arena_alloc(p->compiler->arena, sizeof *node);

	node->kind = kind;
	node->number = NAN;
	node->text = p->token.text;
	node->offset = p->token.offset;
	return node;
}

static int parse_number(struct svy_node **node, struct parser *p)
{
	*node = new_node(p, SVY_NODE_NUMBER);
	(*node)->type = SVY_NUMBER;
	if (!svy_number_parse(&(*node)->number, p->token.text))
		return svy_place_fail(p->compiler, p->token.offset, "this is not a number");
	return advance(p);
}

static int parse_text(struct svy_node **node, struct parser *p)
{
	bool empty = p->token.text.len == 0;

	*node = new_node(p, empty ? SVY_NODE_MISSING : SVY_NODE_TEXT);
	(*node)->type = empty ? SVY_MISSING : SVY_TEXT;
	if (!svy_number_parse(&(*node)->number, p->token.text))
		(*node)->number = NAN;
	return advance(p);
}

static int find_column(struct parser *p, struct svy_text name, size_t *slot)
{
	uint32_t known = p->names.count, number = svy_names_add(&p->names, name);

	if (number == known) {
		p->slots = svy_room(p->slots, known, &p->slot_capacity, sizeof *p->slots);
		if (p->scope->find(&p->slots[number], p->scope->with, name,
		                   p->compiler->err))
			return -1;
	}
	*slot = p->slots[number];
	return 0;
}

static int parse_column(struct svy_node **node, struct parser *p)
{
	struct svy_text name = p->token.text;

	if (p->token.kind == SVY_TOKEN_NAME && svy_function_find(name))
		return svy_place_fail(p->compiler, p->token.offset,
			"'%.*s' is a function and wants brackets; a column of that name is ${%.*s}",
			SVY_PLACE_SHOWN(name), SVY_PLACE_SHOWN(name));
	*node = new_node(p, SVY_NODE_COLUMN);
	(*node)->type = SVY_TEXT;
	if (find_column(p, name, &(*node)->slot))
		return -1;
	return advance(p);
}

/* Past '('. */
static int open_bracket(struct parser *p)
{
	if (++p->depth > MAX_DEPTH)
		return svy_place_fail(p->compiler, p->token.offset,
		                      "brackets are nested deeper than %d", MAX_DEPTH);
	return advance(p);
}

/* Past ')'. */
static int close_bracket(struct parser *p, const char *wanted)
{
	if (p->token.kind != SVY_TOKEN_CLOSE)
		return unexpected(p, wanted);
	p->depth--;
	return advance(p);
}

static int parse_brackets(struct svy_node **node, struct parser *p)
{
	return open_bracket(p) || parse_level(node, p, 0) ||
	       close_bracket(p, "an operator or ')'") ? -1 : 0;
}

/* Before the name is looked up: a choice is hardly ever a column as well. */
static int check_quotes(const struct parser *p, const struct svy_node *call, size_t value)
{
	if (call->kind != SVY_NODE_SELECTED || value != 1 || p->token.kind != SVY_TOKEN_NAME)
		return 0;
	return svy_mistake_choice(p->compiler, p->token.offset);
}

/* The values between the brackets of a call, counted. */
static int parse_values(struct svy_node *call, struct parser *p, size_t *count)
{
	struct svy_node **end = &call->first;

	if (open_bracket(p))
		return -1;
	for (*count = 0; p->token.kind != SVY_TOKEN_CLOSE; ++*count) {
		if (*count && p->token.kind != SVY_TOKEN_COMMA)
			return unexpected(p, "an operator, ',' or ')'");
		if ((*count && advance(p)) || check_quotes(p, call, *count) ||
		    parse_level(end, p, 0))
			return -1;
		end = &(*end)->next;
	}
	return close_bracket(p, "')'");
}

static int check_count(const struct parser *p, const struct svy_function *function,
                       size_t offset, size_t count)
{
	if (count >= function->least && count <= function->most)
		return 0;
	return svy_place_fail(p->compiler, offset, "%s() takes %zu value%s%s, got %zu",
	                      function->name, function->least,
	                      function->least == 1 ? "" : "s",
	                      function->most > function->least ? " or more" : "", count);
}

static int parse_call(struct svy_node **node, struct parser *p)
{
	const struct svy_function *function = svy_function_find(p->token.text);
	size_t count;

	if (!function)
		return svy_function_unknown(p->compiler, p->token.offset, p->token.text);
	*node = new_node(p, function->kind);
	if (advance(p) || parse_values(*node, p, &count) ||
	    check_count(p, function, (*node)->offset, count))
		return -1;
	return function->check(p->compiler, *node);
}

static int parse_value(struct svy_node **node, struct parser *p)
{
	switch (p->token.kind) {
	case SVY_TOKEN_NUMBER:
		return parse_number(node, p);
	case SVY_TOKEN_TEXT:
		return parse_text(node, p);
	case SVY_TOKEN_COLUMN:
	case SVY_TOKEN_NAME:
		return parse_column(node, p);
	case SVY_TOKEN_CALL:
		return parse_call(node, p);
	case SVY_TOKEN_OPEN:
		return parse_brackets(node, p);
	default:
		return unexpected(p, "a value");
	}
}

/* A negative number as it stands is a number, so that band() can have it. */
static void fold_sign(const struct parser *p, struct svy_node *node)
{
	struct svy_node number = *node->first;

	if (node->number < 0)
		number.text = svy_text(svy_arena_print(p->compiler->arena, "-%.*s",
		                                       SVY_PLACE_SHOWN(number.text)));
	number.number *= node->number;
	number.offset = node->offset;
	*node = number;
}

/* Any number of minus signs: a loop, because -----x must not nest. */
static int parse_minus(struct svy_node **out, struct parser *p)
{
	struct svy_node *node = *out = new_node(p, SVY_NODE_SIGN);

	node->type = SVY_NUMBER;
	for (node->number = 1; p->token.kind == SVY_TOKEN_MINUS; node->number *= -1)
		if (advance(p))
			return -1;
	if (parse_value(&node->first, p) || svy_check_number(p->compiler, node->first))
		return -1;
	if (node->first->kind == SVY_NODE_NUMBER)
		fold_sign(p, node);
	return 0;
}

static bool binds_at(const struct parser *p, size_t level)
{
	return p->token.kind >= levels[level].first && p->token.kind <= levels[level].last;
}

static bool is_comparison(enum svy_node_kind kind)
{
	return kind == SVY_NODE_EQUALITY || kind == SVY_NODE_ORDER;
}

static int check_operands(const struct parser *p, struct svy_node *chain)
{
	bool conditions = chain->kind == SVY_NODE_OR || chain->kind == SVY_NODE_AND;

	chain->type = conditions || is_comparison(chain->kind) ? SVY_TRUTH : SVY_NUMBER;
	if (is_comparison(chain->kind) &&
	    !(p->compiler->form && chain->kind == SVY_NODE_EQUALITY) &&
	    svy_check_answered(p->compiler, chain->first, chain->first->next))
		return -1;
	if (chain->kind == SVY_NODE_EQUALITY)
		return svy_check_comparable(p->compiler, chain->first, chain->first->next);
	for (const struct svy_node *n = chain->first; n; n = n->next)
		if (conditions ? svy_check_condition(p->compiler, n)
		               : svy_check_number(p->compiler, n))
			return -1;
	return 0;
}

/* The operands behind the first, which is last so far. */
static int parse_operands(struct svy_node *last, struct parser *p, size_t level)
{
	do {
		enum svy_token_kind operator = p->token.kind;

		if (advance(p) || parse_level(&last->next, p, level + 1))
			return -1;
		last = last->next;
		last->before = operator;
	} while (binds_at(p, level) && !is_comparison(levels[level].kind));
	if (binds_at(p, level))
		return svy_place_fail(p->compiler, p->token.offset,
			"comparisons do not chain; write a < b and b < c");
	return 0;
}

static int parse_level(struct svy_node **node, struct parser *p, size_t level)
{
	struct svy_node *chain;

	if (level == LEVELS)
		return p->token.kind == SVY_TOKEN_MINUS ? parse_minus(node, p)
		                                        : parse_value(node, p);
	if (parse_level(node, p, level + 1))
		return -1;
	if (!binds_at(p, level))
		return 0;
	chain = new_node(p, levels[level].kind);
	chain->offset = (*node)->offset;
	chain->first = *node;
	*node = chain;
	if (parse_operands(chain->first, p, level))
		return -1;
	return check_operands(p, chain);
}

/* AND, Or ...: names to XPath, and never where an operator is due. */
static const char *capital_operator(struct svy_text word)
{
	static const char *const words[] = { "or", "and", "div", "mod" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (svy_text_same_word(word, svy_text(words[i])))
			return words[i];
	return NULL;
}

static int parse_end(const struct parser *p)
{
	const char *word = capital_operator(p->token.raw);

	if (p->token.kind == SVY_TOKEN_END)
		return 0;
	if (word)
		return svy_place_fail(p->compiler, p->token.offset,
		                      "write '%s' in small letters", word);
	if (p->token.kind == SVY_TOKEN_CLOSE)
		return svy_place_fail(p->compiler, p->token.offset,
		                      "there is no '(' for this ')'");
	return unexpected(p, "an operator");
}

static int ascending(const void *a, const void *b)
{
	const size_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* Two names may stand for one column: q12 and group/q12. */
static size_t different_slots(struct parser *p)
{
	size_t count = p->names.count > 0;

	if (!count)
		return 0;
	qsort(p->slots, p->names.count, sizeof *p->slots, ascending);
	for (uint32_t i = 1; i < p->names.count; i++)
		count += p->slots[i] != p->slots[i - 1];
	return count;
}

static int parse_all(struct svy_node **root, struct parser *p)
{
	if (advance(p))
		return -1;
	if (p->token.kind == SVY_TOKEN_END)
		return svy_fail(p->compiler->err, "the expression is empty");
	return parse_level(root, p, 0) || parse_end(p) ? -1 : 0;
}

int svy_parse(struct svy_node **root, size_t *columns,
              const struct svy_compiler *compiler, const struct svy_scope *scope)
{
	struct parser p = { .compiler = compiler, .scope = scope };
	int status = parse_all(root, &p);

	if (status == 0)
		*columns = different_slots(&p);
	svy_names_free(&p.names);
	free(p.slots);
	return status;
}
