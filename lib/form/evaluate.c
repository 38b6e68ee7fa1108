/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Values of a compiled expression on a row, without allocation.
 *
 * Three functions, by what is wanted of a node: a truth, a number (NaN is
 * missing) or whatever it is.  The checks at compile time leave one fault for
 * here: a column's text where a number is needed.  It is noted in the row, and
 * the value that comes out is not used. */
#include "form/band.h"
#include "form/character.h"
#include "form/expression_private.h"
#include "read/number.h"

#include <math.h>
#include <string.h>

struct row {
	const struct svy_text *fields;
	const struct svy_node *bad; /* the first column that is no number */
};

enum truth { NO, YES, UNKNOWN };

static double number_of(const struct svy_node *, struct row *);
static enum truth truth_of(const struct svy_node *, struct row *);
static void value_of(struct svy_value *, const struct svy_node *, struct row *);

static double column_number(const struct svy_node *node, struct row *row)
{
	struct svy_text field = row->fields[node->slot];
	double number;

	if (!field.len)
		return NAN;
	if (svy_number_parse(&number, field))
		return number;
	if (!row->bad)
		row->bad = node;
	return NAN;
}

static double finite_or_missing(double number)
{
	return isfinite(number) ? number : NAN;
}

static double sum(const struct svy_node *node, struct row *row)
{
	const struct svy_node *n = node->first;
	double total = number_of(n, row);

	while ((n = n->next)) {
		double term = number_of(n, row);

		total += n->before == SVY_TOKEN_MINUS ? -term : term;
	}
	return finite_or_missing(total);
}

static double product(const struct svy_node *node, struct row *row)
{
	const struct svy_node *n = node->first;
	double total = number_of(n, row);

	while ((n = n->next)) {
		double factor = number_of(n, row);

		if (n->before == SVY_TOKEN_TIMES)
			total *= factor;
		else if (factor == 0)
			total = NAN;
		else
			total = n->before == SVY_TOKEN_DIV ? total / factor
			                                   : fmod(total, factor);
	}
	return finite_or_missing(total);
}

/* Of min() and max(): one that is missing makes it missing. */
static double extreme(const struct svy_node *node, struct row *row)
{
	double found = number_of(node->first, row);

	for (const struct svy_node *n = node->first->next; n; n = n->next) {
		double number = number_of(n, row);

		if (isnan(number) || (node->kind == SVY_NODE_MIN ? number < found
		                                                 : number > found))
			found = isnan(found) ? found : number;
	}
	return found;
}

/* The branch that a row takes; NULL where the condition is missing. */
static const struct svy_node *branch(const struct svy_node *node, struct row *row)
{
	const struct svy_node *yes = node->first->next;

	switch (truth_of(node->first, row)) {
	case YES:
		return yes;
	case NO:
		return yes->next;
	default:
		return NULL;
	}
}

static double first_number(const struct svy_node *node, struct row *row)
{
	double number = NAN;

	for (const struct svy_node *n = node->first; n && isnan(number); n = n->next)
		number = number_of(n, row);
	return number;
}

static double count_selected(const struct svy_node *node, struct row *row)
{
	struct svy_value list;
	double count = 0;

	value_of(&list, node->first, row);
	if (list.type == SVY_MISSING)
		return NAN;
	while (svy_word_next(&list.text).len)
		count++;
	return count;
}

static double number_of(const struct svy_node *node, struct row *row)
{
	const struct svy_node *taken;
	enum truth truth;

	switch (node->kind) {
	case SVY_NODE_COLUMN:
		return column_number(node, row);
	case SVY_NODE_NUMBER:
	case SVY_NODE_TEXT:
	case SVY_NODE_MISSING:
		return node->number;
	case SVY_NODE_SUM:
		return sum(node, row);
	case SVY_NODE_PRODUCT:
		return product(node, row);
	case SVY_NODE_MIN:
	case SVY_NODE_MAX:
		return extreme(node, row);
	case SVY_NODE_SIGN:
		return node->number * number_of(node->first, row);
	case SVY_NODE_COUNT_SELECTED:
		return count_selected(node, row);
	case SVY_NODE_IF:
		taken = branch(node, row);
		return taken ? number_of(taken, row) : NAN;
	case SVY_NODE_COALESCE:
		return first_number(node, row);
	default:
		truth = truth_of(node, row);
		return truth == UNKNOWN ? NAN : (double)truth;
	}
}

