/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/verdicts.h"

#include "out/csv.h"
#include "out/grid.h"
#include "out/utf8.h"

#include <stdlib.h>
#include <string.h>

#define AT(member) offsetof(struct svy_verdict_output, member)

const struct svy_option svy_verdict_options[] = {
	{ "format", 'f', SVY_OPTION_CHOICE, AT(format), "text|csv|tap|junit|github",
	  "default: text on a terminal, else csv" },
	{ "output", 'o', SVY_OPTION_TEXT, AT(path), "FILE", "to here, whole or not at all" },
	{ "quiet", 'q', SVY_OPTION_FLAG, AT(quiet), NULL, "no notes on standard error" },
	{ 0 }
};

typedef void put_character(FILE *, char32_t);

/* A line's worth of text: line ends are blanks, other controls '?'. */
static void put_text(FILE *to, const char *text, put_character *put)
{
	char32_t c;

	while ((c = svy_utf8_shown(&text)) != 0)
		put(to, c);
}

/* "fails: rounds to 34.4" */
static void put_outcome(FILE *to, const struct svy_verdict *v, put_character *put)
{
	put_text(to, v->verdict, put);
	if (*v->reason)
		put_text(to, ": ", put);
	put_text(to, v->reason, put);
}

static void put_fields(FILE *to, const char *const *fields, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i)
			(void)fputc(',', to);
		svy_csv_put(to, fields[i]);
	}
	(void)fputc('\n', to);
}

static bool left_out(const struct svy_verdict *v, const struct svy_verdict_style *style)
{
	return style->findings && !v->finding;
}

static void write_csv(FILE *to, const struct svy_verdicts *list,
                      const struct svy_verdict_style *style)
{
	const char *header[] = { "claim", "published", "recomputed", "difference",
	                         "verdict", "reason" };
	const char *shorter[] = { "claim", "published", "verdict", "reason" };

	put_fields(to, style->recomputed ? header : shorter, style->recomputed ? 6 : 4);
	for (size_t i = 0; i < list->count; i++) {
		const struct svy_verdict *v = &list->items[i];
		const char *row[] = { v->claim, v->published, v->recomputed, v->difference,
		                      v->verdict, v->reason };
		const char *less[] = { v->claim, v->published, v->verdict, v->reason };

		if (!left_out(v, style))
			put_fields(to, style->recomputed ? row : less, style->recomputed ? 6 : 4);
	}
}

/* "2 claims: 1 holds, 1 fails", in the order of first appearance. */
static void write_summary(FILE *to, const struct svy_verdicts *list,
                          const struct svy_verdict_style *style)
{
	const char *words[16];
	size_t counts[16] = { 0 }, kinds = 0;

	for (size_t i = 0; i < list->count; i++) {
		size_t k = 0;

		while (k < kinds && strcmp(words[k], list->items[i].verdict) != 0)
			k++;
		if (k == kinds && kinds < 16)
			words[kinds++] = list->items[i].verdict;
		if (k < 16)
			counts[k]++;
	}
	(void)fprintf(to, "%zu %s%s", list->count, style->recomputed ? "claim" : "verdict",
	              list->count == 1 ? "" : "s");
	for (size_t k = 0; k < kinds; k++)
		(void)fprintf(to, "%s %zu %s", k ? "," : ":", counts[k], words[k]);
	(void)fputc('\n', to);
}

static const char *outcome(struct svy_grid *grid, const struct svy_verdict *v)
{
	return svy_arena_print(&grid->arena, "%s%s%s", v->verdict, *v->reason ? ": " : "",
	                       v->reason);
}

static void add_row(struct svy_grid *grid, const struct svy_verdict *v,
                    const struct svy_verdict_style *style)
{
	size_t row = svy_grid_row(grid);
	char n[24] = "";

	if (v->n)
		(void)snprintf(n, sizeof n, "%lld", (long long)v->n);
	svy_grid_set(grid, row, 0, v->claim);
	svy_grid_set(grid, row, 1, v->published);
	svy_grid_set(grid, row, 2, style->recomputed ? v->shown : n);
	svy_grid_set(grid, row, 3, outcome(grid, v));
}

static void write_text(FILE *to, const struct svy_verdicts *list,
                       const struct svy_verdict_style *style)
{
	struct svy_grid grid = { 0 };

	svy_grid_begin(&grid, 4);
	grid.right[1] = grid.right[2] = true;
	(void)svy_grid_row(&grid);
	svy_grid_set(&grid, 0, 0, "claim");
	svy_grid_set(&grid, 0, 1, "published");
	svy_grid_set(&grid, 0, 2, style->recomputed ? "recomputed" : "n");
	svy_grid_set(&grid, 0, 3, "verdict");
	for (size_t i = 0; i < list->count; i++)
		if (!left_out(&list->items[i], style))
			add_row(&grid, &list->items[i], style);
	if (grid.rows > 1)
		svy_grid_write_text(to, &grid, SVY_TEXT_WIDTH);
	svy_grid_free(&grid);
	write_summary(to, list, style);
}

