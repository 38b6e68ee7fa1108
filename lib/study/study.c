/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/ancova.h"
#include "study/choose.h"
#include "study/contrast.h"
#include "study/hold.h"
#include "study/quantile.h"
#include "study/reliability.h"
#include "study/replicate.h"

#include "form/name.h"
#include "out/sink.h"
#include "read/source.h"

#include <gsl/gsl_errno.h>
#include <stdlib.h>
#include <string.h>

static enum svy_percent_of percent_of(const struct svy_study_options *o,
                                      size_t variables)
{
	if (!o->percent_of)
		return variables > 1 ? SVY_OF_TOTAL : SVY_OF_COLUMN;
	if (strcmp(o->percent_of, "row") == 0)
		return SVY_OF_ROW;
	return strcmp(o->percent_of, "total") == 0 ? SVY_OF_TOTAL : SVY_OF_COLUMN;
}

static int add_indicators(struct svy_study *s, struct svy_error *err)
{
	const struct svy_study_options *o = &s->options;

	for (size_t i = 0; i < o->asked.count; i++) {
		const char *text = o->asked.items[i].text;
		enum svy_statistic statistic;
		double percent;

		(void)svy_statistic_find(&statistic, &percent,
		                         svy_text(o->asked.items[i].option));
		/* --count has no argument: everybody counts as one. */
		if (svy_indicators_add(&s->indicators, statistic,
		                       statistic == SVY_COUNT ? "count = 1" : text,
		                       err) != 0)
			return -1;
	}
	if (o->indicators &&
	    svy_indicators_read(&s->indicators, o->indicators, err) != 0)
		return -1;
	if (s->indicators.count == 0 && !s->hold && !s->agreement)
		return svy_fail(err, "nothing to estimate: say -p, -M, -m, -t, -r, -Q, --count "
		                "or -i FILE");
	return 0;
}

static const struct svy_question *question_of(const struct svy_study *s,
                                              const struct svy_dim *dim)
{
	return s->codebook ? svy_codebook_find(s->codebook,
	                                       svy_name_of(dim->source))
	                   : NULL;
}

static void choose_measures(struct svy_study *s)
{
	s->measure_count = s->indicators.count;
	s->measures = svy_alloc(s->measure_count, sizeof *s->measures);
	for (size_t i = 0; i < s->measure_count; i++) {
		struct svy_measure *m = &s->measures[i];
		const struct svy_indicator *of = &s->indicators.items[i];

		m->indicator = of;
		for (size_t p = 0; svy_measure_share(m) && p < of->part_count; p++)
			svy_dim_add(s, &m->dims, &m->dim_count,
			            svy_name_of(svy_text(of->parts[p])),
			            svy_text(of->parts[p]));
		m->of = percent_of(&s->options, m->dim_count);
		m->of_answers = svy_measure_multiple(m) && s->options.multiple_of &&
		                strcmp(s->options.multiple_of, "answers") == 0;
	}
}

static void find_questions(struct svy_study *s)
{
	for (size_t d = 0; d < s->dim_count; d++)
		s->dims[d].question = question_of(s, &s->dims[d]);
	for (size_t i = 0; i < s->measure_count; i++)
		for (size_t d = 0; d < s->measures[i].dim_count; d++)
			s->measures[i].dims[d].question =
				question_of(s, &s->measures[i].dims[d]);
	for (size_t i = 0; s->hold && i < s->hold->count; i++)
		s->hold->columns[i].dim.question =
			question_of(s, &s->hold->columns[i].dim);
}

/* Options for one kind of percentages, and none or another kind is asked for. */
static int check_percents(const struct svy_study *s, struct svy_error *err)
{
	const struct svy_study_options *o = &s->options;
	const struct svy_measure *multiple = NULL;
	bool shares = false;

	for (size_t i = 0; i < s->measure_count; i++) {
		shares = shares || svy_measure_share(&s->measures[i]);
		if (svy_measure_multiple(&s->measures[i]))
			multiple = &s->measures[i];
	}
	if (o->multiple_of && !multiple)
		return svy_fail(err, "--multiple-of is for questions with several answers: "
		                "say -M VAR");
	if (o->percent_of && multiple)
		return svy_fail(err, "--percent-of is for distributions (-p), and '%s' has "
		                "several answers; see --multiple-of",
		                multiple->indicator->name);
	if (o->percent_of && !shares)
		return svy_fail(err, "--percent-of is for distributions: say -p VAR");
	return 0;
}

/* A distribution over lists of choices is a slip: "radio tv" would be a level. */
static int check_lists(const struct svy_study *s, struct svy_error *err)
{
	for (size_t i = 0; i < s->measure_count; i++) {
		const struct svy_measure *m = &s->measures[i];
		bool multiple = svy_measure_multiple(m);

		for (size_t d = 0; !multiple && d < m->dim_count; d++) {
			const struct svy_question *q = m->dims[d].question;

			if (!q || strcmp(q->type, "select_multiple") != 0)
				continue;
			svy_fail(err, "indicator '%s': '%s' is a select_multiple, whose "
			         "answers are lists of choices; say -M, or statistic "
			         "multiple", m->indicator->name, m->dims[d].name);
			return m->indicator->line == 0 ? -1
				: svy_error_at(err, s->options.indicators,
				               m->indicator->line, NULL);
		}
	}
	return 0;
}

