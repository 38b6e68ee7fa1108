/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Rows on their way into the moments of scales. */
#include "infer/reliability.h"
#include "study/pass.h"
#include "study/reliability.h"

#include <stdlib.h>

static void name_items(struct svy_agreement *a, struct svy_agreement_scale *scale,
                       const struct svy_source *source)
{
	const struct svy_scorer *s = &scale->scorer;

	scale->items = svy_arena_alloc(&a->arena, s->count * sizeof *scale->items);
	for (size_t i = 0; i < s->count; i++)
		scale->items[i] = svy_arena_copy(&a->arena, svy_text(
			svy_source_slot_name(source, s->items[i].slot)));
}

int svy_pass_agreement_begin(struct svy_pass *p, struct svy_error *err)
{
	struct svy_agreement *a = p->study->agreement;
	size_t most = 0;

	a->list = svy_alloc(a->scales->count, sizeof *a->list);
	for (; a->count < a->scales->count; a->count++) {
		struct svy_agreement_scale *scale = &a->list[a->count];

		if (svy_scorer_begin(&scale->scorer, &a->scales->list[a->count], p->source,
		                     err) != 0)
			return -1;
		name_items(a, scale, p->source);
		svy_moments_begin(&scale->moments, scale->scorer.count + 3,
		                  p->study->cluster_count == 0);
		if (most < scale->scorer.count)
			most = scale->scorer.count;
	}
	a->answers = svy_alloc(most, sizeof *a->answers);
	a->values = svy_alloc(most + 3, sizeof *a->values);
	return 0;
}

static bool complete(const double *answers, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (isnan(answers[i]))
			return false;
	return true;
}

int svy_pass_agreement(struct svy_pass *p, struct svy_error *err)
{
	struct svy_agreement *a = p->study->agreement;

	for (size_t i = 0; i < a->count; i++) {
		struct svy_agreement_scale *scale = &a->list[i];
		size_t k = scale->scorer.count;

		if (svy_scorer_answers(a->answers, &scale->scorer, p->source, p->fields, NULL,
		                       err) != 0)
			return svy_error_at(err, svy_source_name(p->source), p->line, NULL);
		if (!complete(a->answers, k)) {
			svy_moments_miss(&scale->moments, p->group, p->weight_value);
			continue;
		}
		svy_alpha_row(a->values, a->answers, k);
		svy_moments_add(&scale->moments, p->place, p->group, p->weight_value,
		                a->values);
	}
	return 0;
}

void svy_agreement_free(struct svy_agreement *a)
{
	for (size_t i = 0; i < a->count; i++) {
		svy_scorer_end(&a->list[i].scorer);
		svy_moments_free(&a->list[i].moments);
	}
	free(a->list);
	free(a->answers);
	free(a->values);
	svy_arena_free(&a->arena);
	*a = (struct svy_agreement){ 0 };
}
