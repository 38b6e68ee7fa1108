/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Files of SPSS (.sav, .zsav, .por), Stata (.dta) and SAS (.sas7bdat), by
 * ReadStat; known by their first bytes, whatever they are called.
 *
 *   svy_foreign_open(&file, path, NULL, err);
 *   ... svy_foreign_dictionary(file) ...
 *   svy_foreign_read(file, &taker, err);
 *   svy_foreign_close(file);
 *
 * All texts are UTF-8, from whatever the file is in.  Rows are not held; what is no
 * plain file, such as a pipe, is, since these formats are read back and forth. */
#ifndef SVY_FOREIGN_FOREIGN_H
#define SVY_FOREIGN_FOREIGN_H

#include "base/error.h"
#include "foreign/dictionary.h"

struct svy_foreign;

/* One value of a row.  Borrowed. */
struct svy_value {
	double number;    /* NaN: of a text, and missing */
	bool single;      /* the number was a float */
	char tag;         /* of Stata's and SAS's missing .a to .z; else 0 */
	const char *text; /* NULL of a number */
};

/* What is called for every value, row by row, variables in their order. */
struct svy_taker {
	void (*value)(void *with, size_t variable, const struct svy_value *);
	void *with;
};

/* Reads all but the rows.  path "-" or NULL is standard input.  encoding: of the texts,
 * a name that iconv knows; NULL: as the file says, or its program does by default. */
int svy_foreign_open(struct svy_foreign **, const char *path, const char *encoding,
                     struct svy_error *);
const struct svy_dictionary *svy_foreign_dictionary(const struct svy_foreign *);
enum svy_program svy_foreign_program(const struct svy_foreign *);
int svy_foreign_read(struct svy_foreign *, const struct svy_taker *, struct svy_error *);
void svy_foreign_close(struct svy_foreign *);

#endif
