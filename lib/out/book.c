/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The grids of a report and how they are put one under another; book_csv.c has the
 * tables for programs. */
#include "out/book.h"
#include "out/book_private.h"

#include "base/decimal.h"
#include "form/character.h"
#include "out/grid.h"
#include "out/utf8.h"

#include <math.h>
#include <string.h>

enum { TEXT_WIDTH = 100, LABEL_SHOWN = 26 };

/* A page under construction. */
struct page {
	FILE *to;
	bool html;
	const struct svy_book_report *report;
	struct svy_arena arena;
	bool begun; /* something stands above */
};

static void put_html(FILE *to, const char *text)
{
	char32_t c;

	while ((c = svy_utf8_shown(&text)) != 0)
		if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'')
			(void)fprintf(to, "&#%u;", (unsigned)c);
		else
			svy_utf8_put(to, c);
}

static void put_text(FILE *to, const char *text)
{
	char32_t c;

	while ((c = svy_utf8_shown(&text)) != 0)
		svy_utf8_put(to, c);
}

static void put_heading(struct page *p, const char *text)
{
	if (p->html) {
		(void)fputs("<h2>", p->to);
		put_html(p->to, text);
		(void)fputs("</h2>\n", p->to);
	} else {
		(void)fputs(p->begun ? "\n" : "", p->to);
		put_text(p->to, text);
		(void)fputc('\n', p->to);
	}
	p->begun = true;
}

static void put_grid(struct page *p, const struct svy_grid *grid)
{
	(void)fputs(p->html ? "" : "\n", p->to);
	if (p->html)
		svy_grid_write_html(p->to, grid);
	else
		svy_grid_write_text(p->to, grid, TEXT_WIDTH);
}

static const char *number(struct page *p, size_t n)
{
	return svy_arena_print(&p->arena, "%zu", n);
}

static void head(struct svy_grid *grid, const char *const *names, size_t count)
{
	svy_grid_begin(grid, count);
	(void)svy_grid_row(grid);
	for (size_t i = 0; i < count; i++)
		svy_grid_set(grid, 0, i, names[i]);
}

/* The beginning of a label: the table is to be read down, not across. */
static const char *shorten(struct page *p, const char *label)
{
	const char *at = label;

	if (p->html)
		return label;
	for (size_t i = 0; i < LABEL_SHOWN && *at; i++)
		(void)svy_utf8_next(&at);
	if (!*at)
		return label;
	return svy_arena_print(&p->arena, "%.*s\xE2\x80\xA6", (int)(at - label), label);
}

static const char *range(struct page *p, const struct svy_variable *v)
{
	char low[32], high[32];
	const char *from = svy_variable_low(v, low), *to = svy_variable_high(v, high);

	if (!*from)
		return "";
	if (strcmp(from, to) == 0)
		return svy_arena_print(&p->arena, "%s", from);
	return svy_arena_print(&p->arena, "%s to %s", from, to);
}

enum { UNKNOWN = 8, REFUSED = 9, CELLS = 11 };

static void variable_cells(const char *cells[CELLS], struct page *p,
                           const struct svy_variable *v)
{
	const char *all[CELLS] = {
		v->name, svy_variable_type(v), shorten(p, svy_variable_label(v)),
		number(p, v->asked), number(p, v->answered), number(p, v->asked - v->answered),
		number(p, v->not_asked),
		svy_arena_print(&p->arena, "%s%u", v->many ? ">" : "", v->values.count),
		svy_variable_has_codes(v) ? number(p, v->unknown_rows) : "",
		v->constraint ? number(p, v->refused.count) : "", range(p, v),
	};

	memcpy(cells, all, sizeof all);
}

