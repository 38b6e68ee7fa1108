/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/private.h"

#include "form/expression.h"
#include "read/number.h"
#include "read/source.h"

#include <stdlib.h>
#include <string.h>

/* A measure compiled against one file. */
struct compiled {
	struct svy_expression *universe;
	struct svy_expression **parts;
};

/* One file on its way into the tally. */
struct pass {
	struct svy_study *study;
	struct svy_source *source;
	size_t weight;
	bool weighted;
	size_t *strata, *clusters, *fpcs;   /* slots */
	struct svy_expression *where;
	struct svy_expression **groups;     /* NULL where the value is fixed */
	struct compiled *measures;
	size_t answers_end;                 /* slots that expressions read: below it */
	struct svy_text wave;               /* fixed, where a file is a wave */
	struct svy_text *fields;            /* the row, missing codes blanked */
	struct svy_text *values, *levels;   /* of the dimensions */
	struct svy_text *cluster_names;
	double *fpc_values;
	char (*numbers)[32];                /* texts of computed values */
	size_t number_count;
	char *joined;                       /* name of a crossed stratum */
	size_t joined_size;
	size_t line;
	double weight_value;
	uint32_t place, group;
};

static int find_slot(size_t *slot, void *with, struct svy_text name,
                     struct svy_error *err)
{
	return svy_source_slot(slot, with, name, err);
}

static int compile(struct svy_expression **out, struct pass *p,
                   struct svy_text source, struct svy_error *err)
{
	struct svy_scope scope = { find_slot, p->source };

	return svy_expression_compile(out, source, &scope, err);
}

static int compile_parts(struct compiled *c, struct pass *p,
                         const struct svy_indicator *of, struct svy_error *err)
{
	c->parts = svy_alloc(of->part_count, sizeof *c->parts);
	for (size_t i = 0; i < of->part_count; i++) {
		if (compile(&c->parts[i], p, svy_text(of->parts[i]), err) != 0)
			return -1;
		if (svy_expression_columns(c->parts[i]) == 0 &&
		    of->statistic == SVY_PERCENT)
			return svy_fail(err, "indicator '%s': '%s' reads no column; to "
			                "test a column write NAME = ${column} = value",
			                of->name, of->parts[i]);
	}
	return 0;
}

static int compile_measure(struct pass *p, size_t number, struct svy_error *err)
{
	const struct svy_indicator *of = p->study->measures[number].indicator;
	struct compiled *c = &p->measures[number];
	int status = 0;

	if (*of->universe)
		status = compile(&c->universe, p, svy_text(of->universe), err);
	if (status == 0)
		status = compile_parts(c, p, of, err);
	if (status != 0 && of->line)
		return svy_error_at(err, p->study->options.indicators, of->line, NULL);
	return status;
}

static int compile_groups(struct pass *p, struct svy_error *err)
{
	for (size_t d = 0; d < p->study->dim_count; d++) {
		struct svy_dim *dim = &p->study->dims[d];
		const struct svy_text *levels;
		size_t count;

		if (!dim->source.len)
			continue;
		if (compile(&p->groups[d], p, dim->source, err) != 0)
			return -1;
		count = svy_expression_levels(p->groups[d], &levels);
		for (size_t i = 0; i < count; i++)
			(void)svy_names_add(&dim->known, levels[i]);
	}
	return 0;
}

static int compile_answers(struct pass *p, struct svy_error *err)
{
	const char *where = p->study->options.where;

	if (where && compile(&p->where, p, svy_text(where), err) != 0)
		return -1;
	if (compile_groups(p, err) != 0)
		return -1;
	for (size_t i = 0; i < p->study->measure_count; i++)
		if (compile_measure(p, i, err) != 0)
			return -1;
	return 0;
}

static int find_columns(size_t **slots, struct pass *p,
                        const struct svy_text *names, size_t count,
                        struct svy_error *err)
{
	*slots = svy_alloc(count, sizeof **slots);
	for (size_t i = 0; i < count; i++)
		if (svy_source_slot(&(*slots)[i], p->source, names[i], err) != 0)
			return -1;
	return 0;
}

