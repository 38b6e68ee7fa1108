/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The figures themselves.  The page has its chart and scale. */
#ifndef SVY_OUT_FIGURE_DRAW_H
#define SVY_OUT_FIGURE_DRAW_H

#include "out/figure_page.h"

/* Bars to the right, a row a category. */
int svy_draw_bars(struct svy_page *, struct svy_error *);
/* Bars upwards.  Few categories with short names only: *fits. */
int svy_draw_columns(struct svy_page *, bool *fits, struct svy_error *);
/* A dot a wave, joined by a line. */
int svy_draw_dumbbells(struct svy_page *, struct svy_error *);

#endif
