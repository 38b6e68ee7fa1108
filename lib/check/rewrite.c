/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/rewrite.h"

#include "read/bytes.h"

#include <stdlib.h>
#include <string.h>

static void add(struct svy_patches *patches, size_t start, size_t end, const char *text)
{
	patches->items = svy_room(patches->items, patches->count, &patches->capacity,
	                          sizeof *patches->items);
	patches->items[patches->count++] = (struct svy_patch){ start, end, text };
}

void svy_patches_free(struct svy_patches *patches)
{
	free(patches->items);
	*patches = (struct svy_patches){ 0 };
}

/* The published text is in the field: nothing else may be written over. */
static bool holds(struct svy_text field, const char *text)
{
	size_t len = strlen(text);

	for (size_t i = 0; i + len <= field.len; i++)
		if (memcmp(field.at + i, text, len) == 0)
			return true;
	return false;
}

static int add_claim(struct svy_patches *patches, struct svy_arena *arena,
                     const struct svy_claims *claims, const struct svy_claim *claim,
                     const char *renewed, struct svy_text bytes, const struct svy_span *span,
                     struct svy_error *err)
{
	struct svy_text old = { bytes.at + span->start, span->end - span->start };

	if (span->line != claim->line || !holds(old, claim->text)) {
		(void)svy_fail(err, "it changed while it was read: nothing is written");
		return svy_error_at(err, claims->file, claim->line, NULL);
	}
	add(patches, span->start, span->end,
	              svy_field_write(arena, old, renewed, claims->delimiter));
	return 0;
}

int svy_patches_claims(struct svy_patches *patches, struct svy_arena *arena,
                       const struct svy_claims *claims, const char *const *renewed,
                       struct svy_text bytes, struct svy_error *err)
{
	size_t count, s = 0;
	struct svy_span *spans = svy_spans_find(&count, bytes, claims->delimiter,
	                                        claims->published_column);
	const struct svy_span none = { 0 };
	int status = 0;

	for (size_t i = 0; status == 0 && i < claims->count; i++) {
		const struct svy_claim *claim = &claims->items[i];

		if (!renewed[i])
			continue;
		while (s < count && spans[s].line < claim->line)
			s++;
		status = add_claim(patches, arena, claims, claim, renewed[i], bytes,
		                   s < count ? &spans[s] : &none, err);
	}
	free(spans);
	return status;
}

void svy_patches_marks(struct svy_patches *patches, const struct svy_marks *marks,
                       const char *const *renewed, struct svy_text bytes)
{
	for (size_t i = 0; i < marks->count; i++) {
		size_t start = (size_t)(marks->items[i].text.at - bytes.at);

		if (renewed[i])
			add(patches, start, start + marks->items[i].text.len, renewed[i]);
	}
}
