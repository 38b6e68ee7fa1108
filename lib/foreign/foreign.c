/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "foreign/foreign.h"

#include "base/decimal.h"
#include "foreign/input.h"
#include "out/utf8.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

struct svy_foreign {
	struct svy_foreign_input input;
	char *encoding; /* or NULL */
	struct svy_dictionary dictionary;
	const struct svy_taker *taker;
	size_t rows;    /* begun */
	struct svy_error why; /* a handler stopped */
};

static int stop(struct svy_foreign *file, const char *what, const char *name)
{
	(void)svy_fail(&file->why, "%s is not UTF-8, as the file says it is; what it is in, "
	               "say with --encoding", what);
	(void)svy_error_at(&file->why, NULL, 0, svy_utf8_valid(name) ? name : NULL);
	return READSTAT_HANDLER_ABORT;
}

static const char *text_of(const char *text)
{
	return text ? text : "";
}

/* ReadStat gives LO and HI as the largest doubles there are, or as infinities. */
static double end_of(readstat_value_t value)
{
	double end = readstat_double_value(value);

	if (isnan(end) || fabs(end) >= DBL_MAX)
		return end < 0 ? -INFINITY : INFINITY;
	return end;
}

static void take_absent(struct svy_arena *arena, struct svy_variable *into,
                        const readstat_variable_t *variable)
{
	int count = readstat_variable_get_missing_ranges_count(variable);

	into->absent = svy_arena_alloc(arena, (size_t)count * sizeof *into->absent);
	for (int i = 0; i < count; i++) {
		readstat_value_t low = readstat_variable_get_missing_range_lo(variable, i);
		readstat_value_t high = readstat_variable_get_missing_range_hi(variable, i);
		struct svy_text text = svy_text("");

		if (into->text)
			text = svy_text_trim(svy_text(text_of(readstat_string_value(low))));
		into->absent[into->absent_count++] = into->text
			? (struct svy_absent){ NAN, NAN, svy_arena_copy(arena, text) }
			: (struct svy_absent){ end_of(low), end_of(high), NULL };
	}
}

static struct svy_variable describe(struct svy_foreign *file,
                                    const readstat_variable_t *variable)
{
	struct svy_arena *arena = &file->dictionary.arena;
	const char *name = text_of(readstat_variable_get_name(variable));
	const char *label = text_of(readstat_variable_get_label(variable));
	const char *format = text_of(readstat_variable_get_format(variable));
	struct svy_variable made = {
		.name = svy_arena_copy(arena, svy_text(name)),
		.label = svy_arena_copy(arena, svy_text_trim(svy_text(label))),
		.text = readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_STRING,
		.set = SVY_NO_SET,
	};

	if (!made.text)
		made.clock = svy_clock_of(file->input.program, format);
	take_absent(arena, &made, variable);
	return made;
}

static int take_variable(int index, readstat_variable_t *variable, const char *labels,
                         void *with)
{
	struct svy_foreign *file = with;
	struct svy_dictionary *d = &file->dictionary;
	struct svy_variable made = describe(file, variable);

	(void)index;
	if (!svy_utf8_valid(made.name) || !svy_utf8_valid(made.label))
		return stop(file, "the name or label of a variable", made.name);
	if (labels && *labels)
		made.set = svy_dictionary_set(d, labels);
	d->variables = svy_room(d->variables, d->count, &d->capacity, sizeof *d->variables);
	d->variables[d->count++] = made;
	return READSTAT_HANDLER_OK;
}

static int take_weight(readstat_variable_t *variable, void *with)
{
	struct svy_dictionary *d = &((struct svy_foreign *)with)->dictionary;

	d->weight = svy_arena_copy(&d->arena, svy_text(readstat_variable_get_name(variable)));
	return READSTAT_HANDLER_OK;
}

static struct svy_value value_of(readstat_value_t value)
{
	struct svy_value made = { .number = NAN };

	if (readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING) {
		made.text = text_of(readstat_string_value(value));
		return made;
	}
	if (readstat_value_is_tagged_missing(value))
		made.tag = readstat_value_tag(value);
	else if (!readstat_value_is_system_missing(value))
		made.number = readstat_double_value(value);
	made.single = readstat_value_type(value) == READSTAT_TYPE_FLOAT;
	return made;
}

