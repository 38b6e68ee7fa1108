/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/booking.h"

#include "book/waves.h"
#include "out/book.h"
#include "out/sink.h"
#include "study/attrition.h"

#include <string.h>

/* What one run makes. */
struct run {
	const char *prog;
	const struct svy_booking_options *options;
	struct svy_arena arena;
	struct svy_codebook *forms[2];
	struct svy_book books[2];
	size_t count;
	struct svy_findings findings;
	struct svy_table lost;
};

static int check(const struct svy_booking_options *o, char **paths, int count,
                 struct svy_error *err)
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
	if (!o->study.codebook && (o->next_codebook || o->study.lang))
		return svy_fail(err, "--%s goes with -k FILE",
		                o->study.lang ? "lang" : "next-codebook");
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
	const struct svy_booking_options *o = r->options;

	if (o->study.codebook &&
	    svy_codebook_read(&r->forms[0], o->study.codebook, o->study.lang, err) != 0)
		return -1;
	if (!o->next_codebook)
		return 0;
	return svy_codebook_read(&r->forms[1], o->next_codebook, o->study.lang, err);
}

static int read_book(struct run *r, const char *path, struct svy_error *err)
{
	const struct svy_booking_options *o = r->options;
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
	if (count > 1 && r->options->study.id)
		svy_books_note_people(&r->findings, &r->books[0], &r->books[1]);
	return 0;
}

static int find_lost(struct run *r, const char *path, struct svy_error *err)
{
	const struct svy_attrition_options options = {
		.study = &r->options->study, .met = &r->books[1].ids, .prog = r->prog,
		.variables = r->options->attrition
			? r->options->attrition
			: svy_book_profile(&r->books[0], &r->arena),
	};

	return svy_attrition_make(&r->lost, path, &options, err);
}

/* What is not shown is not computed: it could fail. */
static bool wants_lost(const struct run *r, const char *format)
{
	const char *table = r->options->table;

	if (r->count < 2 || !r->options->study.id)
		return false;
	return table ? strcmp(table, "attrition") == 0 : strcmp(format, "csv") != 0;
}

static int write(struct run *r, struct svy_sink *sink, const char *path,
                 struct svy_error *err)
{
	const struct svy_booking_options *o = r->options;
	const struct svy_book_report report = {
		.books = r->books, .book_count = r->count, .findings = &r->findings,
		.lost = &r->lost,
	};
	const char *format = o->format;

	if (!format)
		format = svy_sink_terminal(sink) ? "text" : "csv";
	if (wants_lost(r, format) && find_lost(r, path, err) != 0)
		return -1;
	svy_book_write(sink->to, format, o->table, &report);
	return 0;
}

static int print(struct run *r, const char *path, struct svy_error *err)
{
	struct svy_sink sink;

	if (svy_sink_open(&sink, r->options->study.output, err) != 0)
		return -1;
	if (write(r, &sink, path, err) != 0) {
		svy_sink_drop(&sink);
		return -1;
	}
	if (svy_sink_close(&sink, err) != 0)
		return -1;
	return r->options->strict && r->findings.count > r->findings.notes
		? 1 : 0;
}

int svy_booking_print(const struct svy_booking_options *options, const char *prog,
                      char **paths, int count, struct svy_error *err)
{
	static char *standard_input[] = { "-" };
	struct run r = { .options = options, .prog = prog };
	int status = check(options, paths, count, err);

	if (count == 0) {
		paths = standard_input;
		count = 1;
	}
	if (status == 0)
		status = read_forms(&r, err);
	if (status == 0)
		status = read_books(&r, paths, count, err);
	if (status == 0)
		status = print(&r, paths[0], err);
	svy_table_free(&r.lost);
	svy_findings_free(&r.findings);
	for (size_t i = 0; i < 2; i++) {
		svy_book_free(&r.books[i]);
		svy_codebook_free(r.forms[i]);
	}
	svy_arena_free(&r.arena);
	return status;
}
