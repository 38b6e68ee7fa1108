/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Options that mean the same in every tool that reads answers. */
#ifndef SVY_STUDY_OPTIONS_H
#define SVY_STUDY_OPTIONS_H

#include "base/options.h"

struct svy_study_options {
	struct svy_items asked; /* -p -M -m -t -r -Q --count ..., in order */
	const char *indicators, *codebook, *delimiter;
	const char *lang;       /* of the codebook's labels */
	const char *by, *where, *missing, *na;
	const char *compare;    /* VAR[=REFERENCE]: the groups held against one */
	bool ancova;            /* changes given where each person began */
	const char *id;         /* a person, in several waves */
	const char *arm, *arms; /* likewise, the arms of a trial; their order */
	const char *percent_of, *multiple_of;
	const char *quantiles, *quantile_rule, *quantile_ci;
	const char *design;     /* a file of the options below */
	const char *weight, *strata, *cluster, *fpc, *lonely;
	bool nest;
	const char *repweights, *reptype, *rscales; /* in the place of those */
	double rho, scale;      /* NaN = not given */
	bool mse;
	double level;
	const char *ci, *df, *adjust, *standards, *deff;
	const char *relative, *effects, *difference_ci; /* of contrasts */
	const char *format, *output, *show;
	bool show_se;
	bool totals, labels, quiet;
	bool independent;       /* waves have different clusters */
};

/* Whether --show lists the item. */
bool svy_shows(const struct svy_study_options *, const char *item);

/* Defaults of everything. */
struct svy_study_options svy_study_defaults(void);

/* Rows of --help; a tool lists the sets it takes. */
extern const struct svy_option svy_asked_options[];  /* what to estimate */
extern const struct svy_option svy_spread_options[]; /* how far answers are spread */
extern const struct svy_option svy_group_options[];  /* by whom */
extern const struct svy_option svy_row_options[];    /* of whom, and what they mean */
extern const struct svy_option svy_design_options[]; /* the sampling design */
extern const struct svy_option svy_infer_options[];  /* intervals, tests */
extern const struct svy_option svy_percent_options[]; /* intervals of percentages */
extern const struct svy_option svy_contrast_options[]; /* of differences */
extern const struct svy_option svy_output_options[];

/* Reads options->design ("name = value" lines, '#' comments) into the design
 * options that the command line left unset; the texts live in the arena. */
struct svy_arena;
int svy_design_read(struct svy_study_options *, struct svy_arena *,
                    struct svy_error *);

#endif
