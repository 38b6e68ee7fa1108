/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/quantile.h"

#include "core/sum.h"
#include "infer/student.h"

#include <stdlib.h>
#include <string.h>

static const double FUZZ = 1e-12;

static const char *const names[SVY_QRULES] = {
	"math", "school", "hf1", "hf2", "hf3", "hf4", "hf5", "hf6", "hf7", "hf8", "hf9",
};

const char *svy_qrule_name(enum svy_qrule rule)
{
	return names[rule];
}

/* ---- order ---- */

static int compare(const void *a, const void *b)
{
	const struct svy_point *x = a, *y = b;

	if (x->value < y->value || x->value > y->value)
		return x->value < y->value ? -1 : 1;
	return (x->weight > y->weight) - (x->weight < y->weight);
}

void svy_order(struct svy_ordered *o)
{
	struct svy_sum all = { 0, 0 }, sum = { 0, 0 };

	if (o->count)
		qsort(o->points, o->count, sizeof *o->points, compare);
	for (size_t i = 0; i < o->count; i++)
		svy_sum_add(&all, o->points[i].weight);
	for (size_t i = 0; i < o->count; i++) {
		svy_sum_add(&sum, o->points[i].weight);
		o->points[i].share = svy_sum_divided(sum, all);
	}
}

/* ---- rules ---- */

/* C_k, k = -1 ... n - 1, over the whole weight. */
static double share(const struct svy_ordered *o, size_t count)
{
	return count ? o->points[count - 1].share : 0;
}

static double own_share(const struct svy_ordered *o, size_t k)
{
	return share(o, k + 1) - share(o, k);
}

/* The p of point k. */
static double place(const struct svy_ordered *o, enum svy_qrule rule, size_t k)
{
	double to = share(o, k + 1), own = own_share(o, k);
	double last = own_share(o, o->count - 1);

	switch (rule) {
	case SVY_QRULE_HF5:
		return to - own / 2;
	case SVY_QRULE_HF6:
		return to / (1 + last);
	case SVY_QRULE_HF7:
		return share(o, k) / share(o, o->count - 1);
	case SVY_QRULE_HF8:
		return (to - own / 3) / (1 + last / 3);
	case SVY_QRULE_HF9:
		return (to - own * 3 / 8) / (1 + last / 4);
	default:
		return to;
	}
}

