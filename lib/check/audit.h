/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Published numbers against one another, with no data.
 *
 * Each claim by itself: possible, impossible or unchecked.  Rules between claims: holds,
 * or fails where no unrounded values satisfy it.  What is impossible is so for what the
 * claims file says of it (n, items, the scale): a question to whoever knows more, not a
 * verdict on anybody. */
#ifndef SVY_CHECK_AUDIT_H
#define SVY_CHECK_AUDIT_H

#include "check/claims.h"
#include "check/rounding.h"
#include "check/verdict.h"

struct svy_audit_options {
	enum svy_rounding loosest; /* a number is possible by this rule or a better one */
	double mix;                /* points by which groups' shares may have moved between
	                              waves, where their changes do not make that of all */
};

struct svy_audit {
	const struct svy_claims *claims;
	struct svy_verdicts *verdicts;
	struct svy_audit_options options;
	struct svy_names places;    /* keys and value of each claim: see svy_audit_find */
	uint32_t *place;            /* of each claim */
	uint32_t *by_place;         /* its first claim; SVY_NO_NAME where claims of one place
	                               print different numbers: keys do not tell them apart */
	enum svy_rounding *rules;   /* by claim: how GRIM came out; HALF where unchecked */
};

/* Adds a verdict for each claim, then the automatic rules. */
void svy_audit_claims(struct svy_verdicts *, const struct svy_claims *,
                      struct svy_audit_options);

#endif
