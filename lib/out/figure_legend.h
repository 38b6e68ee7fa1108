/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Which colour is what: marks and names above the plot, in as many lines as they
 * need. */
#ifndef SVY_OUT_FIGURE_LEGEND_H
#define SVY_OUT_FIGURE_LEGEND_H

#include "out/figure_page.h"

/* "#0072B2" */
const char *svy_legend_colour(const struct svy_page *, size_t series);
/* A dumbbell's first waves are hollow, the last is solid. */
bool svy_legend_hollow(const struct svy_page *, size_t series);

/* 0 where the series have no names. */
double svy_legend_height(struct svy_page *);
/* y: the middle of its first line. */
void svy_legend_write(struct svy_page *, double y);

#endif
