/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* How far the answers to asks may be off: by the sampling design, or by what they
 * are under each replicate weight. */
#include "study/ask.h"
#include "study/replicate.h"

/* Asks to be answered again. */
struct again {
	struct svy_asking *w;
	const struct svy_ask *asks;
	size_t count;
};

static void answer_again(double *values, const struct svy_tally *tally, void *with)
{
	struct again *again = with;

	again->w->tally = tally;
	for (size_t i = 0; i < again->count; i++) {
		struct svy_answer a;

		svy_answer(&a, again->w, &again->asks[i]);
		*values++ = a.quantity.value;
		for (size_t k = 0; k < a.side_count; k++)
			*values++ = a.sides[k].value;
		svy_answer_free(&a);
	}
	again->w->tally = &again->w->study->tally;
}

void svy_asking_spread(struct svy_spread *out, struct svy_asking *w,
                       const struct svy_ask *asks, size_t count,
                       const struct svy_quantity *const *q, size_t quantities)
{
	struct svy_study *s = w->study;
	struct again again = { w, asks, count };

	if (s->repweights)
		svy_replicates_spread(out, q, quantities, w->measure->item, &s->tally,
		                      &s->repweights->reps, answer_again, &again);
	else
		svy_spread_of(out, q, quantities, w->measure->item, &s->tally, &s->design);
}
