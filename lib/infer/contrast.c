/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/contrast.h"

void svy_difference(struct svy_quantity *out, const struct svy_quantity *after,
                    const struct svy_quantity *before)
{
	svy_quantity_combine(out, after->value - before->value, 1, after, -1, before);
}

void svy_relative_change(struct svy_quantity *out, const struct svy_quantity *after,
                         const struct svy_quantity *before)
{
	double ratio = after->value / before->value;
	double value = before->value == 0 ? NAN : ratio - 1;

	svy_quantity_combine(out, value, 1 / before->value, after,
	                     -ratio / before->value, before);
}
