/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* One column of the data, and what is counted of it.
 *
 *   asked + not asked = rows; answered + missing = asked, where what was answered
 * though it was not asked counts as asked.
 *
 * Whether a row was asked says the form (form/asked.h). */
#ifndef SVY_BOOK_VARIABLE_H
#define SVY_BOOK_VARIABLE_H

#include "base/names.h"
#include "book/finding.h"
#include "form/codebook.h"
#include "form/expression.h"

enum svy_variable_kind {
	SVY_VARIABLE_OPEN,    /* the form does not say */
	SVY_VARIABLE_TEXT,
	SVY_VARIABLE_INTEGER,
	SVY_VARIABLE_DECIMAL,
	SVY_VARIABLE_DATE,
	SVY_VARIABLE_CHOICE,
	SVY_VARIABLE_CHOICES, /* with blanks between them */
	SVY_VARIABLE_OPTION,  /* one choice of several, in a column of its own */
	SVY_VARIABLE_META,    /* made by the tablet or the server */
};

/* Different values of a column are counted up to so many. */
enum { SVY_DISTINCT_MAX = 100000 };

struct svy_variable {
	const char *name, *key; /* as in the header; as in any wave */
	const struct svy_question *question; /* NULL = none */
	const struct svy_choice *option;     /* NULL = none */
	enum svy_variable_kind kind;
	size_t parent;          /* column of an option's question, or SIZE_MAX */
	struct svy_expression *constraint;   /* NULL = none */
	bool required;

	size_t asked, answered, not_asked;
	struct svy_names values;   /* distinct ones; of choices each by itself */
	struct svy_lines *unknown; /* of each value that the form does not have */
	size_t unknown_capacity, unknown_rows;
	bool many;                 /* there are more values than are counted */
	size_t numbers, whole;
	double low, high;          /* of the numbers */
	size_t dates;
	char first[32], last[32];  /* of the dates */
	struct svy_lines wrong;    /* not of its type */
	struct svy_lines refused;  /* constraint violated */
	struct svy_lines stray;    /* answered though not asked */
	struct svy_lines lacking;  /* asked, required and not answered */
	struct svy_lines apart;    /* an option unlike its question */
};

/* What a row says of a variable. */
struct svy_reply {
	struct svy_text text; /* empty = none */
	bool blank;           /* nothing there, not even a code for missing */
	bool asked;           /* by relevant */
	bool fits;            /* constraint holds, or cannot be told */
	size_t line;
};

void svy_variable_count(struct svy_variable *, const struct svy_reply *);
/* Answers that are known to be of its question: true, 1, True ... */
bool svy_option_ticked(struct svy_text);
/* What is wrong with it goes to the list. */
void svy_variable_findings(struct svy_findings *, const struct svy_variable *,
                           const char *wave);
/* Its type, as the form has it or as its answers look. */
const char *svy_variable_type(const struct svy_variable *);
const char *svy_variable_label(const struct svy_variable *);
void svy_variable_free(struct svy_variable *);

#endif
