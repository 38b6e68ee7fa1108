/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "read/source.h"

#include <string.h>

int svy_delimiter_parse(char *delimiter, const char *option, struct svy_error *err)
{
	*delimiter = 0;
	if (!option)
		return 0;
	if (strcmp(option, "tab") == 0 || strcmp(option, "\\t") == 0)
		*delimiter = '\t';
	else if (strlen(option) == 1)
		*delimiter = option[0];
	else
		return svy_fail(err, "--delimiter: expected one character or 'tab', "
		                "got '%s'", option);
	return 0;
}