static int find_design(struct pass *p, struct svy_error *err)
{
	const struct svy_study *s = p->study;
	const char *weight = s->options.weight;

	p->weighted = weight != NULL;
	if (weight &&
	    svy_source_slot(&p->weight, p->source, svy_text(weight), err) != 0)
		return -1;
	if (find_columns(&p->strata, p, s->strata, s->strata_count, err) != 0 ||
	    find_columns(&p->clusters, p, s->clusters, s->cluster_count, err) != 0)
		return -1;
	return find_columns(&p->fpcs, p, s->fpcs, s->fpc_count, err);
}

/* What the types of the first file's expressions decide for all of them. */
static void note_types(struct pass *p)
{
	struct svy_study *s = p->study;

	for (size_t i = 0; i < s->measure_count && !s->prepared; i++) {
		struct svy_measure *m = &s->measures[i];
		struct svy_expression **parts = p->measures[i].parts;

		m->condition = m->indicator->part_count == 1 &&
		               svy_expression_type(parts[0]) == SVY_TRUTH;
		for (size_t d = 0; d < m->dim_count; d++) {
			const struct svy_text *levels;
			size_t count = svy_expression_levels(parts[d], &levels);

			for (size_t l = 0; l < count; l++)
				(void)svy_names_add(&m->dims[d].known, levels[l]);
		}
	}
	if (!s->prepared)
		svy_study_layout(s);
}

static size_t most_levels(const struct svy_study *s)
{
	size_t most = 0;

	for (size_t i = 0; i < s->measure_count; i++)
		if (most < s->measures[i].dim_count)
			most = s->measures[i].dim_count;
	return most;
}

static void make_room(struct pass *p, size_t slots)
{
	const struct svy_study *s = p->study;
	size_t levels = most_levels(s);

	p->fields = svy_alloc(slots, sizeof *p->fields);
	p->values = svy_alloc(s->dim_count, sizeof *p->values);
	p->levels = svy_alloc(levels, sizeof *p->levels);
	p->numbers = svy_alloc(s->dim_count + levels, sizeof *p->numbers);
	p->cluster_names = svy_alloc(s->cluster_count, sizeof *p->cluster_names);
	p->fpc_values = svy_alloc(s->fpc_count, sizeof *p->fpc_values);
}

static int begin(struct pass *p, struct svy_error *err)
{
	p->groups = svy_alloc(p->study->dim_count, sizeof *p->groups);
	p->measures = svy_alloc(p->study->measure_count, sizeof *p->measures);
	/* Answers come first, so that missing codes are looked for only in them. */
	if (compile_answers(p, err) != 0)
		return -1;
	p->answers_end = svy_source_width(p->source);
	if (find_design(p, err) != 0)
		return -1;
	make_room(p, svy_source_width(p->source));
	note_types(p);
	return 0;
}

static bool is_na(const struct svy_study *s, struct svy_text field)
{
	double value, code;

	for (size_t i = 0; i < s->na_count; i++) {
		if (svy_text_equal(field, s->na[i]))
			return true;
		if (svy_number_parse(&code, s->na[i]) &&
		    svy_number_parse(&value, field) && value == code)
			return true;
	}
	return false;
}

/* Blank answers and missing codes become empty fields. */
static void blank_missing(struct pass *p, const struct svy_text *row)
{
	for (size_t i = 0; i < p->answers_end; i++) {
		p->fields[i] = row[i];
		if (!row[i].len)
			continue;
		if ((unsigned char)row[i].at[0] <= ' ' && !svy_text_trim(row[i]).len)
			p->fields[i].len = 0;
		else if (p->study->na_count && is_na(p->study, svy_text_trim(row[i])))
			p->fields[i].len = 0;
	}
}

static int row_fail(const struct pass *p, size_t slot, struct svy_error *err)
{
	return svy_error_at(err, svy_source_name(p->source), p->line,
	                    svy_source_slot_name(p->source, slot));
}

static int number_at(double *out, const struct pass *p, const struct svy_text *row,
                     size_t slot, struct svy_error *err)
{
	if (svy_number_parse(out, row[slot]))
		return 0;
	svy_fail(err, "expected a number, got '%.*s'", (int)row[slot].len, row[slot].at);
	return row_fail(p, slot, err);
}