/* The columns to show: those that would be 0 all the way down leave room for others. */
static size_t choose_cells(size_t shown[CELLS], const struct svy_book *b)
{
	bool unknown = false, refused = false;
	size_t count = 0;

	for (size_t i = 0; i < b->count; i++) {
		unknown = unknown || b->variables[i].unknown_rows;
		refused = refused || b->variables[i].refused.count;
	}
	for (size_t i = 0; i < CELLS; i++)
		if ((i != UNKNOWN || unknown) && (i != REFUSED || refused))
			shown[count++] = i;
	return count;
}

static const char *summary(struct page *p, const struct svy_book *b)
{
	size_t questions, found = svy_book_found(&questions, b);
	const char *file = *b->wave ? svy_arena_print(&p->arena, "%s: ", b->wave) : "";

	const char *size = svy_arena_print(&p->arena, "%s%zu row%s, %zu column%s", file,
	                                   b->rows, b->rows == 1 ? "" : "s", b->count,
	                                   b->count == 1 ? "" : "s");

	if (!b->form)
		return size;
	return svy_arena_print(&p->arena, "%s, %zu of the form's %zu questions", size, found,
	                       questions);
}

static void variable_grid(struct page *p, struct svy_grid *grid, const struct svy_book *b)
{
	static const char *const names[CELLS] = { "variable", "type", "label", "asked",
		"answered", "missing", "not asked", "distinct", "unknown", "refused", "range" };
	size_t shown[CELLS], count = choose_cells(shown, b);
	const char *cells[CELLS];

	svy_grid_begin(grid, count);
	(void)svy_grid_row(grid);
	for (size_t i = 0; i < count; i++) {
		svy_grid_set(grid, 0, i, names[shown[i]]);
		grid->right[i] = shown[i] > 2 && shown[i] < CELLS - 1;
	}
	for (size_t k = 0; k < b->count; k++) {
		size_t row = svy_grid_row(grid);

		variable_cells(cells, p, &b->variables[k]);
		for (size_t i = 0; i < count; i++)
			svy_grid_set(grid, row, i, cells[shown[i]]);
	}
}

static void put_variables(struct page *p)
{
	for (size_t i = 0; i < p->report->book_count; i++) {
		const struct svy_book *b = &p->report->books[i];
		struct svy_grid grid = { 0 };

		put_heading(p, summary(p, b));
		variable_grid(p, &grid, b);
		put_grid(p, &grid);
		svy_grid_free(&grid);
	}
}

/* "unknown code '9': the form has '1'" */
static const char *words(struct page *p, const struct svy_finding *f)
{
	bool value = *f->value;

	return svy_arena_print(&p->arena, "%s%s%s%s%s%s", f->kind, value ? " '" : "", f->value,
	                       value ? "'" : "", *f->detail ? ": " : "", f->detail);
}

static void finding_row(struct page *p, struct svy_grid *grid, const struct svy_finding *f)
{
	size_t row = svy_grid_row(grid), column = 0;

	if (p->report->book_count > 1)
		svy_grid_set(grid, row, column++, f->wave);
	svy_grid_set(grid, row, column++, f->variable);
	svy_grid_set(grid, row, column++, words(p, f));
	svy_grid_set(grid, row, column++, f->lines.count ? number(p, f->lines.count) : "");
	svy_grid_set(grid, row, column, svy_lines_text(&p->arena, &f->lines, ", "));
}

static void put_found(struct page *p, const char *heading, bool notes)
{
	static const char *const names[] = { "wave", "variable", "finding", "rows", "lines" };
	const struct svy_findings *list = p->report->findings;
	bool waves = p->report->book_count > 1;
	size_t count = notes ? list->notes : list->count - list->notes;
	struct svy_grid grid = { 0 };

	if (!count && notes)
		return;
	put_heading(p, svy_arena_print(&p->arena, count ? "%s: %zu" : "%s: none", heading,
	                               count));
	if (!count)
		return;
	head(&grid, waves ? names : names + 1, waves ? 5 : 4);
	grid.right[waves ? 3 : 2] = true;
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].note == notes)
			finding_row(p, &grid, &list->items[i]);
	put_grid(p, &grid);
	svy_grid_free(&grid);
}

