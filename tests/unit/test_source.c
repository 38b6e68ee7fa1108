/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check.h"
#include "read/source.h"

#include <stdlib.h>
#include <unistd.h>

static char path[] = "/tmp/svykit-test-source-XXXXXX";

static void put(const char *bytes, size_t len)
{
	FILE *file = fopen(path, "wb");

	if (fwrite(bytes, 1, len, file) != len || fclose(file) != 0)
		abort();
}

static void show(FILE *to, struct svy_text text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '\n')
			(void)fputs("\\n", to);
		else if (text.at[i] == '\r')
			(void)fputs("\\r", to);
		else
			(void)fputc(text.at[i], to);
	}
}

static void show_rows(FILE *to, const struct svy_batch *batch)
{
	for (size_t i = 0; i < batch->rows; i++) {
		(void)fprintf(to, "%zu:", batch->lines[i]);
		for (size_t k = 0; k < batch->width; k++) {
			(void)fputs(k ? "|" : "", to);
			show(to, batch->fields[i * batch->width + k]);
		}
		(void)fputs("\n", to);
	}
}

static void show_error(FILE *to, const struct svy_error *err)
{
	(void)fprintf(to, "error %zu [%s] %s\n", err->line, err->column, err->message);
}

static void want_all(FILE *to, struct svy_source *s)
{
	for (size_t i = 0; i < svy_source_columns(s); i++) {
		(void)fputs(i ? "|" : "", to);
		show(to, svy_source_column(s, i));
		(void)svy_source_want(s, i);
	}
	(void)fputs("\n", to);
}

/* The file as text: the header, "line:field|field" a row, an error.  Free it. */
static char *dump_with(const struct svy_source_options *options)
{
	struct svy_error err;
	struct svy_source *s;
	struct svy_batch batch;
	char *text = NULL;
	size_t size;
	FILE *to = open_memstream(&text, &size);
	int status;

	if (svy_source_open(&s, path, options, &err) != 0) {
		show_error(to, &err);
	} else {
		want_all(to, s);
		while ((status = svy_source_next(&batch, s, &err)) > 0)
			show_rows(to, &batch);
		if (status < 0)
			show_error(to, &err);
		svy_source_close(s);
	}
	(void)fclose(to);
	return text;
}

static char *dump(size_t read_size)
{
	return dump_with(&(struct svy_source_options){ .read_size = read_size });
}

#define NUL "\0"
#define STRAY "a stray quote in an unquoted field: quote the field and write the quote twice"
#define STRAY_QUOTED "a stray quote in a quoted field: write it twice"
#define NEVER "the quote opened here is never closed"
#define NUL_BYTE "a NUL byte: not a CSV file, or UTF-16 text to be saved as UTF-8"

