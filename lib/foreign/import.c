/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "foreign/import.h"

#include "base/decimal.h"
#include "foreign/codebook.h"
#include "foreign/foreign.h"
#include "out/rows.h"
#include "out/sink.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DATA, SURVEY, CHOICES, OUTPUTS };

struct import {
	const struct svy_import *how;
	struct svy_foreign *file;
	const struct svy_dictionary *dictionary;
	struct svy_usage *usages;  /* by variable */
	double absent;             /* values that mean no answer */
	double unconverted;        /* dates outside of the calendar */
	struct svy_rows_out rows;
	struct svy_sink sinks[OUTPUTS];
	size_t open;               /* sinks */
	bool made_folder;
	struct svy_arena arena;
};

static void take_answer(struct import *p, struct svy_usage *usage, const char *code,
                        double number)
{
	svy_usage_note(usage, svy_text(code), number);
	svy_rows_field(&p->rows, svy_text(code));
}

static void take_text(struct import *p, struct svy_usage *usage, const char *text)
{
	struct svy_arena arena = { 0 };
	const char *trimmed = svy_arena_copy(&arena, svy_text_trim(svy_text(text)));
	bool absent = svy_variable_absent(usage->variable, NAN, trimmed);

	p->absent += absent;
	if (!*trimmed || (absent && !p->how->keep_missing))
		svy_rows_field(&p->rows, svy_text(""));
	else
		take_answer(p, usage, trimmed, NAN);
	svy_arena_free(&arena);
}

/* .a to .z */
static void take_tag(struct import *p, char tag)
{
	const char code[] = { '.', tag, '\0' };

	p->absent++;
	svy_rows_field(&p->rows, svy_text(p->how->keep_missing ? code : ""));
}

static void take_number(struct import *p, struct svy_usage *usage,
                        const struct svy_value *value)
{
	const struct svy_clock *clock = &usage->variable->clock;
	bool absent = svy_variable_absent(usage->variable, value->number, NULL);
	char text[SVY_CLOCK_TEXT];

	p->absent += absent;
	if (isnan(value->number) || (absent && !p->how->keep_missing)) {
		svy_rows_field(&p->rows, svy_text(""));
		return;
	}
	if (clock->shows == SVY_CLOCK_NONE || absent)
		(void)svy_exact_print(text, value->number, value->single);
	else if (!svy_clock_print(text, clock, value->number)) {
		p->unconverted++;
		(void)svy_exact_print(text, value->number, value->single);
	}
	take_answer(p, usage, text, value->number);
}

static void take_value(void *with, size_t variable, const struct svy_value *value)
{
	struct import *p = with;
	struct svy_usage *usage = &p->usages[variable];

	if (value->text)
		take_text(p, usage, value->text);
	else if (value->tag)
		take_tag(p, value->tag);
	else
		take_number(p, usage, value);
	if (variable + 1 == p->dictionary->count)
		svy_rows_end(&p->rows);
}

static int write_rows(struct import *p, struct svy_error *err)
{
	const struct svy_taker taker = { take_value, p };

	svy_rows_begin(&p->rows, p->sinks[DATA].to, ',');
	for (size_t i = 0; i < p->dictionary->count; i++)
		svy_rows_field(&p->rows, svy_text(p->dictionary->variables[i].name));
	svy_rows_end(&p->rows);
	return svy_foreign_read(p->file, &taker, err);
}

static int make_folder(struct import *p, struct svy_error *err)
{
	if (mkdir(p->how->codebook, 0777) == 0)
		p->made_folder = true;
	else if (errno != EEXIST) {
		(void)svy_fail(err, "%s", strerror(errno));
		return svy_error_at(err, p->how->codebook, 0, NULL);
	}
	return 0;
}

static int open_sink(struct import *p, const char *input, const char *output,
                     struct svy_error *err)
{
	if (svy_sink_refuse(output, input, err) != 0 ||
	    svy_sink_open(&p->sinks[p->open], output, err) != 0)
		return -1;
	p->open++;
	return 0;
}

