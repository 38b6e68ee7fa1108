/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Is there an association between two variables?  Tests of a table of weighted
 * totals with their design-based covariances.
 *
 * Pearson's X2 of the shares p, taken as from n rows, is in large samples a sum of
 * chi-squares with 1 degree of freedom, weighted by the eigenvalues of the design
 * effect matrix
 *   D = (C' P^-1 C / n)^-1 (C' P^-1 V P^-1 C),
 * P the diagonal of the observed shares, V their covariances, and C contrasts that
 * make up the interaction (Rao and Scott, Ann. Statist. 12 (1984) 46-60).
 *   F      X2 / tr D, on tr(D)^2 / tr(D^2) and so many times df degrees of freedom
 *          (second order; Thomas and Rao, JASA 82 (1987) 630-636)
 *   Chisq  X2 / mean eigenvalue, on (rows - 1)(columns - 1) (first order)
 * Wald's statistic is of the residuals of the totals, T_ij - T_i. T_.j / T, in all
 * rows and columns but the first (Koch, Freeman and Freeman, Int. Stat. Rev. 43
 * (1975) 59-78); k = (rows - 1)(columns - 1):
 *   Wald     W / k, on k and df
 *   adjWald  W (df - k + 1) / (k df), on k and df - k + 1
 * The names are those of R's svychisq. */
#ifndef SVY_INFER_CHISQ_H
#define SVY_INFER_CHISQ_H

#include <stdbool.h>
#include <stddef.h>

enum svy_association { SVY_ASSOCIATION_F, SVY_ASSOCIATION_CHISQ,
	               SVY_ASSOCIATION_WALD, SVY_ASSOCIATION_ADJUSTED_WALD };

/* What a test says. */
struct svy_chisq {
	double value;      /* of the statistic; NaN where undefined */
	double df_num, df; /* df_num is NaN of what is no F */
	double p;
	double effect;     /* Rao and Scott's mean design effect; NaN of Wald */
	const char *flag;  /* why it is undefined */
};

/* Rows and columns all have a total above 0; a cell may be empty. */
struct svy_crossed {
	size_t rows, columns;
	const double *totals; /* [i * columns + j] */
	const double *cov;    /* of the totals: [cell * cells + cell] */
	bool of_shares;       /* cov is of the cells' shares, for F and Chisq */
	double n;             /* rows of data */
	double df;            /* of the design: PSUs less strata; may be infinite */
};

void svy_association(struct svy_chisq *, const struct svy_crossed *,
                     enum svy_association);

#endif
