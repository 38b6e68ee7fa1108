/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/scoring.h"

#include "form/score.h"
#include "out/rows.h"
#include "out/sink.h"
#include "study/progress.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

enum { ENOUGH_ROWS = 30 }; /* of which one at least should give the lowest answer */

/* A scale on its way through the file. */
struct counted {
	struct svy_scorer scorer;
	double rows, scored, prorated;
	double score;  /* of the row at hand */
	double lowest; /* answer seen, as it stood in the file */
};

struct pass {
	const struct svy_scoring *how;
	struct svy_codes na;
	struct svy_source *source;
	struct svy_rows_out out;
	struct counted *scales;
	size_t count;
	size_t columns;
	double *answers; /* of one scale */
	double rows;     /* read */
};

static bool is_column(const struct svy_source *source, const char *name)
{
	for (size_t i = 0; i < svy_source_columns(source); i++)
		if (svy_text_is(svy_source_column(source, i), name))
			return true;
	return false;
}

static bool has_classes(const struct svy_scale *scale)
{
	return scale->rules.cut_count > 0;
}

/* name, or name_cat */
static int check_name(const struct pass *p, const char *name, size_t scale,
                      const char *why, struct svy_error *err)
{
	const struct svy_scales *all = p->how->scales;

	if (is_column(p->source, name)) {
		svy_fail(err, "there is a column '%s' already: %s", name, why);
		return svy_error_at(err, svy_source_name(p->source), 0, NULL);
	}
	for (size_t i = 0; i < all->count; i++)
		if (i != scale && svy_text_is(svy_text(name), all->list[i].name))
			return svy_fail(err, "two columns would be called '%s'", name);
	return 0;
}

static int check_names(const struct pass *p, struct svy_error *err)
{
	const struct svy_scales *all = p->how->scales;
	struct svy_arena arena = { 0 };
	int status = 0;

	for (size_t i = 0; status == 0 && i < all->count; i++) {
		const struct svy_scale *scale = &all->list[i];
		const char *class = svy_arena_print(&arena, "%s_cat", scale->name);

		status = check_name(p, scale->name, i, "call the scale otherwise", err);
		if (status == 0 && has_classes(scale))
			status = check_name(p, class, SIZE_MAX, "a scale's classes are "
			                    "called after it", err);
	}
	svy_arena_free(&arena);
	return status;
}

/* All columns are wanted, in their order: a column's slot is its place. */
static int begin(struct pass *p, struct svy_error *err)
{
	const struct svy_scales *all = p->how->scales;
	size_t most = 0;

	if (check_names(p, err) != 0)
		return -1;
	p->columns = svy_source_columns(p->source);
	for (size_t i = 0; i < p->columns; i++)
		(void)svy_source_want(p->source, i);
	p->scales = svy_alloc(all->count, sizeof *p->scales);
	for (; p->count < all->count; p->count++) {
		struct counted *c = &p->scales[p->count];

		if (svy_scorer_begin(&c->scorer, &all->list[p->count], p->source,
		                     err) != 0)
			return -1;
		c->lowest = INFINITY;
		if (most < c->scorer.count)
			most = c->scorer.count;
	}
	p->answers = svy_alloc(most, sizeof *p->answers);
	return 0;
}

static void write_header(struct pass *p)
{
	for (size_t i = 0; i < p->columns; i++)
		svy_rows_field(&p->out, svy_source_column(p->source, i));
	for (size_t i = 0; i < p->count; i++) {
		const struct svy_scale *scale = p->scales[i].scorer.scale;
		struct svy_arena arena = { 0 };

		svy_rows_field(&p->out, svy_text(scale->name));
		if (has_classes(scale))
			svy_rows_field(&p->out, svy_text(svy_arena_print(&arena, "%s_cat",
			                                                 scale->name)));
		svy_arena_free(&arena);
	}
	svy_rows_end(&p->out);
}

static void note_answers(struct counted *c, const double *answers)
{
	const struct svy_rules *r = &c->scorer.scale->rules;
	size_t answered = 0;

	for (size_t i = 0; i < c->scorer.count; i++) {
		double as_given = c->scorer.items[i].reversed
			? r->min + r->max - answers[i] : answers[i];

		if (isnan(answers[i]))
			continue;
		answered++;
		if (as_given < c->lowest)
			c->lowest = as_given;
	}
	c->rows += answered > 0;
	c->scored += !isnan(c->score);
	c->prorated += !isnan(c->score) && answered < c->scorer.count;
}

