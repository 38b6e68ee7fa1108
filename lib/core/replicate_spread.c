/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* From the totals under each replicate weight to variances. */
#include "core/replicate.h"

#include <stdlib.h>
#include <string.h>

size_t svy_replicates_turns(const struct svy_replicates *reps)
{
	return reps->spec.count * (reps->rays.parts ? reps->rays.parts : 1);
}

double svy_replicates_weight(const struct svy_replicates *reps, size_t turn,
                             uint32_t place, double weight, const double *own)
{
	bool varies = reps->rays.rays[place].part == turn / reps->spec.count;

	return varies ? own[turn % reps->spec.count] : weight;
}

/* ---- variance ---- */

static double rscale(const struct svy_replicates *reps, size_t turn)
{
	const double *rscales = reps->spec.rscales;

	return rscales ? rscales[turn % reps->spec.count] : 1;
}

/* Turns first .. first + spec.count are those of one part. */
static double centre(const struct svy_replicates *reps, const double *thetas,
                     size_t stride, const bool *lost, size_t first, double value)
{
	double sum = 0, count = 0;

	if (reps->spec.mse)
		return value;
	for (size_t t = first; t < first + reps->spec.count; t++)
		if (!lost[t] && rscale(reps, t) > 0) {
			sum += thetas[t * stride] - value;
			count++;
		}
	return value + sum / count;
}

/* Scale times the sum of products about the centres, over all turns. */
static double product(const struct svy_replicates *reps, const double *a,
                      const double *b, size_t stride, const bool *lost, double value_a,
                      double value_b)
{
	size_t turns = svy_replicates_turns(reps), first = 0;
	double mean_a = 0, mean_b = 0, sum = 0;

	for (size_t t = 0; t < turns; t++) {
		if (t == 0 || t - first == reps->spec.count) {
			first = t;
			mean_a = centre(reps, a, stride, lost, first, value_a);
			mean_b = centre(reps, b, stride, lost, first, value_b);
		}
		if (!lost[t])
			sum += rscale(reps, t) * (a[t * stride] - mean_a) *
			       (b[t * stride] - mean_b);
	}
	return reps->spec.scale * sum;
}

static double count_lost(const bool *lost, size_t turns)
{
	double count = 0;

	for (size_t t = 0; t < turns; t++)
		count += lost[t];
	return count;
}

double svy_replicate_covariance(double *cov, const double *thetas,
                                const double *values, size_t count,
                                const struct svy_replicates *reps)
{
	size_t turns = svy_replicates_turns(reps);
	bool *lost = svy_alloc(turns, sizeof *lost);
	double left_out;

	for (size_t i = 0; i < turns * count; i++)
		lost[i / count] = lost[i / count] || !isfinite(thetas[i]);
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j <= i; j++)
			cov[i * count + j] = cov[j * count + i] =
				product(reps, thetas + i, thetas + j, count, lost,
				        values[i], values[j]);
	left_out = count_lost(lost, turns);
	free(lost);
	return left_out;
}

/* ---- the domain ---- */

/* Which directions the rows of a domain have, by part, and how many rows. */
struct domain {
	unsigned char *set;
	double *rows; /* by part */
	bool *seen;   /* cells that are in it */
};

static struct domain domain_new(const struct svy_rays *rays, size_t cells)
{
	return (struct domain){ svy_alloc(svy_set_size(rays), 1),
		                svy_alloc(rays->parts, sizeof(double)),
		                svy_alloc(cells, sizeof(bool)) };
}

static void domain_spread(struct svy_spread *out, struct svy_replicates *reps,
                          const struct domain *d)
{
	for (uint32_t part = 0; part < reps->rays.parts; part++) {
		if (!(d->rows[part] > 0))
			continue;
		out->units += svy_rays_rank(&reps->rays, part, d->set, d->rows[part]);
		out->strata++;
		out->reach += (double)reps->spec.count;
	}
}

static void domain_free(struct domain *d)
{
	free(d->set);
	free(d->rows);
	free(d->seen);
}

void svy_replicates_domain(struct svy_spread *out, struct svy_replicates *reps,
                           const uint32_t *places, size_t rows)
{
	struct domain d = domain_new(&reps->rays, 0);

	*out = (struct svy_spread){ 0 };
	for (size_t r = 0; r < rows; r++) {
		svy_set_add(d.set, places[r]);
		d.rows[reps->rays.rays[places[r]].part]++;
	}
	domain_spread(out, reps, &d);
	domain_free(&d);
}

