/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Texts put in the place of others, every other byte as it was. */
#ifndef SVY_CHECK_REWRITE_H
#define SVY_CHECK_REWRITE_H

#include "check/claims.h"
#include "check/document.h"

struct svy_patch {
	size_t start, end; /* of what goes */
	const char *text;  /* of what comes */
};

struct svy_patches {
	struct svy_patch *items; /* in the order of their places */
	size_t count, capacity;
};

void svy_patches_free(struct svy_patches *);

/* The changes of a document, of which these are the bytes that marks were found in. */
void svy_patches_marks(struct svy_patches *, const struct svy_marks *,
                       const char *const *renewed, struct svy_text bytes);
/* The changes of a claims file, of which these are the bytes, that give each claim its
 * renewed text (NULL: stays).  -1 where the file is not the one that was read. */
int svy_patches_claims(struct svy_patches *, struct svy_arena *, const struct svy_claims *,
                       const char *const *renewed, struct svy_text bytes,
                       struct svy_error *);

#endif
