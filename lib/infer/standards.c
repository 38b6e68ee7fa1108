/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/standards.h"

#include "infer/interval.h"
#include "infer/student.h"

#include <math.h>

static const double level = 0.95;

static double least(double a, double b)
{
	return a < b ? a : b;
}

/* At no variance it is n. */
static double effective(double p, double v, double n)
{
	return p <= 0 || p >= 1 || !(v > 0) ? n : least(p * (1 - p) / v, n);
}

/* Of the interval; NaN where there is none. */
static double width(double p, double v, double n, double df)
{
	double ratio = svy_student_limit(level, n - 1) / svy_student_limit(level, df);
	double size = n;
	struct svy_interval ci;

	if (isnan(v) || isnan(ratio))
		return NAN;
	if (p > 0 && p < 1 && v > 0)
		size = least(p * (1 - p) / v * ratio * ratio, n);
	ci = svy_interval_beta(p, size, level);
	return ci.high - ci.low;
}

/* What a sample that is large enough gets for its interval. */
static unsigned by_width(double p, double wide)
{
	if (isnan(wide))
		return SVY_NCHS_UNKNOWN;
	if (wide <= 0.05)
		return SVY_NCHS_SHOW;
	if (wide >= 0.30)
		return SVY_NCHS_WIDE;
	if (p <= 0 || p >= 1)
		return SVY_NCHS_SHOW;
	if (wide / p > 1.30)
		return SVY_NCHS_RELATIVE;
	return wide / (1 - p) > 1.30 ? SVY_NCHS_COMPLEMENT : SVY_NCHS_SHOW;
}

unsigned svy_nchs_verdict(double p, double v, double n, double df)
{
	unsigned verdict;

	if (effective(p, v, n) < 30)
		return SVY_NCHS_SMALL;
	verdict = by_width(p, width(p, v, n, df));
	if (verdict != SVY_NCHS_SHOW && verdict != SVY_NCHS_COMPLEMENT)
		return verdict;
	if (df < 8)
		verdict |= SVY_NCHS_FEW_DF;
	if (p <= 0 || p >= 1)
		verdict |= SVY_NCHS_END;
	return verdict;
}

const char *svy_nchs_text(unsigned verdict, struct svy_arena *arena)
{
	static const struct {
		unsigned bit;
		const char *text;
	} says[] = {
		{ SVY_NCHS_SMALL, "NCHS: suppress (effective sample below 30)" },
		{ SVY_NCHS_UNKNOWN, "NCHS: suppress (no interval)" },
		{ SVY_NCHS_WIDE, "NCHS: suppress (interval of 30 points or more)" },
		{ SVY_NCHS_RELATIVE, "NCHS: suppress (interval above 130 % of the estimate)" },
		{ SVY_NCHS_FEW_DF, "NCHS: review (degrees of freedom below 8)" },
		{ SVY_NCHS_END, "NCHS: review (estimate at 0 or 100 %)" },
		{ SVY_NCHS_COMPLEMENT, "NCHS: footnote (interval above 130 % of the complement)" },
	};
	const char *text = "";

	for (size_t i = 0; i < sizeof says / sizeof *says; i++)
		if (verdict & says[i].bit)
			text = svy_arena_print(arena, "%s%s%s", text, *text ? "; " : "",
			                       says[i].text);
	return text;
}
