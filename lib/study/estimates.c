/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/private.h"

#include "infer/contrast.h"
#include "infer/student.h"

#include <stdlib.h>
#include <string.h>

enum { CHUNK = 128 }; /* quantities whose linear functions are held at once */

enum ask_kind { ASK_ROWS, ASK_ESTIMATE, ASK_DIFFERENCE, ASK_RELATIVE };

/* One row of the output, before it is computed. */
struct ask {
	enum ask_kind kind;
	const uint32_t *group, *level; /* patterns; level NULL where there is none */
	uint32_t wave, against;        /* value numbers; SVY_NO_NAME = none */
};

/* Cells with what they stand for, so that patterns can be matched. */
struct cell_values {
	uint32_t *group, *level;
};

struct work {
	struct svy_study *study;
	struct svy_table *table;
	const struct svy_measure *measure;
	struct cell_values *cells; /* of the measure's block */
	size_t cell_count;
	struct svy_patterns groups, levels;
	uint32_t *waves;           /* value numbers, in order; the first is the base */
	size_t wave_count;
	struct ask *asks;
	size_t ask_count, ask_capacity;
	uint32_t *numerator, *denominator; /* cells of the ask at hand */
};

static bool matches(const uint32_t *values, const uint32_t *pattern, size_t dims)
{
	for (size_t d = 0; d < dims; d++)
		if (pattern[d] != SVY_NO_NAME && pattern[d] != values[d])
			return false;
	return true;
}

/* Cells, ascending, in a group (of a wave) and at a level; level NULL is any. */
static struct svy_part collect(uint32_t *into, const struct work *w,
                               const uint32_t *group, uint32_t wave,
                               const uint32_t *level, size_t variable)
{
	size_t dims = w->study->dim_count, levels = w->measure->levels.dims;
	struct svy_part part = { into, 0, variable };

	for (uint32_t c = 0; c < w->cell_count; c++) {
		const struct cell_values *cell = &w->cells[c];

		if (!matches(cell->group, group, dims) ||
		    (wave != SVY_NO_NAME && cell->group[dims - 1] != wave) ||
		    (level && !matches(cell->level, level, levels)))
			continue;
		into[part.count++] = c;
	}
	return part;
}

static void describe_cell(struct work *w, uint32_t c)
{
	const struct svy_cells *levels = &w->measure->levels;
	struct cell_values *cell = &w->cells[c];
	uint32_t group;

	cell->group = svy_arena_alloc(&w->groups.arena,
	                              w->study->dim_count * sizeof *cell->group);
	cell->level = svy_arena_alloc(&w->groups.arena,
	                              levels->dims * sizeof *cell->level);
	group = svy_cells_get(cell->level, levels, c);
	(void)svy_cells_get(cell->group, &w->study->groups, group);
}

static void describe_cells(struct work *w)
{
	w->cell_count = w->measure->levels.dims ? svy_cells_count(&w->measure->levels)
	                                        : svy_cells_count(&w->study->groups);
	w->cells = svy_alloc(w->cell_count, sizeof *w->cells);
	w->numerator = svy_alloc(w->cell_count, sizeof *w->numerator);
	w->denominator = svy_alloc(w->cell_count, sizeof *w->denominator);
	for (uint32_t c = 0; c < w->cell_count; c++)
		describe_cell(w, c);
}

/* What the percentages of a distribution are percentages of. */
struct base {
	uint32_t *group;
	uint32_t *level;
};

static struct base base_of(const struct work *w, struct svy_arena *arena,
                           const struct ask *ask)
{
	size_t dims = w->study->dim_count, levels = w->measure->levels.dims;
	enum svy_percent_of of = w->measure->of;
	bool crossed = levels > 1, wide = !crossed && of != SVY_OF_COLUMN;
	struct base base = {
		svy_arena_alloc(arena, dims * sizeof *base.group),
		svy_arena_alloc(arena, levels * sizeof *base.level),
	};

	for (size_t d = 0; d < dims; d++)
		base.group[d] = wide ? SVY_NO_NAME : ask->group[d];
	for (size_t d = 0; d < levels; d++) {
		bool keep = of == SVY_OF_ROW ? d == 0
		                             : of == SVY_OF_COLUMN && crossed && d > 0;

		base.level[d] = keep ? ask->level[d] : SVY_NO_NAME;
	}
	return base;
}

