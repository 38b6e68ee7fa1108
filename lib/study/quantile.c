/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/quantile.h"

#include "infer/student.h"
#include "study/replicate.h"

#include <stdlib.h>
#include <string.h>

/* Rows of the groups, and the answers of one side of an ask. */
struct finding {
	struct svy_asking *w;
	struct svy_quantiles *of;
	size_t *first, *rows;    /* of cell c: rows[first[c]] .. rows[first[c + 1]] */
	size_t *own;             /* rows of the side */
	size_t own_count;
	struct svy_point *points;
	struct svy_ordered ordered;
	double percent;          /* at hand, for tests */
};

/* ---- sides ---- */

static uint32_t wave_of(const struct svy_asking *w, size_t time)
{
	return w->waves->count ? w->waves->values[time] : SVY_NO_NAME;
}

static size_t time_of(const struct svy_asking *w, uint32_t wave)
{
	size_t time = 0;

	while (time < w->waves->count && w->waves->values[time] != wave)
		time++;
	return time < w->waves->count ? time : 0;
}

/* The cell of the item for a side and quantile, and its place among the sides. */
static uint32_t place_of(const struct svy_asking *w, struct svy_side side, size_t k)
{
	const struct svy_quantiles *q = w->measure->quantiles;

	return (uint32_t)((side.group * q->times + time_of(w, side.wave)) * q->count + k);
}

static size_t number_of(const struct svy_ask *ask)
{
	return ask->level ? ask->level[0] : 0;
}

void svy_quantiles_levels(struct svy_asking *w)
{
	struct svy_patterns *levels = &w->levels;

	for (uint32_t k = 0; k < w->measure->quantiles->count; k++) {
		uint32_t *item = svy_arena_alloc(&levels->arena, sizeof *item);

		*item = k;
		levels->items = svy_room(levels->items, levels->count, &levels->capacity,
		                         sizeof *levels->items);
		levels->items[levels->count++] = item;
	}
}

/* ---- rows ---- */

static void index_rows(struct finding *f)
{
	const struct svy_sample *s = &f->of->sample;
	size_t cells = f->w->cell_count;
	size_t *next = svy_alloc(cells + 1, sizeof *next);

	f->first = svy_alloc(cells + 1, sizeof *f->first);
	f->rows = svy_alloc(s->count, sizeof *f->rows);
	for (size_t r = 0; r < s->count; r++)
		f->first[s->cells[r] + 1]++;
	for (size_t c = 0; c < cells; c++)
		f->first[c + 1] += f->first[c];
	memcpy(next, f->first, cells * sizeof *next);
	for (size_t r = 0; r < s->count; r++)
		f->rows[next[s->cells[r]]++] = r;
	free(next);
}

/* The rows of a side, and their answers in order. */
static void gather(struct finding *f, struct svy_side side)
{
	const struct svy_sample *s = &f->of->sample;
	struct svy_part part = svy_asking_cells(f->w->numerator, f->w, side.group,
	                                        side.wave, NULL);
	size_t n = 0;

	for (size_t i = 0; i < part.count; i++)
		for (size_t r = f->first[part.cells[i]]; r < f->first[part.cells[i] + 1]; r++)
			f->own[n++] = f->rows[r];
	for (size_t i = 0; i < n; i++)
		f->points[i] = (struct svy_point){ s->values[f->own[i]],
			                           s->weights[f->own[i]], 0 };
	f->own_count = n;
	f->ordered = (struct svy_ordered){ f->points, n };
	svy_order(&f->ordered);
}

static double missing_of(struct finding *f, struct svy_side side)
{
	struct svy_part part = svy_asking_cells(f->w->numerator, f->w, side.group,
	                                        side.wave, NULL);
	double missing = 0;

	for (size_t i = 0; i < part.count; i++)
		if (part.cells[i] < f->of->missing_count)
			missing += f->of->missing[part.cells[i]];
	return missing;
}

/* ---- shares at or below ---- */

/* Whether each answer is at most a value. */
static void add_row(struct svy_tally *tally, size_t item, const struct svy_sample *s,
                    size_t row, uint32_t cell, double most)
{
	const double v[] = { s->values[row] <= most, 1 };

	svy_tally_add(tally, item, s->places[row], cell, s->weights[row], v);
}

/* The same under the replicate weights. */
static void add_replicates(struct svy_study *study, size_t item,
                           const struct svy_sample *s, size_t row, uint32_t cell,
                           double most)
{
	const double v[] = { s->values[row] <= most, 1 };
	struct svy_replicates *reps = &study->repweights->reps;

	memcpy(reps->weights, s->replicate_weights + row * s->replicates,
	       s->replicates * sizeof *reps->weights);
	svy_replicates_add(reps, item, cell, v);
}

