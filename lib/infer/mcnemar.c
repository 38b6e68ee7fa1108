/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/mcnemar.h"

#include "infer/beta.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <math.h>

static struct svy_interval clopper_pearson(double x, double n, double level)
{
	double tail = (1 - level) / 2;
	struct svy_interval ci = { 0, 1, "exact binomial", "" };

	if (x > 0)
		ci.low = svy_beta_quantile(tail, x, n - x + 1);
	if (x < n)
		ci.high = svy_beta_quantile(1 - tail, x + 1, n - x);
	return ci;
}

void svy_mcnemar(struct svy_mcnemar *m, double up, double down, double level)
{
	double n = up + down, fewer = fmin(up, down), below, here;

	*m = (struct svy_mcnemar){ NAN, { NAN, NAN, "", "" }, NAN, NAN };
	if (!(n > 0))
		return;
	below = gsl_cdf_binomial_P((unsigned)fewer, 0.5, (unsigned)n);
	here = gsl_ran_binomial_pdf((unsigned)fewer, 0.5, (unsigned)n);
	m->share = up / n;
	m->ci = clopper_pearson(up, n, level);
	m->exact = fmin(1, 2 * below);
	m->mid = fewer < n / 2 ? 2 * below - here : 1 - here / 2;
}
