/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What the parts of an audit share. */
#ifndef SVY_CHECK_AUDIT_PRIVATE_H
#define SVY_CHECK_AUDIT_PRIVATE_H

#include "check/audit.h"

/* The claim of the same keys (the unit apart) but for its statistic and value; NULL where
 * there is none.  A statistic of NULL is the claim's own. */
const struct svy_claim *svy_audit_find(const struct svy_audit *, const struct svy_claim *,
                                       const char *statistic, enum svy_value_kind);
/* Likewise with other texts in some key columns. */
struct svy_audit_key {
	size_t key;
	struct svy_text text;
};
const struct svy_claim *svy_audit_find_at(const struct svy_audit *, const struct svy_claim *,
                                          const struct svy_audit_key *, size_t count,
                                          const char *statistic);

bool svy_audit_is(const struct svy_audit *, const struct svy_claim *, const char *statistic);
/* A percentage of people: by its statistic; or where it has none by the per cent sign of
 * a number that has no plus or minus, is at most 100 and of no change. */
bool svy_audit_share(const struct svy_audit *, const struct svy_claim *);
struct svy_range svy_audit_range(const struct svy_audit *, const struct svy_claim *);

/* The row of a rule on that claim: holds or fails.  The reason is kept. */
void svy_audit_rule(struct svy_audit *, const struct svy_claim *, bool holds,
                    const char *reason);

/* "98.9", and "98.86 to 98.97" with one decimal more than the claim has. */
const char *svy_audit_number(struct svy_audit *, double, int decimals);
const char *svy_audit_limits(struct svy_audit *, struct svy_range, int decimals);

/* Whether a claim by itself can be; the reason is "" or kept.  "possible", "impossible"
 * or "unchecked". */
const char *svy_audit_alone(const char **reason, struct svy_audit *, const struct svy_claim *);
/* With its neighbours: a standard deviation with its mean; a p value with its test; an
 * interval with its estimate and standard error.  NULL where it has none. */
const char *svy_audit_moments(const char **reason, struct svy_audit *,
                              const struct svy_claim *);
const char *svy_audit_p(const char **reason, struct svy_audit *, const struct svy_claim *);
const char *svy_audit_interval(const char **reason, struct svy_audit *,
                               const struct svy_claim *);

/* How a claim stands among those of the same keys (the unit apart) and value. */
enum svy_place {
	SVY_PLACE_FIRST,
	SVY_PLACE_REPEATED, /* the same number again */
	SVY_PLACE_TORN      /* they print different numbers */
};
enum svy_place svy_audit_place(const struct svy_audit *, const struct svy_claim *);

/* Claims that have all keys in common but one (and the unit); two at least.  Repeated
 * ones are left out; where some are torn apart there is no family. */
struct svy_family {
	size_t key; /* the one in which they differ */
	const struct svy_claim **members, **parts;
	size_t count, part_count;       /* parts: neither the total nor a contrast */
	const struct svy_claim *total;  /* NULL: none, or more than one */
};

/* Rules over one family. */
void svy_audit_sums(struct svy_audit *, const struct svy_family *);
void svy_audit_groups(struct svy_audit *, const struct svy_family *);
void svy_audit_mix(struct svy_audit *, const struct svy_family *);
/* A claim that is a change in some key. */
void svy_audit_change(struct svy_audit *, const struct svy_claim *);
/* All of them. */
void svy_audit_families(struct svy_audit *);

/* "X - Y": both names; false where it is no contrast. */
bool svy_audit_contrast(struct svy_text *x, struct svy_text *y, const char *text);
/* Some group of it is a contrast, which '18 - 25' is not where that is a percentage. */
bool svy_audit_change_of(const struct svy_audit *, const struct svy_claim *);

#endif
