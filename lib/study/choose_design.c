/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/choose.h"

#include "study/replicate.h"

#include <string.h>

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

static int choose_columns(struct svy_study *s, struct svy_error *err)
{
	const struct svy_study_options *o = &s->options;

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
	return 0;
}

static enum svy_lonely lonely_of(const char *name)
{
	if (!name)
		return SVY_LONELY_FAIL;
	return strcmp(name, "certainty") == 0 ? SVY_LONELY_CERTAINTY
		: strcmp(name, "adjust") == 0 ? SVY_LONELY_ADJUST
		: strcmp(name, "average") == 0 ? SVY_LONELY_AVERAGE
		: SVY_LONELY_FAIL;
}

int svy_study_choose_design(struct svy_study *s, struct svy_error *err)
{
	const struct svy_study_options *o = &s->options;
	struct svy_design_spec spec = { .nest = o->nest, .lonely = lonely_of(o->lonely) };

	if (choose_columns(s, err) != 0 ||
	    svy_repweights_choose(&s->repweights, o, err) != 0)
		return -1;
	spec.stages = s->cluster_count;
	spec.fpc_stages = s->fpc_count;
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

static enum svy_df df_of(const char *name)
{
	static const char *const rules[] = {
		[SVY_DF_DESIGN] = "design", [SVY_DF_DOMAIN] = "domain",
		[SVY_DF_STATA] = "stata", [SVY_DF_INF] = "inf",
	};

	for (size_t i = 0; name && i < sizeof rules / sizeof *rules; i++)
		if (strcmp(name, rules[i]) == 0)
			return (enum svy_df)i;
	return SVY_DF_DOMAIN;
}

static enum svy_ci ci_of(const char *name)
{
	for (enum svy_ci ci = SVY_CI_LOGIT; name && ci <= SVY_CI_MEAN; ci++)
		if (strcmp(name, svy_ci_name(ci)) == 0)
			return ci;
	return SVY_CI_LOGIT;
}

int svy_study_choose_inference(struct svy_study *s, struct svy_error *err)
{
	const struct svy_study_options *o = &s->options;

	s->df = df_of(o->df);
	s->ci = ci_of(o->ci);
	if (!(o->level >= 1 && o->level < 100))
		return svy_fail(err, "--level: expected per cent from 1 on and below "
		                "100, such as 95, got %.10g", o->level);
	s->missing_category = o->missing && strcmp(o->missing, "category") == 0;
	return 0;
}