void svy_replicates_close(struct svy_design *design, struct svy_replicates *reps)
{
	struct domain d = domain_new(&reps->rays, 0);

	memset(d.set, 0xFF, svy_set_size(&reps->rays));
	for (uint32_t part = 0; part < reps->rays.parts; part++) {
		struct svy_design_row row = { .stratum = { "", 0 }, .part = part };
		double rank = svy_rays_rank(&reps->rays, part, d.set, reps->rows);
		struct svy_error none;
		uint32_t h;

		(void)svy_design_place(&h, design, &row, &none);
		design->strata[h].branch.sampled = rank;
		design->units_sampled += rank - 1;
	}
	domain_free(&d);
}

/* ---- estimates of a tally ---- */

/* Of the item at hand. */
struct work {
	const struct svy_tally *tally;
	struct svy_replicates *reps;
	size_t number;
	const struct svy_item *item;
	const struct svy_block *block;
	size_t cells;
	size_t *first;      /* slots of cell c: slots[first[c]] .. slots[first[c + 1]] */
	uint32_t *slots;
	uint32_t *parts;    /* of each cell: the part that its rows are of */
};

static bool reached(const struct work *w, uint32_t slot)
{
	const struct svy_sum *sums = w->block->sums + slot * w->block->stride +
	                             w->item->offset;

	return sums[w->item->variables - 1].hi > 0;
}

static void index_slots(struct work *w)
{
	const uint64_t *keys = w->block->slots.keys;
	uint32_t count = w->block->slots.count;
	size_t *next = svy_alloc(w->cells + 1, sizeof *next);

	for (uint32_t s = 0; s < count; s++)
		if ((uint32_t)keys[s] < w->cells && reached(w, s))
			w->first[(uint32_t)keys[s] + 1]++;
	for (size_t c = 0; c < w->cells; c++)
		w->first[c + 1] += w->first[c];
	memcpy(next, w->first, (w->cells + 1) * sizeof *next);
	w->slots = svy_alloc(w->first[w->cells], sizeof *w->slots);
	for (uint32_t s = 0; s < count; s++) {
		uint32_t cell = (uint32_t)keys[s];

		if (cell >= w->cells || !reached(w, s))
			continue;
		w->slots[next[cell]++] = s;
		w->parts[cell] = w->reps->rays.rays[keys[s] >> 32].part;
	}
	free(next);
}

static void begin(struct work *w, size_t item, const struct svy_tally *tally,
                  struct svy_replicates *reps)
{
	*w = (struct work){ .tally = tally, .reps = reps, .number = item,
		            .item = &tally->items[item] };
	w->block = &tally->blocks[w->item->block];
	w->cells = w->item->cell_count;
	w->first = svy_alloc(w->cells + 1, sizeof *w->first);
	w->parts = svy_alloc(w->cells, sizeof *w->parts);
	index_slots(w);
}

static void end(struct work *w)
{
	free(w->first);
	free(w->slots);
	free(w->parts);
}

/* A tally whose totals are those of a turn; all else is the tally's. */
struct view {
	struct svy_tally tally;
	struct svy_item *items;
	struct svy_cell *cells;
};

static void view_begin(struct view *v, const struct work *w)
{
	v->tally = *w->tally;
	v->items = svy_alloc(w->tally->item_count, sizeof *v->items);
	memcpy(v->items, w->tally->items, w->tally->item_count * sizeof *v->items);
	v->cells = svy_alloc(w->cells, sizeof *v->cells);
	v->items[w->number].cells = v->cells;
	v->tally.items = v->items;
}

static void view_turn(struct view *v, const struct work *w, size_t turn)
{
	size_t part = turn / w->reps->spec.count, r = turn % w->reps->spec.count;

	for (uint32_t c = 0; c < w->cells; c++) {
		v->cells[c] = w->item->cells[c];
		for (size_t i = 0; w->parts[c] == part && i < w->item->variables; i++)
			v->cells[c].totals[i] =
				svy_replicates_total(w->reps, w->number, c, i, r);
	}
}

static void view_end(struct view *v)
{
	free(v->items);
	free(v->cells);
}

