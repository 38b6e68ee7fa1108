/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The sampling design as the rows reveal it: strata, and the tree of sampling
 * units in them.
 *
 * Stage 1 units (PSUs) hang under strata; units of later stages under their
 * parent.  A later stage is kept only where the stage before has a finite
 * population correction, since without one it adds nothing to the variance
 * (Saerndal, Swensson and Wretman, Model Assisted Survey Sampling, 4.3).
 * Without clusters every row is a unit of its own and only counted.
 *
 * Rows outside a subpopulation belong here too: their units count. */
#ifndef SVY_CORE_DESIGN_H
#define SVY_CORE_DESIGN_H

#include "base/error.h"
#include "base/names.h"

#define SVY_STAGES 8

enum svy_lonely { SVY_LONELY_FAIL, SVY_LONELY_CERTAINTY, SVY_LONELY_ADJUST,
	          SVY_LONELY_AVERAGE };

struct svy_design_spec {
	size_t stages;     /* cluster columns; 0: every row is a unit */
	size_t fpc_stages; /* stages with a finite population correction */
	bool nest;         /* unit names start afresh in each stratum */
	enum svy_lonely lonely;
};

/* A stratum, or a unit as the parent of the next stage's units. */
struct svy_branch {
	double fpc;     /* as given: population size, or fraction if <= 1; 0 = none */
	double sampled; /* units under it */
};

struct svy_stratum {
	uint32_t name, part;
	struct svy_branch branch;
};

struct svy_unit {
	uint32_t parent; /* stage 1: the stratum; else the unit above */
	uint32_t name;
	uint32_t part;   /* of stage 1 */
	struct svy_branch branch;
};

struct svy_design {
	struct svy_design_spec spec;
	size_t depth; /* stages kept: 0 = rows */
	double units_sampled; /* PSUs of all strata */
	struct svy_names stratum_names, unit_names[SVY_STAGES];
	struct svy_pairs stratum_pairs, unit_pairs[SVY_STAGES];
	struct svy_stratum *strata;
	size_t stratum_capacity;
	struct svy_unit *units[SVY_STAGES]; /* by stage, by number */
	size_t unit_capacity[SVY_STAGES];
};

/* What one row says of the design. */
struct svy_design_row {
	struct svy_text stratum;        /* "" where there are no strata */
	const struct svy_text *clusters; /* one a stage */
	const double *fpc;              /* one a stage that has one */
	uint32_t part; /* units and strata of different parts are different ones */
};

void svy_design_begin(struct svy_design *, const struct svy_design_spec *);
/* The row's place: the number of its deepest unit, or of its stratum where rows
 * are the units.  A new row of a known unit costs a few look-ups. */
int svy_design_place(uint32_t *place, struct svy_design *,
                     const struct svy_design_row *, struct svy_error *);
/* The PSU above a place, where there are units. */
uint32_t svy_design_psu(const struct svy_design *, uint32_t place);
/* After the last row: a correction below the sample, or a stratum with a single
 * unit under the rule 'fail'. */
int svy_design_check(const struct svy_design *, struct svy_error *);
size_t svy_design_strata(const struct svy_design *);
/* "(all)" where there is only one, without a name. */
const char *svy_design_stratum_name(const struct svy_design *, uint32_t stratum);
/* PSUs of all strata (rows, where rows are the units). */
double svy_design_units(const struct svy_design *);
/* How many places there are, and they by stratum and unit, stage by stage (free()
 * it). */
size_t svy_design_places(const struct svy_design *);
uint32_t *svy_design_order(const struct svy_design *);
/* 1 - n/N: 1 without a correction. */
double svy_branch_left(const struct svy_branch *);
/* Adds another design of the same spec; map[i] is the new place of its place i
 * (free() it). */
int svy_design_merge(uint32_t **map, struct svy_design *into,
                     const struct svy_design *from, struct svy_error *);
void svy_design_free(struct svy_design *);

#endif
