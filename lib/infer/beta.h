/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The beta distribution, for effective samples of any size: GSL's inverse stops
 * the program where it does not converge, and does not end where the parameters
 * are in the millions. */
#ifndef SVY_INFER_BETA_H
#define SVY_INFER_BETA_H

/* P(X <= part / (part + other)) for a, b > 0, both parts above 0: the continued
 * fraction of DLMF 8.17.22.  Near 1 nothing is lost. */
double svy_beta_share(double part, double other, double a, double b);
/* The x with P(X <= x) = tail, 0 < tail < 1. */
double svy_beta_quantile(double tail, double a, double b);

#endif
