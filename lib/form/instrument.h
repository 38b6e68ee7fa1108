/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Published instruments by name: how each is scored, and where that is written
 * (svykit-scales(5)).
 *
 * A file has the columns instrument, items, source; optional title, note and those
 * of rules.h.  reverse counts items from 1: "2,4,6", "18-24". */
#ifndef SVY_FORM_INSTRUMENT_H
#define SVY_FORM_INSTRUMENT_H

#include "form/rules.h"

struct svy_instrument {
	const char *name;  /* PHQ-9 */
	const char *key;   /* phq9: what its column is called */
	const char *title; /* "" = none; like the others */
	const char *note, *source;
	size_t items;      /* how many */
	struct svy_rules rules;
	bool *reversed;    /* of each item */
};

struct svy_instruments {
	struct svy_arena arena;
	struct svy_instrument *list;
	size_t count, capacity;
};

/* Adds those of a file; a name that is there already is an error. */
int svy_instruments_read(struct svy_instruments *, const char *path,
                         struct svy_error *);
/* By name or title, whatever their capitals, blanks and hyphens; where there is
 * none: an error that lists the nearest. */
int svy_instruments_find(const struct svy_instrument **, const struct svy_instruments *,
                         struct svy_text name, struct svy_error *);
void svy_instruments_free(struct svy_instruments *);

#endif
