/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* One file on its way into the tally: what is compiled against its columns
 * (compile.c), where a row stands in the design (place.c), what it answers
 * (answer.c), and the loop over its rows (pass.c). */
#ifndef SVY_STUDY_PASS_H
#define SVY_STUDY_PASS_H

#include "form/asked.h"
#include "form/expression.h"
#include "read/source.h"
#include "study/private.h"

/* Columns that expressions read. */
struct svy_slots {
	size_t *items;
	size_t count, capacity;
};

/* A measure compiled against one file. */
struct svy_compiled {
	struct svy_slots reads;
	struct svy_expression *universe;
	struct svy_expression **parts;
};

/* One file on its way into the tally. */
struct svy_pass {
	struct svy_study *study;
	struct svy_source *source;
	size_t weight;
	bool weighted;
	size_t person;
	size_t *strata, *clusters, *fpcs;   /* slots */
	size_t *replicates;                 /* of replicate weights */
	struct svy_expression *where;
	struct svy_expression **groups;     /* NULL where the value is fixed */
	struct svy_compiled *measures;
	struct svy_expression **held;       /* columns of held rows */
	struct svy_slots held_reads;
	struct svy_slots *reads;            /* of what is being compiled, or NULL */
	struct svy_asked *asked;            /* by the form, or NULL */
	size_t *lists;                      /* of q/radio: the slot of q, or itself */
	size_t as;                          /* slot of the study's .as */
	bool *choices;                      /* slots that are choices, by the form */
	size_t answers_end;                 /* slots that expressions read: below it */
	struct svy_text wave;               /* fixed, where a file is a wave */
	struct svy_text *fields;            /* the row, missing codes blanked */
	struct svy_text *values, *levels;   /* of the dimensions */
	struct svy_text *cluster_names;
	double *fpc_values;
	char (*numbers)[32];                /* texts of computed values */
	size_t number_count;
	uint32_t *ticked;                   /* cells of the choices ticked */
	size_t tick_count, tick_capacity;
	char *joined;                       /* name of a crossed stratum */
	size_t joined_size;
	size_t line;
	double weight_value;
	bool unknown;                       /* the last condition was missing */
	uint32_t place, group;
	uint32_t who;                       /* person of the row at hand, with --id */
};

/* After the source is open: compiles everything, finds the columns. */
int svy_pass_begin(struct svy_pass *, struct svy_error *);
void svy_pass_end(struct svy_pass *);

/* A column of the design as a number. */
int svy_pass_number(double *, const struct svy_pass *, const struct svy_text *row,
                    size_t slot, struct svy_error *);
/* Reads weight, stratum, clusters and corrections, or replicate weights: sets
 * place and weight_value. */
int svy_pass_place(struct svy_pass *, const struct svy_text *row,
                   struct svy_error *);

/* Fields of the row for the expressions: blanks, missing codes and what the form did
 * not ask emptied. */
void svy_pass_blank(struct svy_pass *, const struct svy_text *row);
/* Sets wave, where it is in a column; length 0 where it is none of those asked
 * for. */
int svy_pass_wave(struct svy_pass *, struct svy_error *);
/* 1: the row is of a group, which is set; 0: not asked for, or left out for want
 * of a value. */
int svy_pass_group(struct svy_pass *, struct svy_error *);
/* Adds the row's answers to the tally. */
int svy_pass_answers(struct svy_pass *, struct svy_error *);
/* Holds the row, where the study holds rows (hold.c). */
int svy_pass_hold(struct svy_pass *, struct svy_error *);

/* Finds the items of scales, and takes a row's, where the study has scales
 * (agreement.c). */
int svy_pass_agreement_begin(struct svy_pass *, struct svy_error *);
int svy_pass_agreement(struct svy_pass *, struct svy_error *);

/* The form did not ask for one of these in the row at hand. */
bool svy_pass_unasked(const struct svy_pass *, const struct svy_slots *);
/* The value of an expression in the row at hand. */
int svy_pass_value(struct svy_value *, const struct svy_pass *,
                   const struct svy_expression *, struct svy_error *);
/* The text of a category; length 0 where it is missing. */
struct svy_text svy_pass_category(struct svy_pass *, const struct svy_value *);
/* The shortest of two texts that reads back as the same number; no "-0". */
void svy_number_text(char *into, size_t size, double number);

#endif
