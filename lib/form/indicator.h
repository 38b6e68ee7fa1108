/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What is to be estimated, as its author wrote it: from -p, -m ... on the
 * command line or from an indicators file (svykit-indicators(5)).
 *
 * Only texts are held; they are compiled against each file, because two waves
 * need not have their columns in the same places. */
#ifndef SVY_FORM_INDICATOR_H
#define SVY_FORM_INDICATOR_H

#include "base/error.h"
#include "base/memory.h"
#include "form/statistic.h"

struct svy_indicator {
	const char *name;     /* unique */
	const char *label;    /* "" = none */
	const char *unit;     /* "" = the statistic's own */
	const char *better;   /* "up", "down" or "" */
	const char *universe; /* expression; "" = everybody */
	enum svy_statistic statistic;
	double percent;       /* of a quantile: which; 0 = those of --quantiles */
	const char **parts;   /* expressions: 1; 2 of a ratio (numerator,
	                         denominator); several when values are crossed */
	size_t part_count;
	size_t line;          /* in the indicators file; 0 = command line */
};

struct svy_indicators {
	struct svy_arena arena;
	struct svy_indicator *items;
	size_t count, capacity;
};

/* "EXPR", "VAR", "NAME=EXPR", "a,b" (crossed), "NUM/DEN" of a ratio.  The name
 * is NAME, else the expression itself (a lone ${q} gives q; crossed: "a:b").
 * A name that is there already is an error. */
int svy_indicators_add(struct svy_indicators *, enum svy_statistic,
                       const char *text, struct svy_error *);
/* Columns: indicator, statistic, expression; optional label, universe, unit,
 * better; others are ignored.  Errors carry the place. */
int svy_indicators_read(struct svy_indicators *, const char *path,
                        struct svy_error *);
void svy_indicators_free(struct svy_indicators *);

/* "NAME=EXPR" cut at its first '=' when what stands before is a name; else
 * *name is empty and *rest all of it. */
void svy_name_split(struct svy_text *name, struct svy_text *rest,
                    struct svy_text text);
/* The next part before a separator that stands outside brackets, quotes and
 * ${}; false at the end.  *rest moves on. */
bool svy_list_next(struct svy_text *part, struct svy_text *rest, char separator);

#endif
