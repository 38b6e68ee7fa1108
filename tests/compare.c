/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */

/* compare EXPECTED ACTUAL TOLERANCE: are the expected estimates among the actual ones?
 *
 * Rows are joined on the columns of EXPECTED that name an estimate (all but the numbers and
 * unit, method, flag); each expected row must be there exactly once, further rows may be there.
 * A number must agree to TOLERANCE, relative to the expected one, or to 1e-10, absolute; empty
 * agrees with empty only, text with the same text.  Status 1 and a line on standard output for each
 * that does not; 2 where a file cannot be read.
 * It reads with libcsv alone: nothing of what is under test takes part. */
#include <csv.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_COLUMNS = 100 };
static const double FLOOR = 1e-10;

struct row {
	char *cells[MAX_COLUMNS];
};

struct table {
	const char *path;
	struct row *rows;	/* rows[0] is the header */
	size_t count, columns;
	size_t column;		/* while reading: of the field that comes next */
};

static _Noreturn void die(const char *path, const char *what)
{
	fprintf(stderr, "compare: %s: %s\n", path, what);
	exit(2);
}

static void *or_die(void *memory)
{
	if (!memory)
		die("memory", "none left");
	return memory;
}

static void take_field(void *bytes, size_t len, void *into)
{
	struct table *t = into;
	char *cell = or_die(malloc(len + 1));

	if (t->column == MAX_COLUMNS)
		die(t->path, "too many columns");
	if (!t->column) {
		t->rows = or_die(realloc(t->rows, (t->count + 1) * sizeof *t->rows));
		memset(&t->rows[t->count], 0, sizeof *t->rows);
	}
	if (len)
		memcpy(cell, bytes, len);
	cell[len] = '\0';
	t->rows[t->count].cells[t->column++] = cell;
}

static void take_row(int end, void *into)
{
	struct table *t = into;

	(void)end;
	if (!t->count)
		t->columns = t->column;
	if (t->column != t->columns)
		die(t->path, "a row has more or fewer fields than the header");
	t->count++;
	t->column = 0;
}

static void read_table(struct table *t, const char *path)
{
	struct csv_parser parser;
	char block[4096];
	size_t got;
	FILE *from = fopen(path, "rb");

	*t = (struct table){ .path = path };
	if (!from)
		die(path, "cannot be opened");
	if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		die(path, "no parser");
	while ((got = fread(block, 1, sizeof block, from)) > 0)
		if (csv_parse(&parser, block, got, take_field, take_row, t) != got)
			die(path, csv_strerror(csv_error(&parser)));
	if (ferror(from) || csv_fini(&parser, take_field, take_row, t) != 0)
		die(path, "cannot be read to its end");
	if (!t->count)
		die(path, "is empty");
	csv_free(&parser);
	fclose(from);
}

static void free_table(struct table *t)
{
	for (size_t r = 0; r < t->count; r++)
		for (size_t c = 0; c < t->columns; c++)
			free(t->rows[r].cells[c]);
	free(t->rows);
}

static int is_one_of(const char *name, const char *const *names)
{
	for (; *names; names++)
		if (strcmp(name, *names) == 0)
			return 1;
	return 0;
}

static int is_number(const char *name)
{
	static const char *const names[] = { "estimate", "std_error", "conf_low", "conf_high",
		"conf_level", "p_value", "df", "df_num", "n", "n_missing", "deff", NULL };

	return is_one_of(name, names);
}

static int is_text(const char *name)
{
	static const char *const names[] = { "unit", "method", "flag", NULL };

	return is_one_of(name, names);
}

static int is_key(const char *name)
{
	return !is_number(name) && !is_text(name);
}

/* The column of that name; dies where the table has it not, or twice. */
static size_t column_of(const struct table *t, const char *name)
{
	size_t found = t->columns;

	for (size_t c = 0; c < t->columns; c++) {
		if (strcmp(t->rows[0].cells[c], name) != 0)
			continue;
		if (found != t->columns)
			die(t->path, "two columns have the same name");
		found = c;
	}
	if (found == t->columns) {
		printf("%s: no column '%s'\n", t->path, name);
		exit(1);
	}
	return found;
}

static int same_key(const struct table *want, const struct row *w, const struct row *a,
    const size_t *to)
{
	for (size_t c = 0; c < want->columns; c++)
		if (is_key(want->rows[0].cells[c]) && strcmp(w->cells[c], a->cells[to[c]]) != 0)
			return 0;
	return 1;
}

static void print_key(const struct table *want, const struct row *w)
{
	const char *between = "";

	for (size_t c = 0; c < want->columns; c++) {
		if (!is_key(want->rows[0].cells[c]) || !*w->cells[c])
			continue;
		printf("%s%s", between, w->cells[c]);
		between = " ";
	}
}

static int parse(double *x, const char *text)
{
	char *end;

	*x = strtod(text, &end);
	return end != text && !*end && isfinite(*x);
}

/* Whether the two agree; how far they are apart goes into *rel, -1 where that has no meaning. */
static int agree(double *rel, const char *name, const char *want, const char *got, double tolerance)
{
	double w, g;

	*rel = -1;
	if (is_text(name) || !*want || !*got)
		return strcmp(want, got) == 0;
	if (!parse(&w, want) || !parse(&g, got))
		return 0;
	*rel = w != 0 ? fabs(g - w) / fabs(w) : fabs(g);
	return *rel <= tolerance || fabs(g - w) <= FLOOR;
}

static int compare_row(const struct table *want, const struct row *w, const struct row *a,
    const size_t *to, double tolerance)
{
	int wrong = 0;
	double rel;

	for (size_t c = 0; c < want->columns; c++) {
		const char *name = want->rows[0].cells[c];

		if (is_key(name) || agree(&rel, name, w->cells[c], a->cells[to[c]], tolerance))
			continue;
		print_key(want, w);
		printf(": %s: expected %s got %s", name, *w->cells[c] ? w->cells[c] : "(empty)",
		    *a->cells[to[c]] ? a->cells[to[c]] : "(empty)");
		if (rel >= 0)
			printf(" (rel %.2g)", rel);
		putchar('\n');
		wrong = 1;
	}
	return wrong;
}

static int find_and_compare(const struct table *want, const struct row *w,
    const struct table *actual, const size_t *to, double tolerance)
{
	const struct row *found = NULL;
	size_t matches = 0;

	for (size_t r = 1; r < actual->count; r++) {
		if (!same_key(want, w, &actual->rows[r], to))
			continue;
		found = &actual->rows[r];
		matches++;
	}
	if (matches == 1)
		return compare_row(want, w, found, to, tolerance);
	print_key(want, w);
	printf(": expected once, found %zu times\n", matches);
	return 1;
}

int main(int argc, char **argv)
{
	struct table want, actual;
	size_t to[MAX_COLUMNS];
	double tolerance;
	int wrong = 0;

	if (argc != 4 || !parse(&tolerance, argv[3]) || tolerance < 0) {
		fprintf(stderr, "usage: compare EXPECTED ACTUAL TOLERANCE\n");
		return 2;
	}
	read_table(&want, argv[1]);
	read_table(&actual, argv[2]);
	if (want.count < 2)
		die(want.path, "expects nothing");
	for (size_t c = 0; c < want.columns; c++)
		to[c] = column_of(&actual, want.rows[0].cells[c]);
	for (size_t r = 1; r < want.count; r++)
		wrong |= find_and_compare(&want, &want.rows[r], &actual, to, tolerance);
	free_table(&want);
	free_table(&actual);
	return wrong;
}
