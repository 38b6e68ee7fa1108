/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* svybook: a form against its data. */
#include "base/tool.h"
#include "book/waves.h"
#include "out/book.h"
#include "out/sink.h"
#include "study/attrition.h"

#include <math.h>
#include <string.h>

#define NAME "svybook"

struct options {
	struct svy_study_options study; /* codebook, id, design, intervals, output */
	const char *next_codebook, *language, *attrition, *near_within, *format, *table;
	struct svy_items straight;
	double near;
	bool strict;
};

#define AT(member) offsetof(struct options, member)

static const struct svy_option form_rows[] = {
	{ "codebook", 'k', SVY_OPTION_TEXT, AT(study.codebook), "FILE",
	  "survey sheet of the XLSForm, as CSV" },
	{ "next-codebook", 0, SVY_OPTION_TEXT, AT(next_codebook), "FILE",
	  "that of the second file, if another" },
	{ "lang", 0, SVY_OPTION_TEXT, AT(language), "LANGUAGE", "labels in it" },
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

/* What one run makes. */
struct run {
	const struct options *options;
	struct svy_arena arena;
	struct svy_codebook *forms[2];
	struct svy_book books[2];
	size_t count;
	struct svy_findings findings;
	struct svy_table lost;
};

static int check(const struct options *o, char **paths, int count, struct svy_error *err)
{
	if (count > 2)
		return svy_fail(err, "two files at most, one a wave, so not '%s'", paths[2]);
	if (count == 2 && strcmp(paths[0], paths[1]) == 0)
		return svy_fail(err, "'%s' is given twice", paths[0]);
	if (count < 2 && (o->next_codebook || o->attrition))
		return svy_fail(err, "--%s wants two files, one a wave",
		                o->attrition ? "attrition" : "next-codebook");
	if (o->attrition && !o->study.id)
		return svy_fail(err, "--attrition goes with --id COL");
	if (!o->study.codebook && (o->next_codebook || o->language))
		return svy_fail(err, "--%s goes with -k FILE",
		                o->language ? "lang" : "next-codebook");
	if (count == 2 && o->study.id && strcmp(paths[0], "-") == 0)
		return svy_fail(err, "with --id the first file is read again, so it cannot be "
		                "standard input");
	if (o->table && strcmp(o->table, "attrition") == 0 && (count < 2 || !o->study.id))
		return svy_fail(err, "--table attrition wants two files, and --id COL");
	for (int i = 0; i < count; i++)
		if (svy_sink_refuse(o->study.output, paths[i], err) != 0)
			return -1;
	return 0;
}

static int read_forms(struct run *r, struct svy_error *err)
{
	const struct options *o = r->options;

	if (o->study.codebook &&
	    svy_codebook_read(&r->forms[0], o->study.codebook, o->language, err) != 0)
		return -1;
	if (!o->next_codebook)
		return 0;
	return svy_codebook_read(&r->forms[1], o->next_codebook, o->language, err);
}

static int read_book(struct run *r, const char *path, struct svy_error *err)
{
	const struct options *o = r->options;
	const char **items = svy_arena_alloc(&r->arena, (o->straight.count + 1) * sizeof *items);
	const struct svy_book_options options = {
		.na = o->study.na, .delimiter = o->study.delimiter, .id = o->study.id,
		.near = o->near, .near_within = o->near_within,
		.straight = items, .straight_count = o->straight.count,
	};
	const struct svy_codebook *form =
		r->count && r->forms[1] ? r->forms[1] : r->forms[0];

	for (size_t i = 0; i < o->straight.count; i++)
		items[i] = o->straight.items[i].text;
	return svy_book_read(&r->books[r->count++], path, form, &options, &r->findings, err);
}

static int read_books(struct run *r, char **paths, int count, struct svy_error *err)
{
	for (int i = 0; i < count; i++) {
		r->books[i].wave = "";
		if (count > 1)
			r->books[i].wave = svy_waves_name(&r->arena, paths[0], paths[1], i);
		if (read_book(r, paths[i], err) != 0)
			return -1;
	}
	if (count > 1)
		svy_books_compare(&r->findings, &r->books[0], &r->books[1]);
	return 0;
}

static int find_lost(struct run *r, const char *path, struct svy_error *err)
{
	const struct svy_attrition_options options = {
		.study = &r->options->study, .met = &r->books[1].ids, .prog = NAME,
		.variables = r->options->attrition
			? r->options->attrition
			: svy_book_profile(&r->books[0], &r->arena),
	};

	if (r->count < 2 || !r->options->study.id)
		return 0;
	svy_books_note_people(&r->findings, &r->books[0], &r->books[1]);
	return svy_attrition_make(&r->lost, path, &options, err);
}

static int print(const struct run *r, struct svy_error *err)
{
	const struct options *o = r->options;
	const struct svy_book_report report = {
		.books = r->books, .book_count = r->count, .findings = &r->findings,
		.lost = &r->lost,
	};
	const char *format = o->format;
	struct svy_sink sink;

	if (svy_sink_open(&sink, o->study.output, err) != 0)
		return -1;
	if (!format)
		format = svy_sink_terminal(&sink) ? "text" : "csv";
	svy_book_write(sink.to, format, o->table, &report);
	if (svy_sink_close(&sink, err) != 0)
		return -1;
	return o->strict && r->findings.count > r->findings.notes ? SVY_EXIT_FINDING
	                                                          : SVY_EXIT_FINE;
}

static int look(void *with, char **paths, int count, struct svy_error *err)
{
	static char *standard_input[] = { "-" };
	struct run r = { .options = with };
	int status = check(with, paths, count, err);

	if (count == 0) {
		paths = standard_input;
		count = 1;
	}
	if (status == 0)
		status = read_forms(&r, err);
	if (status == 0)
		status = read_books(&r, paths, count, err);
	if (status == 0)
		status = find_lost(&r, paths[0], err);
	if (status == 0)
		status = print(&r, err);
	svy_table_free(&r.lost);
	svy_findings_free(&r.findings);
	for (size_t i = 0; i < 2; i++) {
		svy_book_free(&r.books[i]);
		svy_codebook_free(r.forms[i]);
	}
	svy_arena_free(&r.arena);
	return status;
}

int main(int argc, char **argv)
{
	struct options o = { .study = svy_study_defaults(), .near = NAN };
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
