/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Replicate weights made from strata and their sampling units: in each replicate
 * the weights of a unit's rows are multiplied with a factor.  n: units of the
 * stratum.
 *   jk1, jkn    without one unit: 0, and n/(n - 1) for the others of its stratum;
 *               scale (1 - f)(n - 1)/n, for jkn by stratum
 *   brr         2 for one unit of each stratum of two, 0 for the other, by a
 *               Hadamard matrix of more columns than strata
 *   fay         2 - rho and rho likewise
 *   bootstrap   n - 1 units drawn again from n: n/(n - 1) times how often (Rao and
 *               Wu, JASA 83 (1988) 231-241; R's subbootstrap)
 * A stratum that was sampled whole has no replicate; one of one unit is an error,
 * or varies in none under the rule 'certainty'. */
#ifndef SVY_CORE_REPLICATE_MAKE_H
#define SVY_CORE_REPLICATE_MAKE_H

#include "core/design.h"
#include "core/hadamard.h"
#include "core/replicate.h"

struct svy_make_spec {
	enum svy_reptype type;
	double rho;          /* of fay */
	size_t replicates;   /* of bootstrap, and the seed of its numbers */
	unsigned long seed;
};

struct svy_make {
	struct svy_make_spec spec;
	size_t count;        /* replicates */
	double scale;
	double *rscales;     /* of jkn; else NULL */
	const struct svy_design *design;
	const uint32_t *strata; /* of each unit; borrowed */
	size_t units;
	uint32_t *unit;      /* jackknife: the one left out by each replicate */
	uint32_t *pair;      /* brr, fay: the stratum's column */
	bool *second;        /* of a unit: it is the second one of its stratum */
	struct svy_hadamard signs;
	uint32_t *drawn;     /* bootstrap: [unit * count + replicate] */
};

/* strata[unit], for units in the order of their rows; the design counts them.
 * -1: a stratum that cannot be replicated so, by name.  svy_make_end in any case. */
int svy_make_begin(struct svy_make *, const struct svy_make_spec *,
                   const struct svy_design *, const uint32_t *strata, size_t units,
                   struct svy_error *);
double svy_make_factor(const struct svy_make *, uint32_t unit, size_t replicate);
void svy_make_end(struct svy_make *);

#endif
