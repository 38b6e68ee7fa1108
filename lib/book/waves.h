/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Two waves of a study against each other: columns that come or go, and codes that no
 * longer mean what they did. */
#ifndef SVY_BOOK_WAVES_H
#define SVY_BOOK_WAVES_H

#include "book/book.h"

/* Columns are the same where their questions are, or the last parts of their names.
 * Of choices it is the labels that are compared, where the waves have different forms;
 * without a form, the answers of columns that have few. */
void svy_books_compare(struct svy_findings *, const struct svy_book *earlier,
                       const struct svy_book *later);

/* How many people were met again, lost and new, by their ids. */
void svy_books_note_people(struct svy_findings *, const struct svy_book *earlier,
                           const struct svy_book *later);
/* What a file that is a wave is called: base of data/base.csv; the paths where both
 * would be called the same.  which: 0 or 1. */
const char *svy_waves_name(struct svy_arena *, const char *first, const char *second,
                           int which);
/* Who people are, as a list for study/attrition.h: sex or gender, and age, in classes
 * where there are many.  In the arena, or "". */
const char *svy_book_profile(const struct svy_book *, struct svy_arena *);

#endif
