/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/figure_parts.h"

#include "base/names.h"
#include "out/figure_text.h"

#include <string.h>

enum { INDICATOR, LEVEL, GROUPS };

const char *svy_part_name(const struct svy_parts *parts,
                          const struct svy_estimate *estimate, size_t part)
{
	if (part == parts->count)
		return "";
	if (part >= GROUPS)
		return estimate->groups[part - GROUPS];
	return part == INDICATOR ? estimate->indicator : estimate->level;
}

static bool is_code(const char *text)
{
	return *text && text[strspn(text, "0123456789")] == '\0';
}

const char *svy_part_label(struct svy_arena *arena, const struct svy_parts *parts,
                           const struct svy_estimate *estimate, size_t part)
{
	const char *name = svy_part_name(parts, estimate, part);
	const char *label = part == INDICATOR ? estimate->indicator_label :
	                    part == LEVEL ? estimate->level_label : "", *group;

	if (*label)
		return svy_figure_clean(arena, label);
	if (part < GROUPS || part == parts->count || !is_code(name))
		return svy_figure_clean(arena, name);
	group = parts->table->group_names[part - GROUPS];
	if (strcmp(group, "wave") == 0) /* years */
		return svy_figure_clean(arena, name);
	/* A bare code says nothing: "sex 1". */
	return svy_figure_clean(arena, svy_arena_print(arena, "%s %s", group, name));
}

const char *svy_parts_key(struct svy_arena *arena, const struct svy_parts *parts,
                          const struct svy_estimate *estimate, enum svy_part_use use)
{
	const char *key = "";

	for (size_t part = 0; part < parts->count; part++)
		if (parts->uses[part] == use)
			key = svy_arena_print(arena, "%s\x1F%s", key,
			                      svy_part_name(parts, estimate, part));
	return key;
}

const char *svy_parts_label(struct svy_arena *arena, const struct svy_parts *parts,
                            const struct svy_estimate *estimate,
                            enum svy_part_use use)
{
	const char *all = "", *between = "";

	for (size_t part = 0; part < parts->count; part++) {
		const char *label = svy_part_label(arena, parts, estimate, part);

		if (parts->uses[part] != use || !*label)
			continue;
		if (use == SVY_PART_ABOUT && strcmp(label, SVY_TOTAL_NAME) == 0)
			continue; /* everybody goes without saying */
		all = svy_arena_print(arena, "%s%s%s", all, between, label);
		between = part == INDICATOR ? ": " : ", ";
	}
	return all;
}

bool svy_parts_level_rows(const struct svy_parts *parts)
{
	if (parts->uses[LEVEL] != SVY_PART_ROW)
		return false;
	for (size_t i = 0; i < parts->table->count; i++)
		if (!*parts->table->rows[i].level) /* a condition among them */
			return false;
	return true;
}

static size_t count_values(const struct svy_parts *parts, size_t part)
{
	struct svy_names names = { 0 };
	size_t count;

	for (size_t i = 0; i < parts->table->count; i++)
		svy_names_add(&names, svy_text(svy_part_name(parts, &parts->table->rows[i],
		                                             part)));
	count = names.count;
	svy_names_free(&names);
	return count;
}

static int find_group(size_t *part, const struct svy_table *table, const char *name,
                      struct svy_error *err)
{
	*part = GROUPS + svy_table_find(table, name);
	if (*part < GROUPS + table->group_count)
		return 0;
	return svy_fail(err, "no grouping column '%s' among the estimates", name);
}

/* A bar's colours unasked: the waves, else the first group that has a few
 * values; but only where something else is left to make the categories. */
static size_t choose_colours(const struct svy_parts *parts, const size_t *values,
                             size_t most)
{
	size_t wave = GROUPS + svy_table_find(parts->table, "wave");
	size_t varying = 0, found = parts->count;

	for (size_t part = 0; part < parts->count; part++)
		varying += values[part] > 1;
	if (varying < 2)
		return parts->count;
	for (size_t part = parts->count; part-- > GROUPS;)
		if (values[part] > 1 && values[part] <= most)
			found = part;
	if (wave < parts->count && values[wave] > 1 && values[wave] <= most)
		found = wave;
	return found;
}

