/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Published numbers, one a row (svykit-claims(5)): an id, the text as printed, and
 * the keys of the estimate that it is about.
 *
 * Keys are the columns indicator, level, statistic, unit and, like the grouping
 * columns of a table of estimates, any column that is not in the list.  Their texts
 * are numbers in claims.texts, so that claims are compared by number; 0 is "". */
#ifndef SVY_CHECK_CLAIMS_H
#define SVY_CHECK_CLAIMS_H

#include "base/names.h"
#include "check/published.h"
#include "core/table.h"

enum {
	SVY_KEY_INDICATOR,
	SVY_KEY_LEVEL,
	SVY_KEY_STATISTIC,
	SVY_KEY_UNIT,
	SVY_KEY_GROUPS, /* the first grouping column */
};

/* Which number of an estimate's row is published: its own column. */
enum svy_value_kind {
	SVY_VALUE_ESTIMATE,
	SVY_VALUE_STD_ERROR,
	SVY_VALUE_CONF_LOW,
	SVY_VALUE_CONF_HIGH,
	SVY_VALUE_CONF_LEVEL,
	SVY_VALUE_P_VALUE,
	SVY_VALUE_DF,
	SVY_VALUE_DF_NUM,
	SVY_VALUE_N,
	SVY_VALUE_N_MISSING,
	SVY_VALUE_DEFF,
	SVY_VALUE_INTERVAL, /* conf_low to conf_high */
	SVY_VALUES
};

struct svy_claim {
	const char *id, *source, *text, *method, *note;
	struct svy_published published; /* of text */
	enum svy_value_kind value;
	const uint32_t *keys;           /* key_count numbers of texts */
	int64_t n, items;               /* people, and items a mean is made of (1); 0 = not said */
	int64_t low, high;              /* the scale of an answer; low > high = not said */
	bool whole;                     /* answers are whole numbers: items or a scale is said */
	bool weighted;                  /* no whole number of people stands behind it */
	bool multiple;                  /* a level beside which people chose others */
	size_t line;
};

struct svy_claims {
	struct svy_arena arena;
	const char *file;        /* as messages call it */
	const char **key_names;
	size_t key_count;
	struct svy_claim *items;
	size_t count, capacity;
	struct svy_names ids;    /* the claim's place is its number */
	struct svy_names texts;  /* of all keys; number 0 is "" */
	char delimiter;
	size_t published_column; /* in the file, from 0 */
};

/* "-" is standard input.  Refused with line and column: no claim or published
 * column, an empty or repeated id, a text that is no published number, n or items
 * that are no whole numbers above 0. */
int svy_claims_read(struct svy_claims *, const char *path, struct svy_error *);
void svy_claims_free(struct svy_claims *);

const char *svy_claim_key(const struct svy_claims *, const struct svy_claim *, size_t key);
/* The unrounded values that a claim stands for: a printed count is exact, a share
 * lies between 0 and 100. */
struct svy_range svy_claim_range(const struct svy_claims *, const struct svy_claim *);

/* "estimate", "p_value" ... */
const char *svy_value_name(enum svy_value_kind);
/* That number of an estimate's row; not of SVY_VALUE_INTERVAL. */
double svy_value_of(const struct svy_estimate *, enum svy_value_kind);

#endif
