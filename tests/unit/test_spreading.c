/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Covariances: of a tally's quantities and of the same rows held, against the
 * variances of sums and differences, V(a +- b) = V(a) + V(b) +- 2 C(a, b). */
#include "unit/check.h"

#include "core/sample.h"
#include "core/variance.h"

#include <stdio.h>
#include <stdlib.h>

enum { ROWS = 300, CELLS = 4, MEANS = CELLS };

static uint64_t state;

static uint32_t next(uint32_t below)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33) % below;
}

struct survey {
	struct svy_design design;
	struct svy_tally tally;
	struct svy_sample sample;
};

static void add_row(struct survey *s, uint32_t village, uint32_t house)
{
	char names[3][12];
	double v[2] = { next(100) / 7.0, 1 }, weight = 0.1 + next(1000) / 333.0;
	double fpc[2] = { 40, 30 };
	struct svy_text clusters[2];
	struct svy_design_row at = { .clusters = clusters, .fpc = fpc };
	struct svy_error err;
	uint32_t place, cell = next(CELLS);

	(void)snprintf(names[0], sizeof names[0], "s%u", village % 3);
	(void)snprintf(names[1], sizeof names[1], "v%u", village);
	(void)snprintf(names[2], sizeof names[2], "h%u", house);
	at.stratum = svy_text(names[0]);
	clusters[0] = svy_text(names[1]);
	clusters[1] = svy_text(names[2]);
	CHECK(svy_design_place(&place, &s->design, &at, &err) == 0);
	svy_tally_add(&s->tally, 0, place, cell, weight, v);
	svy_sample_add(&s->sample, place, cell, weight, v);
}

static void begin(struct survey *s, struct svy_design_spec spec)
{
	state = 20261121;
	svy_design_begin(&s->design, &spec);
	svy_tally_begin(&s->tally, spec.stages == 0, 1);
	(void)svy_tally_item(&s->tally, 0, 2);
	svy_sample_begin(&s->sample, 1);
	for (int i = 0; i < ROWS; i++) {
		uint32_t village = next(15);

		add_row(s, village, next(6));
	}
	svy_tally_close(&s->tally);
}

static void end(struct survey *s)
{
	svy_design_free(&s->design);
	svy_tally_free(&s->tally);
	svy_sample_free(&s->sample);
}

static void make_mean(struct svy_quantity *q, const struct survey *s, uint32_t cell)
{
	struct svy_part y = { &cell, 1, 0 }, x = { &cell, 1, 1 };

	svy_quantity_ratio(q, &s->tally, 0, &y, &x);
}

static double variance_of(const struct survey *s, double a, const struct svy_quantity *x,
                          double b, const struct svy_quantity *y)
{
	struct svy_quantity sum;
	const struct svy_quantity *one = &sum;
	struct svy_spread spread;

	svy_quantity_combine(&sum, 0, a, x, b, y);
	svy_spread_of(&spread, &one, 1, 0, &s->tally, &s->design);
	svy_quantity_free(&sum);
	return spread.variance;
}

/* What the rows held give for the same means. */
static void score_means(double *scores, const struct survey *s,
                        const struct svy_quantity *q)
{
	for (size_t r = 0; r < s->sample.count; r++)
		for (size_t i = 0; i < MEANS; i++) {
			const double *on = q[i].terms[0].on;
			bool in = s->sample.cells[r] == i;

			scores[r * MEANS + i] = in ? s->sample.weights[r] *
				(on[0] * s->sample.values[r] + on[1]) : 0;
		}
}

static void check_held(const struct survey *s, const struct svy_quantity *q,
                       const double *want)
{
	double *scores = svy_alloc(ROWS * MEANS, sizeof *scores), cov[MEANS * MEANS];
	struct svy_spread any;

	score_means(scores, s, q);
	svy_scores_covariance(cov, &any, &s->sample, scores, MEANS, &s->design);
	for (size_t i = 0; i < MEANS * MEANS; i++)
		CHECK(fabs(cov[i] - want[i]) < 1e-13);
	free(scores);
}

static void check_design(struct svy_design_spec spec, double units)
{
	struct survey s;
	struct svy_quantity q[MEANS];
	const struct svy_quantity *pointers[MEANS];
	double cov[MEANS * MEANS];
	struct svy_spread any;

	begin(&s, spec);
	for (uint32_t i = 0; i < MEANS; i++) {
		make_mean(&q[i], &s, i);
		pointers[i] = &q[i];
	}
	svy_covariance_of(cov, &any, pointers, MEANS, 0, &s.tally, &s.design);
	CHECK_NEAR(any.units, units, 0);
	CHECK_NEAR(any.strata, 3, 0);
	for (size_t i = 0; i < MEANS; i++)
		for (size_t j = 0; j < MEANS; j++) {
			double plus = variance_of(&s, 1, &q[i], 1, &q[j]);
			double minus = variance_of(&s, 1, &q[i], -1, &q[j]);

			CHECK(fabs(cov[i * MEANS + j] - (plus - minus) / 4) < 1e-13);
		}
	check_held(&s, q, cov);
	for (size_t i = 0; i < MEANS; i++)
		svy_quantity_free(&q[i]);
	end(&s);
}

int main(void)
{
	check_design((struct svy_design_spec){ .stages = 0 }, ROWS);
	check_design((struct svy_design_spec){ .stages = 1, .fpc_stages = 1 }, 15);
	check_design((struct svy_design_spec){ .stages = 2, .fpc_stages = 2 }, 15);
	return check_end();
}
