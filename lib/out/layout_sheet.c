/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/layout_sheet.h"

#include "base/names.h"

#include <stdlib.h>
#include <string.h>

/* Names in use while a sheet is made. */
struct maker {
	struct svy_layout_sheet *sheet;
	const struct svy_show *show;
	struct svy_names plain; /* across, of estimates that are no contrasts */
	struct svy_names places;
	size_t *order;       /* of a place's number: where it stands */
	struct svy_names lines;
	size_t *first;       /* of a line's names: the first such line */
	size_t first_capacity;
	char *key;           /* texts, each with its NUL */
	size_t key_len, key_capacity;
};

static const struct {
	const char *name, *brief; /* alone, and behind what is contrasted */
} contrasts[SVY_CONTRASTS] = {
	[SVY_NO_CONTRAST] = { "", "" },
	[SVY_DIFFERENCE] = { "change", "" },
	[SVY_ADJUSTED] = { "adjusted change", "adjusted" },
	[SVY_SE_INDEPENDENT] = { "se apart", "se apart" },
	[SVY_RELATIVE_CHANGE] = { "relative change", "relative" },
	[SVY_RISK_RATIO] = { "risk ratio", "risk ratio" },
	[SVY_ODDS_RATIO] = { "odds ratio", "odds ratio" },
	[SVY_COHEN_H] = { "Cohen's h", "Cohen's h" },
	[SVY_COHEN_D] = { "Cohen's d", "Cohen's d" },
};

const char *svy_contrast_name(enum svy_contrast contrast)
{
	return contrasts[contrast].name;
}

const char *svy_contrast_short(enum svy_contrast contrast)
{
	return contrasts[contrast].brief;
}

bool svy_counts_rows(const struct svy_estimate *row)
{
	return strcmp(row->statistic, "n") == 0;
}

static bool left_out(const struct maker *m, const struct svy_estimate *row)
{
	if (strcmp(row->statistic, "effective_n") == 0)
		return svy_show_has(m->show, SVY_ITEM_NEFF);
	return svy_contrast_of(row) == SVY_RELATIVE_CHANGE &&
	       !svy_show_has(m->show, SVY_ITEM_RELATIVE);
}

/* ---- places ---- */

static void find_plain(struct maker *m)
{
	const struct svy_layout_sheet *s = m->sheet;

	for (size_t i = 0; s->across < s->table->group_count && i < s->table->count; i++) {
		const struct svy_estimate *row = &s->table->rows[i];

		if (!svy_contrast_of(row))
			(void)svy_names_add(&m->plain, svy_text(row->groups[s->across]));
	}
}

/* A contrast of other groups than those across stands in a plain place: women
 * against men, at the baseline. */
static struct svy_place place_of(const struct maker *m, const struct svy_estimate *row)
{
	const struct svy_layout_sheet *s = m->sheet;
	struct svy_place place = { "", SVY_NO_CONTRAST };

	if (s->across == s->table->group_count)
		return place;
	place.name = row->groups[s->across];
	if (svy_names_find(&m->plain, svy_text(place.name)) == SVY_NO_NAME)
		place.contrast = svy_contrast_of(row);
	return place;
}

static uint32_t place_number(struct maker *m, const struct svy_estimate *row)
{
	struct svy_place place = place_of(m, row);

	return svy_names_add(&m->places, svy_text(svy_arena_print(
		&m->sheet->arena, "%d%s", (int)place.contrast, place.name)));
}

/* Groups, then their total, then contrasts. */
static int rank(const struct svy_place *place)
{
	return place->contrast ? 2 : strcmp(place->name, SVY_TOTAL_NAME) == 0;
}

static void order_places(struct maker *m, const struct svy_place *found)
{
	struct svy_layout_sheet *s = m->sheet;
	size_t at = 0;

	m->order = svy_alloc(s->place_count, sizeof *m->order);
	s->places = svy_alloc(s->place_count, sizeof *s->places);
	for (int r = 0; r <= 2; r++) {
		for (size_t i = 0; i < s->place_count; i++) {
			if (rank(&found[i]) != r)
				continue;
			s->places[at] = found[i];
			m->order[i] = at++;
		}
	}
}

static void find_places(struct maker *m)
{
	struct svy_layout_sheet *s = m->sheet;
	struct svy_place *found = NULL;
	size_t capacity = 0;

	for (size_t i = 0; i < s->table->count; i++) {
		const struct svy_estimate *row = &s->table->rows[i];

		if (left_out(m, row) || place_number(m, row) < s->place_count)
			continue;
		found = svy_room(found, s->place_count, &capacity, sizeof *found);
		found[s->place_count++] = place_of(m, row);
	}
	order_places(m, found);
	free(found);
}

/* ---- lines ---- */

