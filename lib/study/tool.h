/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The ends of a tool: what it prints, and how it stops. */
#ifndef SVY_STUDY_TOOL_H
#define SVY_STUDY_TOOL_H

#include "study/study.h"

/* Exit statuses. */
enum { SVY_EXIT_FINE = 0, SVY_EXIT_FINDING = 1, SVY_EXIT_FAILURE = 2 };

/* Estimates of the study to where its options say, then notes on standard error. */
int svy_study_print(struct svy_study *, const char *prog, struct svy_error *);
/* Status of the process after the last step: 0, or -1 with an error that is
 * printed.  Output that could not be written is an error too. */
int svy_tool_end(const char *prog, int status, struct svy_error *);

#endif
