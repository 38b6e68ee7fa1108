/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Memory and borrowed text.
 *
 * Out of memory is the one failure that ends the process (message, status 2).
 * Everything else in the library assumes that an allocation succeeded. */
#ifndef SVY_BASE_MEMORY_H
#define SVY_BASE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

/* Borrowed bytes, not terminated; never freed through this. */
struct svy_text {
	const char *at;
	size_t len;
};

struct svy_text svy_text(const char *terminated);
bool svy_text_is(struct svy_text a, const char *terminated);
bool svy_text_equal(struct svy_text a, struct svy_text b);
/* Code point order (byte order of UTF-8). */
int svy_text_compare(struct svy_text a, struct svy_text b);
/* Without ASCII blanks at both ends. */
struct svy_text svy_text_trim(struct svy_text);

void *svy_alloc(size_t count, size_t size);            /* zeroed; free() it */
void *svy_resize(void *old, size_t count, size_t size); /* new part undefined */
char *svy_copy(struct svy_text);                        /* terminated; free() it */

/* Makes room for one more element in a growing array:
 *   v = svy_room(v, count, &capacity, sizeof *v); v[count++] = x; */
void *svy_room(void *old, size_t count, size_t *capacity, size_t size);

/* Many small things freed together. */
struct svy_arena {
	struct svy_arena_block *blocks;
};

void *svy_arena_alloc(struct svy_arena *, size_t bytes); /* zeroed, aligned */
char *svy_arena_copy(struct svy_arena *, struct svy_text);
char *svy_arena_print(struct svy_arena *, const char *format, ...)
	__attribute__((format(printf, 2, 3), nonnull(2)));
void svy_arena_free(struct svy_arena *);

#endif
