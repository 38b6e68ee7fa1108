/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "base/names.h"

#include <stdlib.h>
#include <string.h>

static uint32_t pair_hash(uint64_t key)
{
	key *= 0x9E3779B97F4A7C15u;
	key ^= key >> 32;
	key *= 0xD6E8FEB86659FD93u;
	return (uint32_t)(key >> 32);
}

static uint32_t *place(const struct svy_pairs *pairs, uint64_t key)
{
	uint32_t i = pair_hash(key) & pairs->mask;

	while (pairs->slots[i] && pairs->keys[pairs->slots[i] - 1] != key)
		i = (i + 1) & pairs->mask;
	return &pairs->slots[i];
}

static void grow(struct svy_pairs *pairs)
{
	uint32_t size = pairs->slots ? (pairs->mask + 1) * 2 : 16;

	free(pairs->slots);
	/* 2^32 slots are none: too many pairs are out of memory. */
	pairs->slots = svy_alloc(size ? size : SIZE_MAX, sizeof *pairs->slots);
	pairs->mask = size - 1;
	for (uint32_t i = 0; i < pairs->count; i++)
		*place(pairs, pairs->keys[i]) = i + 1;
}

uint32_t svy_pairs_add(struct svy_pairs *pairs, uint32_t first, uint32_t second)
{
	uint64_t key = (uint64_t)first << 32 | second;
	uint32_t *slot;

	if (!pairs->slots || pairs->count + 1 > (pairs->mask + 1) / 2)
		grow(pairs);
	slot = place(pairs, key);
	if (*slot)
		return *slot - 1;
	pairs->keys = svy_room(pairs->keys, pairs->count, &pairs->capacity,
	                       sizeof *pairs->keys);
	pairs->keys[pairs->count] = key;
	*slot = ++pairs->count;
	return pairs->count - 1;
}

void svy_pairs_free(struct svy_pairs *pairs)
{
	free(pairs->keys);
	free(pairs->slots);
	memset(pairs, 0, sizeof *pairs);
}
