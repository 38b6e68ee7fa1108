/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Tests over a study's answers: from a command line to the rows that it prints.
 *
 * Tables and means come from the tally, in constant memory; ranks and pairs from
 * rows that are held. */
#ifndef SVY_STUDY_TEST_H
#define SVY_STUDY_TEST_H

#include "study/study.h"

struct svy_test_options {
	struct svy_study_options study; /* by: the groups that are compared */
	struct svy_waves waves;
	const char *within;             /* a test in each of these groups */
	const char *statistic, *ranks;  /* of chisq, of rank */
	double null;                    /* of ttest; NaN = not said */
};

struct svy_test_options svy_test_defaults(void);
/* operands: the test's name, its variables, files.  Prints the table, then notes. */
int svy_test_run(const struct svy_test_options *, const char *prog, char **operands,
                 int count, struct svy_error *);

#endif
