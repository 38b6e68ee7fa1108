/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/design.h"

#include <stdlib.h>
#include <string.h>

void svy_design_begin(struct svy_design *design, const struct svy_design_spec *spec)
{
	memset(design, 0, sizeof *design);
	design->spec = *spec;
	design->depth = spec->fpc_stages + 1;
	if (design->depth > spec->stages)
		design->depth = spec->stages;
}

size_t svy_design_strata(const struct svy_design *design)
{
	return design->stratum_pairs.count;
}

double svy_design_units(const struct svy_design *design)
{
	return design->units_sampled;
}

double svy_branch_left(const struct svy_branch *branch)
{
	if (branch->fpc <= 0)
		return 1;
	if (branch->fpc <= 1)
		return 1 - branch->fpc;
	return 1 - branch->sampled / branch->fpc;
}

#define ALL "(all)"

/* "" is the only stratum's name where none were named. */
const char *svy_design_stratum_name(const struct svy_design *design, uint32_t h)
{
	const char *name = design->stratum_names.names[design->strata[h].name].at;

	return *name ? name : ALL;
}

static const char *unit_name(const struct svy_design *design, size_t stage,
                             uint32_t unit)
{
	return design->unit_names[stage]
		.names[design->units[stage][unit].name].at;
}

static int set_fpc(struct svy_branch *branch, double fpc, const char *what,
                   const char *name, struct svy_error *err)
{
	if (branch->fpc > 0 && branch->fpc != fpc)
		return svy_fail(err, "the finite population correction of %s '%s' "
		                "is %.10g here and was %.10g before", what, name,
		                fpc, branch->fpc);
	branch->fpc = fpc;
	return 0;
}

static uint32_t stratum_place(struct svy_design *design,
                              const struct svy_design_row *row)
{
	uint32_t name = svy_names_add(&design->stratum_names, row->stratum);
	uint32_t count = design->stratum_pairs.count;
	uint32_t h = svy_pairs_add(&design->stratum_pairs, row->part, name);

	if (h < count)
		return h;
	design->strata = svy_room(design->strata, h, &design->stratum_capacity,
	                          sizeof *design->strata);
	design->strata[h] = (struct svy_stratum){ .name = name, .part = row->part };
	return h;
}

/* Units of stage 1 are known by their part, or by their stratum with --nest;
 * later ones by their parent. */
static uint32_t unit_key(const struct svy_design *design, size_t stage,
                         uint32_t parent, uint32_t part)
{
	return stage > 0 || design->spec.nest ? parent : part;
}

static void add_psus(struct svy_design *design, uint32_t stratum, double count)
{
	design->strata[stratum].branch.sampled += count;
	design->units_sampled += count;
}

static uint32_t unit_place(struct svy_design *design, size_t stage,
                           uint32_t parent, uint32_t part, struct svy_text text)
{
	struct svy_pairs *pairs = &design->unit_pairs[stage];
	uint32_t name = svy_names_add(&design->unit_names[stage], text);
	uint32_t count = pairs->count;
	uint32_t unit = svy_pairs_add(pairs, unit_key(design, stage, parent, part),
	                              name);

	if (unit < count)
		return unit;
	design->units[stage] = svy_room(design->units[stage], unit,
	                                &design->unit_capacity[stage],
	                                sizeof *design->units[stage]);
	design->units[stage][unit] = (struct svy_unit){
		.parent = parent, .name = name, .part = part
	};
	if (stage == 0)
		add_psus(design, parent, 1);
	else
		design->units[stage - 1][parent].branch.sampled++;
	return unit;
}

static int place_in_stage(uint32_t *parent, struct svy_design *design,
                          size_t stage, const struct svy_design_row *row,
                          struct svy_error *err)
{
	uint32_t unit = unit_place(design, stage, *parent, row->part,
	                           row->clusters[stage]);
	struct svy_unit *u = &design->units[stage][unit];

	if (u->parent != *parent)
		return svy_fail(err, "cluster '%s' is in stratum '%s' here and was "
		                "in '%s' before; if these are two clusters (numbered "
		                "afresh in each stratum) say --nest, if it is one, "
		                "mend its stratum",
		                unit_name(design, stage, unit),
		                svy_design_stratum_name(design, *parent),
		                svy_design_stratum_name(design, u->parent));
	*parent = unit;
	if (stage + 1 < design->spec.fpc_stages)
		return set_fpc(&u->branch, row->fpc[stage + 1], "cluster",
		               unit_name(design, stage, unit), err);
	return 0;
}

int svy_design_place(uint32_t *place, struct svy_design *design,
                     const struct svy_design_row *row, struct svy_error *err)
{
	uint32_t at = stratum_place(design, row);
	struct svy_branch *branch = &design->strata[at].branch;

	if (design->spec.fpc_stages &&
	    set_fpc(branch, row->fpc[0], "stratum", svy_design_stratum_name(design, at), err))
		return -1;
	if (design->depth == 0)
		add_psus(design, at, 1);
	for (size_t stage = 0; stage < design->depth; stage++)
		if (place_in_stage(&at, design, stage, row, err) != 0)
			return -1;
	*place = at;
	return 0;
}

uint32_t svy_design_psu(const struct svy_design *design, uint32_t place)
{
	for (size_t stage = design->depth; stage > 1; stage--)
		place = design->units[stage - 1][place].parent;
	return place;
}

static int check_branch(const struct svy_branch *branch, enum svy_lonely rule,
                        const char *what, const char *name, struct svy_error *err)
{
	if (branch->fpc > 1 && branch->sampled > branch->fpc)
		return svy_fail(err, "%s '%s' has %.10g sampled units, more than its "
		                "population of %.10g (the finite population "
		                "correction)", what, name, branch->sampled,
		                branch->fpc);
	if (branch->sampled != 1 || rule != SVY_LONELY_FAIL ||
	    svy_branch_left(branch) <= 0)
		return 0;
	if (strcmp(name, ALL) == 0)
		return svy_fail(err, "there is only one sampling unit, so the variance "
		                "is unknown; see --lonely-psu");
	return svy_fail(err, "%s '%s' has one sampling unit, so its variance "
	                "is unknown; see --lonely-psu", what, name);
}

int svy_design_check(const struct svy_design *design, struct svy_error *err)
{
	enum svy_lonely rule = design->spec.lonely;

	for (uint32_t h = 0; h < svy_design_strata(design); h++)
		if (check_branch(&design->strata[h].branch, rule, "stratum",
		                 svy_design_stratum_name(design, h), err))
			return -1;
	for (size_t stage = 0; stage + 1 < design->depth; stage++)
		for (uint32_t u = 0; u < design->unit_pairs[stage].count; u++)
			if (check_branch(&design->units[stage][u].branch, rule,
			                 "cluster", unit_name(design, stage, u), err))
				return -1;
	return 0;
}

void svy_design_free(struct svy_design *design)
{
	svy_names_free(&design->stratum_names);
	svy_pairs_free(&design->stratum_pairs);
	free(design->strata);
	for (size_t stage = 0; stage < SVY_STAGES; stage++) {
		svy_names_free(&design->unit_names[stage]);
		svy_pairs_free(&design->unit_pairs[stage]);
		free(design->units[stage]);
	}
	memset(design, 0, sizeof *design);
}
