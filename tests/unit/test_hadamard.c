/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Hadamard matrices: H H' = n I, row 0 and column 0 of ones, and which orders there
 * are.  The orders that Paley's and Sylvester's constructions miss are known (Hall,
 * Combinatorial Theory, 2nd ed., 14.2). */
#include "unit/check.h"

#include "core/hadamard.h"

#include <stdbool.h>

enum { MOST = 256 };

static signed char signs[MOST][MOST];

static void fill(const struct svy_hadamard *h)
{
	for (size_t i = 0; i < h->order; i++)
		for (size_t j = 0; j < h->order; j++)
			signs[i][j] = (signed char)svy_hadamard_sign(h, i, j);
}

static bool ones_at_the_edge(size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (signs[i][0] != 1 || signs[0][i] != 1)
			return false;
	return true;
}

static bool is_hadamard(size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j <= i; j++) {
			int product = 0;

			for (size_t k = 0; k < n; k++)
				product += signs[i][k] * signs[j][k];
			if (product != (i == j ? (int)n : 0))
				return false;
		}
	return true;
}

static bool is_missed(size_t n)
{
	static const size_t missed[] = { 92, 116, 156, 172, 184, 188, 232, 236 };

	for (size_t i = 0; i < sizeof missed / sizeof *missed; i++)
		if (missed[i] == n)
			return true;
	return false;
}

static size_t next_order(size_t least)
{
	size_t n = least <= 2 ? least : (least + 3) / 4 * 4;

	while (is_missed(n))
		n += 4;
	return n;
}

int main(void)
{
	for (size_t least = 1; least <= MOST; least++) {
		struct svy_hadamard h;

		svy_hadamard_make(&h, least);
		CHECK_INT((long long)h.order, (long long)next_order(least));
		if (h.order == least) {
			fill(&h);
			CHECK(is_hadamard(least));
			CHECK(ones_at_the_edge(least));
		}
		svy_hadamard_free(&h);
	}
	return check_end();
}
