/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A line on a terminal that says how far a long reading is; nothing anywhere
 * else, and nothing in the first second. */
#ifndef SVY_STUDY_PROGRESS_H
#define SVY_STUDY_PROGRESS_H

#include "read/source.h"

#include <stdbool.h>

/* Takes a batch: 0, or -1 with an error. */
typedef int svy_batch_step(void *with, const struct svy_batch *, struct svy_error *);
/* Every batch of a source, and how far it is on standard error; rows: the count to
 * show, which the step keeps. */
int svy_progress_take(struct svy_source *, bool quiet, const double *rows,
                      svy_batch_step *, void *with, struct svy_error *);

#endif
