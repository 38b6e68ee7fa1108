/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/kind.h"
#include "infer/adjust.h"
#include "study/ask.h"
#include "study/compare.h"
#include "study/quantile.h"
#include "study/replicate.h"

#include <stdlib.h>
#include <string.h>

enum { CHUNK = 128 }; /* asks whose linear functions are held at once */

static void add_ask(struct svy_asking *w, struct svy_ask ask)
{
	w->asks = svy_room(w->asks, w->ask_count, &w->ask_capacity, sizeof *w->asks);
	w->asks[w->ask_count++] = ask;
}

/* Waves, or the one time there is without them. */
static size_t times(const struct svy_asking *w)
{
	return w->waves->count ? w->waves->count : 1;
}

static void ask_estimates(struct svy_asking *w, struct svy_ask ask)
{
	for (size_t i = 0; i < times(w); i++) {
		ask.wave = w->waves->count ? w->waves->values[i] : SVY_NO_NAME;
		ask.kind = ASK_ROWS;
		if (w->measure->levels.dims && svy_shows(&w->study->options, "n"))
			add_ask(w, ask);
		ask.kind = ASK_ESTIMATE;
		add_ask(w, ask);
	}
}

/* The difference, and what else is asked of it. */
static void ask_contrast(struct svy_asking *w, struct svy_ask ask)
{
	for (ask.kind = ASK_DIFFERENCE; ask.kind < ASK_KINDS; ask.kind++)
		if (svy_is_asked(w, &ask))
			add_ask(w, ask);
}

/* What changed between waves: in the group, or more than in another. */
static void ask_changes(struct svy_asking *w, struct svy_ask ask)
{
	for (size_t i = 0; i < w->waves->count; i++) {
		ask.wave = w->waves->values[i];
		ask.against = w->waves->against[i];
		if (ask.against == SVY_NO_NAME)
			continue;
		ask_contrast(w, ask);
	}
}

static void ask_group(struct svy_asking *w, size_t group, const uint32_t *level)
{
	struct svy_ask ask = { ASK_ESTIMATE, group, SIZE_MAX, level, SVY_NO_NAME,
		               SVY_NO_NAME };

	ask_estimates(w, ask);
	ask_changes(w, ask);
}

/* How the group differs from the one it is held against. */
static void ask_comparison(struct svy_asking *w, size_t group, const uint32_t *level)
{
	struct svy_ask ask = { ASK_DIFFERENCE, group, w->versus[group], level,
		               SVY_NO_NAME, SVY_NO_NAME };

	for (size_t i = 0; i < times(w); i++) {
		ask.wave = w->waves->count ? w->waves->values[i] : SVY_NO_NAME;
		ask_contrast(w, ask);
	}
	ask_changes(w, ask);
}

typedef void asking_step(struct svy_asking *, size_t group, const uint32_t *level);

/* The level of rows without an answer has an empty name and is not printed, nor is
 * that of all respondents. */
static bool level_shown(const struct svy_asking *w, const uint32_t *level)
{
	for (size_t d = 0; d < w->measure->levels.dims; d++) {
		struct svy_text name = { "", 1 };

		if (level[d] != SVY_NO_NAME)
			name = w->measure->levels.values[d].names[level[d]];
		if (name.len == 0 || svy_text_is(name, SVY_RESPONDENTS))
			return false;
	}
	return true;
}

/* A distribution with no answer at all has one row that says so. */
static void ask_levels(struct svy_asking *w, size_t group, asking_step *step)
{
	bool any = false;

	for (size_t l = 0; l < w->levels.count; l++)
		if (level_shown(w, w->levels.items[l])) {
			step(w, group, w->levels.items[l]);
			any = true;
		}
	if (!any)
		step(w, group, NULL);
}

static void ask_each(struct svy_asking *w, size_t group, asking_step *step)
{
	if (w->measure->levels.dims || w->measure->quantiles)
		ask_levels(w, group, step);
	else
		step(w, group, NULL);
}

static void ask_all(struct svy_asking *w)
{
	for (size_t g = 0; g < w->groups.count; g++)
		ask_each(w, g, ask_group);
	for (size_t g = 0; w->versus && g < w->groups.count; g++)
		if (w->versus[g] != SIZE_MAX)
			ask_each(w, g, ask_comparison);
}

/* What a chunk of asks looks at: of each its quantity, then its sides. */
struct chunk {
	struct svy_answer answers[CHUNK];
	const struct svy_quantity *quantities[CHUNK * (1 + SVY_SIDES)];
	struct svy_spread spreads[CHUNK * (1 + SVY_SIDES)];
	size_t count;
};

static void add_answer(struct chunk *c, const struct svy_answer *a)
{
	c->quantities[c->count++] = &a->quantity;
	for (size_t i = 0; i < a->side_count; i++)
		c->quantities[c->count++] = &a->sides[i];
}

static int answer_chunk(struct svy_asking *w, const struct svy_ask *asks, size_t count,
                        struct svy_error *err)
{
	struct chunk *c = svy_alloc(1, sizeof *c);
	size_t at = 0;
	int status = 0;

