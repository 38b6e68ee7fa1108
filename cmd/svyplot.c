/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Estimates in, a figure out. */
#include "base/options.h"
#include "form/indicator.h"
#include "out/estimates.h"
#include "out/figure.h"
#include "out/gnuplot.h"
#include "out/sink.h"
#include "base/tool.h"

#include <string.h>
#include <strings.h>
#include <unistd.h>

#define NAME "svyplot"

struct options {
	struct svy_figure figure;
	struct svy_figure_choice choice;
	const char *indicators, *output;
	bool script, quiet;
};

static const struct svy_option rows[] = {
	{ "title", 0, SVY_OPTION_TEXT, offsetof(struct options, figure.title), "TEXT",
	  "above the figure; '' for none" },
	{ "source", 0, SVY_OPTION_TEXT, offsetof(struct options, figure.source), "TEXT",
	  "a note below it" },
	{ "statistic", 0, SVY_OPTION_TEXT, offsetof(struct options, choice.statistic),
	  "NAME", "which to draw (default: the first)" },
	{ "only", 0, SVY_OPTION_TEXT, offsetof(struct options, choice.only),
	  "NAME[,NAME]", "these indicators" },
	{ "by", 0, SVY_OPTION_TEXT, offsetof(struct options, figure.by), "COL",
	  "the group a bar's colours show, a dumbbell's rows" },
	{ "indicators", 'i', SVY_OPTION_TEXT, offsetof(struct options, indicators), "FILE",
	  "their labels in place of names" },
	{ "width", 0, SVY_OPTION_NUMBER, offsetof(struct options, figure.width), "INCHES",
	  "default 6.5" },
	{ "height", 0, SVY_OPTION_NUMBER, offsetof(struct options, figure.height),
	  "INCHES", "default: as the rows need" },
	{ "terminal", 0, SVY_OPTION_CHOICE, offsetof(struct options, figure.terminal),
	  "png|svg|pdf", "format (default: as -o ends, else svg)" },
	{ "script", 0, SVY_OPTION_FLAG, offsetof(struct options, script), NULL,
	  "the gnuplot program, not the figure" },
	{ "output", 'o', SVY_OPTION_TEXT, offsetof(struct options, output), "FILE",
	  "to here, whole or not at all" },
	{ "quiet", 'q', SVY_OPTION_FLAG, offsetof(struct options, quiet), NULL,
	  "no notes on standard error" },
	{ 0 },
};

static int take_kind(enum svy_figure_kind *kind, const char *word, struct svy_error *err)
{
	bool bar = strcmp(word, "bar") == 0;

	*kind = bar ? SVY_FIGURE_BAR : SVY_FIGURE_DUMBBELL;
	if (bar || strcmp(word, "dumbbell") == 0)
		return 0;
	return svy_fail(err, "expected bar or dumbbell before anything else%s%s; see " NAME
	                " --help", *word ? ", not " : "", word);
}

/* The format that a file's name stands for; NULL where it is none. */
static const char *format_of(const char *path)
{
	static const char *const formats[] = { "png", "svg", "pdf" };
	const char *dot = strrchr(path, '.');

	for (size_t i = 0; dot && i < sizeof formats / sizeof *formats; i++)
		if (strcasecmp(dot + 1, formats[i]) == 0)
			return formats[i];
	return NULL;
}

static int take_format(struct options *options, struct svy_error *err)
{
	const char *path = options->output && strcmp(options->output, "-") != 0 ?
	                   options->output : NULL;
	const char *format = path ? format_of(path) : NULL;

	if (path && options->script && format)
		return svy_fail(err, "-o %s: --script gives a program, not a figure; "
		                "name it .gp", path);
	if (path && !options->script && !format && !options->figure.terminal)
		return svy_fail(err, "-o %s: the name of a figure ends in .png, .svg or "
		                ".pdf, or --terminal says what it is", path);
	if (!path && !options->script && isatty(STDOUT_FILENO))
		return svy_fail(err, "a figure does not go to a terminal: say -o FILE");
	if (!options->figure.terminal)
		options->figure.terminal = format ? format : "svg";
	return 0;
}

static int take_labels(struct svy_table *table, struct svy_indicators *indicators,
                       const char *path, struct svy_error *err)
{
	if (!path)
		return 0;
	if (svy_indicators_read(indicators, path, err) != 0)
		return -1;
	for (size_t i = 0; i < table->count; i++)
		for (size_t j = 0; j < indicators->count; j++)
			if (strcmp(indicators->items[j].name, table->rows[i].indicator) == 0)
				table->rows[i].indicator_label = indicators->items[j].label;
	return 0;
}

static int choose(struct svy_table *table, const struct options *options,
                  struct svy_error *err)
{
	size_t left;

	if (svy_figure_choose(table, &left, &options->choice, err) != 0)
		return -1;
	if (left && !options->quiet)
		svy_note_print(stderr, NAME, "only '%s' is drawn; %zu estimates of "
		               "something else are not (see --statistic)",
		               table->rows[0].statistic, left);
	return 0;
}

static int draw(FILE *to, const struct svy_table *table, const struct options *options,
                struct svy_error *err)
{
	FILE *program = options->script ? NULL : tmpfile();
	int status;

	if (options->script)
		return svy_figure_script(to, table, &options->figure, err);
	if (!program)
		return svy_fail(err, "no temporary file for the program");
	status = svy_figure_script(program, table, &options->figure, err);
	if (status == 0)
		status = svy_gnuplot_run(program, to, err);
	(void)fclose(program);
	return status;
}

static int write_figure(const struct svy_table *table, const struct options *options,
                        struct svy_error *err)
{
	struct svy_sink sink;

	if (svy_sink_open(&sink, options->output, err) != 0)
		return -1;
	if (draw(sink.to, table, options, err) != 0) {
		svy_sink_drop(&sink);
		return -1;
	}
	return svy_sink_close(&sink, err);
}

static int plot(void *with, char **operands, int count, struct svy_error *err)
{
	struct options *options = with;
	const char *path = count > 1 ? operands[1] : "-";
	struct svy_indicators indicators = { 0 };
	struct svy_table table = { 0 };
	int status = -1;

	if (count > 2)
		return svy_fail(err, "one table of estimates at a time, so not '%s'",
		                operands[2]);
	if (take_kind(&options->figure.kind, count ? operands[0] : "", err) == 0 &&
	    svy_sink_refuse(options->output, path, err) == 0 &&
	    svy_sink_refuse(options->output, options->indicators, err) == 0 &&
	    take_format(options, err) == 0 &&
	    svy_estimates_read(&table, path, err) == 0 &&
	    take_labels(&table, &indicators, options->indicators, err) == 0 &&
	    choose(&table, options, err) == 0)
		status = write_figure(&table, options, err);
	svy_table_free(&table);
	svy_indicators_free(&indicators);
	return status;
}

int main(int argc, char **argv)
{
	struct options options = { 0 };
	const struct svy_option_set sets[] = { { NULL, rows, &options, false, false } };
	const struct svy_tool tool = {
		.name = NAME,
		.purpose = "Draws estimates as bars, or as dumbbells from wave to wave.",
		.usage = "bar|dumbbell [options] [estimates.csv]",
		.example = "svyshift -i indicators.csv -b sex base.csv end.csv |\n"
		           "         svyplot dumbbell -o trust.svg",
		.sets = sets,
		.set_count = sizeof sets / sizeof *sets,
	};

	return svy_tool_main(&tool, argc, argv, plot, &options);
}
