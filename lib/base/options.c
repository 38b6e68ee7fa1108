/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "base/options.h"

#include "base/memory.h"

#include <errno.h>
#include <getopt.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { HELP = 'h', VERSION = 'V', FIRST_LONG = 256 };

/* Every row of every set, and its number for getopt. */
struct row {
	const struct svy_option_set *set;
	const struct svy_option *option;
};

struct parser {
	const struct svy_tool *tool;
	struct row *rows;
	size_t count, capacity;
	struct option *longs;
	char *letters;
	bool *seen; /* of each row */
};

static void *target(const struct svy_option_set *set, const struct svy_option *o)
{
	return (char *)set->into + o->offset;
}

static int set_number(double *into, const struct svy_option *o, const char *value,
                      struct svy_error *err)
{
	char *end;

	errno = 0;
	*into = strtod(value, &end);
	if (end == value || *end || errno || !isfinite(*into) ||
	    strspn(value, "+-0123456789.eE") != strlen(value))
		return svy_fail(err, "--%s: expected a number, got '%s'", o->name,
		                value);
	return 0;
}

static int set_choice(const char **into, const struct svy_option *o,
                      const char *value, struct svy_error *err)
{
	struct svy_text rest = svy_text(o->argument);

	while (rest.len) {
		const char *bar = memchr(rest.at, '|', rest.len);
		size_t len = bar ? (size_t)(bar - rest.at) : rest.len;

		if (svy_text_is((struct svy_text){ rest.at, len }, value)) {
			*into = value;
			return 0;
		}
		len += bar ? 1 : 0;
		rest.at += len;
		rest.len -= len;
	}
	return svy_fail(err, "--%s: expected %s, got '%s'", o->name, o->argument,
	                value);
}

static void add_item(struct svy_items *items, const struct svy_option *o,
                     const char *value)
{
	items->items = svy_room(items->items, items->count, &items->capacity,
	                        sizeof *items->items);
	items->items[items->count++] = (struct svy_given){ o->name, value };
}

static int set_value(const struct svy_option_set *set, const struct svy_option *o,
                     const char *value, struct svy_error *err)
{
	switch (o->kind) {
	case SVY_OPTION_FLAG:
		*(bool *)target(set, o) = true;
		return 0;
	case SVY_OPTION_TEXT:
		*(const char **)target(set, o) = value;
		return 0;
	case SVY_OPTION_CHOICE:
		return set_choice(target(set, o), o, value, err);
	case SVY_OPTION_NUMBER:
		return set_number(target(set, o), o, value, err);
	case SVY_OPTION_ITEM:
		add_item(target(set, o), o, value ? value : "");
		return 0;
	}
	return 0;
}

/* An item without an argument is a flag that may be repeated. */
static bool takes_value(const struct svy_option *o)
{
	return o->argument != NULL;
}

static void collect(struct parser *p)
{
	for (size_t s = 0; s < p->tool->set_count; s++) {
		const struct svy_option_set *set = &p->tool->sets[s];

		for (const struct svy_option *o = set->rows; o->name; o++) {
			p->rows = svy_room(p->rows, p->count, &p->capacity,
			                   sizeof *p->rows);
			p->rows[p->count++] = (struct row){ set, o };
		}
	}
}

static void derive(struct parser *p)
{
	char *letter;

	p->seen = svy_alloc(p->count, sizeof *p->seen);
	p->longs = svy_alloc(p->count + 3, sizeof *p->longs);
	p->letters = letter = svy_alloc(2 * p->count + 4, 1);
	*letter++ = ':'; /* a missing argument is told from an unknown option */
	for (size_t i = 0; i < p->count; i++) {
		const struct svy_option *o = p->rows[i].option;

		p->longs[i] = (struct option){ o->name, takes_value(o), NULL,
			                       FIRST_LONG + (int)i };
		if (!o->letter)
			continue;
		*letter++ = o->letter;
		if (takes_value(o))
			*letter++ = ':';
	}
	*letter++ = HELP;
	*letter = VERSION;
	p->longs[p->count] = (struct option){ "help", 0, NULL, HELP };
	p->longs[p->count + 1] = (struct option){ "version", 0, NULL, VERSION };
}

/* Number of the row, or count. */
static size_t row_of(const struct parser *p, int got)
{
	size_t i = 0;

	if (got >= FIRST_LONG)
		return (size_t)(got - FIRST_LONG);
	while (i < p->count && p->rows[i].option->letter != got)
		i++;
	return i;
}

static int take(const struct parser *p, size_t number, struct svy_error *err)
{
	const struct row *row = &p->rows[number];
	enum svy_option_kind kind = row->option->kind;

	if (p->seen[number] && kind != SVY_OPTION_ITEM && kind != SVY_OPTION_FLAG &&
	    !row->set->last_counts)
		return svy_fail(err, "--%s is given twice", row->option->name);
	p->seen[number] = true;
	return set_value(row->set, row->option, optarg, err);
}

