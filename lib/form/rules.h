/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* How answers become a score: what a scale (scale.h) and an instrument
 * (instrument.h) have in common. */
#ifndef SVY_FORM_RULES_H
#define SVY_FORM_RULES_H

#include "base/error.h"
#include "base/memory.h"

/* As their columns are called in a file. */
enum svy_rule {
	SVY_RULE_REVERSE,
	SVY_RULE_MIN,
	SVY_RULE_MAX,
	SVY_RULE_METHOD,
	SVY_RULE_WEIGHTS,
	SVY_RULE_AT_LEAST,
	SVY_RULE_CUTS,
	SVY_RULE_LABELS,
	SVY_RULES,
};

extern const char *const svy_rule_names[SVY_RULES];

struct svy_rules {
	const char *reverse;  /* items whose answers count backwards, as written */
	double min, max;      /* of an answer; NaN: not bounded */
	bool mean;            /* else the sum */
	double *weights;      /* of the items; one: of each; none: 1 */
	size_t weight_count;
	size_t at_least;      /* answered items that a score wants; 0: all */
	double *cuts;         /* rising; a class starts at each */
	size_t cut_count;
	const char **labels;  /* cut_count + 1, where there are cuts */
};

/* texts[rule]: trimmed, empty where nothing is said.  On an error *at is the rule
 * at fault.  What is made lives in the arena. */
int svy_rules_parse(struct svy_rules *, enum svy_rule *at, struct svy_arena *,
                    const struct svy_text texts[SVY_RULES], struct svy_error *);

/* The next word of a list with commas or blanks between them; false at the end.
 * ${a name} is one word, given without its brackets. */
bool svy_item_next(struct svy_text *word, struct svy_text *rest);
/* What stands before the next separator, or all of it, trimmed; *rest moves on. */
struct svy_text svy_cut(struct svy_text *rest, char separator);

#endif
