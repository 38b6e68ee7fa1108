/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "book/match.h"

#include "form/character.h"
#include "form/column.h"
#include "read/near.h"

#include <stdint.h>
#include <string.h>

bool svy_is_metadata(struct svy_text name)
{
	static const char *const known[] = {
		"start", "end", "today", "starttime", "endtime", "deviceid", "subscriberid",
		"simid", "simserial", "phonenumber", "devicephonenum", "username", "email",
		"audit", "duration", "caseid", "device_info",
		"_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status",
		"_submitted_by", "__version__", "_version_", "_tags", "_index", "_parent_index",
		"_parent_table_name", "_attachments", "_geolocation", "_bamboo_dataset_id",
		"_xform_id_string", "_date_modified", "_duration", "_edited", "_media_count",
		"_total_media", "_media_all_received",
		"SubmissionDate", "KEY", "PARENT_KEY", "SubmitterID", "SubmitterName",
		"AttachmentsPresent", "AttachmentsExpected", "Status", "ReviewState", "DeviceID",
		"Edits", "FormVersion", "CompletionDate", "meta-instanceID", "meta-instanceName",
		"meta/instanceID", "meta/instanceName", "meta/rootUuid", "meta/deprecatedID",
		"instanceID", "instanceName", "formdef_version", "review_status",
		"review_quality", "review_comments", "review_corrections", "formhub/uuid",
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (svy_text_is(name, known[i]))
			return true;
	return false;
}

bool svy_question_mute(const struct svy_question *question)
{
	return strcmp(question->type, "note") == 0 || strcmp(question->type, "trigger") == 0 ||
	       strcmp(question->type, "acknowledge") == 0 ||
	       strcmp(question->type, "xml-external") == 0 ||
	       strcmp(question->type, "csv-external") == 0 ||
	       strcmp(question->type, "audit") == 0;
}

static bool is_one_of(const char *type, const char *const *list)
{
	while (*list)
		if (strcmp(type, *list++) == 0)
			return true;
	return false;
}

static enum svy_variable_kind kind_of(const struct svy_question *q)
{
	static const char *const meta[] = {
		"start", "end", "today", "deviceid", "subscriberid", "simserial",
		"phonenumber", "username", "email", "audit", "start-geopoint",
		"background-audio", NULL };
	static const char *const several[] = { "select_multiple", "rank", NULL };
	static const char *const number[] = { "decimal", "range", NULL };

	if (strcmp(q->type, "integer") == 0 || strcmp(q->type, "int") == 0)
		return SVY_VARIABLE_INTEGER;
	if (strcmp(q->type, "date") == 0)
		return SVY_VARIABLE_DATE;
	if (is_one_of(q->type, number))
		return SVY_VARIABLE_DECIMAL;
	if (is_one_of(q->type, meta))
		return SVY_VARIABLE_META;
	if (!q->choice_count)
		return SVY_VARIABLE_TEXT;
	return is_one_of(q->type, several) ? SVY_VARIABLE_CHOICES : SVY_VARIABLE_CHOICE;
}

/* What follows q's name and a separator in "q/radio", or nothing. */
static struct svy_text behind(struct svy_text name, const char *question)
{
	size_t len = strlen(question);

	if (name.len < len + 2 || memcmp(name.at, question, len) != 0)
		return (struct svy_text){ "", 0 };
	if (name.at[len] != '_' && !svy_is_separator(name.at[len]))
		return (struct svy_text){ "", 0 };
	return svy_text_behind(name, len + 1);
}

/* One number of a place: loc-Latitude of ODK, _loc_latitude of Kobo. */
static bool is_place(struct svy_text name, const struct svy_question *q)
{
	static const char *const parts[] = { "latitude", "longitude", "altitude", "accuracy",
	                                     "precision" };
	struct svy_text part = behind(name, q->name);

	if (name.len && name.at[0] == '_' && !part.len)
		part = behind(svy_text_behind(name, 1), q->name);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (svy_text_same_word(part, svy_text(parts[i])))
			return true;
	return false;
}

static bool place_here(struct svy_variable *v, const struct svy_codebook *form,
                       struct svy_text name)
{
	for (size_t i = 0; i < svy_codebook_count(form); i++) {
		const struct svy_question *q = svy_codebook_question(form, i);

		if ((strcmp(q->type, "geopoint") == 0 ||
		     strcmp(q->type, "start-geopoint") == 0) && is_place(name, q)) {
			v->question = q;
			return true;
		}
	}
	return false;
}

static bool find_place(struct svy_variable *v, const struct svy_codebook *form)
{
	struct svy_text name = svy_text(v->name);

	if (place_here(v, form, name))
		return true;
	for (size_t i = 0; i + 1 < name.len; i++)
		if (svy_is_separator(name.at[i]) &&
		    place_here(v, form, svy_text_behind(name, i + 1)))
			return true;
	return false;
}

static void find_question(struct svy_variable *v, const struct svy_codebook *form)
{
	struct svy_column column = svy_codebook_column(form, svy_text(v->name));

	v->question = column.question;
	v->option = column.choice;
	if (v->question)
		v->kind = v->option ? SVY_VARIABLE_OPTION : kind_of(v->question);
	else if (find_place(v, form))
		v->kind = SVY_VARIABLE_META;
}

static bool joined_by_bar(const struct svy_variable *v)
{
	size_t len = strlen(v->name), option = strlen(v->option->name);

	return len > option && v->name[len - option - 1] == '_';
}

/* or_other adds the text q_other, which looks like the choice 'other' of a form whose
 * options are q_water, q_food: it is that only beside one of those. */
static void check_other(struct svy_variable *v, const struct svy_variable *list,
                        size_t count)
{
	if (!v->option || strcmp(v->option->name, "other") != 0 || !joined_by_bar(v))
		return;
	for (size_t i = 0; i < count; i++)
		if (&list[i] != v && list[i].option && list[i].question == v->question &&
		    joined_by_bar(&list[i]))
			return;
	v->question = NULL;
	v->option = NULL;
	v->kind = SVY_VARIABLE_TEXT;
}

static const char *key_of(const struct svy_variable *v, struct svy_arena *arena)
{
	if (v->option)
		return svy_arena_print(arena, "%s/%s", v->question->name, v->option->name);
	if (v->question)
		return v->question->name;
	return svy_arena_copy(arena, svy_last_part(svy_text(v->name)));
}

static void find_parents(struct svy_variable *list, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		list[i].parent = SIZE_MAX;
		for (size_t k = 0; list[i].option && k < count; k++)
			if (!list[k].option && list[k].question == list[i].question)
				list[i].parent = k;
	}
}

struct svy_variable *svy_variables_match(const struct svy_source *source,
                                         const struct svy_codebook *form,
                                         struct svy_arena *arena)
{
	size_t count = svy_source_columns(source);
	struct svy_variable *list = svy_alloc(count, sizeof *list);

	for (size_t i = 0; i < count; i++) {
		struct svy_text name = svy_source_column(source, i);

		list[i].name = svy_arena_copy(arena, name);
		if (form)
			find_question(&list[i], form);
		if (!list[i].question && svy_is_metadata(name))
			list[i].kind = SVY_VARIABLE_META;
	}
	for (size_t i = 0; i < count; i++) {
		check_other(&list[i], list, count);
		list[i].key = key_of(&list[i], arena);
	}
	find_parents(list, count);
	return list;
}
