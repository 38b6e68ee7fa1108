/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Hadamard matrices: of 1 and -1, with every two columns at right angles,
 * H H' = n I.  They say which half of the sample makes each replicate of balanced
 * repeated replication (McCarthy, Rev. Int. Stat. Inst. 37 (1969) 239-264).
 *
 * Orders 1, 2, q + 1 and 2 (q + 1) come from squares in the field of q elements
 * (Paley, J. Math. and Phys. 12 (1933) 311-320), q a prime or the square of one:
 * with a(i, j) = 1, -1 or 0 where i - j is a square, none, or 0,
 *   q = 3 mod 4   H = I + S, S = (0 1; -1 a)
 *   q = 1 mod 4   H = S x (1 1; 1 -1) + I x (1 -1; -1 -1), S = (0 1; 1 a)
 * and each doubles (Sylvester): (H H; H -H).  Below 257 the multiples of 4 that
 * are not reached are 92, 116, 156, 172, 184, 188, 232 and 236.
 *
 * Nothing is stored but the squares modulo the prime. */
#ifndef SVY_CORE_HADAMARD_H
#define SVY_CORE_HADAMARD_H

#include <stddef.h>

struct svy_hadamard {
	size_t order;
	size_t base;    /* order = base times a power of 2 */
	size_t prime;   /* 0 where the base is 1 */
	size_t field;   /* q: the prime or its square */
	size_t rest;    /* a number that is no square modulo the prime */
	signed char *squares; /* by rest of the prime: 1, -1, and 0 for 0 */
};

/* Of the least order of at least so many that is reached.  Owned by the caller. */
void svy_hadamard_make(struct svy_hadamard *, size_t least);
/* 1 or -1; 1 in all of row 0 and column 0. */
int svy_hadamard_sign(const struct svy_hadamard *, size_t row, size_t column);
void svy_hadamard_free(struct svy_hadamard *);

#endif
