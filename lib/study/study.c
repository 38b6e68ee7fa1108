/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/ancova.h"
#include "study/compare.h"
#include "study/contrast.h"
#include "study/hold.h"
#include "study/quantile.h"
#include "study/reliability.h"
#include "study/replicate.h"

#include "form/name.h"
#include "out/column.h"
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

static struct svy_dim *add_dim(struct svy_study *s, struct svy_dim **dims,
                               size_t *count, struct svy_text name,
                               struct svy_text source)
{
	struct svy_dim *dim;

	*dims = svy_resize(*dims, *count + 1, sizeof **dims);
	dim = &(*dims)[(*count)++];
	memset(dim, 0, sizeof *dim);
	dim->source = source;
	dim->name = svy_arena_copy(&s->arena, name);
	return dim;
}

enum { MOST_GROUPS = 12 }; /* the margins of n variables are 2^n */

static int add_group(struct svy_study *s, struct svy_text part,
                     struct svy_error *err)
{
	struct svy_text name, source;
	struct svy_dim *dim;

	svy_name_split(&name, &source, part);
	name = svy_text_trim(name);
	source = svy_text_trim(source);
	if (!source.len)
		return svy_fail(err, "--by: an empty name in '%s'", s->options.by);
	dim = add_dim(s, &s->dims, &s->dim_count,
	              name.len ? name : svy_name_of(source), source);
	for (size_t i = 0; i + 1 < s->dim_count; i++)
		if (strcmp(s->dims[i].name, dim->name) == 0)
			return svy_fail(err, "--by: '%s' is named twice", dim->name);
	return 0;
}

/* A column's name as an expression, whatever characters it is made of. */
static struct svy_text column_source(struct svy_study *s, const char *column)
{
	if (!column || strncmp(column, "${", 2) == 0)
		return svy_text(column ? column : "");
	return svy_text(svy_arena_print(&s->arena, "${%s}", column));
}

struct svy_dim *svy_group_add(struct svy_study *s, const char *name)
{
	return add_dim(s, &s->dims, &s->dim_count, svy_name_of(svy_text(name)),
	               column_source(s, name));
}

static int add_groups(struct svy_study *s, struct svy_error *err)
{
	struct svy_text part, list = svy_text(s->options.by ? s->options.by : "");

	if (s->options.by && !list.len)
		return svy_fail(err, "--by: no variable is named");
	while (svy_list_next(&part, &list, ','))
		if (add_group(s, part, err) != 0)
			return -1;
	if (s->dim_count > MOST_GROUPS)
		return svy_fail(err, "--by: at most %d variables", MOST_GROUPS);
	return 0;
}

static int check_names(const struct svy_study *s, struct svy_error *err)
{
	for (size_t d = 0; d < s->dim_count; d++) {
		const char *name = s->dims[d].name;

		if (svy_column_find(svy_text(name)) < SVY_COLUMNS)
			return svy_fail(err, "a group cannot be called '%s': the "
			                "estimates have a column of that name; "
			                "say NAME=%s", name, name);
		if (s->waves.wanted && d + 1 < s->dim_count &&
		    strcmp(name, "wave") == 0)
			return svy_fail(err, "'wave' is the name of the waves; call the "
			                "group otherwise: NAME=wave");
	}
	return 0;
}

/* Columns "a,b" of the design; an empty name is no choice but a slip. */
static int split_columns(struct svy_text **columns, size_t *count,
                         const char *option, const char *list,
                         struct svy_error *err)
{
	struct svy_text part, rest = svy_text(list ? list : "");

	if (list && !*list)
		return svy_fail(err, "--%s: no column is named", option);
	while (svy_list_next(&part, &rest, ',')) {
		*columns = svy_resize(*columns, *count + 1, sizeof **columns);
		(*columns)[(*count)++] = svy_text_trim(part);
		if (!(*columns)[*count - 1].len)
			return svy_fail(err, "--%s: an empty name in '%s'", option, list);
	}
	return 0;
}

