/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Published numbers where they stand in a report.
 *
 *   Markdown, HTML   59.4%<!-- svy:ID -->    the number right before the comment
 *   LaTeX            59.4\% % svy:ID         the last on the line
 *                    \svy{ID}{59.4}          a macro's second argument
 *
 * A file is LaTeX where its name ends in .tex or .ltx. */
#ifndef SVY_CHECK_DOCUMENT_H
#define SVY_CHECK_DOCUMENT_H

#include "check/claims.h"

struct svy_mark {
	const struct svy_claim *claim;
	struct svy_published published;
	struct svy_text text; /* of the document */
	size_t line;
};

struct svy_marks {
	struct svy_mark *items;
	size_t count, capacity;
};

/* -1 with the line: a marker of no claim, or without a number that can be read. */
int svy_marks_find(struct svy_marks *, struct svy_text document, const char *path,
                   const struct svy_claims *, struct svy_error *);
void svy_marks_free(struct svy_marks *);

#endif
