/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/instruments.h"

#include "base/decimal.h"

#include <math.h>

static double weight_of(const struct svy_instrument *of)
{
	const struct svy_rules *r = &of->rules;
	double sum = 0;

	if (r->weight_count == 1)
		return r->weights[0] * (double)of->items;
	for (size_t i = 0; i < r->weight_count; i++)
		sum += r->weights[i];
	return r->weight_count ? sum : (double)of->items;
}

static void put_range(FILE *to, double low, double high)
{
	char a[32], b[32];

	(void)fprintf(to, " %s to %s", svy_number_print(a, low), svy_number_print(b, high));
}

static void put_answers(FILE *to, const struct svy_instrument *of)
{
	const struct svy_rules *r = &of->rules;

	(void)fprintf(to, "    %zu items", of->items);
	if (!isnan(r->min)) {
		(void)fputs(" of", to);
		put_range(to, r->min, r->max);
	}
	if (*r->reverse)
		(void)fprintf(to, ", reversed: %s", r->reverse);
	if (r->at_least)
		(void)fprintf(to, "; at least %zu answered", r->at_least);
	(void)fputc('\n', to);
}

static void put_weights(FILE *to, const struct svy_rules *r)
{
	char text[32];

	if (r->weight_count)
		(void)fputs(", items times", to);
	for (size_t i = 0; i < r->weight_count; i++)
		(void)fprintf(to, " %s", svy_number_print(text, r->weights[i]));
}

static void put_score(FILE *to, const struct svy_instrument *of)
{
	const struct svy_rules *r = &of->rules;
	double all = r->mean ? 1 : weight_of(of);

	(void)fprintf(to, "    %s: %s", of->key, r->mean ? "mean" : "sum");
	put_weights(to, r);
	if (!isnan(r->min)) {
		(void)fputs(",", to);
		put_range(to, all * r->min, all * r->max);
	}
	(void)fputc('\n', to);
}

static void put_classes(FILE *to, const struct svy_instrument *of)
{
	const struct svy_rules *r = &of->rules;
	char text[32];

	if (!r->cut_count)
		return;
	(void)fprintf(to, "    %s_cat: %s", of->key, r->labels[0]);
	for (size_t i = 0; i < r->cut_count; i++)
		(void)fprintf(to, "; %s: %s", svy_number_print(text, r->cuts[i]),
		              r->labels[i + 1]);
	(void)fputc('\n', to);
}

static void put_instrument(FILE *to, const struct svy_instrument *of)
{
	(void)fprintf(to, "%s%s%s\n", of->name, *of->title ? ": " : "", of->title);
	put_answers(to, of);
	put_score(to, of);
	put_classes(to, of);
	if (*of->note)
		(void)fprintf(to, "    %s\n", of->note);
	(void)fprintf(to, "    %s\n", of->source);
}

void svy_instruments_write(FILE *to, const struct svy_instruments *all)
{
	for (size_t i = 0; i < all->count; i++) {
		if (i)
			(void)fputc('\n', to);
		put_instrument(to, &all->list[i]);
	}
}
