/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/patched.h"

#include "out/sink.h"

int svy_patches_write(const char *path, struct svy_text bytes,
                      const struct svy_patches *patches, struct svy_error *err)
{
	struct svy_sink sink;
	size_t at = 0;

	if (!patches->count)
		return 0;
	if (svy_sink_open(&sink, path, err) != 0)
		return -1;
	for (size_t i = 0; i < patches->count; i++) {
		const struct svy_patch *patch = &patches->items[i];

		(void)fwrite(bytes.at + at, 1, patch->start - at, sink.to);
		(void)fputs(patch->text, sink.to);
		at = patch->end;
	}
	(void)fwrite(bytes.at + at, 1, bytes.len - at, sink.to);
	return svy_sink_close(&sink, err);
}
