/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/spreading.h"

#include <stdlib.h>
#include <string.h>

/* Of the pair i <= j; without crossing there is only i = j. */
static size_t pair_of(const struct svy_spreading *s, size_t i, size_t j)
{
	return s->crossed ? i * s->count - i * (i + 1) / 2 + j : i;
}

/* Where the pairs of function i end. */
static size_t last_of(const struct svy_spreading *s, size_t i)
{
	return s->crossed ? s->count : i + 1;
}

void svy_spreading_begin(struct svy_spreading *s, const struct svy_design *design,
                         size_t count, bool crossed)
{
	memset(s, 0, sizeof *s);
	s->design = design;
	s->count = count;
	s->crossed = crossed;
	s->pairs = crossed ? count * (count + 1) / 2 : count;
	s->sums = svy_alloc((SVY_STAGES + 1) * count, sizeof *s->sums);
	s->products = svy_alloc((SVY_STAGES + 1) * s->pairs, sizeof *s->products);
	s->unit = svy_alloc(count, sizeof *s->unit);
	s->grand = svy_alloc(count, sizeof *s->grand);
	s->total = svy_alloc(s->pairs, sizeof *s->total);
	s->size = svy_alloc(count, sizeof *s->size);
	s->sound = svy_alloc(count + 1, sizeof *s->sound);
	s->lonely = svy_alloc(count + 1, sizeof *s->lonely);
	s->out = svy_alloc(count + 1, sizeof *s->out);
}

static struct svy_branch_sum *stage_sums(struct svy_spreading *s, size_t stage)
{
	return s->sums + stage * s->count;
}

static struct svy_sum *stage_products(struct svy_spreading *s, size_t stage)
{
	return s->products + stage * s->pairs;
}

void svy_spreading_add(struct svy_spreading *s, size_t function, struct svy_sum z,
                       double size)
{
	struct svy_branch_sum *u = &s->unit[function];

	svy_sum_merge(&u->z, z);
	u->size += size;
	u->reached = true;
}

void svy_spreading_product(struct svy_spreading *s, size_t i, size_t j,
                           struct svy_sum products, double size)
{
	svy_sum_merge(&stage_products(s, 0)[pair_of(s, i, j)], products);
	if (i == j)
		stage_sums(s, 0)[i].size += size;
}

/* n times the products about the means of n units, most of them maybe 0:
 * n zz - z z is exact where the units agree. */
static struct svy_sum about_means(struct svy_sum products, struct svy_sum a,
                                  struct svy_sum b, double n)
{
	return svy_sum_minus(svy_sum_scaled(products, n), svy_sum_product(a, b));
}

/* What the units under a branch add. */
static void add_branch(struct svy_spreading *s, const struct svy_branch *branch,
                       size_t stage, double share)
{
	const struct svy_branch_sum *sums = stage_sums(s, stage);
	const struct svy_sum *products = stage_products(s, stage);
	double n = branch->sampled;
	double scale = share * svy_branch_left(branch) / (n - 1);

	for (size_t i = 0; i < s->count; i++) {
		if (!sums[i].reached)
			continue;
		s->size[i] += scale * n * sums[i].size;
		for (size_t j = i; j < last_of(s, i); j++) {
			size_t p = pair_of(s, i, j);
			struct svy_sum off;

			if (!sums[j].reached)
				continue;
			off = about_means(products[p], sums[i].z, sums[j].z, n);
			svy_sum_merge(&s->total[p], svy_sum_scaled(off, scale));
		}
	}
}

/* How far a lone unit is from the mean of all PSUs. */
static struct svy_sum off_grand(const struct svy_spreading *s, size_t i,
                                const struct svy_branch_sum *sums)
{
	double units = svy_design_units(s->design);

	return svy_sum_both(sums[i].z, svy_sum_scaled(s->grand[i], -1 / units));
}

