/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What svybook found, for people and for other programs. */
#ifndef SVY_OUT_BOOK_H
#define SVY_OUT_BOOK_H

#include "book/book.h"
#include "core/table.h"

#include <stdio.h>

#define SVY_BOOK_FORMATS "text|csv|html"
#define SVY_BOOK_TABLES "variables|findings|attrition"

struct svy_book_report {
	const struct svy_book *books;   /* one a wave */
	size_t book_count;
	const struct svy_findings *findings;
	const struct svy_table *lost;   /* study/attrition.h; NULL = none */
};

/* csv has one table, "variables" where table is NULL; text and html all of them, or
 * the one asked for.  Of the attrition csv is the estimates table. */
void svy_book_write(FILE *, const char *format, const char *table,
                    const struct svy_book_report *);

#endif
