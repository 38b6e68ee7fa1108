/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The estimates table as CSV, in and out, and as JSON (svykit-estimates(5)).
 *
 * Columns: indicator, level, the grouping columns, then statistic, unit,
 * estimate, std_error, conf_low, conf_high, conf_level, p_value, df, df_num, n,
 * n_missing, deff, method, flag.
 *
 * A spreadsheet runs a text that begins with = + - @ tab or a line end as a
 * formula.  In the CSV such a text has an apostrophe before it, plain numbers
 * excepted, and reading takes it off again: what was written comes back. */
#ifndef SVY_OUT_ESTIMATES_H
#define SVY_OUT_ESTIMATES_H

#include "base/decimal.h"
#include "base/error.h"
#include "core/table.h"

#include <stdio.h>

/* A grouping column called as one of the others, or as another group: -1. */
int svy_estimates_check(const struct svy_table *, struct svy_error *);
void svy_estimates_write_csv(FILE *, const struct svy_table *);
/* An array of objects, one a line; undefined numbers are null. */
void svy_estimates_write_json(FILE *, const struct svy_table *);
/* Reads a CSV ("-": standard input); any column that is not in the list is a
 * grouping column.  indicator and estimate must be there; a number that is not
 * one is an error with its place. */
int svy_estimates_read(struct svy_table *, const char *path, struct svy_error *);

#endif
