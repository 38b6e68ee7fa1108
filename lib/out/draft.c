/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/draft.h"

#include "base/decimal.h"
#include "base/memory.h"
#include "base/names.h"
#include "out/csv.h"
#include "form/character.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct draft {
	FILE *to;
	const struct svy_table *table;
	struct svy_arena arena;
	struct svy_names ids;
	struct svy_names bases; /* indicator and groups of percentages of levels */
	double *sums;           /* of them, by base */
	bool multiple;          /* some make more than 100: people chose several levels */
};

/* Words in small letters, hyphens for all else; letters of any script stay. */
static void add_words(char *into, size_t size, const char *text)
{
	struct svy_text rest = svy_text(text);
	size_t len = strlen(into);
	bool apart = len > 0;

	while (rest.len && len + 8 < size) {
		size_t letter = svy_character_letter(rest);
		bool digit = *rest.at >= '0' && *rest.at <= '9';

		if ((letter || digit) && apart && len)
			into[len++] = '-';
		apart = !letter && !digit;
		for (size_t i = 0; i < (digit ? 1 : letter); i++) {
			char c = rest.at[i];

			into[len++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
		}
		rest = svy_text_behind(rest, letter ? letter : 1);
	}
	into[len] = '\0';
}

/* indicator-level-groups-statistic, and a number where that is taken. */
static const char *id_of(struct draft *d, const struct svy_estimate *row)
{
	char words[200] = "";
	const char *id;

	add_words(words, sizeof words, row->indicator);
	add_words(words, sizeof words, row->level);
	for (size_t g = 0; g < d->table->group_count; g++)
		add_words(words, sizeof words, row->groups[g]);
	add_words(words, sizeof words, row->statistic);
	id = svy_arena_print(&d->arena, "%s", *words ? words : "claim");
	for (uint32_t i = 2, known = d->ids.count;
	     svy_names_add(&d->ids, svy_text(id)) < known; i++)
		id = svy_arena_print(&d->arena, "%s-%u", words, (unsigned)i);
	return id;
}

/* As many as give three digits, and two at least. */
static int decimals_of(double value)
{
	double size = fabs(value);

	if (size == floor(size) && size < 1e9)
		return 0;
	return size > 0 && size < .1 ? (int)fmin(9, 2 - floor(log10(size))) : 2;
}

static const char *published(struct draft *d, const struct svy_estimate *row)
{
	bool points = strcmp(row->unit, "pp") == 0, percent = strcmp(row->unit, "%") == 0;
	char text[48];

	(void)svy_fixed_print(text, row->estimate,
	                      points || percent ? 1 : decimals_of(row->estimate), false);
	return svy_arena_print(&d->arena, "%s%s%s",
	                       points && row->estimate > 0 && strpbrk(text, "123456789") ? "+" : "",
	                       text, percent ? "%" : "");
}

static void put_n(struct draft *d, const struct svy_estimate *row)
{
	char text[32] = "";

	if (strcmp(row->statistic, "percent") == 0 || strcmp(row->statistic, "mean") == 0)
		(void)svy_number_print(text, row->n > 0 ? row->n : NAN);
	(void)fprintf(d->to, ",%s", text);
}

/* A weighted percentage is not so many of n. */
static void put_weighted(struct draft *d, const struct svy_estimate *row)
{
	double yes = row->estimate / (strcmp(row->statistic, "percent") == 0 ? 100 : 1) * row->n;
	bool whole = fabs(yes - round(yes)) <= 1e-6 * fmax(1, fabs(yes));
	bool tells = strcmp(row->statistic, "percent") == 0 || strcmp(row->statistic, "mean") == 0 ||
	             strcmp(row->statistic, "count") == 0;

	if (strcmp(row->statistic, "count") == 0)
		whole = row->estimate == floor(row->estimate);
	(void)fputs(tells && !whole ? ",yes" : ",", d->to);
}

static bool is_part(const struct svy_estimate *row)
{
	return strcmp(row->statistic, "percent") == 0 && *row->level &&
	       strcmp(row->level, SVY_TOTAL_NAME) != 0 && isfinite(row->estimate);
}

static const char *base_of(struct draft *d, const struct svy_estimate *row)
{
	const char *text = row->indicator;

	for (size_t g = 0; g < d->table->group_count; g++)
		text = svy_arena_print(&d->arena, "%s\n%s", text, row->groups[g]);
	return text;
}

static bool chosen_together(const struct draft *d, uint32_t base)
{
	return d->sums[base] > 100 + 1e-6;
}

static void find_bases(struct draft *d)
{
	const struct svy_table *table = d->table;

	d->sums = svy_alloc(table->count, sizeof *d->sums);
	for (size_t i = 0; i < table->count; i++) {
		uint32_t base;

		if (!is_part(&table->rows[i]))
			continue;
		base = svy_names_add(&d->bases, svy_text(base_of(d, &table->rows[i])));
		d->sums[base] += table->rows[i].estimate;
		d->multiple = d->multiple || chosen_together(d, base);
	}
}

static void put_multiple(struct draft *d, const struct svy_estimate *row)
{
	if (!d->multiple)
		return;
	(void)fputs(is_part(row) && chosen_together(d,
		svy_names_find(&d->bases, svy_text(base_of(d, row)))) ? ",yes" : ",", d->to);
}

static void put_row(struct draft *d, const struct svy_estimate *row)
{
	svy_csv_put(d->to, id_of(d, row));
	(void)fputc(',', d->to);
	svy_csv_put(d->to, row->indicator);
	(void)fputc(',', d->to);
	svy_csv_put(d->to, row->level);
	for (size_t g = 0; g < d->table->group_count; g++) {
		(void)fputc(',', d->to);
		svy_csv_put(d->to, row->groups[g]);
	}
	(void)fputc(',', d->to);
	svy_csv_put(d->to, row->statistic);
	(void)fputc(',', d->to);
	svy_csv_put(d->to, row->unit);
	(void)fputc(',', d->to);
	svy_csv_put(d->to, published(d, row));
	put_n(d, row);
	put_weighted(d, row);
	put_multiple(d, row);
	(void)fputc('\n', d->to);
}

void svy_claims_draft(FILE *to, const struct svy_table *table)
{
	struct draft d = { .to = to, .table = table };

	find_bases(&d);
	(void)fputs("claim,indicator,level", to);
	for (size_t g = 0; g < table->group_count; g++) {
		(void)fputc(',', to);
		svy_csv_put(to, table->group_names[g]);
	}
	(void)fprintf(to, ",statistic,unit,published,n,weighted%s\n", d.multiple ? ",multiple" : "");
	for (size_t i = 0; i < table->count; i++)
		if (isfinite(table->rows[i].estimate))
			put_row(&d, &table->rows[i]);
	svy_names_free(&d.ids);
	svy_names_free(&d.bases);
	free(d.sums);
	svy_arena_free(&d.arena);
}
