/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Replicate weights in the place of strata, clusters and corrections: what the
 * options say of them, their columns, a row's. */
#ifndef SVY_STUDY_REPLICATE_H
#define SVY_STUDY_REPLICATE_H

#include "core/replicate.h"
#include "study/pass.h"

/* Of a study that has --repweights. */
struct svy_repweights {
	struct svy_replicates reps;  /* begun once the first file is open */
	struct svy_replicate_spec spec;
	enum svy_reptype type;
	double rho;
	double *rscales;
	size_t rscale_count;         /* 1: the same for all */
	struct svy_arena arena;
	struct svy_text *names;      /* of the columns, as the first file has them */
	double weight;               /* sum of the full-sample weights */
};

/* By its name, which is one of --reptype. */
enum svy_reptype svy_reptype_of(const char *name);
/* From the options of a study: *out is NULL where there are no replicate weights. */
int svy_repweights_choose(struct svy_repweights **out, const struct svy_study_options *,
                          struct svy_error *);
/* The columns of the file at hand: those of the first file, in its order. */
int svy_repweights_find(struct svy_pass *, struct svy_error *);
/* Declares the items of the tally. */
void svy_repweights_layout(struct svy_repweights *, const struct svy_tally *);
/* Reads a row's, and finds its place. */
int svy_repweights_place(struct svy_pass *, const struct svy_text *row,
                         struct svy_error *);
/* A line on standard error where they do not look like complete weights. */
void svy_repweights_note(FILE *to, const char *prog, const struct svy_repweights *);
void svy_repweights_free(struct svy_repweights *);

#endif
