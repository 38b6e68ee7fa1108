/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/ancova.h"

#include "infer/ancova.h"
#include "study/ask.h"

#include <stdlib.h>
#include <string.h>

enum { ANSWER, PERSON, VALUES };

int svy_ancova_check(const struct svy_study *s, struct svy_error *err)
{
	if (!s->options.ancova)
		return 0;
	if (!s->options.id)
		return svy_fail(err, "--ancova wants to know who was asked twice: --id COL");
	if (s->compared == SIZE_MAX)
		return svy_fail(err, "--ancova compares groups: say --arm COL or "
		                "--compare VAR");
	if (s->repweights)
		return svy_fail(err, "--ancova has no errors from replicate weights; give "
		                "the clusters and strata");
	return 0;
}

void svy_ancova_begin(struct svy_measure *m)
{
	enum svy_statistic statistic = m->indicator->statistic;

	if (statistic != SVY_MEAN && !(statistic == SVY_PERCENT && m->condition))
		return;
	m->people = svy_alloc(1, sizeof *m->people);
	svy_sample_begin(m->people, VALUES);
}

void svy_ancova_free(struct svy_measure *m)
{
	if (m->people)
		svy_sample_free(m->people);
	free(m->people);
}

/* What a row is in the comparison, by its cell. */
enum role { NONE, OWN_FIRST, OTHER_FIRST, OWN_LAST, OTHER_LAST };

/* The people of both groups who were asked twice, as rows of the later wave. */
struct pairs {
	enum role *roles;    /* of each cell */
	double *began;       /* of each person: the first answer, or NaN */
	struct svy_sample last;
	double *first, *group, *answer; /* of each row of last */
	double unpaired;     /* answers of people in one wave only */
};

static void set_roles(struct pairs *p, struct svy_asking *w, const struct svy_ask *ask)
{
	const struct {
		size_t group;
		uint32_t wave;
		enum role role;
	} sides[] = {
		{ ask->group, ask->against, OWN_FIRST },
		{ ask->versus, ask->against, OTHER_FIRST },
		{ ask->group, ask->wave, OWN_LAST },
		{ ask->versus, ask->wave, OTHER_LAST },
	};

	p->roles = svy_alloc(w->cell_count, sizeof *p->roles);
	for (size_t i = 0; i < sizeof sides / sizeof *sides; i++) {
		struct svy_part part = svy_asking_cells(w->numerator, w, sides[i].group,
		                                        sides[i].wave, NULL);

		for (size_t c = 0; c < part.count; c++)
			p->roles[part.cells[c]] = sides[i].role;
	}
}

static double answer_of(const struct svy_sample *all, size_t row)
{
	return all->values[row * VALUES + ANSWER];
}

static size_t person_of(const struct svy_sample *all, size_t row)
{
	return (size_t)all->values[row * VALUES + PERSON];
}

static void note_first(struct pairs *p, const struct svy_sample *all, size_t people)
{
	p->began = svy_alloc(people, sizeof *p->began);
	for (size_t i = 0; i < people; i++)
		p->began[i] = NAN;
	for (size_t r = 0; r < all->count; r++) {
		enum role role = p->roles[all->cells[r]];

		if (role != OWN_FIRST && role != OTHER_FIRST)
			continue;
		p->began[person_of(all, r)] = answer_of(all, r);
		p->unpaired++;
	}
}

static void take_last(struct pairs *p, const struct svy_sample *all)
{
	p->first = svy_alloc(all->count, sizeof *p->first);
	p->group = svy_alloc(all->count, sizeof *p->group);
	p->answer = svy_alloc(all->count, sizeof *p->answer);
	svy_sample_begin(&p->last, 0);
	for (size_t r = 0; r < all->count; r++) {
		enum role role = p->roles[all->cells[r]];
		double began = p->began[person_of(all, r)];
		size_t at = p->last.count;

		if (role != OWN_LAST && role != OTHER_LAST)
			continue;
		p->unpaired += isnan(began) ? 1 : -1;
		if (isnan(began))
			continue;
		p->first[at] = began;
		p->group[at] = role == OWN_LAST;
		p->answer[at] = answer_of(all, r);
		svy_sample_add(&p->last, all->places[r], all->cells[r], all->weights[r],
		               NULL);
	}
}

static void end(struct pairs *p)
{
	svy_sample_free(&p->last);
	free(p->roles);
	free(p->began);
	free(p->first);
	free(p->group);
	free(p->answer);
}

static bool has_both(const struct pairs *p)
{
	bool seen[2] = { false, false };

	for (size_t r = 0; r < p->last.count; r++)
		seen[p->group[r] > 0] = true;
	return seen[0] && seen[1];
}

static int fit(struct svy_quantity *q, struct svy_spread *spread, const struct pairs *p,
               const struct svy_design *design, struct svy_error *err)
{
	const struct svy_ancova of = { p->last.count, p->first, p->answer, p->group,
		                       p->last.weights };
	double *scores = svy_alloc(p->last.count, sizeof *scores), variance;
	int status = svy_ancova(&q->value, scores, &of, err);

	if (status == 0) {
		svy_scores_covariance(&variance, spread, &p->last, scores, 1, design);
		spread->variance = variance;
	}
	free(scores);
	return status;
}

int svy_answer_adjusted(struct svy_quantity *q, struct svy_spread *spread,
                        struct svy_asking *w, const struct svy_ask *ask,
                        struct svy_error *err)
{
	const struct svy_sample *all = w->measure->people;
	struct pairs p = { 0 };
	int status = 0;

	set_roles(&p, w, ask);
	note_first(&p, all, w->study->people.ids.count);
	take_last(&p, all);
	*q = (struct svy_quantity){ .value = NAN, .n = (double)p.last.count,
		                    .n_missing = p.unpaired, .simple_variance = NAN };
	if (has_both(&p))
		status = fit(q, spread, &p, &w->study->design, err);
	end(&p);
	return status;
}
