/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The directions of rows of replicate weights, and the rank of some of them.
 *
 * Rows of one sampling unit have replicate weights that are multiples of each
 * other, so that a survey has few directions however many rows: each is numbered
 * as it appears, and a tally that takes the number for a row's place tells which
 * directions a domain has.  The rank of these is what R's degf() takes of all
 * replicate weights of the domain's rows, with the same tolerance, relative to
 * each row's length.
 *
 * Where every row has a direction of its own (weights calibrated by replicate)
 * they are not kept beyond SVY_RAYS_MOST: those after it count as independent, as
 * far as there are columns and rows.
 *
 * Memory: 8 bytes a column and direction. */
#ifndef SVY_CORE_RAY_H
#define SVY_CORE_RAY_H

#include "base/names.h"

#define SVY_RAYS_MOST 10000

struct svy_ray {
	uint32_t part;
	uint32_t next; /* with the same hash, plus 1 */
	bool any;      /* one of those beyond the most */
};

struct svy_rays {
	size_t width;      /* columns, up to a multiple of SVY_LANES with 0 */
	size_t columns;
	struct svy_ray *rays;
	double *units;     /* of each, a vector of length 1 (0 for a row of zeros) */
	uint32_t count;
	size_t capacity, unit_capacity;
	uint32_t last;     /* rows come in runs */
	uint32_t parts;
	struct svy_pairs hashes; /* (part, hash) to a chain */
	uint32_t *chains;        /* first of each, plus 1 */
	size_t chain_capacity;
	struct svy_pairs beyond; /* (part, 0) to the ray of those beyond the most */
	uint32_t *beyond_rays;
	size_t beyond_capacity;
	struct svy_names known;  /* sets whose rank was asked for */
	double *ranks;
	size_t rank_capacity;
};

/* Loops over replicates go in steps of so many, which compilers make into
 * instructions on several numbers. */
#define SVY_LANES 8

void svy_rays_begin(struct svy_rays *, size_t columns);
/* The number of the direction of a row of weights (width of them, 0 beyond the
 * columns), in a part of the design whose directions are its own. */
uint32_t svy_rays_add(struct svy_rays *, uint32_t part, const double *weights);
/* The rank of those of one part that are in a set, a bit a direction, where rows
 * is the number of rows that they are of. */
double svy_rays_rank(struct svy_rays *, uint32_t part, const unsigned char *set,
                     double rows);
/* Adds those of another; gives their new numbers.  free() them. */
uint32_t *svy_rays_merge(struct svy_rays *into, const struct svy_rays *from);
void svy_rays_free(struct svy_rays *);

/* A set of directions: svy_set_size bytes. */
static inline size_t svy_set_size(const struct svy_rays *rays)
{
	return rays->count / 8 + 1;
}

static inline void svy_set_add(unsigned char *set, uint32_t ray)
{
	set[ray / 8] = (unsigned char)(set[ray / 8] | 1 << ray % 8);
}

static inline bool svy_set_has(const unsigned char *set, uint32_t ray)
{
	return set[ray / 8] >> ray % 8 & 1;
}

#endif
