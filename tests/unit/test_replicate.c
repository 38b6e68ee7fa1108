/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Replicate weights: totals that do not depend on the order of rows and that add
 * over parts of them, the rank of directions, variances worked out by hand. */
#include "unit/check.h"

#include "core/replicate_make.h"

#include <stdint.h>
#include <stdlib.h>

static uint64_t state = 20261121;

static double chance(void)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (double)(state >> 11) * 0x1p-53;
}

/* ---- rank ---- */

enum { UNITS = 12, WIDTH = 16 };

/* Jackknife weights of units in strata of so many. */
static void add_units(struct svy_rays *rays, size_t each, uint32_t part)
{
	for (size_t u = 0; u < UNITS; u++) {
		double w[WIDTH] = { 0 };

		for (size_t r = 0; r < UNITS; r++)
			w[r] = r / each != u / each ? 1
				: r == u ? 0 : (double)each / ((double)each - 1);
		CHECK_INT(svy_rays_add(rays, part, w), (long long)(part * UNITS + u));
		for (size_t r = 0; r < UNITS; r++)
			w[r] *= 7.25; /* another row of the unit */
		CHECK_INT(svy_rays_add(rays, part, w), (long long)(part * UNITS + u));
	}
}

static double rank_of(struct svy_rays *rays, uint32_t part, uint32_t from, uint32_t to)
{
	unsigned char *set = svy_alloc(svy_set_size(rays), 1);
	double rank;

	for (uint32_t i = from; i < to; i++)
		svy_set_add(set, i);
	rank = svy_rays_rank(rays, part, set, 1e9);
	CHECK(svy_rays_rank(rays, part, set, 1e9) == rank); /* known now */
	CHECK(svy_rays_rank(rays, part, set, 2) <= 2);
	free(set);
	return rank;
}

/* R: qr(weights(as.svrepdesign(...), "analysis"))$rank of 12 units in one stratum is
 * 12, in 3 strata 10, in 6 strata 7; of the first 4 units 4, 4 and 3. */
static void check_rank(void)
{
	static const struct { size_t each; double all, four; } cases[] = {
		{ 12, 12, 4 }, { 4, 10, 4 }, { 2, 7, 3 },
	};

	for (size_t c = 0; c < sizeof cases / sizeof *cases; c++) {
		struct svy_rays rays;

		svy_rays_begin(&rays, UNITS);
		add_units(&rays, cases[c].each, 0);
		add_units(&rays, cases[c].each, 1);
		CHECK_NEAR(rank_of(&rays, 0, 0, UNITS), cases[c].all, 0);
		CHECK_NEAR(rank_of(&rays, 0, 0, 4), cases[c].four, 0);
		CHECK_NEAR(rank_of(&rays, 0, 0, 2 * UNITS), cases[c].all, 0);
		CHECK_NEAR(rank_of(&rays, 1, UNITS, 2 * UNITS), cases[c].all, 0);
		CHECK_NEAR(rank_of(&rays, 1, 0, UNITS), 0, 0);
		svy_rays_free(&rays);
	}
}

/* Weights that were rounded are one direction; a row of zeros is none. */
static void check_noise(void)
{
	struct svy_rays rays;
	double w[WIDTH] = { 0 };
	uint32_t first;

	svy_rays_begin(&rays, 10);
	for (size_t r = 0; r < 10; r++)
		w[r] = 100 + chance();
	first = svy_rays_add(&rays, 0, w);
	for (size_t r = 0; r < 10; r++)
		w[r] += 5e-4 * (chance() - .5);
	CHECK_INT(svy_rays_add(&rays, 0, w), first);
	for (size_t r = 0; r < 10; r++)
		w[r] = 0;
	CHECK(svy_rays_add(&rays, 0, w) != first);
	CHECK_NEAR(rank_of(&rays, 0, 0, 2), 1, 0);
	svy_rays_free(&rays);
}