/* A share of itself: 100 % whatever the sample, so no error belongs to it. */
static bool is_whole(const struct work *w, const struct ask *ask)
{
	size_t dims = w->study->dim_count, levels = w->measure->levels.dims;
	struct svy_arena arena = { 0 };
	struct base base = base_of(w, &arena, ask);
	bool same = true;

	for (size_t d = 0; d < dims; d++)
		same = same && base.group[d] == ask->group[d];
	for (size_t d = 0; d < levels; d++)
		same = same && base.level[d] == ask->level[d];
	svy_arena_free(&arena);
	return same && levels;
}

static void level_share(struct svy_quantity *q, struct work *w,
                        const struct ask *ask, uint32_t wave)
{
	struct svy_arena arena = { 0 };
	struct base base = base_of(w, &arena, ask);
	struct svy_part num = collect(w->numerator, w, ask->group, wave, ask->level, 0);
	struct svy_part den = collect(w->denominator, w, base.group, wave, base.level, 0);

	svy_quantity_ratio(q, &w->study->tally, w->measure->item, &num, &den);
	svy_arena_free(&arena);
}

/* The quantity of a group in a wave. */
static void measure(struct svy_quantity *q, struct work *w, const struct ask *ask,
                    uint32_t wave)
{
	const struct svy_tally *tally = &w->study->tally;
	size_t item = w->measure->item;
	struct svy_part y, x;

	if (w->measure->levels.dims) {
		level_share(q, w, ask, wave);
		return;
	}
	y = collect(w->numerator, w, ask->group, wave, NULL, 0);
	x = y;
	x.variable = 1;
	if (w->measure->indicator->statistic == SVY_TOTAL ||
	    w->measure->indicator->statistic == SVY_COUNT)
		svy_quantity_total(q, tally, item, &y);
	else
		svy_quantity_ratio(q, tally, item, &y, &x);
}

/* Unweighted rows at a level of a group. */
static void count_rows(struct svy_quantity *q, struct work *w, const struct ask *ask)
{
	struct svy_part part = collect(w->numerator, w, ask->group, ask->wave,
	                               ask->level, 0);

	memset(q, 0, sizeof *q);
	for (size_t i = 0; i < part.count; i++)
		q->value += svy_tally_cell(&w->study->tally, w->measure->item,
		                           part.cells[i]).n;
	q->n = q->value;
	q->simple_variance = NAN;
}

static void answer(struct svy_quantity *q, struct work *w, const struct ask *ask)
{
	struct svy_quantity before, after;

	if (ask->kind == ASK_ROWS) {
		count_rows(q, w, ask);
		return;
	}
	if (ask->kind == ASK_ESTIMATE) {
		measure(q, w, ask, ask->wave);
		return;
	}
	measure(&after, w, ask, ask->wave);
	measure(&before, w, ask, ask->against);
	if (ask->kind == ASK_DIFFERENCE)
		svy_difference(q, &after, &before);
	else
		svy_relative_change(q, &after, &before);
	svy_quantity_free(&after);
	svy_quantity_free(&before);
}

static void add_ask(struct work *w, struct ask ask)
{
	w->asks = svy_room(w->asks, w->ask_count, &w->ask_capacity, sizeof *w->asks);
	w->asks[w->ask_count++] = ask;
}

static bool shows_rows(const struct work *w)
{
	struct svy_text part, list = svy_text(w->study->options.show
	                                      ? w->study->options.show : "");

	while (w->measure->levels.dims && svy_list_next(&part, &list, ','))
		if (svy_text_is(svy_text_trim(part), "n"))
			return true;
	return false;
}

