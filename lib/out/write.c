/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/layout.h"

#include "out/estimates.h"
#include "out/layout_show.h"

#include <stdint.h>
#include <string.h>

/* A format of the table as it is, or of its grid. */
struct format {
	const char *name;
	void (*table)(FILE *, const struct svy_table *);
	void (*grid)(FILE *, const struct svy_grid *);
};

static const struct format *find(const char *name)
{
	static const struct format formats[] = {
		{ "csv", svy_estimates_write_csv, NULL },
		{ "json", svy_estimates_write_json, NULL },
		{ "text", NULL, NULL }, /* of some width */
		{ "md", NULL, svy_grid_write_md },
		{ "latex", NULL, svy_grid_write_latex },
		{ "html", NULL, svy_grid_write_html },
	};

	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
	return NULL;
}

static int write_grid(FILE *to, const struct format *format,
                      const struct svy_table *table, const struct svy_layout *layout,
                      struct svy_error *err)
{
	struct svy_layout as = *layout;
	struct svy_grid grid;

	if (format->grid)
		as.width = 0;
	if (svy_layout_grid(&grid, table, &as, err) != 0)
		return -1;
	if (format->grid)
		format->grid(to, &grid);
	else
		svy_grid_write_text(to, &grid, as.width ? as.width : SIZE_MAX);
	svy_grid_free(&grid);
	return 0;
}

/* Whatever the format: a mistake in show is not to wait for a terminal. */
static int check(const struct svy_table *table, const struct svy_layout *layout,
                 struct svy_error *err)
{
	struct svy_show show;

	if (layout->show && *layout->show && svy_show_parse(&show, layout->show, err) != 0)
		return -1;
	return svy_estimates_check(table, err);
}

int svy_table_write(struct svy_sink *sink, const char *format,
                    const struct svy_table *table, const struct svy_layout *layout,
                    struct svy_error *err)
{
	const struct format *as;

	if (!format || !*format)
		format = svy_sink_terminal(sink) ? "text" : "csv";
	as = find(format);
	if (!as)
		return svy_fail(err, "no format '%s': csv, text, md, latex, html, json",
		                format);
	if (check(table, layout, err) != 0)
		return -1;
	if (!as->table)
		return write_grid(sink->to, as, table, layout, err);
	as->table(sink->to, table);
	return 0;
}
