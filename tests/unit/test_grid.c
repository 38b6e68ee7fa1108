/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The writers of a grid: each cell stays in its place, whatever it holds. */
#include "check.h"

#include "out/grid.h"
#include "out/utf8.h"

#include <stdarg.h>
#include <stdlib.h>

static void add_row(struct svy_grid *grid, ...)
{
	size_t row = svy_grid_row(grid);
	va_list cells;

	va_start(cells, grid);
	for (size_t i = 0; i < grid->columns; i++)
		svy_grid_set(grid, row, i, va_arg(cells, const char *));
	va_end(cells);
}

static void check_shown(const struct svy_grid *grid, size_t width, const char *want)
{
	char *text = NULL;
	size_t size = 0;
	FILE *to = open_memstream(&text, &size);

	svy_grid_write_text(to, grid, width);
	fclose(to);
	CHECK_TEXT(text, want);
	free(text);
}

static void check_written(void (*write)(FILE *, const struct svy_grid *),
                          const struct svy_grid *grid, const char *want)
{
	char *text = NULL;
	size_t size = 0;
	FILE *to = open_memstream(&text, &size);

	write(to, grid);
	fclose(to);
	CHECK_TEXT(text, want);
	free(text);
}

static void test_aligned(void)
{
	struct svy_grid grid;

	svy_grid_begin(&grid, 3);
	grid.right[1] = grid.right[2] = true;
	add_row(&grid, "", "women", "n");
	add_row(&grid, "a", "6\t2.3%", "6");
	add_row(&grid, "bcd", "265\t100.0%*", "1265");
	add_row(&grid, "e", "\xC2\xB7", "\xC2\xB7");
	svy_grid_note(&grid, "* a note");
	check_shown(&grid, 80,
	           "             women       n\n"
	           "a        6   2.3%        6\n"
	           "bcd    265 100.0%*    1265\n"
	           "e        \xC2\xB7               \xC2\xB7\n"
	           "\n"
	           "* a note\n");
	check_shown(&grid, 22,
	           "           women     n\n"
	           "a      6   2.3%      6\n"
	           "bcd  265 100.0%*  1265\n"
	           "e      \xC2\xB7             \xC2\xB7\n"
	           "\n"
	           "* a note\n");
	svy_grid_free(&grid);
}

static void test_points(void)
{
	struct svy_grid grid;

	svy_grid_begin(&grid, 2);
	grid.right[0] = grid.right[1] = true;
	add_row(&grid, "change", "p");
	add_row(&grid, "+16.0\t(9.1\xE2\x80\x93" "22.9)", "<0.001");
	add_row(&grid, "\xE2\x88\x92" "4.25\t(\xE2\x88\x92" "14.2 to 0.4)", "0.25");
	check_shown(&grid, 80,
	           "               change         p\n"
	           "+16.0    (9.1\xE2\x80\x93" "22.9)      <0.001\n"
	           " \xE2\x88\x92" "4.25 (\xE2\x88\x92" "14.2 to 0.4)     0.25\n");
	svy_grid_free(&grid);
}

static void test_wrapped(void)
{
	struct svy_grid grid;

	svy_grid_begin(&grid, 2);
	grid.right[1] = true;
	add_row(&grid, "indicator", "a long header");
	add_row(&grid, "Comfortable with marriage", "1.0");
	add_row(&grid, "children_with_other_group", "2.0");
	CHECK(svy_grid_fits(&grid, 42, false));
	CHECK(!svy_grid_fits(&grid, 39, false));
	CHECK(svy_grid_fits(&grid, 20, true));
	CHECK(!svy_grid_fits(&grid, 19, true));
	check_shown(&grid, 20,
	           "              a long\n"
	           "indicator     header\n"
	           "Comfortable      1.0\n"
	           "with\n"
	           "marriage\n"
	           "children_        2.0\n"
	           "with_other_\n"
	           "group\n");
	svy_grid_free(&grid);
}

static void test_widths(void)
{
	struct svy_grid grid;

	CHECK_INT((long long)svy_utf8_width(svy_text("e\xCC\x81t\xC3\xA9")), 3);
	CHECK_INT((long long)svy_utf8_width(svy_text("\xE6\xBC\xA2\xE5\xAD\x97")), 4);
	CHECK_INT((long long)svy_utf8_width(svy_text("\xF0\x9F\x98\x80")), 2);
	svy_grid_begin(&grid, 2);
	add_row(&grid, "e\xCC\x81te\xCC\x81", "x");
	add_row(&grid, "\xE6\xBC\xA2\xE5\xAD\x97", "y");
	add_row(&grid, "a\xFF\xC3", "z");
	add_row(&grid, "b\x1B[31m\n\x7F", "\xE2\x80\xAE");
	check_shown(&grid, 80,
	           "e\xCC\x81te\xCC\x81         x\n"
	           "\xE6\xBC\xA2\xE5\xAD\x97        y\n"
	           "a\xEF\xBF\xBD\xEF\xBF\xBD         z\n"
	           "b?[31m ?    ?\n");
	svy_grid_free(&grid);
}

