/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/replicate_make.h"

#include <gsl/gsl_rng.h>
#include <stdlib.h>
#include <string.h>

static const struct svy_branch *stratum(const struct svy_make *m, uint32_t h)
{
	return &m->design->strata[h].branch;
}

/* Its units have replicates; else it varies in none. */
static bool varies(const struct svy_make *m, uint32_t h)
{
	return stratum(m, h)->sampled > 1 && svy_branch_left(stratum(m, h)) > 0;
}

static int none_vary(struct svy_error *err)
{
	return svy_fail(err, "no stratum has two units or more that were drawn from a "
	                "larger number: there is nothing to replicate");
}

/* Units by stratum, in their order.  free() it. */
static uint32_t *sort_units(const struct svy_make *m)
{
	size_t strata = svy_design_strata(m->design);
	uint32_t *sorted = svy_alloc(m->units, sizeof *sorted);
	size_t *next = svy_alloc(strata + 1, sizeof *next);

	for (size_t u = 0; u < m->units; u++)
		next[m->strata[u] + 1]++;
	for (size_t h = 0; h < strata; h++)
		next[h + 1] += next[h];
	for (uint32_t u = 0; u < m->units; u++)
		sorted[next[m->strata[u]]++] = u;
	free(next);
	return sorted;
}

/* ---- jackknife ---- */

static int begin_jackknife(struct svy_make *m, struct svy_error *err)
{
	m->unit = sort_units(m);
	m->rscales = svy_alloc(m->units, sizeof *m->rscales);
	for (size_t i = 0; i < m->units; i++) {
		uint32_t u = m->unit[i];
		const struct svy_branch *of = stratum(m, m->strata[u]);

		if (!varies(m, m->strata[u]))
			continue;
		m->unit[m->count] = u;
		m->rscales[m->count++] = svy_branch_left(of) * (of->sampled - 1) /
		                         of->sampled;
	}
	if (m->count == 0)
		return none_vary(err);
	m->scale = 1;
	if (m->spec.type == SVY_JKN)
		return 0;
	if (svy_design_strata(m->design) > 1)
		return svy_fail(err, "jk1 is for a sample without strata; make jkn");
	m->scale = m->rscales[0];
	free(m->rscales);
	m->rscales = NULL;
	return 0;
}

static double jackknife_factor(const struct svy_make *m, uint32_t unit, size_t replicate)
{
	uint32_t out = m->unit[replicate], h = m->strata[out];
	double n = stratum(m, h)->sampled;

	if (m->strata[unit] != h)
		return 1;
	return unit == out ? 0 : n / (n - 1);
}

/* ---- balanced halves ---- */

static int check_pairs(const struct svy_make *m, struct svy_error *err)
{
	for (uint32_t h = 0; h < svy_design_strata(m->design); h++) {
		double n = stratum(m, h)->sampled;

		if (n > 2)
			return svy_fail(err, "stratum '%s' has %.0f sampling units; brr "
			                "and fay want two in each, jkn takes any number",
			                svy_design_stratum_name(m->design, h), n);
	}
	return 0;
}

static int begin_halves(struct svy_make *m, struct svy_error *err)
{
	size_t strata = svy_design_strata(m->design), pairs = 0;
	bool *seen = svy_alloc(strata, sizeof *seen);

	m->pair = svy_alloc(strata, sizeof *m->pair);
	m->second = svy_alloc(m->units, sizeof *m->second);
	for (uint32_t h = 0; h < strata; h++)
		if (varies(m, h))
			m->pair[h] = (uint32_t)++pairs;
	for (uint32_t u = 0; u < m->units; u++) {
		m->second[u] = seen[m->strata[u]];
		seen[m->strata[u]] = true;
	}
	free(seen);
	if (check_pairs(m, err) != 0)
		return -1;
	if (pairs == 0)
		return none_vary(err);
	svy_hadamard_make(&m->signs, pairs + 1);
	m->count = m->signs.order;
	m->scale = svy_replicate_scale(m->spec.type, m->count, m->spec.rho);
	return 0;
}

static double half_factor(const struct svy_make *m, uint32_t unit, size_t replicate)
{
	uint32_t h = m->strata[unit];
	bool first;

	if (!varies(m, h))
		return 1;
	first = svy_hadamard_sign(&m->signs, replicate, m->pair[h]) > 0;
	return first != m->second[unit] ? 2 - m->spec.rho : m->spec.rho;
}

/* ---- bootstrap ---- */

/* Units of one stratum, drawn again for every replicate. */
static void draw(struct svy_make *m, gsl_rng *random, const uint32_t *units, size_t n)
{
	for (size_t r = 0; r < m->count; r++)
		for (size_t i = 0; i + 1 < n; i++) {
			unsigned long which = gsl_rng_uniform_int(random, n);

			m->drawn[units[which] * m->count + r]++;
		}
}

static int begin_bootstrap(struct svy_make *m, struct svy_error *err)
{
	uint32_t *sorted = sort_units(m);
	gsl_rng *random = gsl_rng_alloc(gsl_rng_mt19937);
	bool any = false;

	gsl_rng_set(random, m->spec.seed);
	m->count = m->spec.replicates;
	m->scale = svy_replicate_scale(SVY_BOOTSTRAP, m->count, 0);
	m->drawn = svy_alloc(m->units * m->count, sizeof *m->drawn);
	for (size_t i = 0; i < m->units;) {
		uint32_t h = m->strata[sorted[i]];
		size_t n = (size_t)stratum(m, h)->sampled;

		any = any || varies(m, h);
		if (varies(m, h))
			draw(m, random, sorted + i, n);
		i += n;
	}
	gsl_rng_free(random);
	free(sorted);
	return any ? 0 : none_vary(err);
}

static double drawn_factor(const struct svy_make *m, uint32_t unit, size_t replicate)
{
	double n = stratum(m, m->strata[unit])->sampled;

	if (!varies(m, m->strata[unit]))
		return 1;
	return n / (n - 1) * m->drawn[unit * m->count + replicate];
}

/* ---- all of them ---- */

int svy_make_begin(struct svy_make *m, const struct svy_make_spec *spec,
                   const struct svy_design *design, const uint32_t *strata, size_t units,
                   struct svy_error *err)
{
	*m = (struct svy_make){ .spec = *spec, .design = design, .strata = strata,
		                .units = units };
	if (svy_design_check(design, err) != 0)
		return -1;
	switch (spec->type) {
	case SVY_JK1:
	case SVY_JKN:
		return begin_jackknife(m, err);
	case SVY_BRR:
	case SVY_FAY:
		return begin_halves(m, err);
	case SVY_BOOTSTRAP:
		return begin_bootstrap(m, err);
	}
	return 0;
}

double svy_make_factor(const struct svy_make *m, uint32_t unit, size_t replicate)
{
	switch (m->spec.type) {
	case SVY_JK1:
	case SVY_JKN:
		return jackknife_factor(m, unit, replicate);
	case SVY_BRR:
	case SVY_FAY:
		return half_factor(m, unit, replicate);
	case SVY_BOOTSTRAP:
		return drawn_factor(m, unit, replicate);
	}
	return NAN;
}

void svy_make_end(struct svy_make *m)
{
	free(m->rscales);
	free(m->unit);
	free(m->pair);
	free(m->second);
	free(m->drawn);
	svy_hadamard_free(&m->signs);
	memset(m, 0, sizeof *m);
}
