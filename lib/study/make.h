/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The rows of a file with replicate weights made from its design: the columns
 * rep_1 .. rep_R behind the others (as many digits as R has).
 *
 * It takes two looks at the rows: a file is read twice, of which sampling unit and
 * weight of each row are kept between (12 bytes); of standard input, or whatever
 * cannot be read again, all rows are held. */
#ifndef SVY_STUDY_MAKE_H
#define SVY_STUDY_MAKE_H

#include "study/options.h"

struct svy_make_options {
	const char *type;          /* NULL: nothing is to be made */
	double replicates, seed;   /* of bootstrap; NaN = not given */
	const char *design_output; /* a design file that says how to read them */
};

struct svy_make_options svy_make_defaults(void);

extern const struct svy_option svy_make_rows[];

/* Of these options the others make no sense without the first. */
int svy_make_check(const struct svy_make_options *, struct svy_error *);

/* From the file at path to where the options say; then a line on standard error
 * that says how to read them. */
int svy_replicates_write(const struct svy_study_options *,
                         const struct svy_make_options *, const char *prog,
                         const char *path, struct svy_error *);

#endif
