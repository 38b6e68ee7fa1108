/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Bars with their error bars and values, to the right or upwards. */
#ifndef SVY_OUT_FIGURE_BAR_H
#define SVY_OUT_FIGURE_BAR_H

#include "out/figure_frame.h"

struct svy_bars {
	const double *middles; /* of each row, along the axis of rows */
	double half;           /* of a bar's thickness, on that axis */
	enum svy_way way;
	bool values;           /* printed behind the error bars */
};

/* The program's last part: the marks of gaps, the data, the plot. */
void svy_bars_write(struct svy_page *, const struct svy_bars *);

/* Of the longest printed value, in points. */
double svy_bars_value_width(struct svy_page *);

#endif
