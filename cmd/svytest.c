/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* svytest: tests of survey answers, with the errors of the sampling design. */
#include "base/tool.h"
#include "study/test.h"

#define AT(field) offsetof(struct svy_test_options, field)

static const struct svy_option compared[] = {
	{ "by", 'b', SVY_OPTION_TEXT, AT(study.by), "G",
	  "groups that ttest, rank and trend compare" },
	{ "wave", 0, SVY_OPTION_TEXT, AT(waves.column), "COL",
	  "compare the waves in a column" },
	{ "waves", 0, SVY_OPTION_TEXT, AT(waves.names), "A,B",
	  "their names, in order; or those of the files" },
	{ "id", 0, SVY_OPTION_TEXT, AT(study.id), "COL",
	  "the person: pairs, of two waves" },
	{ "within", 0, SVY_OPTION_TEXT, AT(within), "VAR[,VAR]",
	  "a test in each of these groups" },
	{ "totals", 0, SVY_OPTION_FLAG, AT(study.totals), NULL,
	  "and in their margins" },
	{ 0 }
};

static const struct svy_option own[] = {
	{ "statistic", 0, SVY_OPTION_CHOICE, AT(statistic), "F|Chisq|Wald|adjWald",
	  "of chisq (F)" },
	{ "null", 0, SVY_OPTION_NUMBER, AT(null), "X",
	  "what ttest holds the mean against (0)" },
	{ "ranks", 0, SVY_OPTION_CHOICE, AT(ranks),
	  "wilcoxon|vanderWaerden|median|KruskalWallis", "scores of rank (wilcoxon)" },
	{ 0 }
};

static int test(void *options, char **operands, int count, struct svy_error *err)
{
	return svy_test_run(options, "svytest", operands, count, err);
}

int main(int argc, char **argv)
{
	struct svy_test_options o = svy_test_defaults();
	const struct svy_option_set sets[] = {
		{ "compared", compared, &o, false, false },
		{ "tests", own, &o, false, false },
		{ "of whom", svy_row_options, &o.study, false, false },
		{ "design", svy_design_options, &o.study, false, true },
		{ "intervals", svy_infer_options, &o.study, false, true },
		{ "output", svy_output_options, &o.study, true, true },
	};
	const struct svy_tool tool = {
		.name = "svytest",
		.purpose = "Tests of survey answers, with the errors of the sampling design:\n"
		           "  chisq A B            independence of two variables (Rao-Scott)\n"
		           "  ttest Y              a mean against a number; --by G, --waves: two "
		           "means;\n"
		           "                       --id: the same people in two waves\n"
		           "  rank Y --by G        do ranks differ between groups?\n"
		           "  mcnemar Y --id COL   did as many change one way as the other?\n"
		           "  trend Y --by G       does Y rise over ordered groups?",
		.usage = "[options] TEST VARIABLE ... [file ...]",
		.example = "svytest chisq q12 sex --design study.design endline.csv\n"
		           "svytest mcnemar '${q12} >= 4' --id person base.csv end.csv",
		.note = "The test comes first, then its variables (A, B, Y: expressions, or "
		        "NAME=EXPR),\nthen files; no file is standard input.  rank, mcnemar and "
		        "--id hold every row\nwith an answer in memory, some 100 bytes each; the "
		        "others hold none.",
		.sets = sets,
		.set_count = sizeof sets / sizeof *sets,
	};

	return svy_tool_main(&tool, argc, argv, test, &o);
}
