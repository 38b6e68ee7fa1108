/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/options.h"

#include "base/memory.h"
#include "base/names.h"
#include "form/indicator.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define AT(field) offsetof(struct svy_study_options, field)

const struct svy_option svy_asked_options[] = {
	{ "percent", 'p', SVY_OPTION_ITEM, AT(asked), "[NAME=]EXPR",
	  "percent of a condition, or of each answer" },
	{ "multiple", 'M', SVY_OPTION_ITEM, AT(asked), "[NAME=]VAR",
	  "percent of each choice, of several allowed" },
	{ "multiple-of", 0, SVY_OPTION_CHOICE, AT(multiple_of), "respondents|answers",
	  "of whom or what (respondents)" },
	{ "mean", 'm', SVY_OPTION_ITEM, AT(asked), "[NAME=]EXPR", "mean" },
	{ "total", 't', SVY_OPTION_ITEM, AT(asked), "[NAME=]EXPR", "weighted total" },
	{ "ratio", 'r', SVY_OPTION_ITEM, AT(asked), "[NAME=]NUM/DEN",
	  "ratio of two totals" },
	{ "quantile", 'Q', SVY_OPTION_ITEM, AT(asked), "[NAME=]EXPR",
	  "median (holds 24 to 90 bytes a row)" },
	{ "count", 'n', SVY_OPTION_ITEM, AT(asked), NULL, "weighted number of rows" },
	{ "indicators", 'i', SVY_OPTION_TEXT, AT(indicators), "FILE",
	  "definitions: svykit-indicators(5)" },
	{ 0 }
};

const struct svy_option svy_spread_options[] = {
	{ "variance", 0, SVY_OPTION_ITEM, AT(asked), "[NAME=]EXPR", "of answers" },
	{ "sd", 0, SVY_OPTION_ITEM, AT(asked), "[NAME=]EXPR", "standard deviation" },
	{ 0 }
};

const struct svy_option svy_group_options[] = {
	{ "by", 'b', SVY_OPTION_TEXT, AT(by), "VAR[,VAR]",
	  "groups; VAR may be NAME=EXPR" },
	{ "totals", 0, SVY_OPTION_FLAG, AT(totals), NULL, "add the margins" },
	{ "compare", 0, SVY_OPTION_TEXT, AT(compare), "VAR[=REF]",
	  "differences of its groups from one" },
	{ "missing", 0, SVY_OPTION_CHOICE, AT(missing), "drop|category",
	  "missing answers (drop)" },
	{ 0 }
};

const struct svy_option svy_row_options[] = {
	{ "where", 'W', SVY_OPTION_TEXT, AT(where), "EXPR",
	  "only these rows; the design stays whole" },
	{ "na", 0, SVY_OPTION_TEXT, AT(na), "LIST", "codes that mean missing: 98,99" },
	{ "codebook", 'k', SVY_OPTION_TEXT, AT(codebook), "FILE",
	  "XLSForm survey sheet, choices beside" },
	{ "lang", 0, SVY_OPTION_TEXT, AT(lang), "LANGUAGE",
	  "of its labels: fr, for label::French (fr)" },
	{ "delimiter", 'd', SVY_OPTION_TEXT, AT(delimiter), "C",
	  "default: seen from the header" },
	{ 0 }
};