static int read_weight(struct pass *p, const struct svy_text *row,
                       struct svy_error *err)
{
	p->weight_value = 1;
	if (!p->weighted)
		return 0;
	if (number_at(&p->weight_value, p, row, p->weight, err) != 0)
		return -1;
	if (p->weight_value >= 0)
		return 0;
	svy_fail(err, "a weight cannot be negative, got '%.*s'",
	         (int)row[p->weight].len, row[p->weight].at);
	return row_fail(p, p->weight, err);
}

static int name_at(struct svy_text *out, const struct pass *p,
                   const struct svy_text *row, size_t slot, const char *what,
                   struct svy_error *err)
{
	*out = svy_text_trim(row[slot]);
	if (out->len)
		return 0;
	svy_fail(err, "a row without a %s", what);
	return row_fail(p, slot, err);
}

static void join(struct pass *p, size_t *used, struct svy_text text)
{
	size_t need = *used + text.len + 2;

	if (need > p->joined_size) {
		p->joined_size = need * 2;
		p->joined = svy_resize(p->joined, p->joined_size, 1);
	}
	if (*used) {
		memcpy(p->joined + *used, ", ", 2);
		*used += 2;
	}
	memcpy(p->joined + *used, text.at, text.len);
	*used += text.len;
}

static int read_stratum(struct svy_text *out, struct pass *p,
                        const struct svy_text *row, struct svy_error *err)
{
	size_t used = 0;

	*out = (struct svy_text){ "", 0 };
	for (size_t i = 0; i < p->study->strata_count; i++) {
		if (name_at(out, p, row, p->strata[i], "stratum", err) != 0)
			return -1;
		if (p->study->strata_count > 1)
			join(p, &used, *out);
	}
	if (p->study->strata_count > 1)
		*out = (struct svy_text){ p->joined, used };
	return 0;
}

static int read_fpc(struct pass *p, const struct svy_text *row,
                    struct svy_error *err)
{
	for (size_t i = 0; i < p->study->fpc_count; i++) {
		if (number_at(&p->fpc_values[i], p, row, p->fpcs[i], err) != 0)
			return -1;
		if (p->fpc_values[i] > 0)
			continue;
		svy_fail(err, "a population size or sampling fraction is above 0, "
		              "got '%.*s'", (int)row[p->fpcs[i]].len,
		         row[p->fpcs[i]].at);
		return row_fail(p, p->fpcs[i], err);
	}
	return 0;
}

static int read_clusters(struct pass *p, const struct svy_text *row,
                         struct svy_error *err)
{
	for (size_t i = 0; i < p->study->cluster_count; i++)
		if (name_at(&p->cluster_names[i], p, row, p->clusters[i], "cluster",
		            err) != 0)
			return -1;
	return 0;
}

static int place_row(struct pass *p, const struct svy_text *row,
                     struct svy_error *err)
{
	struct svy_study *s = p->study;
	struct svy_design_row at = { .clusters = p->cluster_names,
		                     .fpc = p->fpc_values };

	if (read_weight(p, row, err) != 0 ||
	    read_stratum(&at.stratum, p, row, err) != 0 ||
	    read_clusters(p, row, err) != 0 || read_fpc(p, row, err) != 0)
		return -1;
	if (s->separate)
		at.part = svy_names_add(&s->parts, p->wave);
	if (svy_design_place(&p->place, &s->design, &at, err) != 0)
		return svy_error_at(err, svy_source_name(p->source), p->line, NULL);
	return 0;
}

static int evaluate(struct svy_value *out, const struct pass *p,
                    const struct svy_expression *e, struct svy_error *err)
{
	if (svy_expression_value(out, e, p->fields, err) == 0)
		return 0;
	return svy_error_at(err, svy_source_name(p->source), p->line, NULL);
}

/* 1 true, 0 false or missing; an expression that is not there is true. */
static int holds(const struct pass *p, const struct svy_expression *e,
                 struct svy_error *err)
{
	struct svy_value value;
	double number;

