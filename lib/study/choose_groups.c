/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/choose.h"

#include "form/name.h"
#include "out/column.h"
#include "study/compare.h"

#include <string.h>

struct svy_dim *svy_dim_add(struct svy_study *s, struct svy_dim **dims, size_t *count,
                            struct svy_text name, struct svy_text source)
{
	struct svy_dim *dim;

	*dims = svy_resize(*dims, *count + 1, sizeof **dims);
	dim = &(*dims)[(*count)++];
	memset(dim, 0, sizeof *dim);
	dim->source = source;
	dim->name = svy_arena_copy(&s->arena, name);
	return dim;
}

enum { MOST_GROUPS = 12 }; /* the margins of n variables are 2^n */

static int add_group(struct svy_study *s, struct svy_text part,
                     struct svy_error *err)
{
	struct svy_text name, source;
	struct svy_dim *dim;

	svy_name_split(&name, &source, part);
	name = svy_text_trim(name);
	source = svy_text_trim(source);
	if (!source.len)
		return svy_fail(err, "--by: an empty name in '%s'", s->options.by);
	dim = svy_dim_add(s, &s->dims, &s->dim_count,
	                  name.len ? name : svy_name_of(source), source);
	for (size_t i = 0; i + 1 < s->dim_count; i++)
		if (strcmp(s->dims[i].name, dim->name) == 0)
			return svy_fail(err, "--by: '%s' is named twice", dim->name);
	return 0;
}

/* A column's name as an expression, whatever characters it is made of. */
static struct svy_text column_source(struct svy_study *s, const char *column)
{
	if (!column || strncmp(column, "${", 2) == 0)
		return svy_text(column ? column : "");
	return svy_text(svy_arena_print(&s->arena, "${%s}", column));
}

struct svy_dim *svy_group_add(struct svy_study *s, const char *name)
{
	return svy_dim_add(s, &s->dims, &s->dim_count, svy_name_of(svy_text(name)),
	                   column_source(s, name));
}

static int add_groups(struct svy_study *s, struct svy_error *err)
{
	struct svy_text part, list = svy_text(s->options.by ? s->options.by : "");

	if (s->options.by && !list.len)
		return svy_fail(err, "--by: no variable is named");
	while (svy_list_next(&part, &list, ','))
		if (add_group(s, part, err) != 0)
			return -1;
	if (s->dim_count > MOST_GROUPS)
		return svy_fail(err, "--by: at most %d variables", MOST_GROUPS);
	return 0;
}

static int check_names(const struct svy_study *s, struct svy_error *err)
{
	for (size_t d = 0; d < s->dim_count; d++) {
		const char *name = s->dims[d].name;

		if (svy_column_find(svy_text(name)) < SVY_COLUMNS)
			return svy_fail(err, "a group cannot be called '%s': the "
			                "estimates have a column of that name; "
			                "say NAME=%s", name, name);
		if (s->waves.wanted && d + 1 < s->dim_count &&
		    strcmp(name, "wave") == 0)
			return svy_fail(err, "'wave' is the name of the waves; call the "
			                "group otherwise: NAME=wave");
	}
	return 0;
}

int svy_dim_know(struct svy_dim *dim, const char *option, const char *list,
                 struct svy_error *err)
{
	struct svy_text part, rest = svy_text(list ? list : "");

	while (svy_list_next(&part, &rest, ',')) {
		uint32_t count = dim->known.count;

		part = svy_text_trim(part);
		if (!part.len || svy_names_add(&dim->known, part) < count)
			return svy_fail(err, "--%s: '%s' has an empty name, or one "
			                "twice", option, list);
	}
	return 0;
}

static int add_waves(struct svy_study *s, struct svy_error *err)
{
	struct svy_dim *dim = svy_dim_add(s, &s->dims, &s->dim_count, svy_text("wave"),
	                                  column_source(s, s->waves.column));

	return svy_dim_know(dim, "waves", s->waves.names, err);
}

int svy_study_choose_groups(struct svy_study *s, struct svy_error *err)
{
	if (add_groups(s, err) != 0 || svy_compare_choose(s, err) != 0 ||
	    (s->waves.wanted && add_waves(s, err) != 0) || check_names(s, err) != 0)
		return -1;
	svy_cells_begin(&s->groups, s->dim_count);
	if (s->dim_count == 0)
		(void)svy_cells_add(&s->groups, 0, NULL);
	return 0;
}
