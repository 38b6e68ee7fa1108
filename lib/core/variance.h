/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Design-based variance of quantities, from the tally.
 *
 * With z the linear function summed over each unit,
 *   V = sum over strata of (1 - n/N) n/(n - 1) sum (z_i - mean z)^2
 * over all n sampled units of the stratum, those with no row in the domain
 * counting as z = 0; and for each unit n/N times the same of its own units, where
 * a finite population correction makes later stages count (Saerndal, Swensson
 * and Wretman 1992, 4.3-4.6).  A stratum of one unit: by the design's rule;
 * 'adjust' centres it on the mean over all PSUs of all strata, 'average' gives it
 * the mean of the other strata; in later stages every rule is 'certainty'. */
#ifndef SVY_CORE_VARIANCE_H
#define SVY_CORE_VARIANCE_H

#include "core/design.h"
#include "core/quantity.h"

struct svy_spread {
	double variance; /* 0 where all units agree to 13 digits; NaN where unknown */
	double units;    /* PSUs with rows in the domain */
	double strata;   /* strata with such PSUs */
	double reach;    /* all PSUs of those strata */
};

/* Of count quantities of one item; svy_tally_close comes first. */
void svy_spread_of(struct svy_spread *, const struct svy_quantity *const *,
                   size_t count, size_t item, const struct svy_tally *,
                   const struct svy_design *);

enum svy_df { SVY_DF_DESIGN, SVY_DF_DOMAIN, SVY_DF_STATA, SVY_DF_INF };

/* Degrees of freedom by a rule; may be 0 or less; infinity under 'inf'. */
double svy_spread_df(const struct svy_spread *, enum svy_df,
                     const struct svy_design *);

#endif
