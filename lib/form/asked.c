/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/asked.h"

#include "form/column.h"
#include "form/expression.h"

#include <stdint.h>
#include <stdlib.h>

#define NO_NODE SIZE_MAX

struct condition {
	struct svy_expression *expression;
	size_t *slots; /* that it reads */
	size_t count, capacity;
};

/* A question with conditions; nodes are in the order in which they are looked at. */
struct node {
	const struct svy_question *question;
	struct condition *conditions;
	size_t count;
	bool unasked;
};

struct svy_asked {
	const struct svy_codebook *book;
	struct svy_source *source;
	struct svy_arena arena;
	struct node *nodes;
	size_t node_count, node_capacity;
	const struct svy_question **seen; /* visited, or being visited */
	size_t *node_of_seen;
	size_t seen_count, seen_capacity, node_of_capacity;
	size_t *node_of;                  /* by slot */
	size_t slot_count;
	struct svy_text *fields;          /* the row; what was not asked is blank */
	const char **notes;
	size_t note_count, note_capacity;
};

/* ---- before the first row ---- */

struct reading {
	struct svy_asked *asked;
	struct condition *condition;
};

static int find_slot(size_t *slot, void *with, struct svy_text name, struct svy_error *err)
{
	struct reading *r = with;
	struct condition *c = r->condition;

	if (svy_source_slot(slot, r->asked->source, name, err) != 0)
		return -1;
	c->slots = svy_room(c->slots, c->count, &c->capacity, sizeof *c->slots);
	c->slots[c->count++] = *slot;
	return 0;
}

static void note(struct svy_asked *a, const struct svy_question *q, const char *what)
{
	a->notes = svy_room(a->notes, a->note_count, &a->note_capacity, sizeof *a->notes);
	a->notes[a->note_count++] = svy_arena_print(&a->arena, "%s:%zu: the condition of '%s' "
	                                            "is left out: %s", svy_codebook_path(a->book),
	                                            q->line, q->name, what);
}

static void drop_condition(struct condition *c)
{
	svy_expression_free(c->expression);
	free(c->slots);
}

static void read_condition(struct svy_asked *a, struct node *node, const char *text)
{
	struct condition *c = &node->conditions[node->count];
	struct reading reading = { a, c };
	struct svy_scope scope = { find_slot, &reading };
	struct svy_error err;

	if (svy_expression_compile_form(&c->expression, svy_text(text), &scope,
	                                &err) != 0) {
		note(a, node->question, err.message);
	} else if (svy_expression_type(c->expression) != SVY_TRUTH) {
		note(a, node->question, "it is no comparison");
	} else {
		node->count++;
		return;
	}
	drop_condition(c);
	*c = (struct condition){ 0 };
}

static size_t visit(struct svy_asked *, const struct svy_question *);

static const struct svy_question *question_at(const struct svy_asked *a, size_t slot)
{
	return svy_codebook_column(a->book,
		svy_text(svy_source_slot_name(a->source, slot))).question;
}

/* What the conditions read is looked at first.  A question that waits for itself is
 * not waited for. */
static void visit_conditions(struct svy_asked *a, const struct node *node)
{
	for (size_t i = 0; i < node->count; i++)
		for (size_t k = 0; k < node->conditions[i].count; k++)
			(void)visit(a, question_at(a, node->conditions[i].slots[k]));
}

static size_t remember(struct svy_asked *a, const struct svy_question *q)
{
	a->seen = svy_room(a->seen, a->seen_count, &a->seen_capacity, sizeof *a->seen);
	a->node_of_seen = svy_room(a->node_of_seen, a->seen_count, &a->node_of_capacity,
	                           sizeof *a->node_of_seen);
	a->seen[a->seen_count] = q;
	a->node_of_seen[a->seen_count] = NO_NODE;
	return a->seen_count++;
}

