/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* p values and confidence intervals with the numbers beside them. */
#include "check/audit_private.h"

#include "check/significance.h"
#include "infer/student.h"

#include <math.h>
#include <string.h>

/* What is said of a value beside the claim, or all that it could be. */
static struct svy_range beside(const struct svy_audit *audit, const struct svy_claim *claim,
                               enum svy_value_kind value, struct svy_range otherwise)
{
	const struct svy_claim *other = svy_audit_find(audit, claim, NULL, value);

	return other ? svy_published_range(&other->published) : otherwise;
}

/* Degrees of freedom are 1 at least; a printed whole number is one. */
static struct svy_range freedom(const struct svy_audit *audit, const struct svy_claim *claim,
                                enum svy_value_kind value)
{
	const struct svy_claim *other = svy_audit_find(audit, claim, NULL, value);
	const struct svy_range all = { 1, INFINITY };

	if (other && other->published.relation == SVY_PUBLISHED_IS &&
	    !other->published.first.decimals && other->published.first.units > 0)
		return svy_range_of(other->published.first.value);
	if (!other)
		return all;
	return svy_range_common(svy_published_range(&other->published),
	                        (struct svy_range){ 1e-3, INFINITY });
}

/* The statistic: of a test as printed, of another estimate over its standard error. */
static enum svy_test statistic(struct svy_range *range, const struct svy_audit *audit,
                               const struct svy_claim *claim)
{
	const char *name = svy_claim_key(audit->claims, claim, SVY_KEY_STATISTIC);
	const struct svy_claim *estimate = svy_audit_find(audit, claim, NULL, SVY_VALUE_ESTIMATE);
	const struct svy_claim *error = svy_audit_find(audit, claim, NULL, SVY_VALUE_STD_ERROR);
	enum svy_test test = svy_test_of(name);
	bool signless = test == SVY_TEST_F || test == SVY_TEST_CHISQ;

	if (!estimate || (test == SVY_TEST_NONE && !error))
		return SVY_TEST_NONE;
	*range = svy_published_range(&estimate->published);
	if (signless)
		*range = svy_range_common(*range, (struct svy_range){ 0, INFINITY });
	if (test != SVY_TEST_NONE)
		return test;
	*range = svy_range_divide(*range, svy_range_common(svy_published_range(&error->published),
	                                                   (struct svy_range){ 0, INFINITY }));
	return SVY_TEST_T;
}

const char *svy_audit_p(const char **reason, struct svy_audit *audit,
                        const struct svy_claim *claim)
{
	struct svy_range value, p, df, df_num, printed = svy_published_range(&claim->published);
	enum svy_test test;

	if (claim->value != SVY_VALUE_P_VALUE)
		return NULL;
	test = statistic(&value, audit, claim);
	df = freedom(audit, claim, SVY_VALUE_DF);
	df_num = freedom(audit, claim, SVY_VALUE_DF_NUM);
	*reason = test == SVY_TEST_NONE ? "no statistic beside it" : "no degrees of freedom";
	if (test == SVY_TEST_NONE || (test == SVY_TEST_CHISQ && isinf(df.high)) ||
	    (test == SVY_TEST_F && (isinf(df.high) || isinf(df_num.high))))
		return "unchecked";
	p = svy_test_p(test, value, df, df_num);
	*reason = "";
	if (svy_range_meet(p, printed))
		return "possible";
	*reason = svy_arena_print(&audit->verdicts->arena, "the numbers beside it give p from %s to %s",
	                          svy_audit_number(audit, p.low, 5),
	                          svy_audit_number(audit, p.high, 5));
	if ((test != SVY_TEST_T && test != SVY_TEST_Z) ||
	    !svy_range_meet((struct svy_range){ p.low / 2, p.high / 2 }, printed))
		return "impossible";
	*reason = "only if it is one-sided";
	return "possible";
}

enum scale { LINEAR, LOGIT, LOG, SCALES };

static double onto(enum scale scale, double x)
{
	switch (scale) {
	case LOGIT:
		return x <= 0 ? -INFINITY : x >= 100 ? INFINITY : log(x / (100 - x));
	case LOG:
		return x <= 0 ? -INFINITY : log(x);
	default:
		return x;
	}
}

/* What the numbers of an interval are, unrounded. */
struct limits {
	struct svy_range low, high, estimate, error;
	double times_low, times_high; /* standard errors on each side */
};

static struct svy_range moved(enum scale scale, struct svy_range r)
{
	return (struct svy_range){ onto(scale, r.low), onto(scale, r.high) };
}

/* The estimate is in the middle of the limits, on that scale. */
static bool symmetric(enum scale scale, const struct limits *l)
{
	struct svy_range low = moved(scale, l->low), high = moved(scale, l->high);
	struct svy_range middle = { (low.low + high.low) / 2, (low.high + high.high) / 2 };

	return !(middle.low > onto(scale, l->estimate.high)) &&
	       !(middle.high < onto(scale, l->estimate.low));
}

/* Half the width is as many standard errors as it has to be; a standard error on a
 * scale is that of the estimate times the scale's slope there. */
