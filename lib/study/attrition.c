/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/attrition.h"

#include "form/name.h"
#include "study/private.h"

#include <string.h>

struct attrition {
	const struct svy_attrition_options *options;
	const char *path;
	struct svy_table *table;
	struct svy_arena arena;
};

/* The id as an answer: 1 where the person was lost, 0 where not. */
static struct svy_text lost_of(const void *with, struct svy_text id)
{
	const struct attrition *a = with;

	if (!id.len)
		return id;
	return svy_text(svy_names_find(a->options->met, id) == SVY_NO_NAME ? "1" : "0");
}

static const char *keep(struct attrition *a, const char *text)
{
	return svy_arena_copy(&a->table->arena, svy_text(text));
}

static void take_row(struct attrition *a, const struct svy_estimate *from,
                     const char *variable)
{
	struct svy_estimate *to = svy_table_row(a->table);
	const char **groups = to->groups;

	*to = *from;
	to->groups = groups;
	groups[0] = keep(a, variable);
	groups[1] = *variable ? keep(a, from->groups[0]) : SVY_TOTAL_NAME;
	to->indicator = keep(a, from->indicator);
	to->level = keep(a, from->level);
	to->statistic = keep(a, from->statistic);
	to->unit = keep(a, from->unit);
	to->method = keep(a, from->method);
	to->flag = keep(a, from->flag);
	to->indicator_label = "Lost";
	to->level_label = "";
	to->better = "down";
}

static int estimate(struct svy_table *table, struct attrition *a,
                    const struct svy_study_options *options, bool notes,
                    struct svy_error *err)
{
	struct svy_study *study;
	int status = svy_study_begin(&study, options, NULL, err);

	if (status != 0)
		return status;
	svy_study_read_as(study, a->options->study->id, lost_of, a);
	status = svy_study_read(study, a->path, NULL, err);
	if (status == 0)
		status = svy_study_estimates(table, study, err);
	if (status == 0 && notes && !options->quiet)
		svy_study_notes(stderr, a->options->prog, study);
	svy_study_free(study);
	return status;
}

/* The options of a study of who was lost, by a variable (NULL: all). */
static struct svy_study_options options_of(struct attrition *a, const char *by)
{
	struct svy_study_options o = *a->options->study;
	struct svy_given *asked = svy_arena_alloc(&a->arena, sizeof *asked);

	asked->option = "percent";
	asked->text = svy_arena_print(&a->arena, "lost = ${%s} = 1", o.id);
	o.asked = (struct svy_items){ asked, 1, 1 };
	o.by = by;
	o.id = o.where = o.output = NULL;
	return o;
}

static const char *name_of(struct attrition *a, const char *by)
{
	struct svy_text name, rest;

	svy_name_split(&name, &rest, svy_text(by));
	return svy_arena_copy(&a->arena, name.len ? name : svy_name_of(rest));
}

/* Groups first: what they can be held against is known once they are. */
static int estimate_by(struct attrition *a, const char *by, struct svy_error *err)
{
	struct svy_study_options o = options_of(a, by);
	struct svy_table groups = { 0 }, contrasts = { 0 };
	const char *name = name_of(a, by);
	int status = estimate(&groups, a, &o, true, err);

	if (status == 0 && groups.count > 1) {
		o.compare = name;
		status = estimate(&contrasts, a, &o, false, err);
	}
	for (size_t i = 0; status == 0 && i < groups.count; i++)
		take_row(a, &groups.rows[i], name);
	for (size_t i = 0; status == 0 && i < contrasts.count; i++)
		if (strcmp(contrasts.rows[i].statistic, "difference") == 0)
			take_row(a, &contrasts.rows[i], name);
	svy_table_free(&groups);
	svy_table_free(&contrasts);
	return status;
}

static int estimate_all(struct attrition *a, struct svy_error *err)
{
	struct svy_text part, rest = svy_text(a->options->variables);
	struct svy_study_options o = options_of(a, NULL);
	struct svy_table all = { 0 };
	int status = estimate(&all, a, &o, !rest.len, err);

	if (status == 0 && all.count)
		take_row(a, &all.rows[0], "");
	svy_table_free(&all);
	while (status == 0 && svy_list_next(&part, &rest, ','))
		status = estimate_by(a, svy_arena_copy(&a->arena, part), err);
	return status;
}

int svy_attrition_make(struct svy_table *table, const char *path,
                       const struct svy_attrition_options *options, struct svy_error *err)
{
	struct attrition a = { .options = options, .path = path, .table = table };
	int status;

	svy_table_group(table, svy_text("variable"));
	svy_table_group(table, svy_text("group"));
	status = estimate_all(&a, err);
	svy_arena_free(&a.arena);
	return status;
}
