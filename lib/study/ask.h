/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What is asked of the tally: one row of the output before it is computed, the
 * quantity that answers it (ask.c), and the row that reports it (row.c). */
#ifndef SVY_STUDY_ASK_H
#define SVY_STUDY_ASK_H

#include "core/table.h"
#include "study/member.h"
#include "study/wave.h"

enum svy_ask_kind { ASK_ROWS, ASK_ESTIMATE, ASK_DIFFERENCE, ASK_RELATIVE };

/* One row of the output, before it is computed: of a group in a wave, or of how
 * that differs from another wave, another group, or both (a difference in
 * differences). */
struct svy_ask {
	enum svy_ask_kind kind;
	size_t group, versus;  /* places among the patterns of groups; SIZE_MAX = none */
	const uint32_t *level; /* a pattern; NULL where there is none */
	uint32_t wave, against; /* value numbers; SVY_NO_NAME = none */
};

struct svy_asking {
	struct svy_study *study;
	const struct svy_tally *tally; /* the study's, or its view of a replicate */
	struct svy_table *table;
	const struct svy_measure *measure;
	uint32_t **cell_groups, **cell_levels; /* values of each cell of its block */
	uint32_t *all;             /* every cell */
	size_t cell_count;
	struct svy_patterns groups, levels;
	struct svy_members members; /* cells of each group */
	size_t *versus;            /* of each group, the one it is held against; or NULL */
	const struct svy_wave_order *waves;
	struct svy_ask *asks;
	size_t ask_count, ask_capacity;
	uint32_t *numerator, *denominator; /* cells of the ask at hand */
};

/* Describes the cells of asking->measure; groups are over the first open
 * dimensions, and levels, made before. */
void svy_asking_begin(struct svy_asking *, size_t open);
void svy_asking_end(struct svy_asking *);
/* The quantity; the caller frees it. */
void svy_answer(struct svy_quantity *, struct svy_asking *, const struct svy_ask *);
/* The variances of the answers; q: as svy_answer gave them (spread.c). */
void svy_asking_spread(struct svy_spread *, struct svy_asking *, const struct svy_ask *,
                       const struct svy_quantity *const *q, size_t count);
/* All covariances, cov[i * count + j], and the domain of all of them together. */
void svy_asking_covariance(double *cov, struct svy_spread *any, struct svy_asking *,
                           const struct svy_ask *,
                           const struct svy_quantity *const *q, size_t count);
/* A share of itself: 100 % whatever the sample, so no error belongs to it. */
bool svy_is_whole(const struct svy_asking *, const struct svy_ask *);
/* Adds the row to the table. */
void svy_report(struct svy_asking *, const struct svy_ask *,
                const struct svy_quantity *, const struct svy_spread *);

#endif
