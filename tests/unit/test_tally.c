/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Sums that do not depend on order, and tallies that add: rows dealt out over any
 * number of tallies give the same estimate to the last bit. */
#include "unit/check.h"

#include "core/variance.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 400, CELLS = 3 };

static uint64_t state;

static uint32_t next(uint32_t below)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33) % below;
}

struct row {
	char stratum[8], village[8];
	double weight, v[2];
	uint32_t cell;
};

static void make_rows(struct row rows[ROWS])
{
	state = 20261121;
	for (int i = 0; i < ROWS; i++) {
		uint32_t village = next(24);

		(void)snprintf(rows[i].stratum, sizeof rows[i].stratum, "s%u", village % 4);
		(void)snprintf(rows[i].village, sizeof rows[i].village, "v%u", village);
		rows[i].weight = 0.1 + next(1000) / 333.0;
		rows[i].v[0] = next(100) / 7.0;
		rows[i].v[1] = 1;
		rows[i].cell = next(CELLS);
	}
}

struct part {
	struct svy_design design;
	struct svy_tally tally;
};

static void begin(struct part *p, size_t stages)
{
	const struct svy_design_spec spec = { .stages = stages };

	svy_design_begin(&p->design, &spec);
	svy_tally_begin(&p->tally, stages == 0, 1);
	(void)svy_tally_item(&p->tally, 0, 2);
}

static void add(struct part *p, const struct row *r)
{
	struct svy_text village = svy_text(r->village);
	struct svy_design_row at = { svy_text(r->stratum), &village, NULL, 0 };
	struct svy_error err;
	uint32_t place;

	CHECK(svy_design_place(&place, &p->design, &at, &err) == 0);
	svy_tally_add(&p->tally, 0, place, r->cell, r->weight, r->v);
}

static void merge(struct part *into, struct part *from)
{
	uint32_t same[CELLS] = { 0, 1, 2 }, *cells = same, *places;
	struct svy_error err;

	CHECK(svy_design_merge(&places, &into->design, &from->design, &err) == 0);
	svy_tally_merge(&into->tally, &from->tally, places, &cells);
	free(places);
}

static void end(struct part *p)
{
	svy_design_free(&p->design);
	svy_tally_free(&p->tally);
}

struct answer {
	double mean, variance, units, strata;
};

static struct answer answer_of(struct part *p)
{
	static const uint32_t cells[] = { 0, 2 };
	struct svy_part y = { cells, 2, 0 }, w = { cells, 2, 1 };
	struct svy_quantity q;
	const struct svy_quantity *list = &q;
	struct svy_spread spread;
	struct answer a;

	svy_tally_close(&p->tally);
	svy_quantity_ratio(&q, &p->tally, 0, &y, &w);
	svy_spread_of(&spread, &list, 1, 0, &p->tally, &p->design);
	a = (struct answer){ q.value, spread.variance, spread.units, spread.strata };
	svy_quantity_free(&q);
	return a;
}

/* Rows dealt out in turn over so many tallies, the last row first. */
static struct answer dealt(const struct row *rows, size_t stages, int shards)
{
	struct part parts[7];
	struct answer a;

	for (int s = 0; s < shards; s++)
		begin(&parts[s], stages);
	for (int i = ROWS; i-- > 0;)
		add(&parts[i % shards], &rows[i]);
	for (int s = 1; s < shards; s++) {
		merge(&parts[0], &parts[s]);
		end(&parts[s]);
	}
	a = answer_of(&parts[0]);
	end(&parts[0]);
	return a;
}

static struct answer whole(const struct row *rows, size_t stages)
{
	struct part p;
	struct answer a;

	begin(&p, stages);
	for (int i = 0; i < ROWS; i++)
		add(&p, &rows[i]);
	a = answer_of(&p);
	end(&p);
	return a;
}

static void test_shards(size_t stages)
{
	struct row rows[ROWS];
	struct answer one;

	make_rows(rows);
	one = whole(rows, stages);
	CHECK(one.variance > 0);
	for (int shards = 1; shards <= 7; shards++) {
		struct answer a = dealt(rows, stages, shards);

		CHECK(a.mean == one.mean);
		CHECK(a.variance == one.variance);
		CHECK(a.units == one.units && a.strata == one.strata);
	}
}

static void test_sum(void)
{
	struct svy_sum s = { 0, 0 };

	for (int i = 0; i < 10; i++)
		svy_sum_add(&s, 0.1);
	svy_sum_add(&s, 1e17);
	svy_sum_add(&s, -1e17);
	CHECK(svy_sum_value(s) == 1.0);
	s = svy_sum_product(svy_sum_exact(1e8 + 1, 1e8 + 1), (struct svy_sum){ 1, 0 });
	CHECK(s.hi + s.lo == 10000000200000000.0 && s.lo == 1 - (s.hi - 10000000200000000.0));
}

/* A constant answer has no spread, whatever the weights. */
static void test_constant(void)
{
	struct row rows[ROWS];
	struct answer a;

	make_rows(rows);
	for (int i = 0; i < ROWS; i++)
		rows[i].v[0] = 0.1;
	for (size_t stages = 0; stages < 2; stages++) {
		a = whole(rows, stages);
		CHECK(a.mean == 0.1);
		CHECK(a.variance == 0);
	}
}

int main(void)
{
	test_sum();
	test_shards(0);
	test_shards(1);
	test_constant();
	return check_end();
}
