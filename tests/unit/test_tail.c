/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Against R 4.2: pf(f, d1, d2, lower.tail = FALSE), pchisq(x, df, lower.tail = FALSE). */
#include "unit/check.h"

#include "infer/tail.h"
#include "infer/wald.h"

#include <math.h>

static void f_tails(void)
{
	CHECK_NEAR(svy_f_p(0.5, 1.4946398, 2), 0.622024785610374, 1e-12);
	CHECK_NEAR(svy_f_p(5.1933695, 1.4946398, 20.9249569), 0.02174746, 1e-6);
	CHECK_NEAR(svy_f_p(1e-8, 1, 1e6), 0.999920211564, 1e-12);
	CHECK_NEAR(svy_f_p(20, 3.7, 1e6), 1.98955838219671e-15, 1e-10);
	CHECK_NEAR(svy_f_p(100, 10, 1e6), 2.39156825690981e-208, 1e-10);
	CHECK_NEAR(svy_f_p(2, 10, 1e9), 0.0292526892119594, 1e-8);
	CHECK_NEAR(svy_f_p(2, 10, INFINITY), 0.029252688076961, 1e-12);
	CHECK_NEAR(svy_f_p(INFINITY, 2, 3), 0, 0);
	CHECK_NEAR(svy_f_p(0, 2, 3), 1, 0);
	CHECK_NEAR(svy_f_p(1, 0, 3), NAN, 0);
	CHECK_NEAR(svy_f_p(1, 2, 0), NAN, 0);
	CHECK_NEAR(svy_f_p(NAN, 2, 3), NAN, 0);
}

static void chisq_tails(void)
{
	CHECK_NEAR(svy_chisq_p(3.841458820694124, 1), 0.05, 1e-12);
	CHECK_NEAR(svy_chisq_p(0, 3), 1, 0);
	CHECK_NEAR(svy_chisq_p(1, 0), NAN, 0);
	CHECK_NEAR(svy_chisq_p(NAN, 1), NAN, 0);
}

/* b' V^-1 b by hand: V = [2 1; 1 2], V^-1 = [2 -1; -1 2] / 3, b = (1, 2): 2. */
static void wald(void)
{
	const double v[] = { 2, 1, 1, 2 }, flat[] = { 1, 1, 1, 1 }, b[] = { 1, 2 };

	CHECK_NEAR(svy_wald(b, v, 2, 5).f, 1, 1e-14);
	CHECK_NEAR(svy_wald_adjusted(b, v, 2, 5).f, 0.8, 1e-14);
	CHECK_NEAR(svy_wald(b, flat, 2, 5).f, NAN, 0);
}

int main(void)
{
	f_tails();
	chisq_tails();
	wald();
	return check_end();
}
