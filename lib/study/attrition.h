/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Who was lost after a wave: the share of its people that a later one did not meet,
 * with the errors of the design, by what was known of them.
 *
 * Grouping columns 'variable' and 'group'; of all people 'variable' is empty and
 * 'group' is Total.  Behind each variable's groups come their differences from its
 * first one, with their tests.  Rows without an id are n_missing. */
#ifndef SVY_STUDY_ATTRITION_H
#define SVY_STUDY_ATTRITION_H

#include "base/names.h"
#include "core/table.h"
#include "study/options.h"

struct svy_attrition_options {
	const struct svy_study_options *study; /* design, --id, intervals, codebook */
	const char *variables;       /* VAR or NAME=EXPR, with commas between them; "" */
	const struct svy_names *met; /* ids of the later wave */
	const char *prog;            /* for notes on standard error */
};

/* From the file of the earlier wave; the table is zeroed by the caller. */
int svy_attrition_make(struct svy_table *, const char *path,
                       const struct svy_attrition_options *, struct svy_error *);

#endif
