/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What is found in the data: findings, which a check of the data fails for, and
 * notes, which it does not. */
#ifndef SVY_BOOK_FINDING_H
#define SVY_BOOK_FINDING_H

#include "base/memory.h"

/* The lines on which something stands: the first ones, and how many in all. */
enum { SVY_LINES_SHOWN = 10 };

struct svy_lines {
	size_t count;
	size_t first[SVY_LINES_SHOWN]; /* 0 = not known */
};

void svy_lines_add(struct svy_lines *, size_t line);

struct svy_finding {
	const char *kind;      /* "unknown code" */
	bool note;
	const char *wave;      /* file that it is in; "" = all */
	const char *variable;  /* "" = none */
	const char *value;     /* "" = none */
	struct svy_lines lines;
	const char *detail;    /* "" = none */
};

struct svy_findings {
	struct svy_arena arena; /* of all texts */
	struct svy_finding *items;
	size_t count, capacity;
	size_t notes;           /* among them */
};

/* Texts are copied, but for the kind; NULL is "". */
void svy_findings_add(struct svy_findings *, const struct svy_finding *);
void svy_findings_free(struct svy_findings *);

#endif
