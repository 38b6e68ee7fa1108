/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A file in its own place with some of its texts changed, whole or not at all. */
#ifndef SVY_OUT_PATCHED_H
#define SVY_OUT_PATCHED_H

#include "base/error.h"
#include "check/rewrite.h"

/* Nothing is done where there is no patch. */
int svy_patches_write(const char *path, struct svy_text bytes, const struct svy_patches *,
                      struct svy_error *);

#endif
