/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/effect.h"

#include <math.h>

void svy_risk_ratio(struct svy_quantity *out, const struct svy_quantity *after,
                    const struct svy_quantity *before)
{
	double ratio = after->value / before->value;

	svy_quantity_combine(out, before->value == 0 ? NAN : ratio, 1 / before->value,
	                     after, -ratio / before->value, before);
}

/* p (1 - p): the slope of p against its logit. */
static double slope(double p)
{
	return p * (1 - p);
}

void svy_odds_ratio(struct svy_quantity *out, const struct svy_quantity *after,
                    const struct svy_quantity *before)
{
	double a = after->value, b = before->value;
	bool inside = slope(a) > 0 && slope(b) > 0;
	double ratio = inside ? a * (1 - b) / (b * (1 - a)) : NAN;

	svy_quantity_combine(out, ratio, ratio / slope(a), after, -ratio / slope(b),
	                     before);
}

static double angle(double p)
{
	return 2 * asin(sqrt(p));
}

void svy_cohen_h(struct svy_quantity *out, const struct svy_quantity *after,
                 const struct svy_quantity *before)
{
	double a = after->value, b = before->value;

	svy_quantity_combine(out, angle(a) - angle(b), 1 / sqrt(slope(a)), after,
	                     -1 / sqrt(slope(b)), before);
}

void svy_cohen_d(struct svy_quantity *out, const struct svy_mean_variance *after,
                 const struct svy_mean_variance *before)
{
	double free = after->mean.n + before->mean.n - 2;
	double of_after = (after->mean.n - 1) / free;
	double of_before = (before->mean.n - 1) / free;
	double square = of_after * after->variance.value +
	                of_before * before->variance.value;
	double s = sqrt(square), d = (after->mean.value - before->mean.value) / s;
	struct svy_quantity off, spread;

	svy_quantity_combine(&off, 0, 1, &after->mean, -1, &before->mean);
	svy_quantity_combine(&spread, square, of_after, &after->variance, of_before,
	                     &before->variance);
	svy_quantity_combine(out, square > 0 ? d : NAN, 1 / s, &off, -d / (2 * square),
	                     &spread);
	svy_quantity_free(&off);
	svy_quantity_free(&spread);
}
