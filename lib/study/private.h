/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What the files of this folder share. */
#ifndef SVY_STUDY_PRIVATE_H
#define SVY_STUDY_PRIVATE_H

#include "core/cells.h"
#include "core/design.h"
#include "core/sample.h"
#include "core/tally.h"
#include "core/variance.h"
#include "form/codebook.h"
#include "form/codes.h"
#include "form/indicator.h"
#include "infer/interval.h"
#include "infer/quantile.h"
#include "study/people.h"
#include "study/study.h"

/* A grouping column, or a variable whose values are counted. */
struct svy_dim {
	const char *name;             /* column of the output */
	struct svy_text source;       /* expression; empty for waves of files */
	struct svy_names known;       /* values in their order, known beforehand */
	const struct svy_question *question; /* of the codebook, or NULL */
	double dropped;               /* rows without a value */
};

/* Which of a number of values, plus 1, each sampling unit was seen with. */
struct svy_seen {
	uint32_t *value; /* by unit; 0: not seen */
	size_t count;
	double shared;   /* times that a unit had another value than before */
};

void svy_seen_note(struct svy_seen *, uint32_t unit, uint32_t value);

enum svy_relative { SVY_RELATIVE_DELTA, SVY_RELATIVE_LOG, SVY_RELATIVE_FIELLER };

enum svy_percent_of { SVY_OF_COLUMN, SVY_OF_ROW, SVY_OF_TOTAL };

/* An indicator on its way through the tally. */
struct svy_measure {
	const struct svy_indicator *indicator;
	size_t item;             /* of the tally */
	size_t block;
	bool squares;            /* y y is added up too: of a mean for its spread */
	bool condition;          /* of a percentage or count: a truth is counted */
	struct svy_dim *dims;    /* of a distribution */
	size_t dim_count;
	struct svy_sample *people; /* of --ancova: answer and person of each row; or NULL */
	struct svy_cells levels; /* (group, level); dims 0 where there are none */
	enum svy_percent_of of;
	bool of_answers;         /* of several choices: shares of all of them */
	struct svy_quantiles *quantiles; /* of a quantile: its rows (quantile.h); or NULL */
	double unasked;          /* rows that the form did not ask */
};

struct svy_hold;
struct svy_quantiles;
struct svy_agreement;

/* Which quantiles, and how. */
struct svy_quantile_choice {
	double *percents;
	size_t count;
	enum svy_qrule rule;
	enum svy_ci ci;
	bool score;
};

struct svy_study {
	struct svy_study_options options;
	struct svy_waves waves;
	struct svy_arena arena;
	struct svy_indicators indicators;
	struct svy_codebook *codebook;
	struct svy_dim *dims;    /* groups; the wave is the last */
	size_t dim_count;
	size_t compared;         /* the group of --compare or --arm, or SIZE_MAX */
	struct svy_text reference; /* its value that the others are held against;
	                              "": the first */
	struct svy_codes na;
	char delimiter;          /* 0: seen from the header */
	struct svy_text *strata, *clusters, *fpcs; /* column names */
	size_t strata_count, cluster_count, fpc_count;
	bool missing_category;
	bool separate;           /* waves have units of their own */
	struct svy_repweights *repweights; /* NULL: strata and units are the design */
	enum svy_df df;
	enum svy_ci ci;
	enum svy_relative relative; /* intervals of relative changes */
	struct svy_quantile_choice quantile;
	bool newcombe;           /* intervals of differences of percentages */
	unsigned effects;        /* 1 << a kind of ask */
	struct svy_cells groups;
	struct svy_measure *measures;
	size_t measure_count;
	struct svy_hold *hold;   /* rows that are held (hold.h), or NULL; borrowed */
	struct svy_agreement *agreement; /* scales (reliability.h), or NULL; borrowed */
	struct svy_read_as {     /* a column that is read as something else */
		const char *column;  /* NULL = none */
		svy_read_answer *read;
		const void *with;
	} as;
	bool prepared;           /* the tally is laid out: types are known */
	struct svy_design design;
	struct svy_tally tally;
	struct svy_names parts;  /* waves, as parts of the design */
	double rows, unknown;    /* read; for which --where is missing */
	struct svy_seen unit_waves, unit_arms; /* of each PSU */
	struct svy_people people;              /* of --id */
	double unasked_answers;  /* given though the form did not ask */
	const char *unasked_first; /* the first of them: file, line, column */
	const char **taken;      /* notes on names: columns, choices, the form */
	size_t taken_count, taken_capacity;
};

/* The level of all respondents of a question with several answers; no choice is
 * called so, having no blanks. */
#define SVY_RESPONDENTS " "

/* A percentage, or several. */
static inline bool svy_measure_share(const struct svy_measure *m)
{
	return m->indicator->statistic == SVY_PERCENT ||
	       m->indicator->statistic == SVY_MULTIPLE;
}

/* How far answers are spread: squares are added up too, about a pivot. */
static inline bool svy_measure_spread(const struct svy_measure *m)
{
	return m->indicator->statistic == SVY_VARIANCE ||
	       m->indicator->statistic == SVY_SD;
}

static inline bool svy_measure_multiple(const struct svy_measure *m)
{
	return m->indicator->statistic == SVY_MULTIPLE;
}

/* A note for the end, once. */
void svy_study_remark(struct svy_study *, const char *note);

/* Values known beforehand, from an option's list. */
int svy_dim_know(struct svy_dim *, const char *option, const char *list,
                 struct svy_error *);
/* A group that is a column, not in --by. */
struct svy_dim *svy_group_add(struct svy_study *, const char *name);

/* After the last row: checks the design and the names of the groups and levels, and
 * closes the tally. */
int svy_study_close(struct svy_study *, struct svy_error *);
/* The table's grouping columns. */
void svy_study_name_groups(struct svy_table *, const struct svy_study *);

/* The label that the codebook has for a value, or the value. */
const char *svy_choice_label(const struct svy_dim *, const char *name);

struct svy_estimate;
/* Adds to the flag that so many replicates are left out. */
void svy_flag_lost(struct svy_estimate *, struct svy_arena *, double lost);

/* Lays out the tally, once the types of the measures are known. */
void svy_study_layout(struct svy_study *);

/* The numbers of names in the order in which they print: those known beforehand,
 * then numbers, then choices of the codebook, then by code point; "(missing)"
 * last.  free() it. */
uint32_t *svy_names_order(const struct svy_names *, const struct svy_dim *);

/* Of a value in the codebook; the value itself where there is none. */
const char *svy_choice_label(const struct svy_dim *, const char *value);

/* Which cells a printed group, or a level, is made of: a value a dimension, or
 * SVY_NO_NAME for any (the margin). */
struct svy_patterns {
	struct svy_arena arena;
	uint32_t **items;
	size_t count, capacity;
};

/* Every combination of the first open dimensions that some cell has, and with
 * totals all its margins; later dimensions are any.  In printing order, margins
 * last.  No dimension: one empty pattern. */
void svy_patterns_make(struct svy_patterns *, const struct svy_cells *,
                       const struct svy_dim *dims, size_t open, bool totals);
void svy_patterns_free(struct svy_patterns *);

#endif