static int take_label(const char *set, readstat_value_t value, const char *label, void *with)
{
	struct svy_foreign *file = with;
	struct svy_value v = value_of(value);
	char number[32], tag[] = { '.', v.tag, '\0' };
	struct svy_value_label made = {
		.label = text_of(label), .number = v.number, .tagged = v.tag != 0,
		.code = v.text ? v.text : v.tag ? tag : svy_exact_print(number, v.number, v.single),
	};

	if (!svy_utf8_valid(made.label) || !svy_utf8_valid(made.code))
		return stop(file, "a value label", set);
	if (*made.code)
		svy_dictionary_label(&file->dictionary,
		                     svy_dictionary_set(&file->dictionary, set), &made);
	return READSTAT_HANDLER_OK;
}

static int take_value(int row, readstat_variable_t *variable, readstat_value_t value,
                      void *with)
{
	struct svy_foreign *file = with;
	struct svy_value made = value_of(value);
	size_t place = (size_t)readstat_variable_get_index(variable);

	file->rows = (size_t)row + 1;
	if (made.text && !svy_utf8_valid(made.text))
		return stop(file, "a text", readstat_variable_get_name(variable));
	file->taker->value(file->taker->with, place, &made);
	return READSTAT_HANDLER_OK;
}

static const char *words(readstat_error_t status)
{
	switch (status) {
	case READSTAT_ERROR_READ:
	case READSTAT_ERROR_SEEK:
	case READSTAT_ERROR_ROW_COUNT_MISMATCH:
		return "the file is cut short, or damaged";
	case READSTAT_ERROR_PARSE:
		return "the file is damaged, or of a kind that ReadStat does not know";
	case READSTAT_ERROR_CONVERT_BAD_STRING:
		return "a text is not in the encoding that the file says; say it with --encoding";
	case READSTAT_ERROR_UNSUPPORTED_CHARSET:
		return "no such encoding; say another with --encoding";
	default:
		return readstat_error_message(status);
	}
}

static int fail(struct svy_foreign *file, readstat_error_t status, struct svy_error *err)
{
	if (file->why.message[0])
		*err = file->why;
	else if (file->rows)
		(void)svy_fail(err, "at row %zu: %s", file->rows, words(status));
	else
		(void)svy_fail(err, "%s", words(status));
	return svy_error_at(err, file->input.path, 0, NULL);
}

/* Twice through a file: Stata's labels come behind its rows. */
static int parse(struct svy_foreign *file, readstat_parser_t *parser, struct svy_error *err)
{
	readstat_error_t status;

	svy_foreign_input_use(&file->input, parser);
	if (file->encoding)
		readstat_set_file_character_encoding(parser, file->encoding);
	status = file->input.parse(parser, "", file);
	readstat_parser_free(parser);
	return status == READSTAT_OK ? 0 : fail(file, status, err);
}

static int read_dictionary(struct svy_foreign *file, struct svy_error *err)
{
	readstat_parser_t *parser = readstat_parser_init();

	readstat_set_variable_handler(parser, take_variable);
	readstat_set_value_label_handler(parser, take_label);
	readstat_set_fweight_handler(parser, take_weight);
	if (parse(file, parser, err) != 0)
		return -1;
	if (file->dictionary.count)
		return 0;
	(void)svy_fail(err, "there are no variables in it");
	return svy_error_at(err, file->input.path, 0, NULL);
}

int svy_foreign_open(struct svy_foreign **into, const char *path, const char *encoding,
                     struct svy_error *err)
{
	struct svy_foreign *file = svy_alloc(1, sizeof *file);

	if (encoding)
		file->encoding = svy_copy(svy_text(encoding));
	if (svy_foreign_input_open(&file->input, path, err) == 0 &&
	    read_dictionary(file, err) == 0) {
		*into = file;
		return 0;
	}
	svy_foreign_close(file);
	*into = NULL;
	return -1;
}

const struct svy_dictionary *svy_foreign_dictionary(const struct svy_foreign *file)
{
	return &file->dictionary;
}

enum svy_program svy_foreign_program(const struct svy_foreign *file)
{
	return file->input.program;
}

/* Without a handler ReadStat makes no variables, and falls over their values. */
static int pass_variable(int index, readstat_variable_t *variable, const char *labels,
                         void *with)
{
	(void)index, (void)variable, (void)labels, (void)with;
	return READSTAT_HANDLER_OK;
}

int svy_foreign_read(struct svy_foreign *file, const struct svy_taker *taker,
                     struct svy_error *err)
{
	readstat_parser_t *parser = readstat_parser_init();

	file->taker = taker;
	readstat_set_variable_handler(parser, pass_variable);
	readstat_set_value_handler(parser, take_value);
	return parse(file, parser, err);
}

void svy_foreign_close(struct svy_foreign *file)
{
	if (!file)
		return;
	svy_foreign_input_close(&file->input);
	svy_dictionary_free(&file->dictionary);
	free(file->encoding);
	free(file);
}
