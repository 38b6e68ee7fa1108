/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* svytab: percentages, means, totals and ratios of survey answers, by group. */
#include "base/tool.h"
#include "study/make.h"
#include "study/print.h"

struct options {
	struct svy_study_options study;
	struct svy_make_options make;
};

static const struct svy_option own[] = {
	{ "percent-of", 0, SVY_OPTION_CHOICE,
	  offsetof(struct svy_study_options, percent_of), "row|column|total",
	  "what a distribution adds up to" },
	{ 0 }
};

static int make(const struct options *o, char **files, int count, struct svy_error *err)
{
	if (count > 1)
		return svy_fail(err, "--make-replicates reads one file: put the waves of a "
		                "study into one before, so that they share replicates");
	return svy_replicates_write(&o->study, &o->make, "svytab",
	                            count ? files[0] : "-", err);
}

static int tabulate(void *with, char **files, int count, struct svy_error *err)
{
	const struct options *o = with;
	struct svy_study *study;
	int status;

	if (svy_make_check(&o->make, err) != 0)
		return -1;
	if (o->make.type)
		return make(o, files, count, err);
	status = svy_study_begin(&study, &o->study, NULL, err);
	if (status != 0)
		return status;
	status = svy_study_read_files(study, files, count, err);
	if (status == 0)
		status = svy_study_print(study, "svytab", err);
	svy_study_free(study);
	return status;
}

int main(int argc, char **argv)
{
	struct options o = { svy_study_defaults(), svy_make_defaults() };
	const struct svy_option_set sets[] = {
		{ "what", svy_asked_options, &o.study, false, false },
		{ NULL, svy_spread_options, &o.study, false, true },
		{ NULL, own, &o.study, false, false },
		{ "of whom", svy_group_options, &o.study, false, false },
		{ NULL, svy_row_options, &o.study, false, false },
		{ "design", svy_design_options, &o.study, false, true },
		{ NULL, svy_make_rows, &o.make, false, true },
		{ "contrasts", svy_contrast_options, &o.study, false, true },
		{ "intervals", svy_infer_options, &o.study, false, true },
		{ NULL, svy_percent_options, &o.study, false, true },
		{ "output", svy_output_options, &o.study, true, true },
	};
	const struct svy_tool tool = {
		.name = "svytab",
		.purpose = "Percentages, means, totals, ratios and counts of survey "
		           "answers, by group.",
		.usage = "[options] [file ...]",
		.example = "svytab -p 'agrees = ${q12} >= 4' -b sex --totals endline.csv",
		.sets = sets,
		.set_count = sizeof sets / sizeof *sets,
	};
	int status = svy_tool_main(&tool, argc, argv, tabulate, &o);

	svy_items_free(&o.study.asked);
	return status;
}