static bool wide_enough(enum scale scale, const struct limits *l)
{
	struct svy_range low = moved(scale, l->low), high = moved(scale, l->high);
	struct svy_range half = { (high.low - low.high) / 2, (high.high - low.low) / 2 };
	double slopes[3] = { 1, 1, 1 }, ends[3] = { l->estimate.low, l->estimate.high, 50 };
	double least = INFINITY, most = 0;

	for (size_t i = 0; i < (scale == LOGIT ? 3 : 2); i++) {
		if (i == 2 && (l->estimate.low > 50 || l->estimate.high < 50))
			continue;
		slopes[i] = scale == LOGIT ? 100 / (ends[i] * (100 - ends[i])) :
		            scale == LOG ? 1 / ends[i] : 1;
		least = fmin(least, slopes[i]);
		most = fmax(most, slopes[i]);
	}
	return half.high >= l->times_low * l->error.low * least * (1 - 1e-9) &&
	       half.low <= l->times_high * l->error.high * most * (1 + 1e-9);
}

/* By its method's name; SCALES where that does not say. */
static enum scale scale_of(const char *method)
{
	static const struct {
		const char *name;
		enum scale scale;
	} methods[] = {
		{ "t", LINEAR }, { "z", LINEAR }, { "mean", LINEAR }, { "logit", LOGIT },
		{ "log", LOG },
	};

	for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
		if (strcmp(method, methods[i].name) == 0)
			return methods[i].scale;
	return SCALES;
}

/* Scales on which it could be: those of its method, else those that its statistic has. */
static bool plausible(const struct svy_audit *audit, const struct svy_claim *claim,
                      enum scale scale)
{
	enum scale said = scale_of(claim->method);

	if (said != SCALES)
		return scale == said;
	return scale == LINEAR || (scale == LOGIT && svy_audit_is(audit, claim, "percent")) ||
	       (scale == LOG && !svy_audit_is(audit, claim, "percent") &&
	        !svy_audit_is(audit, claim, "difference") && !svy_audit_is(audit, claim, "mean"));
}

/* Both limits: of the claim itself, or of it and its neighbour. */
static bool take_limits(struct limits *l, const struct svy_audit *audit,
                        const struct svy_claim *claim)
{
	const struct svy_claim *low;

	if (claim->value == SVY_VALUE_INTERVAL) {
		l->low = svy_printed_range(&claim->published.first, claim->published.first.decimals);
		l->high = svy_printed_range(&claim->published.last, claim->published.last.decimals);
		return true;
	}
	low = svy_audit_find(audit, claim, NULL, SVY_VALUE_CONF_LOW);
	if (claim->value != SVY_VALUE_CONF_HIGH || !low)
		return false;
	l->low = svy_published_range(&low->published);
	l->high = svy_published_range(&claim->published);
	return true;
}

static void take_times(struct limits *l, const struct svy_audit *audit,
                       const struct svy_claim *claim)
{
	const struct svy_claim *level = svy_audit_find(audit, claim, NULL, SVY_VALUE_CONF_LEVEL);
	struct svy_range df = freedom(audit, claim, SVY_VALUE_DF);
	double share = level ? level->published.first.value / 100 : .95;

	l->times_low = l->times_high = NAN;
	if (!(share > 0 && share < 1))
		return;
	l->times_low = svy_student_limit(share, df.high);
	l->times_high = svy_student_limit(share, df.low);
}

static const char *fault(struct svy_audit *audit, const struct svy_claim *claim,
                         const struct limits *l, bool error)
{
	bool middle = false, width = !error || isnan(l->times_low);

	for (enum scale scale = LINEAR; scale < SCALES; scale++) {
		if (!plausible(audit, claim, scale))
			continue;
		middle = middle || symmetric(scale, l);
		width = width || wide_enough(scale, l);
	}
	if (!middle)
		return "its estimate is not in the middle of it";
	return width ? NULL : "its width does not go with its standard error";
}

const char *svy_audit_interval(const char **reason, struct svy_audit *audit,
                               const struct svy_claim *claim)
{
	const struct svy_range all = svy_range_all();
	bool error = svy_audit_find(audit, claim, NULL, SVY_VALUE_STD_ERROR) != NULL;
	struct limits l;
	const char *why;

	if (!take_limits(&l, audit, claim))
		return NULL;
	l.estimate = beside(audit, claim, SVY_VALUE_ESTIMATE, all);
	l.error = beside(audit, claim, SVY_VALUE_STD_ERROR, all);
	take_times(&l, audit, claim);
	*reason = "";
	if (l.low.low > l.high.high || l.low.low > l.estimate.high || l.high.high < l.estimate.low) {
		*reason = "its estimate is not in it";
		return "impossible";
	}
	if (isinf(l.estimate.low)) {
		*reason = "no estimate beside it";
		return "unchecked";
	}
	why = fault(audit, claim, &l, error);
	if (!why)
		return "possible";
	if (scale_of(claim->method) != SCALES) {
		*reason = svy_arena_print(&audit->verdicts->arena, "by %s %s", claim->method, why);
		return "impossible";
	}
	*reason = svy_arena_print(&audit->verdicts->arena, "%s; by which method was it made?", why);
	return "possible";
}
