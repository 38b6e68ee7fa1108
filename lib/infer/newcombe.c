/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/newcombe.h"

#include "infer/student.h"

#include <math.h>

static double square(double x)
{
	return x * x;
}

struct svy_interval svy_interval_newcombe(const struct svy_share *shares, size_t count,
                                          double df, double level)
{
	double t = svy_student_limit(level, df), sum = 0, below = 0, above = 0;

	for (size_t i = 0; i < count; i++) {
		const struct svy_share *s = &shares[i];
		struct svy_interval own = svy_interval_score(s->p, s->n, t);
		double under = square(s->p - own.low), over = square(own.high - s->p);

		sum += s->less ? -s->p : s->p;
		below += s->less ? over : under;
		above += s->less ? under : over;
	}
	if (isnan(t))
		return svy_interval_none("no degrees of freedom");
	return (struct svy_interval){ sum - sqrt(below), sum + sqrt(above), "newcombe",
		                      "" };
}
