/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* svyscore: scale scores from questionnaire items, and how far the items agree. */
#include "base/data.h"
#include "base/tool.h"
#include "out/instruments.h"
#include "out/sink.h"
#include "study/reliability.h"
#include "study/scoring.h"

#include <string.h>

#define NAME "svyscore"

struct options {
	struct svy_study_options study;
	const char *wave;
	struct svy_items asked; /* --define, --instrument */
	const char *scales, *instruments;
	bool list, reliability;
};

#define AT(field) offsetof(struct options, field)

static const struct svy_option what[] = {
	{ "instrument", 0, SVY_OPTION_ITEM, AT(asked), "NAME=ITEMS",
	  "a published one: PHQ-9=phq_1-phq_9" },
	{ "define", 0, SVY_OPTION_ITEM, AT(asked), "TEXT",
	  "'NAME=ITEMS; min=1; max=5; reverse=q2 ...'" },
	{ "scales", 'S', SVY_OPTION_TEXT, AT(scales), "FILE",
	  "definitions: svykit-scales(5)" },
	{ "instruments", 0, SVY_OPTION_TEXT, AT(instruments), "FILE",
	  "more instruments: svykit-scales(5)" },
	{ "list", 0, SVY_OPTION_FLAG, AT(list), NULL, "the instruments there are" },
	{ "na", 0, SVY_OPTION_TEXT, AT(study.na), "LIST", "codes that mean missing: 98,99" },
	{ "delimiter", 'd', SVY_OPTION_TEXT, AT(study.delimiter), "C",
	  "default: seen from the header" },
	{ "output", 'o', SVY_OPTION_TEXT, AT(study.output), "FILE", "whole or not at all" },
	{ "quiet", 'q', SVY_OPTION_FLAG, AT(study.quiet), NULL, "no notes" },
	{ "reliability", 0, SVY_OPTION_FLAG, AT(reliability), NULL,
	  "alpha, omega, item statistics; no scores" },
	{ 0 }
};

/* Of --reliability only; as in other tools. */
static const struct svy_option only[] = {
	{ "by", 'b', SVY_OPTION_TEXT, AT(study.by), "VAR[,VAR]", "groups" },
	{ "totals", 0, SVY_OPTION_FLAG, AT(study.totals), NULL, "add the margins" },
	{ "wave", 0, SVY_OPTION_TEXT, AT(wave), "COL", "each wave by itself" },
	{ "where", 'W', SVY_OPTION_TEXT, AT(study.where), "EXPR", "only these rows" },
	{ "weight", 'w', SVY_OPTION_TEXT, AT(study.weight), "COL", "sampling weight" },
	{ "strata", 's', SVY_OPTION_TEXT, AT(study.strata), "COL[,COL]", "strata, crossed" },
	{ "cluster", 'c', SVY_OPTION_TEXT, AT(study.cluster), "COL[,COL]",
	  "sampling units, by stage" },
	{ "fpc", 0, SVY_OPTION_TEXT, AT(study.fpc), "COL[,COL]",
	  "population size or fraction, by stage" },
	{ "nest", 0, SVY_OPTION_FLAG, AT(study.nest), NULL,
	  "cluster names start afresh in a stratum" },
	{ "lonely-psu", 0, SVY_OPTION_CHOICE, AT(study.lonely),
	  "fail|certainty|adjust|average", "stratum of one unit (fail)" },
	{ "design", 0, SVY_OPTION_TEXT, AT(study.design), "FILE",
	  "these options as name = value lines" },
	{ "level", 0, SVY_OPTION_NUMBER, AT(study.level), "PERCENT", "confidence (95)" },
	{ "df", 0, SVY_OPTION_CHOICE, AT(study.df), "domain|design|stata|inf",
	  "degrees of freedom (domain)" },
	{ "format", 'f', SVY_OPTION_CHOICE, AT(study.format), "csv|text|md|latex|html|json",
	  "default: text on a terminal, else csv" },
	{ 0 }
};

