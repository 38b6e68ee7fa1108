/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Rows whose answers are all the same, or nearly. */
#include "book/private.h"

#include <math.h>
#include <stdlib.h>

enum { PAIRS_SHOWN = 100 };

/* FNV-1a with its bits mixed after each answer (the finaliser of splitmix64), from two
 * beginnings: that 128 bits are the same by chance is out of the question. */
static uint64_t mix(uint64_t h)
{
	h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9U;
	h = (h ^ (h >> 27)) * 0x94d049bb133111ebU;
	return h ^ (h >> 31);
}

static uint64_t add_text(uint64_t h, struct svy_text text)
{
	for (size_t i = 0; i < text.len; i++)
		h = (h ^ (unsigned char)text.at[i]) * 0x100000001b3U;
	return mix(h + text.len);
}

static void take_print(struct svy_reading *r, size_t line)
{
	struct svy_print p = { 0xcbf29ce484222325U, 0x9e3779b97f4a7c15U, line };
	struct svy_prints *list = &r->prints;
	size_t answered = 0;

	for (size_t i = 0; i < r->book->count; i++) {
		if (!r->compared[i])
			continue;
		answered += r->fields[i].len > 0;
		p.a = add_text(p.a, r->fields[i]);
		p.b = add_text(p.b, r->fields[i]);
	}
	if (answered < SVY_TWIN_COLUMNS)
		return;
	list->items = svy_room(list->items, list->count, &list->capacity,
	                       sizeof *list->items);
	list->items[list->count++] = p;
}

static int take_codes(struct svy_reading *r, size_t line, struct svy_error *err)
{
	struct svy_text group = { "", 0 };

	if (r->within != SIZE_MAX)
		group = r->fields[r->within];
	for (size_t i = 0; i < r->book->count; i++) {
		r->codes[i] = 0;
		if (r->compared[i] && r->fields[i].len)
			r->codes[i] = svy_names_add(&r->answers[i], r->fields[i]) + 1;
	}
	return svy_twins_add(&r->twins, r->codes, group, line, err);
}

int svy_alike_take(struct svy_reading *r, size_t line, struct svy_error *err)
{
	take_print(r, line);
	return r->near ? take_codes(r, line, err) : 0;
}

static int by_print(const void *a, const void *b)
{
	const struct svy_print *x = a, *y = b;

	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	if (x->b != y->b)
		return x->b < y->b ? -1 : 1;
	return x->line < y->line ? -1 : x->line > y->line;
}

static int by_first_line(const void *a, const void *b)
{
	const struct svy_lines *x = a, *y = b;

	return x->first[0] < y->first[0] ? -1 : x->first[0] > y->first[0];
}

/* Runs of the same print, by the line of their first row. */
static struct svy_lines *find_runs(size_t *count, struct svy_prints *list)
{
	struct svy_lines *runs = svy_alloc(list->count / 2 + 1, sizeof *runs);
	size_t next;

	*count = 0;
	if (list->count)
		qsort(list->items, list->count, sizeof *list->items, by_print);
	for (size_t i = 0; i < list->count; i = next) {
		const struct svy_print *p = &list->items[i];

		next = i + 1;
		while (next < list->count && list->items[next].a == p->a &&
		       list->items[next].b == p->b)
			next++;
		for (size_t k = i; next - i > 1 && k < next; k++)
			svy_lines_add(&runs[*count], list->items[k].line);
		*count += next - i > 1;
	}
	qsort(runs, *count, sizeof *runs, by_first_line);
	return runs;
}

static void add_identical(struct svy_reading *r)
{
	size_t count;
	struct svy_lines *runs = find_runs(&count, &r->prints);

	for (size_t i = 0; i < count; i++) {
		const struct svy_finding finding = {
			.kind = "identical rows", .wave = r->book->wave, .lines = runs[i],
			.detail = "all answers are the same",
		};

		svy_findings_add(r->findings, &finding);
	}
	free(runs);
}

static void add_pair(struct svy_reading *r, const struct svy_twin *twin)
{
	char detail[80];
	struct svy_finding finding = {
		.kind = "near-identical rows", .wave = r->book->wave, .detail = detail,
	};

	if (twin->equal == twin->compared)
		(void)snprintf(detail, sizeof detail, "all %zu answers that both have",
		               twin->equal);
	else
		(void)snprintf(detail, sizeof detail, "%zu of %zu answers are equal",
		               twin->equal, twin->compared);
	svy_lines_add(&finding.lines, twin->a);
	svy_lines_add(&finding.lines, twin->b);
	svy_findings_add(r->findings, &finding);
}

static void add_more(struct svy_reading *r, size_t pairs)
{
	char detail[80];
	const struct svy_finding finding = {
		.kind = "near-identical rows", .wave = r->book->wave, .detail = detail,
	};

	(void)snprintf(detail, sizeof detail, "%zu other pairs", pairs);
	svy_findings_add(r->findings, &finding);
}

static int find_near(struct svy_reading *r, struct svy_error *err)
{
	struct svy_twin *pairs = NULL;
	bool *wanted = svy_alloc(r->book->count, sizeof *wanted);
	size_t found = 0;
	int status;

	for (size_t i = 0; i < r->book->count; i++)
		wanted[i] = r->compared[i] && r->answers[i].count > 1;
	status = svy_twins_find(&pairs, &found, &r->twins, wanted, r->options->near / 100,
	                        PAIRS_SHOWN, err);
	for (size_t i = 0; status == 0 && i < found && i < PAIRS_SHOWN; i++)
		add_pair(r, &pairs[i]);
	if (found > PAIRS_SHOWN)
		add_more(r, found - PAIRS_SHOWN);
	free(pairs);
	free(wanted);
	return status;
}

int svy_alike_end(struct svy_reading *r, struct svy_error *err)
{
	add_identical(r);
	return r->near ? find_near(r, err) : 0;
}

void svy_alike_free(struct svy_reading *r)
{
	for (size_t i = 0; r->answers && i < r->book->count; i++)
		svy_names_free(&r->answers[i]);
	free(r->answers);
	free(r->codes);
	free(r->prints.items);
	svy_twins_free(&r->twins);
}