static int choose_design(struct svy_study *s, struct svy_error *err)
{
	const struct svy_study_options *o = &s->options;
	struct svy_design_spec spec = { .nest = o->nest };

	if (split_columns(&s->strata, &s->strata_count, "strata", o->strata, err) ||
	    split_columns(&s->clusters, &s->cluster_count, "cluster", o->cluster, err) ||
	    split_columns(&s->fpcs, &s->fpc_count, "fpc", o->fpc, err))
		return -1;
	/* Without clusters it is people who were drawn. */
	if (o->id && !o->repweights && !s->cluster_count &&
	    split_columns(&s->clusters, &s->cluster_count, "id", o->id, err) != 0)
		return -1;
	if (s->cluster_count > SVY_STAGES)
		return svy_fail(err, "--cluster: at most %d stages", SVY_STAGES);
	if (s->fpc_count > (s->cluster_count ? s->cluster_count : 1))
		return svy_fail(err, "--fpc: %zu columns for %zu stages of sampling",
		                s->fpc_count, s->cluster_count ? s->cluster_count
		                                               : (size_t)1);
	spec.stages = s->cluster_count;
	spec.fpc_stages = s->fpc_count;
	if (o->lonely)
		spec.lonely = strcmp(o->lonely, "certainty") == 0 ? SVY_LONELY_CERTAINTY
			: strcmp(o->lonely, "adjust") == 0 ? SVY_LONELY_ADJUST
			: strcmp(o->lonely, "average") == 0 ? SVY_LONELY_AVERAGE
			: SVY_LONELY_FAIL;
	if (svy_repweights_choose(&s->repweights, o, err) != 0)
		return -1;
	if (s->repweights)
		spec.lonely = SVY_LONELY_CERTAINTY; /* one row's weights have no spread */
	svy_design_begin(&s->design, &spec);
	if (o->independent && o->id)
		return svy_fail(err, "--independent takes the waves for samples of different "
		                "people, and --id pairs people: leave one of them out");
	s->separate = s->waves.wanted &&
	              (o->independent || !(s->cluster_count || s->repweights));
	return 0;
}

static int choose_inference(struct svy_study *s, struct svy_error *err)
{
	const struct svy_study_options *o = &s->options;
	static const char *const rules[] = {
		[SVY_DF_DESIGN] = "design", [SVY_DF_DOMAIN] = "domain",
		[SVY_DF_STATA] = "stata", [SVY_DF_INF] = "inf",
	};

	s->df = SVY_DF_DOMAIN;
	for (size_t i = 0; o->df && i < sizeof rules / sizeof *rules; i++)
		if (strcmp(o->df, rules[i]) == 0)
			s->df = (enum svy_df)i;
	s->ci = SVY_CI_LOGIT;
	for (enum svy_ci ci = SVY_CI_LOGIT; o->ci && ci <= SVY_CI_MEAN; ci++)
		if (strcmp(o->ci, svy_ci_name(ci)) == 0)
			s->ci = ci;
	if (!(o->level >= 1 && o->level < 100))
		return svy_fail(err, "--level: expected per cent from 1 on and below "
		                "100, such as 95, got %.10g", o->level);
	s->missing_category = o->missing && strcmp(o->missing, "category") == 0;
	return 0;
}

int svy_dim_know(struct svy_dim *dim, const char *option, const char *list,
                 struct svy_error *err)
{
	struct svy_text part, rest = svy_text(list ? list : "");

	while (svy_list_next(&part, &rest, ',')) {
		uint32_t count = dim->known.count;

		part = svy_text_trim(part);
		if (!part.len || svy_names_add(&dim->known, part) < count)
			return svy_fail(err, "--%s: '%s' has an empty name, or one "
			                "twice", option, list);
	}
	return 0;
}

static int add_waves(struct svy_study *s, struct svy_error *err)
{
	struct svy_dim *dim = add_dim(s, &s->dims, &s->dim_count, svy_text("wave"),
	                              column_source(s, s->waves.column));

	return svy_dim_know(dim, "waves", s->waves.names, err);
}

static int choose_groups(struct svy_study *s, struct svy_error *err)
{
	if (add_groups(s, err) != 0 || svy_compare_choose(s, err) != 0 ||
	    (s->waves.wanted && add_waves(s, err) != 0) || check_names(s, err) != 0)
		return -1;
	svy_cells_begin(&s->groups, s->dim_count);
	if (s->dim_count == 0)
		(void)svy_cells_add(&s->groups, 0, NULL);
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
			add_dim(s, &m->dims, &m->dim_count,
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
	    choose_inference(s, err) != 0 ||
	    svy_delimiter_parse(&s->delimiter, s->options.delimiter, err) != 0 ||
	    choose_design(s, err) != 0 ||
	    add_indicators(s, err) != 0 || choose_groups(s, err) != 0)
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
