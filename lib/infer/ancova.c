/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/ancova.h"

#include "base/memory.h"
#include "infer/fit.h"

#include <stdlib.h>

/* The group comes before the answer then, so that an answer that says no more than
 * the group does is what gives way. */
enum { INTERCEPT, GROUP, FIRST, COLUMNS };

static double *make_rows(const struct svy_ancova *of)
{
	double *x = svy_alloc(of->rows * COLUMNS, sizeof *x);

	for (size_t r = 0; r < of->rows; r++) {
		x[r * COLUMNS + INTERCEPT] = 1;
		x[r * COLUMNS + GROUP] = of->group[r];
		x[r * COLUMNS + FIRST] = of->first[r];
	}
	return x;
}

static void take_scores(double *scores, const struct svy_fit *fit,
                        const struct svy_fit_data *data)
{
	double *all = svy_alloc(data->rows * COLUMNS, sizeof *all);

	svy_fit_scores(all, fit, data);
	for (size_t r = 0; r < data->rows; r++)
		scores[r] = all[r * COLUMNS + GROUP];
	free(all);
}

int svy_ancova(double *difference, double *scores, const struct svy_ancova *of,
               struct svy_error *err)
{
	double *x = make_rows(of);
	const struct svy_fit_data data = { of->rows, COLUMNS, x, of->last, of->weights };
	struct svy_fit fit;
	int status = svy_fit(&fit, &data, SVY_LINEAR, err);

	if (status == 0 && fit.states[GROUP] != SVY_FIT_FINITE)
		status = svy_fail(err, "only one of the two groups has people who were "
		                  "asked twice");
	if (status == 0) {
		*difference = fit.coefficients[GROUP];
		take_scores(scores, &fit, &data);
	}
	svy_fit_free(&fit);
	free(x);
	return status;
}
