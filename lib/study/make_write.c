/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/make_private.h"

#include "out/rows.h"
#include "out/sink.h"

#include <stdlib.h>

enum { NAME = 64 };

static void name_replicate(char into[NAME], const struct svy_making *j, size_t replicate)
{
	char last[24], own[24];
	int digits = snprintf(last, sizeof last, "%zu", j->make.count);
	int used = snprintf(own, sizeof own, "%zu", replicate + 1);

	(void)snprintf(into, NAME, "rep_%.*s%s", digits - used, "0000000000", own);
}

static int check_names(const struct svy_making *j, struct svy_error *err)
{
	char name[NAME];

	for (size_t r = 0; r < j->make.count; r++) {
		name_replicate(name, j, r);
		for (size_t c = 0; c < j->columns; c++)
			if (svy_text_is(svy_source_column(j->source, c), name)) {
				svy_fail(err, "there is a column '%s' already, as the "
				         "replicate weights would be called", name);
				return svy_error_at(err, svy_source_name(j->source), 1,
				                    NULL);
			}
	}
	return 0;
}

static void write_header(const struct svy_making *j, struct svy_rows_out *to)
{
	char name[NAME];

	for (size_t c = 0; c < j->columns; c++)
		svy_rows_field(to, svy_source_column(j->source, c));
	for (size_t r = 0; r < j->make.count; r++) {
		name_replicate(name, j, r);
		svy_rows_field(to, svy_text(name));
	}
	svy_rows_end(to);
}

/* The last few products as text: a row has few different ones. */
enum { PRODUCTS = 8 };

struct product {
	double factor;
	char text[32];
};

static const char *product_text(struct product *known, size_t *count, double weight,
                                double factor)
{
	size_t i = 0;

	while (i < *count && i < PRODUCTS && known[i].factor != factor)
		i++;
	if (i < *count && i < PRODUCTS)
		return known[i].text;
	i = (*count)++ % PRODUCTS;
	known[i].factor = factor;
	svy_number_text(known[i].text, sizeof known[i].text, weight * factor);
	return known[i].text;
}

static void write_row(const struct svy_making *j, struct svy_rows_out *to, size_t number,
                      const struct svy_text *fields, const size_t *slots)
{
	struct product known[PRODUCTS];
	size_t count = 0;

	for (size_t c = 0; c < j->columns; c++)
		svy_rows_field(to, fields[slots ? slots[c] : c]);
	for (size_t r = 0; r < j->make.count; r++) {
		double factor = svy_make_factor(&j->make, j->units[number], r);

		svy_rows_field(to, svy_text(product_text(known, &count,
		                                         j->weights[number], factor)));
	}
	svy_rows_end(to);
}

static int changed(const struct svy_making *j, struct svy_error *err)
{
	svy_fail(err, "the file has changed while it was read");
	return svy_error_at(err, j->path, 0, NULL);
}

static int write_again(struct svy_making *j, struct svy_rows_out *to,
                       struct svy_error *err)
{
	struct svy_batch batch;
	size_t row = 0;
	int status;

	while ((status = svy_source_next(&batch, j->source, err)) > 0) {
		if (batch.rows > j->rows - row)
			return changed(j, err);
		for (size_t r = 0; r < batch.rows; r++)
			write_row(j, to, row++, batch.fields + r * batch.width, j->slots);
	}
	return status == 0 && row != j->rows ? changed(j, err) : status;
}

static int write_rows(struct svy_making *j, FILE *to, struct svy_error *err)
{
	struct svy_rows_out rows;

	svy_rows_begin(&rows, to, j->delimiter);
	write_header(j, &rows);
	if (j->again)
		return write_again(j, &rows, err);
	for (size_t row = 0; row < j->rows; row++)
		write_row(j, &rows, row, j->kept.rows[row], NULL);
	return 0;
}

int svy_making_write(struct svy_making *j, struct svy_error *err)
{
	struct svy_sink sink;

	if (check_names(j, err) != 0)
		return -1;
	if (svy_sink_open(&sink, j->study->options.output, err) != 0)
		return -1;
	if (write_rows(j, sink.to, err) != 0) {
		svy_sink_drop(&sink);
		return -1;
	}
	return svy_sink_close(&sink, err);
}

/* ---- how to read them ---- */

/* The range, not a glob: another column may be called rep_... */
static void print_range(const struct svy_making *j, FILE *to)
{
	char first[NAME], last[NAME];

	name_replicate(first, j, 0);
	name_replicate(last, j, j->make.count - 1);
	(void)fprintf(to, "%s-%s", first, last);
}

static void print_number(FILE *to, double number)
{
	char text[32];

	svy_number_text(text, sizeof text, number);
	(void)fputs(text, to);
}

/* One where all are the same. */
static size_t rscale_count(const struct svy_making *j)
{
	const double *rscales = j->make.rscales;

	for (size_t r = 1; r < j->make.count; r++)
		if (rscales[r] < rscales[0] || rscales[r] > rscales[0])
			return j->make.count;
	return 1;
}

static void print_rscales(const struct svy_making *j, FILE *to)
{
	const double *rscales = j->make.rscales;

	for (size_t r = 0; r < rscale_count(j); r++) {
		if (r)
			(void)fputc(',', to);
		print_number(to, rscales[r]);
	}
}

/* "--name value", or "name = value" lines. */
static void print_reading(const struct svy_making *j, FILE *to, const char *type,
                          const char *before, const char *is, const char *end)
{
	(void)fprintf(to, "%sweight%s%s%s%srepweights%s", before, is,
	              j->study->options.weight, end, before, is);
	print_range(j, to);
	(void)fprintf(to, "%s%sreptype%s%s%s", end, before, is, type, end);
	if (j->make.spec.type == SVY_FAY) {
		(void)fprintf(to, "%srho%s", before, is);
		print_number(to, j->make.spec.rho);
		(void)fputs(end, to);
	}
	if (j->make.spec.type == SVY_JK1) {
		(void)fprintf(to, "%sscale%s", before, is);
		print_number(to, j->make.scale);
		(void)fputs(end, to);
	}
	if (j->make.rscales) {
		(void)fprintf(to, "%srscales%s", before, is);
		print_rscales(j, to);
		(void)fputs(end, to);
	}
}

int svy_making_design(const struct svy_making *j, const char *path, const char *type,
                      struct svy_error *err)
{
	struct svy_sink sink;

	if (svy_sink_open(&sink, path, err) != 0)
		return -1;
	print_reading(j, sink.to, type, "", " = ", "\n");
	return svy_sink_close(&sink, err);
}

enum { LINE = 600 }; /* of a note to be read */

void svy_making_tell(const struct svy_making *j, const char *prog, const char *type)
{
	char *line = NULL;
	size_t size;
	FILE *to;

	if (j->study->options.quiet)
		return;
	to = open_memstream(&line, &size);
	if (!to)
		return;
	print_reading(j, to, type, " --", " ", "");
	(void)fclose(to);
	if (j->make.rscales && rscale_count(j) > 1 && size > LINE)
		svy_note_print(stderr, prog, "%zu replicates; --design-output FILE writes "
		               "how to read them", j->make.count);
	else
		svy_note_print(stderr, prog, "read them with%s", line);
	free(line);
}
