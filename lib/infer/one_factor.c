/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/one_factor.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* Each step is k^2 operations: 25 items take a tenth of a second at the most. */
enum { STEPS = 100000 };

static const double CLOSE = 1e-14;

struct fit {
	size_t k;
	const double *r;  /* correlations */
	double *loading, *unique;
	double *scores;   /* of the regression of the factor on the variables */
	double *crossed;  /* correlations times these */
};

/* Weights of the variables in the factor's conditional mean; its variance left. */
static double regress(struct fit *f)
{
	double precision = 1;

	for (size_t i = 0; i < f->k; i++)
		precision += f->loading[i] * f->loading[i] / f->unique[i];
	for (size_t i = 0; i < f->k; i++)
		f->scores[i] = f->loading[i] / f->unique[i] / precision;
	return 1 / precision;
}

/* Covariances of the variables with the factor as it is now known; its variance. */
static double cross(struct fit *f, double left)
{
	double variance = left;

	for (size_t i = 0; i < f->k; i++) {
		f->crossed[i] = 0;
		for (size_t j = 0; j < f->k; j++)
			f->crossed[i] += f->r[i * f->k + j] * f->scores[j];
		variance += f->scores[i] * f->crossed[i];
	}
	return variance;
}

/* One step; how far a loading moved. */
static double step(struct fit *f)
{
	double variance = cross(f, regress(f)), moved = 0;

	for (size_t i = 0; i < f->k; i++) {
		double loading = f->crossed[i] / variance;

		moved = fmax(moved, fabs(loading - f->loading[i]));
		f->loading[i] = loading;
		f->unique[i] = fmax(1 - loading * f->crossed[i], 1e-9);
	}
	return moved;
}

/* The centroid: what each variable has to do with all. */
static void start(struct fit *f)
{
	double all = 0;

	for (size_t i = 0; i < f->k * f->k; i++)
		all += f->r[i];
	for (size_t i = 0; i < f->k; i++) {
		double sum = 0;

		for (size_t j = 0; j < f->k; j++)
			sum += f->r[i * f->k + j];
		f->loading[i] = all > 0 ? fmax(-0.9, fmin(0.9, sum / sqrt(all))) : 0.5;
		f->unique[i] = 1 - f->loading[i] * f->loading[i];
	}
}

static double *correlations(const double *cov, size_t k)
{
	double *r = svy_alloc(k * k, sizeof *r);

	for (size_t i = 0; i < k; i++)
		for (size_t j = 0; j < k; j++)
			r[i * k + j] = i == j ? 1 : cov[i * k + j] /
				sqrt(cov[i * k + i]) / sqrt(cov[j * k + j]);
	return r;
}

/* Back to the units of the variables, and with a sum above 0. */
static void finish(struct svy_one_factor *out, const struct fit *f, const double *cov)
{
	double sum = 0;

	out->share = INFINITY;
	for (size_t i = 0; i < f->k; i++) {
		double variance = cov[i * f->k + i];

		if (f->unique[i] < out->share) {
			out->share = f->unique[i];
			out->least = i;
		}
		out->loadings[i] *= sqrt(variance);
		out->uniquenesses[i] *= variance;
		sum += out->loadings[i];
	}
	for (size_t i = 0; sum < 0 && i < f->k; i++)
		out->loadings[i] = -out->loadings[i];
}

static bool run(struct fit *f)
{
	start(f);
	for (int i = 0; i < STEPS; i++)
		if (step(f) < CLOSE)
			return true;
	return false;
}

int svy_one_factor(struct svy_one_factor *out, const double *cov, size_t k)
{
	struct fit f = { .k = k };
	double *r;

	*out = (struct svy_one_factor){ 0 };
	for (size_t i = 0; i < k; i++)
		if (!(cov[i * k + i] > 0))
			return -1;
	if (k < 3)
		return -1;
	f.r = r = correlations(cov, k);
	f.loading = out->loadings = svy_alloc(k, sizeof *f.loading);
	f.unique = out->uniquenesses = svy_alloc(k, sizeof *f.unique);
	f.scores = svy_alloc(k, sizeof *f.scores);
	f.crossed = svy_alloc(k, sizeof *f.crossed);
	out->settled = run(&f);
	finish(out, &f, cov);
	free(f.scores);
	free(f.crossed);
	free(r);
	return 0;
}

void svy_one_factor_free(struct svy_one_factor *f)
{
	free(f->loadings);
	free(f->uniquenesses);
	*f = (struct svy_one_factor){ 0 };
}
