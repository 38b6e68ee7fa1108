/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/print.h"

#include "out/layout.h"

static int write_table(const struct svy_table *table,
                       const struct svy_study_options *o, struct svy_error *err)
{
	const struct svy_layout layout = {
		.show = o->show, .relative = o->relative, .labels = o->labels,
		.decimals = -1, .width = SVY_TEXT_WIDTH,
	};
	struct svy_sink sink;

	if (svy_sink_open(&sink, o->output, err) != 0)
		return -1;
	if (svy_table_write(&sink, o->format, table, &layout, err) != 0) {
		svy_sink_drop(&sink);
		return -1;
	}
	return svy_sink_close(&sink, err);
}

int svy_study_print_table(const struct svy_study *study,
                          const struct svy_table *table, const char *prog,
                          struct svy_error *err)
{
	if (write_table(table, svy_study_options(study), err) != 0)
		return -1;
	svy_study_notes(stderr, prog, study);
	return 0;
}

int svy_study_print(struct svy_study *study, const char *prog,
                    struct svy_error *err)
{
	struct svy_table table = { 0 };
	int status = svy_study_estimates(&table, study, err);

	if (status == 0)
		status = svy_study_print_table(study, &table, prog, err);
	svy_table_free(&table);
	return status;
}
