/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/contrast.h"

#include "infer/contrast.h"
#include "infer/effect.h"

#include <string.h>

static const struct {
	const char *name;
	enum svy_ask_kind kind;
	bool of_shares; /* else of means */
	const char *of;
} effects[] = {
	{ "risk_ratio", ASK_RISK_RATIO, true, "percentages (-p, -M)" },
	{ "odds_ratio", ASK_ODDS_RATIO, true, "percentages (-p, -M)" },
	{ "cohen_h", ASK_COHEN_H, true, "percentages (-p, -M)" },
	{ "cohen_d", ASK_COHEN_D, false, "means (-m)" },
};

enum { EFFECTS = sizeof effects / sizeof *effects };

/* ---- what is asked for ---- */

static bool fits(size_t effect, const struct svy_measure *m)
{
	return effects[effect].of_shares ? svy_measure_share(m)
	                                 : m->indicator->statistic == SVY_MEAN;
}

static bool fits_any(const struct svy_study *s, size_t effect)
{
	for (size_t i = 0; i < s->measure_count; i++)
		if (fits(effect, &s->measures[i]))
			return true;
	return false;
}

static int add_effect(struct svy_study *s, struct svy_text word, struct svy_error *err)
{
	for (size_t e = 0; e < EFFECTS; e++) {
		if (!svy_text_is(word, effects[e].name))
			continue;
		if (!fits_any(s, e))
			return svy_fail(err, "--effects: %s is of %s, and none is asked for",
			                effects[e].name, effects[e].of);
		s->effects |= 1u << effects[e].kind;
		return 0;
	}
	return svy_fail(err, "--effects: expected some of risk_ratio, odds_ratio, cohen_h, "
	                "cohen_d, with commas between, got '%.*s'", (int)word.len, word.at);
}

static int choose_effects(struct svy_study *s, struct svy_error *err)
{
	struct svy_text part, rest = svy_text(s->options.effects ? s->options.effects : "");

	if (s->options.effects && !rest.len)
		return svy_fail(err, "--effects: none is named");
	while (svy_list_next(&part, &rest, ','))
		if (add_effect(s, svy_text_trim(part), err) != 0)
			return -1;
	return 0;
}

/* What is asked of contrasts where there are none. */
static int check_contrasts(const struct svy_study *s, struct svy_error *err)
{
	const struct svy_study_options *o = &s->options;
	const char *idle = o->effects ? "effects" : o->relative ? "relative"
		: o->difference_ci ? "difference-ci" : o->show_se ? "show-se"
		: o->adjust ? "adjust" : NULL;

	if (!idle || s->waves.wanted || s->compared != SIZE_MAX)
		return 0;
	return svy_fail(err, "--%s is for differences: say --compare VAR", idle);
}

int svy_contrasts_choose(struct svy_study *s, struct svy_error *err)
{
	const struct svy_study_options *o = &s->options;

	if (check_contrasts(s, err) != 0 || choose_effects(s, err) != 0)
		return -1;
	s->relative = o->relative && strcmp(o->relative, "log") == 0 ? SVY_RELATIVE_LOG
		: o->relative && strcmp(o->relative, "fieller") == 0
			? SVY_RELATIVE_FIELLER : SVY_RELATIVE_DELTA;
	s->newcombe = o->difference_ci && strcmp(o->difference_ci, "newcombe") == 0;
	for (size_t i = 0; i < s->measure_count; i++)
		s->measures[i].squares = svy_measure_spread(&s->measures[i]) ||
			(s->effects & 1u << ASK_COHEN_D &&
			 s->measures[i].indicator->statistic == SVY_MEAN);
	return 0;
}

/* ---- which rows a contrast has ---- */

static bool is_effect_asked(const struct svy_asking *w, enum svy_ask_kind kind)
{
	for (size_t e = 0; e < EFFECTS; e++)
		if (effects[e].kind == kind)
			return w->study->effects & 1u << kind && fits(e, w->measure);
	return false;
}