static void test_headings(void)
{
	struct svy_grid grid, stacked;

	svy_grid_begin(&grid, 3);
	grid.right[2] = true;
	add_row(&grid, "indicator", "sex", "mean");
	add_row(&grid, "a name that is long", "female", "1.0");
	add_row(&grid, "a name that is long", "male", "2.0");
	add_row(&grid, "short", "female", "3.0");
	svy_grid_note(&grid, "a note");
	svy_grid_stack(&stacked, &grid, 2);
	CHECK(svy_grid_heading(&stacked, 1) && !svy_grid_heading(&stacked, 2));
	check_shown(&stacked, 24,
	           "indicator, sex    mean\n"
	           "a name that is long\n"
	           "  female           1.0\n"
	           "  male             2.0\n"
	           "short\n"
	           "  female           3.0\n"
	           "\n"
	           "a note\n");
	svy_grid_free(&stacked);
	svy_grid_free(&grid);
}

static void hostile(struct svy_grid *grid)
{
	svy_grid_begin(grid, 2);
	grid->right[1] = true;
	add_row(grid, "[h]", "a|b");
	add_row(grid, "*x_`y`\\<b>&\n~#$^{}", "1\t\"2'--3%");
	svy_grid_note(grid, "- [n](u)\r\n<!--");
}

static void test_md(void)
{
	struct svy_grid grid;

	hostile(&grid);
	check_written(svy_grid_write_md, &grid,
	              "| \\[h\\] | a\\|b |\n"
	              "|:---|---:|\n"
	              "| \\*x\\_\\`y\\`\\\\\\<b\\>\\& \\~\\#\\$\\^{} | 1 \"2'--3% |\n"
	              "\n"
	              "\\- \\[n\\](u)  \\<!--\n");
	svy_grid_free(&grid);
}

static void test_latex(void)
{
	struct svy_grid grid;

	hostile(&grid);
	add_row(&grid, "\xE2\x88\x92" "1.2\xE2\x80\x93" "3", "4 \xE2\x86\x92 5");
	check_written(svy_grid_write_latex, &grid,
	              "% \\usepackage{booktabs}\n"
	              "\\begin{tabular}{lr}\n"
	              "\\toprule\n"
	              "{[}h] & a$|$b \\\\\n"
	              "\\midrule\n"
	              "{*}x\\_\\textasciigrave{}y\\textasciigrave{}\\textbackslash{}"
	              "\\textless{}b\\textgreater{}\\& \\textasciitilde{}\\#\\$"
	              "\\textasciicircum{}\\{\\} & 1 \\symbol{34}2'-{}-3\\%"
	              " \\\\\n"
	              "$-$1.2\xE2\x80\x93" "3 & 4 $\\to$ 5 \\\\\n"
	              "\\bottomrule\n"
	              "\\end{tabular}\n"
	              "\n"
	              "{\\footnotesize - {[}n](u)  \\textless{}!-{}-\\par}\n");
	svy_grid_free(&grid);
}

static void test_html(void)
{
	struct svy_grid grid;

	hostile(&grid);
	check_written(svy_grid_write_html, &grid,
	              "<table>\n<thead>\n"
	              "<tr><th scope=\"col\" style=\"text-align:left\">[h]</th>"
	              "<th scope=\"col\" style=\"text-align:right\">a|b</th></tr>\n"
	              "</thead>\n<tbody>\n"
	              "<tr><td style=\"text-align:left\">*x_`y`\\&lt;b&gt;&amp; ~#$^{}</td>"
	              "<td style=\"text-align:right\">1 &quot;2&#39;--3%</td></tr>\n"
	              "</tbody>\n<tfoot>\n"
	              "<tr><td colspan=\"2\">- [n](u)  &lt;!--</td></tr>\n"
	              "</tfoot>\n</table>\n");
	svy_grid_free(&grid);
}

int main(void)
{
	test_aligned();
	test_points();
	test_wrapped();
	test_widths();
	test_headings();
	test_md();
	test_latex();
	test_html();
	return check_end();
}
