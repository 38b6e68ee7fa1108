/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "book/twin.h"

#include <stdlib.h>
#include <string.h>

enum { STEP = 32 }; /* columns between looks at whether a pair can still be alike */

int svy_twins_add(struct svy_twins *t, const uint32_t *answers, struct svy_text group,
                  size_t line, struct svy_error *err)
{
	size_t at = t->count * t->width;

	if (at + t->width > SVY_TWIN_ANSWERS)
		return svy_fail(err, "--near holds every answer, and more than %zu rows of "
		                "%zu columns are too many", t->count, t->width);
	if (t->count == t->capacity) {
		t->capacity = t->capacity ? t->capacity * 2 : 64;
		t->answers = svy_resize(t->answers, t->capacity * t->width,
		                        sizeof *t->answers);
		t->lines = svy_resize(t->lines, t->capacity, sizeof *t->lines);
		t->groups = svy_resize(t->groups, t->capacity, sizeof *t->groups);
	}
	memcpy(t->answers + at, answers, t->width * sizeof *answers);
	t->lines[t->count] = line;
	t->groups[t->count++] = svy_names_add(&t->group_names, group);
	return 0;
}

/* Rows ordered by group, and where each group begins. */
struct groups {
	size_t *rows, *begin;
	size_t count;
};

static void group_rows(struct groups *g, const struct svy_twins *t)
{
	g->count = t->group_names.count;
	g->rows = svy_alloc(t->count + 1, sizeof *g->rows);
	g->begin = svy_alloc(g->count + 2, sizeof *g->begin);
	for (size_t i = 0; i < t->count; i++)
		g->begin[t->groups[i] + 2]++;
	for (size_t i = 2; i < g->count + 2; i++)
		g->begin[i] += g->begin[i - 1];
	for (size_t i = 0; i < t->count; i++)
		g->rows[g->begin[t->groups[i] + 1]++] = i;
}

static int check_pairs(const struct groups *g, struct svy_error *err)
{
	double pairs = 0;

	for (size_t i = 0; i < g->count; i++) {
		double rows = (double)(g->begin[i + 1] - g->begin[i]);

		pairs += rows * (rows - 1) / 2;
	}
	if (pairs <= SVY_TWIN_PAIRS)
		return 0;
	return svy_fail(err, "--near compares all pairs of rows, and %.0f are more than %d; "
	                "say --near-within COL to compare those of one interviewer, say, "
	                "with one another only", pairs, SVY_TWIN_PAIRS);
}

/* The wanted columns of all rows, side by side, filled up to whole steps. */
struct packed {
	uint32_t *answers;
	size_t width;
};

static void pack(struct packed *p, const struct svy_twins *t, const bool *wanted)
{
	size_t count = 0;

	for (size_t c = 0; c < t->width; c++)
		count += wanted[c];
	p->width = (count + STEP - 1) / STEP * STEP;
	p->answers = svy_alloc(t->count * p->width + 1, sizeof *p->answers);
	for (size_t r = 0; r < t->count; r++) {
		uint32_t *to = p->answers + r * p->width;

		for (size_t c = 0; c < t->width; c++)
			if (wanted[c])
				*to++ = t->answers[r * t->width + c];
	}
}

/* Each step is free of branches, so that it takes few instructions. */
static bool is_twin(struct svy_twin *twin, const uint32_t *a, const uint32_t *b,
                    size_t width, double share)
{
	size_t equal = 0, both = 0;

	for (size_t at = 0; at < width; at += STEP) {
		uint32_t here = 0, alike = 0;

		for (size_t i = at; i < at + STEP; i++) {
			here += (a[i] != 0) & (b[i] != 0);
			alike += (a[i] != 0) & (a[i] == b[i]);
		}
		both += here;
		equal += alike;
		/* even if all that follows were equal */
		if ((double)(both - equal) >
		    (1 - share) * (double)(both + width - at - STEP) + 1e-9)
			return false;
	}
	twin->equal = equal;
	twin->compared = both;
	return both >= SVY_TWIN_COLUMNS && (double)equal >= share * (double)both - 1e-9;
}

struct search {
	const struct svy_twins *t;
	struct packed packed;
	double share;
	struct svy_twin *found;
	size_t count, capacity, limit;
};

/* Nothing tells them apart: which is said of them elsewhere. */
static bool is_same(const struct svy_twins *t, size_t a, size_t b)
{
	return memcmp(t->answers + a * t->width, t->answers + b * t->width,
	              t->width * sizeof *t->answers) == 0;
}

static void compare(struct search *s, size_t a, size_t b)
{
	const uint32_t *all = s->packed.answers;
	size_t width = s->packed.width;
	struct svy_twin twin = { .a = s->t->lines[a], .b = s->t->lines[b] };

	if (!is_twin(&twin, all + a * width, all + b * width, width, s->share) ||
	    is_same(s->t, a, b))
		return;
	if (s->count < s->limit) {
		s->found = svy_room(s->found, s->count, &s->capacity, sizeof *s->found);
		s->found[s->count] = twin;
	}
	s->count++;
}

static int by_line(const void *a, const void *b)
{
	const struct svy_twin *x = a, *y = b;

	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return x->b < y->b ? -1 : x->b > y->b;
}

static void search(struct search *s, const struct groups *g)
{
	for (size_t i = 0; i < g->count; i++)
		for (size_t a = g->begin[i]; a < g->begin[i + 1]; a++)
			for (size_t b = a + 1; b < g->begin[i + 1]; b++)
				compare(s, g->rows[a], g->rows[b]);
	if (s->found)
		qsort(s->found, s->count < s->limit ? s->count : s->limit, sizeof *s->found,
		      by_line);
}

int svy_twins_find(struct svy_twin **out, size_t *found, const struct svy_twins *t,
                   const bool *wanted, double share, size_t limit, struct svy_error *err)
{
	struct search s = { .t = t, .share = share, .limit = limit };
	struct groups groups;
	int status;

	group_rows(&groups, t);
	status = check_pairs(&groups, err);
	if (status == 0) {
		pack(&s.packed, t, wanted);
		search(&s, &groups);
	}
	*out = s.found;
	*found = s.count;
	free(s.packed.answers);
	free(groups.rows);
	free(groups.begin);
	return status;
}

void svy_twins_free(struct svy_twins *t)
{
	free(t->answers);
	free(t->lines);
	free(t->groups);
	svy_names_free(&t->group_names);
	*t = (struct svy_twins){ 0 };
}
