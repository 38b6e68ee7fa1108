/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Which of a sheet's columns label, label::English (en), ... hold the labels. */
#ifndef SVY_FORM_LANGUAGE_H
#define SVY_FORM_LANGUAGE_H

#include "base/names.h"
#include "form/sheet.h"

/* Over all sheets of a form. */
struct svy_languages {
	struct svy_text wanted; /* a name or a code; empty = the default */
	struct svy_names seen;
	bool found;
};

/* Of one sheet: a label that the wanted language lacks is the default's. */
struct svy_labels {
	size_t wanted, fallback; /* slots */
};

struct svy_labels svy_labels_want(struct svy_sheet *, struct svy_languages *);
struct svy_text svy_labels_field(const struct svy_sheet *, const struct svy_labels *);

/* Refuses a wanted language that no sheet had. */
int svy_languages_check(const struct svy_languages *, struct svy_error *);

#endif