/* Most comparisons are of a column with a number: no call for those two. */
static inline double operand(const struct svy_node *node, struct row *row)
{
	if (node->kind == SVY_NODE_COLUMN)
		return column_number(node, row);
	return node->kind == SVY_NODE_NUMBER ? node->number : number_of(node, row);
}

/* Kleene's or (decides = YES) and and (decides = NO). */
static enum truth junction(const struct svy_node *node, struct row *row,
                           enum truth decides)
{
	enum truth result = decides == YES ? NO : YES;

	for (const struct svy_node *n = node->first; n; n = n->next) {
		enum truth truth = truth_of(n, row);

		if (truth == decides)
			return decides;
		if (truth == UNKNOWN)
			result = UNKNOWN;
	}
	return result;
}

static enum truth order(const struct svy_node *node, struct row *row)
{
	const struct svy_node *right = node->first->next;
	double a = operand(node->first, row), b = operand(right, row);

	if (isnan(a) || isnan(b))
		return UNKNOWN;
	switch (right->before) {
	case SVY_TOKEN_LESS:
		return a < b ? YES : NO;
	case SVY_TOKEN_LESS_EQUAL:
		return a <= b ? YES : NO;
	case SVY_TOKEN_MORE:
		return a > b ? YES : NO;
	default:
		return a >= b ? YES : NO;
	}
}

/* A text that is no number differs from every number, so only two texts can be
 * equal without both being numbers. */
static bool equal(const struct svy_value *a, const struct svy_value *b)
{
	double x, y;

	if (a->type == SVY_TEXT && b->type == SVY_TEXT && svy_text_equal(a->text, b->text))
		return true;
	return svy_value_number(&x, a) && svy_value_number(&y, b) && x == y;
}

static bool field_is(struct svy_text field, double code)
{
	double number;

	return svy_number_parse(&number, field) && number == code;
}

/* Of forms only: whether both sides are missing. */
static bool emptiness(const struct svy_value *a, const struct svy_node *right,
                      struct row *row)
{
	struct svy_value b;

	value_of(&b, right, row);
	return a->type == SVY_MISSING && b.type == SVY_MISSING;
}

static enum truth equality(const struct svy_node *node, struct row *row)
{
	const struct svy_node *left = node->first, *right = left->next;
	bool wanted = right->before == SVY_TOKEN_EQUAL;
	struct svy_value a, b;

	value_of(&a, left, row);
	if (left->kind == SVY_NODE_MISSING || right->kind == SVY_NODE_MISSING)
		return emptiness(&a, right, row) == wanted ? YES : NO;
	if (a.type == SVY_MISSING)
		return UNKNOWN;
	/* The commonest condition of all: ${q} = 1. */
	if (left->kind == SVY_NODE_COLUMN && right->kind == SVY_NODE_NUMBER)
		return field_is(a.text, right->number) == wanted ? YES : NO;
	value_of(&b, right, row);
	if (b.type == SVY_MISSING)
		return UNKNOWN;
	return equal(&a, &b) == wanted ? YES : NO;
}

static enum truth selected(const struct svy_node *node, struct row *row)
{
	struct svy_value list, choice;
	struct svy_text word;

	value_of(&list, node->first, row);
	value_of(&choice, node->first->next, row);
	if (list.type == SVY_MISSING || choice.type == SVY_MISSING)
		return UNKNOWN;
	while ((word = svy_word_next(&list.text)).len)
		if (svy_text_equal(word, choice.text))
			return YES;
	return NO;
}

static enum truth first_truth(const struct svy_node *node, struct row *row)
{
	enum truth truth = UNKNOWN;

	for (const struct svy_node *n = node->first; n && truth == UNKNOWN; n = n->next)
		truth = truth_of(n, row);
	return truth;
}

