/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Scales as their author wrote them: in a file (svykit-scales(5)), on the command
 * line, or an instrument with its columns.
 *
 * Items are still text here; score.h finds them in a file. */
#ifndef SVY_FORM_SCALE_H
#define SVY_FORM_SCALE_H

#include "form/instrument.h"

struct svy_scale {
	const char *name;     /* of the column that is added; unique */
	const char *label;    /* "" = none */
	const char *items;    /* columns and ranges of them, as written */
	struct svy_rules rules;
	bool by_place;        /* rules.reverse counts items; else it names columns */
	const struct svy_instrument *instrument; /* or NULL */
	const char *file;     /* where it is defined: "" = on the command line */
	size_t line;
};

struct svy_scales {
	struct svy_arena arena;
	struct svy_scale *list;
	size_t count, capacity;
};

/* A file with the columns scale, items; optional label, instrument and those of
 * rules.h.  An instrument gives the rules, of which the row may only say reverse
 * and at_least; then scale may be empty. */
int svy_scales_read(struct svy_scales *, const char *path,
                    const struct svy_instruments *, struct svy_error *);
/* "NAME=ITEMS; reverse=q2; min=1; max=5 ...": what a row of a file says. */
int svy_scales_define(struct svy_scales *, const char *text,
                      const struct svy_instruments *, struct svy_error *);
/* "PHQ-9=ITEMS" */
int svy_scales_instrument(struct svy_scales *, const char *text,
                          const struct svy_instruments *, struct svy_error *);
void svy_scales_free(struct svy_scales *);

#endif
