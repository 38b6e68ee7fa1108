/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/student.h"
#include "study/testing.h"

const char *svy_testing_value(const struct svy_testing *t, size_t dim, uint32_t value)
{
	const struct svy_study *s = t->study;
	const char *name;

	if (value == SVY_NO_NAME)
		return SVY_TOTAL_NAME;
	name = s->groups.values[dim].names[value].at;
	return s->options.labels ? svy_choice_label(&s->dims[dim], name) : name;
}

const char *svy_testing_contrast(struct svy_testing *t, uint32_t after, uint32_t before)
{
	return svy_arena_print(&t->table->arena, "%s - %s",
	                       svy_testing_value(t, t->open, after),
	                       svy_testing_value(t, t->open, before));
}

struct svy_estimate *svy_testing_row(struct svy_testing *t, size_t group,
                                     const char *statistic)
{
	struct svy_estimate *row = svy_table_row(t->table);
	struct svy_arena *arena = &t->table->arena;

	row->indicator = svy_arena_copy(arena, svy_text(t->name));
	row->statistic = statistic;
	for (size_t d = 0; d < t->open; d++)
		row->groups[d] = svy_arena_copy(arena, svy_text(svy_testing_value(
			t, d, t->groups.items[group][d])));
	if (t->contrast && t->compared_count == 2)
		row->groups[t->open] = svy_testing_contrast(t, t->compared[1],
		                                            t->compared[0]);
	return row;
}

/* Why there is no t test, or "". */
static const char *flag_of(const struct svy_tested *of)
{
	if (!(of->n > 0))
		return "no rows with an answer";
	if (!isfinite(of->value))
		return of->unknown ? of->unknown : "one side is unknown";
	if (isnan(of->variance))
		return "the variance is unknown";
	if (!(of->df > 0))
		return "no degrees of freedom";
	return of->variance > 0 ? "" : "no variation between sampling units";
}

static struct svy_estimate *add_row(struct svy_testing *t, size_t group,
                                    const char *statistic, const struct svy_tested *of)
{
	struct svy_estimate *row = svy_testing_row(t, group, statistic);

	row->level = svy_arena_copy(&t->table->arena, svy_text(of->level));
	row->n = of->n;
	row->n_missing = of->n_missing;
	row->flag = flag_of(of);
	svy_flag_lost(row, &t->table->arena, of->lost);
	if (of->n > 0 && isfinite(of->value))
		row->df = of->df;
	return row;
}

/* p of the difference from null; NaN where it is undefined. */
static double add_test(struct svy_testing *t, size_t group, const struct svy_tested *of)
{
	struct svy_estimate *row = add_row(t, group, "t", of);
	double off = of->value - of->null / of->scale;

	row->method = of->method;
	if (*flag_of(of))
		return NAN;
	row->estimate = off / sqrt(of->variance);
	row->p_value = svy_student_p(row->estimate, of->df);
	return row->p_value;
}

/* A contrast's p is of its being 0, whatever was tested. */
static void add_estimate(struct svy_testing *t, size_t group,
                         const struct svy_tested *of, double p)
{
	double level = t->study->options.level;
	struct svy_estimate *row = add_row(t, group, of->statistic, of);
	struct svy_interval ci;

	row->unit = of->unit;
	if (of->n > 0 && isfinite(of->value)) {
		row->estimate = of->scale * of->value;
		if (of->variance > 0 || of->df > 0)
			row->std_error = of->scale * sqrt(of->variance);
	}
	if (*flag_of(of))
		return;
	ci = svy_interval_mean(of->value, of->variance, of->df, level / 100);
	row->conf_low = of->scale * ci.low;
	row->conf_high = of->scale * ci.high;
	row->conf_level = level;
	row->method = ci.method;
	row->p_value = p;
}

void svy_testing_t(struct svy_testing *t, size_t group, const struct svy_tested *of)
{
	double p = add_test(t, group, of);
	bool of_zero = of->null >= 0 && of->null <= 0;

	add_estimate(t, group, of, of_zero ? p : NAN);
}
