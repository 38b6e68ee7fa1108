/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Names to dense numbers 0, 1, 2 ... in order of first appearance, and back.
 * Used for strata, sampling units, groups and levels. */
#ifndef SVY_BASE_NAMES_H
#define SVY_BASE_NAMES_H

#include "base/memory.h"

#include <stdint.h>

#define SVY_NO_NAME UINT32_MAX

struct svy_names {
	struct svy_arena arena;
	struct svy_text *names; /* by number; terminated by a NUL beyond len */
	uint32_t count;
	size_t capacity;
	struct svy_names_slot *slots;
	uint32_t mask;
	uint32_t last; /* the number found last: rows come in runs */
};

uint32_t svy_names_add(struct svy_names *, struct svy_text);
/* SVY_NO_NAME where it is not there. */
uint32_t svy_names_find(const struct svy_names *, struct svy_text);
void svy_names_free(struct svy_names *);

/* The same for pairs of numbers: (unit, cell) to a slot. */
struct svy_pairs {
	uint64_t *keys; /* by number: first << 32 | second */
	uint32_t count;
	size_t capacity;
	uint32_t *slots;
	uint32_t mask;
};

uint32_t svy_pairs_add(struct svy_pairs *, uint32_t first, uint32_t second);
void svy_pairs_free(struct svy_pairs *);

#endif