/* '#' begins a directive. */
static void put_tap(FILE *to, char32_t c)
{
	if (c == '#' || c == '\\')
		(void)fputc('\\', to);
	svy_utf8_put(to, c);
}

static void write_tap(FILE *to, const struct svy_verdicts *list)
{
	(void)fprintf(to, "TAP version 13\n1..%zu\n", list->count);
	for (size_t i = 0; i < list->count; i++) {
		const struct svy_verdict *v = &list->items[i];

		(void)fprintf(to, "%sok %zu - ", v->finding ? "not " : "", i + 1);
		put_text(to, v->claim, put_tap);
		put_text(to, ": ", put_tap);
		put_text(to, v->published, put_tap);
		(void)fputc(' ', to);
		put_outcome(to, v, put_tap);
		(void)fputc('\n', to);
	}
}

static void put_xml(FILE *to, char32_t c)
{
	if (c < 0x80 && c && strchr("<>&\"'", (int)c))
		(void)fprintf(to, "&#%u;", (unsigned)c);
	else if (c == 0xFFFE || c == 0xFFFF) /* no characters of XML */
		(void)fputc('?', to);
	else
		svy_utf8_put(to, c);
}

static void put_attribute(FILE *to, const char *name, const char *value)
{
	(void)fprintf(to, " %s=\"", name);
	put_text(to, value, put_xml);
	(void)fputc('"', to);
}

static void put_case(FILE *to, const struct svy_verdict *v, const char *tool)
{
	(void)fputs("  <testcase", to);
	put_attribute(to, "classname", *v->file ? v->file : tool);
	put_attribute(to, "name", v->claim);
	if (*v->file) {
		put_attribute(to, "file", v->file);
		(void)fprintf(to, " line=\"%zu\"", v->line);
	}
	if (!v->finding) {
		(void)fputs("/>\n", to);
		return;
	}
	(void)fputs(">\n    <failure", to);
	put_attribute(to, "type", v->verdict);
	(void)fputs(" message=\"", to);
	put_text(to, v->published, put_xml);
	(void)fputc(' ', to);
	put_outcome(to, v, put_xml);
	(void)fputs("\"/>\n  </testcase>\n", to);
}

static void write_junit(FILE *to, const struct svy_verdicts *list, const char *tool)
{
	size_t failures = svy_verdicts_findings(list);

	(void)fprintf(to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
	              " <testsuite name=\"%s\" tests=\"%zu\" failures=\"%zu\" errors=\"0\" "
	              "skipped=\"0\">\n", tool, list->count, failures);
	for (size_t i = 0; i < list->count; i++)
		put_case(to, &list->items[i], tool);
	(void)fputs(" </testsuite>\n</testsuites>\n", to);
}

/* A workflow command's message. */
static void put_message(FILE *to, char32_t c)
{
	if (c == '%')
		(void)fputs("%25", to);
	else
		svy_utf8_put(to, c);
}

/* One of its properties. */
static void put_property(FILE *to, char32_t c)
{
	if (c == ':' || c == ',')
		(void)fprintf(to, "%%%02X", (unsigned)c);
	else
		put_message(to, c);
}

static void write_github(FILE *to, const struct svy_verdicts *list)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct svy_verdict *v = &list->items[i];

		if (!v->finding)
			continue;
		(void)fputs("::error ", to);
		if (*v->file) {
			(void)fputs("file=", to);
			put_text(to, v->file, put_property);
			(void)fprintf(to, ",line=%zu,", v->line);
		}
		(void)fputs("title=", to);
		put_text(to, v->claim, put_property);
		(void)fputs("::", to);
		put_text(to, v->published, put_message);
		(void)fputs(*v->published ? " " : "", to);
		put_outcome(to, v, put_message);
		(void)fputc('\n', to);
	}
}

void svy_verdicts_write(FILE *to, const struct svy_verdicts *list,
                        const struct svy_verdict_style *style)
{
	const char *format = style->format ? style->format : style->terminal ? "text" : "csv";

	if (strcmp(format, "text") == 0)
		write_text(to, list, style);
	else if (strcmp(format, "tap") == 0)
		write_tap(to, list);
	else if (strcmp(format, "junit") == 0)
		write_junit(to, list, style->tool);
	else if (strcmp(format, "github") == 0)
		write_github(to, list);
	else
		write_csv(to, list, style);
}