/* Each is read in all sizes of read from 1 to 64 bytes, too. */
static const struct {
	const char *bytes;
	size_t len;
	const char *want;
} files[] = {
#define FILE_IS(bytes, want) { bytes, sizeof bytes - 1, want }
	FILE_IS("a,b\n1,2\n3,4\n", "a|b\n2:1|2\n3:3|4\n"),
	FILE_IS("a,b\n1,2\n3,4", "a|b\n2:1|2\n3:3|4\n"),
	FILE_IS("a;b\r\n\"1\";\"2\"\r\n\"3\";\"4\"\r\n", "a|b\n2:1|2\n3:3|4\n"),
	FILE_IS("a\tb\r1\t2\r3\t4\r", "a|b\n2:1|2\n3:3|4\n"),
	FILE_IS("a\tb\r1\t2\r3\t4", "a|b\n2:1|2\n3:3|4\n"),
	FILE_IS("a,b\r1,2\r\n3,4\n\r5,6\r\r\n7,8", "a|b\n2:1|2\n3:3|4\n5:5|6\n7:7|8\n"),
	FILE_IS("\xEF\xBB\xBF" "a,b\n1,2\n", "a|b\n2:1|2\n"),
	FILE_IS("\xEF\xBB\xBF\"a\",b\n1,2\n", "a|b\n2:1|2\n"),
	FILE_IS("a,b", "a|b\n"),
	FILE_IS("a,b\n", "a|b\n"),
	FILE_IS("\n\r\n\n a , b\t\n1,2\n", "a|b\n5:1|2\n"),
	FILE_IS("a,b\n 1 ,\t2 \n  ,\t\n", "a|b\n2: 1 |\t2 \n3:  |\t\n"),
	FILE_IS("a\tb\n \t 2\n\t\n", "a|b\n2: | 2\n3:|\n"),
	FILE_IS("a,b\n\n1,2\n\n\n,\n\n", "a|b\n3:1|2\n6:|\n"),
	FILE_IS("a\n1\n\n2\r\n\r\n3\n", "a\n2:1\n3:\n4:2\n5:\n6:3\n"),
	FILE_IS("a\n\"\"\n \n", "a\n2:\n3: \n"),
	FILE_IS("\"a;b\";c,d;e\n1;2;3\n", "a;b|c,d|e\n2:1|2|3\n"),
	FILE_IS("\"a\nz\",b\n1,2\n", "a\\nz|b\n3:1|2\n"),
	FILE_IS("a,b\n\"x\ny\r\nz\",\"\"\"q\"\"\"\n\"a,b\",\"\"\n5,6\n",
	        "a|b\n2:x\\ny\\r\\nz|\"q\"\n5:a,b|\n6:5|6\n"),
	FILE_IS("a,b\r\"x\ny\",2\r3,4\r", "a|b\n2:x\\ny|2\n4:3|4\n"),
	FILE_IS("a,,b\n1,2,3\n", "a||b\n2:1|2|3\n"),
	FILE_IS("a,b,c\n#x,,#y+z\n1,2,3\n#x,,\n", "a|b|c\n3:1|2|3\n4:#x||\n"),
	FILE_IS("a,b\n\n#x,#y", "a|b\n"),
	FILE_IS("a,b\n#x,1\n", "a|b\n2:#x|1\n"),
	FILE_IS("a,b\n,\n#x,#y\n", "a|b\n2:|\n3:#x|#y\n"),
	FILE_IS("a\n\n#x\n", "a\n2:\n3:#x\n"),

	FILE_IS("", "error 0 [] no header: the input is empty\n"),
	FILE_IS("\xEF\xBB\xBF", "error 0 [] no header: the input is empty\n"),
	FILE_IS("\n\r\n\r", "error 0 [] no header: the input is empty\n"),
	FILE_IS("\n, ,\"\"\n1,2,3\n", "error 2 [] no header: every name in it is empty\n"),
	FILE_IS("\xFF\xFE" "a" NUL, "error 1 [] UTF-16 text: save it as UTF-8\n"),
	FILE_IS("\xFE\xFF" NUL "a", "error 1 [] UTF-16 text: save it as UTF-8\n"),
	FILE_IS("a,b\n1,2\n3\n4,5\n", "a|b\n2:1|2\nerror 3 [] expected 2 fields, got 1\n"),
	FILE_IS("a,b\n1,2\n\"3\n\",4,5\n",
	        "a|b\n2:1|2\nerror 3 [] expected 2 fields, got 3\n"),
	FILE_IS("a,b\r1,2\r3\r4,5\r", "a|b\n2:1|2\nerror 3 [] expected 2 fields, got 1\n"),
	FILE_IS("a\n1\n1,2", "a\n2:1\nerror 3 [] expected 1 field, got 2\n"),
	FILE_IS("a,b\n#x\n", "a|b\nerror 2 [] expected 2 fields, got 1\n"),
	FILE_IS("a,b\n1,2\n3,\"4\n5,6\n", "a|b\n2:1|2\nerror 3 [b] " NEVER "\n"),
	FILE_IS("a,b\n\"1\n\",\"\n\n", "a|b\nerror 3 [b] " NEVER "\n"),
	FILE_IS("a,b\n1,\"", "a|b\nerror 2 [b] " NEVER "\n"),
	FILE_IS("a,\"b\n1,2\n", "error 1 [] " NEVER "\n"),
	FILE_IS("\n\"a\n\n", "error 2 [] " NEVER "\n"),
	FILE_IS("a,b\n1,2\n3,4\"\n", "a|b\n2:1|2\nerror 3 [b] " STRAY "\n"),
	FILE_IS("a,b\n1,2\n3, \"4\"\n", "a|b\n2:1|2\nerror 3 [b] " STRAY "\n"),
	FILE_IS("a,b\n\"1\n2\"x,2\n", "a|b\nerror 3 [a] " STRAY_QUOTED "\n"),
	FILE_IS("a,b\n\"1\" ,2\n", "a|b\nerror 2 [a] " STRAY_QUOTED "\n"),
	FILE_IS("\na\"b,c\n", "error 2 [] " STRAY "\n"),
	FILE_IS("a,b\n1,2\n3," NUL "4\n5\n", "a|b\n2:1|2\nerror 3 [b] " NUL_BYTE "\n"),
	FILE_IS("a,b\n1,2\n3\n" NUL, "a|b\n2:1|2\nerror 3 [] expected 2 fields, got 1\n"),
	FILE_IS("a,b\n1,2\r\n\"\n" NUL, "a|b\n2:1|2\nerror 4 [a] " NUL_BYTE "\n"),
	FILE_IS("\na," NUL "b\n", "error 2 [] " NUL_BYTE "\n"),
	FILE_IS("a" NUL "b" NUL, "error 1 [] " NUL_BYTE "\n"),
};

