/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Claims against estimates: a verdict for each. */
#ifndef SVY_CHECK_CHECK_H
#define SVY_CHECK_CHECK_H

#include "check/claims.h"
#include "check/document.h"
#include "check/join.h"
#include "check/judge.h"
#include "check/verdict.h"

/* holds, fails, missing (no such estimate, or it is undefined) or ambiguous (several).
 * text is judged for the claim: its own, or what stands in a document.  Gives the text
 * to put in its place, in the arena of the list; NULL where it may stay. */
const char *svy_check_text(struct svy_verdicts *, struct svy_join *,
                           const struct svy_claim *, struct svy_text text,
                           const struct svy_published *, const struct svy_judging *);

/* All claims, or all numbers of a document that have a marker.  renewed has a place for
 * each: the text to put there, or NULL. */
void svy_check_claims(struct svy_verdicts *, const char **renewed, struct svy_join *,
                      const struct svy_claims *, const struct svy_judging *);
void svy_check_marks(struct svy_verdicts *, const char **renewed, struct svy_join *,
                     const struct svy_marks *, const char *path,
                     const struct svy_judging *);

/* Of those that have a renewed text, which was written: they hold now. */
void svy_check_renewed(struct svy_verdicts *, const char *const *renewed);

#endif
