/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The inside of a codebook, and how its two sheets are read. */
#ifndef SVY_FORM_CODEBOOK_PRIVATE_H
#define SVY_FORM_CODEBOOK_PRIVATE_H

#include "form/codebook.h"
#include "form/language.h"

struct svy_choice_list {
	const char *name;
	struct svy_choice *choices;
	size_t count, capacity;
};

struct svy_codebook {
	struct svy_arena arena; /* of all texts */
	struct svy_question *questions;
	size_t count, capacity;
	struct svy_choice_list *lists;
	size_t list_count, list_capacity;
	const char *path;
	const char *choices_path; /* "" = there is no such file */
};

/* A group or repeat that is open where the sheet is being read. */
struct svy_form_group {
	const char *path;     /* with the groups around it: a/b */
	const char *repeat;   /* the innermost, itself maybe; "" = none */
	const char *const *conditions;
	size_t condition_count;
	bool is_repeat;
	size_t line;
};

struct svy_form_groups {
	struct svy_form_group *open;
	size_t count, capacity;
};

/* groups.c: conditions and a further one, which may be empty. */
const char *const *svy_conditions_join(size_t *count, struct svy_arena *,
                                       const struct svy_form_group *, const char *own);
/* The innermost that is open; one of no name where there is none. */
struct svy_form_group svy_groups_inner(const struct svy_form_groups *);
void svy_groups_begin(struct svy_form_groups *, struct svy_arena *, struct svy_text name,
                      const char *relevant, bool is_repeat, size_t line);
/* -1 where none is open, or one of the other kind is. */
int svy_groups_end(struct svy_form_groups *, bool is_repeat, struct svy_error *);

/* choices.c: the sheet that lies beside the survey, where there is one. */
int svy_choices_read(struct svy_codebook *, const char *survey_path,
                     struct svy_languages *, struct svy_error *);
/* NULL where there is none. */
const struct svy_choice_list *svy_choices_find(const struct svy_codebook *,
                                               struct svy_text list);
/* survey.c: the questions; the choices have been read. */
int svy_survey_read(struct svy_codebook *, const char *path,
                    struct svy_languages *, struct svy_error *);

#endif
