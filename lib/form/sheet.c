/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/sheet.h"

#include "form/character.h"

int svy_sheet_open(struct svy_sheet *sheet, const char *path, struct svy_error *err)
{
	/* As spreadsheets export them, of which the last cells are empty. */
	const struct svy_source_options how = { .short_rows = true };

	*sheet = (struct svy_sheet){ 0 };
	return svy_source_open(&sheet->source, path, &how, err);
}

static size_t want(struct svy_sheet *sheet, struct svy_text name)
{
	size_t columns = svy_source_columns(sheet->source);

	for (size_t i = 0; i < columns; i++)
		if (svy_text_same_word(svy_source_column(sheet->source, i), name))
			return svy_source_want(sheet->source, i);
	return SVY_NO_COLUMN_SLOT;
}

size_t svy_sheet_want(struct svy_sheet *sheet, const char *name, const char *other)
{
	size_t slot = want(sheet, svy_text(name));

	if (slot == SVY_NO_COLUMN_SLOT && other)
		slot = want(sheet, svy_text(other));
	return slot;
}

int svy_sheet_need(size_t *slot, struct svy_sheet *sheet, const char *name,
                   const char *other, struct svy_error *err)
{
	*slot = svy_sheet_want(sheet, name, other);
	if (*slot != SVY_NO_COLUMN_SLOT)
		return 0;
	return svy_source_slot(slot, sheet->source, svy_text(name), err);
}

int svy_sheet_next(struct svy_sheet *sheet, struct svy_error *err)
{
	if (sheet->next == sheet->batch.rows) {
		int status = svy_source_next(&sheet->batch, sheet->source, err);

		if (status != 1)
			return status;
		sheet->next = 0;
	}
	sheet->row = sheet->batch.fields + sheet->next * sheet->batch.width;
	sheet->line = sheet->batch.lines[sheet->next++];
	return 1;
}

struct svy_text svy_sheet_field(const struct svy_sheet *sheet, size_t slot)
{
	if (slot == SVY_NO_COLUMN_SLOT)
		return (struct svy_text){ "", 0 };
	return svy_text_trim(sheet->row[slot]);
}

int svy_sheet_at(const struct svy_sheet *sheet, size_t slot, struct svy_error *err)
{
	return svy_error_at(err, svy_source_name(sheet->source), sheet->line,
	                    slot == SVY_NO_COLUMN_SLOT
	                    ? NULL : svy_source_slot_name(sheet->source, slot));
}

void svy_sheet_close(struct svy_sheet *sheet)
{
	svy_source_close(sheet->source);
}
