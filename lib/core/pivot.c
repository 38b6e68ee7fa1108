/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/pivot.h"

enum { K = 3 };

static struct svy_sum *product(struct svy_sum *sums, size_t i, size_t j)
{
	return &sums[i <= j ? svy_product_offset(K, i, j) : svy_product_offset(K, j, i)];
}

/* What u, u u and 1 count for in each of v, v v and 1. */
static void set_counts(struct svy_sum a[K][K], double by)
{
	for (size_t i = 0; i < K; i++)
		a[i][i] = (struct svy_sum){ 1, 0 };
	a[0][2] = (struct svy_sum){ by, 0 };
	a[1][0] = (struct svy_sum){ 2 * by, 0 };
	a[1][2] = svy_sum_exact(by, by);
}

static struct svy_sum moved_total(const struct svy_sum a[K][K],
                                  const struct svy_sum *sums, size_t i)
{
	struct svy_sum total = { 0, 0 };

	for (size_t k = 0; k < K; k++)
		svy_sum_merge(&total, svy_sum_product(a[i][k], sums[k]));
	return total;
}

static struct svy_sum moved_product(const struct svy_sum a[K][K], struct svy_sum *sums,
                                    size_t i, size_t j)
{
	struct svy_sum total = { 0, 0 };

	for (size_t k = 0; k < K; k++)
		for (size_t l = 0; l < K; l++)
			svy_sum_merge(&total, svy_sum_product(
				svy_sum_product(a[i][k], a[j][l]),
				*product(sums, k, l)));
	return total;
}

void svy_pivot_move(struct svy_sum *sums, bool rows, double by)
{
	struct svy_sum a[K][K] = { { { 0, 0 } } }, moved[K + K * (K + 1) / 2];

	set_counts(a, by);
	for (size_t i = 0; i < K; i++)
		moved[i] = moved_total(a, sums, i);
	for (size_t i = 0; rows && i < K; i++)
		for (size_t j = i; j < K; j++)
			moved[svy_product_offset(K, i, j)] = moved_product(a, sums, i, j);
	for (size_t i = 0; i < (rows ? sizeof moved / sizeof *moved : K); i++)
		sums[i] = moved[i];
}