static void add_adjusted(struct svy_spreading *s, double left)
{
	const struct svy_branch_sum *sums = stage_sums(s, 0);

	for (size_t i = 0; i < s->count; i++) {
		struct svy_sum off = off_grand(s, i, sums);

		if (!sums[i].reached)
			continue;
		s->size[i] += left * sums[i].size;
		for (size_t j = i; j < last_of(s, i); j++)
			if (sums[j].reached)
				svy_sum_merge(&s->total[pair_of(s, i, j)],
				              svy_sum_scaled(svy_sum_product(
					              off, off_grand(s, j, sums)), left));
	}
}

/* An answer in the stratum, for a function or for any of them. */
static void count_stratum(struct svy_spreading *s, size_t at,
                          const struct svy_branch *branch)
{
	bool lone = branch->sampled == 1 && svy_branch_left(branch) > 0 &&
	            s->design->spec.lonely == SVY_LONELY_AVERAGE;

	s->out[at].strata++;
	s->out[at].reach += branch->sampled;
	*(lone ? &s->lonely[at] : &s->sound[at]) += 1;
}

static void count_reached(struct svy_spreading *s, const struct svy_branch *branch)
{
	const struct svy_branch_sum *sums = stage_sums(s, 0);
	bool any = false;

	for (size_t i = 0; i < s->count; i++) {
		if (sums[i].reached)
			count_stratum(s, i, branch);
		any = any || sums[i].reached;
	}
	if (any)
		count_stratum(s, s->count, branch);
}

static void clear_stage(struct svy_spreading *s, size_t stage)
{
	memset(stage_sums(s, stage), 0, s->count * sizeof *s->sums);
	memset(stage_products(s, stage), 0, s->pairs * sizeof *s->products);
}

static void close_stratum(struct svy_spreading *s, uint32_t h)
{
	const struct svy_branch *branch = &s->design->strata[h].branch;
	double left = svy_branch_left(branch);

	count_reached(s, branch);
	if (branch->sampled > 1)
		add_branch(s, branch, 0, 1);
	else if (left > 0 && s->design->spec.lonely == SVY_LONELY_ADJUST)
		add_adjusted(s, left);
	clear_stage(s, 0);
}

/* A PSU with answers, for each function and for any of them. */
static void count_units(struct svy_spreading *s, const struct svy_branch_sum *unit)
{
	bool any = false;

	for (size_t i = 0; i < s->count; i++) {
		s->out[i].units += unit[i].reached;
		any = any || unit[i].reached;
	}
	s->out[s->count].units += any;
}

/* A unit is complete: it counts among its siblings. */
static void push_unit(struct svy_spreading *s, size_t stage,
                      const struct svy_branch_sum *unit)
{
	struct svy_branch_sum *to = stage_sums(s, stage);
	struct svy_sum *products = stage_products(s, stage);

	for (size_t i = 0; i < s->count; i++) {
		double square = unit[i].z.hi * unit[i].z.hi;

		if (!unit[i].reached)
			continue;
		svy_sum_merge(&to[i].z, unit[i].z);
		to[i].size += unit[i].size > square ? unit[i].size : square;
		to[i].reached = true;
		for (size_t j = i; j < last_of(s, i); j++)
			if (unit[j].reached)
				svy_sum_merge(&products[pair_of(s, i, j)],
				              svy_sum_product(unit[i].z, unit[j].z));
	}
	if (stage == 0)
		count_units(s, unit);
}

/* The deepest unit, whose size was of z and not yet of its square. */
static void close_leaf(struct svy_spreading *s, size_t stage)
{
	for (size_t i = 0; i < s->count; i++)
		s->unit[i].size *= s->unit[i].size;
	push_unit(s, stage, s->unit);
	memset(s->unit, 0, s->count * sizeof *s->unit);
}

static double sampled_share(const struct svy_branch *branch)
{
	return 1 - svy_branch_left(branch);
}

/* n/N of every stage above the units of this stage. */
static double share_above(const struct svy_design *design, size_t stage, uint32_t unit)
{
	double share = 1;

	for (size_t at = stage; at > 0; at--) {
		unit = design->units[at][unit].parent;
		share *= sampled_share(&design->units[at - 1][unit].branch);
	}
	unit = design->units[0][unit].parent;
	return share * sampled_share(&design->strata[unit].branch);
}

