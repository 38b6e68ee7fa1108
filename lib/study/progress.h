/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A line on a terminal that says how far a long reading is; nothing anywhere
 * else, and nothing in the first second. */
#ifndef SVY_STUDY_PROGRESS_H
#define SVY_STUDY_PROGRESS_H

#include <stdbool.h>
#include <stdio.h>
#include <time.h>

struct svy_progress {
	FILE *to; /* NULL: shows nothing */
	struct timespec next;
	bool shown;
};

void svy_progress_begin(struct svy_progress *, FILE *to, bool quiet);
void svy_progress_show(struct svy_progress *, double rows);
/* Wipes the line. */
void svy_progress_end(struct svy_progress *);

#endif
