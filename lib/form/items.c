/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/items.h"

#include "form/character.h"
#include "form/rules.h"
#include "read/near.h"

#include <stdlib.h>
#include <string.h>

struct finding {
	struct svy_item_list *to;
	const struct svy_source *source;
	struct svy_error *err;
};

static int add(const struct finding *f, size_t column)
{
	struct svy_item_list *to = f->to;
	char quoted[128] = "";

	if (svy_item_list_place(to, column) < to->count) {
		svy_quote_name(quoted, sizeof quoted, svy_source_column(f->source, column));
		return svy_fail(f->err, "the item %s is there twice", quoted);
	}
	to->columns = svy_resize(to->columns, to->count + 1, sizeof *to->columns);
	to->columns[to->count++] = column;
	return 0;
}

/* The hyphen before which and behind which a column is named; 0 where there is none.
 * Then *err says what is not there, where one side is. */
static size_t find_hyphen(size_t *from, size_t *to, const struct finding *f,
                          struct svy_text word, struct svy_error *err)
{
	struct svy_error no_column;

	for (size_t i = 1; i + 1 < word.len; i++) {
		struct svy_text before = { word.at, i };

		if (word.at[i] != '-' ||
		    svy_source_find(from, f->source, before, &no_column) != 0)
			continue;
		if (svy_source_find(to, f->source, svy_text_behind(word, i + 1), err) == 0)
			return i;
	}
	return 0;
}

static int add_range(const struct finding *f, struct svy_text word)
{
	size_t from, to, hyphen = find_hyphen(&from, &to, f, word, f->err);

	if (!hyphen)
		return -1;
	if (from > to)
		return svy_fail(f->err, "'%.*s': in the file %.*s comes behind %.*s",
		                (int)word.len, word.at, (int)hyphen, word.at,
		                (int)(word.len - hyphen - 1), word.at + hyphen + 1);
	for (size_t column = from; column <= to; column++)
		if (add(f, column) != 0)
			return -1;
	return 0;
}

static int add_word(const struct finding *f, struct svy_text word)
{
	size_t column;

	if (svy_source_find(&column, f->source, word, f->err) == 0)
		return add(f, column);
	return word.len > 2 && memchr(word.at + 1, '-', word.len - 2) ? add_range(f, word)
	                                                              : -1;
}

int svy_item_list_find(struct svy_item_list *columns, const struct svy_source *source,
                     struct svy_text items, struct svy_error *err)
{
	const struct finding f = { columns, source, err };
	struct svy_text word;

	*columns = (struct svy_item_list){ 0 };
	while (svy_item_next(&word, &items))
		if (add_word(&f, word) != 0) {
			svy_item_list_free(columns);
			return -1;
		}
	return 0;
}

size_t svy_item_list_place(const struct svy_item_list *columns, size_t column)
{
	size_t i = 0;

	while (i < columns->count && columns->columns[i] != column)
		i++;
	return i;
}

void svy_item_list_free(struct svy_item_list *columns)
{
	free(columns->columns);
	*columns = (struct svy_item_list){ 0 };
}
