/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/score.h"

#include "form/items.h"
#include "read/near.h"
#include "read/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Says which scale it is, and where it was defined. */
static int blame(const struct svy_scale *scale, struct svy_error *err)
{
	size_t len = strlen(err->message);

	if (*scale->file && !err->file[0])
		return svy_error_at(err, scale->file, scale->line, NULL);
	(void)snprintf(err->message + len, sizeof err->message - len,
	               *scale->file ? "; asked for by scale '%.100s', %.200s:%zu"
	                            : "; asked for by scale '%.100s'",
	               scale->name, scale->file, scale->line);
	return -1;
}

static int check_count(const struct svy_scorer *s, struct svy_error *err)
{
	const struct svy_scale *scale = s->scale;
	size_t weights = scale->rules.weight_count;

	if (scale->instrument && s->count != scale->instrument->items)
		return svy_fail(err, "%s has %zu items, '%.200s' is %zu column%s",
		                scale->instrument->name, scale->instrument->items,
		                scale->items, s->count, s->count == 1 ? "" : "s");
	if (weights > 1 && weights != s->count)
		return svy_fail(err, "%zu weights for %zu items", weights, s->count);
	if (s->at_least > s->count)
		return svy_fail(err, "at_least is %zu, but there are only %zu items",
		                s->at_least, s->count);
	return 0;
}

static int reverse_columns(struct svy_scorer *s, const struct svy_item_list *items,
                           const struct svy_source *source, struct svy_error *err)
{
	struct svy_item_list reversed;
	int status = svy_item_list_find(&reversed, source,
	                                svy_text(s->scale->rules.reverse), err);

	for (size_t i = 0; status == 0 && i < reversed.count; i++) {
		size_t place = svy_item_list_place(items, reversed.columns[i]);
		char quoted[128] = "";

		if (place < items->count) {
			s->items[place].reversed = true;
			continue;
		}
		svy_quote_name(quoted, sizeof quoted,
		               svy_source_column(source, reversed.columns[i]));
		status = svy_fail(err, "reverse: %s is no item of the scale", quoted);
	}
	svy_item_list_free(&reversed);
	return status;
}

static int reverse(struct svy_scorer *s, const struct svy_item_list *items,
                   const struct svy_source *source, struct svy_error *err)
{
	if (*s->scale->rules.reverse && isnan(s->scale->rules.min))
		return svy_fail(err, "what is reversed has a min and a max");
	if (!s->scale->by_place)
		return reverse_columns(s, items, source, err);
	for (size_t i = 0; i < s->count; i++)
		s->items[i].reversed = s->scale->instrument->reversed[i];
	return 0;
}

/* A cut that no score reaches is a slip. */
static int check_cuts(const struct svy_scorer *s, struct svy_error *err)
{
	const struct svy_rules *r = &s->scale->rules;
	double all = r->mean ? 1 : s->weight;
	char cut[32];

	for (size_t i = 0; i < r->cut_count && !isnan(r->min); i++)
		if (r->cuts[i] <= all * r->min || r->cuts[i] > all * r->max) {
			(void)snprintf(cut, sizeof cut, "%.10g", r->cuts[i]);
			return svy_fail(err, "cuts: scores go from %.10g to %.10g, so %s "
			                "parts none of them", all * r->min, all * r->max,
			                cut);
		}
	return 0;
}

static void place_items(struct svy_scorer *s, const struct svy_item_list *items,
                        struct svy_source *source)
{
	const struct svy_rules *r = &s->scale->rules;

	s->items = svy_alloc(items->count, sizeof *s->items);
	for (size_t i = 0; i < items->count; i++) {
		s->items[i].slot = svy_source_want(source, items->columns[i]);
		s->items[i].weight = r->weight_count == 0 ? 1
			: r->weights[r->weight_count == 1 ? 0 : i];
		s->weight += s->items[i].weight;
	}
	s->count = items->count;
	s->at_least = r->at_least ? r->at_least : s->count;
}

static int begin(struct svy_scorer *s, struct svy_source *source, struct svy_error *err)
{
	struct svy_item_list items;
	int status = svy_item_list_find(&items, source, svy_text(s->scale->items), err);

	if (status != 0)
		return -1;
	s->count = items.count;
	s->at_least = s->scale->rules.at_least;
	status = check_count(s, err);
	if (status == 0) {
		place_items(s, &items, source);
		status = reverse(s, &items, source, err) || check_cuts(s, err) ? -1 : 0;
	}
	svy_item_list_free(&items);
	return status;
}

int svy_scorer_begin(struct svy_scorer *s, const struct svy_scale *scale,
                     struct svy_source *source, struct svy_error *err)
{
	*s = (struct svy_scorer){ .scale = scale };
	*err = (struct svy_error){ 0 };
	if (begin(s, source, err) == 0)
		return 0;
	svy_scorer_end(s);
	return blame(scale, err);
}

static int fail_range(const struct svy_rules *r, struct svy_text field,
                      struct svy_error *err)
{
	char quoted[80] = "";

	svy_quote_name(quoted, sizeof quoted, field);
	return svy_fail(err, "expected %.10g to %.10g, got %s; codes that mean missing are "
	                "named with --na", r->min, r->max, quoted);
}

static int answer(double *out, const struct svy_rules *r, struct svy_text field,
                  struct svy_error *err)
{
	char quoted[80] = "";

	if (!svy_number_parse(out, field)) {
		svy_quote_name(quoted, sizeof quoted, field);
		return svy_fail(err, "expected a number, got %s", quoted);
	}
	return *out < r->min || *out > r->max ? fail_range(r, field, err) : 0;
}

int svy_scorer_answers(double *answers, const struct svy_scorer *s,
                       const struct svy_source *source, const struct svy_text *fields,
                       const struct svy_codes *na, struct svy_error *err)
{
	const struct svy_rules *r = &s->scale->rules;

	for (size_t i = 0; i < s->count; i++) {
		const struct svy_scored_item *item = &s->items[i];
		struct svy_text field = svy_text_trim(fields[item->slot]);

		answers[i] = NAN;
		if (!field.len || (na && svy_codes_have(na, field)))
			continue;
		if (answer(&answers[i], r, field, err) != 0)
			return svy_error_at(err, NULL, 0,
			                    svy_source_slot_name(source, item->slot));
		if (item->reversed)
			answers[i] = r->min + r->max - answers[i];
	}
	return 0;
}

double svy_scorer_score(const struct svy_scorer *s, const double *answers)
{
	double sum = 0, weight = 0;
	size_t answered = 0;

	for (size_t i = 0; i < s->count; i++) {
		if (isnan(answers[i]))
			continue;
		answered++;
		sum += s->items[i].weight * answers[i];
		weight += s->items[i].weight;
	}
	if (answered < s->at_least || !(weight > 0))
		return NAN;
	if (s->scale->rules.mean)
		return sum / weight;
	return answered == s->count ? sum : sum * s->weight / weight;
}

const char *svy_scorer_class(const struct svy_scorer *s, double score)
{
	const struct svy_rules *r = &s->scale->rules;
	size_t i = 0;

	if (isnan(score) || !r->cut_count)
		return "";
	while (i < r->cut_count && score >= r->cuts[i])
		i++;
	return r->labels[i];
}

void svy_scorer_end(struct svy_scorer *s)
{
	free(s->items);
	*s = (struct svy_scorer){ 0 };
}