/* A unit of a stage that has units of its own: they make a part of the variance. */
static void close_unit(struct svy_spreading *s, size_t stage, uint32_t unit)
{
	const struct svy_branch *branch = &s->design->units[stage][unit].branch;

	if (branch->sampled > 1)
		add_branch(s, branch, stage + 1, share_above(s->design, stage, unit));
	push_unit(s, stage, stage_sums(s, stage + 1));
	clear_stage(s, stage + 1);
}

void svy_spreading_row(struct svy_spreading *s)
{
	close_leaf(s, 0);
}

/* Rows whose products are known: only their sum is missing. */
static void add_rows(struct svy_spreading *s)
{
	struct svy_branch_sum *to = stage_sums(s, 0);

	for (size_t i = 0; i < s->count; i++) {
		svy_sum_merge(&to[i].z, s->unit[i].z);
		to[i].reached = to[i].reached || s->unit[i].reached;
	}
	memset(s->unit, 0, s->count * sizeof *s->unit);
}

/* Units from the stratum (0) down to the deepest one. */
static void find_path(uint32_t *path, const struct svy_design *design, uint32_t place)
{
	for (size_t stage = design->depth; stage > 0; stage--) {
		path[stage] = place;
		place = design->units[stage - 1][place].parent;
	}
	path[0] = place;
}

void svy_spreading_leave(struct svy_spreading *s, uint32_t place, const uint32_t *next)
{
	uint32_t from[SVY_STAGES + 1], to[SVY_STAGES + 1];
	size_t depth = s->design->depth, same = 0;

	find_path(from, s->design, place);
	if (next) {
		find_path(to, s->design, *next);
		while (same <= depth && from[same] == to[same])
			same++;
	}
	if (same > depth)
		return;
	if (depth == 0)
		add_rows(s);
	else
		close_leaf(s, depth - 1);
	for (size_t stage = depth; stage-- > 1 && stage >= same;)
		close_unit(s, stage - 1, from[stage]);
	if (same == 0)
		close_stratum(s, from[0]);
}

/* Strata of one unit get the mean of the others. */
static double average_factor(const struct svy_spreading *s, size_t at)
{
	if (!(s->lonely[at] > 0))
		return 1;
	return s->sound[at] > 0 ? 1 + s->lonely[at] / s->sound[at] : NAN;
}

/* What is only rounding is 0. */
static double variance_of(const struct svy_spreading *s, size_t i)
{
	double v = svy_sum_value(s->total[pair_of(s, i, i)]);

	return v < 1e-26 * s->size[i] ? 0 : v;
}

static void set_covariances(const struct svy_spreading *s, double *cov)
{
	double factor = average_factor(s, s->count);

	for (size_t i = 0; i < s->count; i++)
		for (size_t j = i; j < s->count; j++) {
			double v = i == j ? variance_of(s, i)
			                  : svy_sum_value(s->total[pair_of(s, i, j)]);

			cov[i * s->count + j] = cov[j * s->count + i] = factor * v;
		}
}

void svy_spreading_end(struct svy_spreading *s, struct svy_spread *out, double *cov,
                       struct svy_spread *any)
{
	for (size_t i = 0; i < s->count; i++)
		s->out[i].variance = average_factor(s, i) * variance_of(s, i);
	s->out[s->count].variance = NAN;
	if (out)
		memcpy(out, s->out, s->count * sizeof *out);
	if (cov)
		set_covariances(s, cov);
	if (any)
		*any = s->out[s->count];
	free(s->sums);
	free(s->products);
	free(s->unit);
	free(s->grand);
	free(s->total);
	free(s->size);
	free(s->sound);
	free(s->lonely);
	free(s->out);
}

double svy_spread_df(const struct svy_spread *s, enum svy_df rule,
                     const struct svy_design *design)
{
	switch (rule) {
	case SVY_DF_DESIGN:
		return svy_design_units(design) - (double)svy_design_strata(design);
	case SVY_DF_DOMAIN:
		return s->units - s->strata;
	case SVY_DF_STATA:
		return s->reach - s->strata;
	case SVY_DF_INF:
		return INFINITY;
	}
	return NAN;
}
