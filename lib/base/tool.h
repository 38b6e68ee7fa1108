/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A tool from its command line to its exit status. */
#ifndef SVY_BASE_TOOL_H
#define SVY_BASE_TOOL_H

#include "base/options.h"

/* Exit statuses. */
enum { SVY_EXIT_FINE = 0, SVY_EXIT_FINDING = 1, SVY_EXIT_FAILURE = 2 };

/* What the tool does once its options are set: 0, 1 for a finding (a number that
 * does not hold), or -1 with an error.  with is the caller's. */
typedef int svy_tool_step(void *with, char **operands, int count,
                          struct svy_error *);

/* Parses, runs, prints the error, gives the exit status.  Standard output that
 * could not be written is an error; a reader that went away is not. */
int svy_tool_main(const struct svy_tool *, int argc, char **argv, svy_tool_step *,
                  void *with);

#endif
