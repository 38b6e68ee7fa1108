/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/tail.h"

#include "infer/beta.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

double svy_chisq_p(double x, double df)
{
	if (!(df > 0) || isnan(x))
		return NAN;
	return x > 0 ? gsl_cdf_chisq_Q(x, df) : 1;
}

/* P(F > f) is P(X <= df / (df + df_num f)) of a beta X (Abramowitz and Stegun
 * 26.6.2). */
double svy_f_p(double f, double df_num, double df)
{
	if (!(df_num > 0) || !(df > 0) || isnan(f))
		return NAN;
	if (isinf(df))
		return svy_chisq_p(f * df_num, df_num);
	if (isinf(f) || f <= 0)
		return f <= 0;
	return svy_beta_share(df, df_num * f, df / 2, df_num / 2);
}
