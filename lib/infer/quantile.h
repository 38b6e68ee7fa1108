/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Quantiles of weighted answers, and their intervals.
 *
 * Answers rise as x_1 ... x_n with weights w_k, C_k is the sum of the first k and
 * F(x) the share of weight at or below x.  Rules are those of R's survey
 * (svyquantile, its vignette 'qrule'; Hyndman and Fan, Amer. Statist. 50 (1996)
 * 361-365, with weights for counts):
 *   math, hf1    the smallest x with F(x) >= p
 *   school, hf2  the same; where F(x) = p the mean of it and the next answer
 *   hf3          the same; where F(x) = p that of the two which is even in the
 *                order of different answers
 *   hf4 ... hf9  between the points (p_k, x_k), straight lines:
 *     hf4 C_k/C_n                 hf5 (C_k - w_k/2)/C_n
 *     hf6 C_k/(C_n + w_n)         hf7 C_(k-1)/C_(n-1)
 *     hf8 (C_k - w_k/3)/(C_n + w_n/3)     hf9 (C_k - 3 w_k/8)/(C_n + w_n/4)
 * Below p_1 and above p_n they are x_1 and x_n.  F(x) = p means to 12 digits, since
 * weights are decimal numbers.  R 4.1 gives math and school the second answer
 * where p < F(x_1); this is the first, as in later versions, and for hf3 and hf4
 * too.  Equal answers stand by rising weight, so that their order does not count. */
#ifndef SVY_INFER_QUANTILE_H
#define SVY_INFER_QUANTILE_H

#include "infer/interval.h"

#include <stdbool.h>
#include <stddef.h>

enum svy_qrule {
	SVY_QRULE_MATH, SVY_QRULE_SCHOOL, SVY_QRULE_HF1, SVY_QRULE_HF2, SVY_QRULE_HF3,
	SVY_QRULE_HF4, SVY_QRULE_HF5, SVY_QRULE_HF6, SVY_QRULE_HF7, SVY_QRULE_HF8,
	SVY_QRULE_HF9,
	SVY_QRULES
};

const char *svy_qrule_name(enum svy_qrule);

struct svy_point {
	double value, weight; /* weight above 0 */
	double share;         /* F, counting equal answers before it only */
};

/* Answers in their order.  The points belong to the caller. */
struct svy_ordered {
	struct svy_point *points;
	size_t count;
};

/* Sorts the points and sets their shares. */
void svy_order(struct svy_ordered *);
/* p 0..1; NaN where there is no answer. */
double svy_quantile(const struct svy_ordered *, enum svy_qrule, double p);

/* What the design says of the share of answers at or below a quantile. */
struct svy_below {
	double share, variance;
	double n;  /* rows */
	double df;
};

/* Woodruff's interval (JASA 47 (1952) 635-646): the quantiles of the limits of the
 * share.  A limit of the share outside 0..1 has none: NaN, with a flag. */
struct svy_interval svy_interval_woodruff(const struct svy_ordered *, enum svy_qrule,
                                          enum svy_ci, const struct svy_below *,
                                          double level);

/* (F(x) - p) over its standard error; infinite where the error is 0. */
typedef double svy_score(void *with, double x);

/* The score interval (Francisco and Fuller, Ann. Statist. 19 (1991) 454-469): from
 * the first answer that a test at the limit t does not find too low, to the first
 * that it finds too high.  Where the least answer is not too low, or none but the
 * largest too high, there is no such limit: NaN, with a flag.  The test is made
 * 2 log2(n) times. */
struct svy_interval svy_interval_scored(const struct svy_ordered *, svy_score *,
                                        void *with, double t);

#endif
