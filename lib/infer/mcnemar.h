/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* McNemar's test: of those who changed their answer, did as many go one way as the
 * other?  A binomial test of one half, without weights or design.
 *
 * exact: twice the smaller tail; 1 where both ways are equal.  mid-p: less the
 * probability of what was seen, or half of it where both ways are equal; not as
 * conservative (Fagerland, Lydersen and Laake, BMC Med. Res. Methodol. 13 (2013)
 * 91). */
#ifndef SVY_INFER_MCNEMAR_H
#define SVY_INFER_MCNEMAR_H

#include "infer/interval.h"

struct svy_mcnemar {
	double share;             /* up / (up + down); NaN where nobody changed */
	struct svy_interval ci;   /* of the share: Clopper and Pearson's */
	double exact, mid;        /* p values; NaN where nobody changed */
};

/* level: 0..1. */
void svy_mcnemar(struct svy_mcnemar *, double up, double down, double level);

#endif
