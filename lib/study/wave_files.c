/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Files that are waves: how they are called, and that they are enough. */
#include "study/private.h"

#include <stdlib.h>
#include <string.h>

/* data/base.csv -> base */
static char *name_of_file(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *base = slash ? slash + 1 : path;
	const char *dot = strrchr(base, '.');
	size_t len = dot && dot > base ? (size_t)(dot - base) : strlen(base);

	return svy_copy((struct svy_text){ base, len });
}

static size_t name_count(const char *list)
{
	struct svy_text name, names = svy_text(list ? list : "");
	size_t count = 0;

	while (svy_list_next(&name, &names, ','))
		count++;
	return count;
}

/* a/base.csv and b/base.csv are two waves of one name. */
static int check_files(char **files, int count, struct svy_error *err)
{
	struct svy_names names = { 0 };
	int status = 0;

	for (int i = 0; status == 0 && i < count; i++) {
		char *name = name_of_file(files[i]);

		if (svy_names_add(&names, svy_text(name)) < (uint32_t)i)
			status = svy_fail(err, "two files are called '%s'; name their waves "
			                  "with --waves A,B", name);
		free(name);
	}
	svy_names_free(&names);
	return status;
}

int svy_waves_check(const struct svy_waves *waves, char **files, int count,
                    struct svy_error *err)
{
	size_t names = name_count(waves->names);

	if (!waves->column && count < 2)
		return svy_fail(err, "give two files, one a wave, or one with --wave COL");
	if (!waves->column && names && names != (size_t)count)
		return svy_fail(err, "--waves has %zu name%s for %d files", names,
		                names > 1 ? "s" : "", count);
	return waves->column || names ? 0 : check_files(files, count, err);
}

/* The next of --waves, or the file's own name.  free() it. */
static char *wave_of_file(struct svy_text *names, const char *path)
{
	struct svy_text name;

	return svy_list_next(&name, names, ',') ? svy_copy(svy_text_trim(name))
	                                        : name_of_file(path);
}

int svy_study_read_waves(struct svy_study *s, char **files, int count,
                         struct svy_error *err)
{
	static char *standard_input[] = { "-" };
	const char *list = s->waves.names;
	struct svy_text names = svy_text(list ? list : "");
	int status = 0;

	if (count == 0) {
		files = standard_input;
		count = 1;
	}
	for (int i = 0; status == 0 && i < count; i++) {
		char *wave = s->waves.column ? NULL : wave_of_file(&names, files[i]);

		status = svy_study_read(s, files[i], wave, err);
		free(wave);
	}
	return status;
}
