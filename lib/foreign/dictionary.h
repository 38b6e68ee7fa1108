/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What a file of SPSS, Stata or SAS says of its variables: names, labels, the labels of
 * values, and which values mean that there is no answer. */
#ifndef SVY_FOREIGN_DICTIONARY_H
#define SVY_FOREIGN_DICTIONARY_H

#include "base/names.h"
#include "read/clock.h"

#define SVY_NO_SET ((size_t)-1)

/* Values that are missing by the user's word, not empty: a range of numbers (a single
 * one where both ends are the same; an end may be infinite), or a text. */
struct svy_absent {
	double low, high;
	const char *text; /* NULL: numbers */
};

struct svy_variable {
	const char *name, *label; /* label "" = none */
	bool text;                /* else numbers */
	struct svy_clock clock;   /* what the numbers count */
	size_t set;               /* of value labels; SVY_NO_SET = none */
	struct svy_absent *absent;
	size_t absent_count;
};

/* A value and its label; code is the value as rows have it. */
struct svy_value_label {
	const char *code, *label;
	double number; /* NaN of a text, and of Stata's .a to .z */
	bool tagged;   /* .a to .z: always missing */
};

struct svy_label_set {
	const char *name;
	struct svy_value_label *labels; /* in the file's order */
	size_t count, capacity;
};

struct svy_dictionary {
	struct svy_arena arena;
	struct svy_variable *variables;
	size_t count, capacity;
	struct svy_label_set *sets;
	size_t set_count, set_capacity;
	struct svy_names set_names; /* by place in sets */
	const char *weight;         /* the file is weighted by it; NULL = none */
};

/* The set of that name, empty where it is new. */
size_t svy_dictionary_set(struct svy_dictionary *, const char *name);
void svy_dictionary_label(struct svy_dictionary *, size_t set,
                          const struct svy_value_label *);
/* text is NULL of a number. */
bool svy_variable_absent(const struct svy_variable *, double number, const char *text);
/* "98,99" or "LO thru -1", as SPSS writes ranges; "" where nothing is. */
const char *svy_variable_absences(struct svy_arena *, const struct svy_variable *);
void svy_dictionary_free(struct svy_dictionary *);

#endif
