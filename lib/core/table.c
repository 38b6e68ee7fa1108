/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/table.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void svy_table_group(struct svy_table *table, struct svy_text name)
{
	table->group_names = svy_resize(table->group_names, table->group_count + 1,
	                                sizeof *table->group_names);
	table->group_names[table->group_count++] = svy_arena_copy(&table->arena, name);
}

static const char **empty_groups(struct svy_table *table)
{
	const char **groups = svy_arena_alloc(&table->arena,
	                                      table->group_count * sizeof *groups);

	for (size_t i = 0; i < table->group_count; i++)
		groups[i] = "";
	return groups;
}

struct svy_estimate *svy_table_row(struct svy_table *table)
{
	struct svy_estimate *row;

	table->rows = svy_room(table->rows, table->count, &table->capacity,
	                       sizeof *table->rows);
	row = &table->rows[table->count++];
	*row = (struct svy_estimate){
		.indicator = "", .level = "", .groups = empty_groups(table),
		.statistic = "", .unit = "",
		.estimate = NAN, .std_error = NAN, .conf_low = NAN, .conf_high = NAN,
		.conf_level = NAN, .p_value = NAN, .df = NAN, .df_num = NAN,
		.n = NAN, .n_missing = NAN, .deff = NAN,
		.method = "", .flag = "",
		.indicator_label = "", .level_label = "", .better = "",
	};
	return row;
}

size_t svy_table_find(const struct svy_table *table, const char *group_name)
{
	size_t i = 0;

	while (i < table->group_count && strcmp(table->group_names[i], group_name) != 0)
		i++;
	return i;
}

void svy_table_free(struct svy_table *table)
{
	svy_arena_free(&table->arena);
	free(table->group_names);
	free(table->rows);
	memset(table, 0, sizeof *table);
}
