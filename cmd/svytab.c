/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* svytab: percentages, means, totals and ratios of survey answers, by group. */
#include "base/tool.h"
#include "study/print.h"

static const struct svy_option own[] = {
	{ "percent-of", 0, SVY_OPTION_CHOICE,
	  offsetof(struct svy_study_options, percent_of), "row|column|total",
	  "what a distribution adds up to" },
	{ 0 }
};

static int tabulate(void *options, char **files, int count, struct svy_error *err)
{
	struct svy_study *study;
	int status = svy_study_begin(&study, options, NULL, err);

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
	struct svy_study_options options = svy_study_defaults();
	const struct svy_option_set sets[] = {
		{ "what", svy_asked_options, &options, false, false },
		{ NULL, own, &options, false, false },
		{ "of whom", svy_group_options, &options, false, false },
		{ NULL, svy_row_options, &options, false, false },
		{ "design", svy_design_options, &options, false, true },
		{ "contrasts", svy_contrast_options, &options, false, true },
		{ "intervals", svy_infer_options, &options, false, true },
		{ NULL, svy_percent_options, &options, false, true },
		{ "output", svy_output_options, &options, true, true },
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
	int status = svy_tool_main(&tool, argc, argv, tabulate, &options);

	svy_items_free(&options.asked);
	return status;
}