static void check_file(size_t i)
{
	char *text;
	int differ = 0;

	put(files[i].bytes, files[i].len);
	text = dump(0);
	CHECK_TEXT(text, files[i].want);
	free(text);
	for (size_t size = 1; size <= 64; size++) {
		text = dump(size);
		differ += strcmp(text, files[i].want) != 0;
		free(text);
	}
	CHECK_INT(differ, 0);
}

/* A file of many batches in which every kind of line end, quoting and length
 * meets every place in a block; then the same with an error at its end. */
static void put_nasty(const char *tail)
{
	static const char *const ends[] = { "\n", "\r\n", "\r", "\n\n", "\r\n\r\n" };
	FILE *file = fopen(path, "wb");

	(void)fputs("\xEF\xBB\xBF\"id\";\"a \"\"b\"\"\n c\";d\r\n#id;;#d\r\n", file);
	for (int i = 0; i < 600; i++) {
		(void)fprintf(file, "%d;\"%.*s", i, i * 7 % 90,
		              "x;\"\"y,\n z\r\n\"\"\"\" long \r texts;;;\xC3\xA9\xC3\xA9\n\n\n"
		              "and more of them, and more of them, and more");
		(void)fputs(i * 7 % 90 == 3 || i * 7 % 90 == 12 ||
		            i * 7 % 90 == 14 ? "\"" : "", file);
		(void)fprintf(file, "\";%s%s", i % 4 ? " t\t " : "", ends[i % 5]);
		if (i % 200 == 0)
			(void)fprintf(file, "%d;%0*d;\"%0*d\"\n", i, 5000, i, 9000, i);
	}
	(void)fputs(tail, file);
	if (fclose(file) != 0)
		abort();
}

static void check_nasty(const char *tail, const char *ending)
{
	char *want, *text;
	int differ = 0;
	size_t len;

	put_nasty(tail);
	want = dump(0);
	len = strlen(want);
	CHECK(len > 50000 && strncmp(want, "id|a \"b\"\\n c|d\n4:0||\n", 21) == 0);
	CHECK_TEXT(want + len - strlen(ending), ending);
	for (size_t size = 1; size <= 64; size++) {
		text = dump(size);
		differ += strcmp(text, want) != 0;
		free(text);
	}
	CHECK_INT(differ, 0);
	free(want);
}

#define MIB ((size_t)1 << 20)

/* before, one byte many times, after. */
static void put_long(const char *before, char byte, size_t times, const char *after)
{
	size_t first = strlen(before), last = strlen(after);
	char *bytes = malloc(first + times + last);

	memcpy(bytes, before, first);
	memset(bytes + first, byte, times);
	memcpy(bytes + first + times, after, last);
	put(bytes, first + times + last);
	free(bytes);
}

/* What dump() says behind the last newline but one. */
static void check_last_line(const char *want)
{
	static const size_t sizes[] = { 0, 4095 };

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		char *text = dump(sizes[i]), *end = text + strlen(text) - 1;

		*end = '\0';
		while (end > text && end[-1] != '\n')
			end--;
		CHECK_TEXT(end, want);
		free(text);
	}
}

static void check_field_limit(void)
{
	const char *above = "error 3 [b] a field above 1 MiB";
	const char *quoted = "error 3 [b] a field above 1 MiB; is its quote never closed?";

	put_long("a,b\n1,2\n3,", 'x', MIB, "\n4,5\n");
	check_last_line("4:4|5");
	put_long("a,b\n1,2\n3,", 'x', MIB + 1, "\n4,5\n");
	check_last_line(above);
	put_long("a,b\n1,2\n3,", 'x', 3 * MIB, "\n4,5\n");
	check_last_line(above);
	put_long("a,b\n1,2\n3,\"", 'x', MIB, "\"\n4,5\n");
	check_last_line("4:4|5");
	put_long("a,b\n1,2\n3,\"", 'x', MIB + 1, "\"\n4,5\n");
	check_last_line(quoted);
	put_long("a,b\n1,2\n3,\"", '\n', 3 * MIB, "");
	check_last_line(quoted);
	put_long("\"a,b\n1,2\n", '\n', 3 * MIB, "");
	check_last_line("error 1 [] a field above 1 MiB; is its quote never closed?");
}

