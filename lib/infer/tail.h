/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Upper tails of the distributions of tests: p values down to 1e-300. */
#ifndef SVY_INFER_TAIL_H
#define SVY_INFER_TAIL_H

/* P(chi-square > x). */
double svy_chisq_p(double x, double df);
/* P(F > f); df may be infinite.  GSL's own is 0 from 1e-16 downwards where df is a
 * million. */
double svy_f_p(double f, double df_num, double df);
/* Both: NaN where degrees of freedom are 0 or less. */

#endif
