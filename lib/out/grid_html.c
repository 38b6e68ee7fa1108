/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* One <table>, to be put into any page; it asks for no style sheet. */
#include "out/grid.h"

#include "out/utf8.h"

static void put_character(FILE *to, char32_t c)
{
	if (c == '&')
		(void)fputs("&amp;", to);
	else if (c == '<')
		(void)fputs("&lt;", to);
	else if (c == '>')
		(void)fputs("&gt;", to);
	else if (c == '"')
		(void)fputs("&quot;", to);
	else if (c == '\'')
		(void)fputs("&#39;", to);
	else
		svy_utf8_put(to, c);
}

static void put_text(FILE *to, const char *text)
{
	char32_t c;

	while ((c = svy_utf8_shown(&text)) != 0)
		put_character(to, c);
}

static void put_row(FILE *to, const struct svy_grid *grid, size_t row)
{
	const char *name = row ? "td" : "th";

	(void)fputs("<tr>", to);
	for (size_t i = 0; i < grid->columns; i++) {
		(void)fprintf(to, "<%s%s style=\"text-align:%s\">", name,
		              row ? "" : " scope=\"col\"",
		              grid->right[i] ? "right" : "left");
		put_text(to, svy_grid_cell(grid, row, i));
		(void)fprintf(to, "</%s>", name);
	}
	(void)fputs("</tr>\n", to);
}

static void put_notes(FILE *to, const struct svy_grid *grid)
{
	(void)fputs("<tfoot>\n", to);
	for (size_t i = 0; i < grid->note_count; i++) {
		(void)fprintf(to, "<tr><td colspan=\"%zu\">", grid->columns);
		put_text(to, grid->notes[i]);
		(void)fputs("</td></tr>\n", to);
	}
	(void)fputs("</tfoot>\n", to);
}

void svy_grid_write_html(FILE *to, const struct svy_grid *grid)
{
	(void)fputs("<table>\n<thead>\n", to);
	for (size_t row = 0; row < grid->rows; row++) {
		put_row(to, grid, row);
		(void)fputs(row == 0 ? "</thead>\n<tbody>\n" : "", to);
	}
	(void)fputs("</tbody>\n", to);
	if (grid->note_count)
		put_notes(to, grid);
	(void)fputs("</table>\n", to);
}
