/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/ray.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define TOLERANCE 1e-5 /* of R's qr() in degf() */

void svy_rays_begin(struct svy_rays *rays, size_t columns)
{
	memset(rays, 0, sizeof *rays);
	rays->columns = columns;
	rays->width = (columns + SVY_LANES - 1) / SVY_LANES * SVY_LANES;
}

/* Lanes are added up apart, so that they need not wait for each other. */
static double lane_sum(const double lanes[SVY_LANES])
{
	double sum = 0;

	for (size_t l = 0; l < SVY_LANES; l++)
		sum += lanes[l];
	return sum;
}

static double dot(const double *a, const double *b, size_t width)
{
	double lanes[SVY_LANES] = { 0 };

	for (size_t i = 0; i < width; i += SVY_LANES)
		for (size_t l = 0; l < SVY_LANES; l++)
			lanes[l] += a[i + l] * b[i + l];
	return lane_sum(lanes);
}

/* |weights / length - unit|^2 */
static double apart(const double *weights, double inverse, const double *unit,
                    size_t width)
{
	double lanes[SVY_LANES] = { 0 };

	for (size_t i = 0; i < width; i += SVY_LANES)
		for (size_t l = 0; l < SVY_LANES; l++) {
			double d = weights[i + l] * inverse - unit[i + l];

			lanes[l] += d * d;
		}
	return lane_sum(lanes);
}

static const double *unit_of(const struct svy_rays *rays, uint32_t ray)
{
	return rays->units + ray * rays->width;
}

/* A row as it is looked up. */
struct look {
	uint32_t part;
	const double *weights;
	double inverse; /* of its length; 0 where it is 0 */
};

static bool is_ray(const struct svy_rays *rays, uint32_t ray, const struct look *row)
{
	const struct svy_ray *r = &rays->rays[ray];

	return r->part == row->part && !r->any &&
	       apart(row->weights, row->inverse, unit_of(rays, ray), rays->width) <=
	       TOLERANCE * TOLERANCE;
}

/* Of the vector in coarse steps.  Two rows of one direction that fall on two sides
 * of a step are two directions: the rank does not mind. */
static uint32_t hash(const struct svy_rays *rays, const struct look *row)
{
	double scale = 16 * sqrt((double)rays->columns) * row->inverse;
	uint64_t h = 0, factor = 0x9E3779B97F4A7C15u;

	for (size_t i = 0; i < rays->columns; i++) {
		double step = row->weights[i] * scale + 0.37;

		h += (uint64_t)(int64_t)step * factor;
		factor *= 0xD6E8FEB86659FD93u;
	}
	return (uint32_t)(h >> 32);
}

static uint32_t new_ray(struct svy_rays *rays, struct svy_ray ray)
{
	rays->rays = svy_room(rays->rays, rays->count, &rays->capacity,
	                      sizeof *rays->rays);
	rays->rays[rays->count] = ray;
	return rays->count++;
}

/* The one for all rows of a part that come after the most. */
static uint32_t beyond(struct svy_rays *rays, uint32_t part)
{
	uint32_t count = rays->beyond.count;
	uint32_t number = svy_pairs_add(&rays->beyond, part, 0);

	if (number < count)
		return rays->beyond_rays[number];
	rays->beyond_rays = svy_room(rays->beyond_rays, number, &rays->beyond_capacity,
	                             sizeof *rays->beyond_rays);
	return rays->beyond_rays[number] =
		new_ray(rays, (struct svy_ray){ .part = part, .any = true });
}

/* svy_room's doubling, of a vector a ray. */
static void keep_unit(struct svy_rays *rays, const struct look *row)
{
	double *unit;

	rays->units = svy_room(rays->units, rays->count, &rays->unit_capacity,
	                       rays->width * sizeof *rays->units);
	unit = rays->units + rays->count * rays->width;
	for (size_t i = 0; i < rays->width; i++)
		unit[i] = row->weights[i] * row->inverse;
}

/* The first of the chain of the row's hash, plus 1; 0 where there is none yet. */
static uint32_t *chain_of(struct svy_rays *rays, const struct look *row)
{
	uint32_t count = rays->hashes.count;
	uint32_t chain = svy_pairs_add(&rays->hashes, row->part, hash(rays, row));

	if (chain == count) {
		rays->chains = svy_room(rays->chains, chain, &rays->chain_capacity,
		                        sizeof *rays->chains);
		rays->chains[chain] = 0;
	}
	return &rays->chains[chain];
}

