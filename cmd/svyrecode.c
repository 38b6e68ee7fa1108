/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* svyrecode: answers in, answers out: columns derived, split, labelled, chosen. */
#include "base/tool.h"
#include "study/recode.h"

#define AT(field) offsetof(struct svy_recode, field)

static const struct svy_option columns[] = {
	{ "derive", 'x', SVY_OPTION_ITEM, AT(derived), "NAME=EXPR",
	  "a new column, or a new value of an old one" },
	{ "split", 's', SVY_OPTION_ITEM, AT(split), "Q[=a,b,c]",
	  "a select_multiple into Q_a, Q_b, Q_c: 1, 0, empty" },
	{ "union", 0, SVY_OPTION_ITEM, AT(united), "FILE",
	  "another wave, whose choices are split as well" },
	{ "label", 0, SVY_OPTION_TEXT, AT(label), "Q[,Q]", "labels in the place of values" },
	{ "strip-groups", 0, SVY_OPTION_FLAG, AT(strip), NULL,
	  "names without their groups" },
	{ "keep", 0, SVY_OPTION_TEXT, AT(keep), "COL[,COL]",
	  "only these columns; 'q1*' is a pattern" },
	{ "drop", 0, SVY_OPTION_TEXT, AT(drop), "COL[,COL]", "all but these" },
	{ "rename", 0, SVY_OPTION_TEXT, AT(rename), "OLD=NEW[,...]", "at the very end" },
	{ 0 }
};

static const struct svy_option rows[] = {
	{ "where", 'W', SVY_OPTION_TEXT, AT(where), "EXPR", "only these rows" },
	{ "id", 0, SVY_OPTION_TEXT, AT(id), "COL",
	  "there, and different, in each row (ids are held)" },
	{ "na", 0, SVY_OPTION_TEXT, AT(na), "LIST",
	  "codes that mean missing, to expressions: 98,99" },
	{ "codebook", 'k', SVY_OPTION_TEXT, AT(codebook), "FILE",
	  "XLSForm survey sheet, choices beside" },
	{ "lang", 0, SVY_OPTION_TEXT, AT(lang), "LANGUAGE",
	  "of its labels: fr, for label::French (fr)" },
	{ "delimiter", 'd', SVY_OPTION_TEXT, AT(delimiter), "C",
	  "default: seen from the header" },
	{ "output", 'o', SVY_OPTION_TEXT, AT(output), "FILE", "whole or not at all" },
	{ "quiet", 'q', SVY_OPTION_FLAG, AT(quiet), NULL, "no notes" },
	{ 0 }
};

static int recode(void *with, char **files, int count, struct svy_error *err)
{
	if (count > 1)
		return svy_fail(err, "one file at a time; for the choices that another has "
		                "say --union");
	return svy_recode_write(count ? files[0] : "-", with, err);
}

int main(int argc, char **argv)
{
	struct svy_recode how = { .prog = "svyrecode" };
	const struct svy_option_set sets[] = {
		{ "columns", columns, &how, false, false },
		{ "rows", rows, &how, false, false },
	};
	const struct svy_tool tool = {
		.name = "svyrecode",
		.purpose = "Columns in, columns out: derives, splits, labels, chooses and "
		           "renames.",
		.usage = "[options] [file]",
		.example = "svyrecode --strip-groups --split media -x 'old = age >= 60' "
		           "kobo.csv",
		.note = "Nothing is held but the ids of --id.",
		.sets = sets,
		.set_count = sizeof sets / sizeof *sets,
	};
	int status = svy_tool_main(&tool, argc, argv, recode, &how);

	svy_items_free(&how.derived);
	svy_items_free(&how.split);
	svy_items_free(&how.united);
	return status;
}
