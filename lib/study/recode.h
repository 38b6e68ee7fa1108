/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Answers in, answers out, a row at a time: columns derived, split, labelled, chosen
 * and renamed, rows left out.
 *
 * In this order: names lose their groups; select_multiples are split; what is derived
 * is computed, each from what is there before it; rows are chosen; then only what is
 * written changes: which columns, labels for values, names.  Expressions see codes.
 *
 * Nothing is held but the ids, where they are checked. */
#ifndef SVY_STUDY_RECODE_H
#define SVY_STUDY_RECODE_H

#include "base/options.h"

struct svy_recode {
	struct svy_items derived; /* NAME=EXPR */
	struct svy_items split;   /* Q or Q=a,b,c */
	struct svy_items united;  /* files of other waves, for the choices of splits */
	const char *keep, *drop, *rename, *label, *id;
	const char *where, *na, *codebook, *lang, *delimiter, *output;
	bool strip, quiet;
	const char *prog;         /* for notes on standard error */
};

int svy_recode_write(const char *path, const struct svy_recode *, struct svy_error *);

#endif