bool svy_is_asked(const struct svy_asking *w, const struct svy_ask *ask)
{
	const struct svy_study_options *o = &w->study->options;
	bool two = ask->against == SVY_NO_NAME || ask->versus == SIZE_MAX;

	if (ask->kind == ASK_DIFFERENCE)
		return true;
	if (ask->kind == ASK_ADJUSTED)
		return !two && w->measure->people;
	if (ask->kind == ASK_RELATIVE)
		return two && (ask->versus == SIZE_MAX || o->relative);
	if (svy_is_whole(w, ask))
		return false;
	if (ask->kind == ASK_SE_INDEPENDENT)
		return o->show_se;
	return two && is_effect_asked(w, ask->kind);
}

/* ---- their answers ---- */

/* Later less earlier, or the group less the other one; or both. */
static size_t find_sides(struct svy_side sides[SVY_SIDES], const struct svy_ask *ask)
{
	bool wave = ask->against != SVY_NO_NAME, group = ask->versus != SIZE_MAX;

	sides[0] = (struct svy_side){ ask->group, ask->wave };
	sides[1] = (struct svy_side){ wave ? ask->group : ask->versus,
		                      wave ? ask->against : ask->wave };
	if (!wave || !group)
		return 2;
	sides[2] = (struct svy_side){ ask->versus, ask->wave };
	sides[3] = (struct svy_side){ ask->versus, ask->against };
	return 4;
}

static void difference(struct svy_quantity *q, const struct svy_quantity *sides,
                       size_t count)
{
	struct svy_quantity own, other;

	if (count == 2) {
		svy_difference(q, &sides[0], &sides[1]);
		return;
	}
	svy_difference(&own, &sides[0], &sides[1]);
	svy_difference(&other, &sides[2], &sides[3]);
	svy_difference(q, &own, &other);
	svy_quantity_free(&own);
	svy_quantity_free(&other);
}

static void cohen_d(struct svy_quantity *q, struct svy_asking *w,
                    const struct svy_quantity *means, const struct svy_side *sides)
{
	struct svy_mean_variance after = { .mean = means[0] }, before = { .mean = means[1] };

	svy_measure_variance(&after.variance, w, sides[0]);
	svy_measure_variance(&before.variance, w, sides[1]);
	svy_cohen_d(q, &after, &before);
	svy_quantity_free(&after.variance);
	svy_quantity_free(&before.variance);
}

/* Where the row needs variances of its sides as well. */
static bool needs_sides(const struct svy_asking *w, const struct svy_ask *ask)
{
	const struct svy_study *s = w->study;

	if (ask->kind == ASK_RELATIVE)
		return s->relative == SVY_RELATIVE_FIELLER;
	if (ask->kind == ASK_DIFFERENCE)
		return s->newcombe && svy_measure_share(w->measure);
	return ask->kind == ASK_SE_INDEPENDENT || ask->kind == ASK_COHEN_H;
}

static void make(struct svy_quantity *q, struct svy_asking *w, enum svy_ask_kind kind,
                 const struct svy_answer *a, const struct svy_side *sides)
{
	const struct svy_quantity *of = a->sides;

	if (kind == ASK_RELATIVE)
		svy_relative_change(q, &of[0], &of[1]);
	else if (kind == ASK_RISK_RATIO)
		svy_risk_ratio(q, &of[0], &of[1]);
	else if (kind == ASK_ODDS_RATIO)
		svy_odds_ratio(q, &of[0], &of[1]);
	else if (kind == ASK_COHEN_H)
		svy_cohen_h(q, &of[0], &of[1]);
	else if (kind == ASK_COHEN_D)
		cohen_d(q, w, of, sides);
	else
		difference(q, of, a->side_count);
}

void svy_answer_contrast(struct svy_answer *a, struct svy_asking *w,
                         const struct svy_ask *ask)
{
	struct svy_side sides[SVY_SIDES];

	a->side_count = find_sides(sides, ask);
	for (size_t i = 0; i < a->side_count; i++)
		svy_measure_side(&a->sides[i], w, ask, sides[i]);
	make(&a->quantity, w, ask->kind, a, sides);
	if (needs_sides(w, ask)) {
		if (ask->kind == ASK_RELATIVE)
			difference(&a->sides[a->side_count++], a->sides, 2);
		return;
	}
	while (a->side_count > 0)
		svy_quantity_free(&a->sides[--a->side_count]);
}
