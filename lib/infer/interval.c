/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/interval.h"

#include "infer/beta.h"
#include "infer/student.h"

#include <math.h>

struct proportion {
	double p, v, n, df, level;
	double t; /* limit of Student's t */
};

static const char *const names[] = {
	[SVY_CI_LOGIT] = "logit", [SVY_CI_BETA] = "beta",
	[SVY_CI_WILSON] = "wilson", [SVY_CI_ASIN] = "asin", [SVY_CI_MEAN] = "mean",
};

const char *svy_ci_name(enum svy_ci method)
{
	return names[method];
}

struct svy_interval svy_interval_none(const char *why)
{
	return (struct svy_interval){ NAN, NAN, "", why };
}

/* Every unit says the same, or the design fixes it (the share of a stratum). */
static struct svy_interval no_variation(double x, const char *method)
{
	return (struct svy_interval){ x, x, method,
		                      "no variation between sampling units" };
}

struct svy_interval svy_interval_beta(double p, double n, double level)
{
	double tail = (1 - level) / 2, x = n * p;
	struct svy_interval ci = { 0, 1, names[SVY_CI_BETA], "" };

	if (p > 0)
		ci.low = svy_beta_quantile(tail, x, n - x + 1);
	if (p < 1)
		ci.high = svy_beta_quantile(1 - tail, x + 1, n - x);
	if (isnan(ci.low) || isnan(ci.high))
		return svy_interval_none("the limits of beta were not found");
	return ci;
}

static struct svy_interval logit_limits(const struct proportion *q)
{
	double at = log(q->p / (1 - q->p));
	double by = q->t * sqrt(q->v) / (q->p * (1 - q->p));

	return (struct svy_interval){ 1 / (1 + exp(by - at)), 1 / (1 + exp(-at - by)),
		                      names[SVY_CI_LOGIT], "" };
}

static struct svy_interval korn_graubard(const struct proportion *q)
{
	double rows = svy_student_limit(q->level, q->n - 1);
	double n = q->p * (1 - q->p) / q->v * (rows / q->t) * (rows / q->t);

	return svy_interval_beta(q->p, n, q->level);
}

struct svy_interval svy_interval_score(double p, double n, double t)
{
	double tt = t * t;
	double middle = (p + tt / (2 * n)) / (1 + tt / n);
	double half = t / (1 + tt / n) * sqrt(p * (1 - p) / n + tt / (4 * n * n));

	return (struct svy_interval){ middle - half, middle + half,
		                      names[SVY_CI_WILSON], "" };
}

/* R folds an angle below 0 back into the interval, and so does this as long as the
 * limit stays on its side of the estimate. */
static void limit_angle(double *limit, const char **flag, double angle, double at,
                        double end)
{
	double folded = sin(angle) * sin(angle);

	*limit = folded;
	if (fabs(angle - end) <= fabs(at - end) ||
	    (angle - end) * (at - end) > 0)
		return;
	*limit = end > 0 ? 1 : 0;
	*flag = "the interval reaches beyond 0 or 100 %";
}

static struct svy_interval asin_limits(const struct proportion *q)
{
	double at = asin(sqrt(q->p));
	double by = q->t * sqrt(q->v) / (2 * sqrt(q->p * (1 - q->p)));

	struct svy_interval ci = { .method = names[SVY_CI_ASIN], .flag = "" };

	limit_angle(&ci.low, &ci.flag, at - by, at, 0);
	limit_angle(&ci.high, &ci.flag, at + by, at, M_PI_2);
	return ci;
}

static struct svy_interval at_the_end(double p, double n, double level)
{
	struct svy_interval ci = svy_interval_beta(p, n, level);

	ci.flag = p <= 0 ? "estimate at 0 %" : "estimate at 100 %";
	return ci;
}

static struct svy_interval limits(enum svy_ci method, const struct proportion *q)
{
	struct svy_interval ci;

	switch (method) {
	case SVY_CI_LOGIT:
		return logit_limits(q);
	case SVY_CI_BETA:
		return korn_graubard(q);
	case SVY_CI_WILSON:
		return svy_interval_score(q->p, q->p * (1 - q->p) / q->v, q->t);
	case SVY_CI_ASIN:
		return asin_limits(q);
	case SVY_CI_MEAN:
		ci = svy_interval_mean(q->p, q->v, q->df, q->level);
		ci.method = names[SVY_CI_MEAN];
		return ci;
	}
	return svy_interval_none("");
}

struct svy_interval svy_interval_proportion(enum svy_ci method, double p, double v,
                                            double n, double df, double level)
{
	struct proportion q = { p, v, n, df, level, svy_student_limit(level, df) };

	if (isnan(p))
		return svy_interval_none("");
	if (isnan(v))
		return svy_interval_none("the variance is unknown");
	if (isnan(q.t))
		return svy_interval_none("no degrees of freedom");
	if (p <= 0 || p >= 1)
		return at_the_end(p, n, level);
	if (!(v > 0))
		return no_variation(p, svy_ci_name(method));
	return limits(method, &q);
}

struct svy_interval svy_interval_mean(double x, double v, double df, double level)
{
	double by = svy_student_limit(level, df) * sqrt(v);

	if (isnan(x))
		return svy_interval_none("");
	if (isnan(v))
		return svy_interval_none("the variance is unknown");
	if (isnan(by))
		return svy_interval_none("no degrees of freedom");
	if (!(v > 0))
		return no_variation(x, isinf(df) ? "z" : "t");
	return (struct svy_interval){ x - by, x + by, isinf(df) ? "z" : "t", "" };
}