static void add_to_key(struct maker *m, const char *text)
{
	size_t size = strlen(text) + 1;

	if (m->key_capacity - m->key_len < size) {
		m->key_capacity = 2 * m->key_capacity + size;
		m->key = svy_resize(m->key, m->key_capacity, 1);
	}
	memcpy(m->key + m->key_len, text, size);
	m->key_len += size;
}

/* The number of what a line is called: all that does not stand across. */
static uint32_t line_number(struct maker *m, const struct svy_estimate *row)
{
	const struct svy_layout_sheet *s = m->sheet;

	m->key_len = 0;
	add_to_key(m, row->indicator);
	add_to_key(m, row->level);
	for (size_t g = 0; g < s->table->group_count; g++)
		if (g != s->across)
			add_to_key(m, row->groups[g]);
	return svy_names_add(&m->lines, (struct svy_text){ m->key, m->key_len });
}

struct svy_layout_cell *svy_layout_sheet_cell(const struct svy_layout_sheet *s,
                                              size_t line, size_t place)
{
	return &s->cells[line * s->place_count + place];
}

size_t svy_layout_sheet_places(const struct svy_layout_sheet *s,
                               enum svy_contrast contrast)
{
	size_t count = 0;

	for (size_t i = 0; i < s->place_count; i++)
		count += s->places[i].contrast == contrast;
	return count;
}

static bool takes(const struct svy_layout_sheet *s, size_t line, size_t place,
                  const struct svy_estimate *row)
{
	const struct svy_layout_cell *cell = svy_layout_sheet_cell(s, line, place);
	const char *statistic = s->lines[line].statistic;

	if (svy_counts_rows(row))
		return !cell->rows;
	return !cell->row && (s->places[place].contrast || !*statistic ||
	                      strcmp(statistic, row->statistic) == 0);
}

static size_t add_line(struct svy_layout_sheet *s, const struct svy_estimate *row)
{
	s->lines = svy_room(s->lines, s->line_count, &s->line_capacity,
	                    sizeof *s->lines);
	s->cells = svy_room(s->cells, s->line_count, &s->cell_capacity,
	                    s->place_count * sizeof *s->cells);
	s->lines[s->line_count] = (struct svy_line){ row, "", SIZE_MAX };
	memset(svy_layout_sheet_cell(s, s->line_count, 0), 0,
	       s->place_count * sizeof *s->cells);
	return s->line_count++;
}

/* The line, of those with the row's names, that has room for it; else a new one. */
static size_t line_for(struct maker *m, const struct svy_estimate *row, size_t place)
{
	struct svy_layout_sheet *s = m->sheet;
	uint32_t known = m->lines.count, number = line_number(m, row);
	size_t line, last = SIZE_MAX;

	if (number == known) {
		m->first = svy_room(m->first, known, &m->first_capacity,
		                    sizeof *m->first);
		return m->first[number] = add_line(s, row);
	}
	for (line = m->first[number]; line != SIZE_MAX; line = s->lines[line].next) {
		if (takes(s, line, place, row))
			return line;
		last = line;
	}
	line = add_line(s, row);
	s->repeated = true;
	return s->lines[last].next = line;
}

static void put(struct maker *m, const struct svy_estimate *row)
{
	struct svy_layout_sheet *s = m->sheet;
	size_t place = m->order[place_number(m, row)];
	size_t line = line_for(m, row, place);
	struct svy_layout_cell *cell = svy_layout_sheet_cell(s, line, place);

	if (svy_counts_rows(row)) {
		cell->rows = row;
		return;
	}
	cell->row = row;
	if (s->places[place].contrast)
		return;
	s->lines[line].statistic = row->statistic;
	s->lines[line].key = row;
}

static size_t across_of(const struct svy_table *table, enum svy_shape shape)
{
	if (shape == SVY_SHAPE_SHIFT)
		return svy_table_find(table, "wave");
	return shape == SVY_SHAPE_ACROSS ? 0 : table->group_count;
}

void svy_layout_sheet_make(struct svy_layout_sheet *s, const struct svy_table *table,
                           enum svy_shape shape, const struct svy_show *show)
{
	struct maker m = { .sheet = s, .show = show };

	*s = (struct svy_layout_sheet){ .table = table, .shape = shape,
		                 .across = across_of(table, shape) };
	find_plain(&m);
	find_places(&m);
	for (size_t i = 0; i < table->count; i++)
		if (!left_out(&m, &table->rows[i]))
			put(&m, &table->rows[i]);
	svy_names_free(&m.plain);
	svy_names_free(&m.places);
	svy_names_free(&m.lines);
	free(m.order);
	free(m.first);
	free(m.key);
}

void svy_layout_sheet_free(struct svy_layout_sheet *s)
{
	svy_arena_free(&s->arena);
	free(s->places);
	free(s->lines);
	free(s->cells);
	memset(s, 0, sizeof *s);
}
