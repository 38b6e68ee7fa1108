/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "core/hadamard.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static bool is_prime(size_t n)
{
	for (size_t d = 2; d * d <= n; d++)
		if (n % d == 0)
			return false;
	return n > 1;
}

/* The prime that q is, or is the square of; 0 where it is neither, or 2. */
static size_t prime_of(size_t q)
{
	size_t root = 1;

	while (root * root < q)
		root++;
	if (q % 2 == 0)
		return 0;
	if (root * root == q && is_prime(root))
		return root;
	return is_prime(q) ? q : 0;
}

/* A base of this order: false where there is none. */
static bool find_base(struct svy_hadamard *h, size_t base)
{
	size_t once = base - 1, twice = base / 2 - 1;

	*h = (struct svy_hadamard){ .order = base, .base = base };
	if (base < 3)
		return base == 1;
	if (base % 4 == 0 && once % 4 == 3 && prime_of(once))
		h->field = once;
	else if (base % 4 == 0 && twice % 4 == 1 && prime_of(twice))
		h->field = twice;
	h->prime = h->field ? prime_of(h->field) : 0;
	return h->prime != 0;
}

/* An order: a base, doubled as often as it takes. */
static bool find_order(struct svy_hadamard *h, size_t order)
{
	for (size_t base = order;; base /= 2) {
		if (find_base(h, base)) {
			h->order = order;
			return true;
		}
		if (base % 2)
			return false;
	}
}

static void find_squares(struct svy_hadamard *h)
{
	h->squares = svy_alloc(h->prime, 1);
	memset(h->squares, -1, h->prime);
	h->squares[0] = 0;
	for (size_t i = 1; i < h->prime; i++)
		h->squares[i * i % h->prime] = 1;
	while (h->squares[h->rest] != -1)
		h->rest++;
}

void svy_hadamard_make(struct svy_hadamard *h, size_t least)
{
	size_t order = least ? least : 1;

	while (!find_order(h, order))
		order++;
	if (h->prime)
		find_squares(h);
}

/* Whether i - j is a square.  Elements of a field of p^2 are a + b x with
 * x^2 = r, which is no square: one is a square where its norm, a^2 - r b^2, is one
 * modulo p. */
static int difference(const struct svy_hadamard *h, size_t i, size_t j)
{
	size_t p = h->prime, a = (i % p + p - j % p) % p, b, square;

	if (h->field == p)
		return h->squares[a];
	b = (i / p + p - j / p) % p;
	square = b * b % p * h->rest % p;
	return h->squares[(a * a % p + p - square) % p];
}

/* S, of order q + 1: symmetric where q = 1 mod 4. */
static int bordered(const struct svy_hadamard *h, size_t i, size_t j)
{
	if (i == 0 && j == 0)
		return 0;
	if (i == 0)
		return 1;
	if (j == 0)
		return h->field % 4 == 1 ? 1 : -1;
	return difference(h, i - 1, j - 1);
}

static int base_sign(const struct svy_hadamard *h, size_t i, size_t j)
{
	int s;

	if (!h->prime)
		return 1;
	if (h->field % 4 == 3)
		return i == j ? 1 : bordered(h, i, j);
	s = bordered(h, i / 2, j / 2);
	if (s == 0)
		return i % 2 == 0 && j % 2 == 0 ? 1 : -1;
	return i % 2 && j % 2 ? -s : s;
}

static int doubled_sign(const struct svy_hadamard *h, size_t i, size_t j)
{
	int sign = base_sign(h, i % h->base, j % h->base);

	for (size_t both = i / h->base & j / h->base; both; both &= both - 1)
		sign = -sign;
	return sign;
}

/* Rows and columns that begin with -1 are turned round. */
int svy_hadamard_sign(const struct svy_hadamard *h, size_t row, size_t column)
{
	return doubled_sign(h, row, column) * doubled_sign(h, row, 0) *
	       doubled_sign(h, 0, column) * doubled_sign(h, 0, 0);
}

void svy_hadamard_free(struct svy_hadamard *h)
{
	free(h->squares);
	memset(h, 0, sizeof *h);
}
