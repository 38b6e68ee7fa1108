/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/difference.h"

#include "base/memory.h"
#include "core/sum.h"

#include <stdlib.h>

/* Of one group's weighted values. */
struct mean {
	struct svy_sum weight, total;
};

static struct mean *group_means(const double *values, const double *weights,
                                const uint32_t *group, size_t count, size_t groups)
{
	struct mean *means = svy_alloc(groups, sizeof *means);

	for (size_t i = 0; i < count; i++) {
		struct mean *m = &means[group[i]];

		svy_sum_add(&m->weight, weights[i]);
		svy_sum_merge(&m->total, svy_sum_exact(weights[i], values[i]));
	}
	return means;
}

void svy_mean_differences(double *difference, double *z, const double *values,
                          const double *weights, const uint32_t *group,
                          size_t count, size_t groups)
{
	struct mean *means = group_means(values, weights, group, count, groups);
	double *mean = svy_alloc(groups, sizeof *mean);

	for (size_t g = 0; g < groups; g++)
		mean[g] = svy_sum_divided(means[g].total, means[g].weight);
	for (size_t g = 1; g < groups; g++)
		difference[g - 1] = mean[g] - mean[0];
	for (size_t i = 0; i < count; i++) {
		uint32_t own = group[i];
		double part = weights[i] * (values[i] - mean[own]) /
		              svy_sum_value(means[own].weight);

		for (size_t g = 1; g < groups; g++)
			z[i * (groups - 1) + g - 1] = own == 0 ? -part
			                              : own == g ? part : 0;
	}
	free(means);
	free(mean);
}
