/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A question with several answers: the shares of its choices are those of a yes or
 * no for each choice, of respondents and of answers, and so are their errors. */
#include "unit/check.h"

#include "core/variance.h"

#include <stdio.h>

enum { ROWS = 300, WAVES = 2, CHOICES = 4, CELLS = CHOICES + 1 };

static uint64_t state;

static uint32_t next(uint32_t below)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33) % below;
}

/* Item 0 has the choices; 1 + c a yes or no, 1 + CHOICES + c of all ticks. */
struct survey {
	struct svy_design design;
	struct svy_tally tally;
};

static uint32_t cell_of(uint32_t wave, uint32_t choice)
{
	return wave * CELLS + choice;
}

static void add_choices(struct survey *s, uint32_t place, uint32_t wave, double weight,
                        const bool *ticked, double ticks)
{
	const double respondent[] = { 0, ticks, 1 }, choice[] = { 1, ticks, 1 };

	svy_tally_add(&s->tally, 0, place, cell_of(wave, CHOICES), weight, respondent);
	for (uint32_t c = 0; c < CHOICES; c++) {
		const double yes[] = { ticked[c], 1 }, of_all[] = { ticked[c], ticks, 1 };

		if (ticked[c])
			svy_tally_add(&s->tally, 0, place, cell_of(wave, c), weight,
			              choice);
		svy_tally_add(&s->tally, 1 + c, place, wave, weight, yes);
		svy_tally_add(&s->tally, 1 + CHOICES + c, place, wave, weight, of_all);
	}
}

static void add_row(struct survey *s)
{
	uint32_t village = next(20), place;
	char names[2][12];
	struct svy_text cluster;
	struct svy_design_row at = { .clusters = &cluster };
	struct svy_error err;
	bool ticked[CHOICES];
	double ticks = 0;

	(void)snprintf(names[0], sizeof names[0], "s%u", village % 3);
	(void)snprintf(names[1], sizeof names[1], "v%u", village);
	at.stratum = svy_text(names[0]);
	cluster = svy_text(names[1]);
	for (uint32_t c = 0; c < CHOICES; c++)
		ticks += ticked[c] = next(4) > c || c == village % CHOICES;
	CHECK(svy_design_place(&place, &s->design, &at, &err) == 0);
	add_choices(s, place, next(WAVES), 0.1 + next(1000) / 333.0, ticked, ticks);
}

static void begin(struct survey *s, size_t stages)
{
	const struct svy_design_spec spec = { .stages = stages };

	state = 20261121;
	svy_design_begin(&s->design, &spec);
	svy_tally_begin(&s->tally, stages == 0, 2);
	(void)svy_tally_item(&s->tally, 0, 3);
	for (int c = 0; c < CHOICES; c++)
		(void)svy_tally_item(&s->tally, 1, 2);
	for (int c = 0; c < CHOICES; c++)
		(void)svy_tally_item(&s->tally, 1, 3);
	for (int i = 0; i < ROWS; i++)
		add_row(s);
	svy_tally_close(&s->tally);
}

/* per: the variable of the denominator, 2 (respondents) or 1 (answers). */
static void make_choice(struct svy_quantity *q, const struct survey *s, uint32_t wave,
                        uint32_t choice, size_t per)
{
	uint32_t cell = cell_of(wave, choice), all = cell_of(wave, CHOICES);
	struct svy_part y = { &cell, 1, 0 }, x = { &all, 1, per };

	svy_quantity_choice(q, &s->tally, 0, &y, &x);
}

static size_t plain_item(uint32_t choice, size_t per)
{
	return 1 + choice + (per == 1 ? CHOICES : 0);
}

static void make_plain(struct svy_quantity *q, const struct survey *s, uint32_t wave,
                       uint32_t choice, size_t per)
{
	struct svy_part y = { &wave, 1, 0 }, x = { &wave, 1, 1 };

	svy_quantity_ratio(q, &s->tally, plain_item(choice, per), &y, &x);
}

static void check_same(const struct survey *s, const struct svy_quantity *choice,
                       const struct svy_quantity *plain, size_t item)
{
	struct svy_spread of_choice, of_plain;

	svy_spread_of(&of_choice, &choice, 1, 0, &s->tally, &s->design);
	svy_spread_of(&of_plain, &plain, 1, item, &s->tally, &s->design);
	CHECK(of_plain.variance > 0);
	CHECK_NEAR(choice->value, plain->value, 1e-14);
	CHECK_NEAR(choice->n, plain->n, 0);
	CHECK_NEAR(of_choice.variance, of_plain.variance, 1e-13);
	CHECK_NEAR(of_choice.units, of_plain.units, 0);
	CHECK_NEAR(of_choice.strata, of_plain.strata, 0);
	CHECK_NEAR(of_choice.reach, of_plain.reach, 0);
	CHECK_NEAR(choice->simple_variance, plain->simple_variance, 1e-13);
}

static void check_domain(const struct survey *s, const struct svy_quantity *q)
{
	const struct svy_quantity *pointers[] = { &q[0], &q[1] };
	struct svy_spread any;
	double cov[4];

	svy_covariance_of(cov, &any, pointers, 2, 0, &s->tally, &s->design);
	CHECK_NEAR(any.units, s->design.depth ? 20 : ROWS, 0);
	CHECK_NEAR(any.strata, 3, 0);
}

static void check_choice(const struct survey *s, uint32_t choice, size_t per)
{
	size_t item = plain_item(choice, per);
	struct svy_quantity q[WAVES + 1], plain[WAVES + 1];

	for (uint32_t w = 0; w < WAVES; w++) {
		make_choice(&q[w], s, w, choice, per);
		make_plain(&plain[w], s, w, choice, per);
		check_same(s, &q[w], &plain[w], item);
	}
	check_domain(s, q);
	svy_quantity_combine(&q[WAVES], 0, 1, &q[1], -1, &q[0]);
	svy_quantity_combine(&plain[WAVES], 0, 1, &plain[1], -1, &plain[0]);
	check_same(s, &q[WAVES], &plain[WAVES], item);
	for (int w = 0; w <= WAVES; w++) {
		svy_quantity_free(&q[w]);
		svy_quantity_free(&plain[w]);
	}
}

static void check_design(size_t stages)
{
	struct survey s;

	begin(&s, stages);
	for (uint32_t c = 0; c < CHOICES; c++)
		for (size_t per = 1; per <= 2; per++)
			check_choice(&s, c, per);
	svy_design_free(&s.design);
	svy_tally_free(&s.tally);
}

int main(void)
{
	check_design(0);
	check_design(1);
	return check_end();
}
