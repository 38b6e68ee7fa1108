/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/effective.h"

#include <math.h>

double svy_design_effect(const struct svy_quantity *q, double variance, bool without)
{
	double deff = variance / q->simple_variance;

	if (!without)
		return deff;
	return q->weight > q->n ? deff * q->weight / (q->weight - q->n) : NAN;
}

void svy_report_effective(struct svy_table *table)
{
	struct svy_estimate *row = svy_table_row(table), *of = row - 1;

	for (size_t g = 0; g < table->group_count; g++)
		row->groups[g] = of->groups[g];
	row->indicator = of->indicator;
	row->indicator_label = of->indicator_label;
	row->level = of->level;
	row->level_label = of->level_label;
	row->statistic = "effective_n";
	row->n = of->n;
	row->n_missing = of->n_missing;
	row->deff = of->deff;
	if (of->deff > 0)
		row->estimate = of->n / of->deff;
	else
		row->flag = *of->flag ? of->flag : "no design effect";
}
