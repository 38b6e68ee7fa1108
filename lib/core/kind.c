/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/kind.h"

#include <string.h>

static const struct {
	const char *statistic;
	unsigned kinds; /* enum svy_kind */
	enum svy_contrast contrast;
} statistics[] = {
	{ "difference", SVY_KIND_CONTRAST, SVY_DIFFERENCE },
	{ "adjusted_difference", SVY_KIND_CONTRAST, SVY_ADJUSTED },
	{ "se_independent", SVY_KIND_ERROR, SVY_SE_INDEPENDENT },
	{ "relative_change", SVY_KIND_CONTRAST, SVY_RELATIVE_CHANGE },
	{ "risk_ratio", SVY_KIND_CONTRAST, SVY_RISK_RATIO },
	{ "odds_ratio", SVY_KIND_CONTRAST | SVY_KIND_MODEL, SVY_ODDS_RATIO },
	{ "cohen_h", SVY_KIND_CONTRAST, SVY_COHEN_H },
	{ "cohen_d", SVY_KIND_CONTRAST, SVY_COHEN_D },
	{ "coefficient", SVY_KIND_MODEL, SVY_NO_CONTRAST },
	{ "marginal_effect", SVY_KIND_MODEL, SVY_NO_CONTRAST },
	{ "F", SVY_KIND_TEST, SVY_NO_CONTRAST },
	{ "chisq", SVY_KIND_TEST, SVY_NO_CONTRAST },
	{ "t", SVY_KIND_TEST, SVY_NO_CONTRAST },
	{ "z", SVY_KIND_TEST, SVY_NO_CONTRAST },
	{ "mcnemar", SVY_KIND_TEST, SVY_NO_CONTRAST },
};

enum { KNOWN = sizeof statistics / sizeof *statistics };

/* KNOWN where it is of no kind. */
static size_t find(const char *statistic)
{
	size_t i = 0;

	while (i < KNOWN && strcmp(statistics[i].statistic, statistic) != 0)
		i++;
	return i;
}

bool svy_kind_is(const struct svy_estimate *row, enum svy_kind kind)
{
	size_t i = find(row->statistic);

	return i < KNOWN && (statistics[i].kinds & kind);
}

enum svy_contrast svy_contrast_of(const struct svy_estimate *row)
{
	size_t i = find(row->statistic);

	return i < KNOWN ? statistics[i].contrast : SVY_NO_CONTRAST;
}

const char *svy_contrast_statistic(enum svy_contrast contrast)
{
	for (size_t i = 0; contrast && i < KNOWN; i++)
		if (statistics[i].contrast == contrast)
			return statistics[i].statistic;
	return "";
}

bool svy_contrast_pure(enum svy_contrast contrast)
{
	return contrast >= SVY_RISK_RATIO;
}

bool svy_contrast_ratio(enum svy_contrast contrast)
{
	return contrast == SVY_RISK_RATIO || contrast == SVY_ODDS_RATIO;
}
