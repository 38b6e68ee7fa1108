/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/layout_field.h"

#include <stdlib.h>
#include <string.h>

/* What the fields are made from. */
struct maker {
	struct svy_fields *fields;
	const struct svy_layout_sheet *sheet;
	const struct svy_show *show;
	const struct svy_style *style;
};

static struct svy_field *add_field(struct maker *m, enum svy_field_kind kind, size_t of,
                                   const char *header)
{
	struct svy_fields *f = m->fields;

	f->items = svy_room(f->items, f->count, &f->capacity, sizeof *f->items);
	f->items[f->count] = (struct svy_field){ .kind = kind, .of = of,
		                                 .header = header };
	return &f->items[f->count++];
}

const char *svy_field_indicator(const struct svy_estimate *row, bool labels)
{
	return labels && *row->indicator_label ? row->indicator_label : row->indicator;
}

/* One indicator with levels: they can do without its name on each line. */
static bool one_distribution(const struct svy_layout_sheet *s)
{
	for (size_t i = 0; i < s->line_count; i++)
		if (!*s->lines[i].key->level ||
		    strcmp(s->lines[i].key->indicator, s->lines[0].key->indicator) != 0)
			return false;
	return s->line_count > 0;
}

static bool has_levels(const struct svy_layout_sheet *s)
{
	for (size_t i = 0; i < s->line_count; i++)
		if (*s->lines[i].key->level)
			return true;
	return false;
}

/* The statistic that all lines have, or NULL. */
static const char *common_statistic(const struct svy_layout_sheet *s)
{
	for (size_t i = 1; i < s->line_count; i++)
		if (strcmp(s->lines[i].statistic, s->lines[0].statistic) != 0)
			return NULL;
	return s->line_count ? s->lines[0].statistic : NULL;
}

static void add_name_fields(struct maker *m, bool labels)
{
	const struct svy_layout_sheet *s = m->sheet;

	if (one_distribution(s)) {
		add_field(m, SVY_FIELD_LEVEL, 0,
		          svy_field_indicator(s->lines[0].key, labels));
	} else {
		add_field(m, SVY_FIELD_INDICATOR, 0, "indicator");
		if (has_levels(s))
			add_field(m, SVY_FIELD_LEVEL, 0, "level");
	}
	for (size_t g = 0; g < s->table->group_count; g++)
		if (g != s->across)
			add_field(m, SVY_FIELD_GROUP, g, s->table->group_names[g]);
}

static bool allowed(const struct maker *m, const struct svy_place *place,
                    enum svy_item item)
{
	const struct svy_layout_sheet *s = m->sheet;

	if (place->contrast == SVY_SE_INDEPENDENT)
		return item == SVY_ITEM_ESTIMATE;
	if (place->contrast > SVY_ADJUSTED)
		return item == SVY_ITEM_ESTIMATE || item == SVY_ITEM_CI;
	switch (item) {
	case SVY_ITEM_SE:
		return place->contrast || s->shape == SVY_SHAPE_LONG ||
		       !m->show->se_of_contrasts;
	case SVY_ITEM_N:
		return !place->contrast && s->shape != SVY_SHAPE_SHIFT;
	case SVY_ITEM_P:
		return place->contrast || s->shape == SVY_SHAPE_LONG;
	case SVY_ITEM_DEFF:
	case SVY_ITEM_NEFF:
		return !place->contrast;
	case SVY_ITEM_RELATIVE:
		return false;
	default:
		return true;
	}
}

static const char *place_name(struct maker *m, const struct svy_place *place)
{
	const struct svy_layout_sheet *s = m->sheet;
	bool only = s->shape == SVY_SHAPE_SHIFT &&
	            svy_layout_sheet_places(s, SVY_DIFFERENCE) <= 1;

	if (s->across == s->table->group_count)
		return common_statistic(s) ? common_statistic(s) : "estimate";
	if (place->contrast && only)
		return svy_contrast_name(place->contrast);
	if (place->contrast > SVY_DIFFERENCE)
		return svy_arena_print(&m->fields->arena, "%s, %s", place->name,
		                       svy_contrast_short(place->contrast));
	return place->name;
}

/* What the header says of the unit: in a shift only. */
static const char *place_unit(const struct maker *m, const struct svy_place *place)
{
	const char *unit = m->style->unit[place->contrast != SVY_NO_CONTRAST];

	if (m->sheet->shape != SVY_SHAPE_SHIFT)
		return "";
	if (place->contrast == SVY_RELATIVE_CHANGE)
		return "%";
	return unit && place->contrast <= SVY_ADJUSTED ? unit : "";
}

/* The first column of a place has its name, the others those of their items. */
static const char *items_header(struct maker *m, const struct svy_place *place,
                                const struct svy_show *items, bool first)
{
	bool estimate = svy_show_has(items, SVY_ITEM_ESTIMATE);
	bool across = m->sheet->across < m->sheet->table->group_count;
	const char *item = svy_show_name(estimate ? SVY_ITEM_ESTIMATE : items->items[0]);
	const char *after = estimate ? place_unit(m, place) : item;

	if (across ? !first : !estimate)
		return item;
	return svy_arena_print(&m->fields->arena, "%s%s%s", place_name(m, place),
	                       *after ? ", " : "", after);
}

static void add_place_fields(struct maker *m, size_t number)
{
	const struct svy_place *place = &m->sheet->places[number];
	struct svy_field *field = NULL;
	size_t from = m->fields->count;

	for (size_t i = 0; i < m->show->count; i++) {
		enum svy_item item = m->show->items[i];

		if (!allowed(m, place, item))
			continue;
		if (!field || !svy_show_joins(&field->items, item))
			field = add_field(m, SVY_FIELD_ITEMS, number, "");
		svy_show_add(&field->items, item);
	}
	for (size_t i = from; i < m->fields->count; i++) {
		field = &m->fields->items[i];
		field->header = items_header(m, place, &field->items, i == from);
	}
}

void svy_fields_make(struct svy_fields *fields, const struct svy_layout_sheet *sheet,
                     const struct svy_show *show, const struct svy_style *style,
                     bool labels)
{
	struct maker m = { fields, sheet, show, style };

	*fields = (struct svy_fields){ 0 };
	add_name_fields(&m, labels);
	fields->names = fields->count;
	if (sheet->repeated ||
	    (sheet->shape == SVY_SHAPE_LONG && !common_statistic(sheet)))
		add_field(&m, SVY_FIELD_STATISTIC, 0, "statistic");
	for (size_t i = 0; i < sheet->place_count; i++)
		add_place_fields(&m, i);
	if (sheet->shape == SVY_SHAPE_SHIFT && svy_show_has(show, SVY_ITEM_N) &&
	    svy_layout_sheet_places(sheet, SVY_NO_CONTRAST))
		add_field(&m, SVY_FIELD_ROWS, 0, "n");
}

void svy_fields_free(struct svy_fields *fields)
{
	svy_arena_free(&fields->arena);
	free(fields->items);
}