const struct svy_option svy_design_options[] = {
	{ "weight", 'w', SVY_OPTION_TEXT, AT(weight), "COL", "sampling weight" },
	{ "strata", 's', SVY_OPTION_TEXT, AT(strata), "COL[,COL]", "strata, crossed" },
	{ "cluster", 'c', SVY_OPTION_TEXT, AT(cluster), "COL[,COL]",
	  "sampling units, by stage" },
	{ "fpc", 0, SVY_OPTION_TEXT, AT(fpc), "COL[,COL]",
	  "population size or fraction, by stage" },
	{ "nest", 0, SVY_OPTION_FLAG, AT(nest), NULL,
	  "cluster names start afresh in a stratum" },
	{ "lonely-psu", 0, SVY_OPTION_CHOICE, AT(lonely),
	  "fail|certainty|adjust|average", "stratum of one unit (fail)" },
	{ "repweights", 0, SVY_OPTION_TEXT, AT(repweights), "PATTERN",
	  "replicate weights: 'rep_*', w1-w80" },
	{ "reptype", 0, SVY_OPTION_CHOICE, AT(reptype), "brr|fay|jk1|jkn|bootstrap",
	  "how they were made" },
	{ "rho", 0, SVY_OPTION_NUMBER, AT(rho), "X", "of fay" },
	{ "scale", 0, SVY_OPTION_NUMBER, AT(scale), "X", "of all replicates" },
	{ "rscales", 0, SVY_OPTION_TEXT, AT(rscales), "LIST", "of each, for jkn" },
	{ "mse", 0, SVY_OPTION_FLAG, AT(mse), NULL,
	  "about the estimate, not the replicates' mean" },
	{ "design", 0, SVY_OPTION_TEXT, AT(design), "FILE",
	  "these options as name = value lines" },
	{ 0 }
};

const struct svy_option svy_infer_options[] = {
	{ "level", 0, SVY_OPTION_NUMBER, AT(level), "PERCENT", "confidence (95)" },
	{ "df", 0, SVY_OPTION_CHOICE, AT(df), "domain|design|stata|inf",
	  "degrees of freedom (domain)" },
	{ 0 }
};

const struct svy_option svy_percent_options[] = {
	{ "quantiles", 0, SVY_OPTION_TEXT, AT(quantiles), "LIST",
	  "which, per cent: 25,50,75 (50)" },
	{ "quantile-rule", 0, SVY_OPTION_TEXT, AT(quantile_rule), "math|school|hf1..hf9",
	  "as R's qrule (math)" },
	{ "quantile-ci", 0, SVY_OPTION_CHOICE, AT(quantile_ci), "woodruff|score",
	  "interval of a quantile (woodruff)" },
	{ "ci", 0, SVY_OPTION_CHOICE, AT(ci), "logit|beta|wilson|asin|mean",
	  "interval of a percentage (logit)" },
	{ "deff", 0, SVY_OPTION_CHOICE, AT(deff), "replace|without",
	  "design effect against draws so (replace)" },
	{ "standards", 0, SVY_OPTION_CHOICE, AT(standards), "nchs",
	  "flag percentages too weak to print" },
	{ 0 }
};

const struct svy_option svy_contrast_options[] = {
	{ "adjust", 0, SVY_OPTION_CHOICE, AT(adjust), "holm|bh|bonferroni",
	  "p values for many contrasts" },
	{ "relative", 0, SVY_OPTION_CHOICE, AT(relative), "delta|log|fieller",
	  "interval of relative changes (delta)" },
	{ "effects", 0, SVY_OPTION_TEXT, AT(effects), "LIST",
	  "risk_ratio,odds_ratio,cohen_h,cohen_d" },
	{ "difference-ci", 0, SVY_OPTION_CHOICE, AT(difference_ci), "t|newcombe",
	  "interval of differences of percentages (t)" },
	{ "show-se", 0, SVY_OPTION_FLAG, AT(show_se), NULL,
	  "beside each error the one of independent sides" },
	{ 0 }
};

const struct svy_option svy_output_options[] = {
	{ "format", 'f', SVY_OPTION_CHOICE, AT(format), "csv|text|md|latex|html|json",
	  "default: text on a terminal, else csv" },
	{ "show", 0, SVY_OPTION_TEXT, AT(show), "LIST",
	  "n,percent,ci,se,p,df,deff,neff,method,flag,relative" },
	{ "labels", 0, SVY_OPTION_FLAG, AT(labels), NULL, "labels in place of codes" },
	{ "output", 'o', SVY_OPTION_TEXT, AT(output), "FILE", "whole or not at all" },
	{ "quiet", 'q', SVY_OPTION_FLAG, AT(quiet), NULL, "no notes" },
	{ 0 }
};

