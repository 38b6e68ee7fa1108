/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "base/data.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LONGEST = 4096 };

/* lib/data/NAME beside the running program, where the system says which one that is. */
static const char *beside(struct svy_arena *arena, const char *name)
{
	char path[LONGEST];
	ssize_t len = readlink("/proc/self/exe", path, sizeof path - 1);
	char *slash;

	if (len <= 0)
		return NULL;
	path[len] = '\0';
	slash = strrchr(path, '/');
	if (!slash)
		return NULL;
	*slash = '\0';
	return svy_arena_print(arena, "%s/lib/data/%s", path, name);
}

const char *svy_data_path(struct svy_arena *arena, const char *name)
{
	const char *folder = getenv("SVYKIT_DATA");
	const char *path = folder ? NULL : beside(arena, name);

	if (folder && *folder)
		return svy_arena_print(arena, "%s/%s", folder, name);
	if (path && access(path, R_OK) == 0)
		return path;
	return svy_arena_print(arena, "%s/%s", PACKAGE_DATA, name);
}
