/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* How far the k items of a scale measure one thing, from their covariances C:
 *
 *   alpha         k/(k - 1) (1 - trace C / sum C)     Cronbach, Psychometrika 16 (1951)
 *                 297-334
 *   standardised  the same of the correlations
 *   omega         L^2 / (L^2 + sum of the uniquenesses), L the sum of the loadings of one
 *                 factor fitted to C by maximum likelihood (one_factor.h); McDonald, Test
 *                 Theory, 1999, chapter 6
 *   item-rest     correlation of an item with the sum of the others
 *   dropped       alpha of the others
 *
 * Covariances with n or with n - 1 below give the same. */
#ifndef SVY_INFER_RELIABILITY_H
#define SVY_INFER_RELIABILITY_H

#include "infer/interval.h"

#include <stddef.h>

/* Undefined: NaN, and flag says why ("": it is not). */
struct svy_coefficient {
	double value;
	const char *flag;
};

struct svy_coefficient svy_alpha(const double *cov, size_t k);
struct svy_coefficient svy_alpha_standardised(const double *cov, size_t k);
/* *item: the one to blame where there is no proper factor, else k. */
struct svy_coefficient svy_omega(size_t *item, const double *cov, size_t k);
struct svy_coefficient svy_item_rest(const double *cov, size_t k, size_t item);
struct svy_coefficient svy_alpha_dropped(const double *cov, size_t k, size_t item);

/* Alpha as a function of means: a row's variables are 1, the items x_1 ... x_k, the sum
 * of their squares and the square of their sum (svy_alpha_row).  Of these alpha has the
 * linear function c . v, c[k + 3], with the same variance (Woodruff, JASA 66 (1971)
 * 411-414; in a simple sample that is the distribution-free variance of Maydeu-Olivares,
 * Coffman and Hartmann, Psychol. Methods 12 (2007) 157-176). */
void svy_alpha_row(double *v, const double *items, size_t k);
void svy_alpha_linear(double *c, const double *means, double weight, size_t k);
/* Of alpha with that variance: 1 - exp(log(1 - alpha) +- t se / (1 - alpha)), never
 * above 1 (the logarithm after Bonett, J. Educ. Behav. Stat. 27 (2002) 335-340).
 * Method "log". */
struct svy_interval svy_interval_alpha(double alpha, double v, double df, double level);

#endif
