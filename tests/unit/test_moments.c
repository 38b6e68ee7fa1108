/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Variances of answers: those that are large beside their spread, and tallies of
 * other pivots that add up. */
#include "unit/check.h"

#include "core/variance.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

enum { MOST = 200, CELLS = 2 };

struct row {
	double y, weight;
	uint32_t unit, cell;
};

struct part {
	struct svy_design design;
	struct svy_tally tally;
};

static void begin(struct part *p, size_t stages)
{
	const struct svy_design_spec spec = { .stages = stages };

	svy_design_begin(&p->design, &spec);
	svy_tally_begin(&p->tally, stages == 0, 1);
	(void)svy_tally_item(&p->tally, 0, 3);
}

static void add(struct part *p, const struct row *r)
{
	static const char *const units[] = { "a", "b", "c", "d", "e", "f", "g" };
	struct svy_text unit = svy_text(units[r->unit]);
	struct svy_design_row at = { svy_text(""), &unit, NULL, 0 };
	double u = r->y - svy_tally_pivot(&p->tally, 0, r->cell, r->y);
	struct svy_error err;
	uint32_t place;

	CHECK(svy_design_place(&place, &p->design, &at, &err) == 0);
	svy_tally_add(&p->tally, 0, place, r->cell, r->weight,
	              (const double[]){ u, u * u, 1 });
}

static void end(struct part *p)
{
	svy_design_free(&p->design);
	svy_tally_free(&p->tally);
}

struct answer {
	double variance, error, sd, sd_error;
};

static double error_of(struct part *p, const struct svy_quantity *q)
{
	struct svy_spread spread;

	svy_spread_of(&spread, &q, 1, 0, &p->tally, &p->design);
	return sqrt(spread.variance);
}

/* Of the first count cells. */
static struct answer answer_of(struct part *p, size_t count)
{
	static const uint32_t cells[] = { 0, 1 };
	struct svy_quantity q, root;
	struct answer a;

	svy_tally_close(&p->tally);
	svy_quantity_variance(&q, &p->tally, 0, cells, count);
	svy_quantity_root(&root, &q);
	a = (struct answer){ q.value, error_of(p, &q), root.value, error_of(p, &root) };
	svy_quantity_free(&q);
	svy_quantity_free(&root);
	return a;
}

static struct answer whole(const struct row *rows, size_t count, size_t stages,
                           size_t cells)
{
	struct part p;
	struct answer a;

	begin(&p, stages);
	for (size_t i = 0; i < count; i++)
		add(&p, &rows[i]);
	a = answer_of(&p, cells);
	end(&p);
	return a;
}

/* 4 7 13 16 about any number have the variance 30 (Chan, Golub and LeVeque 1983 use
 * the like); its error: the four (y - 10)^2 4/3 = 48 12 12 48 have the variance 432,
 * so sqrt(432/4). */
static void test_large(void)
{
	static const double spread[] = { 4, 7, 13, 16 };
	struct row rows[4];

	for (double level = 0; level < 1e14; level = 10 * level + 1) {
		for (uint32_t i = 0; i < 4; i++)
			rows[i] = (struct row){ level + spread[i], 1, i, 0 };
		for (size_t stages = 0; stages < 2; stages++) {
			struct answer a = whole(rows, 4, stages, 1);

			CHECK_NEAR(a.variance, 30, 1e-13);
			CHECK_NEAR(a.error, sqrt(108), 1e-13);
			CHECK_NEAR(a.sd, sqrt(30), 1e-13);
			CHECK_NEAR(a.sd_error, sqrt(108) / (2 * sqrt(30)), 1e-13);
		}
	}
}

static uint64_t state = 20261121;

static uint32_t next(uint32_t below)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33) % below;
}

/* A cell far from the other. */
static void make_rows(struct row rows[MOST])
{
	for (size_t i = 0; i < MOST; i++) {
		uint32_t cell = next(CELLS);

		rows[i] = (struct row){ (cell ? 1e6 : 0) + next(1000) / 7.0,
			                0.1 + next(100) / 33.0, next(7), cell };
	}
}

static void merge(struct part *into, struct part *from)
{
	uint32_t same[CELLS] = { 0, 1 }, *cells = same, *places;
	struct svy_error err;

	CHECK(svy_design_merge(&places, &into->design, &from->design, &err) == 0);
	svy_tally_merge(&into->tally, &from->tally, places, &cells);
	free(places);
	end(from);
}

static struct answer dealt(const struct row *rows, size_t stages, size_t cells)
{
	struct part parts[3];
	struct answer a;

	for (size_t s = 0; s < 3; s++)
		begin(&parts[s], stages);
	for (size_t i = MOST; i-- > 0;)
		add(&parts[i % 3], &rows[i]);
	merge(&parts[0], &parts[1]);
	merge(&parts[0], &parts[2]);
	a = answer_of(&parts[0], cells);
	end(&parts[0]);
	return a;
}

static void test_shards(void)
{
	struct row rows[MOST];

	make_rows(rows);
	for (size_t stages = 0; stages < 2; stages++)
		for (size_t cells = 1; cells <= CELLS; cells++) {
			struct answer a = whole(rows, MOST, stages, cells);
			struct answer b = dealt(rows, stages, cells);

			CHECK_NEAR(a.variance, b.variance, 1e-13);
			CHECK_NEAR(a.error, b.error, 1e-12);
		}
}

static void test_few(void)
{
	static const struct row rows[] = { { 7.3, 1, 0, 0 }, { 7.3, 2, 1, 0 },
		                           { 7.3, 1, 2, 1 } };
	struct answer a = whole(rows, 3, 1, 2);

	CHECK_NEAR(a.variance, 0, 0);
	CHECK_NEAR(a.error, 0, 0);
	CHECK_NEAR(a.sd, 0, 0);
	CHECK_NEAR(a.sd_error, 0, 0);
	CHECK(isnan(whole(rows, 1, 1, 1).variance));
	CHECK(isnan(whole(rows, 0, 1, 1).sd));
}

int main(void)
{
	test_large();
	test_shards();
	test_few();
	return check_end();
}
