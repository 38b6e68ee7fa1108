/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A tabular with booktabs rules, then the notes; UTF-8 input. */
#include "out/grid.h"

#include "out/utf8.h"

/* The ten special characters; those that old font encodings show as others; the
 * two that \\ takes for its own argument; signs that pdflatex does not know. */
static const struct escape {
	char32_t character;
	const char *latex;
} escapes[] = {
	{ '#', "\\#" }, { '$', "\\$" }, { '%', "\\%" }, { '&', "\\&" },
	{ '_', "\\_" }, { '{', "\\{" }, { '}', "\\}" },
	{ '~', "\\textasciitilde{}" }, { '^', "\\textasciicircum{}" },
	{ '\\', "\\textbackslash{}" }, { '<', "\\textless{}" },
	{ '>', "\\textgreater{}" }, { '|', "$|$" },
	{ '`', "\\textasciigrave{}" }, { '"', "\\symbol{34}" },
	{ '[', "{[}" }, { '*', "{*}" },
	{ 0x2212, "$-$" }, { 0x2192, "$\\to$" },
	{ 0x2016, "\\textbardbl{}" }, { SVY_REPLACEMENT, "?" },
};

static void put_character(FILE *to, char32_t c)
{
	for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
		if (escapes[i].character != c)
			continue;
		(void)fputs(escapes[i].latex, to);
		return;
	}
	svy_utf8_put(to, c);
}

static void put_text(FILE *to, const char *text)
{
	char32_t c, before = 0;

	for (; (c = svy_utf8_shown(&text)) != 0; before = c) {
		if (c == before && (c == '-' || c == '\''))
			(void)fputs("{}", to); /* two would become one sign */
		put_character(to, c);
	}
}

static void put_row(FILE *to, const struct svy_grid *grid, size_t row)
{
	for (size_t i = 0; i < grid->columns; i++) {
		(void)fputs(i ? " & " : "", to);
		put_text(to, svy_grid_cell(grid, row, i));
	}
	(void)fputs(" \\\\\n", to);
}

void svy_grid_write_latex(FILE *to, const struct svy_grid *grid)
{
	(void)fputs("% \\usepackage{booktabs}\n\\begin{tabular}{", to);
	for (size_t i = 0; i < grid->columns; i++)
		(void)fputc(grid->right[i] ? 'r' : 'l', to);
	(void)fputs("}\n\\toprule\n", to);
	for (size_t row = 0; row < grid->rows; row++) {
		put_row(to, grid, row);
		(void)fputs(row == 0 ? "\\midrule\n" : "", to);
	}
	(void)fputs("\\bottomrule\n\\end{tabular}\n", to);
	for (size_t i = 0; i < grid->note_count; i++) {
		(void)fputs("\n{\\footnotesize ", to);
		put_text(to, grid->notes[i]);
		(void)fputs("\\par}\n", to);
	}
}