static int open_sinks(struct import *p, const char *input, struct svy_error *err)
{
	const char *folder = p->how->codebook;

	if (open_sink(p, input, p->how->output, err) != 0)
		return -1;
	if (!folder)
		return 0;
	if (make_folder(p, err) != 0 ||
	    open_sink(p, input, svy_arena_print(&p->arena, "%s/survey.csv", folder), err) != 0)
		return -1;
	return open_sink(p, input, svy_arena_print(&p->arena, "%s/choices.csv", folder), err);
}

/* A sink that takes no more, seen before anything is in its place; else the data:
 * standard output may be full. */
static size_t spoilt(struct import *p)
{
	for (size_t i = DATA + 1; i < p->open; i++)
		if (fflush(p->sinks[i].to) != 0 || ferror(p->sinks[i].to))
			return i;
	return DATA;
}

static int close_sinks(struct import *p, struct svy_error *err)
{
	size_t first = spoilt(p);
	int status = svy_sink_close(&p->sinks[first], err);

	for (size_t i = 0; i < p->open; i++) {
		if (i == first)
			continue;
		if (status == 0)
			status = svy_sink_close(&p->sinks[i], err);
		else
			svy_sink_drop(&p->sinks[i]);
	}
	p->open = 0;
	return status;
}

static void drop_sinks(struct import *p)
{
	while (p->open)
		svy_sink_drop(&p->sinks[--p->open]);
	if (p->made_folder)
		(void)rmdir(p->how->codebook);
}

static void begin_usages(struct import *p)
{
	size_t count = p->dictionary->count;

	p->usages = svy_alloc(count, sizeof *p->usages);
	for (size_t i = 0; i < count; i++)
		svy_usage_begin(&p->usages[i], p->dictionary, &p->dictionary->variables[i],
		                p->how->keep_missing);
}

static int write_all(struct import *p, const char *path, struct svy_error *err)
{
	if (open_sinks(p, path, err) != 0 || write_rows(p, err) != 0)
		return -1;
	if (p->how->codebook)
		svy_foreign_codebook(p->sinks[SURVEY].to, p->sinks[CHOICES].to, p->dictionary,
		                     p->usages, svy_foreign_program(p->file));
	return close_sinks(p, err);
}

static void note(const struct import *p)
{
	const char *prog = p->how->prog;

	if (p->dictionary->weight)
		svy_note_print(stderr, prog, "the file is weighted by '%s': say -w %s",
		               p->dictionary->weight, p->dictionary->weight);
	if (p->absent > 0 && !p->how->keep_missing)
		svy_note_print(stderr, prog, "%.0f value%s of codes for missing answers: empty; "
		               "--keep-missing keeps the codes", p->absent,
		               p->absent > 1 ? "s" : "");
	if (p->unconverted > 0)
		svy_note_print(stderr, prog, "%.0f date%s not between the years 1 and 9999: the "
		               "number as it is", p->unconverted,
		               p->unconverted > 1 ? "s are" : " is");
}

static void end(struct import *p)
{
	for (size_t i = 0; p->usages && i < p->dictionary->count; i++)
		svy_usage_end(&p->usages[i]);
	free(p->usages);
	svy_foreign_close(p->file);
	svy_arena_free(&p->arena);
}

int svy_import_write(const char *path, const struct svy_import *how, struct svy_error *err)
{
	struct import p = { .how = how };
	int status = svy_foreign_open(&p.file, path, how->encoding, err);

	if (status == 0) {
		p.dictionary = svy_foreign_dictionary(p.file);
		begin_usages(&p);
		status = write_all(&p, path, err);
		if (status != 0)
			drop_sinks(&p);
		else if (!how->quiet)
			note(&p);
	}
	end(&p);
	return status;
}
