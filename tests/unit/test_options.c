/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Options: kinds, order, mixing with operands, and what is refused. */
#include "unit/check.h"

#include "base/options.h"

#include <stddef.h>

struct options {
	bool totals;
	const char *by, *ci;
	double level;
	struct svy_items asked;
};

static const struct svy_option rows[] = {
	{ "totals", 0, SVY_OPTION_FLAG, offsetof(struct options, totals), NULL, "" },
	{ "by", 'b', SVY_OPTION_TEXT, offsetof(struct options, by), "VAR", "" },
	{ "ci", 0, SVY_OPTION_CHOICE, offsetof(struct options, ci), "logit|beta", "" },
	{ "level", 0, SVY_OPTION_NUMBER, offsetof(struct options, level), "N", "" },
	{ "mean", 'm', SVY_OPTION_ITEM, offsetof(struct options, asked), "X", "" },
	{ "count", 'n', SVY_OPTION_ITEM, offsetof(struct options, asked), NULL, "" },
	{ 0 }
};

static int parse(struct options *into, int *first, struct svy_error *err,
                 int argc, char **argv)
{
	const struct svy_option_set set = { NULL, rows, into, false, false };
	const struct svy_tool tool = { "tool", "", "", "", NULL, &set, 1 };
	enum svy_parsed what;

	memset(into, 0, sizeof *into);
	return svy_options_parse(&what, first, &tool, argc, argv, err);
}

#define PARSE(...) \
	parse(&o, &first, &err, \
	      (int)(sizeof (char *[]){ "tool", __VA_ARGS__ } / sizeof(char *)), \
	      (char *[]){ "tool", __VA_ARGS__, NULL })

static void test_good(void)
{
	struct options o;
	struct svy_error err;
	int first;

	CHECK(PARSE("-m", "x", "file.csv", "--totals", "-n", "--mean=y", "-bsex",
	            "--level", "90", "--ci", "beta", "other.csv") == 0);
	CHECK(o.totals);
	CHECK_TEXT(o.by, "sex");
	CHECK_TEXT(o.ci, "beta");
	CHECK(o.level == 90);
	CHECK_INT((long long)o.asked.count, 3);
	CHECK_TEXT(o.asked.items[0].text, "x");
	CHECK_TEXT(o.asked.items[1].option, "count");
	CHECK_TEXT(o.asked.items[2].text, "y");
	CHECK_INT(first, 11);
	svy_items_free(&o.asked);
	CHECK(PARSE("--", "-m") == 0);
	CHECK_INT(first, 2);
}

static void test_refused(void)
{
	struct options o;
	struct svy_error err;
	int first;

	CHECK(PARSE("--bogus") != 0);
	CHECK_TEXT(err.message, "no option '--bogus', or several that begin so; see tool "
	                        "--help");
	CHECK(PARSE("-x") != 0);
	CHECK_TEXT(err.message, "no option '-x'; see tool --help");
	CHECK(PARSE("--by") != 0);
	CHECK_TEXT(err.message, "option '--by' wants an argument; see tool --help");
	CHECK(PARSE("--totals=yes") != 0);
	CHECK_TEXT(err.message, "option '--totals=yes' takes no argument; see tool --help");
	CHECK(PARSE("--ci", "exact") != 0);
	CHECK_TEXT(err.message, "--ci: expected logit|beta, got 'exact'");
	CHECK(PARSE("--level", "many") != 0);
	CHECK_TEXT(err.message, "--level: expected a number, got 'many'");
	CHECK(PARSE("--level", "nan") != 0);
	CHECK(PARSE("-b", "sex", "--by=age") != 0);
	CHECK_TEXT(err.message, "--by is given twice");
}

static void test_settings(void)
{
	struct options o = { 0 };
	const struct svy_option_set set = { NULL, rows, &o, false, false };
	struct svy_error err;

	CHECK(svy_option_set(&set, "totals", "yes", &err) == 0 && o.totals);
	CHECK(svy_option_set(&set, "totals", "no", &err) == 0 && !o.totals);
	CHECK(svy_option_set(&set, "totals", "maybe", &err) != 0);
	CHECK_TEXT(err.message, "totals: expected yes or no, got 'maybe'");
	CHECK(svy_option_set(&set, "weight", "wt", &err) != 0);
	CHECK_TEXT(err.message, "no setting 'weight'");
}

int main(void)
{
	test_good();
	test_refused();
	test_settings();
	return check_end();
}
