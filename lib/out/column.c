/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/column.h"

#define TEXT(name) { #name, offsetof(struct svy_estimate, name), false }
#define NUMBER(name) { #name, offsetof(struct svy_estimate, name), true }

const struct svy_column svy_columns[SVY_COLUMNS] = {
	TEXT(indicator), TEXT(level), TEXT(statistic), TEXT(unit),
	NUMBER(estimate), NUMBER(std_error), NUMBER(conf_low), NUMBER(conf_high),
	NUMBER(conf_level), NUMBER(p_value), NUMBER(df), NUMBER(df_num),
	NUMBER(n), NUMBER(n_missing), NUMBER(deff), TEXT(method), TEXT(flag),
};

size_t svy_column_find(struct svy_text name)
{
	size_t i = 0;

	while (i < SVY_COLUMNS && !svy_text_is(name, svy_columns[i].name))
		i++;
	return i;
}

static const void *member(const struct svy_column *column,
                          const struct svy_estimate *row)
{
	return (const char *)row + column->offset;
}

const char *svy_column_text(const struct svy_column *column,
                            const struct svy_estimate *row)
{
	return *(const char *const *)member(column, row);
}

double svy_column_number(const struct svy_column *column,
                         const struct svy_estimate *row)
{
	return *(const double *)member(column, row);
}
