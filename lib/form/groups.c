/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The groups and repeats that are open where the survey sheet is being read. */
#include "form/codebook_private.h"

struct svy_form_group svy_groups_inner(const struct svy_form_groups *groups)
{
	if (!groups->count)
		return (struct svy_form_group){ .path = "", .repeat = "" };
	return groups->open[groups->count - 1];
}

const char *const *svy_conditions_join(size_t *count, struct svy_arena *arena,
                                       const struct svy_form_group *around,
                                       const char *own)
{
	const char **joined;

	*count = around->condition_count + (*own != '\0');
	if (!*own)
		return around->conditions;
	joined = svy_arena_alloc(arena, *count * sizeof *joined);
	for (size_t i = 0; i + 1 < *count; i++)
		joined[i] = around->conditions[i];
	joined[*count - 1] = own;
	return joined;
}

static const char *path_of(struct svy_arena *arena, const char *around,
                           struct svy_text name)
{
	if (!name.len)
		return around;
	return svy_arena_print(arena, "%s%s%.*s", around, *around ? "/" : "",
	                       (int)name.len, name.at);
}

void svy_groups_begin(struct svy_form_groups *groups, struct svy_arena *arena,
                      struct svy_text name, const char *relevant, bool is_repeat,
                      size_t line)
{
	struct svy_form_group around = svy_groups_inner(groups);
	struct svy_form_group group = {
		.path = path_of(arena, around.path, name),
		.repeat = is_repeat ? svy_arena_copy(arena, name) : around.repeat,
		.is_repeat = is_repeat,
		.line = line,
	};

	group.conditions = svy_conditions_join(&group.condition_count, arena, &around,
	                                       relevant);
	groups->open = svy_room(groups->open, groups->count, &groups->capacity,
	                        sizeof *groups->open);
	groups->open[groups->count++] = group;
}

int svy_groups_end(struct svy_form_groups *groups, bool is_repeat, struct svy_error *err)
{
	const char *kind = is_repeat ? "repeat" : "group";
	struct svy_form_group inner = svy_groups_inner(groups);

	if (!groups->count)
		return svy_fail(err, "the end of a %s, and none is open", kind);
	if (inner.is_repeat != is_repeat)
		return svy_fail(err, "the end of a %s, and '%s', begun in line %zu, is a %s",
		                kind, inner.path, inner.line,
		                inner.is_repeat ? "repeat" : "group");
	groups->count--;
	return 0;
}