	if (!e)
		return 1;
	if (evaluate(&value, p, e, err) != 0)
		return -1;
	if (value.type == SVY_MISSING)
		return 0;
	if (svy_value_number(&number, &value))
		return number != 0;
	svy_fail(err, "a condition gave '%.*s', which is neither true nor false",
	         (int)value.text.len, value.text.at);
	return svy_error_at(err, svy_source_name(p->source), p->line, NULL);
}

/* The text of a category; length 0 where it is missing. */
static struct svy_text category(struct pass *p, const struct svy_value *value)
{
	char *into;

	switch (value->type) {
	case SVY_MISSING:
		break;
	case SVY_TEXT:
		return svy_text_trim(value->text);
	case SVY_TRUTH:
		return svy_text(value->number != 0 ? "yes" : "no");
	case SVY_NUMBER:
		into = p->numbers[p->number_count++];
		(void)snprintf(into, sizeof *p->numbers, "%.10g", value->number);
		return svy_text(into);
	}
	return (struct svy_text){ "", 0 };
}

static int read_category(struct svy_text *out, struct pass *p,
                         const struct svy_expression *e, struct svy_error *err)
{
	struct svy_value value;

	if (evaluate(&value, p, e, err) != 0)
		return -1;
	*out = category(p, &value);
	if (!out->len && p->study->missing_category)
		*out = svy_text(SVY_MISSING_NAME);
	return 0;
}

/* 1: the row is of a group; 0: it is left out for want of a value. */
static int read_groups(struct pass *p, struct svy_error *err)
{
	struct svy_study *s = p->study;

	for (size_t d = 0; d < s->dim_count; d++) {
		bool wave = s->waves.wanted && d + 1 == s->dim_count;

		if (wave)
			p->values[d] = p->wave;
		else if (read_category(&p->values[d], p, p->groups[d], err) != 0)
			return -1;
		if (!p->values[d].len) {
			s->dims[d].dropped++;
			return 0;
		}
	}
	p->group = svy_cells_add(&s->groups, 0, p->values);
	return 1;
}

/* 1 with the number of a part, 0 where it is missing. */
static int read_number(double *out, const struct pass *p,
                       const struct svy_expression *e, struct svy_error *err)
{
	struct svy_value value;
	struct svy_text name = svy_expression_column(e);

	if (evaluate(&value, p, e, err) != 0)
		return -1;
	if (value.type == SVY_MISSING)
		return 0;
	if (svy_value_number(out, &value))
		return 1;
	svy_fail(err, "expected a number, got '%.*s'", (int)value.text.len,
	         value.text.at);
	(void)snprintf(err->column, sizeof err->column, "%.*s", (int)name.len, name.at);
	return svy_error_at(err, svy_source_name(p->source), p->line, NULL);
}

static int add_numbers(struct pass *p, size_t number, struct svy_error *err)
{
	struct svy_study *s = p->study;
	const struct svy_measure *m = &s->measures[number];
	double v[SVY_VARIABLES];
	size_t parts = m->indicator->part_count;

	for (size_t i = 0; i < parts; i++) {
		int got = read_number(&v[i], p, p->measures[number].parts[i], err);

		if (got < 0)
			return -1;
		if (got)
			continue;
		svy_tally_miss(&s->tally, m->item, p->group);
		if (!m->condition || !s->missing_category)
			return 0;
		v[i] = 0;
	}
	v[parts] = 1;
	svy_tally_add(&s->tally, m->item, p->place, p->group, p->weight_value, v);
	return 0;
}

/* Rows without an answer are kept in a level of no name. */
static int add_levels(struct pass *p, size_t number, struct svy_error *err)
{
	static const double one = 1;
	struct svy_study *s = p->study;
	struct svy_measure *m = &s->measures[number];
	bool missing = false;
	uint32_t cell;

	for (size_t d = 0; d < m->dim_count; d++) {
		if (read_category(&p->levels[d], p, p->measures[number].parts[d],
		                  err) != 0)
			return -1;
		missing = missing || !p->levels[d].len;
	}
	for (size_t d = 0; missing && d < m->dim_count; d++)
		p->levels[d].len = 0;
	cell = svy_cells_add(&m->levels, p->group, p->levels);
	if (missing)
		svy_tally_miss(&s->tally, m->item, cell);
	else
		svy_tally_add(&s->tally, m->item, p->place, cell, p->weight_value, &one);
	return 0;
}

