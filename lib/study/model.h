/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A formula over held rows: what its variables turn out to be, and the columns of
 * numbers that a fit takes.
 *
 * Coded as R's model.matrix: a category is held against its reference where what is
 * left of the term without it is in an earlier term (or is the intercept, and there
 * is one); else it has a column for every value. */
#ifndef SVY_STUDY_MODEL_H
#define SVY_STUDY_MODEL_H

#include "form/formula.h"
#include "study/hold.h"

/* A variable in a column: its number, or whether it has a value. */
struct svy_model_part {
	size_t variable;
	uint32_t level; /* SVY_NO_NAME: the number */
};

struct svy_model_column {
	size_t term; /* SIZE_MAX: the intercept */
	struct svy_model_part *parts;
	size_t part_count;
};

struct svy_model_variable {
	size_t held; /* column of the held rows */
	bool factor;
	uint32_t reference; /* a level */
};

struct svy_model {
	struct svy_formula formula;
	struct svy_hold hold;
	size_t response;
	struct svy_model_variable variables[SVY_FORMULA_VARIABLES];
	struct svy_model_column *columns;
	size_t count, capacity;
	struct svy_arena arena;
};

/* A row in which a variable is something else than it is, or (slope) the derivative
 * of the row by a variable that is a number. */
struct svy_model_change {
	size_t variable;
	bool slope;
	double value;
};

/* Parses the formula and declares what is held.  model is zeroed by the caller. */
int svy_model_begin(struct svy_model *, const char *formula, struct svy_error *);
/* After the last row: types, levels and columns.  references: VAR=VALUE[,...] or
 * NULL. */
int svy_model_settle(struct svy_model *, const char *references, struct svy_error *);
/* The numbers of a held row; change may be NULL. */
void svy_model_row(double *x, const struct svy_model *, size_t row,
                   const struct svy_model_change *);
/* "sex: male", "sex: male x age", "(intercept)", with labels of the codebook where
 * they are wanted; of a whole term "sex x age". */
const char *svy_model_column_name(const struct svy_model *, size_t column,
                                  struct svy_arena *, bool labels);
const char *svy_model_term_name(const struct svy_model *, size_t term,
                                struct svy_arena *);
const char *svy_model_level_name(const struct svy_model *, struct svy_model_part,
                                 struct svy_arena *, bool labels);
/* Lines on what categories are held against. */
void svy_model_notes(FILE *, const char *prog, const struct svy_model *);
void svy_model_free(struct svy_model *);

#endif
