/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Files that come with the tools. */
#ifndef SVY_BASE_DATA_H
#define SVY_BASE_DATA_H

#include "base/memory.h"

/* The path of a file: under the environment's SVYKIT_DATA where that is set; else in
 * lib/data/ beside the program, as it was built; else where it was installed (which
 * need not be there).  Lives in the arena. */
const char *svy_data_path(struct svy_arena *, const char *name);

#endif
