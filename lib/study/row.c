/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/limits.h"

#include "core/kind.h"
#include "infer/standards.h"
#include "study/quantile.h"
#include "study/effective.h"

#include <string.h>

static const char *value_name(const struct svy_cells *cells, size_t dim,
                              uint32_t value)
{
	return value == SVY_NO_NAME ? SVY_TOTAL_NAME
	                            : cells->values[dim].names[value].at;
}

const char *svy_choice_label(const struct svy_dim *dim, const char *name)
{
	const struct svy_question *q = dim->question;
	size_t place = q ? svy_question_place(q, svy_text(name)) : 0;

	return q && place < q->choice_count && *q->choices[place].label
		? q->choices[place].label : name;
}

/* "a" or "a:b", as names or labels; of several quantiles, which one. */
static const char *level_name(const struct svy_asking *w, const struct svy_ask *ask,
                              bool labels)
{
	const struct svy_measure *m = w->measure;
	const char *text = "";

	if (m->quantiles && m->quantiles->count > 1)
		return svy_quantile_statistic(w, ask);
	for (size_t d = 0; ask->level && d < m->levels.dims; d++) {
		const char *name = value_name(&m->levels, d, ask->level[d]);

		if (labels)
			name = svy_choice_label(&m->dims[d], name);
		text = d == 0 ? name : svy_arena_print(&w->table->arena, "%s:%s", text,
		                                       name);
	}
	return svy_arena_copy(&w->table->arena, svy_text(text));
}

static const char *wave_name(const struct svy_asking *w, uint32_t wave)
{
	return value_name(&w->study->groups, w->study->dim_count - 1, wave);
}

static const char *group_name(const struct svy_asking *w, size_t group, size_t dim)
{
	const struct svy_study *s = w->study;
	const char *name = value_name(&s->groups, dim, w->groups.items[group][dim]);

	return s->options.labels ? svy_choice_label(&s->dims[dim], name) : name;
}

static const char *less(const struct svy_asking *w, const char *name, const char *other)
{
	return svy_arena_print(&w->table->arena, "%s - %s", name, other);
}

static void name_groups(struct svy_estimate *row, const struct svy_asking *w,
                        const struct svy_ask *ask)
{
	const struct svy_study *s = w->study;
	size_t open = s->dim_count - (w->waves->count ? 1 : 0);

	for (size_t d = 0; d < open; d++) {
		const char *name = group_name(w, ask->group, d);

		row->groups[d] = ask->versus != SIZE_MAX && d == s->compared
			? less(w, name, group_name(w, ask->versus, d))
			: svy_arena_copy(&w->table->arena, svy_text(name));
	}
	if (!w->waves->count)
		return;
	row->groups[open] = ask->against == SVY_NO_NAME
		? svy_arena_copy(&w->table->arena, svy_text(wave_name(w, ask->wave)))
		: less(w, wave_name(w, ask->wave), wave_name(w, ask->against));
}

static bool is_percent(const struct svy_asking *w)
{
	return svy_measure_share(w->measure);
}

/* In the unit of what is estimated, as its differences and their errors are. */
static bool has_unit(enum svy_ask_kind kind)
{
	return kind == ASK_ESTIMATE || kind == ASK_DIFFERENCE ||
	       kind == ASK_SE_INDEPENDENT || kind == ASK_ADJUSTED;
}

static const char *unit_of(const struct svy_asking *w, const struct svy_ask *ask)
{
	if (ask->kind == ASK_RELATIVE)
		return "%";
	if (!has_unit(ask->kind))
		return "";
	if (is_percent(w))
		return ask->kind == ASK_ESTIMATE ? "%" : "pp";
	return w->measure->indicator->unit;
}

/* Shares and relative changes are printed per cent. */
static double scale_of(const struct svy_asking *w, const struct svy_ask *ask)
{
	bool share = is_percent(w) && has_unit(ask->kind);

	return share || ask->kind == ASK_RELATIVE ? 100 : 1;
}

static const char *statistic_name(const struct svy_asking *w, const struct svy_ask *ask)
{
	static const enum svy_contrast contrasts[ASK_KINDS] = {
		[ASK_DIFFERENCE] = SVY_DIFFERENCE,
		[ASK_SE_INDEPENDENT] = SVY_SE_INDEPENDENT,
		[ASK_ADJUSTED] = SVY_ADJUSTED, [ASK_RELATIVE] = SVY_RELATIVE_CHANGE,
		[ASK_RISK_RATIO] = SVY_RISK_RATIO, [ASK_ODDS_RATIO] = SVY_ODDS_RATIO,
		[ASK_COHEN_H] = SVY_COHEN_H, [ASK_COHEN_D] = SVY_COHEN_D,
	};

	if (ask->kind == ASK_ROWS)
		return "n";
	if (contrasts[ask->kind])
		return svy_contrast_statistic(contrasts[ask->kind]);
	return w->measure->quantiles
		? svy_quantile_statistic(w, ask)
		: svy_statistic_name(w->measure->indicator->statistic);
}

static void name_row(struct svy_estimate *row, const struct svy_asking *w,
                     const struct svy_ask *ask)
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