/* More directions than are kept: of full rank, or of as many as there are rows. */
static void check_most(void)
{
	struct svy_rays rays;
	unsigned char *set;
	uint32_t last = 0;

	svy_rays_begin(&rays, WIDTH);
	for (size_t i = 0; i < SVY_RAYS_MOST + 50; i++) {
		double w[WIDTH];

		for (size_t r = 0; r < WIDTH; r++)
			w[r] = chance();
		last = svy_rays_add(&rays, 0, w);
	}
	CHECK_INT(last, SVY_RAYS_MOST);
	CHECK_INT(rays.count, SVY_RAYS_MOST + 1);
	set = svy_alloc(svy_set_size(&rays), 1);
	svy_set_add(set, last);
	CHECK_NEAR(svy_rays_rank(&rays, 0, set, 1000), WIDTH, 0);
	CHECK_NEAR(svy_rays_rank(&rays, 0, set, 5), 5, 0);
	free(set);
	svy_rays_free(&rays);
}

/* ---- totals ---- */

enum { ROWS = 3000, REPLICATES = 11, CELLS = 2 };

struct row {
	double weights[REPLICATES], v[2];
	uint32_t cell;
};

static void make_rows(struct row *rows)
{
	for (size_t i = 0; i < ROWS; i++) {
		for (size_t r = 0; r < REPLICATES; r++)
			rows[i].weights[r] = chance() < .2 ? 0 : 1000 * chance();
		rows[i].v[0] = chance() < .3 ? 1 : 1e6 * (chance() - .5);
		rows[i].v[1] = 1;
		rows[i].cell = chance() < .4;
	}
}

static void begin(struct svy_replicates *reps)
{
	struct svy_replicate_spec spec = { .count = REPLICATES, .scale = 1 };

	svy_replicates_begin(reps, &spec);
	(void)svy_replicates_item(reps, 2);
}

static void add(struct svy_replicates *reps, const struct row *row)
{
	for (size_t r = 0; r < REPLICATES; r++)
		reps->weights[r] = row->weights[r];
	(void)svy_replicates_place(reps, 0);
	svy_replicates_add(reps, 0, row->cell, row->v);
}

static void same_totals(const struct svy_replicates *a, const struct svy_replicates *b)
{
	for (uint32_t c = 0; c < CELLS; c++)
		for (size_t v = 0; v < 2; v++)
			for (size_t r = 0; r < REPLICATES; r++) {
				struct svy_sum x = svy_replicates_total(a, 0, c, v, r);
				struct svy_sum y = svy_replicates_total(b, 0, c, v, r);

				CHECK_NEAR(svy_sum_value(x), svy_sum_value(y), 0);
			}
}

static void check_exact(const struct svy_replicates *reps, const struct row *rows)
{
	for (size_t r = 0; r < REPLICATES; r++) {
		struct svy_sum sum = { 0, 0 };

		for (size_t i = 0; i < ROWS; i++)
			if (rows[i].cell == 1)
				svy_sum_merge(&sum, svy_sum_exact(rows[i].weights[r],
				                                  rows[i].v[0]));
		CHECK_NEAR(svy_sum_value(svy_replicates_total(reps, 0, 1, 0, r)),
		           svy_sum_value(sum), 0);
	}
	CHECK_NEAR(svy_sum_value(svy_replicates_total(reps, 0, 99, 0, 0)), 0, 0);
}

static void check_totals(void)
{
	static struct row rows[ROWS];
	struct svy_replicates forth, back, odd, even;
	struct svy_tally tally;
	uint32_t same[CELLS] = { 0, 1 }, *cells = same, *places;

	make_rows(rows);
	begin(&forth);
	begin(&back);
	begin(&odd);
	begin(&even);
	svy_tally_begin(&tally, false, 1);
	(void)svy_tally_item(&tally, 0, 2);
	for (size_t i = 0; i < ROWS; i++) {
		add(&forth, &rows[i]);
		add(&back, &rows[ROWS - 1 - i]);
		add(i % 2 ? &odd : &even, &rows[i]);
	}
	same_totals(&forth, &back);
	check_exact(&forth, rows);
	svy_replicates_merge(&places, &even, &odd, &cells, &tally);
	same_totals(&forth, &even);
	CHECK_NEAR(svy_replicates_mean(&even), svy_replicates_mean(&forth), 1e-12);
	CHECK_INT(places[0], ROWS / 2);
	free(places);
	svy_tally_free(&tally);
	svy_replicates_free(&forth);
	svy_replicates_free(&back);
	svy_replicates_free(&odd);
	svy_replicates_free(&even);
}

/* ---- variance ---- */

