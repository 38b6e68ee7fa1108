/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A published text against the number that the data give. */
#ifndef SVY_CHECK_JUDGE_H
#define SVY_CHECK_JUDGE_H

#include "check/published.h"

struct svy_judging {
	double tolerance; /* published - recomputed may be so far from 0; 0 = none */
	bool cut;         /* a number that is cut off, not rounded, holds too */
};

struct svy_judgement {
	bool holds;
	const char *reason;  /* "" or in the arena */
	const char *renewed; /* the text with the recomputed number in its form; NULL
	                        where it need not or cannot be */
};

/* Half up, half even and half away from zero hold; text is what was read.  A range
 * wants value (and last, where it is not NaN) to round into it. */
struct svy_judgement svy_judge(const struct svy_published *, struct svy_text text,
                               double value, double last, const struct svy_judging *,
                               struct svy_arena *);

#endif
