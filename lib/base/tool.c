/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "base/tool.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static int run(const struct svy_tool *tool, int argc, char **argv,
               svy_tool_step *step, void *with, struct svy_error *err)
{
	enum svy_parsed what;
	int first, status = svy_options_parse(&what, &first, tool, argc, argv, err);

	if (status == 0 && what == SVY_PARSED_RUN)
		status = step(with, argv + first, argc - first, err);
	if (status >= 0 && (fflush(stdout) != 0 || ferror(stdout)) && errno != EPIPE)
		return svy_fail(err, "standard output: %s", strerror(errno));
	return status;
}

int svy_tool_main(const struct svy_tool *tool, int argc, char **argv,
                  svy_tool_step *step, void *with)
{
	struct svy_error err;
	int status = run(tool, argc, argv, step, with, &err);

	if (status >= 0)
		return status ? SVY_EXIT_FINDING : SVY_EXIT_FINE;
	svy_error_print(stderr, tool->name, &err);
	return SVY_EXIT_FAILURE;
}
