/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* svyimport: files of SPSS, Stata and SAS to CSV, with their labels as a codebook. */
#include "base/tool.h"
#include "foreign/import.h"

#include <signal.h>

#define NAME "svyimport"

static const struct svy_option rows[] = {
	{ "codebook", 'k', SVY_OPTION_TEXT, offsetof(struct svy_import, codebook), "DIR",
	  "labels to DIR/survey.csv, DIR/choices.csv" },
	{ "keep-missing", 0, SVY_OPTION_FLAG, offsetof(struct svy_import, keep_missing), NULL,
	  "keep codes that mean missing; else they are empty" },
	{ "encoding", 0, SVY_OPTION_TEXT, offsetof(struct svy_import, encoding), "NAME",
	  "of texts, where the file does not say it" },
	{ "output", 'o', SVY_OPTION_TEXT, offsetof(struct svy_import, output), "FILE",
	  "to here, whole or not at all" },
	{ "quiet", 'q', SVY_OPTION_FLAG, offsetof(struct svy_import, quiet), NULL,
	  "no notes on standard error" },
	{ 0 },
};

static int import(void *with, char **files, int count, struct svy_error *err)
{
	if (count > 1)
		return svy_fail(err, "one file at a time");
	/* The codebook is whole whether or not somebody reads all rows. */
	(void)signal(SIGPIPE, SIG_IGN);
	return svy_import_write(count ? files[0] : "-", with, err);
}

int main(int argc, char **argv)
{
	struct svy_import how = { .prog = NAME };
	const struct svy_option_set sets[] = { { NULL, rows, &how, false, false } };
	const struct svy_tool tool = {
		.name = NAME,
		.purpose = "Files of SPSS, Stata and SAS to CSV, with their labels as a codebook.",
		.usage = "[options] [file]",
		.example = "svyimport baseline.sav --codebook baseline >baseline.csv\n"
		           "         svytab -k baseline/survey.csv -p q1 baseline.csv",
		.sets = sets,
		.set_count = sizeof sets / sizeof *sets,
	};

	return svy_tool_main(&tool, argc, argv, import, &how);
}
