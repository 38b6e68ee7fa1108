/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* svycheck: published numbers against the estimates that the data give. */
#include "base/tool.h"
#include "check/check.h"
#include "check/document.h"
#include "check/rewrite.h"
#include "out/draft.h"
#include "out/estimates.h"
#include "out/patched.h"
#include "out/sink.h"
#include "out/verdicts.h"
#include "read/bytes.h"

#include <stdlib.h>
#include <string.h>

#define NAME "svycheck"

struct options {
	double tolerance;
	const char *document;
	bool cut, findings, write, draft;
	struct svy_verdict_output to;
};

static const struct svy_option rows[] = {
	{ "document", 0, SVY_OPTION_TEXT, offsetof(struct options, document), "FILE",
	  "numbers as they stand in a report, by its markers" },
	{ "tolerance", 0, SVY_OPTION_NUMBER, offsetof(struct options, tolerance), "X",
	  "a number this far off holds too" },
	{ "truncated", 0, SVY_OPTION_FLAG, offsetof(struct options, cut), NULL,
	  "a number cut off, not rounded, holds too" },
	{ "write", 0, SVY_OPTION_FLAG, offsetof(struct options, write), NULL,
	  "puts right what fails, in claims or document" },
	{ "from-estimates", 0, SVY_OPTION_FLAG, offsetof(struct options, draft), NULL,
	  "a first claims file, made from estimates" },
	{ "findings", 0, SVY_OPTION_FLAG, offsetof(struct options, findings), NULL,
	  "only what does not hold" },
	{ 0 },
};

/* All that a run holds. */
struct run {
	const struct options *options;
	struct svy_claims claims;
	struct svy_table *tables;
	size_t table_count;
	struct svy_marks marks;
	struct svy_text bytes; /* of the file that --write changes */
	struct svy_verdicts verdicts;
	const char **renewed;  /* a text for each verdict, or NULL */
};

static int read_tables(struct run *run, char **paths, int count, struct svy_error *err)
{
	run->tables = svy_alloc((size_t)(count ? count : 1), sizeof *run->tables);
	for (int i = 0; i < (count ? count : 1); i++) {
		const char *path = count ? paths[i] : "-";

		if (svy_sink_refuse(run->options->to.path, path, err) != 0 ||
		    svy_estimates_read(&run->tables[run->table_count++], path, err) != 0)
			return -1;
	}
	return 0;
}

/* Of the claims, or of the document that is checked in their place. */
static int read_texts(struct run *run, struct svy_error *err)
{
	const char *document = run->options->document;

	if (!document)
		return run->options->write ? svy_bytes_read(&run->bytes, run->claims.file, err) : 0;
	if (svy_bytes_read(&run->bytes, document, err) != 0)
		return -1;
	return svy_marks_find(&run->marks, run->bytes, document, &run->claims, err);
}

static void check_texts(struct run *run)
{
	const struct options *o = run->options;
	struct svy_judging how = { .tolerance = o->tolerance, .cut = o->cut };
	struct svy_join *join = svy_join_begin(&run->claims, run->tables, run->table_count);
	size_t count = o->document ? run->marks.count : run->claims.count;

	run->renewed = svy_alloc(count, sizeof *run->renewed);
	if (o->document)
		svy_check_marks(&run->verdicts, run->renewed, join, &run->marks, o->document, &how);
	else
		svy_check_claims(&run->verdicts, run->renewed, join, &run->claims, &how);
	svy_join_free(join);
}

static int write_texts(struct run *run, struct svy_error *err)
{
	const char *document = run->options->document;
	struct svy_patches patches = { 0 };
	int status = 0;

	if (document)
		svy_patches_marks(&patches, &run->marks, run->renewed, run->bytes);
	else
		status = svy_patches_claims(&patches, &run->verdicts.arena, &run->claims,
		                            run->renewed, run->bytes, err);
	if (status == 0)
		status = svy_patches_write(document ? document : run->claims.file, run->bytes,
		                           &patches, err);
	if (status == 0)
		svy_check_renewed(&run->verdicts, run->renewed);
	svy_patches_free(&patches);
	return status;
}