static uint32_t find(struct svy_rays *rays, const struct look *row)
{
	uint32_t *first;

	if (rays->beyond.count && rays->count >= SVY_RAYS_MOST)
		return beyond(rays, row->part);
	first = chain_of(rays, row);
	for (uint32_t i = *first; i; i = rays->rays[i - 1].next)
		if (is_ray(rays, i - 1, row))
			return i - 1;
	if (rays->count >= SVY_RAYS_MOST)
		return beyond(rays, row->part);
	keep_unit(rays, row);
	*first = new_ray(rays, (struct svy_ray){ row->part, *first, false }) + 1;
	return *first - 1;
}

uint32_t svy_rays_add(struct svy_rays *rays, uint32_t part, const double *weights)
{
	double length = sqrt(dot(weights, weights, rays->width));
	struct look row = { part, weights, length > 0 ? 1 / length : 0 };

	if (rays->parts <= part)
		rays->parts = part + 1;
	if (!rays->count || !is_ray(rays, rays->last, &row))
		rays->last = find(rays, &row);
	return rays->last;
}

/* Vectors at right angles that span what was seen so far. */
struct basis {
	size_t width, count, capacity;
	double *at;
};

static void subtract(double *restrict from, double times, const double *restrict v,
                     size_t width)
{
	for (const double *end = v + width; v < end; v += SVY_LANES, from += SVY_LANES)
		for (size_t l = 0; l < SVY_LANES; l++)
			from[l] -= times * v[l];
}

/* Takes what the basis spans off the vector (Gram and Schmidt, in the order that
 * keeps rounding small), and keeps what is left, where that is more than noise. */
static void extend(struct basis *b, const double *unit)
{
	double *rest, length;

	b->at = svy_room(b->at, b->count, &b->capacity, b->width * sizeof *b->at);
	rest = b->at + b->count * b->width;
	memcpy(rest, unit, b->width * sizeof *rest);
	for (size_t i = 0; i < b->count; i++) {
		const double *known = b->at + i * b->width;
		double along = dot(rest, known, b->width);

		subtract(rest, along, known, b->width);
	}
	length = sqrt(dot(rest, rest, b->width));
	if (length <= TOLERANCE)
		return;
	for (size_t i = 0; i < b->width; i++)
		rest[i] /= length;
	b->count++;
}

static double find_rank(const struct svy_rays *rays, uint32_t part,
                        const unsigned char *set)
{
	struct basis b = { .width = rays->width };

	for (uint32_t i = 0; i < rays->count && b.count < rays->columns; i++) {
		if (!svy_set_has(set, i) || rays->rays[i].part != part)
			continue;
		if (rays->rays[i].any) {
			b.count = rays->columns;
			break;
		}
		extend(&b, unit_of(rays, i));
	}
	free(b.at);
	return (double)b.count;
}

/* Groups and levels share their domains: each is worked out once. */
static double known_rank(struct svy_rays *rays, uint32_t part,
                         const unsigned char *set)
{
	uint32_t count = rays->known.count, number;
	size_t size = svy_set_size(rays);
	char *key = svy_alloc(size + sizeof part, 1);

	memcpy(key, set, size);
	memcpy(key + size, &part, sizeof part);
	number = svy_names_add(&rays->known,
	                       (struct svy_text){ key, size + sizeof part });
	free(key);
	if (number < count)
		return rays->ranks[number];
	rays->ranks = svy_room(rays->ranks, number, &rays->rank_capacity,
	                       sizeof *rays->ranks);
	return rays->ranks[number] = find_rank(rays, part, set);
}

double svy_rays_rank(struct svy_rays *rays, uint32_t part, const unsigned char *set,
                     double rows)
{
	double rank = known_rank(rays, part, set);

	return rank < rows ? rank : rows;
}

uint32_t *svy_rays_merge(struct svy_rays *into, const struct svy_rays *from)
{
	uint32_t *map = svy_alloc(from->count, sizeof *map);

	for (uint32_t i = 0; i < from->count; i++)
		map[i] = from->rays[i].any
			? beyond(into, from->rays[i].part)
			: svy_rays_add(into, from->rays[i].part, unit_of(from, i));
	if (into->parts < from->parts)
		into->parts = from->parts;
	return map;
}

void svy_rays_free(struct svy_rays *rays)
{
	free(rays->rays);
	free(rays->units);
	svy_pairs_free(&rays->hashes);
	free(rays->chains);
	svy_pairs_free(&rays->beyond);
	free(rays->beyond_rays);
	svy_names_free(&rays->known);
	free(rays->ranks);
	memset(rays, 0, sizeof *rays);
}
