/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Rules between claims, written as conditions over their ids (svykit-claims(5)). */
#ifndef SVY_CHECK_RULE_H
#define SVY_CHECK_RULE_H

#include "check/claims.h"
#include "check/verdict.h"

/* Reads a CSV with the columns rule and expression (and note), and adds a verdict a rule:
 * fails where no unrounded values of the claims make it true.  A claim that stands in it
 * more than once is cut into pieces, so that it counts as one number. */
int svy_audit_rules(struct svy_verdicts *, const struct svy_claims *, const char *path,
                    struct svy_error *);

#endif
