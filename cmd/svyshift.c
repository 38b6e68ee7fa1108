/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* svyshift: how answers moved from one wave of a survey to the next. */
#include "base/names.h"
#include "base/tool.h"
#include "form/indicator.h"
#include "study/print.h"

#include <stdlib.h>
#include <string.h>

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
	{ "adjust", 0, SVY_OPTION_CHOICE, offsetof(struct options, study.adjust),
	  "holm|bh|bonferroni", "p values for many contrasts" },
	{ "independent", 0, SVY_OPTION_FLAG,
	  offsetof(struct options, study.independent), NULL,
	  "waves have different clusters" },
	{ 0 }
};

/* data/base.csv -> base */
static char *name_of_file(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *base = slash ? slash + 1 : path;
	const char *dot = strrchr(base, '.');
	size_t len = dot && dot > base ? (size_t)(dot - base) : strlen(base);

	return svy_copy((struct svy_text){ base, len });
}

/* The next of --waves, or the file's own name.  free() it. */
static char *wave_of_file(struct svy_text *names, const char *path)
{
	struct svy_text name;

	return svy_list_next(&name, names, ',') ? svy_copy(svy_text_trim(name))
	                                        : name_of_file(path);
}

static int read_files(struct svy_study *study, const struct svy_waves *waves,
                      char **files, int count, struct svy_error *err)
{
	struct svy_text names = svy_text(waves->names ? waves->names : "");
	int status = 0;

	for (int i = 0; status == 0 && i < count; i++) {
		char *wave = waves->column ? NULL : wave_of_file(&names, files[i]);

		status = svy_study_read(study, files[i], wave, err);
		free(wave);
	}
	return status;
}

static size_t name_count(const char *list)
{
	struct svy_text name, names = svy_text(list ? list : "");
	size_t count = 0;

	while (svy_list_next(&name, &names, ','))
		count++;
	return count;
}

/* a/base.csv and b/base.csv are two waves of one name. */
static int check_files(char **files, int count, struct svy_error *err)
{
	struct svy_names names = { 0 };
	int status = 0;

	for (int i = 0; status == 0 && i < count; i++) {
		char *name = name_of_file(files[i]);

		if (svy_names_add(&names, svy_text(name)) < (uint32_t)i)
			status = svy_fail(err, "two files are called '%s'; name their waves "
			                  "with --waves A,B", name);
		free(name);
	}
	svy_names_free(&names);
	return status;
}

static int check(const struct svy_waves *waves, char **files, int count,
                 struct svy_error *err)
{
	size_t names = name_count(waves->names);

	if (!waves->column && count < 2)
		return svy_fail(err, "give two files, one a wave, or one with --wave COL");
	if (!waves->column && names && names != (size_t)count)
		return svy_fail(err, "--waves has %zu name%s for %d files", names,
		                names > 1 ? "s" : "", count);
	return waves->column || names ? 0 : check_files(files, count, err);
}

static int shift(void *with, char **files, int count, struct svy_error *err)
{
	struct options *o = with;
	static char *standard_input[] = { "-" };
	struct svy_study *study;
	int status;

	if (check(&o->waves, files, count, err) != 0 ||
	    svy_study_begin(&study, &o->study, &o->waves, err) != 0)
		return -1;
	if (count == 0)
		status = read_files(study, &o->waves, standard_input, 1, err);
	else
		status = read_files(study, &o->waves, files, count, err);
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
		{ "waves", own, &o, false, false },
		{ "of whom", svy_group_options, &o.study, false, false },
		{ NULL, svy_row_options, &o.study, false, false },
		{ "design", svy_design_options, &o.study, false, true },
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
