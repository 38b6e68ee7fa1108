/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* svyshift: how answers moved from one wave of a survey to the next. */
#include "base/tool.h"
#include "study/print.h"

struct options {
	struct svy_study_options study;
	struct svy_waves waves;
};

static const struct svy_option own[] = {
	{ "wave", 0, SVY_OPTION_TEXT, offsetof(struct options, waves.column), "COL",
	  "waves are in a column of one file" },
	{ "waves", 0, SVY_OPTION_TEXT, offsetof(struct options, waves.names), "A,B",
	  "their names, in order" },
	{ "against", 0, SVY_OPTION_TEXT, offsetof(struct options, waves.against),
	  "WAVE", "held against: first, previous or NAME" },
	{ "id", 0, SVY_OPTION_TEXT, offsetof(struct options, study.id), "COL",
	  "pairs people: the same id is the same person" },
	{ "arm", 0, SVY_OPTION_TEXT, offsetof(struct options, study.arm), "COL",
	  "difference in differences between arms" },
	{ "arms", 0, SVY_OPTION_TEXT, offsetof(struct options, study.arms), "A,B",
	  "their order: control,treatment" },
	{ "ancova", 0, SVY_OPTION_FLAG, offsetof(struct options, study.ancova), NULL,
	  "groups compared given each one's baseline" },
	{ "independent", 0, SVY_OPTION_FLAG,
	  offsetof(struct options, study.independent), NULL,
	  "waves have different clusters" },
	{ 0 }
};

static int shift(void *with, char **files, int count, struct svy_error *err)
{
	struct options *o = with;
	struct svy_study *study;
	int status;

	if (svy_waves_check(&o->waves, files, count, err) != 0 ||
	    svy_study_begin(&study, &o->study, &o->waves, err) != 0)
		return -1;
	status = svy_study_read_waves(study, files, count, err);
	if (status == 0)
		status = svy_study_print(study, "svyshift", err);
	svy_study_free(study);
	return status;
}

int main(int argc, char **argv)
{
	struct options o = { svy_study_defaults(), { .wanted = true } };
	const struct svy_option_set sets[] = {
		{ "what", svy_asked_options, &o.study, false, false },
		{ NULL, svy_spread_options, &o.study, false, true },
		{ "waves", own, &o, false, false },
		{ "of whom", svy_group_options, &o.study, false, false },
		{ NULL, svy_row_options, &o.study, false, false },
		{ "design", svy_design_options, &o.study, false, true },
		{ "contrasts", svy_contrast_options, &o.study, false, true },
		{ "intervals", svy_infer_options, &o.study, false, true },
		{ NULL, svy_percent_options, &o.study, false, true },
		{ "output", svy_output_options, &o.study, true, true },
	};
	const struct svy_tool tool = {
		.name = "svyshift",
		.purpose = "Changes of percentages, means, totals and ratios between waves.",
		.usage = "[options] baseline.csv endline.csv",
		.example = "svyshift -p 'agrees = ${q12} >= 4' -w wt -c village base.csv "
		           "end.csv",
		.sets = sets,
		.set_count = sizeof sets / sizeof *sets,
	};
	int status = svy_tool_main(&tool, argc, argv, shift, &o);

	svy_items_free(&o.study.asked);
	return status;
}
