/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The batch: rows of fields, and the text that the fields point to. */
#include "read/source_private.h"

#include <stdlib.h>
#include <string.h>

/* A batch is full at one of these, at the end of a row. */
#define BATCH_ROWS ((size_t)256)
#define BATCH_FIELDS ((size_t)16 << 10)
#define BATCH_TEXT ((size_t)128 << 10)

void svy_rows_begin_row(struct svy_source *s)
{
	struct svy_rows *r = &s->rows;

	r->row_from = r->used;
	r->cells = r->fields + r->count * r->width;
	r->next = s->wants;
}

static size_t batch_rows(size_t width)
{
	size_t rows = BATCH_FIELDS / (width + 1) + 1;

	return rows < BATCH_ROWS ? rows : BATCH_ROWS;
}

void svy_rows_alloc(struct svy_source *s)
{
	struct svy_rows *r = &s->rows;

	r->width = s->slot_count;
	r->capacity = batch_rows(r->width) + 1; /* the open row, too */
	r->fields = svy_alloc(r->capacity * r->width, sizeof *r->fields);
	r->lines = svy_alloc(r->capacity, sizeof *r->lines);
	r->size = BATCH_TEXT;
	r->text = svy_alloc(r->size, 1);
}

bool svy_rows_full(const struct svy_rows *r)
{
	return r->count + 1 >= r->capacity || r->used >= BATCH_TEXT;
}

/* The fields that are there already move along with the text. */
static void text_grow(struct svy_source *s, size_t len)
{
	struct svy_rows *r = &s->rows;
	size_t size = 2 * r->size + len;
	char *text = svy_alloc(size, 1);

	memcpy(text, r->text, r->used);
	for (size_t i = 0; i < r->count * r->width; i++)
		r->fields[i].at = text + (r->fields[i].at - r->text);
	for (const struct svy_want *w = s->wants; w < r->next; w++)
		r->cells[w->slot].at = text + (r->cells[w->slot].at - r->text);
	free(r->text);
	r->text = text;
	r->size = size;
}

const char *svy_rows_text(struct svy_source *s, const void *bytes, size_t len)
{
	struct svy_rows *r = &s->rows;
	char *at;

	if (r->size - r->used < len)
		text_grow(s, len);
	at = r->text + r->used;
	memcpy(at, bytes, len);
	r->used += len;
	return at;
}

void svy_rows_keep(struct svy_source *s, const void *bytes, size_t len)
{
	svy_rows_point(&s->rows, svy_rows_text(s, bytes, len), len);
}
