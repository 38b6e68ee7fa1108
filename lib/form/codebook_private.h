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
	const char *choices_path; /* "" = there is no such file */
};

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
