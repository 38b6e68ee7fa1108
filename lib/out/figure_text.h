/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Texts of a figure: hostile until svy_figure_clean has seen them.
 *
 * In the program a text stands in single quotes: there gnuplot expands no macro,
 * runs no back-quoted command and knows no escape but one for the quote itself.
 * Only where gnuplot takes a text as it is (`set label` with noenhanced) may it
 * stand: tic labels are formats, in which '%' acts. */
#ifndef SVY_OUT_FIGURE_TEXT_H
#define SVY_OUT_FIGURE_TEXT_H

#include "base/memory.h"

#include <stdio.h>

struct svy_lines {
	const char **lines;
	size_t count;
};

/* One line of proper UTF-8 that XML can hold: control characters and line ends
 * are blanks, runs of blanks one, bytes that are not UTF-8 are U+FFFD. */
const char *svy_figure_clean(struct svy_arena *, const char *text);

/* 'text', of a clean text: an expression of gnuplot. */
void svy_figure_quote(FILE *, const char *clean);

/* Width in the unit of size, estimated for a wide sans-serif font. */
double svy_figure_width(const char *clean, double size);
double svy_figure_word_width(const char *clean, double size); /* of the longest word */

/* Broken at blanks into lines of at most width, words that are longer anywhere;
 * what does not go into `most` lines ends in an ellipsis. */
struct svy_lines svy_figure_wrap(struct svy_arena *, const char *clean,
                                 double size, double width, size_t most);
/* The same in no more lines, but all of about the same width. */
struct svy_lines svy_figure_balance(struct svy_arena *, const char *clean,
                                    double size, double width, size_t most);
double svy_lines_width(const struct svy_lines *, double size);

#endif
