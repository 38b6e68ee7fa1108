/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What the rows show of a variable, and so what question it is in a codebook. */
#ifndef SVY_FOREIGN_USAGE_H
#define SVY_FOREIGN_USAGE_H

#include "foreign/dictionary.h"

struct svy_usage {
	const struct svy_variable *variable;
	const struct svy_label_set *set; /* or NULL */
	size_t labelled;        /* labels of values that are answers */
	struct svy_names codes; /* those */
	struct svy_names other; /* answers without a label: labelled + 1 at most are kept */
	bool broken;            /* a number that is not whole came */
};

/* with_absent: values that mean no answer count as answers. */
void svy_usage_begin(struct svy_usage *, const struct svy_dictionary *,
                     const struct svy_variable *, bool with_absent);
/* An answer: as it is written, and its number; NaN of a text. */
void svy_usage_note(struct svy_usage *, struct svy_text code, double number);
/* Labels are choices unless more answers have none: an age with 98 for "does not
 * know" stays a number, and so does a scale with labels at its ends. */
bool svy_usage_choices(const struct svy_usage *);
/* The XLSForm type without its list: select_one, integer, date ... */
const char *svy_usage_type(const struct svy_usage *);
void svy_usage_end(struct svy_usage *);

#endif
