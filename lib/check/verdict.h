/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What svycheck and svyaudit found, a row at a time.  Texts are the list's or were
 * there before it; none is NULL. */
#ifndef SVY_CHECK_VERDICT_H
#define SVY_CHECK_VERDICT_H

#include "base/memory.h"

#include <stdbool.h>
#include <stdint.h>

struct svy_verdict {
	const char *claim;      /* its id, or that of a rule */
	const char *published;  /* as printed; "" for a rule */
	const char *recomputed; /* ten digits; "" where there is no such number */
	const char *shown;      /* the same in the few digits that a reader wants */
	const char *difference; /* published - recomputed */
	const char *verdict;    /* one word */
	const char *reason;     /* "" where nothing is to be said */
	int64_t n;              /* 0 = none */
	bool finding;           /* what an exit status of 1 is for */
	const char *file;       /* where it is written, "" and 0 where nowhere */
	size_t line;
};

struct svy_verdicts {
	struct svy_arena arena;
	struct svy_verdict *items;
	size_t count, capacity;
};

/* A new one, its texts "".  Valid until the next. */
struct svy_verdict *svy_verdict_add(struct svy_verdicts *);
size_t svy_verdicts_findings(const struct svy_verdicts *);
void svy_verdicts_free(struct svy_verdicts *);

#endif
