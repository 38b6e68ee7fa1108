/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/formula_private.h"

#include "form/character.h"
#include "form/indicator.h"
#include "form/lexer.h"
#include "form/name.h"
#include "form/place.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BRACKETS = 200 };

struct parser {
	struct svy_compiler compiler;
	struct svy_formula *formula;
	size_t at;
	size_t depth; /* brackets that are open */
};

static struct svy_text rest_of(struct parser *p)
{
	while (p->at < p->compiler.source.len &&
	       memchr(" \t\r\n", p->compiler.source.at[p->at], 4))
		p->at++;
	return svy_text_behind(p->compiler.source, p->at);
}

static int fail(const struct parser *p, const char *what)
{
	return svy_place_fail(&p->compiler, p->at, "%s", what);
}

/* The variable's place; a name and ${name} are one. */
static int add_variable(struct svy_terms *to, struct parser *p, struct svy_text source,
                        bool factor)
{
	struct svy_formula *f = p->formula;
	struct svy_variable new = { svy_name_of(svy_scan_unwrap(source)), source, factor };
	size_t v = 0;

	if (svy_scan_is_named(svy_scan_unwrap(source)))
		svy_name_split(&new.name, &new.source, svy_scan_unwrap(source));
	if (!new.name.len)
		new.name = svy_scan_unwrap(source);
	if (svy_lexer_name(source) == source.len)
		new.source = svy_text(svy_arena_print(&f->arena, "${%.*s}",
		                                      (int)source.len, source.at));
	if (svy_text_equal(new.source, f->response.source))
		return fail(p, "the response is among what is to explain it");
	while (v < f->variable_count &&
	       (f->variables[v].factor != factor ||
	        !svy_text_equal(f->variables[v].source, new.source)))
		v++;
	if (v == SVY_FORMULA_VARIABLES)
		return fail(p, "more than 64 variables");
	if (v == f->variable_count)
		f->variables[f->variable_count++] = new;
	(void)svy_terms_add(to, (uint64_t)1 << v);
	return 0;
}

/* name(...): factor() and I() are the formula's, all else the expression's. */
static int parse_call(struct svy_terms *to, struct parser *p, struct svy_text rest,
                      size_t name)
{
	size_t gap = 0, len;
	struct svy_text called = { rest.at, name }, inside;
	bool factor = svy_text_is(called, "factor");

	while (rest.at[name + gap] != '(')
		gap++;
	len = svy_scan_bracket(svy_text_behind(rest, name + gap));
	if (!len)
		return fail(p, "the bracket behind this name is not closed");
	inside = svy_text_trim((struct svy_text){ rest.at + name + gap + 1, len - 2 });
	if (!inside.len)
		return fail(p, "expected a variable between the brackets");
	if (!factor && !svy_text_is(called, "I"))
		inside = (struct svy_text){ rest.at, name + gap + len };
	if (add_variable(to, p, inside, factor) != 0)
		return -1;
	p->at += name + gap + len;
	return 0;
}

static int parse_name(struct svy_terms *to, struct parser *p, struct svy_text rest)
{
	size_t len = svy_scan_name(rest);

	if (svy_scan_is_call(rest, len))
		return parse_call(to, p, rest, len);
	if (add_variable(to, p, (struct svy_text){ rest.at, len }, false) != 0)
		return -1;
	p->at += len;
	return 0;
}

static int parse_column(struct svy_terms *to, struct parser *p, struct svy_text rest)
{
	size_t len = svy_scan_step(rest);
	struct svy_text name = { rest.at, len };

	if (rest.at[len - 1] != '}')
		return fail(p, "the ${ that opens here is not closed by }");
	if (!svy_text_trim((struct svy_text){ name.at + 2, len - 3 }).len)
		return fail(p, "${} names no column; write ${name}");
	if (add_variable(to, p, name, false) != 0)
		return -1;
	p->at += len;
	return 0;
}

static int parse_sum(struct svy_terms *to, struct parser *p);

static int parse_bracket(struct svy_terms *to, struct parser *p, struct svy_text rest)
{
	size_t len = svy_scan_bracket(rest);
	int status;

	if (!len)
		return fail(p, "the bracket that opens here is not closed");
	if (svy_scan_is_expression((struct svy_text){ rest.at + 1, len - 2 })) {
		status = add_variable(to, p, (struct svy_text){ rest.at, len }, false);
		p->at += status == 0 ? len : 0;
		return status;
	}
	if (p->depth == MOST_BRACKETS)
		return fail(p, "more than 200 brackets in one another");
	p->depth++;
	p->at++;
	status = parse_sum(to, p);
	p->depth--;
	if (status == 0 && !svy_text_starts(rest_of(p), ")"))
		return fail(p, "expected +, -, *, : or a closing bracket");
	p->at += status == 0;
	return status;
}

static int refuse(const struct parser *p, struct svy_text rest)
{
	if (!rest.len)
		return fail(p, "expected a variable, got the end");
	switch (rest.at[0]) {
	case '\'':
	case '"':
		return fail(p, "a text is no variable; a column is written ${name}");
	case '`':
		return fail(p, "a column is written ${name}, without backquotes");
	case '.':
		return fail(p, "name the variables; there is no '.' for all of them");
	default:
		break;
	}
	if (rest.at[0] >= '0' && rest.at[0] <= '9')
		return fail(p, "a number is no variable; arithmetic goes into I(...)");
	return fail(p, "expected a variable: NAME, ${NAME} or an expression in brackets");
}

static int parse_primary(struct svy_terms *to, struct parser *p)
{
	struct svy_text rest = rest_of(p);

	if (svy_text_starts(rest, "("))
		return parse_bracket(to, p, rest);
	if (svy_text_starts(rest, "${"))
		return parse_column(to, p, rest);
	if (svy_lexer_name(rest))
		return parse_name(to, p, rest);
	return refuse(p, rest);
}

