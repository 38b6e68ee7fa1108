/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/replicate.h"

#include "read/number.h"

#include <stdlib.h>
#include <string.h>

static const char *const types[] = {
	[SVY_BRR] = "brr", [SVY_FAY] = "fay", [SVY_JK1] = "jk1", [SVY_JKN] = "jkn",
	[SVY_BOOTSTRAP] = "bootstrap",
};

/* ---- options ---- */

enum svy_reptype svy_reptype_of(const char *name)
{
	size_t i = 0;

	while (strcmp(types[i], name) != 0)
		i++;
	return (enum svy_reptype)i;
}

/* What makes no sense without --repweights, and what none with them. */
static int check_company(const struct svy_study_options *o, struct svy_error *err)
{
	const struct {
		const char *name;
		bool given, with;
	} rules[] = {
		{ "reptype", o->reptype != NULL, true },
		{ "rho", !isnan(o->rho), true },
		{ "scale", !isnan(o->scale), true },
		{ "rscales", o->rscales != NULL, true },
		{ "mse", o->mse, true },
		{ "strata", o->strata != NULL, false },
		{ "cluster", o->cluster != NULL, false },
		{ "fpc", o->fpc != NULL, false },
		{ "nest", o->nest, false },
		{ "lonely-psu", o->lonely != NULL, false },
	};

	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
		if (!rules[i].given || rules[i].with == (o->repweights != NULL))
			continue;
		return rules[i].with
			? svy_fail(err, "--%s is of replicate weights: say which columns "
			           "they are, --repweights", rules[i].name)
			: svy_fail(err, "--%s and --repweights: replicate weights stand "
			           "in for the sampling design; leave one of them out",
			           rules[i].name);
	}
	return 0;
}

static int check_numbers(const struct svy_study_options *o, enum svy_reptype type,
                         struct svy_error *err)
{
	bool fixed = type == SVY_BRR || type == SVY_FAY;

	if (type == SVY_FAY && !(o->rho >= 0 && o->rho < 1))
		return svy_fail(err, "--reptype fay wants its --rho: 0 or more and below "
		                "1");
	if (type != SVY_FAY && !isnan(o->rho))
		return svy_fail(err, "--rho is of --reptype fay, not of %s", types[type]);
	if (fixed && !isnan(o->scale))
		return svy_fail(err, "--reptype %s has a scale of its own; with "
		                "another one it is --reptype bootstrap", types[type]);
	if (!isnan(o->scale) && !(o->scale > 0))
		return svy_fail(err, "--scale: expected a number above 0, got %.10g",
		                o->scale);
	if (type == SVY_JKN && !o->rscales)
		return svy_fail(err, "--reptype jkn wants --rscales: (n - 1)/n of its "
		                "stratum for each replicate");
	if (type != SVY_JKN && o->rscales)
		return svy_fail(err, "--rscales is of --reptype jkn, not of %s",
		                types[type]);
	return 0;
}

static int read_rscales(struct svy_repweights *w, const char *list,
                        struct svy_error *err)
{
	struct svy_text part, rest = svy_text(list ? list : "");
	size_t capacity = 0;

	while (svy_list_next(&part, &rest, ',')) {
		double value;

		if (!svy_number_parse(&value, part) || value < 0)
			return svy_fail(err, "--rscales: expected numbers of 0 or more "
			                "with commas between them, got '%.*s'",
			                (int)part.len, part.at);
		w->rscales = svy_room(w->rscales, w->rscale_count, &capacity,
		                      sizeof *w->rscales);
		w->rscales[w->rscale_count++] = value;
	}
	if (list && w->rscale_count == 0)
		return svy_fail(err, "--rscales: no number is given");
	return 0;
}

static int check(const struct svy_study_options *o, struct svy_error *err)
{
	if (check_company(o, err) != 0)
		return -1;
	if (o->repweights && !*o->repweights)
		return svy_fail(err, "--repweights: no column is named");
	if (o->repweights && !o->weight)
		return svy_fail(err, "--repweights wants the weight of the whole sample, "
		                "too: --weight");
	if (o->repweights && !o->reptype)
		return svy_fail(err, "--repweights wants --reptype: how the replicates "
		                "were made");
	return o->repweights ? check_numbers(o, svy_reptype_of(o->reptype), err) : 0;
}

int svy_repweights_choose(struct svy_repweights **out,
                          const struct svy_study_options *o, struct svy_error *err)
{
	struct svy_repweights *w;

	*out = NULL;
	if (check(o, err) != 0)
		return -1;
	if (!o->repweights)
		return 0;
	*out = w = svy_alloc(1, sizeof *w);
	w->type = svy_reptype_of(o->reptype);
	w->rho = o->rho;
	w->spec.scale = o->scale;
	w->spec.mse = o->mse;
	return read_rscales(w, o->rscales, err);
}