static int add_measure(struct pass *p, size_t number, struct svy_error *err)
{
	const struct svy_measure *m = &p->study->measures[number];
	int in = holds(p, p->measures[number].universe, err);

	if (in <= 0)
		return in;
	return m->levels.dims ? add_levels(p, number, err)
	                      : add_numbers(p, number, err);
}

/* 1: the row belongs to a wave that is asked for. */
static int read_wave(struct pass *p, struct svy_error *err)
{
	struct svy_study *s = p->study;
	struct svy_dim *dim = &s->dims[s->dim_count - 1];
	struct svy_value value;

	if (!s->waves.wanted || !s->waves.column)
		return 1;
	if (evaluate(&value, p, p->groups[s->dim_count - 1], err) != 0)
		return -1;
	p->wave = category(p, &value);
	if (s->waves.names && svy_names_find(&dim->known, p->wave) == SVY_NO_NAME)
		p->wave.len = 0;
	return 1;
}

static int take_row(struct pass *p, const struct svy_text *row,
                    struct svy_error *err)
{
	int in;

	p->number_count = 0;
	blank_missing(p, row);
	if (read_wave(p, err) < 0)
		return -1;
	if (p->study->separate && !p->wave.len) {
		p->study->dims[p->study->dim_count - 1].dropped++;
		return 0;
	}
	if (place_row(p, row, err) != 0)
		return -1;
	in = holds(p, p->where, err);
	if (in > 0)
		in = read_groups(p, err);
	if (in <= 0)
		return in;
	for (size_t i = 0; i < p->study->measure_count; i++) {
		p->number_count = p->study->dim_count;
		if (add_measure(p, i, err) != 0)
			return -1;
	}
	return 0;
}

static int take_batch(struct pass *p, const struct svy_batch *batch,
                      struct svy_error *err)
{
	for (size_t r = 0; r < batch->rows; r++) {
		p->line = batch->lines[r];
		if (take_row(p, batch->fields + r * batch->width, err) != 0)
			return -1;
	}
	return 0;
}

static int take_rows(struct pass *p, struct svy_error *err)
{
	struct svy_batch batch;
	int status;

	while ((status = svy_source_next(&batch, p->source, err)) > 0)
		if (take_batch(p, &batch, err) != 0)
			return -1;
	return status;
}

static void end(struct pass *p)
{
	for (size_t i = 0; p->measures && i < p->study->measure_count; i++) {
		struct compiled *c = &p->measures[i];

		svy_expression_free(c->universe);
		for (size_t k = 0; c->parts &&
		                   k < p->study->measures[i].indicator->part_count; k++)
			svy_expression_free(c->parts[k]);
		free(c->parts);
	}
	for (size_t d = 0; p->groups && d < p->study->dim_count; d++)
		svy_expression_free(p->groups[d]);
	svy_expression_free(p->where);
	svy_source_close(p->source);
	free(p->groups);
	free(p->measures);
	free(p->strata);
	free(p->clusters);
	free(p->fpcs);
	free(p->fields);
	free(p->values);
	free(p->levels);
	free(p->numbers);
	free(p->cluster_names);
	free(p->fpc_values);
	free(p->joined);
}

int svy_study_read(struct svy_study *s, const char *path, const char *wave,
                   struct svy_error *err)
{
	const char *delimiter = s->options.delimiter;
	struct svy_source_options how = { .delimiter = delimiter ? delimiter[0] : 0 };
	struct pass p = { .study = s, .wave = svy_text(wave ? wave : "") };
	int status;

	if (wave)
		(void)svy_names_add(&s->dims[s->dim_count - 1].known, p.wave);
	status = svy_source_open(&p.source, path, &how, err);
	if (status == 0)
		status = begin(&p, err);
	if (status != 0 && p.source)
		svy_error_at(err, svy_source_name(p.source), 0, NULL);
	if (status == 0)
		status = take_rows(&p, err);
	end(&p);
	return status;
}
