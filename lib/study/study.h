/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A study's one pass: files in, tallies filled, estimates out.
 *
 *   svy_study_begin(&study, &options, waves, err);
 *   svy_study_read(study, "base.csv", "base", err); ... one call a file
 *   svy_study_estimates(&table, study, err);
 *
 * With waves there is a last group, 'wave', and after each group's waves come the
 * contrasts of each later wave with the first (or by --against): difference,
 * relative_change. */
#ifndef SVY_STUDY_STUDY_H
#define SVY_STUDY_STUDY_H

#include "base/memory.h"
#include "core/table.h"
#include "study/options.h"

struct svy_study;

struct svy_waves {
	bool wanted;
	const char *column; /* the waves are in a column; NULL: a file is a wave */
	const char *names;  /* --waves a,b: their order, and names for files; NULL */
	const char *against; /* first, previous or a wave's name; NULL: first */
};

int svy_study_begin(struct svy_study **, const struct svy_study_options *,
                    const struct svy_waves *, struct svy_error *);
/* What an answer of a column is to be read as, in estimates and groups (not in the
 * design); before the first file.  with must outlive the study. */
typedef struct svy_text svy_read_answer(const void *with, struct svy_text answer);
void svy_study_read_as(struct svy_study *, const char *column, svy_read_answer *,
                       const void *with);
/* Adds the rows of a file ("-": standard input).  wave: its name, where a file
 * is a wave; else NULL. */
int svy_study_read(struct svy_study *, const char *path, const char *wave,
                   struct svy_error *);
/* The files of one wave, or standard input where there are none. */
int svy_study_read_files(struct svy_study *, char **paths, int count,
                         struct svy_error *);
/* Files of a study with waves: one each, called by --waves or by their own names; or
 * of all waves, where those are in a column.  No file: standard input. */
int svy_waves_check(const struct svy_waves *, char **paths, int count,
                    struct svy_error *);
int svy_study_read_waves(struct svy_study *, char **paths, int count,
                         struct svy_error *);
/* After the last file.  table is zeroed by the caller. */
int svy_study_estimates(struct svy_table *, struct svy_study *,
                        struct svy_error *);
/* Lines on what was left out, a line each, as "prog: note: ...". */
void svy_study_notes(FILE *, const char *prog, const struct svy_study *);
const struct svy_study_options *svy_study_options(const struct svy_study *);
void svy_study_free(struct svy_study *);

#endif
