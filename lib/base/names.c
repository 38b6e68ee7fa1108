/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "base/names.h"

#include <stdlib.h>
#include <string.h>

struct svy_names_slot {
	uint32_t number; /* plus 1; 0 = free */
	uint32_t hash;
};

/* FNV-1a over eight bytes at a time, finished as in MurmurHash3. */
static uint32_t text_hash(struct svy_text text)
{
	uint64_t h = 0xCBF29CE484222325u ^ text.len;
	uint64_t word;
	size_t i = 0;

	for (; i + 8 <= text.len; i += 8) {
		memcpy(&word, text.at + i, 8);
		h = (h ^ word) * 0x9FB21C651E98DF25u;
		h ^= h >> 32;
	}
	for (word = 0; i < text.len; i++)
		word = word << 8 | (unsigned char)text.at[i];
	h = (h ^ word) * 0x9FB21C651E98DF25u;
	h ^= h >> 29;
	h *= 0xFF51AFD7ED558CCDu;
	return (uint32_t)(h >> 32);
}

/* The slot that holds the text, or the free one where it would go. */
static struct svy_names_slot *place(const struct svy_names *names,
                                    struct svy_text text, uint32_t hash)
{
	uint32_t i = hash & names->mask;

	for (;; i = (i + 1) & names->mask) {
		struct svy_names_slot *slot = &names->slots[i];

		if (slot->number == 0)
			return slot;
		if (slot->hash == hash &&
		    svy_text_equal(names->names[slot->number - 1], text))
			return slot;
	}
}

static void grow(struct svy_names *names)
{
	struct svy_names_slot *old = names->slots;
	uint32_t old_size = old ? names->mask + 1 : 0;
	uint32_t size = old ? old_size * 2 : 16;

	/* 2^32 slots are none: too many names are out of memory. */
	names->slots = svy_alloc(size ? size : SIZE_MAX, sizeof *names->slots);
	names->mask = size - 1;
	for (uint32_t i = 0; i < old_size; i++) {
		uint32_t j = old[i].hash & names->mask;

		if (old[i].number == 0)
			continue;
		while (names->slots[j].number)
			j = (j + 1) & names->mask;
		names->slots[j] = old[i];
	}
	free(old);
}

static uint32_t add_new(struct svy_names *names, struct svy_text text,
                        uint32_t hash)
{
	struct svy_names_slot *slot;

	if (!names->slots || names->count + 1 > (names->mask + 1) / 2)
		grow(names);
	slot = place(names, text, hash);
	names->names = svy_room(names->names, names->count, &names->capacity,
	                        sizeof *names->names);
	names->names[names->count] = (struct svy_text){
		svy_arena_copy(&names->arena, text), text.len
	};
	slot->hash = hash;
	slot->number = ++names->count;
	return names->count - 1;
}

uint32_t svy_names_add(struct svy_names *names, struct svy_text text)
{
	uint32_t hash;

	if (names->count && svy_text_equal(names->names[names->last], text))
		return names->last;
	hash = text_hash(text);
	if (names->slots) {
		const struct svy_names_slot *slot = place(names, text, hash);

		if (slot->number)
			return names->last = slot->number - 1;
	}
	return names->last = add_new(names, text, hash);
}

uint32_t svy_names_find(const struct svy_names *names, struct svy_text text)
{
	const struct svy_names_slot *slot;

	if (!names->slots)
		return SVY_NO_NAME;
	slot = place(names, text, text_hash(text));
	return slot->number ? slot->number - 1 : SVY_NO_NAME;
}

void svy_names_free(struct svy_names *names)
{
	svy_arena_free(&names->arena);
	free(names->names);
	free(names->slots);
	memset(names, 0, sizeof *names);
}