static void check_row_limit(void)
{
	put_long("a,b\n1,2\n", ',', 16 * MIB - 1, "\n3,4\n");
	check_last_line("error 3 [] expected 2 fields, got 16777216");
	put_long("a,b\n1,2\n", ',', 16 * MIB, "\r\n3,4\n");
	check_last_line("error 3 [] a row above 16 MiB");
	put_long("a,b\n1,2\n", ',', 16 * MIB, "\"\n3,4\n");
	check_last_line("error 3 [] a row above 16 MiB");
	put_long("a,b\n1,2\n", '\n', 17 * MIB, "3,4\n");
	check_last_line("17825795:3|4");
	put_long("\n", ',', 70000, "\n");
	check_last_line("error 2 [] more than 65536 columns");
	put_long("a,\"b", ',', MIB / 2, "\",c\n3,4\n");
	check_last_line("error 2 [] expected 3 fields, got 2");
}

/* The batch's text moves while rows are in it. */
static void check_growth(void)
{
	FILE *file = fopen(path, "wb");
	char *text, *at;
	int wrong = 0;

	(void)fputs("a,b,c\n", file);
	for (int i = 0; i < 40; i++)
		(void)fprintf(file, "%d,%0*d,z%d\n", i, i * 20000, i, i);
	(void)fclose(file);
	text = at = dump(0);
	at = strchr(at, '\n') + 1;
	for (int i = 0; i < 40; i++) {
		char *want;
		int len = asprintf(&want, "%d:%d|%0*d|z%d\n", i + 2, i, i * 20000, i, i);

		if (len < 0)
			abort();
		wrong += strncmp(at, want, (size_t)len) != 0;
		at += len;
		free(want);
	}
	CHECK_INT(wrong, 0);
	CHECK_TEXT(at, "");
	free(text);
}

static void check_delimiter(void)
{
	static const struct {
		const char *bytes;
		char given, want;
	} cases[] = {
		{ "a\n", 0, ',' }, { "a,b\n", 0, ',' }, { "a;b\n", 0, ';' },
		{ "a\tb\n", 0, '\t' }, { "a,b;c;d\n", 0, ';' },
		{ "\"a,b,c,d\";e\n", 0, ';' }, { "a,b;c\n", 0, ',' },
		{ "a\nb;c;d\n", 0, ',' }, { "a,b,c\n", ';', ';' }, { "a|b\n", '|', '|' },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct svy_source_options options = { .delimiter = cases[i].given };
		struct svy_error err;
		struct svy_source *s;

		put(cases[i].bytes, strlen(cases[i].bytes));
		if (!CHECK(svy_source_open(&s, path, &options, &err) == 0))
			continue;
		CHECK_INT(svy_source_delimiter(s), cases[i].want);
		svy_source_close(s);
	}
}

static void check_given_delimiter(void)
{
	struct svy_source_options options = { .delimiter = ' ', .read_size = 3 };
	char *text;

	put("a b\n1 2\n\" \" \n", 13);
	text = dump_with(&options);
	CHECK_TEXT(text, "a|b\n2:1|2\n3: |\n");
	free(text);
	options.delimiter = '"';
	text = dump_with(&options);
	CHECK_TEXT(text, "error 0 [] a quote or a newline cannot be the delimiter\n");
	free(text);
}

static void check_find(const char *name, const char *want)
{
	char got[1200];
	struct svy_error err;
	struct svy_source *s;
	size_t column;

	if (svy_source_open(&s, path, NULL, &err) != 0)
		abort();
	if (svy_source_find(&column, s, svy_text(name), &err) == 0)
		(void)snprintf(got, sizeof got, "%zu", column);
	else
		(void)snprintf(got, sizeof got, "%s", err.message);
	CHECK_TEXT(got, want);
	if (got[0] > '9')
		CHECK(strcmp(err.file, path) == 0 && err.line == 0);
	svy_source_close(s);
}