/* Why there is no value. */
static const char *undefined_reason(const struct svy_asking *w,
                                    const struct svy_ask *ask,
                                    const struct svy_quantity *q)
{
	enum svy_statistic statistic = w->measure->indicator->statistic;

	if (ask->kind == ASK_ADJUSTED)
		return "too few people were asked twice";
	if (q->n <= 0)
		return "no rows with an answer";
	if (isinf(q->value))
		return "too large for a number";
	if (ask->kind == ASK_ESTIMATE && svy_measure_spread(w->measure))
		return q->n < 2 ? "one row has no spread"
		                : "the spread is lost beside the size of the answers";
	if (ask->kind == ASK_ESTIMATE)
		return statistic == SVY_TOTAL || statistic == SVY_COUNT
			? "too large for a number" : "the denominator is 0";
	if (ask->kind == ASK_RELATIVE || ask->kind == ASK_RISK_RATIO)
		return "the base is 0 or unknown";
	if (ask->kind == ASK_ODDS_RATIO)
		return "a side is unknown or at 0 or 100 %";
	if (ask->kind == ASK_COHEN_D)
		return "a side is unknown or the answers have no spread";
	return "one side is unknown";
}

/* As the covariance of the sides were none. */
static void set_independent(struct svy_estimate *row, const struct svy_asking *w,
                            const struct svy_ask *ask, const struct svy_answer *a,
                            const struct svy_spread *sides)
{
	double v = 0;

	for (size_t i = 0; i < a->side_count; i++)
		v += sides[i].variance;
	row->estimate = scale_of(w, ask) * sqrt(v);
	if (isnan(v))
		row->flag = "the variance is unknown";
}

/* Behind what the flag says already. */
static void add_flag(struct svy_estimate *row, struct svy_arena *arena,
                     const char *why)
{
	if (*why)
		row->flag = svy_arena_print(arena, "%s%s%s", row->flag,
		                            *row->flag ? "; " : "", why);
}

/* A replicate without a sampling unit of the domain has no estimate of it. */
void svy_flag_lost(struct svy_estimate *row, struct svy_arena *arena, double lost)
{
	if (lost > 0)
		add_flag(row, arena, svy_arena_print(
			arena, "%.0f replicate%s without a value left out", lost,
			lost > 1 ? "s" : ""));
}

/* Design effects are against a sample without replacement. */
static bool without(const struct svy_asking *w)
{
	const char *against = w->study->options.deff;

	return against && strcmp(against, "without") == 0;
}

/* The verdict of --standards. */
static void judge(struct svy_estimate *row, const struct svy_asking *w,
                  const struct svy_quantity *q, double v)
{
	struct svy_arena *arena = &w->table->arena;

	add_flag(row, arena, svy_nchs_text(svy_nchs_verdict(q->value, v, q->n, row->df),
	                                   arena));
}

/* The fit behind an adjusted difference has two coefficients more than a mean. */
static double df_of(const struct svy_asking *w, const struct svy_ask *ask,
                    const struct svy_spread *spread)
{
	double df = svy_spread_df(spread, w->study->df, &w->study->design);

	return ask->kind == ASK_ADJUSTED ? df - 2 : df;
}

static void set_spread(struct svy_estimate *row, const struct svy_asking *w,
                       const struct svy_ask *ask, const struct svy_answer *a,
                       const struct svy_spread *spread)
{
	double scale = scale_of(w, ask);
	double df = df_of(w, ask, spread);
	struct svy_limits limits;

	svy_limits_of(&limits, w, ask, a, spread, df);
	if (spread->variance > 0 || df > 0) { /* a lone unit has no spread to show */
		row->std_error = scale * sqrt(spread->variance);
		row->deff = svy_design_effect(&a->quantity, spread->variance, without(w));
	}
	row->df = df;
	row->conf_low = scale * limits.ci.low;
	row->conf_high = scale * limits.ci.high;
	row->conf_level = w->study->options.level;
	row->method = ask->kind == ASK_ADJUSTED && *limits.ci.method
		? svy_arena_print(&w->table->arena, "%s, ancova", limits.ci.method)
		: limits.ci.method;
	row->flag = limits.ci.flag;
	row->p_value = limits.p;
	if (!isnan(spread->variance) || !w->measure->quantiles)
		svy_flag_lost(row, &w->table->arena, spread->lost);
	if (without(w) && a->quantity.weight <= a->quantity.n)
		add_flag(row, &w->table->arena, "no design effect: the weights add to "
		                                "no more than the rows");
	if (w->study->options.standards && ask->kind == ASK_ESTIMATE && is_percent(w))
		judge(row, w, &a->quantity, spread->variance);
}

void svy_report(struct svy_asking *w, const struct svy_ask *ask,
                const struct svy_answer *a, const struct svy_spread *spread)
{
	struct svy_estimate *row = svy_table_row(w->table);
	const struct svy_quantity *q = &a->quantity;

	name_row(row, w, ask);
	row->estimate = scale_of(w, ask) * q->value;
	row->n = q->n;
	if (ask->kind == ASK_ROWS)
		return;
	row->n_missing = q->n_missing;
	if (!isfinite(q->value))
		row->flag = undefined_reason(w, ask, q);
	else if (ask->kind == ASK_SE_INDEPENDENT)
		set_independent(row, w, ask, a, spread + 1);
	else if (!svy_is_whole(w, ask))
		set_spread(row, w, ask, a, spread);
	if (ask->kind == ASK_ESTIMATE && svy_shows(&w->study->options, "neff") &&
	    !svy_is_whole(w, ask))
		svy_report_effective(w->table);
}
