/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* svyaudit: published numbers against one another, with no data. */
#include "base/tool.h"
#include "check/audit.h"
#include "check/rule.h"
#include "out/sink.h"
#include "out/verdicts.h"

#include <string.h>

#define NAME "svyaudit"

struct options {
	const char *rules, *rounding;
	double mix;
	bool findings;
	struct svy_verdict_output to;
};

static const struct svy_option rows[] = {
	{ "rules", 'r', SVY_OPTION_TEXT, offsetof(struct options, rules), "FILE",
	  "conditions between claims, by their ids" },
	{ "rounding", 0, SVY_OPTION_CHOICE, offsetof(struct options, rounding), "half|cut|any",
	  "how a number may have been rounded (default: any)" },
	{ "mix", 0, SVY_OPTION_NUMBER, offsetof(struct options, mix), "POINTS",
	  "groups' shares may have moved so far (5)" },
	{ "findings", 0, SVY_OPTION_FLAG, offsetof(struct options, findings), NULL,
	  "only what is impossible or fails" },
	{ 0 },
};

static enum svy_rounding loosest(const char *word)
{
	if (!word || strcmp(word, "any") == 0)
		return SVY_ROUNDING_AWAY;
	return strcmp(word, "cut") == 0 ? SVY_ROUNDING_CUT : SVY_ROUNDING_HALF_EVEN;
}

static int find(struct svy_verdicts *verdicts, const struct svy_claims *claims,
                const struct options *o, struct svy_error *err)
{
	svy_audit_claims(verdicts, claims, (struct svy_audit_options){
		.loosest = loosest(o->rounding), .mix = o->mix });
	return o->rules ? svy_audit_rules(verdicts, claims, o->rules, err) : 0;
}

static int print(const struct svy_verdicts *verdicts, const struct options *o,
                 struct svy_error *err)
{
	struct svy_verdict_style style = { .format = o->to.format, .tool = NAME,
	                                   .findings = o->findings };
	struct svy_sink sink;

	if (svy_sink_open(&sink, o->to.path, err) != 0)
		return -1;
	style.terminal = svy_sink_terminal(&sink);
	svy_verdicts_write(sink.to, verdicts, &style);
	if (svy_sink_close(&sink, err) != 0)
		return -1;
	return svy_verdicts_findings(verdicts) ? SVY_EXIT_FINDING : SVY_EXIT_FINE;
}

static int audit(void *with, char **paths, int count, struct svy_error *err)
{
	const struct options *o = with;
	const char *path = count ? paths[0] : "-";
	struct svy_claims claims = { 0 };
	struct svy_verdicts verdicts = { 0 };
	int status = -1;

	if (count > 1)
		return svy_fail(err, "one claims file at a time, so not '%s'", paths[1]);
	if (svy_sink_refuse(o->to.path, path, err) == 0 &&
	    svy_sink_refuse(o->to.path, o->rules, err) == 0 &&
	    svy_claims_read(&claims, path, err) == 0 && find(&verdicts, &claims, o, err) == 0)
		status = print(&verdicts, o, err);
	svy_verdicts_free(&verdicts);
	svy_claims_free(&claims);
	return status;
}

int main(int argc, char **argv)
{
	struct options options = { .mix = 5 };
	const struct svy_option_set sets[] = {
		{ NULL, rows, &options, false, false },
		{ NULL, svy_verdict_options, &options.to, false, false },
	};
	const struct svy_tool tool = {
		.name = NAME,
		.purpose = "Can published numbers all be true?  No data are needed.",
		.usage = "[options] [claims.csv]",
		.example = "svyaudit -r rules.csv claims.csv",
		.note = "Exit status: 0 nothing found, 1 something is impossible or fails.",
		.sets = sets,
		.set_count = sizeof sets / sizeof *sets,
	};

	return svy_tool_main(&tool, argc, argv, audit, &options);
}