static void note_unmarked(const struct run *run)
{
	bool *marked = svy_alloc(run->claims.count, sizeof *marked);
	size_t left = run->claims.count;

	for (size_t i = 0; i < run->marks.count; i++) {
		bool *mark = &marked[run->marks.items[i].claim - run->claims.items];

		left -= !*mark;
		*mark = true;
	}
	if (left)
		svy_note_print(stderr, NAME, "%zu claim%s no marker in %s: not checked", left,
		               left == 1 ? " has" : "s have", run->options->document);
	free(marked);
}

static int print(struct run *run, struct svy_error *err)
{
	const struct options *o = run->options;
	struct svy_verdict_style style = { .format = o->to.format, .tool = NAME, .recomputed = true,
	                                   .findings = o->findings };
	bool finding = svy_verdicts_findings(&run->verdicts) > 0;
	struct svy_sink sink;

	if (svy_sink_open(&sink, o->to.path, err) != 0)
		return -1;
	style.terminal = svy_sink_terminal(&sink);
	if (o->draft)
		svy_claims_draft(sink.to, &run->tables[0]);
	else
		svy_verdicts_write(sink.to, &run->verdicts, &style);
	return svy_sink_close(&sink, err) != 0 ? -1 : (int)finding;
}

static int read_all(struct run *run, char **paths, int count, struct svy_error *err)
{
	const struct options *o = run->options;
	bool standard = count > 0 && strcmp(paths[0], "-") == 0;

	if (o->draft && count > 1)
		return svy_fail(err, "--from-estimates takes one table, so not '%s'", paths[1]);
	if (o->draft)
		return read_tables(run, paths, count, err);
	if (count == 0)
		return svy_fail(err, "expected a claims file; see " NAME " --help");
	if (standard && (o->write || count == 1))
		return svy_fail(err, "claims on standard input: %s", o->write
		                ? "--write has no place to write to"
		                : "then name a file of estimates");
	if (svy_sink_refuse(o->to.path, paths[0], err) != 0 ||
	    svy_sink_refuse(o->to.path, o->document, err) != 0 ||
	    svy_claims_read(&run->claims, paths[0], err) != 0 || read_texts(run, err) != 0)
		return -1;
	return read_tables(run, paths + 1, count - 1, err);
}

static void free_all(struct run *run)
{
	for (size_t i = 0; i < run->table_count; i++)
		svy_table_free(&run->tables[i]);
	free(run->tables);
	free(run->renewed);
	free((void *)(uintptr_t)run->bytes.at);
	svy_marks_free(&run->marks);
	svy_verdicts_free(&run->verdicts);
	svy_claims_free(&run->claims);
}

static int check(void *with, char **paths, int count, struct svy_error *err)
{
	const struct options *o = with;
	struct run run = { .options = o };
	int status = read_all(&run, paths, count, err);

	if (status == 0 && !o->draft)
		check_texts(&run);
	if (status == 0 && o->write && !o->draft)
		status = write_texts(&run, err);
	if (status == 0)
		status = print(&run, err);
	if (status >= 0 && o->document && !o->to.quiet)
		note_unmarked(&run);
	free_all(&run);
	return status;
}

int main(int argc, char **argv)
{
	struct options options = { 0 };
	const struct svy_option_set sets[] = {
		{ NULL, rows, &options, false, false },
		{ NULL, svy_verdict_options, &options.to, false, false },
	};
	const struct svy_tool tool = {
		.name = NAME,
		.purpose = "Are published numbers still what the data give?",
		.usage = "[options] claims.csv [estimates.csv ...]",
		.example = "svyshift -i indicators.csv base.csv end.csv |\n"
		           "         svycheck claims.csv",
		.note = "Exit status: 0 all hold, 1 some do not, 2 it could not be checked.",
		.sets = sets,
		.set_count = sizeof sets / sizeof *sets,
	};

	return svy_tool_main(&tool, argc, argv, check, &options);
}