static int choose_series(struct svy_parts *parts, const size_t *values,
                         const struct svy_figure *figure, size_t most,
                         struct svy_error *err)
{
	const struct svy_table *table = parts->table;

	if (figure->kind == SVY_FIGURE_DUMBBELL) {
		parts->series = GROUPS + svy_table_find(table, "wave");
		if (parts->series == parts->count)
			return svy_fail(err, "a dumbbell needs a column 'wave', "
			                "as svyshift makes it");
	} else if (figure->by) {
		if (find_group(&parts->series, table, figure->by, err) != 0)
			return -1;
	} else {
		parts->series = choose_colours(parts, values, most);
	}
	if (parts->series == parts->count || values[parts->series] <= most)
		return 0;
	return svy_fail(err, "column '%s' has %zu values, more than the %zu colours "
	                "that can be told apart",
	                table->group_names[parts->series - GROUPS],
	                values[parts->series], most);
}

static size_t count_uses(const struct svy_parts *parts, enum svy_part_use use)
{
	size_t count = 0;

	for (size_t part = 0; part < parts->count; part++)
		count += parts->uses[part] == use;
	return count;
}

/* inner alone stays a row. */
static void head_all_but(struct svy_parts *parts, size_t inner)
{
	for (size_t part = 0; part < parts->count; part++)
		if (parts->uses[part] == SVY_PART_ROW && part != inner)
			parts->uses[part] = SVY_PART_HEADING;
}

/* Of several parts in a row's name the outer ones become its block's heading:
 * indicator and level over groups, else the first over the others. */
static void choose_headings(struct svy_parts *parts)
{
	bool groups = false;
	size_t first = parts->count;

	for (size_t part = parts->count; part-- > 0;) {
		if (parts->uses[part] != SVY_PART_ROW)
			continue;
		groups = groups || part >= GROUPS;
		first = part;
	}
	parts->uses[first] = SVY_PART_HEADING;
	if (groups && first == INDICATOR && parts->uses[LEVEL] == SVY_PART_ROW)
		parts->uses[LEVEL] = SVY_PART_HEADING;
}

static int choose_rows(struct svy_parts *parts, const size_t *values,
                       const struct svy_figure *figure, struct svy_error *err)
{
	size_t inner = parts->count;

	for (size_t part = 0; part < parts->count; part++)
		parts->uses[part] = part == parts->series ? SVY_PART_SERIES :
		                    values[part] > 1 ? SVY_PART_ROW : SVY_PART_ABOUT;
	if (figure->by && figure->kind == SVY_FIGURE_DUMBBELL) {
		if (find_group(&inner, parts->table, figure->by, err) != 0)
			return -1;
		if (inner == parts->series)
			return svy_fail(err, "--by wave: the waves are a dumbbell's dots");
		parts->uses[inner] = SVY_PART_ROW;
		head_all_but(parts, inner);
		return 0;
	}
	if (count_uses(parts, SVY_PART_ROW) > 1)
		choose_headings(parts);
	else if (count_uses(parts, SVY_PART_ROW) == 0)
		parts->uses[INDICATOR] = SVY_PART_ROW;
	return 0;
}

int svy_parts_choose(struct svy_parts *parts, const struct svy_table *table,
                     const struct svy_figure *figure, size_t most,
                     struct svy_error *err)
{
	size_t *values;

	*parts = (struct svy_parts){ .table = table,
		                     .count = GROUPS + table->group_count };
	parts->uses = svy_arena_alloc(&parts->arena, parts->count * sizeof *parts->uses);
	values = svy_arena_alloc(&parts->arena, parts->count * sizeof *values);
	for (size_t part = 0; part < parts->count; part++)
		values[part] = count_values(parts, part);
	if (choose_series(parts, values, figure, most, err) != 0 ||
	    choose_rows(parts, values, figure, err) != 0)
		return -1;
	return 0;
}

void svy_parts_free(struct svy_parts *parts)
{
	svy_arena_free(&parts->arena);
}
