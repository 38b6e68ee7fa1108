/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Whether a percentage is reliable enough to be printed.
 *
 * The standard of the National Center for Health Statistics for proportions
 * (Parker et al., Vital and Health Statistics, Series 2, No. 175, 2017), in this
 * order, with Korn and Graubard's 95 % interval whatever the level asked for:
 *   suppress   the effective sample, p (1 - p)/v but at most n, is below 30
 *   show       the interval is at most 5 points wide
 *   suppress   it is at least 30 points wide
 *   suppress   it is wider than 130 % of p
 *   footnote   it is wider than 130 % of 1 - p: the complement is unreliable
 * and what is not suppressed goes to review where df < 8, or where p is 0 or 1.
 * The interval's n* = p (1 - p)/v (t(n - 1)/t(df))^2 is at most n as well; at p of
 * 0 or 1 both are n, and widths are not set against p or 1 - p. */
#ifndef SVY_INFER_STANDARDS_H
#define SVY_INFER_STANDARDS_H

#include "base/memory.h"

enum svy_nchs {
	SVY_NCHS_SHOW = 0,
	/* suppress: one of these, alone */
	SVY_NCHS_SMALL = 1,
	SVY_NCHS_UNKNOWN = 2, /* there is no interval: no variance, or df of 0 or less */
	SVY_NCHS_WIDE = 4,
	SVY_NCHS_RELATIVE = 8,
	/* any of these together */
	SVY_NCHS_COMPLEMENT = 16,
	SVY_NCHS_FEW_DF = 32,
	SVY_NCHS_END = 64,
};

/* The verdict, as bits, on a share p of n rows with variance v. */
unsigned svy_nchs_verdict(double p, double v, double n, double df);
/* In words, "NCHS: suppress (...)", several with "; "; "" for show. */
const char *svy_nchs_text(unsigned verdict, struct svy_arena *);

#endif