	for (size_t i = 0; i < count; i++) {
		svy_answer(&c->answers[i], w, &asks[i]);
		add_answer(c, &c->answers[i]);
	}
	svy_asking_spread(c->spreads, w, asks, count, c->quantities, c->count);
	for (size_t i = 0; i < count; i++) {
		if (status == 0 && asks[i].kind == ASK_ADJUSTED)
			status = svy_answer_adjusted(&c->answers[i].quantity,
			                             &c->spreads[at], w, &asks[i], err);
		if (status == 0)
			svy_report(w, &asks[i], &c->answers[i], &c->spreads[at]);
		at += 1 + c->answers[i].side_count;
		svy_answer_free(&c->answers[i]);
	}
	free(c);
	return status;
}

static int answer_all(struct svy_asking *w, struct svy_error *err)
{
	int status = 0;

	for (size_t i = 0; status == 0 && i < w->ask_count; i += CHUNK) {
		size_t left = w->ask_count - i;

		status = answer_chunk(w, &w->asks[i], left < CHUNK ? left : CHUNK, err);
	}
	return status;
}

/* Rows asked for, and the cells that each looks at, stay within what a table can
 * be for. */
static int check_size(const struct svy_asking *w, struct svy_error *err)
{
	const struct svy_measure *m = w->measure;
	double levels = m->levels.dims || m->quantiles ? (double)w->levels.count : 1;
	double rows = (double)w->groups.count * levels;
	bool all = m->levels.dims == 1 && m->of != SVY_OF_COLUMN;
	double work = rows * (all ? (double)w->cell_count : levels);

	if (rows <= 1e6 && work <= 1e9)
		return 0;
	return svy_fail(err, "indicator '%s': %zu groups and %.0f answers are too many "
	                "for a table", m->indicator->name, w->groups.count, levels);
}

static int estimate_measure(struct svy_study *s, struct svy_table *table,
                            const struct svy_measure *m,
                            const struct svy_wave_order *waves,
                            struct svy_error *err)
{
	struct svy_asking w = { .study = s, .tally = &s->tally, .table = table, .measure = m,
		                .waves = waves };
	size_t open = s->dim_count - (waves->count ? 1 : 0);
	bool totals = s->options.totals;
	int status;

	svy_patterns_make(&w.groups, &s->groups, s->dims, open, totals);
	if (m->quantiles)
		svy_quantiles_levels(&w);
	else
		svy_patterns_make(&w.levels, &m->levels, m->dims, m->levels.dims,
		                  totals && !svy_measure_multiple(m));
	svy_asking_begin(&w, open);
	status = check_size(&w, err);
	if (status == 0)
		status = svy_compare_groups(&w.versus, s, &w.groups, err);
	if (status == 0) {
		if (m->quantiles)
			svy_quantiles_find(&w);
		ask_all(&w);
		status = answer_all(&w, err);
	}
	svy_asking_end(&w);
	return status;
}

static enum svy_adjust adjust_of(const char *name)
{
	if (!name)
		return SVY_ADJUST_NONE;
	if (strcmp(name, "holm") == 0)
		return SVY_ADJUST_HOLM;
	return strcmp(name, "bh") == 0 ? SVY_ADJUST_BH : SVY_ADJUST_BONFERRONI;
}

/* The p values of one statistic are one family: a difference and its relative
 * change ask the same question. */
static void adjust_rows(struct svy_table *table, enum svy_contrast contrast,
                        enum svy_adjust how, const char *name)
{
	double *p = svy_alloc(table->count, sizeof *p);

	for (size_t i = 0; i < table->count; i++)
		p[i] = svy_contrast_of(&table->rows[i]) == contrast
			? table->rows[i].p_value : NAN;
	svy_adjust(p, table->count, how);
	for (size_t i = 0; i < table->count; i++)
		if (!isnan(p[i])) {
			struct svy_estimate *row = &table->rows[i];

			row->p_value = p[i];
			row->method = svy_arena_print(&table->arena, "%s, p by %s",
			                              row->method, name);
		}
	free(p);
}

static void adjust(struct svy_table *table, const struct svy_study *s)
{
	enum svy_adjust how = adjust_of(s->options.adjust);

	for (enum svy_contrast c = SVY_DIFFERENCE; how && c < SVY_CONTRASTS; c++)
		adjust_rows(table, c, how, s->options.adjust);
}

void svy_study_name_groups(struct svy_table *table, const struct svy_study *s)
{
	for (size_t d = 0; d < s->dim_count; d++)
		svy_table_group(table, svy_text(s->dims[d].name));
}

int svy_study_estimates(struct svy_table *table, struct svy_study *s,
                        struct svy_error *err)
{
	struct svy_wave_order waves = { 0 };
	int status = 0;

	if (svy_study_close(s, err) != 0 ||
	    (s->waves.wanted && svy_waves_order(&waves, s, err) != 0))
		return -1;
	svy_study_name_groups(table, s);
	for (size_t i = 0; status == 0 && i < s->measure_count; i++)
		status = estimate_measure(s, table, &s->measures[i], &waves, err);
	adjust(table, s);
	svy_waves_free(&waves);
	return status;
}
