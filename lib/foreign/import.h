/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A file of another program as CSV, and what it says of its variables as a codebook. */
#ifndef SVY_FOREIGN_IMPORT_H
#define SVY_FOREIGN_IMPORT_H

#include "base/error.h"

#include <stdbool.h>

struct svy_import {
	const char *output;    /* as svy_sink_open takes it */
	const char *codebook;  /* a folder, made where it is not there; NULL = none */
	const char *encoding;  /* NULL = as the file says */
	bool keep_missing;     /* the codes of missing answers, in the place of empty fields */
	const char *prog;      /* for notes on standard error ... */
	bool quiet;            /* ... unless quiet */
};

/* All files that are written are written whole or not at all (standard output as far
 * as it goes). */
int svy_import_write(const char *path, const struct svy_import *, struct svy_error *);

#endif
