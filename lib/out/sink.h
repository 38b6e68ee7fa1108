/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Where output goes: standard output, or a file that appears whole or not at
 * all (written beside it, renamed at the end; devices and pipes are written as
 * they are). */
#ifndef SVY_OUT_SINK_H
#define SVY_OUT_SINK_H

#include "base/error.h"

#include <stdbool.h>
#include <stdio.h>

struct svy_sink {
	FILE *to;
	char *path;      /* as messages call it; NULL = standard output */
	char *target;    /* what a link leads to; NULL = written in place */
	char *temporary; /* renamed to target by close */
};

/* Refuses an output that is one of the inputs: it would be lost.  NULL and "-" are
 * never the same as anything. */
int svy_sink_refuse(const char *output, const char *input, struct svy_error *);
/* NULL, "-" and "/dev/stdout" are standard output.  A file keeps its mode; one
 * that may not be written, or a link that leads nowhere, is refused. */
int svy_sink_open(struct svy_sink *, const char *path, struct svy_error *);
/* Flushes and checks everything written, then renames.  A reader that closed
 * the pipe is not an error.  On failure nothing is left behind. */
int svy_sink_close(struct svy_sink *, struct svy_error *);
/* Gives up: nothing is left behind. */
void svy_sink_drop(struct svy_sink *);
/* Goes to a terminal. */
bool svy_sink_terminal(const struct svy_sink *);

#endif