static void ask_group(struct work *w, const uint32_t *group, const uint32_t *level)
{
	struct ask ask = { ASK_ESTIMATE, group, level, SVY_NO_NAME, SVY_NO_NAME };

	for (size_t i = 0; i < (w->wave_count ? w->wave_count : 1); i++) {
		ask.wave = w->wave_count ? w->waves[i] : SVY_NO_NAME;
		if (shows_rows(w)) {
			ask.kind = ASK_ROWS;
			add_ask(w, ask);
		}
		ask.kind = ASK_ESTIMATE;
		add_ask(w, ask);
	}
	for (size_t i = 1; i < w->wave_count; i++) {
		ask.wave = w->waves[i];
		ask.against = w->waves[0];
		ask.kind = ASK_DIFFERENCE;
		add_ask(w, ask);
		ask.kind = ASK_RELATIVE;
		add_ask(w, ask);
	}
}

/* The level of rows without an answer has an empty name and is not printed. */
static bool level_shown(const struct work *w, const uint32_t *level)
{
	for (size_t d = 0; d < w->measure->levels.dims; d++)
		if (level[d] != SVY_NO_NAME &&
		    w->measure->levels.values[d].names[level[d]].len == 0)
			return false;
	return true;
}

static void ask_all(struct work *w)
{
	for (size_t g = 0; g < w->groups.count; g++) {
		if (!w->measure->levels.dims) {
			ask_group(w, w->groups.items[g], NULL);
			continue;
		}
		for (size_t l = 0; l < w->levels.count; l++)
			if (level_shown(w, w->levels.items[l]))
				ask_group(w, w->groups.items[g], w->levels.items[l]);
	}
}

static const char *value_name(const struct svy_cells *cells, size_t dim,
                              uint32_t value)
{
	return value == SVY_NO_NAME ? SVY_TOTAL_NAME
	                            : cells->values[dim].names[value].at;
}

static const char *choice_label(const struct svy_dim *dim, const char *name)
{
	const struct svy_question *q = dim->question;
	size_t place = q ? svy_question_place(q, svy_text(name)) : 0;

	return q && place < q->choice_count && *q->choices[place].label
		? q->choices[place].label : name;
}

/* "a" or "a:b", as names or labels. */
static const char *level_name(const struct work *w, const struct ask *ask,
                              bool labels)
{
	const struct svy_measure *m = w->measure;
	const char *text = "";

	for (size_t d = 0; ask->level && d < m->levels.dims; d++) {
		const char *name = value_name(&m->levels, d, ask->level[d]);

		if (labels)
			name = choice_label(&m->dims[d], name);
		text = d == 0 ? name : svy_arena_print(&w->table->arena, "%s:%s", text,
		                                       name);
	}
	return svy_arena_copy(&w->table->arena, svy_text(text));
}

static const char *wave_name(const struct work *w, uint32_t wave)
{
	return value_name(&w->study->groups, w->study->dim_count - 1, wave);
}

static void name_groups(struct svy_estimate *row, const struct work *w,
                        const struct ask *ask)
{
	const struct svy_study *s = w->study;
	size_t open = s->dim_count - (w->wave_count ? 1 : 0);

	for (size_t d = 0; d < open; d++) {
		const char *name = value_name(&s->groups, d, ask->group[d]);

		if (s->options.labels)
			name = choice_label(&s->dims[d], name);
		row->groups[d] = svy_arena_copy(&w->table->arena, svy_text(name));
	}
	if (!w->wave_count)
		return;
	row->groups[open] = ask->against == SVY_NO_NAME
		? svy_arena_copy(&w->table->arena, svy_text(wave_name(w, ask->wave)))
		: svy_arena_print(&w->table->arena, "%s - %s", wave_name(w, ask->wave),
		                  wave_name(w, ask->against));
}

