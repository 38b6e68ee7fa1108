/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "book/twin.h"

#include <stdlib.h>
#include <string.h>

/* Eight answers in a word, a byte each; so many words between looks at whether a pair
 * can still be alike. */
enum { STEP = 4 };

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

/* The wanted columns of all rows, a byte each, in which many answers of one column may
 * look the same: what is not alike here is not alike. */
struct packed {
	uint64_t *answers, *given; /* of a row: words; 0x80 in given where there is one */
	size_t words;              /* of a row, in whole steps */
};

static void pack(struct packed *p, const struct svy_twins *t, const bool *wanted)
{
	size_t count = 0;

	for (size_t c = 0; c < t->width; c++)
		count += wanted[c];
	p->words = (count + 8 * STEP - 1) / (8 * STEP) * STEP;
	p->answers = svy_alloc(t->count * p->words + 1, sizeof *p->answers);
	p->given = svy_alloc(t->count * p->words + 1, sizeof *p->given);
	for (size_t r = 0; r < t->count; r++) {
		size_t at = r * p->words * 8;

		for (size_t c = 0; c < t->width; c++) {
			uint64_t answer = t->answers[r * t->width + c];

			if (!wanted[c])
				continue;
			if (answer) {
				p->answers[at / 8] |= ((answer - 1) % 255 + 1) << at % 8 * 8;
				p->given[at / 8] |= (uint64_t)0x80 << at % 8 * 8;
			}
			at++;
		}
	}
}

/* 0x80 in each byte that is 0. */
static uint64_t zero_bytes(uint64_t word)
{
	const uint64_t low = 0x7f7f7f7f7f7f7f7f;

	return ~(((word & low) + low) | word | low);
}

/* Of counts in the bytes of a word, which together are below 256. */
static uint64_t sum_bytes(uint64_t word)
{
	return (word * 0x0101010101010101) >> 56;
}

static bool may_be_twin(const struct packed *p, size_t a, size_t b, double share)
{
	const uint64_t *x = p->answers + a * p->words, *y = p->answers + b * p->words;
	const uint64_t *in_x = p->given + a * p->words, *in_y = p->given + b * p->words;
	uint64_t apart = 0, both = 0;

	for (size_t at = 0; at < p->words; at += STEP) {
		uint64_t here = 0, equal = 0, left;

		for (size_t i = at; i < at + STEP; i++) {
			uint64_t given = in_x[i] & in_y[i];

			here += given >> 7;
			equal += (zero_bytes(x[i] ^ y[i]) & given) >> 7;
		}
		both += sum_bytes(here);
		apart += sum_bytes(here) - sum_bytes(equal);
		left = (p->words - at - STEP) * 8; /* all of these may be equal */
		if ((double)apart > (1 - share) * (double)(both + left) + 1e-9)
			return false;
	}
	return both >= SVY_TWIN_COLUMNS;
}

static bool is_twin(struct svy_twin *twin, const uint32_t *a, const uint32_t *b,
                    const bool *wanted, size_t width, double share)
{
	for (size_t i = 0; i < width; i++) {
		if (!wanted[i] || !a[i] || !b[i])
			continue;
		twin->compared++;
		twin->equal += a[i] == b[i];
	}
	return (double)twin->equal >= share * (double)twin->compared - 1e-9;
}

struct search {
	const struct svy_twins *t;
	const bool *wanted;
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
	const struct svy_twins *t = s->t;
	struct svy_twin twin = { .a = t->lines[a], .b = t->lines[b] };

	if (!may_be_twin(&s->packed, a, b, s->share) ||
	    !is_twin(&twin, t->answers + a * t->width, t->answers + b * t->width, s->wanted,
	             t->width, s->share) ||
	    is_same(t, a, b))
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
	struct search s = { .t = t, .wanted = wanted, .share = share, .limit = limit };
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
	free(s.packed.given);
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