static void add_side(struct finding *f, struct svy_side side, size_t k)
{
	struct svy_study *study = f->w->study;
	size_t item = f->w->measure->item;
	uint32_t cell = place_of(f->w, side, k);
	double most = f->of->sides[cell].value;

	for (size_t i = 0; i < f->own_count; i++) {
		add_row(&study->tally, item, &f->of->sample, f->own[i], cell, most);
		if (study->repweights)
			add_replicates(study, item, &f->of->sample, f->own[i], cell, most);
	}
	svy_tally_missed(&study->tally, item, cell, missing_of(f, side));
}

/* Until its interval is known a side stands for the share itself. */
static void begin_side(struct finding *f, struct svy_side side)
{
	enum svy_qrule rule = f->w->study->quantile.rule;

	gather(f, side);
	for (size_t k = 0; k < f->of->count; k++) {
		struct svy_quantile_side *at = &f->of->sides[place_of(f->w, side, k)];

		at->value = svy_quantile(&f->ordered, rule, f->of->percents[k] / 100);
		add_side(f, side, k);
	}
}

static struct svy_quantity share_of(const struct svy_tally *tally, size_t item,
                                    uint32_t cell)
{
	struct svy_part below = { &cell, 1, 0 }, all = { &cell, 1, 1 };
	struct svy_quantity p;

	svy_quantity_ratio(&p, tally, item, &below, &all);
	return p;
}

void svy_quantile_measure(struct svy_quantity *q, struct svy_asking *w,
                          const struct svy_ask *ask, struct svy_side side)
{
	const struct svy_quantity none = { 0 };
	uint32_t cell = place_of(w, side, number_of(ask));
	const struct svy_quantile_side *at = &w->measure->quantiles->sides[cell];
	struct svy_quantity p = share_of(w->tally, w->measure->item, cell);
	bool replicate = w->tally != &w->study->tally;

	svy_quantity_combine(q, at->value, -at->slope, &p, 0, &none);
	if (replicate)
		q->value -= at->slope * (p.value - at->below.share);
	q->weight = p.weight;
	if (at->slope > 0)
		q->simple_variance = at->slope * at->slope * p.simple_variance;
	svy_quantity_free(&p);
}

/* ---- intervals ---- */

enum { CHUNK = 128 };

/* Shares whose variances are asked for at once. */
struct shares {
	struct svy_ask asks[CHUNK];
	uint32_t numbers[CHUNK];
	struct svy_answer answers[CHUNK];
	const struct svy_quantity *quantities[CHUNK];
	struct svy_spread spreads[CHUNK];
	size_t count;
};

static void note_shares(struct finding *f, struct shares *s)
{
	const struct svy_study *study = f->w->study;

	for (size_t i = 0; i < s->count; i++) {
		svy_answer(&s->answers[i], f->w, &s->asks[i]);
		s->quantities[i] = &s->answers[i].quantity;
	}
	svy_asking_spread(s->spreads, f->w, s->asks, s->count, s->quantities, s->count);
	for (size_t i = 0; i < s->count; i++) {
		struct svy_side side = { s->asks[i].group, s->asks[i].wave };
		struct svy_quantile_side *at =
			&f->of->sides[place_of(f->w, side, s->numbers[i])];

		at->below.n = s->quantities[i]->n;
		at->below.variance = s->spreads[i].variance;
		at->below.df = svy_spread_df(&s->spreads[i], study->df, &study->design);
		svy_answer_free(&s->answers[i]);
	}
	s->count = 0;
}

static void ask_share(struct finding *f, struct shares *s, struct svy_side side, size_t k)
{
	struct svy_quantile_side *at = &f->of->sides[place_of(f->w, side, k)];
	struct svy_quantity p = share_of(&f->w->study->tally, f->w->measure->item,
	                                 place_of(f->w, side, k));

	at->below.share = p.value;
	at->slope = 1;
	svy_quantity_free(&p);
	s->numbers[s->count] = (uint32_t)k;
	s->asks[s->count] = (struct svy_ask){ ASK_ESTIMATE, side.group, SIZE_MAX,
		                              &s->numbers[s->count], side.wave,
		                              SVY_NO_NAME };
	if (++s->count == CHUNK)
		note_shares(f, s);
}

/* The variance of the share of a side at or below a value, from a tally of its
 * own. */
