/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The columns of an estimates table that are not grouping columns: one list for
 * every reader and writer. */
#ifndef SVY_OUT_COLUMN_H
#define SVY_OUT_COLUMN_H

#include "core/table.h"

enum {
	SVY_COLUMNS = 17,
	SVY_COLUMNS_BEFORE_GROUPS = 2,
};

struct svy_column {
	const char *name;
	size_t offset; /* in struct svy_estimate */
	bool number;   /* a double, else a const char * */
};

extern const struct svy_column svy_columns[SVY_COLUMNS];

/* Place in the list, or SVY_COLUMNS. */
size_t svy_column_find(struct svy_text name);
const char *svy_column_text(const struct svy_column *, const struct svy_estimate *);
double svy_column_number(const struct svy_column *, const struct svy_estimate *);

#endif
