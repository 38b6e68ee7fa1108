/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* How far estimates may be off: what the design gives for a linear function of
 * the answers. */
#ifndef SVY_CORE_SPREAD_H
#define SVY_CORE_SPREAD_H

#include "core/design.h"

struct svy_spread {
	double variance; /* 0 where all units agree to 13 digits; NaN where unknown */
	double units;    /* PSUs with rows in the domain */
	double strata;   /* strata with such PSUs */
	double reach;    /* all PSUs of those strata */
	double lost;     /* replicates left out: the estimate is undefined there */
};

enum svy_df { SVY_DF_DESIGN, SVY_DF_DOMAIN, SVY_DF_STATA, SVY_DF_INF };

/* Degrees of freedom by a rule; may be 0 or less; infinity under 'inf'. */
double svy_spread_df(const struct svy_spread *, enum svy_df,
                     const struct svy_design *);

#endif
