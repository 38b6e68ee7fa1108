/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What is asked of quantiles, and the rows that they are made of. */
#include "study/quantile.h"

#include "read/number.h"
#include "study/replicate.h"

#include <stdlib.h>
#include <string.h>

static bool any_quantile(const struct svy_study *s)
{
	for (size_t i = 0; i < s->indicators.count; i++)
		if (s->indicators.items[i].statistic == SVY_QUANTILE)
			return true;
	return false;
}

static int add_percent(struct svy_study *s, struct svy_text part, struct svy_error *err)
{
	struct svy_quantile_choice *q = &s->quantile;
	double percent;

	part = svy_text_trim(part);
	if (!svy_number_parse(&percent, part) || !svy_quantile_allowed(percent))
		return svy_fail(err, "--quantiles: expected per cent above 0 and below "
		                "100, such as 25,50,75, got '%.*s'", (int)part.len, part.at);
	for (size_t i = 0; i < q->count; i++)
		if (!(percent < q->percents[i]) && !(percent > q->percents[i]))
			return svy_fail(err, "--quantiles: %.10g is there twice", percent);
	q->percents = svy_resize(q->percents, q->count + 1, sizeof *q->percents);
	q->percents[q->count++] = percent;
	return 0;
}

static int read_percents(struct svy_study *s, struct svy_error *err)
{
	const char *list = s->options.quantiles;
	struct svy_text part, rest = svy_text(list ? list : "50");

	if (!rest.len)
		return svy_fail(err, "--quantiles: none is named");
	while (svy_list_next(&part, &rest, ','))
		if (add_percent(s, part, err) != 0)
			return -1;
	return 0;
}

/* What is asked of quantiles where there are none. */
static int check_any(const struct svy_study *s, struct svy_error *err)
{
	const struct svy_study_options *o = &s->options;
	const char *idle = o->quantiles ? "quantiles" : o->quantile_rule ? "quantile-rule"
		: o->quantile_ci ? "quantile-ci" : NULL;

	if (!idle || any_quantile(s))
		return 0;
	return svy_fail(err, "--%s is of quantiles: say of what, -Q EXPR", idle);
}

static int choose_rule(enum svy_qrule *rule, const char *name, struct svy_error *err)
{
	*rule = SVY_QRULE_MATH;
	if (!name)
		return 0;
	while (*rule < SVY_QRULES && strcmp(name, svy_qrule_name(*rule)) != 0)
		++*rule;
	if (*rule < SVY_QRULES)
		return 0;
	return svy_fail(err, "--quantile-rule: expected math, school or hf1 to hf9, got "
	                "'%s'", name);
}

int svy_quantiles_choose(struct svy_study *s, struct svy_error *err)
{
	const struct svy_study_options *o = &s->options;
	struct svy_quantile_choice *q = &s->quantile;

	if (check_any(s, err) != 0 || read_percents(s, err) != 0 ||
	    choose_rule(&q->rule, o->quantile_rule, err) != 0)
		return -1;
	q->ci = o->ci ? s->ci : SVY_CI_MEAN;
	q->score = o->quantile_ci && strcmp(o->quantile_ci, "score") == 0;
	if (q->score && s->repweights)
		return svy_fail(err, "--quantile-ci score is not for replicate weights: "
		                "woodruff is");
	return 0;
}

void svy_quantiles_begin(struct svy_measure *m, const struct svy_study *s)
{
	bool own = m->indicator->percent > 0;
	struct svy_quantiles *q;

	if (m->indicator->statistic != SVY_QUANTILE)
		return;
	m->quantiles = q = svy_alloc(1, sizeof *q);
	q->percents = own ? &m->indicator->percent : s->quantile.percents;
	q->count = own ? 1 : s->quantile.count;
	svy_sample_begin(&q->sample, 1);
}

void svy_quantiles_hold(struct svy_pass *p, const struct svy_measure *m, double y)
{
	const struct svy_repweights *w = p->study->repweights;

	if (!(p->weight_value > 0))
		return;
	svy_sample_add(&m->quantiles->sample, p->place, p->group, p->weight_value, &y);
	if (w)
		svy_sample_add_replicates(&m->quantiles->sample, w->reps.weights,
		                          w->spec.count);
}

void svy_quantiles_miss(struct svy_pass *p, const struct svy_measure *m)
{
	struct svy_quantiles *q = m->quantiles;
	size_t room = 2 * (size_t)p->group + 1;

	if (p->group >= q->missing_count) {
		q->missing = svy_resize(q->missing, room, sizeof *q->missing);
		while (q->missing_count < room)
			q->missing[q->missing_count++] = 0;
	}
	q->missing[p->group] += p->weight_value > 0;
}

void svy_quantiles_free(struct svy_measure *m)
{
	if (!m->quantiles)
		return;
	svy_sample_free(&m->quantiles->sample);
	free(m->quantiles->missing);
	free(m->quantiles->sides);
	free(m->quantiles);
}
