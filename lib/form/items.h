/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A scale's items as columns of a file: "q1 q4", "phq_1-phq_9", "${a name}".
 *
 * A word that is a column's name is that column, hyphens and all; else it is a range
 * where a hyphen in it stands between two columns: all columns of the file from one
 * to the other. */
#ifndef SVY_FORM_ITEMS_H
#define SVY_FORM_ITEMS_H

#include "read/source.h"

struct svy_item_list {
	size_t *columns; /* of the file, in the order given, each once */
	size_t count;
};

int svy_item_list_find(struct svy_item_list *, const struct svy_source *,
                     struct svy_text items, struct svy_error *);
/* Place of a column among them, or count. */
size_t svy_item_list_place(const struct svy_item_list *, size_t column);
void svy_item_list_free(struct svy_item_list *);

#endif
