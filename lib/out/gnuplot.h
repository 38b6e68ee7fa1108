/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Runs gnuplot: argument vector, no shell; the program comes on its standard
 * input, the figure on its standard output. */
#ifndef SVY_OUT_GNUPLOT_H
#define SVY_OUT_GNUPLOT_H

#include "base/error.h"

#include <stdio.h>

/* script is read from its start; the figure is written to to.  Gnuplot missing
 * (says what to install), its failure (its own message is passed on), or a
 * figure of no bytes: -1. */
int svy_gnuplot_run(FILE *script, FILE *to, struct svy_error *);

#endif