/* ---- columns ---- */

static int set_rscales(struct svy_repweights *w, struct svy_error *err)
{
	size_t count = w->spec.count;

	if (w->type != SVY_JKN)
		return 0;
	if (w->rscale_count != 1 && w->rscale_count != count)
		return svy_fail(err, "--rscales: %zu numbers for %zu replicate weights",
		                w->rscale_count, count);
	w->rscales = svy_resize(w->rscales, count, sizeof *w->rscales);
	for (size_t r = w->rscale_count; r < count; r++)
		w->rscales[r] = w->rscales[0];
	w->spec.rscales = w->rscales;
	return 0;
}

static int start(struct svy_repweights *w, const struct svy_source *source,
                 const size_t *columns, size_t count, struct svy_error *err)
{
	if (count < 2)
		return svy_fail(err, "--repweights: two columns at least, got one");
	w->spec.count = count;
	if (set_rscales(w, err) != 0)
		return -1;
	if (isnan(w->spec.scale))
		w->spec.scale = svy_replicate_scale(w->type, count, w->rho);
	w->names = svy_alloc(count, sizeof *w->names);
	for (size_t r = 0; r < count; r++) {
		struct svy_text name = svy_source_column(source, columns[r]);

		w->names[r] = (struct svy_text){ svy_arena_copy(&w->arena, name),
			                         name.len };
	}
	svy_replicates_begin(&w->reps, &w->spec);
	return 0;
}

static int same_count(const struct svy_repweights *w, const struct svy_source *source,
                      size_t count, struct svy_error *err)
{
	if (count == w->spec.count)
		return 0;
	svy_fail(err, "%zu replicate weights, and the file before it has %zu", count,
	         w->spec.count);
	return svy_error_at(err, svy_source_name(source), 0, NULL);
}

/* The slot of each, by the names that the first file has. */
static int find_slots(struct svy_pass *p, struct svy_error *err)
{
	const struct svy_repweights *w = p->study->repweights;

	p->replicates = svy_alloc(w->spec.count, sizeof *p->replicates);
	for (size_t r = 0; r < w->spec.count; r++) {
		if (svy_source_slot(&p->replicates[r], p->source, w->names[r], err) != 0)
			return -1;
		if (p->replicates[r] != p->weight)
			continue;
		svy_fail(err, "the weight of the whole sample is among the replicate "
		         "weights, '%s'", p->study->options.repweights);
		return svy_error_at(err, svy_source_name(p->source), 0,
		                    svy_source_slot_name(p->source, p->weight));
	}
	return 0;
}

int svy_repweights_find(struct svy_pass *p, struct svy_error *err)
{
	struct svy_repweights *w = p->study->repweights;
	size_t *columns, count;
	int status;

	if (svy_source_match(&columns, &count, p->source,
	                     svy_text(p->study->options.repweights), err) != 0)
		return -1;
	status = w->names ? same_count(w, p->source, count, err)
	                  : start(w, p->source, columns, count, err);
	free(columns);
	return status == 0 ? find_slots(p, err) : -1;
}

void svy_repweights_layout(struct svy_repweights *w, const struct svy_tally *tally)
{
	for (size_t i = 0; i < tally->item_count; i++)
		(void)svy_replicates_item(&w->reps, tally->items[i].variables);
}

/* ---- rows ---- */

int svy_repweights_place(struct svy_pass *p, const struct svy_text *row,
                         struct svy_error *err)
{
	struct svy_study *s = p->study;
	struct svy_repweights *w = s->repweights;
	uint32_t part = s->separate ? svy_names_add(&s->parts, p->wave) : 0;

	for (size_t r = 0; r < w->spec.count; r++)
		if (svy_pass_number(&w->reps.weights[r], p, row, p->replicates[r],
		                    err) != 0)
			return -1;
	w->weight += p->weight_value;
	p->place = svy_replicates_place(&w->reps, part);
	return 0;
}

void svy_repweights_note(FILE *to, const char *prog, const struct svy_repweights *w)
{
	double mean = svy_replicates_mean(&w->reps);
	double full = w->weight / w->reps.rows;

	if (mean < 5 && full / mean > 5)
		svy_note_print(to, prog, "the replicate weights are about %.3g and the "
		               "weight of the whole sample %.3g: complete weights are "
		               "expected, not factors to multiply it with", mean, full);
}

void svy_repweights_free(struct svy_repweights *w)
{
	if (!w)
		return;
	svy_replicates_free(&w->reps);
	svy_arena_free(&w->arena);
	free(w->rscales);
	free(w->names);
	free(w);
}