bool svy_shows(const struct svy_study_options *options, const char *item)
{
	struct svy_text part, list = svy_text(options->show ? options->show : "");

	while (svy_list_next(&part, &list, ','))
		if (svy_text_is(svy_text_trim(part), item))
			return true;
	return false;
}

struct svy_study_options svy_study_defaults(void)
{
	return (struct svy_study_options){ .level = 95, .rho = NAN, .scale = NAN };
}

/* A file's settings in the place of those that were not given. */
static void fill_unset(struct svy_study_options *to,
                       const struct svy_study_options *from)
{
	const char **into[] = { &to->weight, &to->strata, &to->cluster, &to->fpc,
		                &to->lonely, &to->repweights, &to->reptype,
		                &to->rscales };
	const char *values[] = { from->weight, from->strata, from->cluster,
		                 from->fpc, from->lonely, from->repweights,
		                 from->reptype, from->rscales };

	for (size_t i = 0; i < sizeof into / sizeof *into; i++)
		if (!*into[i])
			*into[i] = values[i];
	if (isnan(to->rho))
		to->rho = from->rho;
	if (isnan(to->scale))
		to->scale = from->scale;
	to->nest = to->nest || from->nest;
	to->mse = to->mse || from->mse;
}

/* What is told twice would hold by its place in the file. */
static int note_setting(struct svy_names *seen, struct svy_text name, struct svy_error *err)
{
	uint32_t count = seen->count;

	if (svy_names_add(seen, name) == count)
		return 0;
	return svy_fail(err, "%.*s is given twice", (int)name.len, name.at);
}

static int set_line(struct svy_study_options *options, struct svy_arena *arena,
                    struct svy_names *seen, struct svy_text line, struct svy_error *err)
{
	const struct svy_option_set set = { NULL, svy_design_options, options, false, false };
	const char *equals = memchr(line.at, '=', line.len);
	struct svy_text name = line, value = { line.at + line.len, 0 };

	if (!line.len || line.at[0] == '#')
		return 0;
	if (equals) {
		name.len = (size_t)(equals - line.at);
		value.at = equals + 1;
		value.len = line.len - name.len - 1;
	}
	name = svy_text_trim(name);
	if (svy_text_is(name, "design"))
		return svy_fail(err, "a design file does not name another");
	if (note_setting(seen, name, err) != 0)
		return -1;
	return svy_option_set(&set, svy_arena_copy(arena, name),
	                      svy_arena_copy(arena, svy_text_trim(value)), err);
}

static int read_lines(struct svy_study_options *options, struct svy_arena *arena,
                      FILE *from, size_t *number, struct svy_error *err)
{
	struct svy_names seen = { 0 };
	char *line = NULL;
	size_t size = 0;
	ssize_t len;
	int status = 0;

	while (status == 0 && (len = getline(&line, &size, from)) != -1) {
		struct svy_text text = { line, (size_t)len };

		if (++*number == 1 && text.len >= 3 &&
		    memcmp(text.at, "\xEF\xBB\xBF", 3) == 0)
			text = (struct svy_text){ line + 3, text.len - 3 };
		status = set_line(options, arena, &seen, svy_text_trim(text), err);
	}
	svy_names_free(&seen);
	free(line);
	if (status == 0 && ferror(from))
		return svy_fail(err, "%s", strerror(errno));
	return status;
}

int svy_design_read(struct svy_study_options *options, struct svy_arena *arena,
                    struct svy_error *err)
{
	struct svy_study_options read = svy_study_defaults();
	size_t line = 0;
	FILE *from;
	int status;

	if (!options->design)
		return 0;
	from = fopen(options->design, "r");
	if (!from) {
		svy_fail(err, "%s", strerror(errno));
		return svy_error_at(err, options->design, 0, NULL);
	}
	status = read_lines(&read, arena, from, &line, err);
	(void)fclose(from);
	if (status != 0)
		return svy_error_at(err, options->design, line, NULL);
	fill_unset(options, &read);
	return 0;
}
