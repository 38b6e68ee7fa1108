/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The inside of making replicate weights: the first look at the rows
 * (make_look.c), the second, and how to read what is written (make_write.c). */
#ifndef SVY_STUDY_MAKE_PRIVATE_H
#define SVY_STUDY_MAKE_PRIVATE_H

#include "core/replicate_make.h"
#include "study/make.h"
#include "study/pass.h"

/* Rows that cannot be read again. */
struct svy_kept {
	struct svy_arena arena;
	struct svy_text **rows;
	size_t capacity;
};

struct svy_making {
	struct svy_study *study;
	const char *path;
	bool again;             /* the file is read twice */
	struct svy_source *source; /* of the look at hand */
	size_t columns;
	size_t *slots;          /* of each column */
	char delimiter;
	struct svy_kept kept;

	/* what the first look leaves */
	size_t rows, row_capacity;
	uint32_t *units;        /* of each row */
	double *weights;
	uint32_t *strata;       /* of each unit */
	size_t unit_count, unit_capacity;
	struct svy_make make;
};

/* Reads the rows: units and weights, and all of them where they cannot be read
 * again. */
int svy_making_look(struct svy_making *, struct svy_pass *, struct svy_error *);
/* Asks for all columns of the source, in their order. */
void svy_making_want(struct svy_making *);
/* The rows with their replicate weights, to where the study's options say. */
int svy_making_write(struct svy_making *, struct svy_error *);
/* A design file, and a note, that say how to read them; type: its name. */
int svy_making_design(const struct svy_making *, const char *path, const char *type,
                      struct svy_error *);
void svy_making_tell(const struct svy_making *, const char *prog, const char *type);

#endif