static void help_row(const struct svy_option *o)
{
	char left[80];

	(void)snprintf(left, sizeof left, "%c%c%c --%s%s%s", o->letter ? '-' : ' ',
	               o->letter ? o->letter : ' ', o->letter ? ',' : ' ', o->name,
	               o->argument ? " " : "", o->argument ? o->argument : "");
	if (strlen(left) > 28)
		printf("  %s\n  %-28s %s\n", left, "", o->help);
	else
		printf("  %-28s %s\n", left, o->help);
}

/* "-w, --weight COL" */
static int name_option(char *into, size_t size, const struct svy_option *o)
{
	return snprintf(into, size, "%s%.1s%s--%s%s%s", o->letter ? "-" : "",
	                &o->letter, o->letter ? ", " : "", o->name,
	                o->argument ? " " : "", o->argument ? o->argument : "");
}

enum { HELP_WIDTH = 79 };

static void help_brief(const struct svy_option *rows)
{
	size_t column = 0;

	for (const struct svy_option *o = rows; o->name; o++) {
		char name[HELP_WIDTH];
		size_t len = (size_t)name_option(name, sizeof name, o);

		if (column && column + 3 + len > HELP_WIDTH) {
			(void)putchar('\n');
			column = 0;
		}
		printf("%s%s", column ? "   " : "  ", name);
		column += (column ? 3 : 2) + len;
	}
	(void)putchar('\n');
}

static void print_help(const struct svy_tool *tool)
{
	printf("usage: %s %s\n%s\n", tool->name, tool->usage, tool->purpose);
	for (size_t s = 0; s < tool->set_count; s++) {
		if (tool->sets[s].title)
			printf("%s:\n", tool->sets[s].title);
		if (tool->sets[s].brief)
			help_brief(tool->sets[s].rows);
		for (const struct svy_option *o = tool->sets[s].rows;
		     !tool->sets[s].brief && o->name; o++)
			help_row(o);
	}
	if (tool->note)
		printf("%s\n", tool->note);
	printf("example: %s\n", tool->example);
}

static int refuse(const struct parser *p, int got, char **argv, int at,
                  struct svy_error *err)
{
	if (got == ':')
		return svy_fail(err, "option '%s' wants an argument; see %s --help",
		                argv[at - 1], p->tool->name);
	if (optopt > 0 && optopt < FIRST_LONG)
		return svy_fail(err, "no option '-%c'; see %s --help", optopt,
		                p->tool->name);
	if (optopt >= FIRST_LONG)
		return svy_fail(err, "option '%s' takes no argument; see %s --help",
		                argv[at - 1], p->tool->name);
	return svy_fail(err, "no option '%s', or several that begin so; see %s --help",
	                argv[at - 1], p->tool->name);
}

static int take_all(enum svy_parsed *what, const struct parser *p, int argc,
                    char **argv, struct svy_error *err)
{
	int got;

	optind = 0; /* start afresh, whoever used getopt before */
	while ((got = getopt_long(argc, argv, p->letters, p->longs, NULL)) != -1) {
		size_t row;

		*what = SVY_PARSED_DONE;
		if (got == HELP)
			return print_help(p->tool), 0;
		if (got == VERSION)
			return printf("%s (svykit) %s\n", p->tool->name, PACKAGE_VERSION), 0;
		row = got == '?' || got == ':' ? p->count : row_of(p, got);
		if (row == p->count)
			return refuse(p, got, argv, optind, err);
		if (take(p, row, err) != 0)
			return -1;
		*what = SVY_PARSED_RUN;
	}
	*what = SVY_PARSED_RUN;
	return 0;
}

int svy_options_parse(enum svy_parsed *what, int *first,
                      const struct svy_tool *tool, int argc, char **argv,
                      struct svy_error *err)
{
	struct parser p = { .tool = tool };
	int status;

	collect(&p);
	derive(&p);
	status = take_all(what, &p, argc, argv, err);
	*first = optind;
	free(p.rows);
	free(p.longs);
	free(p.letters);
	free(p.seen);
	return status;
}

static int set_flag_text(const struct svy_option_set *set,
                         const struct svy_option *o, const char *value,
                         struct svy_error *err)
{
	bool on = strcmp(value, "yes") == 0 || strcmp(value, "true") == 0 ||
	          strcmp(value, "1") == 0 || !*value;

	if (!on && strcmp(value, "no") != 0 && strcmp(value, "false") != 0 &&
	    strcmp(value, "0") != 0)
		return svy_fail(err, "%s: expected yes or no, got '%s'", o->name,
		                value);
	*(bool *)target(set, o) = on;
	return 0;
}

int svy_option_set(const struct svy_option_set *set, const char *name,
                   const char *value, struct svy_error *err)
{
	for (const struct svy_option *o = set->rows; o->name; o++) {
		if (strcmp(o->name, name) != 0)
			continue;
		if (o->kind == SVY_OPTION_FLAG)
			return set_flag_text(set, o, value, err);
		if (o->kind == SVY_OPTION_TEXT && !*value)
			return svy_fail(err, "%s: expected %s = %s, got nothing", name,
			                name, o->argument);
		return set_value(set, o, value, err);
	}
	return svy_fail(err, "no setting '%s'", name);
}

void svy_items_free(struct svy_items *items)
{
	free(items->items);
	memset(items, 0, sizeof *items);
}
