/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The words that a figure makes of numbers and columns; clean (figure_text.h). */
#ifndef SVY_OUT_FIGURE_WORDS_H
#define SVY_OUT_FIGURE_WORDS_H

#include "core/table.h"

/* "n 404", or where they differ "n 265 / 139"; "" where none is known.  A cell
 * may be NULL. */
const char *svy_words_count(struct svy_arena *, const struct svy_estimate *const *cells,
                            size_t count, const char *between);
/* "Per cent", "Mean, years", "Relative change, per cent". */
const char *svy_words_axis(struct svy_arena *, const struct svy_estimate *);
/* "Error bars: 95% confidence intervals."; "" where no estimate has any. */
const char *svy_words_intervals(struct svy_arena *, const struct svy_table *);

#endif
