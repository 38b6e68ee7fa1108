/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Any bytes, read as a questionnaire CSV.  Whatever they are, the reader must
 * give the same rows and the same refusal however they come out of read(2) and
 * whichever columns are asked for, and the records, written as plain CSV, must
 * read as themselves.
 *
 *   clang -fsanitize=fuzzer,address -DSVY_FUZZER ...   the fuzzer's own main
 *   otherwise a plain program: fuzz_source FILE ... runs each file once */
#include "read/number.h"
#include "read/source.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum want { WANT_ALL, WANT_NONE, WANT_EVERY_OTHER };

/* What was seen: digests of the records, the lines, the refusal. */
struct seen {
	uint64_t header, fields, lines;
	size_t rows, columns;
	struct svy_error error;
};

#define DIGEST_START UINT64_C(14695981039346656037)

/* FNV-1a, the length going in as well: "ab","" is not "a","b". */
static uint64_t digest(uint64_t sum, const void *bytes, size_t len)
{
	const unsigned char *at = bytes;

	for (size_t i = 0; i < len; i++)
		sum = (sum ^ at[i]) * UINT64_C(1099511628211);
	return (sum ^ len) * UINT64_C(1099511628211);
}

static void must(bool held, const char *what)
{
	if (held)
		return;
	(void)fprintf(stderr, "fuzz_source: %s\n", what);
	abort();
}

static void write_field(FILE *to, struct svy_text text, const char *before)
{
	(void)fprintf(to, "%s\"", before);
	for (size_t i = 0; i < text.len; i++)
		(void)fprintf(to, text.at[i] == '"' ? "\"\"" : "%c", text.at[i]);
	(void)fputc('"', to);
}

static void take_header(struct seen *seen, struct svy_source *s, enum want want,
                        FILE *copy)
{
	seen->columns = svy_source_columns(s);
	for (size_t i = 0; i < seen->columns; i++) {
		struct svy_text name = svy_source_column(s, i);
		struct svy_error err;
		size_t column;

		seen->header = digest(seen->header, name.at, name.len);
		if (want == WANT_ALL || (want == WANT_EVERY_OTHER && i % 2))
			(void)svy_source_want(s, i);
		if (i < 20 && svy_source_find(&column, s, name, &err) == 0)
			must(column == i, "a column is not found by its own name");
		if (copy)
			write_field(copy, name, i ? "," : "");
	}
	if (copy)
		(void)fputs("\n", copy);
}

static void take_row(struct seen *seen, const struct svy_batch *batch, size_t row,
                     FILE *copy)
{
	const struct svy_text *fields = batch->fields + row * batch->width;
	double number;

	for (size_t i = 0; i < batch->width; i++) {
		must(!memchr(fields[i].at, '\0', fields[i].len), "a NUL in a field");
		(void)svy_number_parse(&number, fields[i]);
		seen->fields = digest(seen->fields, fields[i].at, fields[i].len);
		if (copy)
			write_field(copy, fields[i], i ? "," : "");
	}
	seen->lines = digest(seen->lines, &batch->lines[row], sizeof *batch->lines);
	if (copy)
		(void)fputs("\n", copy);
}

static struct seen read_all(const char *path, size_t read_size, enum want want,
                            FILE *copy)
{
	struct svy_source_options options = { .read_size = read_size };
	struct seen seen = {
		.header = DIGEST_START, .fields = DIGEST_START, .lines = DIGEST_START
	};
	struct svy_source *s;
	struct svy_batch batch;
	int status;

	if (svy_source_open(&s, path, &options, &seen.error) != 0)
		return seen;
	take_header(&seen, s, want, copy);
	while ((status = svy_source_next(&batch, s, &seen.error)) > 0) {
		must(batch.rows > 0, "a batch without rows");
		for (size_t i = 0; i < batch.rows; i++)
			take_row(&seen, &batch, i, copy);
		seen.rows += batch.rows;
	}
	must((status < 0) == (seen.error.message[0] != '\0'), "a status without words");
	svy_source_close(s);
	return seen;
}

static void must_be_alike(const struct seen *a, const struct seen *b)
{
	must(a->rows == b->rows && a->columns == b->columns, "other rows");
	must(a->header == b->header, "another header");
	must(a->lines == b->lines, "other lines");
	must(a->error.line == b->error.line &&
	     strcmp(a->error.column, b->error.column) == 0 &&
	     strcmp(a->error.message, b->error.message) == 0, "another refusal");
}

static FILE *temporary(char *path, size_t size)
{
	FILE *file = tmpfile();

	must(file != NULL, "no temporary file");
	(void)snprintf(path, size, "/dev/fd/%d", fileno(file));
	return file;
}

static void check_split(const char *path, const struct seen *whole)
{
	static const size_t sizes[] = { 1, 2, 7, 64, 4099 };

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct seen split = read_all(path, sizes[i], WANT_ALL, NULL);

		must_be_alike(whole, &split);
		must(whole->fields == split.fields, "other fields");
	}
}

static void check_wants(const char *path, const struct seen *whole)
{
	struct seen none = read_all(path, 0, WANT_NONE, NULL);
	struct seen some = read_all(path, 0, WANT_EVERY_OTHER, NULL);

	must_be_alike(whole, &none);
	must_be_alike(whole, &some);
}

/* Behind a row of HXL tags another one is data; in the copy, where the first is
 * gone, it is skipped. */
static void check_copy(const char *copy, const struct seen *whole)
{
	struct seen again = read_all(copy, 0, WANT_ALL, NULL);

	must(again.error.message[0] == '\0' || whole->columns == 0,
	     "the copy is refused");
	must(again.header == whole->header, "another header in the copy");
	if (again.rows == whole->rows)
		must(again.fields == whole->fields, "other fields in the copy");
	else
		must(again.rows + 1 == whole->rows, "other rows in the copy");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	char path[32], copy_path[32];
	FILE *file = temporary(path, sizeof path);
	FILE *copy = temporary(copy_path, sizeof copy_path);
	struct seen whole;

	must(fwrite(bytes, 1, size, file) == size && fflush(file) == 0, "no room");
	whole = read_all(path, 0, WANT_ALL, copy);
	must(fflush(copy) == 0, "no room");
	check_split(path, &whole);
	check_wants(path, &whole);
	check_copy(copy_path, &whole);
	(void)fclose(copy);
	(void)fclose(file);
	return 0;
}

#include "fuzz/driver.h"
