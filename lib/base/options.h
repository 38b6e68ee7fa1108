/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Options as data: one row an option; the parser and --help are derived.
 *
 * A tool passes several sets: the common ones (study/options.h) and its own.
 * Texts are borrowed from argv.  Numbers and choices are checked here, so that
 * a tool sees only good values. */
#ifndef SVY_BASE_OPTIONS_H
#define SVY_BASE_OPTIONS_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

enum svy_option_kind {
	SVY_OPTION_FLAG,   /* bool */
	SVY_OPTION_TEXT,   /* const char * */
	SVY_OPTION_CHOICE, /* const char *, one of the words in argument: a|b|c */
	SVY_OPTION_NUMBER, /* double */
	SVY_OPTION_ITEM,   /* appended to a struct svy_items, in the order given */
};

struct svy_option {
	const char *name;     /* long, without dashes */
	char letter;          /* 0 = none */
	enum svy_option_kind kind;
	size_t offset;        /* in the set's structure */
	const char *argument; /* as --help shows it; the words of a choice; NULL for flags */
	const char *help;     /* a few words */
};

/* What -p, -m, -t ... were given, in the order of the command line. */
struct svy_items {
	struct svy_given {
		const char *option; /* its long name */
		const char *text;
	} *items;
	size_t count, capacity;
};

struct svy_option_set {
	const char *title;              /* heading in --help; NULL = none */
	const struct svy_option *rows;  /* ends with name == NULL */
	void *into;
	bool last_counts;               /* an option given twice: the last counts; else
	                                   it is refused, so that none is lost */
	bool brief;                     /* in --help by name only, several a line */
};

struct svy_tool {
	const char *name;    /* svytab */
	const char *purpose; /* one line */
	const char *usage;   /* operands: "[options] [file ...]" */
	const char *example; /* one or two lines, as typed */
	const char *note;    /* extra lines of --help, or NULL */
	const struct svy_option_set *sets;
	size_t set_count;
};

enum svy_parsed { SVY_PARSED_RUN, SVY_PARSED_DONE /* help or version printed */ };

/* Parses argv; *first is the index of the first operand (options and operands
 * may be mixed: argv is permuted).  -h and -V print on standard output and give
 * SVY_PARSED_DONE.  Every tool has -h, --help, -V, --version without listing them. */
int svy_options_parse(enum svy_parsed *, int *first, const struct svy_tool *,
                      int argc, char **argv, struct svy_error *);

/* Sets one option by its long name, as a design file does. */
int svy_option_set(const struct svy_option_set *, const char *name,
                   const char *value, struct svy_error *);

void svy_items_free(struct svy_items *);

#endif
