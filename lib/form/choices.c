/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* choices.csv: list_name,name,label; the choices of a list in their order. */
#include "form/codebook_private.h"

#include "form/character.h"

#include <string.h>
#include <unistd.h>

struct columns {
	size_t list, name;
	struct svy_labels labels;
};

/* A path if a file is there. */
static const char *existing(const char *path)
{
	return access(path, F_OK) == 0 ? path : NULL;
}

static struct svy_text folder(const char *path)
{
	const char *slash = strrchr(path, '/');

	return (struct svy_text){ path, slash ? (size_t)(slash - path) + 1 : 0 };
}

/* X-survey.csv and X_survey.csv: X-choices.csv, or X_choices.csv.  NULL where
 * the survey has another name or there is no such file. */
static const char *prefixed(struct svy_arena *arena, const char *survey)
{
	const char ending[] = "survey.csv";
	size_t stem = strlen(survey) - (sizeof ending - 1);
	const char *found;

	if (strlen(survey) < sizeof ending || strcmp(survey + stem, ending) != 0 ||
	    !strchr("-_", survey[stem - 1]))
		return NULL;
	found = existing(svy_arena_print(arena, "%.*s-choices.csv", (int)stem - 1, survey));
	if (found)
		return found;
	return existing(svy_arena_print(arena, "%.*s_choices.csv", (int)stem - 1, survey));
}

static const char *choices_path(struct svy_arena *arena, const char *survey)
{
	const char *own = prefixed(arena, survey);
	struct svy_text in = folder(survey);
	const char *common = svy_arena_print(arena, "%.*schoices.csv", (int)in.len, in.at);

	if (own)
		return own;
	return existing(common) ? common : "";
}

static struct svy_choice_list *find(const struct svy_codebook *book,
                                    struct svy_text name)
{
	for (size_t i = book->list_count; i-- > 0;) /* rows of a list come together */
		if (svy_text_is(name, book->lists[i].name))
			return &book->lists[i];
	return NULL;
}

const struct svy_choice_list *svy_choices_find(const struct svy_codebook *book,
                                               struct svy_text name)
{
	return find(book, name);
}

static struct svy_choice_list *new_list(struct svy_codebook *book, struct svy_text name)
{
	struct svy_choice_list *list;

	book->lists = svy_room(book->lists, book->list_count, &book->list_capacity,
	                       sizeof *book->lists);
	list = &book->lists[book->list_count++];
	*list = (struct svy_choice_list){ .name = svy_arena_copy(&book->arena, name) };
	return list;
}

static int read_row(struct svy_codebook *book, const struct svy_sheet *sheet,
                    const struct columns *columns, struct svy_error *err)
{
	struct svy_text list_name = svy_sheet_field(sheet, columns->list);
	struct svy_text name = svy_sheet_field(sheet, columns->name);
	struct svy_text label = svy_labels_field(sheet, &columns->labels);
	struct svy_choice_list *list;

	if (!list_name.len) /* a spacer, or a note to oneself */
		return 0;
	if (!name.len) {
		(void)svy_fail(err, "a choice has no name");
		return svy_sheet_at(sheet, columns->name, err);
	}
	list = find(book, list_name);
	if (!list)
		list = new_list(book, list_name);
	list->choices = svy_room(list->choices, list->count, &list->capacity,
	                         sizeof *list->choices);
	list->choices[list->count++] = (struct svy_choice){
		svy_arena_copy(&book->arena, name), svy_arena_copy(&book->arena, label)
	};
	return 0;
}

static int read_sheet(struct svy_codebook *book, struct svy_sheet *sheet,
                      struct svy_languages *languages, struct svy_error *err)
{
	struct columns columns;
	int status;

	if (svy_sheet_need(&columns.list, sheet, "list_name", "list name", err) ||
	    svy_sheet_need(&columns.name, sheet, "name", "value", err))
		return -1;
	columns.labels = svy_labels_want(sheet, languages);
	while ((status = svy_sheet_next(sheet, err)) == 1)
		if (read_row(book, sheet, &columns, err))
			return -1;
	return status;
}

int svy_choices_read(struct svy_codebook *book, const char *survey_path,
                     struct svy_languages *languages, struct svy_error *err)
{
	struct svy_sheet sheet;
	int status;

	book->choices_path = choices_path(&book->arena, survey_path);
	if (!book->choices_path[0])
		return 0;
	if (svy_sheet_open(&sheet, book->choices_path, err))
		return -1;
	status = read_sheet(book, &sheet, languages, err);
	svy_sheet_close(&sheet);
	return status;
}