static bool is_percent(const struct work *w)
{
	return w->measure->indicator->statistic == SVY_PERCENT;
}

static const char *unit_of(const struct work *w, const struct ask *ask)
{
	if (ask->kind == ASK_ROWS)
		return "";
	if (ask->kind == ASK_RELATIVE)
		return "%";
	if (is_percent(w))
		return ask->kind == ASK_DIFFERENCE ? "pp" : "%";
	return w->measure->indicator->unit;
}

static const char *statistic_name(const struct work *w, const struct ask *ask)
{
	static const char *const names[] = {
		[SVY_PERCENT] = "percent", [SVY_MEAN] = "mean", [SVY_TOTAL] = "total",
		[SVY_RATIO] = "ratio", [SVY_COUNT] = "count",
	};
	static const char *const kinds[] = {
		[ASK_ROWS] = "n", [ASK_DIFFERENCE] = "difference",
		[ASK_RELATIVE] = "relative_change",
	};

	return ask->kind == ASK_ESTIMATE ? names[w->measure->indicator->statistic]
	                                 : kinds[ask->kind];
}

static void name_row(struct svy_estimate *row, const struct work *w,
                     const struct ask *ask)
{
	const struct svy_indicator *of = w->measure->indicator;
	struct svy_arena *arena = &w->table->arena;

	row->indicator = svy_arena_copy(arena, svy_text(of->name));
	row->indicator_label = svy_arena_copy(arena, svy_text(of->label));
	row->better = svy_arena_copy(arena, svy_text(of->better));
	row->level = level_name(w, ask, w->study->options.labels);
	row->level_label = level_name(w, ask, true);
	row->statistic = statistic_name(w, ask);
	row->unit = svy_arena_copy(arena, svy_text(unit_of(w, ask)));
	name_groups(row, w, ask);
}

static struct svy_interval interval_of(const struct work *w, const struct ask *ask,
                                       const struct svy_quantity *q, double v,
                                       double df)
{
	double level = w->study->options.level / 100;

	if (ask->kind == ASK_ESTIMATE && is_percent(w))
		return svy_interval_proportion(w->study->ci, q->value, v, q->n, df, level);
	return svy_interval_mean(q->value, v, df, level);
}

static void set_test(struct svy_estimate *row, const struct svy_quantity *q, double v,
                     double df)
{
	if (v > 0)
		row->p_value = svy_student_p(q->value / sqrt(v), df);
}

/* Why there is no value. */
static const char *undefined_reason(const struct ask *ask,
                                    const struct svy_quantity *q)
{
	if (q->n <= 0)
		return "no rows with an answer";
	if (ask->kind == ASK_RELATIVE)
		return "the base is 0 or unknown";
	return ask->kind == ASK_DIFFERENCE ? "one side is unknown"
	                                   : "the denominator is 0";
}

static void set_spread(struct svy_estimate *row, const struct work *w,
                       const struct ask *ask, const struct svy_quantity *q,
                       const struct svy_spread *spread)
{
	double scale = strcmp(row->unit, "%") == 0 || strcmp(row->unit, "pp") == 0
		? 100 : 1;
	double df = svy_spread_df(spread, w->study->df, &w->study->design);
	struct svy_interval ci = interval_of(w, ask, q, spread->variance, df);

	row->std_error = scale * sqrt(spread->variance);
	row->df = df;
	row->conf_low = scale * ci.low;
	row->conf_high = scale * ci.high;
	row->conf_level = w->study->options.level;
	row->method = ci.method;
	row->flag = ci.flag;
	row->deff = spread->variance / q->simple_variance;
	if (ask->kind != ASK_ESTIMATE)
		set_test(row, q, spread->variance, df);
}

