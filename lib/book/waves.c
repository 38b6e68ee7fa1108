/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "book/waves.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Without a form, a column of so many different answers at most, most of which come
 * more than once, is one of categories. */
enum { CATEGORIES = 12 };

struct comparison {
	struct svy_findings *list;
	const struct svy_book *earlier, *later;
	struct svy_arena arena; /* of details */
};

static void add(struct comparison *c, const char *kind, bool note, const char *variable,
                const char *value, const char *detail)
{
	const struct svy_finding finding = { .kind = kind, .note = note, .variable = variable,
	                                     .value = value, .detail = detail };

	svy_findings_add(c->list, &finding);
}

static void only_in(struct comparison *c, const struct svy_book *one,
                    const struct svy_book *other)
{
	for (size_t i = 0; i < one->count; i++) {
		const struct svy_variable *v = &one->variables[i];

		if (v->kind != SVY_VARIABLE_META && !svy_book_find(other, v->key))
			add(c, one == c->earlier ? "column vanished" : "column appeared", true,
			    v->name, NULL,
			    svy_arena_print(&c->arena, "only in %s", one->wave));
	}
}

static const struct svy_choice *by_label(const struct svy_question *q, const char *label)
{
	for (size_t i = 0; *label && i < q->choice_count; i++)
		if (strcmp(q->choices[i].label, label) == 0)
			return &q->choices[i];
	return NULL;
}

static void changed_label(struct comparison *c, const struct svy_variable *v,
                          const struct svy_choice *a, const struct svy_choice *b)
{
	if (strcmp(a->label, b->label) != 0)
		add(c, "code changed meaning", false, v->name, a->name,
		    svy_arena_print(&c->arena, "'%s' in %s, '%s' in %s", a->label,
		                    c->earlier->wave, b->label, c->later->wave));
}

/* A choice that one form has and the other has not, or has by another name. */
static void alone(struct comparison *c, const struct svy_variable *v,
                  const struct svy_choice *choice, const struct svy_book *in,
                  const struct svy_question *other)
{
	const struct svy_choice *same = by_label(other, choice->label);

	if (same && in == c->earlier)
		add(c, "meaning changed code", false, v->name, choice->name,
		    svy_arena_print(&c->arena, "'%s' is '%s' in %s", choice->label, same->name,
		                    c->later->wave));
	if (!same)
		add(c, "choice in one form only", true, v->name, choice->name,
		    svy_arena_print(&c->arena, "in %s: '%s'", in->wave, choice->label));
}

static void compare_choices(struct comparison *c, const struct svy_variable *v,
                            const struct svy_question *a, const struct svy_question *b)
{
	for (size_t i = 0; i < a->choice_count; i++) {
		size_t k = svy_question_place(b, svy_text(a->choices[i].name));

		if (k < b->choice_count)
			changed_label(c, v, &a->choices[i], &b->choices[k]);
		else
			alone(c, v, &a->choices[i], c->earlier, b);
	}
	for (size_t i = 0; i < b->choice_count; i++)
		if (svy_question_place(a, svy_text(b->choices[i].name)) == a->choice_count)
			alone(c, v, &b->choices[i], c->later, a);
}

static void compare_questions(struct comparison *c, const struct svy_variable *a,
                              const struct svy_variable *b)
{
	const struct svy_question *x = a->question, *y = b->question;

	if (x == y || a->option)
		return;
	if (strcmp(x->type, y->type) != 0)
		add(c, "type changed", false, a->name, NULL,
		    svy_arena_print(&c->arena, "%s in %s, %s in %s", x->type,
		                    c->earlier->wave, y->type, c->later->wave));
	if (strcmp(x->label, y->label) != 0)
		add(c, "wording changed", true, a->name, NULL,
		    svy_arena_print(&c->arena, "'%s' in %s, '%s' in %s", x->label,
		                    c->earlier->wave, y->label, c->later->wave));
	compare_choices(c, a, x, y);
}

