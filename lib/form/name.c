/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/name.h"

#include <string.h>

struct svy_text svy_name_of(struct svy_text source)
{
	struct svy_text s = svy_text_trim(source);

	if (s.len < 3 || s.at[0] != '$' || s.at[1] != '{' || s.at[s.len - 1] != '}')
		return s;
	if (memchr(s.at + 2, '}', s.len - 3))
		return s;
	return svy_text_trim((struct svy_text){ s.at + 2, s.len - 3 });
}