static void check_names(void)
{
	put("_id,g/q12,q2_1,twice,twice,h/age,i-age,outer/in/sex,,Weight,q21_multi,end.\n", 75);
	check_find("_id", "0");
	check_find("g/q12", "1");
	check_find("q12", "1");
	check_find("sex", "7");
	check_find("in/sex", "7");
	check_find("i-age", "6");
	check_find("12", "no column '12'; near it: 'g/q12'");
	check_find("q21", "no column 'q21'; near it: 'q21_multi', 'g/q12', 'q2_1'");
	check_find("weight", "no column 'weight'; near it: 'Weight'");
	check_find("wieght", "no column 'wieght'; near it: 'Weight'");
	check_find("se", "no column 'se'; near it: 'outer/in/sex'");
	check_find("twice", "column 'twice' is repeated: the columns numbered 4 and 5 have "
	           "this name");
	check_find("age", "column 'age' is ambiguous: 'h/age', 'i-age'");
	check_find("", "a column name is empty");
	check_find("/", "no column '/'; the first columns: '_id', 'g/q12', 'q2_1', 'twice', "
	           "'twice', 'h/age', ...");
	put("\"How old are you, in years, as of the first of January of the year of this "
	    "interview?\";b\n", 89);
	check_find("x", "no column 'x'; the first columns: 'How old are you, in years, as of the "
	           "first of January of the...', 'b'");
}

static void check_wants(void)
{
	struct svy_error err;
	struct svy_source *s;
	struct svy_batch batch;
	size_t c, a, again;

	put("a,b,c\n1,2,3\n4,5,6\n", 18);
	if (!CHECK(svy_source_open(&s, path, NULL, &err) == 0))
		return;
	CHECK(svy_source_slot(&c, s, svy_text("c"), &err) == 0);
	CHECK(svy_source_slot(&a, s, svy_text("a"), &err) == 0);
	CHECK(svy_source_slot(&again, s, svy_text("c"), &err) == 0);
	CHECK(svy_source_slot(&again, s, svy_text("d"), &err) == -1);
	CHECK(c == 0 && a == 1 && again == 0);
	CHECK_TEXT(svy_source_slot_name(s, 1), "a");
	CHECK_INT(svy_source_next(&batch, s, &err), 1);
	CHECK(batch.rows == 2 && batch.width == 2 && batch.lines[1] == 3);
	CHECK(svy_text_is(batch.fields[0], "3") && svy_text_is(batch.fields[1], "1"));
	CHECK(svy_text_is(batch.fields[2], "6") && svy_text_is(batch.fields[3], "4"));
	CHECK_INT(svy_source_next(&batch, s, &err), 0);
	CHECK_INT(svy_source_next(&batch, s, &err), 0);
	svy_source_close(s);
}

/* Rows are checked and counted though none of their fields is wanted. */
static void check_none_wanted(void)
{
	struct svy_error err;
	struct svy_source *s;
	struct svy_batch batch;

	put("a,b\n#a,#b\n1,2\n3,4\n5\n", 21);
	if (!CHECK(svy_source_open(&s, path, NULL, &err) == 0))
		return;
	CHECK_INT(svy_source_next(&batch, s, &err), 1);
	CHECK(batch.rows == 2 && batch.width == 0 && batch.lines[0] == 3);
	CHECK_INT(svy_source_next(&batch, s, &err), -1);
	CHECK_INT(svy_source_next(&batch, s, &err), -1);
	CHECK_INT((long long)err.line, 5);
	CHECK_TEXT(err.file, path);
	svy_source_close(s);
}

static void check_no_file(const char *name, const char *message)
{
	struct svy_error err;
	struct svy_source *s;

	CHECK_INT(svy_source_open(&s, name, NULL, &err), -1);
	CHECK_TEXT(err.file, name);
	CHECK_TEXT(err.message, message);
}

static void check_standard_input(void)
{
	struct svy_error err;
	struct svy_source *s;
	struct svy_batch batch;

	put("a,b\n1,2\n3\n", 10);
	if (!freopen(path, "r", stdin) ||
	    !CHECK(svy_source_open(&s, "-", NULL, &err) == 0))
		return;
	CHECK_TEXT(svy_source_name(s), "(standard input)");
	CHECK_INT(svy_source_next(&batch, s, &err), 1);
	CHECK_INT(svy_source_next(&batch, s, &err), -1);
	CHECK_TEXT(err.file, "(standard input)");
	svy_source_close(s);
}

int main(void)
{
	int fd = mkstemp(path);

	if (fd < 0 || close(fd) != 0)
		return 1;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		check_file(i);
	check_nasty("", "\n");
	check_nasty("1;\"2\n\n;3;", "[a \"b\"\n c] " NEVER "\n");
	check_nasty("1;2\n", "expected 3 fields, got 2\n");
	check_nasty("1;2;3\"\n", "[d] " STRAY "\n");
	check_field_limit();
	check_row_limit();
	check_growth();
	check_delimiter();
	check_given_delimiter();
	check_names();
	check_wants();
	check_none_wanted();
	check_no_file("/nonexistent/x.csv", "No such file or directory");
	check_no_file("/", "Is a directory");
	check_standard_input();
	(void)unlink(path);
	return check_end();
}
