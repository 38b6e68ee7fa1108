/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The text of a published number, as reports print it:
 *
 *   43.4  43.4%  1,685  1 685  -4.4 (any minus)  +16.0  34·3  .05
 *   >90  more than 90  ≥ 90  at least 90  <5  ≤ 5  ~25  about 25
 *   62–70  62% to 70%  -9.1 to -2.9  p<.001  n = 404
 *
 * Behind it may stand %, percent, pp, points or percentage points.  A thousands
 * separator (a comma, any space, an apostrophe) has groups of three digits behind
 * it, so 1,685 is a thousand and more; a decimal comma is refused.  The decimals
 * that are printed say to what a number was rounded. */
#ifndef SVY_CHECK_PUBLISHED_H
#define SVY_CHECK_PUBLISHED_H

#include "base/error.h"
#include "base/memory.h"
#include "form/range.h"

#include <stdint.h>

enum svy_relation {
	SVY_PUBLISHED_IS,
	SVY_PUBLISHED_ABOUT,    /* ~400: rounded at its last digit that is not 0 */
	SVY_PUBLISHED_ABOVE,
	SVY_PUBLISHED_AT_LEAST,
	SVY_PUBLISHED_BELOW,
	SVY_PUBLISHED_AT_MOST,
	SVY_PUBLISHED_FROM_TO,
};

enum svy_printed_unit { SVY_PRINTED_PLAIN, SVY_PRINTED_PERCENT, SVY_PRINTED_POINTS };

/* units / 10^decimals, and how it is written. */
struct svy_printed {
	int64_t units;
	int decimals;
	double value;
	struct svy_text sign;  /* "" where there is none */
	struct svy_text group; /* between thousands, or "" */
	struct svy_text point; /* of the decimals, or "" */
	bool bare;             /* no 0 before the point */
	struct svy_text whole; /* sign to last digit, in the text it was read from */
};

/* Its texts are borrowed from the one that was read. */
struct svy_published {
	enum svy_relation relation;
	enum svy_printed_unit unit;
	struct svy_printed first, last; /* last: of SVY_PUBLISHED_FROM_TO only */
};

/* -1 for a text that it cannot read: that is never a pass. */
int svy_published_read(struct svy_published *, struct svy_text, struct svy_error *);

/* Decimals at which it is rounded: those printed; below 0 for round numbers that
 * are only about right. */
int svy_published_place(const struct svy_published *);
/* The unrounded values that it stands for, ends included. */
struct svy_range svy_published_range(const struct svy_published *);
/* The values that round to a number as printed. */
struct svy_range svy_printed_range(const struct svy_printed *, int place);

/* The same text with other numbers in their old form: sign, separators, decimals,
 * what stands around them.  text is what published was read from; last counts for a
 * range only.  A relation stays as it is. */
const char *svy_published_write(struct svy_arena *, const struct svy_published *,
                                struct svy_text text, double first, double last);

#endif
