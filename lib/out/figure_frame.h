/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What is around the rows of any figure: the format, title, legend, axis of
 * values and notes. */
#ifndef SVY_OUT_FIGURE_FRAME_H
#define SVY_OUT_FIGURE_FRAME_H

#include "out/figure_page.h"

/* Room for the axis of values: its numbers, and its words. */
#define SVY_FRAME_TICKS 14.0
#define SVY_FRAME_WORDS 12.0

/* Makes room for title, legend and notes on a page that is as wide, unless the
 * figure is to have another width. */
void svy_frame_fit(struct svy_page *, double width);

enum svy_way { SVY_ACROSS, SVY_UPWARDS }; /* where values grow */

/* The program's first part.  length: of the other axis, from 0. */
void svy_frame_write(struct svy_page *, enum svy_way, double length);

#endif