/* The question's node; NO_NODE where it is always asked. */
static size_t visit(struct svy_asked *a, const struct svy_question *q)
{
	struct node node = { .question = q };
	size_t place = 0;

	if (!q || !q->condition_count)
		return NO_NODE;
	while (place < a->seen_count && a->seen[place] != q)
		place++;
	if (place < a->seen_count)
		return a->node_of_seen[place];
	place = remember(a, q);
	node.conditions = svy_alloc(q->condition_count, sizeof *node.conditions);
	for (size_t i = 0; i < q->condition_count; i++)
		read_condition(a, &node, q->conditions[i]);
	visit_conditions(a, &node);
	a->nodes = svy_room(a->nodes, a->node_count, &a->node_capacity, sizeof *a->nodes);
	a->nodes[a->node_count] = node;
	a->node_of_seen[place] = a->node_count;
	return a->node_count++;
}

void svy_asked_begin(struct svy_asked **out, const struct svy_codebook *book,
                     struct svy_source *source)
{
	struct svy_asked *a = *out = svy_alloc(1, sizeof *a);

	a->book = book;
	a->source = source;
	/* Conditions may want further slots. */
	for (; a->slot_count < svy_source_width(source); a->slot_count++) {
		size_t node = visit(a, question_at(a, a->slot_count));

		a->node_of = svy_resize(a->node_of, a->slot_count + 1, sizeof *a->node_of);
		a->node_of[a->slot_count] = node;
	}
	a->fields = svy_alloc(a->slot_count, sizeof *a->fields);
}

/* ---- a row ---- */

bool svy_asked_slot(const struct svy_asked *a, size_t slot)
{
	return slot >= a->slot_count || a->node_of[slot] == NO_NODE ||
	       !a->nodes[a->node_of[slot]].unasked;
}

/* What a condition reads; only answers to questions that were asked count. */
static void prepare(struct svy_asked *a, const struct condition *c,
                    const struct svy_text *fields)
{
	for (size_t i = 0; i < c->count; i++) {
		size_t slot = c->slots[i];

		a->fields[slot] = svy_text_trim(fields[slot]);
		if (!svy_asked_slot(a, slot))
			a->fields[slot].len = 0;
	}
}

static bool waits(const struct svy_asked *a, const struct condition *c)
{
	for (size_t i = 0; i < c->count; i++)
		if (!svy_asked_slot(a, c->slots[i]))
			return true;
	return false;
}

static bool fails(struct svy_asked *a, const struct condition *c,
                  const struct svy_text *fields)
{
	struct svy_value value;
	struct svy_error err;

	prepare(a, c, fields);
	if (svy_expression_value(&value, c->expression, a->fields, &err) != 0)
		return false;
	if (value.type == SVY_MISSING)
		return waits(a, c);
	return !(value.number != 0);
}

void svy_asked_row(struct svy_asked *a, const struct svy_text *fields)
{
	for (size_t n = 0; n < a->node_count; n++)
		a->nodes[n].unasked = false;
	for (size_t n = 0; n < a->node_count; n++) {
		struct node *node = &a->nodes[n];

		for (size_t i = 0; i < node->count && !node->unasked; i++)
			node->unasked = fails(a, &node->conditions[i], fields);
	}
}

bool svy_asked_any(const struct svy_asked *a)
{
	for (size_t n = 0; n < a->node_count; n++)
		if (a->nodes[n].count)
			return true;
	return false;
}

size_t svy_asked_notes(const struct svy_asked *a, const char *const **notes)
{
	*notes = a->notes;
	return a->note_count;
}

void svy_asked_free(struct svy_asked *a)
{
	if (!a)
		return;
	for (size_t n = 0; n < a->node_count; n++) {
		for (size_t i = 0; i < a->nodes[n].count; i++)
			drop_condition(&a->nodes[n].conditions[i]);
		free(a->nodes[n].conditions);
	}
	free(a->nodes);
	free(a->seen);
	free(a->node_of_seen);
	free(a->node_of);
	free(a->fields);
	free(a->notes);
	svy_arena_free(&a->arena);
	free(a);
}
