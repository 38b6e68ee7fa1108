/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/claims.h"

#include <stddef.h>

static const struct {
	const char *name;
	size_t offset;
} values[SVY_VALUES] = {
	[SVY_VALUE_ESTIMATE] = { "estimate", offsetof(struct svy_estimate, estimate) },
	[SVY_VALUE_STD_ERROR] = { "std_error", offsetof(struct svy_estimate, std_error) },
	[SVY_VALUE_CONF_LOW] = { "conf_low", offsetof(struct svy_estimate, conf_low) },
	[SVY_VALUE_CONF_HIGH] = { "conf_high", offsetof(struct svy_estimate, conf_high) },
	[SVY_VALUE_CONF_LEVEL] = { "conf_level", offsetof(struct svy_estimate, conf_level) },
	[SVY_VALUE_P_VALUE] = { "p_value", offsetof(struct svy_estimate, p_value) },
	[SVY_VALUE_DF] = { "df", offsetof(struct svy_estimate, df) },
	[SVY_VALUE_DF_NUM] = { "df_num", offsetof(struct svy_estimate, df_num) },
	[SVY_VALUE_N] = { "n", offsetof(struct svy_estimate, n) },
	[SVY_VALUE_N_MISSING] = { "n_missing", offsetof(struct svy_estimate, n_missing) },
	[SVY_VALUE_DEFF] = { "deff", offsetof(struct svy_estimate, deff) },
	[SVY_VALUE_INTERVAL] = { "interval", offsetof(struct svy_estimate, conf_low) },
};

const char *svy_value_name(enum svy_value_kind kind)
{
	return values[kind].name;
}

double svy_value_of(const struct svy_estimate *row, enum svy_value_kind kind)
{
	return *(const double *)(const void *)((const char *)row + values[kind].offset);
}
