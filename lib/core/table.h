/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Estimates, one a row: what every tool makes or reads (svykit-estimates(5)).
 *
 * Undefined numbers are NaN and print as empty; texts are never NULL ("" =
 * empty).  All texts belong to the table's arena. */
#ifndef SVY_CORE_TABLE_H
#define SVY_CORE_TABLE_H

#include "base/memory.h"

#define SVY_TOTAL_NAME "Total"
#define SVY_MISSING_NAME "(missing)"

struct svy_estimate {
	const char *indicator, *level;
	const char **groups; /* group_count values, in the table's order */
	const char *statistic, *unit;
	double estimate, std_error, conf_low, conf_high;
	double conf_level; /* per cent: 95 */
	double p_value, df, df_num;
	double n, n_missing, deff;
	const char *method, *flag;
	const char *indicator_label, *level_label; /* for readers; not in the csv; "" = none */
	const char *better;                        /* likewise: up, down or "" */
};

struct svy_table {
	struct svy_arena arena;
	const char **group_names; /* columns: sex, age, wave ... */
	size_t group_count;
	struct svy_estimate *rows;
	size_t count, capacity;
};

void svy_table_group(struct svy_table *, struct svy_text name); /* before rows */
/* A new row: texts "", numbers NaN, groups allocated and "".  Valid until the
 * next row. */
struct svy_estimate *svy_table_row(struct svy_table *);
/* Place of a grouping column, or group_count. */
size_t svy_table_find(const struct svy_table *, const char *group_name);
void svy_table_free(struct svy_table *);

#endif
