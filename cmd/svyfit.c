/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* svyfit: what goes with an answer: design-based linear and logistic regression. */
#include "base/tool.h"
#include "study/print.h"
#include "study/regression.h"

struct options {
	struct svy_study_options study;
	const char *family, *effects, *reference;
	bool fixed;
};

static const struct svy_option own[] = {
	{ "family", 0, SVY_OPTION_CHOICE, offsetof(struct options, family),
	  "linear|logistic", "default: as the response is" },
	{ "effects", 0, SVY_OPTION_TEXT, offsetof(struct options, effects), "LIST",
	  "coefficient,odds_ratio,marginal_effect,F" },
	{ "reference", 0, SVY_OPTION_TEXT, offsetof(struct options, reference),
	  "VAR=VALUE[,...]", "what the others are held against" },
	{ "fixed-rows", 0, SVY_OPTION_FLAG, offsetof(struct options, fixed), NULL,
	  "marginal effects in just these rows" },
	{ 0 }
};

static int print(struct svy_study *study, const struct svy_model *model,
                 const struct svy_regression *how, struct svy_error *err)
{
	struct svy_table table = { 0 };
	int status = svy_regression_make(&table, how, model, study, err);

	if (status == 0)
		status = svy_study_print_table(study, &table, "svyfit", err);
	if (status == 0 && !svy_study_options(study)->quiet)
		svy_model_notes(stderr, "svyfit", model);
	svy_table_free(&table);
	return status;
}

static int fit(struct svy_model *model, const struct options *o, char **operands,
               int count, struct svy_error *err)
{
	struct svy_regression how = { .rows_given = o->fixed };
	struct svy_study *study;
	int status;

	if (svy_model_begin(model, operands[0], err) != 0 ||
	    svy_study_begin_held(&study, &o->study, NULL, &model->hold, err) != 0)
		return -1;
	status = svy_study_read_files(study, operands + 1, count - 1, err);
	if (status == 0)
		status = svy_model_settle(model, o->reference, err);
	if (status == 0)
		status = svy_regression_choose(&how, model, o->family, o->effects, err);
	if (status == 0)
		status = print(study, model, &how, err);
	svy_study_free(study);
	return status;
}

static int run(void *with, char **operands, int count, struct svy_error *err)
{
	struct svy_model model = { 0 };
	int status;

	if (count == 0)
		return svy_fail(err, "expected a formula: 'y ~ sex + age'; see svyfit --help");
	status = fit(&model, with, operands, count, err);
	svy_model_free(&model);
	return status;
}

int main(int argc, char **argv)
{
	struct options o = { .study = svy_study_defaults() };
	const struct svy_option_set sets[] = {
		{ "model", own, &o, false, false },
		{ "of whom", svy_row_options, &o.study, false, false },
		{ "design", svy_design_options, &o.study, false, true },
		{ "intervals", svy_infer_options, &o.study, false, true },
		{ "output", svy_output_options, &o.study, true, true },
	};
	const struct svy_tool tool = {
		.name = "svyfit",
		.purpose = "Linear and logistic regression of survey answers, "
		           "design-based.",
		.usage = "[options] 'y ~ sex + age' [file ...]",
		.example = "svyfit '(${q12} >= 4) ~ sex + age' -w wt -c village endline.csv",
		.note = "Rows are held, in about 56 bytes each, and 8 a variable, 24 a "
		        "coefficient,\n16 a marginal effect and 8 a replicate weight.",
		.sets = sets,
		.set_count = sizeof sets / sizeof *sets,
	};

	return svy_tool_main(&tool, argc, argv, run, &o);
}
