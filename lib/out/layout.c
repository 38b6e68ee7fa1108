/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/layout.h"

#include "out/layout_cell.h"
#include "out/layout_field.h"

#include <math.h>

struct layout {
	const struct svy_layout *options;
	const struct svy_table *table;
	struct svy_grid *grid;
	struct svy_show show;
	struct svy_layout_sheet sheet; /* while the grid is made */
	struct svy_style style;
	size_t names;           /* columns that name a row */
};

static const char *level_name(const struct svy_estimate *row, bool labels)
{
	return labels && *row->level_label ? row->level_label : row->level;
}

static const char *field_text(struct layout *l, const struct svy_field *field,
                              size_t line)
{
	const struct svy_line *of = &l->sheet.lines[line];
	const struct svy_layout_cell *cells = svy_layout_sheet_cell(&l->sheet, line, 0);
	bool labels = l->options->labels;

	switch (field->kind) {
	case SVY_FIELD_INDICATOR:
		return svy_arena_print(&l->style.arena, "%s%s",
		                       svy_field_indicator(of->key, labels),
		                       svy_style_name_unit(&l->style, of->key));
	case SVY_FIELD_LEVEL:
		return level_name(of->key, labels);
	case SVY_FIELD_GROUP:
		return of->key->groups[field->of];
	case SVY_FIELD_STATISTIC:
		return of->statistic;
	case SVY_FIELD_ITEMS:
		return svy_cell_text(&l->style, &cells[field->of], &field->items);
	case SVY_FIELD_ROWS:
		return svy_cell_rows_text(&l->style, cells,
		                          svy_layout_sheet_places(&l->sheet, SVY_NO_CONTRAST));
	}
	return "";
}

static bool is_words(const struct svy_field *field)
{
	return field->kind < SVY_FIELD_ITEMS ||
	       svy_show_has(&field->items, SVY_ITEM_METHOD) ||
	       svy_show_has(&field->items, SVY_ITEM_FLAG);
}

static void fill_grid(struct layout *l, const struct svy_fields *fields)
{
	(void)svy_grid_row(l->grid);
	for (size_t c = 0; c < fields->count; c++) {
		svy_grid_set(l->grid, 0, c, fields->items[c].header);
		l->grid->right[c] = !is_words(&fields->items[c]);
	}
	for (size_t i = 0; i < l->sheet.line_count; i++) {
		size_t row = svy_grid_row(l->grid);

		for (size_t c = 0; c < fields->count; c++)
			svy_grid_set(l->grid, row, c, field_text(l, &fields->items[c], i));
	}
	svy_style_notes(l->grid, &l->style);
}

static void make(struct layout *l, enum svy_shape shape)
{
	struct svy_fields fields;

	svy_layout_sheet_make(&l->sheet, l->table, shape, &l->show);
	svy_style_make(&l->style, &l->sheet, l->options->decimals,
	               !svy_show_has(&l->show, SVY_ITEM_FLAG));
	svy_fields_make(&fields, &l->sheet, &l->show, &l->style, l->options->labels);
	l->names = fields.names;
	svy_grid_begin(l->grid, fields.count);
	fill_grid(l, &fields);
	svy_fields_free(&fields);
	svy_layout_sheet_free(&l->sheet);
	svy_style_free(&l->style);
}

static bool any(const struct svy_table *table, bool (*has)(const struct svy_estimate *))
{
	for (size_t i = 0; i < table->count; i++)
		if (has(&table->rows[i]))
			return true;
	return false;
}

static bool has_interval(const struct svy_estimate *row)
{
	return isfinite(row->conf_low);
}

static bool has_p(const struct svy_estimate *row)
{
	return isfinite(row->p_value);
}

static bool is_difference(const struct svy_estimate *row)
{
	return svy_contrast_of(row) == SVY_DIFFERENCE;
}

static bool is_test(const struct svy_estimate *row)
{
	return svy_kind_is(row, SVY_KIND_TEST);
}

static bool is_model(const struct svy_estimate *row)
{
	return svy_kind_is(row, SVY_KIND_MODEL);
}

/* Of tests or a model: there are no groups to set side by side.  An odds ratio
 * beside differences is a contrast's, not a model's. */
static bool has_tests(const struct svy_table *table)
{
	return any(table, is_test) || (any(table, is_model) && !any(table, is_difference));
}

static bool is_independent(const struct svy_estimate *row)
{
	return svy_contrast_of(row) == SVY_SE_INDEPENDENT;
}

static void show_default(struct svy_show *show, const struct svy_table *table,
                         bool relative)
{
	*show = (struct svy_show){ .se_of_contrasts = true };
	svy_show_add(show, SVY_ITEM_ESTIMATE);
	if (any(table, has_interval))
		svy_show_add(show, SVY_ITEM_CI);
	if (has_tests(table))
		svy_show_add(show, SVY_ITEM_DF);
	if (any(table, has_p))
		svy_show_add(show, SVY_ITEM_P);
	if (any(table, is_independent))
		svy_show_add(show, SVY_ITEM_SE);
	svy_show_add(show, SVY_ITEM_N);
	if (relative)
		svy_show_add(show, SVY_ITEM_RELATIVE);
}

static enum svy_shape best_shape(const struct svy_table *table)
{
	if (has_tests(table))
		return SVY_SHAPE_LONG;
	return any(table, is_difference) &&
	       svy_table_find(table, "wave") < table->group_count
	       ? SVY_SHAPE_SHIFT : SVY_SHAPE_ACROSS;
}

/* Into headings and rows, where that fits or nothing does. */
static bool stack(struct layout *l, bool anyway)
{
	struct svy_grid stacked;

	if (l->names < 2)
		return false;
	svy_grid_stack(&stacked, l->grid, l->names);
	if (!anyway && !svy_grid_fits(&stacked, l->options->width, true)) {
		svy_grid_free(&stacked);
		return false;
	}
	svy_grid_free(l->grid);
	*l->grid = stacked;
	return true;
}

/* Whether the grid, as it is or stacked, fits the reader. */
static bool fits(struct layout *l)
{
	size_t width = l->options->width;

	return !width || svy_grid_fits(l->grid, width, false) || stack(l, false) ||
	       svy_grid_fits(l->grid, width, true);
}

int svy_layout_grid(struct svy_grid *grid, const struct svy_table *table,
                    const struct svy_layout *options, struct svy_error *err)
{
	struct layout l = { .options = options, .table = table, .grid = grid };
	enum svy_shape shape = best_shape(table);

	*grid = (struct svy_grid){ 0 };
	if (!options->show || !*options->show)
		show_default(&l.show, table, options->relative);
	else if (svy_show_parse(&l.show, options->show, err) != 0)
		return -1;
	make(&l, shape);
	if (fits(&l))
		return 0;
	svy_grid_free(grid);
	make(&l, SVY_SHAPE_LONG);
	if (!fits(&l))
		(void)stack(&l, true);
	return 0;
}