/* An option of --reliability would change nothing in scores, unseen. */
static int check(const struct options *o, int count, struct svy_error *err)
{
	const struct svy_study_options *s = &o->study;
	const struct {
		const char *name;
		bool given;
	} given[] = {
		{ "by", s->by }, { "totals", s->totals }, { "wave", o->wave },
		{ "where", s->where }, { "weight", s->weight }, { "strata", s->strata },
		{ "cluster", s->cluster }, { "fpc", s->fpc }, { "nest", s->nest },
		{ "lonely-psu", s->lonely }, { "design", s->design }, { "df", s->df },
		{ "level", s->level < 95 || s->level > 95 }, { "format", s->format },
	};

	for (size_t i = 0; !o->reliability && i < sizeof given / sizeof *given; i++)
		if (given[i].given)
			return svy_fail(err, "--%s goes with --reliability", given[i].name);
	if (!o->scales && !o->asked.count && !o->list)
		return svy_fail(err, "nothing to score: say --instrument, --define or "
		                "--scales, or --list");
	return count > 1 ? svy_fail(err, "one file at a time") : 0;
}

static int read_instruments(struct svy_instruments *all, const struct options *o,
                            struct svy_error *err)
{
	struct svy_arena arena = { 0 };
	int status = svy_instruments_read(all, svy_data_path(&arena, "instruments.csv"), err);

	if (status == 0 && o->instruments)
		status = svy_instruments_read(all, o->instruments, err);
	svy_arena_free(&arena);
	return status;
}

static int read_scales(struct svy_scales *scales, const struct svy_instruments *all,
                       const struct options *o, struct svy_error *err)
{
	int status = o->scales ? svy_scales_read(scales, o->scales, all, err) : 0;

	for (size_t i = 0; status == 0 && i < o->asked.count; i++) {
		const struct svy_given *given = &o->asked.items[i];

		status = strcmp(given->option, "define") == 0
			? svy_scales_define(scales, given->text, all, err)
			: svy_scales_instrument(scales, given->text, all, err);
	}
	if (status == 0 && !scales->count && !o->list) {
		(void)svy_fail(err, "no scale is defined there");
		return svy_error_at(err, o->scales, 0, NULL);
	}
	return status;
}

static int write_scores(const struct svy_scales *scales, const struct options *o,
                        const char *path, struct svy_error *err)
{
	const struct svy_scoring how = {
		.scales = scales, .na = o->study.na, .delimiter = o->study.delimiter,
		.output = o->study.output, .prog = NAME, .quiet = o->study.quiet,
	};

	return svy_scoring_write(path, &how, err);
}

static int list_instruments(const struct svy_instruments *all, const struct options *o,
                            struct svy_error *err)
{
	struct svy_sink sink;

	if (svy_sink_open(&sink, o->study.output, err) != 0)
		return -1;
	svy_instruments_write(sink.to, all);
	return svy_sink_close(&sink, err);
}

static int score(void *with, char **files, int count, struct svy_error *err)
{
	const struct options *o = with;
	const char *path = count ? files[0] : "-";
	struct svy_instruments all = { 0 };
	struct svy_scales scales = { 0 };
	int status = -1;

	if (check(o, count, err) == 0 &&
	    svy_sink_refuse(o->study.output, o->scales, err) == 0 &&
	    svy_sink_refuse(o->study.output, o->instruments, err) == 0 &&
	    read_instruments(&all, o, err) == 0 && read_scales(&scales, &all, o, err) == 0)
		status = o->list ? list_instruments(&all, o, err)
		       : o->reliability ? svy_reliability_print(&scales, &o->study, o->wave,
		                                                path, NAME, err)
		                        : write_scores(&scales, o, path, err);
	svy_scales_free(&scales);
	svy_instruments_free(&all);
	return status;
}

int main(int argc, char **argv)
{
	struct options o = { .study = svy_study_defaults() };
	const struct svy_option_set sets[] = {
		{ NULL, what, &o, false, false },
		{ "with --reliability", only, &o, false, false },
	};
	const struct svy_tool tool = {
		.name = NAME,
		.purpose = "Adds scores of scales to a file of answers, or says how reliable "
		           "they are.",
		.usage = "[options] [file]",
		.example = "svyscore --instrument PHQ-9=phq_1-phq_9 --na 99 end.csv >scored.csv",
		.sets = sets,
		.set_count = sizeof sets / sizeof *sets,
	};
	int status = svy_tool_main(&tool, argc, argv, score, &o);

	svy_items_free(&o.asked);
	return status;
}