static int too_many(const struct parser *p)
{
	return fail(p, "more than 1000 terms");
}

typedef int parse_step(struct svy_terms *, struct parser *);

/* next sign next ...; with sums: a * b is a + b + a:b. */
static int parse_chain(struct svy_terms *to, struct parser *p, const char *sign,
                       bool sums, parse_step *next)
{
	int status = next(to, p);

	while (status == 0 && svy_text_starts(rest_of(p), sign)) {
		struct svy_terms right = { 0 }, both = { 0 };
		bool room;

		p->at++;
		status = next(&right, p);
		room = !sums || (svy_terms_add_all(&both, to) && svy_terms_add_all(&both, &right));
		room = room && svy_terms_multiply(&both, to, &right);
		free(to->items);
		free(right.items);
		*to = both;
		if (status == 0 && !room)
			status = too_many(p);
	}
	return status;
}

static int parse_interaction(struct svy_terms *to, struct parser *p)
{
	return parse_chain(to, p, ":", false, parse_primary);
}

static int parse_product(struct svy_terms *to, struct parser *p)
{
	return parse_chain(to, p, "*", true, parse_interaction);
}

/* 0 or 1 standing alone: whether there is an intercept. */
static bool parse_intercept(struct parser *p, bool less)
{
	struct svy_text rest = rest_of(p);
	bool lone = rest.len == 1 || (rest.len && !memchr(".0123456789", rest.at[1], 11));

	if (p->depth || !lone || (rest.at[0] != '0' && rest.at[0] != '1'))
		return false;
	p->formula->intercept = (rest.at[0] == '1') != less;
	p->at++;
	return true;
}

static int parse_item(struct svy_terms *to, struct parser *p, bool less)
{
	struct svy_terms item = { 0 };
	int status;

	if (parse_intercept(p, less))
		return 0;
	status = parse_product(&item, p);
	if (less)
		svy_terms_remove(to, &item);
	else if (status == 0 && !svy_terms_add_all(to, &item))
		status = too_many(p);
	free(item.items);
	return status;
}

static int parse_sum(struct svy_terms *to, struct parser *p)
{
	struct svy_text rest = rest_of(p);
	bool less = svy_text_starts(rest, "-");
	int status;

	if (less || svy_text_starts(rest, "+"))
		p->at++;
	status = parse_item(to, p, less);
	for (;;) {
		rest = rest_of(p);
		less = svy_text_starts(rest, "-");
		if (status != 0 || (!less && !svy_text_starts(rest, "+")))
			return status;
		p->at++;
		status = parse_item(to, p, less);
	}
}

static int no_end(struct parser *p)
{
	struct svy_text rest = rest_of(p);

	if (svy_text_starts(rest, "~"))
		return fail(p, "a second '~'");
	if (svy_text_starts(rest, "^") || svy_text_starts(rest, "/") ||
	    svy_text_starts(rest, "%"))
		return fail(p, "of R's signs there are + - * : and brackets; arithmetic "
		               "goes into I(...), and a name with a slash into ${...}");
	if (memchr("<>=!", rest.at[0], 4))
		return fail(p, "a condition goes into brackets: (${q12} >= 4)");
	return fail(p, "expected +, -, * or :");
}

static void sort_terms(struct svy_formula *f, struct svy_terms *terms)
{
	f->terms = svy_alloc(terms->count, sizeof *f->terms);
	for (int degree = 1; degree <= SVY_FORMULA_VARIABLES; degree++)
		for (size_t i = 0; i < terms->count; i++)
			if (__builtin_popcountll(terms->items[i]) == degree)
				f->terms[f->term_count++] = terms->items[i];
}

static int parse_right(struct parser *p)
{
	struct svy_terms terms = { 0 };
	int status = parse_sum(&terms, p);

	if (status == 0 && rest_of(p).len)
		status = no_end(p);
	if (status == 0 && terms.count == 0 && !p->formula->intercept)
		status = fail(p, "nothing is left that could explain the response");
	if (status == 0)
		sort_terms(p->formula, &terms);
	free(terms.items);
	return status;
}

static int parse_response(struct parser *p)
{
	struct svy_text source = p->compiler.source;
	struct svy_variable *y = &p->formula->response;
	size_t tilde = svy_scan_tilde(source);

	svy_name_split(&y->name, &y->source, (struct svy_text){ source.at, tilde });
	if (tilde == source.len) {
		p->at = tilde;
		return fail(p, "expected '~' between the response and the terms: y ~ sex");
	}
	if (!y->source.len)
		return fail(p, "expected a response before '~'");
	if (!y->name.len)
		y->name = svy_name_of(svy_scan_unwrap(y->source));
	if (svy_lexer_name(y->source) == y->source.len)
		y->source = svy_text(svy_arena_print(&p->formula->arena, "${%.*s}",
		                                     (int)y->source.len, y->source.at));
	p->at = tilde + 1;
	return 0;
}

int svy_formula_parse(struct svy_formula *f, struct svy_text text,
                      struct svy_error *err)
{
	struct parser p = { .formula = f };

	memset(f, 0, sizeof *f);
	f->intercept = true;
	p.compiler.source = (struct svy_text){ svy_arena_copy(&f->arena, text), text.len };
	p.compiler.arena = &f->arena;
	p.compiler.err = err;
	if (svy_place_check(&p.compiler) != 0 || parse_response(&p) != 0)
		return -1;
	return parse_right(&p);
}

void svy_formula_free(struct svy_formula *f)
{
	svy_arena_free(&f->arena);
	free(f->terms);
	memset(f, 0, sizeof *f);
}
