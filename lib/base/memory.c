/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "base/memory.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct svy_text svy_text(const char *terminated)
{
	return (struct svy_text){ terminated, strlen(terminated) };
}

bool svy_text_is(struct svy_text a, const char *terminated)
{
	return svy_text_equal(a, svy_text(terminated));
}

bool svy_text_equal(struct svy_text a, struct svy_text b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

int svy_text_compare(struct svy_text a, struct svy_text b)
{
	size_t shorter = a.len < b.len ? a.len : b.len;
	int order = shorter ? memcmp(a.at, b.at, shorter) : 0;

	return order ? order : (a.len > b.len) - (a.len < b.len);
}

static bool blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct svy_text svy_text_trim(struct svy_text text)
{
	while (text.len && blank(text.at[0])) {
		text.at++;
		text.len--;
	}
	while (text.len && blank(text.at[text.len - 1]))
		text.len--;
	return text;
}

static void *held(void *memory)
{
	if (memory)
		return memory;
	(void)fputs("svykit: out of memory\n", stderr);
	exit(2);
}

void *svy_alloc(size_t count, size_t size)
{
	return held(calloc(count ? count : 1, size ? size : 1));
}

void *svy_resize(void *old, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		return held(NULL);
	size *= count;
	return held(realloc(old, size ? size : 1));
}

char *svy_copy(struct svy_text text)
{
	char *copy = svy_alloc(text.len + 1, 1);

	if (text.len)
		memcpy(copy, text.at, text.len);
	return copy;
}

void *svy_room(void *old, size_t count, size_t *capacity, size_t size)
{
	if (count < *capacity)
		return old;
	*capacity = *capacity ? *capacity * 2 : 8;
	return svy_resize(old, *capacity, size);
}

struct svy_arena_block {
	struct svy_arena_block *next;
	size_t used, size;
	max_align_t data[];
};

static struct svy_arena_block *block_new(size_t bytes)
{
	size_t size = bytes > 4000 ? bytes : 4000;
	struct svy_arena_block *block = svy_alloc(1, sizeof *block + size);

	block->size = size;
	return block;
}

void *svy_arena_alloc(struct svy_arena *arena, size_t bytes)
{
	size_t align = _Alignof(max_align_t);
	size_t need = (bytes + align - 1) / align * align;
	struct svy_arena_block *block = arena->blocks;

	if (!block || block->size - block->used < need) {
		block = block_new(need);
		block->next = arena->blocks;
		arena->blocks = block;
	}
	block->used += need;
	return (char *)block->data + block->used - need;
}

char *svy_arena_copy(struct svy_arena *arena, struct svy_text text)
{
	char *copy = svy_arena_alloc(arena, text.len + 1);

	if (text.len)
		memcpy(copy, text.at, text.len);
	return copy;
}

char *svy_arena_print(struct svy_arena *arena, const char *format, ...)
{
	va_list args, again;
	char *text, small[256]; /* most need no second pass */
	size_t size;
	int len;

	va_start(args, format);
	va_copy(again, args);
	len = vsnprintf(small, sizeof small, format, args);
	va_end(args);
	size = (size_t)(len < 0 ? 0 : len) + 1;
	text = svy_arena_alloc(arena, size);
	if (len >= 0 && size <= sizeof small)
		memcpy(text, small, size);
	else
		(void)vsnprintf(text, size, format, again);
	va_end(again);
	return text;
}

void svy_arena_free(struct svy_arena *arena)
{
	while (arena->blocks) {
		struct svy_arena_block *next = arena->blocks->next;

		free(arena->blocks);
		arena->blocks = next;
	}
}
