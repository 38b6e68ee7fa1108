/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The scales file (svykit-scales(5)): one scale a row. */
#include "form/scale_private.h"

#include "form/sheet.h"

static int find_columns(size_t *slots, struct svy_sheet *sheet, struct svy_error *err)
{
	for (size_t f = 0; f < SVY_SCALE_FIELDS; f++)
		slots[f] = svy_sheet_want(sheet, svy_scale_field_name(f), NULL);
	if (svy_sheet_need(&slots[SVY_SCALE_ITEMS], sheet, "items", NULL, err) != 0)
		return -1;
	if (slots[SVY_SCALE_INSTRUMENT] != SVY_NO_COLUMN_SLOT)
		return 0;
	return svy_sheet_need(&slots[SVY_SCALE_NAME], sheet, "scale", NULL, err);
}

static int read_row(struct svy_scales *list, const struct svy_sheet *sheet,
                    const size_t *slots, const struct svy_instruments *all,
                    struct svy_error *err)
{
	struct svy_text texts[SVY_SCALE_FIELDS];
	bool blank = true;
	size_t at;

	for (size_t f = 0; f < SVY_SCALE_FIELDS; f++) {
		texts[f] = svy_sheet_field(sheet, slots[f]);
		blank = blank && !texts[f].len;
	}
	if (blank || svy_scales_take(list, &at, texts, svy_source_name(sheet->source),
	                             sheet->line, all, err) == 0)
		return 0;
	return svy_sheet_at(sheet, slots[at], err);
}

static int read_rows(struct svy_scales *list, struct svy_sheet *sheet,
                     const struct svy_instruments *all, struct svy_error *err)
{
	size_t slots[SVY_SCALE_FIELDS];
	int status;

	if (find_columns(slots, sheet, err) != 0)
		return -1;
	while ((status = svy_sheet_next(sheet, err)) == 1)
		if (read_row(list, sheet, slots, all, err) != 0)
			return -1;
	return status;
}

int svy_scales_read(struct svy_scales *list, const char *path,
                    const struct svy_instruments *all, struct svy_error *err)
{
	struct svy_sheet sheet;
	int status;

	if (svy_sheet_open(&sheet, path, err) != 0)
		return -1;
	status = read_rows(list, &sheet, all, err);
	svy_sheet_close(&sheet);
	return status ? svy_error_at(err, path, 0, NULL) : 0;
}