/* By hand: thetas 1 2 6 | NaN; mean 3, squares 4 + 1 + 9 = 14; about 2: 1 + 0 + 16. */
static void check_variance(void)
{
	static const double thetas[] = { 1, 10, 2, 30, 6, 20, NAN, 20 };
	static const double values[] = { 2, 20 }, rscales[] = { 1, .5, 0, 1 };
	struct svy_replicate_spec spec = { .count = 4, .scale = .25 };
	struct svy_replicates reps;
	double cov[4];

	svy_replicates_begin(&reps, &spec);
	CHECK_NEAR(svy_replicate_covariance(cov, thetas, values, 2, &reps), 1, 0);
	CHECK_NEAR(cov[0], 14 / 4., 1e-15);
	CHECK_NEAR(cov[1], (-2 * -10 + -1 * 10) / 4., 1e-15);
	CHECK_NEAR(cov[2], cov[1], 0);
	CHECK_NEAR(cov[3], 200 / 4., 1e-15);
	reps.spec.mse = true;
	svy_replicate_covariance(cov, thetas, values, 2, &reps);
	CHECK_NEAR(cov[0], 17 / 4., 1e-15);
	/* The third has no part, in the mean neither: mean 1.5. */
	reps.spec.mse = false;
	reps.spec.rscales = rscales;
	svy_replicate_covariance(cov, thetas, values, 2, &reps);
	CHECK_NEAR(cov[0], (.25 + .5 * .25) / 4, 1e-15);
	svy_replicates_free(&reps);
}

static void check_scales(void)
{
	CHECK_NEAR(svy_replicate_scale(SVY_BRR, 20, 0), .05, 1e-15);
	CHECK_NEAR(svy_replicate_scale(SVY_FAY, 20, .5), .2, 1e-15);
	CHECK_NEAR(svy_replicate_scale(SVY_JK1, 20, 0), .95, 1e-15);
	CHECK_NEAR(svy_replicate_scale(SVY_JKN, 20, 0), 1, 0);
	CHECK_NEAR(svy_replicate_scale(SVY_BOOTSTRAP, 21, 0), .05, 1e-15);
}

/* ---- making ---- */

/* Units 0 .. count - 1, two after two in a stratum. */
static void design_of_pairs(struct svy_design *d, uint32_t *strata, size_t count)
{
	const struct svy_design_spec spec = { .stages = 1 };

	svy_design_begin(d, &spec);
	for (uint32_t u = 0; u < count; u++) {
		char unit[16], stratum[16];
		struct svy_text name;
		struct svy_design_row row = { .clusters = &name };
		struct svy_error err;
		uint32_t place;

		(void)snprintf(unit, sizeof unit, "u%u", u);
		(void)snprintf(stratum, sizeof stratum, "s%u", u / 2);
		name = svy_text(unit);
		row.stratum = svy_text(stratum);
		CHECK(svy_design_place(&place, d, &row, &err) == 0);
		strata[u] = u / 2;
	}
}

static void check_made(enum svy_reptype type, size_t count, double low, double high)
{
	const struct svy_make_spec spec = { .type = type, .rho = type == SVY_FAY ? .3 : 0,
		                            .replicates = 64, .seed = 7 };
	struct svy_design design;
	struct svy_make make;
	struct svy_error err;
	uint32_t strata[20];

	design_of_pairs(&design, strata, 20);
	if (CHECK(svy_make_begin(&make, &spec, &design, strata, 20, &err) == 0)) {
		CHECK_INT((long long)make.count, (long long)count);
		for (uint32_t u = 0; u < 20; u += 2)
			for (size_t r = 0; r < make.count; r++) {
				double a = svy_make_factor(&make, u, r);
				double b = svy_make_factor(&make, u + 1, r);

				/* A pair keeps its weight. */
				CHECK_NEAR(a + b, 2, 1e-15);
				CHECK((a == low && b == high) ||
				      (a == high && b == low) ||
				      (type == SVY_JKN && a == 1 && b == 1));
			}
	}
	svy_make_end(&make);
	svy_design_free(&design);
}

int main(void)
{
	check_rank();
	check_noise();
	check_most();
	check_totals();
	check_variance();
	check_scales();
	check_made(SVY_BRR, 12, 0, 2);
	check_made(SVY_FAY, 12, .3, 1.7);
	check_made(SVY_JKN, 20, 0, 2);
	check_made(SVY_BOOTSTRAP, 64, 0, 2);
	return check_end();
}
