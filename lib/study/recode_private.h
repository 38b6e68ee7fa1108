/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What the files of a recoding share: names (recode_name.c), splits
 * (recode_split.c, recode_choices.c), the columns of the output (recode_plan.c),
 * and the rows (recode.c). */
#ifndef SVY_STUDY_RECODE_PRIVATE_H
#define SVY_STUDY_RECODE_PRIVATE_H

#include "base/names.h"
#include "form/asked.h"
#include "form/codes.h"
#include "form/expression.h"
#include "read/source.h"
#include "study/recode.h"

#include <stdint.h>

#define SVY_NO_COLUMN_HERE SIZE_MAX

/* A select_multiple and the columns of its choices. */
struct svy_split {
	struct svy_text asked;   /* the question, as it was asked for */
	struct svy_text list;    /* choices named with it; len 0 = none */
	const struct svy_question *question; /* of the form, or NULL */
	struct svy_text stem;    /* before _choice in new names */
	size_t parent;           /* column of the list; SVY_NO_COLUMN_HERE */
	struct svy_text *choices;
	size_t count;
	size_t *columns;         /* of each choice in the file; SVY_NO_COLUMN_HERE */
	size_t first;            /* column of them that comes first */
	size_t slot;             /* of the first choice's values */
	struct svy_names others; /* answers that are no choice; the first few */
	double other_count, known_count;
	size_t other_line;       /* of the first */
	double zeros;            /* rows of 0 only, without a parent to say if asked */
};

struct svy_derived {
	struct svy_text name;
	struct svy_expression *expression;
	char number[32];
};

/* A column of the output. */
struct svy_output {
	struct svy_text name;
	size_t slot;
	bool as_is;  /* a column of the file, under its own name */
	const struct svy_question *labels; /* NULL = values as they are */
	double unlabelled;
};

struct svy_recoding {
	const struct svy_recode *how;
	const char *path;
	struct svy_arena arena;
	struct svy_codebook *book;
	struct svy_codes na;
	struct svy_asked *asked;   /* NULL = without a form */
	struct svy_source *source; /* a column's slot is its place */
	size_t columns;
	struct svy_text *names;    /* of the columns, without groups if so asked */
	struct svy_split *splits;
	size_t split_count;
	size_t slots;              /* columns, then choices, then what is derived */
	struct svy_derived *derived;
	size_t derived_count;
	struct svy_expression *where;
	double unknown;            /* rows for which where is missing */
	struct svy_output *outputs;
	size_t output_count, output_capacity;
	struct svy_text *fields;   /* of the row, by slot, as expressions see them */
	size_t id;                 /* slot; SVY_NO_COLUMN_HERE */
	struct svy_names ids;
	size_t *id_lines;
	size_t id_capacity;
	char *joined;              /* labels of a list */
	size_t joined_size;
};

/* recode_name.c: names of the columns; the slot that an expression means. */
int svy_recode_names(struct svy_recoding *, struct svy_error *);
int svy_recode_find(size_t *slot, void *recoding, struct svy_text name,
                    struct svy_error *);
/* A column called name, or by its last part; SVY_NO_COLUMN_HERE where there is none.
 * -1: ambiguous. */
int svy_recode_column(size_t *column, const struct svy_recoding *, struct svy_text name,
                      struct svy_error *);

/* recode_choices.c: fills a split's choices. */
int svy_recode_choices(struct svy_split *, struct svy_recoding *, struct svy_error *);

/* recode_split.c */
int svy_recode_splits(struct svy_recoding *, struct svy_error *);
/* Sets the fields of the choices. */
int svy_recode_split_row(struct svy_recoding *, struct svy_split *, size_t line,
                         struct svy_error *);
void svy_recode_split_free(struct svy_split *);
/* Of exports that write a missing answer so, whatever --na says. */
bool svy_recode_blank(struct svy_text field);

/* recode_plan.c: what is written. */
int svy_recode_plan(struct svy_recoding *, struct svy_error *);
/* "NAME=EXPR": how it begins; shared by what reads such. */
#endif