static int check_output(const struct svy_study_options *o, struct svy_error *err)
{
	const char *inputs[] = { o->indicators, o->codebook, o->design };

	for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++)
		if (svy_sink_refuse(o->output, inputs[i], err) != 0)
			return -1;
	return 0;
}

static int prepare(struct svy_study *s, struct svy_error *err)
{
	if (check_output(&s->options, err) != 0)
		return -1;
	if (svy_design_read(&s->options, &s->arena, err) != 0 ||
	    svy_study_choose_inference(s, err) != 0 ||
	    svy_delimiter_parse(&s->delimiter, s->options.delimiter, err) != 0 ||
	    svy_study_choose_design(s, err) != 0 ||
	    add_indicators(s, err) != 0 || svy_study_choose_groups(s, err) != 0)
		return -1;
	if (svy_ancova_check(s, err) != 0)
		return -1;
	choose_measures(s);
	if (svy_quantiles_choose(s, err) != 0)
		return -1;
	if (svy_contrasts_choose(s, err) != 0)
		return -1;
	if (svy_codebook_choose(&s->codebook, s->options.codebook, s->options.lang, err) != 0)
		return -1;
	find_questions(s);
	if (check_percents(s, err) != 0 || check_lists(s, err) != 0)
		return -1;
	return svy_codes_parse(&s->na, s->options.na, err);
}

/* Replicate weights do for what knows of them. */
static int check_repweights(const struct svy_study *s, struct svy_error *err)
{
	if (!s->repweights || !(s->hold || s->agreement) || (s->hold && s->hold->reweighs))
		return 0;
	return svy_fail(err, "--repweights: this tool cannot compute with replicate "
	                "weights; give it the design itself");
}

/* The study is *s, of which options, waves and what else it gathers are set. */
static int begin(struct svy_study **out, const struct svy_study *as, struct svy_error *err)
{
	struct svy_study *s = svy_alloc(1, sizeof *s);

	(void)gsl_set_error_handler_off(); /* NaN, where it would stop the program */
	*s = *as;
	if (prepare(s, err) != 0 || check_repweights(s, err) != 0) {
		svy_study_free(s);
		return -1;
	}
	*out = s;
	return 0;
}

int svy_study_begin_held(struct svy_study **out,
                         const struct svy_study_options *options,
                         const struct svy_waves *waves, struct svy_hold *hold,
                         struct svy_error *err)
{
	const struct svy_study as = { .options = *options, .hold = hold,
		                      .waves = waves ? *waves : (struct svy_waves){ 0 } };

	return begin(out, &as, err);
}

int svy_study_begin_agreement(struct svy_study **out,
                              const struct svy_study_options *options,
                              const struct svy_waves *waves,
                              struct svy_agreement *agreement, struct svy_error *err)
{
	const struct svy_study as = { .options = *options, .agreement = agreement,
		                      .waves = waves ? *waves : (struct svy_waves){ 0 } };

	return begin(out, &as, err);
}

int svy_study_begin(struct svy_study **out, const struct svy_study_options *options,
                    const struct svy_waves *waves, struct svy_error *err)
{
	return svy_study_begin_held(out, options, waves, NULL, err);
}

const struct svy_study_options *svy_study_options(const struct svy_study *s)
{
	return &s->options;
}

static void free_dims(struct svy_dim *dims, size_t count)
{
	for (size_t d = 0; d < count; d++)
		svy_names_free(&dims[d].known);
	free(dims);
}

void svy_study_free(struct svy_study *s)
{
	if (!s)
		return;
	for (size_t i = 0; i < s->measure_count; i++) {
		free_dims(s->measures[i].dims, s->measures[i].dim_count);
		svy_cells_free(&s->measures[i].levels);
		svy_ancova_free(&s->measures[i]);
		svy_quantiles_free(&s->measures[i]);
	}
	free(s->measures);
	free(s->quantile.percents);
	free_dims(s->dims, s->dim_count);
	svy_codes_free(&s->na);
	free(s->strata);
	free(s->clusters);
	free(s->fpcs);
	free(s->unit_waves.value);
	free(s->unit_arms.value);
	free(s->taken);
	svy_cells_free(&s->groups);
	svy_tally_free(&s->tally);
	svy_design_free(&s->design);
	svy_names_free(&s->parts);
	svy_people_free(&s->people);
	svy_repweights_free(s->repweights);
	svy_indicators_free(&s->indicators);
	svy_codebook_free(s->codebook);
	svy_arena_free(&s->arena);
	free(s);
}
