/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What the tests share: the study, whom they compare, and their rows. */
#ifndef SVY_STUDY_TESTING_H
#define SVY_STUDY_TESTING_H

#include "core/quantity.h"
#include "core/table.h"
#include "study/hold.h"
#include "study/member.h"
#include "study/test.h"

struct svy_testing;

/* Adds the rows of one group of --within. */
typedef int svy_test_step(struct svy_testing *, size_t group, struct svy_error *);

svy_test_step svy_test_chisq, svy_test_means, svy_test_trend, svy_test_ranks,
	svy_test_pairs, svy_test_mcnemar;

struct svy_testing {
	const struct svy_test_options *options;
	svy_test_step *step;
	const char *name;       /* of the rows' indicator */
	bool contrast;          /* the rows are of two groups, one less the other */
	bool held;              /* rows are held */
	struct svy_arena arena;
	struct svy_hold hold;
	struct svy_study *study;
	struct svy_table *table;
	size_t open;            /* groups of --within; what is compared comes next */
	struct svy_patterns groups;
	struct svy_members members; /* cells of each */
	size_t cell_count;
	uint32_t **values, **levels; /* numbers of each cell's groups and levels */
	double *rows;           /* with an answer, of each cell */
	double *missing;        /* and without */
	uint32_t *compared;     /* groups with an answer that are compared, in order */
	size_t compared_count;  /* 0: there are none, or nothing is compared */
};

/* After the last row: describes the cells, and orders what is compared. */
void svy_testing_describe(struct svy_testing *);
/* Cells of a group where the compared one has a value (SVY_NO_NAME: any);
 * free() them. */
uint32_t *svy_testing_cells(size_t *count, const struct svy_testing *, size_t group,
                            uint32_t value);
/* Rows without an answer, of a group. */
double svy_testing_missing(const struct svy_testing *, size_t group);
/* "no", or its label. */
const char *svy_testing_value(const struct svy_testing *, size_t dim, uint32_t value);
/* Values of the compared group, from the number of the smaller to the greater of
 * two: "male - female". */
const char *svy_testing_contrast(struct svy_testing *, uint32_t after, uint32_t before);

/* Adds a held row to another sample, without its values. */
void svy_testing_take(struct svy_sample *, const struct svy_sample *from, size_t row);

/* A new row of the table, named. */
struct svy_estimate *svy_testing_row(struct svy_testing *, size_t group,
                                     const char *statistic);

/* An estimate that a t test compares with null. */
struct svy_tested {
	const char *statistic, *unit, *level;
	double scale;           /* 100 of shares; null is in the unit of the output */
	double value, null, variance, df;
	double n, n_missing;
	double lost;            /* replicates left out */
	const char *method;     /* of the test */
	const char *unknown;    /* why value may be NaN; NULL: one side is unknown */
};

/* Adds its rows: t, then the estimate with its interval. */
void svy_testing_t(struct svy_testing *, size_t group, const struct svy_tested *);

#endif
