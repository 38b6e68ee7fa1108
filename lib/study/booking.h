/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The house's work for svybook: forms and files read, what is found, and where it goes. */
#ifndef SVY_STUDY_BOOKING_H
#define SVY_STUDY_BOOKING_H

#include "study/options.h"

struct svy_booking_options {
	struct svy_study_options study; /* codebook, id, design, intervals, output */
	const char *next_codebook, *attrition, *near_within, *format, *table;
	struct svy_items straight;
	double near;                    /* per cent; NaN = not asked for */
	bool strict;
};

/* One file or two, a wave each; none: standard input.  1 where strict finds something. */
int svy_booking_print(const struct svy_booking_options *, const char *prog, char **paths,
                      int count, struct svy_error *);

#endif