/* thetas[turn * count + k].  free() it. */
static double *recompute_all(const struct work *w, size_t count,
                             svy_recompute *recompute, void *with)
{
	size_t turns = svy_replicates_turns(w->reps);
	double *thetas = svy_alloc(turns * count, sizeof *thetas);
	struct view view;

	view_begin(&view, w);
	for (size_t t = 0; t < turns; t++) {
		view_turn(&view, w, t);
		recompute(thetas + t * count, &view.tally, with);
	}
	view_end(&view);
	return thetas;
}

static void add_domain(struct domain *d, const struct work *w,
                       const struct svy_quantity *q)
{
	const uint64_t *keys = w->block->slots.keys;

	for (size_t t = 0; t < q->count; t++) {
		uint32_t c = q->terms[t].cell;

		if (c >= w->cells || w->first[c] == w->first[c + 1] || d->seen[c])
			continue;
		d->seen[c] = true;
		d->rows[w->parts[c]] += q->terms[t].n;
		for (size_t i = w->first[c]; i < w->first[c + 1]; i++)
			svy_set_add(d->set, (uint32_t)(keys[w->slots[i]] >> 32));
	}
}

/* What the quantity is added up from, before anything cancels. */
static double size_of(const struct work *w, const struct svy_quantity *q)
{
	double size = 0;

	for (size_t t = 0; t < q->count; t++)
		for (size_t i = 0; i < w->item->variables; i++)
			size += fabs(q->terms[t].on[i] *
			             svy_tally_cell(w->tally, w->number, q->terms[t].cell)
			                     .totals[i].hi);
	return size;
}

/* The variance if every replicate were off by all that the quantity is made of. */
static double size_squares(const struct work *w, const struct svy_quantity *q,
                           size_t turns)
{
	double size = size_of(w, q), sum = 0;

	for (size_t t = 0; t < turns; t++)
		sum += rscale(w->reps, t) * size * size;
	return w->reps->spec.scale * sum;
}

/* What is only rounding is 0. */
static double variance_of(const struct work *w, const struct svy_quantity *q,
                          const double *thetas, size_t stride, double *left_out)
{
	size_t turns = svy_replicates_turns(w->reps);
	bool *lost = svy_alloc(turns, sizeof *lost);
	double v;

	for (size_t t = 0; t < turns; t++)
		lost[t] = !isfinite(thetas[t * stride]);
	v = product(w->reps, thetas, thetas, stride, lost, q->value, q->value);
	*left_out = count_lost(lost, turns);
	free(lost);
	if (*left_out >= (double)turns)
		return NAN;
	return v < 1e-26 * size_squares(w, q, turns) ? 0 : v;
}

void svy_replicates_spread(struct svy_spread *out, const struct svy_quantity *const *q,
                           size_t count, size_t item, const struct svy_tally *tally,
                           struct svy_replicates *reps, svy_recompute *recompute,
                           void *with)
{
	struct work w;
	double *thetas;

	begin(&w, item, tally, reps);
	thetas = recompute_all(&w, count, recompute, with);
	for (size_t i = 0; i < count; i++) {
		struct domain d = domain_new(&reps->rays, w.cells);

		out[i] = (struct svy_spread){ 0 };
		add_domain(&d, &w, q[i]);
		domain_spread(&out[i], reps, &d);
		out[i].variance = variance_of(&w, q[i], thetas + i, count,
		                              &out[i].lost);
		domain_free(&d);
	}
	free(thetas);
	end(&w);
}

void svy_replicates_covariance(double *cov, struct svy_spread *any,
                               const struct svy_quantity *const *q, size_t count,
                               size_t item, const struct svy_tally *tally,
                               struct svy_replicates *reps, svy_recompute *recompute,
                               void *with)
{
	struct work w;
	double *values = svy_alloc(count, sizeof *values), *thetas;
	struct domain d;

	begin(&w, item, tally, reps);
	d = domain_new(&reps->rays, w.cells);
	thetas = recompute_all(&w, count, recompute, with);
	*any = (struct svy_spread){ .variance = NAN };
	for (size_t i = 0; i < count; i++) {
		values[i] = q[i]->value;
		add_domain(&d, &w, q[i]);
	}
	domain_spread(any, reps, &d);
	any->lost = svy_replicate_covariance(cov, thetas, values, count, reps);
	domain_free(&d);
	free(values);
	free(thetas);
	end(&w);
}
