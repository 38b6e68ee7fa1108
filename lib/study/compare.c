/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/compare.h"

#include "form/name.h"

#include <stdlib.h>
#include <string.h>

/* The group of that name, or SIZE_MAX. */
static size_t find_group(const struct svy_study *s, struct svy_text name)
{
	for (size_t d = 0; d < s->dim_count; d++)
		if (svy_text_is(name, s->dims[d].name))
			return d;
	return SIZE_MAX;
}

static void compare(struct svy_study *s, const char *column)
{
	s->compared = find_group(s, svy_name_of(svy_text(column)));
	if (s->compared != SIZE_MAX)
		return;
	s->compared = s->dim_count;
	(void)svy_group_add(s, column);
}

static int choose_arm(struct svy_study *s, struct svy_error *err)
{
	struct svy_dim *dim;

	if (s->options.compare)
		return svy_fail(err, "--arm compares the arms: leave out --compare");
	compare(s, s->options.arm);
	dim = &s->dims[s->compared];
	if (svy_dim_know(dim, "arms", s->options.arms, err) != 0)
		return -1;
	if (s->options.arms && dim->known.count < 2)
		return svy_fail(err, "--arms: name two arms at least: control,treatment");
	return 0;
}

/* VAR or VAR=REFERENCE. */
static int choose_compared(struct svy_study *s, struct svy_error *err)
{
	struct svy_text name = svy_text(s->options.compare);
	const char *equals = strchr(name.at, '=');

	if (equals) {
		name.len = (size_t)(equals - name.at);
		s->reference = svy_text_trim(svy_text(equals + 1));
	}
	name = svy_text_trim(name);
	if (!name.len || (equals && !s->reference.len))
		return svy_fail(err, "--compare: expected VAR or VAR=REFERENCE, got '%s'",
		                s->options.compare);
	compare(s, svy_arena_copy(&s->arena, name));
	return 0;
}

int svy_compare_choose(struct svy_study *s, struct svy_error *err)
{
	s->compared = SIZE_MAX;
	if (s->options.arms && !s->options.arm)
		return svy_fail(err, "--arms goes with --arm COL");
	if (s->options.arm)
		return choose_arm(s, err);
	return s->options.compare ? choose_compared(s, err) : 0;
}

/* The value that the others are held against. */
static int find_reference(uint32_t *reference, const struct svy_study *s,
                          struct svy_error *err)
{
	const struct svy_names *names = &s->groups.values[s->compared];
	const struct svy_dim *dim = &s->dims[s->compared];
	uint32_t *order;

	*reference = SVY_NO_NAME;
	if (names->count == 0)
		return 0;
	if (s->reference.len) {
		*reference = svy_names_find(names, s->reference);
		if (*reference == SVY_NO_NAME)
			return svy_fail(err, "--compare: no row has '%s' for '%s'",
			                s->reference.at, dim->name);
	} else {
		order = svy_names_order(names, dim);
		*reference = order[0];
		free(order);
	}
	if (names->count == 1)
		return svy_fail(err, "'%s' has only one value, '%s': nothing to compare",
		                dim->name, names->names[0].at);
	return 0;
}

static struct svy_text bytes(const uint32_t *pattern, size_t dims)
{
	return (struct svy_text){ (const char *)pattern, dims * sizeof *pattern };
}

/* The pattern that differs in the compared group only. */
static size_t find_versus(const struct svy_study *s, const struct svy_names *places,
                          const uint32_t *pattern, uint32_t reference, uint32_t *key)
{
	uint32_t own = pattern[s->compared], place;

	if (own == reference || own == SVY_NO_NAME)
		return SIZE_MAX;
	memcpy(key, pattern, s->dim_count * sizeof *key);
	key[s->compared] = reference;
	place = svy_names_find(places, bytes(key, s->dim_count));
	return place == SVY_NO_NAME ? SIZE_MAX : place;
}

int svy_compare_groups(size_t **versus, const struct svy_study *s,
                       const struct svy_patterns *groups, struct svy_error *err)
{
	struct svy_names places = { 0 };
	uint32_t reference, *key;

	*versus = NULL;
	if (s->compared == SIZE_MAX)
		return 0;
	if (find_reference(&reference, s, err) != 0)
		return -1;
	key = svy_alloc(s->dim_count, sizeof *key);
	*versus = svy_alloc(groups->count, sizeof **versus);
	for (size_t g = 0; g < groups->count; g++)
		(void)svy_names_add(&places, bytes(groups->items[g], s->dim_count));
	for (size_t g = 0; g < groups->count; g++)
		(*versus)[g] = find_versus(s, &places, groups->items[g], reference, key);
	svy_names_free(&places);
	free(key);
	return 0;
}
