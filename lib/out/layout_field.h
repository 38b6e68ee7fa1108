/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What stands in each column of the grid, and its header. */
#ifndef SVY_OUT_LAYOUT_FIELD_H
#define SVY_OUT_LAYOUT_FIELD_H

#include "out/layout_sheet.h"
#include "out/layout_show.h"
#include "out/layout_style.h"

enum svy_field_kind {
	SVY_FIELD_INDICATOR, SVY_FIELD_LEVEL, SVY_FIELD_GROUP, SVY_FIELD_STATISTIC,
	SVY_FIELD_ITEMS, /* of a place across */
	SVY_FIELD_ROWS,  /* of all waves */
};

struct svy_field {
	enum svy_field_kind kind;
	size_t of; /* group or place */
	struct svy_show items;
	const char *header;
};

struct svy_fields {
	struct svy_arena arena;
	struct svy_field *items;
	size_t count, capacity;
	size_t names; /* the first so many name a line, but for its statistic */
};

/* Headers are borrowed from the table, too. */
void svy_fields_make(struct svy_fields *, const struct svy_layout_sheet *,
                     const struct svy_show *, const struct svy_style *, bool labels);
void svy_fields_free(struct svy_fields *);

/* Its label, where labels are wanted and there is one. */
const char *svy_field_indicator(const struct svy_estimate *, bool labels);

#endif