static void fill(struct work *w, const struct ask *ask, const struct svy_quantity *q,
                 const struct svy_spread *spread)
{
	struct svy_estimate *row = svy_table_row(w->table);
	double scale;

	name_row(row, w, ask);
	scale = *row->unit && ask->kind != ASK_ROWS &&
	        (is_percent(w) || ask->kind == ASK_RELATIVE) ? 100 : 1;
	row->estimate = scale * q->value;
	row->n = q->n;
	if (ask->kind == ASK_ROWS)
		return;
	row->n_missing = q->n_missing;
	if (!isfinite(q->value))
		row->flag = undefined_reason(ask, q);
	else if (!is_whole(w, ask))
		set_spread(row, w, ask, q, spread);
}

static void answer_chunk(struct work *w, const struct ask *asks, size_t count)
{
	struct svy_quantity q[CHUNK];
	const struct svy_quantity *pointers[CHUNK];
	struct svy_spread spread[CHUNK];

	for (size_t i = 0; i < count; i++) {
		answer(&q[i], w, &asks[i]);
		pointers[i] = &q[i];
	}
	svy_spread_of(spread, pointers, count, w->measure->item, &w->study->tally,
	              &w->study->design);
	for (size_t i = 0; i < count; i++) {
		fill(w, &asks[i], &q[i], &spread[i]);
		svy_quantity_free(&q[i]);
	}
}

static void answer_all(struct work *w)
{
	for (size_t i = 0; i < w->ask_count; i += CHUNK) {
		size_t left = w->ask_count - i;

		answer_chunk(w, &w->asks[i], left < CHUNK ? left : CHUNK);
	}
}

static void estimate_measure(struct svy_study *s, struct svy_table *table,
                             const struct svy_measure *m, uint32_t *waves,
                             size_t wave_count)
{
	struct work w = { .study = s, .table = table, .measure = m, .waves = waves,
		          .wave_count = wave_count };
	size_t open = s->dim_count - (wave_count ? 1 : 0);
	bool totals = s->options.totals;

	svy_patterns_make(&w.groups, &s->groups, s->dims, open, totals);
	svy_patterns_make(&w.levels, &m->levels, m->dims, m->levels.dims, totals);
	describe_cells(&w);
	ask_all(&w);
	answer_all(&w);
	svy_patterns_free(&w.groups);
	svy_patterns_free(&w.levels);
	free(w.cells);
	free(w.numerator);
	free(w.denominator);
	free(w.asks);
}

/* The waves in their order.  Two at least; one that was named must have rows. */
static int order_waves(uint32_t **waves, size_t *count, const struct svy_study *s,
                       struct svy_error *err)
{
	const struct svy_dim *dim = &s->dims[s->dim_count - 1];
	const struct svy_names *names = &s->groups.values[s->dim_count - 1];

	for (uint32_t i = 0; i < dim->known.count; i++)
		if (svy_names_find(names, dim->known.names[i]) == SVY_NO_NAME)
			return svy_fail(err, "wave '%s' has no row",
			                dim->known.names[i].at);
	if (names->count < 2)
		return svy_fail(err, "a shift wants two waves at least, got %s%s",
		                names->count ? "only " : "none",
		                names->count ? names->names[0].at : "");
	*waves = svy_names_order(names, dim);
	*count = names->count;
	return 0;
}

static void name_columns(struct svy_table *table, const struct svy_study *s)
{
	for (size_t d = 0; d < s->dim_count; d++)
		svy_table_group(table, svy_text(s->dims[d].name));
}

int svy_study_estimates(struct svy_table *table, struct svy_study *s,
                        struct svy_error *err)
{
	uint32_t *waves = NULL;
	size_t wave_count = 0;

	if (svy_design_check(&s->design, err) != 0 ||
	    (s->waves.wanted && order_waves(&waves, &wave_count, s, err) != 0))
		return -1;
	svy_tally_close(&s->tally);
	name_columns(table, s);
	for (size_t i = 0; i < s->measure_count; i++)
		estimate_measure(s, table, &s->measures[i], waves, wave_count);
	free(waves);
	return 0;
}
