/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/verdict.h"

#include <stdlib.h>

struct svy_verdict *svy_verdict_add(struct svy_verdicts *list)
{
	struct svy_verdict *verdict;

	list->items = svy_room(list->items, list->count, &list->capacity,
	                       sizeof *list->items);
	verdict = &list->items[list->count++];
	*verdict = (struct svy_verdict){
		.claim = "", .published = "", .recomputed = "", .shown = "",
		.difference = "", .verdict = "", .reason = "", .file = "",
	};
	return verdict;
}

size_t svy_verdicts_findings(const struct svy_verdicts *list)
{
	size_t count = 0;

	for (size_t i = 0; i < list->count; i++)
		count += list->items[i].finding;
	return count;
}

void svy_verdicts_free(struct svy_verdicts *list)
{
	free(list->items);
	svy_arena_free(&list->arena);
	*list = (struct svy_verdicts){ 0 };
}
