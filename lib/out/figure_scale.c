/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/figure_scale.h"

#include <math.h>

/* The round number at or above a fifth of the length. */
static double round_step(double length)
{
	static const double rounds[] = { 1, 2, 5, 10 };
	double power = pow(10, floor(log10(length / 5)));
	size_t i = 0;

	/* A little less than the step will do: 100 is five steps of 20. */
	while (i < 3 && rounds[i] * power < length / 5 * (1 - 1e-9))
		i++;
	return rounds[i] * power;
}

int svy_scale_fit(struct svy_figure_scale *scale, double low, double high,
                  struct svy_error *err)
{
	double least = fmax(fmax(fabs(low), fabs(high)) * 1e-6, 1e-290);

	if (high - low < least) { /* one value: some room around it */
		least = low == 0 && high == 0 ? 0.5 : fabs(high) * 0.1;
		low -= low < 0 ? least : 0;
		high += least;
	}
	if (!(high - low < 1e290))
		return svy_fail(err, "the estimates are too large to draw");
	scale->step = round_step(high - low);
	scale->low = floor(low / scale->step + 1e-9) * scale->step;
	scale->high = ceil(high / scale->step - 1e-9) * scale->step;
	return 0;
}

int svy_scale_decimals(const struct svy_figure_scale *scale)
{
	double decimals = fmax(0, ceil(-log10(scale->step) - 1e-9));

	if (decimals > 6 || fmax(fabs(scale->low), fabs(scale->high)) >= 1e8)
		return -1;
	return (int)decimals;
}
