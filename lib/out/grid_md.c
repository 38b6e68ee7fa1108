/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Markdown as GitHub and pandoc read it: a pipe table, then a paragraph a note. */
#include "out/grid.h"

#include "out/utf8.h"

#include <string.h>

/* Whatever could begin markup, HTML, mathematics or the next cell. */
static bool special(char32_t c)
{
	return c < 0x80 && strchr("\\`*_[]<>|~&#$^", (int)c);
}

static void put_text(FILE *to, const char *text)
{
	char32_t c;

	while ((c = svy_utf8_shown(&text)) != 0) {
		if (special(c))
			(void)fputc('\\', to);
		svy_utf8_put(to, c);
	}
}

static void put_row(FILE *to, const struct svy_grid *grid, size_t row)
{
	(void)fputc('|', to);
	for (size_t i = 0; i < grid->columns; i++) {
		(void)fputc(' ', to);
		put_text(to, svy_grid_cell(grid, row, i));
		(void)fputs(" |", to);
	}
	(void)fputc('\n', to);
}

/* A paragraph, which could begin as a list, a rule or a quotation. */
static void put_note(FILE *to, const char *note)
{
	note += strspn(note, " \t\r\n");
	(void)fputs(*note && strchr("+-=:", *note) ? "\n\\" : "\n", to);
	put_text(to, note);
	(void)fputc('\n', to);
}

void svy_grid_write_md(FILE *to, const struct svy_grid *grid)
{
	for (size_t row = 0; row < grid->rows; row++) {
		put_row(to, grid, row);
		for (size_t i = 0; row == 0 && i < grid->columns; i++)
			(void)fputs(grid->right[i] ? "|---:" : "|:---", to);
		if (row == 0)
			(void)fputs("|\n", to);
	}
	for (size_t i = 0; i < grid->note_count; i++)
		put_note(to, grid->notes[i]);
}
