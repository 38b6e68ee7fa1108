/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What coverage.c and coverage_spread.c share: samples, and what their intervals hold. */
#ifndef COVERAGE_H
#define COVERAGE_H

#include "core/variance.h"
#include "infer/interval.h"

#include <gsl/gsl_rng.h>

#define COVERAGE_LEVEL 0.95

enum { SIZE = 10, MOST_UNITS = 4000, PLANS = 5, SIZES = 4 };

struct bench {
	gsl_rng *rng;
	long runs;
	char names[MOST_UNITS][8];
};

/* Where rows come from; without clusters each is drawn for itself. */
struct plan {
	const char *name;
	bool clustered;
	double icc;
};

extern const struct plan plans[PLANS];
extern const int rows_drawn[SIZES];

/* A sample on its way through the library: waves are cells of one item. */
struct sample {
	const struct bench *bench;
	struct svy_design design;
	struct svy_tally tally;
	bool clustered;
};

void begin(struct sample *, const struct bench *, bool clustered);
/* part: rows of different parts have no unit in common. */
uint32_t place(struct sample *, int unit, uint32_t part);
void add(struct sample *, int unit, uint32_t wave, uint32_t part, double y);
void end(struct sample *);
struct svy_spread spread_of(const struct svy_quantity *, const struct sample *, double *df);

/* Of one kind of interval over all runs. */
struct score {
	long runs, in;
	double width;
};

void count(struct score *, struct svy_interval, double truth);

/* Normal, or of its exponential: skewed as incomes are. */
double answer(const struct bench *, double effect, double icc, bool skewed);

void seed(const struct bench *, unsigned long line);
/* The head of a table: columns as `a | b | c`. */
void head(const char *columns);
/* Per cent, bold where it is not the 93 to 97 that one would take for 95. */
void print_scores(const struct score *, int many);
void print_widths(const struct score *, int many, double scale);

/* Tables of coverage_spread.c. */
void quantiles(const struct bench *);
void spreads(const struct bench *);

#endif