static int score_row(struct pass *p, const struct svy_text *row, struct svy_error *err)
{
	for (size_t i = 0; i < p->count; i++) {
		struct counted *c = &p->scales[i];

		if (svy_scorer_answers(p->answers, &c->scorer, p->source, row, &p->na,
		                       err) != 0)
			return -1;
		c->score = svy_scorer_score(&c->scorer, p->answers);
		note_answers(c, p->answers);
	}
	return 0;
}

static void write_row(struct pass *p, const struct svy_text *row)
{
	for (size_t i = 0; i < p->columns; i++)
		svy_rows_field(&p->out, row[i]);
	for (size_t i = 0; i < p->count; i++) {
		const struct counted *c = &p->scales[i];

		svy_rows_number(&p->out, c->score);
		if (has_classes(c->scorer.scale))
			svy_rows_field(&p->out, svy_text(svy_scorer_class(&c->scorer,
			                                                  c->score)));
	}
	svy_rows_end(&p->out);
}

static int take_batch(void *with, const struct svy_batch *batch, struct svy_error *err)
{
	struct pass *p = with;

	for (size_t r = 0; r < batch->rows; r++) {
		const struct svy_text *row = batch->fields + r * batch->width;

		if (score_row(p, row, err) != 0)
			return svy_error_at(err, svy_source_name(p->source),
			                    batch->lines[r], NULL);
		write_row(p, row);
	}
	p->rows += (double)batch->rows;
	return 0;
}

/* What would be a wrong score, unseen: answers counted from 1 where 0 was meant. */
static void note_lowest(const struct pass *p, const struct counted *c)
{
	const struct svy_rules *r = &c->scorer.scale->rules;

	if (c->rows >= ENOUGH_ROWS && !(r->min < 0) && !(r->min > 0) && c->lowest > 0)
		svy_note_print(stderr, p->how->prog, "scale '%s': answers go from 0 to "
		               "%.10g, but none is 0: do the codes count from 1?",
		               c->scorer.scale->name, r->max);
}

static void note_scores(const struct pass *p, const struct counted *c)
{
	double without = c->rows - c->scored;

	if (c->prorated > 0)
		svy_note_print(stderr, p->how->prog, "scale '%s': %.0f row%s scored from "
		               "fewer than %zu answers, but at least %zu",
		               c->scorer.scale->name, c->prorated,
		               c->prorated > 1 ? "s are" : " is", c->scorer.count,
		               c->scorer.at_least);
	if (without > 0)
		svy_note_print(stderr, p->how->prog, "scale '%s': %.0f row%s with fewer "
		               "than %zu answers of %zu %s no score",
		               c->scorer.scale->name, without, without > 1 ? "s" : "",
		               c->scorer.at_least, c->scorer.count,
		               without > 1 ? "have" : "has");
	note_lowest(p, c);
}

static void end(struct pass *p)
{
	for (size_t i = 0; i < p->count; i++)
		svy_scorer_end(&p->scales[i].scorer);
	free(p->scales);
	free(p->answers);
	svy_source_close(p->source);
	svy_codes_free(&p->na);
}

static int open_file(struct pass *p, const char *path, struct svy_error *err)
{
	struct svy_source_options options = { 0 };

	if (svy_delimiter_parse(&options.delimiter, p->how->delimiter, err) != 0 ||
	    svy_codes_parse(&p->na, p->how->na, err) != 0 ||
	    svy_sink_refuse(p->how->output, path, err) != 0 ||
	    svy_source_open(&p->source, path, &options, err) != 0)
		return -1;
	return begin(p, err);
}

static int write_all(struct pass *p, struct svy_error *err)
{
	struct svy_sink sink;

	if (svy_sink_open(&sink, p->how->output, err) != 0)
		return -1;
	svy_rows_begin(&p->out, sink.to, svy_source_delimiter(p->source));
	write_header(p);
	if (svy_progress_take(p->source, p->how->quiet, &p->rows, take_batch, p, err) == 0)
		return svy_sink_close(&sink, err);
	svy_sink_drop(&sink);
	return -1;
}

int svy_scoring_write(const char *path, const struct svy_scoring *how,
                      struct svy_error *err)
{
	struct pass p = { .how = how };
	int status = open_file(&p, path, err);

	if (status == 0)
		status = write_all(&p, err);
	for (size_t i = 0; status == 0 && !how->quiet && i < p.count; i++)
		note_scores(&p, &p.scales[i]);
	end(&p);
	return status;
}
