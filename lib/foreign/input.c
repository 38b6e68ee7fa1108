/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "foreign/input.h"

#include "read/bytes.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct format {
	enum svy_program program;
	readstat_error_t (*parse)(readstat_parser_t *, const char *, void *);
	size_t at;         /* of its mark in the file */
	const char *mark;
	size_t len;
};

#define MARK(text) text, sizeof text - 1

/* Stata's before 13 begin with their version, the order of bytes, and 1. */
static const struct format formats[] = {
	{ SVY_SPSS, readstat_parse_sav, 0, MARK("$FL2") },
	{ SVY_SPSS, readstat_parse_sav, 0, MARK("$FL3") },
	{ SVY_SPSS, readstat_parse_por, 40, MARK("ASCII SPSS PORT FILE") },
	{ SVY_STATA, readstat_parse_dta, 0, MARK("<stata_dta>") },
	{ SVY_STATA, readstat_parse_dta, 1, MARK("\1\1") },
	{ SVY_STATA, readstat_parse_dta, 1, MARK("\2\1") },
	{ SVY_SAS, readstat_parse_sas7bdat, 12, MARK("\xc2\xea\x81\x60\xb3\x14\x11\xcf") },
};

static int know(struct svy_foreign_input *input, struct svy_error *err)
{
	char head[128];
	size_t len = fread(head, 1, sizeof head, input->file);

	if (ferror(input->file))
		return svy_fail(err, "%s", strerror(errno));
	if (!len)
		return svy_fail(err, "the file is empty");
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		const struct format *f = &formats[i];

		if (len < f->at + f->len || memcmp(head + f->at, f->mark, f->len) != 0)
			continue;
		input->program = f->program;
		input->parse = f->parse;
		return 0;
	}
	return svy_fail(err, "no file of SPSS (.sav, .zsav, .por), Stata (.dta) or SAS "
	                "(.sas7bdat)");
}

/* A file of Stata 13 and later says where it ends; ReadStat takes less, without labels. */
static int check_end(struct svy_foreign_input *input, struct svy_error *err)
{
	static const char start[] = "<stata_dta>", want[] = "</stata_dta>";
	char got[sizeof want] = "";

	rewind(input->file);
	if (fread(got, 1, sizeof start - 1, input->file) != sizeof start - 1 ||
	    memcmp(got, start, sizeof start - 1) != 0)
		return 0;
	if (fseeko(input->file, -(off_t)(sizeof want - 1), SEEK_END) == 0 &&
	    fread(got, 1, sizeof want - 1, input->file) == sizeof want - 1 &&
	    memcmp(got, want, sizeof want - 1) == 0)
		return 0;
	return svy_fail(err, "the file is cut short, or damaged");
}

/* A pipe cannot go back. */
static int hold(struct svy_foreign_input *input, const char *path, struct svy_error *err)
{
	if (svy_bytes_read(&input->bytes, path, err) != 0) {
		(void)snprintf(err->file, sizeof err->file, "%s", input->path);
		return -1;
	}
	if (!input->bytes.len)
		return svy_fail(err, "the file is empty");
	input->file = fmemopen((void *)(uintptr_t)input->bytes.at, input->bytes.len, "rb");
	return input->file ? 0 : svy_fail(err, "%s", strerror(errno));
}

static int open_any(struct svy_foreign_input *input, const char *path, struct svy_error *err)
{
	struct stat st;

	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
		return hold(input, path, err);
	input->file = fopen(path, "rb");
	return input->file ? 0 : svy_fail(err, "%s", strerror(errno));
}

int svy_foreign_input_open(struct svy_foreign_input *input, const char *path,
                           struct svy_error *err)
{
	bool standard = !path || strcmp(path, "-") == 0;

	*input = (struct svy_foreign_input){ .path = standard ? "(standard input)" : path };
	if (open_any(input, standard ? "/dev/stdin" : path, err) == 0 && know(input, err) == 0 &&
	    check_end(input, err) == 0)
		return 0;
	svy_foreign_input_close(input);
	return svy_error_at(err, standard ? "(standard input)" : path, 0, NULL);
}

void svy_foreign_input_close(struct svy_foreign_input *input)
{
	if (input->file)
		(void)fclose(input->file);
	free((void *)(uintptr_t)input->bytes.at);
	*input = (struct svy_foreign_input){ 0 };
}

static int start(const char *path, void *with)
{
	struct svy_foreign_input *input = with;

	(void)path;
	rewind(input->file);
	return 0;
}

static int leave(void *with)
{
	(void)with;
	return 0;
}

static readstat_off_t seek(readstat_off_t offset, readstat_io_flags_t whence, void *with)
{
	struct svy_foreign_input *input = with;
	int from = whence == READSTAT_SEEK_SET ? SEEK_SET
	         : whence == READSTAT_SEEK_CUR ? SEEK_CUR : SEEK_END;

	return fseeko(input->file, offset, from) == 0 ? ftello(input->file) : -1;
}

static ssize_t take(void *into, size_t count, void *with)
{
	struct svy_foreign_input *input = with;
	size_t got = fread(into, 1, count, input->file);

	return ferror(input->file) ? -1 : (ssize_t)got;
}

static readstat_error_t update(long size, readstat_progress_handler handler, void *user,
                               void *with)
{
	(void)size, (void)handler, (void)user, (void)with;
	return READSTAT_OK;
}

void svy_foreign_input_use(struct svy_foreign_input *input, readstat_parser_t *parser)
{
	readstat_set_open_handler(parser, start);
	readstat_set_close_handler(parser, leave);
	readstat_set_seek_handler(parser, seek);
	readstat_set_read_handler(parser, take);
	readstat_set_update_handler(parser, update);
	readstat_set_io_ctx(parser, input);
}