static double try_value(double *share, const struct finding *f, double x)
{
	const struct svy_study *study = f->w->study;
	struct svy_tally tally;
	struct svy_quantity p;
	const struct svy_quantity *list = &p;
	struct svy_spread spread;

	svy_tally_begin(&tally, study->tally.rows, 1);
	(void)svy_tally_item(&tally, 0, 2);
	for (size_t i = 0; i < f->own_count; i++)
		add_row(&tally, 0, &f->of->sample, f->own[i], 0, x);
	svy_tally_close(&tally);
	p = share_of(&tally, 0, 0);
	svy_spread_of(&spread, &list, 1, 0, &tally, &study->design);
	*share = p.value;
	svy_quantity_free(&p);
	svy_tally_free(&tally);
	return spread.variance;
}

static double score(void *with, double x)
{
	const struct finding *f = with;
	double share, v = try_value(&share, f, x);
	double off = share - f->percent / 100;

	if (v > 0 || isnan(v))
		return off / sqrt(v);
	return off > 0 ? INFINITY : off < 0 ? -INFINITY : 0;
}

static struct svy_interval interval(struct finding *f, const struct svy_quantile_side *at,
                                    double level)
{
	const struct svy_quantile_choice *how = &f->w->study->quantile;
	double t = svy_student_limit(level, at->below.df);

	return how->score ? svy_interval_scored(&f->ordered, score, f, t)
	                  : svy_interval_woodruff(&f->ordered, how->rule, how->ci,
	                                          &at->below, level);
}

/* se(q)/se(p): 0 where the interval has no width, NaN where there is none. */
static double slope_of(const struct svy_quantile_side *side, double level)
{
	double t = svy_student_limit(level, side->below.df);
	double width = side->ci.high - side->ci.low;

	return width <= 0 ? 0 : width / (2 * t * sqrt(side->below.variance));
}

static void end_side(struct finding *f, struct svy_side side)
{
	double level = f->w->study->options.level / 100;

	gather(f, side);
	for (size_t k = 0; k < f->of->count; k++) {
		struct svy_quantile_side *at = &f->of->sides[place_of(f->w, side, k)];

		f->percent = f->of->percents[k];
		at->ci = interval(f, at, level);
		at->slope = slope_of(at, level);
	}
}

/* ---- all of them ---- */

typedef void side_step(struct finding *, struct svy_side);

static void each_side(struct finding *f, side_step *step)
{
	for (size_t g = 0; g < f->w->groups.count; g++)
		for (size_t i = 0; i < f->of->times; i++)
			step(f, (struct svy_side){ g, wave_of(f->w, i) });
}

static void find_shares(struct finding *f)
{
	struct shares *s = svy_alloc(1, sizeof *s);

	for (size_t g = 0; g < f->w->groups.count; g++)
		for (size_t i = 0; i < f->of->times; i++)
			for (size_t k = 0; k < f->of->count; k++)
				ask_share(f, s, (struct svy_side){ g, wave_of(f->w, i) }, k);
	note_shares(f, s);
	free(s);
}

void svy_quantiles_find(struct svy_asking *w)
{
	struct svy_quantiles *of = w->measure->quantiles;
	struct finding f = { .w = w, .of = of };

	of->times = w->waves->count ? w->waves->count : 1;
	of->sides = svy_alloc(w->groups.count * of->times * of->count, sizeof *of->sides);
	index_rows(&f);
	f.own = svy_alloc(of->sample.count, sizeof *f.own);
	f.points = svy_alloc(of->sample.count, sizeof *f.points);
	each_side(&f, begin_side);
	svy_tally_close_item(&w->study->tally, w->measure->item);
	find_shares(&f);
	each_side(&f, end_side);
	free(f.first);
	free(f.rows);
	free(f.own);
	free(f.points);
}

/* ---- rows of the table ---- */

struct svy_interval svy_quantile_interval(const struct svy_asking *w,
                                          const struct svy_ask *ask)
{
	struct svy_side side = { ask->group, ask->wave };
	struct svy_interval ci =
		w->measure->quantiles->sides[place_of(w, side, number_of(ask))].ci;

	if (*ci.method)
		ci.method = svy_arena_print(&w->table->arena, "%s (rule %s)", ci.method,
		                            svy_qrule_name(w->study->quantile.rule));
	return ci;
}

const char *svy_quantile_statistic(const struct svy_asking *w, const struct svy_ask *ask)
{
	return svy_quantile_name(&w->table->arena,
	                         w->measure->quantiles->percents[number_of(ask)]);
}
