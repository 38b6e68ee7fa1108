/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Verdicts on published numbers, for people, for other programs and for the runners of
 * CI jobs.  Whatever the texts hold, none can break out of its place. */
#ifndef SVY_OUT_VERDICTS_H
#define SVY_OUT_VERDICTS_H

#include "base/options.h"
#include "check/verdict.h"

#include <stdio.h>

/* Where verdicts go, and how; the rows of options that say so. */
struct svy_verdict_output {
	const char *format, *path;
	bool quiet;
};

extern const struct svy_option svy_verdict_options[];

struct svy_verdict_style {
	const char *format; /* one of the formats; NULL: text on a terminal, else csv */
	const char *tool;   /* svycheck */
	bool recomputed;    /* the columns recomputed and difference; else n in text */
	bool terminal;
	bool findings;      /* text and csv: rows of findings only */
};

/* csv      claim,published[,recomputed,difference],verdict,reason
 * text     a table, and how many there are of each verdict
 * tap      Test Anything Protocol, version 13
 * junit    a <testsuites> of one suite
 * github   ::error lines for findings only, which GitHub shows at the claim's line */
void svy_verdicts_write(FILE *, const struct svy_verdicts *, const struct svy_verdict_style *);

#endif
