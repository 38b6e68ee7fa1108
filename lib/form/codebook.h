/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The XLSForm behind the data: questions with labels, choices in their order.
 *
 * Read from the CSV of the survey sheet (type,name,label) and, beside it,
 * choices.csv (list_name,name,label).  Columns label::Language (code) hold
 * translations; the plain label, else the first language, is the default.
 * Conditions and calculations are kept as they are written (relevant or
 * relevance, constraint, calculation, required); nobody has compiled them. */
#ifndef SVY_FORM_CODEBOOK_H
#define SVY_FORM_CODEBOOK_H

#include "base/error.h"
#include "base/memory.h"

struct svy_codebook;

struct svy_question {
	const char *name, *type; /* type without its list: select_one, integer ... */
	const char *label;       /* "" = none */
	const char *list;        /* "" = none */
	size_t choice_count;
	const struct svy_choice {
		const char *name, *label;
	} *choices;              /* in the sheet's order */
	const char *group;       /* "a/b": the groups and repeats around it; "" = none */
	const char *repeat;      /* the innermost repeat around it, by name; "" = none */
	const char *relevant, *constraint, *calculation, *required; /* "" = none */
	/* What must be true for it to be asked: the relevant of each group around it,
	 * the outermost first, then its own; empty ones are left out. */
	const char *const *conditions;
	size_t condition_count;
	size_t line;             /* in the survey sheet */
};

/* A question that may have several answers. */
bool svy_question_multiple(const struct svy_question *);

/* path: the survey sheet; choices.csv is looked for in the same folder, under
 * that name or, for X-survey.csv / X_survey.csv, as X-choices.csv or
 * X_choices.csv.  A select question whose list is missing there is an error.
 * language: "" or NULL for the default, else a name or code as in
 * label::French (fr); an unknown one is an error that lists those there are.
 * Where a label is not translated, the default one stands in. */
int svy_codebook_read(struct svy_codebook **, const char *path,
                      const char *language, struct svy_error *);
/* As --codebook and --lang give them: no path, no codebook (NULL), and then no
 * language either. */
int svy_codebook_choose(struct svy_codebook **, const char *path, const char *language,
                        struct svy_error *);
size_t svy_codebook_count(const struct svy_codebook *);
const struct svy_question *svy_codebook_question(const struct svy_codebook *,
                                                 size_t);
/* By name, or by the last part after a group prefix; NULL where unknown.  Of two
 * questions of one name, in different groups, the first. */
const struct svy_question *svy_codebook_find(const struct svy_codebook *,
                                             struct svy_text name);
/* Place of a choice in its list, or choice_count where it is not there. */
size_t svy_question_place(const struct svy_question *, struct svy_text value);
/* The files that it was read from; of the choices "" where there is none. */
const char *svy_codebook_path(const struct svy_codebook *);
const char *svy_codebook_choices_path(const struct svy_codebook *);
void svy_codebook_free(struct svy_codebook *);

#endif