static bool categories(const struct svy_variable *v)
{
	/* answers come again: they are not the names of people */
	return v->kind == SVY_VARIABLE_OPEN && v->values.count &&
	       v->values.count <= CATEGORIES && v->values.count * 2 <= v->answered;
}

static void new_answers(struct comparison *c, const struct svy_variable *in,
                        const struct svy_variable *other, const struct svy_book *book)
{
	for (uint32_t i = 0; i < in->values.count; i++)
		if (svy_names_find(&other->values, in->values.names[i]) == SVY_NO_NAME)
			add(c, "answer in one wave only", true, in->name,
			    in->values.names[i].at,
			    svy_arena_print(&c->arena, "in %s", book->wave));
}

static void compare_answers(struct comparison *c, const struct svy_variable *a,
                            const struct svy_variable *b)
{
	const char *types[] = { svy_variable_type(a), svy_variable_type(b) };

	if (!a->answered || !b->answered)
		return;
	if (strcmp(types[0], types[1]) != 0 &&
	    (strcmp(types[0], "text") == 0 || strcmp(types[1], "text") == 0))
		add(c, "answers look different", true, a->name, NULL,
		    svy_arena_print(&c->arena, "%s in %s, %s in %s", types[0],
		                    c->earlier->wave, types[1], c->later->wave));
	if (!categories(a) || !categories(b))
		return;
	new_answers(c, a, b, c->earlier);
	new_answers(c, b, a, c->later);
}

static void compare_both(struct comparison *c)
{
	for (size_t i = 0; i < c->earlier->count; i++) {
		const struct svy_variable *a = &c->earlier->variables[i];
		const struct svy_variable *b = svy_book_find(c->later, a->key);

		if (b && a->question && b->question)
			compare_questions(c, a, b);
		else if (b && !a->question && !b->question)
			compare_answers(c, a, b);
	}
}

void svy_books_compare(struct svy_findings *list, const struct svy_book *earlier,
                       const struct svy_book *later)
{
	struct comparison c = { .list = list, .earlier = earlier, .later = later };

	only_in(&c, earlier, later);
	only_in(&c, later, earlier);
	compare_both(&c);
	svy_arena_free(&c.arena);
}

void svy_books_note_people(struct svy_findings *list, const struct svy_book *earlier,
                           const struct svy_book *later)
{
	size_t again = 0, all = earlier->ids.count;
	char detail[160];
	const struct svy_finding finding = { .kind = "people", .note = true, .detail = detail };

	for (uint32_t i = 0; i < all; i++)
		again += svy_names_find(&later->ids, earlier->ids.names[i]) != SVY_NO_NAME;
	(void)snprintf(detail, sizeof detail, "%zu of %zu met again, %zu lost, %zu new", again,
	               all, all - again, later->ids.count - again);
	svy_findings_add(list, &finding);
}

static struct svy_text stem(const char *path)
{
	const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path;
	const char *dot = strrchr(base, '.');

	return (struct svy_text){ base, dot && dot > base ? (size_t)(dot - base)
	                                                  : strlen(base) };
}

const char *svy_waves_name(struct svy_arena *arena, const char *first, const char *second,
                           int which)
{
	const char *path = which ? second : first;

	if (svy_text_equal(stem(first), stem(second)))
		return path;
	return svy_arena_copy(arena, stem(path));
}

static const char *profile_of(const struct svy_variable *v, const char *key,
                              struct svy_arena *arena)
{
	if (strcmp(key, "age") != 0 || v->numbers < v->answered ||
	    v->values.count <= CATEGORIES)
		return svy_arena_print(arena, "${%s}", v->name);
	return svy_arena_print(arena, "age = band(${%s}, 18, 25, 35, 45, 55, 65)", v->name);
}

const char *svy_book_profile(const struct svy_book *book, struct svy_arena *arena)
{
	static const char *const keys[] = { "sex", "gender", "age" };
	const char *list = "";

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const struct svy_variable *v = svy_book_find(book, keys[i]);

		if (v && v->answered)
			list = svy_arena_print(arena, "%s%s%s", list, *list ? "," : "",
			                       profile_of(v, keys[i], arena));
	}
	return list;
}
