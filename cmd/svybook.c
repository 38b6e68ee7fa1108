/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* svybook: a form against its data. */
#include "base/tool.h"
#include "out/book.h"
#include "study/booking.h"

#include <math.h>

#define NAME "svybook"

#define AT(member) offsetof(struct svy_booking_options, member)

static const struct svy_option form_rows[] = {
	{ "codebook", 'k', SVY_OPTION_TEXT, AT(study.codebook), "FILE",
	  "survey sheet of the XLSForm, as CSV" },
	{ "next-codebook", 0, SVY_OPTION_TEXT, AT(next_codebook), "FILE",
	  "that of the second file, if another" },
	{ "lang", 0, SVY_OPTION_TEXT, AT(study.lang), "LANGUAGE", "labels in it" },
	{ "na", 0, SVY_OPTION_TEXT, AT(study.na), "LIST", "codes for missing answers" },
	{ "delimiter", 'd', SVY_OPTION_TEXT, AT(study.delimiter), "C",
	  "default: seen from the header" },
	{ 0 }
};

static const struct svy_option look_rows[] = {
	{ "id", 0, SVY_OPTION_TEXT, AT(study.id), "COL",
	  "a person: duplicates, and who was lost" },
	{ "near", 0, SVY_OPTION_NUMBER, AT(near), "PERCENT",
	  "rows with so many answers equal" },
	{ "near-within", 0, SVY_OPTION_TEXT, AT(near_within), "COL",
	  "... of one interviewer, say" },
	{ "straight", 0, SVY_OPTION_ITEM, AT(straight), "ITEMS",
	  "the same answer to all: q10,q12-q15" },
	{ "attrition", 0, SVY_OPTION_TEXT, AT(attrition), "VAR[,VAR]",
	  "share lost by these (sex, gender, age)" },
	{ 0 }
};

static const struct svy_option output_rows[] = {
	{ "table", 't', SVY_OPTION_CHOICE, AT(table), SVY_BOOK_TABLES,
	  "only this one; csv: default variables" },
	{ "format", 'f', SVY_OPTION_CHOICE, AT(format), SVY_BOOK_FORMATS,
	  "default: text on a terminal, else csv" },
	{ "output", 'o', SVY_OPTION_TEXT, AT(study.output), "FILE", "whole or not at all" },
	{ "strict", 0, SVY_OPTION_FLAG, AT(strict), NULL, "exit status 1 on findings" },
	{ "quiet", 'q', SVY_OPTION_FLAG, AT(study.quiet), NULL, "no notes on standard error" },
	{ 0 }
};

static int look(void *with, char **paths, int count, struct svy_error *err)
{
	return svy_booking_print(with, NAME, paths, count, err);
}

int main(int argc, char **argv)
{
	struct svy_booking_options o = { .study = svy_study_defaults(), .near = NAN };
	const struct svy_option_set sets[] = {
		{ "form", form_rows, &o, false, false },
		{ "what to look at", look_rows, &o, false, false },
		{ "design, of --attrition", svy_design_options, &o.study, false, true },
		{ "intervals", svy_infer_options, &o.study, false, true },
		{ "output", output_rows, &o, true, false },
	};
	const struct svy_tool tool = {
		.name = NAME,
		.purpose = "Is the data what the form allows?  Who was lost between the waves?",
		.usage = "[options] [baseline.csv [endline.csv]]",
		.example = "svybook -k survey.csv --id id baseline.csv endline.csv",
		.note = "Exit status: 0; with --strict 1 where something was found.",
		.sets = sets,
		.set_count = sizeof sets / sizeof *sets,
	};
	int status = svy_tool_main(&tool, argc, argv, look, &o);

	svy_items_free(&o.straight);
	return status;
}
