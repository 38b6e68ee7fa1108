/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* GRIMMER: whether whole-number answers of n people can have a mean and a standard
 * deviation as printed (Anaya, PeerJ Preprints 4:e2400v1 (2016); the analytic form
 * of Allard, 2018), and with a scale from 0 to 1 DEBIT (Heathers and Brown, 2019).
 *
 * For each sum K that gives the mean, a sum of squares Q is wanted that gives the SD
 * and can be one: it has the parity of K, is at least that of answers as alike as
 * possible, at most that of answers at the scale's ends, and for 2 and 3 people it is
 * one in fact.  In integers: no false alarm.  With four people and more those
 * conditions are necessary, so a few that are impossible pass. */
#ifndef SVY_CHECK_GRIMMER_H
#define SVY_CHECK_GRIMMER_H

#include <stdint.h>

struct svy_printed_moments {
	int64_t mean, sd;            /* mean / 10^mean_decimals ... */
	int mean_decimals, sd_decimals;
	int64_t n, items;            /* an answer is the mean of items whole numbers */
	int64_t low, high;           /* of an item; low > high = no limits */
};

/* Better ones are larger. */
enum svy_grimmer {
	SVY_GRIMMER_NONE,       /* no answers give both, whatever the rounding */
	SVY_GRIMMER_LOOSE,      /* only with numbers cut off or always rounded up */
	SVY_GRIMMER_POPULATION, /* only with n, not n - 1, under the sum of squares */
	SVY_GRIMMER_FITS,
	SVY_GRIMMER_UNKNOWN,    /* one person, or too large to compute */
};

enum svy_grimmer svy_grimmer(const struct svy_printed_moments *);

#endif
