/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/limits.h"

#include "infer/newcombe.h"
#include "infer/ratio.h"
#include "infer/student.h"
#include "study/quantile.h"

#include <math.h>

/* What the functions below look at. */
struct view {
	const struct svy_asking *asking;
	const struct svy_ask *ask;
	const struct svy_answer *answer;
	const struct svy_spread *sides;
	double value, v; /* of the quantity */
	double df, level;
};

static bool is_at_end(double p)
{
	return p <= 0 || p >= 1;
}

/* ---- ratios ---- */

static struct svy_interval less_one(struct svy_interval ci)
{
	ci.low -= 1;
	ci.high -= 1;
	return ci;
}

static struct svy_interval fieller(const struct view *w)
{
	const struct svy_quantity *side = w->answer->sides;
	double above = w->sides[0].variance, below = w->sides[1].variance;
	struct svy_two two = { side[0].value, side[1].value, above, below,
		               (above + below - w->sides[2].variance) / 2 };

	return svy_interval_fieller(&two, w->df, w->level);
}

static struct svy_interval relative(const struct view *w)
{
	switch (w->asking->study->relative) {
	case SVY_RELATIVE_LOG:
		return less_one(svy_interval_log(w->value + 1, w->v, w->df, w->level));
	case SVY_RELATIVE_FIELLER:
		return less_one(fieller(w));
	case SVY_RELATIVE_DELTA:
		break;
	}
	return svy_interval_mean(w->value, w->v, w->df, w->level);
}

/* ---- Newcombe ---- */

/* Rows that would say as much, drawn simply, when the n/(n - 1) of the strata is off
 * the variance: just n, of a simple sample with equal weights. */
static bool make_share(struct svy_share *share, const struct svy_quantity *side,
                       const struct svy_spread *spread)
{
	double p = side->value, free = spread->reach - spread->strata;
	bool end = is_at_end(p);

	share->p = p;
	share->n = end ? side->n : p * (1 - p) / spread->variance * spread->reach / free;
	return end || (spread->variance > 0 && free > 0);
}

static struct svy_interval newcombe(const struct view *w)
{
	struct svy_share shares[SVY_SIDES];
	bool end = false;
	struct svy_interval ci;

	for (size_t i = 0; i < w->answer->side_count; i++) {
		shares[i].less = i == 1 || i == 2;
		if (!make_share(&shares[i], &w->answer->sides[i], &w->sides[i]))
			return svy_interval_none("no variation between sampling units");
		end = end || is_at_end(shares[i].p);
	}
	ci = svy_interval_newcombe(shares, w->answer->side_count, w->df, w->level);
	if (end && !*ci.flag)
		ci.flag = "a side is at 0 or 100 %";
	return ci;
}

/* Why the sides are no shares of rows drawn apart; NULL where they are. */
static const char *no_newcombe(const struct svy_asking *w)
{
	if (!w->study->tally.rows || w->study->repweights)
		return "newcombe is for samples without clusters: t instead";
	if (svy_shares_base(w))
		return "newcombe is for groups with denominators of their own: t instead";
	if (w->measure->of_answers)
		return "newcombe is for shares of respondents: t instead";
	return NULL;
}

/* ---- each kind of row ---- */

/* No limits, for want of a variance above 0. */
static struct svy_interval unmoved(const struct view *w)
{
	return svy_interval_none(w->df > 0 ? "no variation between sampling units"
	                                   : "no degrees of freedom");
}

static struct svy_interval moved(const struct view *w)
{
	const char *why = w->answer->side_count ? no_newcombe(w->asking) : NULL;
	struct svy_interval ci;

	if (w->answer->side_count && !why)
		return newcombe(w);
	if (w->v <= 0)
		return unmoved(w);
	ci = svy_interval_mean(w->value, w->v, w->df, w->level);
	if (why && !*ci.flag)
		ci.flag = why;
	return ci;
}

static struct svy_interval cohen_h(const struct view *w)
{
	const struct svy_quantity *side = w->answer->sides;

	if (is_at_end(side[0].value) || is_at_end(side[1].value))
		return svy_interval_none("a side is at 0 or 100 %");
	return svy_interval_mean(w->value, w->v, w->df, w->level);
}

static struct svy_interval contrast(const struct view *w)
{
	if (w->asking->measure->quantiles && isnan(w->v))
		return svy_interval_none("a side has no standard error");
	if (w->ask->kind == ASK_DIFFERENCE)
		return moved(w);
	if (w->ask->kind == ASK_COHEN_H)
		return cohen_h(w);
	if (w->v <= 0)
		return unmoved(w);
	if (w->ask->kind == ASK_RELATIVE)
		return relative(w);
	if (w->ask->kind == ASK_RISK_RATIO || w->ask->kind == ASK_ODDS_RATIO)
		return svy_interval_log(w->value, w->v, w->df, w->level);
	return svy_interval_mean(w->value, w->v, w->df, w->level);
}

/* On the scale of logarithms: never below 0, and that of a variance is the square of
 * that of its root. */
static struct svy_interval positive(const struct view *w)
{
	struct svy_interval ci = svy_interval_log(w->value, w->v, w->df, w->level);

	if (*ci.method)
		ci.method = "log";
	return ci;
}

static struct svy_interval interval(const struct view *w)
{
	const struct svy_study *s = w->asking->study;

	if (w->ask->kind != ASK_ESTIMATE)
		return contrast(w);
	if (w->asking->measure->quantiles)
		return svy_quantile_interval(w->asking, w->ask);
	if (svy_measure_spread(w->asking->measure) && w->value > 0)
		return positive(w);
	if (!svy_measure_share(w->asking->measure))
		return svy_interval_mean(w->value, w->v, w->df, w->level);
	return svy_interval_proportion(s->ci, w->value, w->v, w->answer->quantity.n,
	                               w->df, w->level);
}

/* By the scale on which its interval is made: that the two agree. */
static double test(const struct view *w)
{
	enum svy_relative relative = w->asking->study->relative;

	if (w->ask->kind == ASK_RELATIVE && relative == SVY_RELATIVE_LOG)
		return svy_log_test(w->value + 1, w->v);
	if (w->ask->kind == ASK_RELATIVE && relative == SVY_RELATIVE_FIELLER)
		return w->answer->sides[2].value / sqrt(w->sides[2].variance);
	if (w->ask->kind == ASK_RISK_RATIO || w->ask->kind == ASK_ODDS_RATIO)
		return svy_log_test(w->value, w->v);
	return w->value / sqrt(w->v);
}

void svy_limits_of(struct svy_limits *limits, const struct svy_asking *asking,
                   const struct svy_ask *ask, const struct svy_answer *answer,
                   const struct svy_spread *spread, double df)
{
	struct view w = { asking, ask, answer, spread + 1, answer->quantity.value,
		          spread->variance, df, asking->study->options.level / 100 };

	limits->ci = interval(&w);
	limits->p = NAN;
	if (ask->kind != ASK_ESTIMATE && w.v > 0)
		limits->p = svy_student_p(test(&w), df);
}
