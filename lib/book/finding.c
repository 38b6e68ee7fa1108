/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "book/finding.h"

#include <stdlib.h>

void svy_lines_add(struct svy_lines *lines, size_t line)
{
	if (lines->count < SVY_LINES_SHOWN)
		lines->first[lines->count] = line;
	lines->count++;
}

static const char *keep(struct svy_findings *list, const char *text)
{
	return text && *text ? svy_arena_copy(&list->arena, svy_text(text)) : "";
}

void svy_findings_add(struct svy_findings *list, const struct svy_finding *finding)
{
	struct svy_finding *to;

	list->items = svy_room(list->items, list->count, &list->capacity,
	                       sizeof *list->items);
	to = &list->items[list->count++];
	*to = *finding;
	to->wave = keep(list, finding->wave);
	to->variable = keep(list, finding->variable);
	to->value = keep(list, finding->value);
	to->detail = keep(list, finding->detail);
	list->notes += finding->note;
}

void svy_findings_free(struct svy_findings *list)
{
	svy_arena_free(&list->arena);
	free(list->items);
	*list = (struct svy_findings){ 0 };
}
