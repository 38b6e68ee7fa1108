/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/ask.h"

#include "infer/standards.h"
#include "infer/student.h"
#include "study/effective.h"

#include <string.h>

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
static const char *level_name(const struct svy_asking *w, const struct svy_ask *ask,
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

static const char *wave_name(const struct svy_asking *w, uint32_t wave)
{
	return value_name(&w->study->groups, w->study->dim_count - 1, wave);
}

static const char *group_name(const struct svy_asking *w, size_t group, size_t dim)
{
	const struct svy_study *s = w->study;
	const char *name = value_name(&s->groups, dim, w->groups.items[group][dim]);

	return s->options.labels ? choice_label(&s->dims[dim], name) : name;
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
	return w->measure->indicator->statistic == SVY_PERCENT;
}

static const char *unit_of(const struct svy_asking *w, const struct svy_ask *ask)
{
	if (ask->kind == ASK_ROWS)
		return "";
	if (ask->kind == ASK_RELATIVE)
		return "%";
	if (is_percent(w))
		return ask->kind == ASK_DIFFERENCE ? "pp" : "%";
	return w->measure->indicator->unit;
}

/* Shares and relative changes are printed per cent. */
static double scale_of(const struct svy_asking *w, const struct svy_ask *ask)
{
	if (ask->kind == ASK_ROWS)
		return 1;
	return is_percent(w) || ask->kind == ASK_RELATIVE ? 100 : 1;
}

static const char *statistic_name(const struct svy_asking *w, const struct svy_ask *ask)
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

static struct svy_interval interval_of(const struct svy_asking *w,
                                       const struct svy_ask *ask,
                                       const struct svy_quantity *q, double v,
                                       double df)
{
	double level = w->study->options.level / 100;

	if (ask->kind != ASK_ESTIMATE && v <= 0)
		return (struct svy_interval){ NAN, NAN, "",
			                      "no variation between sampling units" };
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
static const char *undefined_reason(const struct svy_asking *w,
                                    const struct svy_ask *ask,
                                    const struct svy_quantity *q)
{
	enum svy_statistic statistic = w->measure->indicator->statistic;

	if (q->n <= 0)
		return "no rows with an answer";
	if (isinf(q->value) || statistic == SVY_TOTAL || statistic == SVY_COUNT)
		return "too large for a number";
	if (ask->kind == ASK_RELATIVE)
		return "the base is 0 or unknown";
	return ask->kind == ASK_DIFFERENCE ? "one side is unknown"
	                                   : "the denominator is 0";
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
static void flag_lost(struct svy_estimate *row, struct svy_arena *arena, double lost)
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

static void set_spread(struct svy_estimate *row, const struct svy_asking *w,
                       const struct svy_ask *ask, const struct svy_quantity *q,
                       const struct svy_spread *spread)
{
	double scale = scale_of(w, ask);
	double df = svy_spread_df(spread, w->study->df, &w->study->design);
	struct svy_interval ci = interval_of(w, ask, q, spread->variance, df);

	if (spread->variance > 0 || df > 0) { /* a lone unit has no spread to show */
		row->std_error = scale * sqrt(spread->variance);
		row->deff = svy_design_effect(q, spread->variance, without(w));
	}
	row->df = df;
	row->conf_low = scale * ci.low;
	row->conf_high = scale * ci.high;
	row->conf_level = w->study->options.level;
	row->method = ci.method;
	row->flag = ci.flag;
	flag_lost(row, &w->table->arena, spread->lost);
	if (without(w) && q->weight <= q->n)
		add_flag(row, &w->table->arena, "no design effect: the weights add to "
		                                "no more than the rows");
	if (w->study->options.standards && ask->kind == ASK_ESTIMATE && is_percent(w))
		judge(row, w, q, spread->variance);
	if (ask->kind != ASK_ESTIMATE)
		set_test(row, q, spread->variance, df);
}

void svy_report(struct svy_asking *w, const struct svy_ask *ask,
                const struct svy_quantity *q, const struct svy_spread *spread)
{
	struct svy_estimate *row = svy_table_row(w->table);

	name_row(row, w, ask);
	row->estimate = scale_of(w, ask) * q->value;
	row->n = q->n;
	if (ask->kind == ASK_ROWS)
		return;
	row->n_missing = q->n_missing;
	if (!isfinite(q->value))
		row->flag = undefined_reason(w, ask, q);
	else if (!svy_is_whole(w, ask))
		set_spread(row, w, ask, q, spread);
	if (ask->kind == ASK_ESTIMATE && svy_shows(&w->study->options, "neff") &&
	    !svy_is_whole(w, ask))
		svy_report_effective(w->table);
}
