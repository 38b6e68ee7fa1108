/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/book_private.h"

#include "base/decimal.h"
#include "out/csv.h"
#include "out/estimates.h"

#include <string.h>

const char *svy_lines_text(struct svy_arena *arena, const struct svy_lines *lines,
                           const char *between)
{
	const char *text = "";
	size_t shown = 0;

	while (shown < SVY_LINES_SHOWN && shown < lines->count && lines->first[shown]) {
		text = svy_arena_print(arena, "%s%s%zu", text, shown ? between : "",
		                       lines->first[shown]);
		shown++;
	}
	if (!shown || shown == lines->count)
		return text;
	return svy_arena_print(arena, "%s and %zu more", text, lines->count - shown);
}

bool svy_variable_has_codes(const struct svy_variable *v)
{
	return v->kind == SVY_VARIABLE_CHOICE || v->kind == SVY_VARIABLE_CHOICES ||
	       v->kind == SVY_VARIABLE_OPTION;
}

/* Codes are no numbers, and ids no amounts. */
static bool has_range(const struct svy_variable *v)
{
	return !svy_variable_has_codes(v) && v->kind != SVY_VARIABLE_META;
}

static bool all_dates(const struct svy_variable *v)
{
	return v->dates && v->dates >= v->numbers;
}

const char *svy_variable_low(const struct svy_variable *v, char into[32])
{
	if (!has_range(v))
		return "";
	if (all_dates(v))
		return v->first;
	return v->numbers ? svy_number_print(into, v->low) : "";
}

const char *svy_variable_high(const struct svy_variable *v, char into[32])
{
	if (!has_range(v))
		return "";
	if (all_dates(v))
		return v->last;
	return v->numbers ? svy_number_print(into, v->high) : "";
}

/* A row being written. */
struct row {
	FILE *to;
	bool begun;
};

static void put(struct row *r, const char *text)
{
	if (r->begun)
		(void)fputc(',', r->to);
	r->begun = true;
	svy_csv_put(r->to, text);
}

static void put_number(struct row *r, size_t number)
{
	char text[32];

	(void)snprintf(text, sizeof text, "%zu", number);
	put(r, text);
}

static void end(struct row *r)
{
	(void)fputc('\n', r->to);
	r->begun = false;
}

static void put_names(struct row *r, const char *names, bool waves)
{
	(void)fprintf(r->to, "%s%s\n", waves ? "wave," : "", names);
}

static void write_variable(struct row *r, const struct svy_variable *v)
{
	char into[32];

	put(r, v->name);
	put(r, svy_variable_type(v));
	put_number(r, v->asked);
	put_number(r, v->answered);
	put_number(r, v->asked - v->answered);
	put_number(r, v->not_asked);
	put_number(r, v->values.count);
	if (svy_variable_has_codes(v))
		put_number(r, v->unknown_rows);
	else
		put(r, "");
	if (v->constraint)
		put_number(r, v->refused.count);
	else
		put(r, "");
	put(r, svy_variable_low(v, into));
	put(r, svy_variable_high(v, into));
	put(r, svy_variable_label(v));
}

static void write_variables(FILE *to, const struct svy_book_report *report)
{
	struct row row = { .to = to };
	bool waves = report->book_count > 1;

	put_names(&row, "variable,type,asked,answered,missing,not_asked,distinct,unknown,"
	                "violations,low,high,label", waves);
	for (size_t i = 0; i < report->book_count; i++)
		for (size_t k = 0; k < report->books[i].count; k++) {
			if (waves)
				put(&row, report->books[i].wave);
			write_variable(&row, &report->books[i].variables[k]);
			end(&row);
		}
}

static void write_findings(FILE *to, const struct svy_book_report *report)
{
	struct row row = { .to = to };
	bool waves = report->book_count > 1;
	struct svy_arena arena = { 0 };

	put_names(&row, "variable,severity,finding,value,rows,lines,detail", waves);
	for (size_t i = 0; i < report->findings->count; i++) {
		const struct svy_finding *f = &report->findings->items[i];

		if (waves)
			put(&row, f->wave);
		put(&row, f->variable);
		put(&row, f->note ? "note" : "finding");
		put(&row, f->kind);
		put(&row, f->value);
		if (f->lines.count)
			put_number(&row, f->lines.count);
		else
			put(&row, "");
		put(&row, svy_lines_text(&arena, &f->lines, " "));
		put(&row, f->detail);
		end(&row);
	}
	svy_arena_free(&arena);
}

void svy_book_write_csv(FILE *to, const char *table, const struct svy_book_report *report)
{
	if (strcmp(table, "findings") == 0)
		write_findings(to, report);
	else if (strcmp(table, "attrition") == 0)
		svy_estimates_write_csv(to, report->lost);
	else
		write_variables(to, report);
}
