/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/grid_shown.h"
#include "out/utf8.h"

#include <stdlib.h>

/* A line of output; blanks are held back until something follows them. */
struct line {
	FILE *to;
	size_t blanks;
};

static void put_text(struct line *line, struct svy_text text)
{
	size_t all = text.len;

	while (text.len && text.at[text.len - 1] == ' ')
		text.len--;
	if (text.len) {
		(void)fprintf(line->to, "%*s", (int)line->blanks, "");
		(void)fwrite(text.at, 1, text.len, line->to);
		line->blanks = 0;
	}
	line->blanks += all - text.len;
}

static void put_cell(struct line *line, struct svy_text text, size_t width, bool right)
{
	size_t used = svy_utf8_width(text), pad = used < width ? width - used : 0;

	if (right)
		line->blanks += pad;
	put_text(line, text);
	if (!right)
		line->blanks += pad;
}

static size_t line_count(const char *cell, size_t width)
{
	size_t count = 0;

	for (; *cell; count++)
		(void)svy_shown_line(&cell, width);
	return count;
}

/* A row being printed: of each cell what is left, and the lines it starts lower. */
struct row {
	const char **rest;
	size_t *lower;
	size_t height;
};

static void row_begin(struct row *r, const struct svy_shown *shown,
                      const struct svy_grid *grid, size_t row)
{
	r->height = 1;
	for (size_t i = 0; i < grid->columns; i++) {
		r->rest[i] = shown->cells[row * grid->columns + i];
		r->lower[i] = line_count(r->rest[i], shown->widths[i]);
		if (r->lower[i] > r->height)
			r->height = r->lower[i];
	}
	/* Headers stand on the line of their table. */
	for (size_t i = 0; i < grid->columns; i++)
		r->lower[i] = row == 0 ? r->height - r->lower[i] : 0;
}

static void put_line(FILE *to, struct row *r, size_t number,
                     const struct svy_shown *shown, const struct svy_grid *grid)
{
	struct line line = { to, 0 };

	for (size_t i = 0; i < grid->columns; i++) {
		struct svy_text text = { "", 0 };

		if (number >= r->lower[i])
			text = svy_shown_line(&r->rest[i], shown->widths[i]);
		line.blanks += i ? shown->gap : 0;
		put_cell(&line, text, shown->widths[i], grid->right[i]);
	}
	(void)fputc('\n', to);
}

static void put_wrapped(FILE *to, const char *text, size_t width)
{
	while (*text) {
		struct line line = { to, 0 };

		put_text(&line, svy_shown_line(&text, width));
		(void)fputc('\n', to);
	}
}

static void put_rows(FILE *to, const struct svy_shown *shown,
                     const struct svy_grid *grid, size_t width)
{
	struct row r = { svy_alloc(grid->columns, sizeof *r.rest),
		         svy_alloc(grid->columns, sizeof *r.lower), 0 };

	for (size_t row = 0; row < grid->rows; row++) {
		if (svy_grid_heading(grid, row)) {
			put_wrapped(to, shown->cells[row * grid->columns], width);
			continue;
		}
		row_begin(&r, shown, grid, row);
		for (size_t k = 0; k < r.height; k++)
			put_line(to, &r, k, shown, grid);
	}
	free(r.rest);
	free(r.lower);
}

void svy_grid_write_text(FILE *to, const struct svy_grid *grid, size_t width)
{
	struct svy_shown shown;

	svy_shown_make(&shown, grid, width);
	put_rows(to, &shown, grid, width);
	if (grid->note_count)
		(void)fputc('\n', to);
	for (size_t i = 0; i < grid->note_count; i++)
		put_wrapped(to, svy_shown_text(&shown.arena, svy_text(grid->notes[i])),
		            width);
	svy_shown_free(&shown);
}
