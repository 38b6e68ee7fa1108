/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What is asked of the tally: one row of the output before it is computed, the
 * quantity that answers it (ask.c), and the row that reports it (row.c). */
#ifndef SVY_STUDY_ASK_H
#define SVY_STUDY_ASK_H

#include "core/table.h"
#include "study/member.h"
#include "study/wave.h"

enum svy_ask_kind {
	ASK_ROWS, ASK_ESTIMATE,
	/* of contrasts, in the order of their rows */
	ASK_DIFFERENCE, ASK_SE_INDEPENDENT,
	ASK_ADJUSTED, /* for where each person began */
	ASK_RELATIVE,
	ASK_RISK_RATIO, ASK_ODDS_RATIO, ASK_COHEN_H, ASK_COHEN_D,
	ASK_KINDS
};

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

/* One of the sides of an ask: a group in a wave. */
struct svy_side {
	size_t group;
	uint32_t wave;
};

/* The quantity of one side; the caller frees it. */
void svy_measure_side(struct svy_quantity *, struct svy_asking *,
                      const struct svy_ask *, struct svy_side);
/* The variance of what a mean is the mean of, likewise. */
void svy_measure_variance(struct svy_quantity *, struct svy_asking *, struct svy_side);
/* A side's denominator is of all groups, so that no two sides are apart. */
bool svy_shares_base(const struct svy_asking *);

enum { SVY_SIDES = 4 };

/* What answers an ask: a quantity, and those whose own variances its row needs:
 * its sides, later less earlier, then those of the other group; of a relative
 * change after Fieller, the sides and their difference. */
struct svy_answer {
	struct svy_quantity quantity;
	struct svy_quantity sides[SVY_SIDES];
	size_t side_count;
};

/* Whether the contrast has such a row. */
bool svy_is_asked(const struct svy_asking *, const struct svy_ask *);
void svy_answer(struct svy_answer *, struct svy_asking *, const struct svy_ask *);
void svy_answer_free(struct svy_answer *);
/* Variances of what the asks' answers were made of, in their order: of each the
 * quantity, then its sides (spread.c). */
void svy_asking_spread(struct svy_spread *, struct svy_asking *, const struct svy_ask *,
                       size_t count, const struct svy_quantity *const *quantities,
                       size_t quantity_count);
/* Of ASK_ADJUSTED, both at once (ancova.c); q has no terms. */
int svy_answer_adjusted(struct svy_quantity *q, struct svy_spread *,
                        struct svy_asking *, const struct svy_ask *,
                        struct svy_error *);
/* The cells of a group in a wave (SVY_NO_NAME: any), at a level (NULL: any); into
 * holds cell_count. */
struct svy_part svy_asking_cells(uint32_t *into, const struct svy_asking *,
                                 size_t group, uint32_t wave, const uint32_t *level);
/* A share of itself: 100 % whatever the sample, so no error belongs to it. */
bool svy_is_whole(const struct svy_asking *, const struct svy_ask *);
/* Adds the row to the table.  Spreads: of the quantity, then of the sides. */
void svy_report(struct svy_asking *, const struct svy_ask *,
                const struct svy_answer *, const struct svy_spread *);

#endif
