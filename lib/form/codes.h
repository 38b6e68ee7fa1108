/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Codes that mean missing: --na 98,99,n/a. */
#ifndef SVY_FORM_CODES_H
#define SVY_FORM_CODES_H

#include "base/error.h"
#include "base/memory.h"

struct svy_code {
	struct svy_text text; /* borrowed from the list */
	bool numeric;
	double value;
};

struct svy_codes {
	struct svy_code *items;
	size_t count;
};

/* list may be NULL.  Codes parted by anything but commas are refused: they would
 * match nothing, unseen. */
int svy_codes_parse(struct svy_codes *, const char *list, struct svy_error *);
/* As the same text, or the same number: 99 and 99.0. */
bool svy_codes_have(const struct svy_codes *, struct svy_text field);
void svy_codes_free(struct svy_codes *);

#endif
