/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The estimates that a claim is about: those that have its text in every key column
 * that it fills.  One index for each set of columns that some claim fills, so that
 * all claims together take time in proportion to claims and estimates. */
#ifndef SVY_CHECK_JOIN_H
#define SVY_CHECK_JOIN_H

#include "check/claims.h"

struct svy_join;

enum svy_match {
	SVY_MATCH_ONE,
	SVY_MATCH_NONE,
	SVY_MATCH_MANY,
	SVY_MATCH_UNSAID, /* the claim fills no key */
};

/* Claims and tables are borrowed. */
struct svy_join *svy_join_begin(const struct svy_claims *, const struct svy_table *tables,
                                size_t count);
/* Of several estimates the one counts that has nothing in the columns which the claim
 * leaves empty; rows that repeat each other are one.  Else reason says, in the arena,
 * what is missing or which columns to fill. */
enum svy_match svy_join_find(const struct svy_estimate **, const char **reason,
                             struct svy_join *, const struct svy_claim *,
                             struct svy_arena *);
void svy_join_free(struct svy_join *);

#endif
