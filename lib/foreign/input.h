/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* The bytes of a file that is read back and forth, and whose they are. */
#ifndef SVY_FOREIGN_INPUT_H
#define SVY_FOREIGN_INPUT_H

#include "base/error.h"
#include "base/memory.h"
#include "read/clock.h"

#include <readstat.h>

struct svy_foreign_input {
	const char *path;        /* as messages call it; borrowed */
	FILE *file;
	struct svy_text bytes;   /* held, where it is no plain file */
	enum svy_program program;
	readstat_error_t (*parse)(readstat_parser_t *, const char *path, void *with);
};

int svy_foreign_input_open(struct svy_foreign_input *, const char *path,
                           struct svy_error *);
/* The parser reads from it, from the start. */
void svy_foreign_input_use(struct svy_foreign_input *, readstat_parser_t *);
void svy_foreign_input_close(struct svy_foreign_input *);

#endif