static enum truth negation(enum truth truth)
{
	return truth == UNKNOWN ? UNKNOWN : truth == YES ? NO : YES;
}

static enum truth truth_of(const struct svy_node *node, struct row *row)
{
	const struct svy_node *taken;

	switch (node->kind) {
	case SVY_NODE_ORDER:
		return order(node, row);
	case SVY_NODE_EQUALITY:
		return equality(node, row);
	case SVY_NODE_AND:
		return junction(node, row, NO);
	case SVY_NODE_OR:
		return junction(node, row, YES);
	case SVY_NODE_NOT:
		return negation(truth_of(node->first, row));
	case SVY_NODE_SELECTED:
		return selected(node, row);
	case SVY_NODE_IF:
		taken = branch(node, row);
		return taken ? truth_of(taken, row) : UNKNOWN;
	case SVY_NODE_COALESCE:
		return first_truth(node, row);
	default: /* '' is the only other that is let stand for a truth */
		return UNKNOWN;
	}
}

static void set_text(struct svy_value *value, struct svy_text text)
{
	value->type = text.len ? SVY_TEXT : SVY_MISSING;
	value->text = text;
}

static void set_number(struct svy_value *value, enum svy_type type, double number)
{
	value->type = isnan(number) ? SVY_MISSING : type;
	value->number = isnan(number) ? 0 : number;
}

static void set_truth(struct svy_value *value, enum truth truth)
{
	*value = (struct svy_value){
		.type = truth == UNKNOWN ? SVY_MISSING : SVY_TRUTH,
		.number = truth == YES,
	};
}

static void set_band(struct svy_value *value, const struct svy_node *node,
                     struct row *row)
{
	double number = number_of(node->first, row);

	if (!isnan(number))
		set_text(value, svy_band_label(node->band, number));
}

static void first_value(struct svy_value *value, const struct svy_node *node,
                        struct row *row)
{
	for (const struct svy_node *n = node->first; n && value->type == SVY_MISSING;
	     n = n->next)
		value_of(value, n, row);
}

static void value_of(struct svy_value *value, const struct svy_node *node,
                     struct row *row)
{
	const struct svy_node *taken;

	*value = (struct svy_value){ .type = SVY_MISSING };
	switch (node->kind) {
	case SVY_NODE_COLUMN:
		set_text(value, row->fields[node->slot]);
		break;
	case SVY_NODE_TEXT:
		set_text(value, node->text);
		break;
	case SVY_NODE_BAND:
		set_band(value, node, row);
		break;
	case SVY_NODE_IF:
		if ((taken = branch(node, row)))
			value_of(value, taken, row);
		break;
	case SVY_NODE_COALESCE:
		first_value(value, node, row);
		break;
	default:
		set_number(value, node->type, number_of(node, row));
	}
	/* Among other values a condition counts as 0 or 1. */
	if (value->type == SVY_TRUTH && node->type != SVY_TRUTH)
		value->type = SVY_NUMBER;
}

static int not_a_number(const struct svy_node *column, struct svy_text field,
                        struct svy_error *err)
{
	struct svy_text shown = svy_place_head(field, 64);
	struct svy_text name = svy_place_head(column->text, sizeof err->column - 1);
	char text[sizeof err->column];

	(void)snprintf(text, sizeof text, "%.*s", SVY_PLACE_SHOWN(name));
	(void)svy_fail(err, "expected a number, got '%.*s'", SVY_PLACE_SHOWN(shown));
	return svy_error_at(err, NULL, 0, text);
}

int svy_expression_value(struct svy_value *value,
                         const struct svy_expression *expression,
                         const struct svy_text *fields, struct svy_error *err)
{
	struct row row = { .fields = fields };

	if (expression->root->type == SVY_TRUTH)
		set_truth(value, truth_of(expression->root, &row));
	else
		value_of(value, expression->root, &row);
	if (row.bad)
		return not_a_number(row.bad, fields[row.bad->slot], err);
	return 0;
}

bool svy_value_number(double *number, const struct svy_value *value)
{
	if (value->type == SVY_TEXT)
		return svy_number_parse(number, value->text);
	*number = value->number;
	return value->type != SVY_MISSING;
}
