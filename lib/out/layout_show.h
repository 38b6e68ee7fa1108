/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What --show asks for. */
#ifndef SVY_OUT_LAYOUT_SHOW_H
#define SVY_OUT_LAYOUT_SHOW_H

#include "base/error.h"

#include <stdbool.h>

enum svy_item {
	SVY_ITEM_N, SVY_ITEM_ESTIMATE, SVY_ITEM_CI, SVY_ITEM_SE, SVY_ITEM_P,
	SVY_ITEM_DF, SVY_ITEM_DEFF, SVY_ITEM_NEFF, SVY_ITEM_METHOD, SVY_ITEM_FLAG,
	SVY_ITEM_RELATIVE,
	SVY_ITEMS
};

/* Items in their order, each once. */
struct svy_show {
	enum svy_item items[SVY_ITEMS];
	size_t count;
	bool se_of_contrasts; /* se only beside the one of independent sides */
};

/* "n,percent": an unknown word or one that comes twice is an error. */
int svy_show_parse(struct svy_show *, const char *list, struct svy_error *);
void svy_show_add(struct svy_show *, enum svy_item);
bool svy_show_has(const struct svy_show *, enum svy_item);
/* As a header calls it. */
const char *svy_show_name(enum svy_item);
/* Goes into the column of the items so far: their last is its companion. */
bool svy_show_joins(const struct svy_show *so_far, enum svy_item);

#endif