/* How many points have a place of at most p. */
static size_t reach(const struct svy_ordered *o, enum svy_qrule rule, double p)
{
	size_t low = 0, high = o->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (place(o, rule, middle) <= p + FUZZ)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static double between(const struct svy_ordered *o, enum svy_qrule rule, double p)
{
	const struct svy_point *x = o->points;
	size_t at = reach(o, rule, p);
	double low, high;

	if (at == 0 || at == o->count)
		return x[at ? at - 1 : 0].value;
	low = place(o, rule, at - 1);
	high = place(o, rule, at);
	if (p - low <= FUZZ)
		return x[at - 1].value;
	return x[at - 1].value +
	       (p - low) / (high - low) * (x[at].value - x[at - 1].value);
}

/* The place of a point among the different answers is even, counted from 1. */
static bool is_even(const struct svy_ordered *o, size_t point)
{
	bool even = false;

	for (size_t i = 1; i <= point; i++)
		if (o->points[i].value > o->points[i - 1].value)
			even = !even;
	return even;
}

/* Of two answers that both have a claim. */
static double choose(const struct svy_ordered *o, enum svy_qrule rule, size_t point)
{
	double own = o->points[point].value;
	double next = o->points[point + 1 < o->count ? point + 1 : point].value;

	if (rule == SVY_QRULE_MATH || rule == SVY_QRULE_HF1)
		return own;
	if (rule == SVY_QRULE_HF3)
		return is_even(o, point) ? own : next;
	return own + (next - own) / 2;
}

static double inverse(const struct svy_ordered *o, enum svy_qrule rule, double p)
{
	size_t at = reach(o, rule, p);

	if (at > 0 && (at == o->count || share(o, at) >= p - FUZZ))
		return choose(o, rule, at - 1);
	return o->points[at].value;
}

double svy_quantile(const struct svy_ordered *o, enum svy_qrule rule, double p)
{
	if (o->count == 0 || isnan(p))
		return NAN;
	if (o->count == 1)
		return o->points[0].value;
	return rule >= SVY_QRULE_HF4 ? between(o, rule, p) : inverse(o, rule, p);
}

/* ---- intervals ---- */

static const char *const woodruff[] = {
	[SVY_CI_LOGIT] = "woodruff logit", [SVY_CI_BETA] = "woodruff beta",
	[SVY_CI_WILSON] = "woodruff wilson", [SVY_CI_ASIN] = "woodruff asin",
	[SVY_CI_MEAN] = "woodruff mean",
};

static bool all_equal(const struct svy_ordered *o)
{
	return o->points[0].value >= o->points[o->count - 1].value;
}

static const char *off_flag(const struct svy_interval *ci)
{
	if (isnan(ci->low) && isnan(ci->high))
		return "both limits run off the answers";
	if (isnan(ci->low))
		return "the lower limit runs off the answers";
	if (isnan(ci->high))
		return "the upper limit runs off the answers";
	return ci->high > ci->low ? ci->flag : "many answers equal the quantile";
}

/* 0 and 1 are where a limit beyond them was cut off. */
static struct svy_interval quantiles_of(const struct svy_ordered *o, enum svy_qrule rule,
                                        struct svy_interval p)
{
	struct svy_interval ci = { NAN, NAN, p.method, p.flag };

	if (p.low > 0)
		ci.low = svy_quantile(o, rule, p.low);
	if (p.high < 1)
		ci.high = svy_quantile(o, rule, p.high);
	ci.flag = off_flag(&ci);
	return ci;
}

static struct svy_interval no_variation(double x, const char *method)
{
	return (struct svy_interval){ x, x, method,
		                      "no variation between sampling units" };
}

struct svy_interval svy_interval_woodruff(const struct svy_ordered *o, enum svy_qrule rule,
                                          enum svy_ci method,
                                          const struct svy_below *b, double level)
{
	struct svy_interval p;

	if (o->count == 0)
		return svy_interval_none("");
	if (isnan(b->variance))
		return svy_interval_none("the variance is unknown");
	if (!(b->df > 0))
		return svy_interval_none("no degrees of freedom");
	if (all_equal(o))
		return no_variation(o->points[0].value, woodruff[method]);
	if (b->share >= 1)
		return svy_interval_none("the quantile is the largest answer");
	p = svy_interval_proportion(method, b->share, b->variance, b->n, b->df, level);
	p.method = woodruff[method];
	return quantiles_of(o, rule, p);
}

/* The first point whose score is at least, or with past more than, a limit; NaN
 * scores end the search. */
static size_t first_above(const struct svy_ordered *o, svy_score *score, void *with,
                          double limit, bool past, bool *unknown)
{
	size_t low = 0, high = o->count - 1;

	while (low < high && !*unknown) {
		size_t middle = low + (high - low) / 2;
		double z = score(with, o->points[middle].value);

		*unknown = isnan(z);
		if (past ? z > limit : z >= limit)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

struct svy_interval svy_interval_scored(const struct svy_ordered *o, svy_score *score,
                                        void *with, double t)
{
	const struct svy_point *x = o->points;
	struct svy_interval ci = { NAN, NAN, "score", "" };
	bool unknown = false;
	double low, high;

	if (o->count == 0)
		return svy_interval_none("");
	if (isnan(t))
		return svy_interval_none("no degrees of freedom");
	if (all_equal(o))
		return no_variation(x[0].value, "score");
	low = x[first_above(o, score, with, -t, false, &unknown)].value;
	high = x[first_above(o, score, with, t, true, &unknown)].value;
	if (unknown)
		return svy_interval_none("the variance is unknown");
	if (low > x[0].value || score(with, low) > t)
		ci.low = low;
	if (high < x[o->count - 1].value)
		ci.high = high;
	ci.flag = off_flag(&ci);
	return ci;
}