static void put_findings(struct page *p)
{
	put_found(p, "Findings", false);
	put_found(p, "Notes", true);
}

/* "12.3 (8.1–18.2)" */
static const char *with_limits(struct page *p, const struct svy_estimate *e)
{
	char at[48], low[48], high[48];
	const char *dash = e->conf_low < 0 ? " to " : "\xE2\x80\x93";

	if (isnan(e->estimate))
		return "\xC2\xB7";
	(void)svy_fixed_print(at, e->estimate, 1, true);
	if (isnan(e->conf_low))
		return svy_arena_print(&p->arena, "%s", at);
	return svy_arena_print(&p->arena, "%s (%s%s%s)", at,
	                       svy_fixed_print(low, e->conf_low, 1, true), dash,
	                       svy_fixed_print(high, e->conf_high, 1, true));
}

static const char *p_text(struct page *p, double value)
{
	char into[48];

	if (isnan(value))
		return "";
	if (value < 0.0005)
		return "<0.001";
	return svy_arena_print(&p->arena, "%s", svy_fixed_print(into, value, 3, false));
}

static void lost_row(struct page *p, struct svy_grid *grid, const struct svy_estimate *e)
{
	bool contrast = strcmp(e->statistic, "difference") == 0;
	size_t row = svy_grid_row(grid);
	char n[32];

	svy_grid_set(grid, row, 0, e->groups[0]);
	svy_grid_set(grid, row, 1, e->groups[1]);
	svy_grid_set(grid, row, contrast ? 3 : 2, with_limits(p, e));
	svy_grid_set(grid, row, 4, p_text(p, e->p_value));
	svy_grid_set(grid, row, 5, svy_number_print(n, e->n));
	svy_grid_set(grid, row, 6, e->flag);
}

static void put_lost(struct page *p)
{
	static const char *const names[] = { "variable", "group", "lost, %",
		"difference, pp", "p", "n", "flag" };
	const struct svy_table *lost = p->report->lost;
	struct svy_grid grid = { 0 };

	if (!lost || !lost->count)
		return;
	put_heading(p, svy_arena_print(&p->arena, "Lost between %s and %s",
	                               p->report->books[0].wave, p->report->books[1].wave));
	head(&grid, names, sizeof names / sizeof *names);
	for (size_t k = 2; k < 6; k++)
		grid.right[k] = true;
	for (size_t i = 0; i < lost->count; i++)
		lost_row(p, &grid, &lost->rows[i]);
	svy_grid_note(&grid, svy_arena_print(&p->arena, "In brackets: %g %% confidence "
	                                     "intervals", lost->rows[0].conf_level));
	put_grid(p, &grid);
	svy_grid_free(&grid);
}

static const char page_head[] =
	"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
	"<title>svybook</title>\n<style>\n"
	"body { font-family: sans-serif; margin: 2em; }\n"
	"table { border-collapse: collapse; }\n"
	"th, td { padding: .2em .6em; border-bottom: 1px solid #ccc; vertical-align: top; }\n"
	"</style>\n</head>\n<body>\n";

static void put_page(struct page *p, const char *table)
{
	(void)fputs(p->html ? page_head : "", p->to);
	if (!table || strcmp(table, "variables") == 0)
		put_variables(p);
	if (!table || strcmp(table, "findings") == 0)
		put_findings(p);
	if (!table || strcmp(table, "attrition") == 0)
		put_lost(p);
	(void)fputs(p->html ? "</body>\n</html>\n" : "", p->to);
}

void svy_book_write(FILE *to, const char *format, const char *table,
                    const struct svy_book_report *report)
{
	struct page page = { .to = to, .html = strcmp(format, "html") == 0, .report = report };

	if (strcmp(format, "csv") == 0)
		svy_book_write_csv(to, table ? table : "variables", report);
	else
		put_page(&page, table);
	svy_arena_free(&page.arena);
}
