/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/test.h"

#include "form/name.h"
#include "study/print.h"
#include "study/testing.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum compares { NOTHING, MAYBE, GROUPS, PAIRS };

static const struct kind {
	const char *name;
	int variables;
	enum compares compares;
	svy_test_step *step;
} kinds[] = {
	{ "chisq", 2, NOTHING, svy_test_chisq },
	{ "ttest", 1, MAYBE, svy_test_means },
	{ "rank", 1, GROUPS, svy_test_ranks },
	{ "mcnemar", 1, PAIRS, svy_test_mcnemar },
	{ "trend", 1, GROUPS, svy_test_trend },
};

struct svy_test_options svy_test_defaults(void)
{
	return (struct svy_test_options){ .study = svy_study_defaults(), .null = NAN };
}

/* ---- what was asked ---- */

static int find_kind(const struct kind **out, char **operands, int count,
                     struct svy_error *err)
{
	const struct kind *k = kinds, *end = kinds + sizeof kinds / sizeof *kinds;

	if (count == 0)
		return svy_fail(err, "say which test: chisq, ttest, rank, mcnemar or trend");
	while (k < end && strcmp(k->name, operands[0]) != 0)
		k++;
	if (k == end)
		return svy_fail(err, "'%s' is no test: expected chisq, ttest, rank, mcnemar "
		                "or trend", operands[0]);
	if (count <= k->variables)
		return svy_fail(err, "%s wants %s", k->name,
		                k->variables == 2 ? "two variables: chisq A B [file ...]"
		                                  : "a variable, then the files");
	*out = k;
	return 0;
}

static bool names_waves(const struct svy_test_options *o)
{
	return o->waves.column || o->waves.names;
}

/* Options of another test are a misunderstanding. */
static int check_own(const struct kind *k, const struct svy_test_options *o,
                     struct svy_error *err)
{
	const struct {
		bool given;
		const char *option, *test;
	} own[] = {
		{ o->statistic != NULL, "statistic", "chisq" },
		{ o->ranks != NULL, "ranks", "rank" },
		{ !isnan(o->null), "null", "ttest" },
	};

	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (own[i].given && strcmp(own[i].test, k->name) != 0)
			return svy_fail(err, "--%s is an option of %s, not of %s",
			                own[i].option, own[i].test, k->name);
	return 0;
}

static int check_groups(const struct kind *k, const struct svy_test_options *o,
                        struct svy_error *err)
{
	bool by = o->study.by != NULL, waves = names_waves(o);
	bool paired = o->study.id != NULL;

	if (k->compares == NOTHING && (by || waves))
		return svy_fail(err, "chisq compares no other groups than its two variables; "
		                "--within makes a test in each group");
	if (by && (waves || paired || k->compares == PAIRS))
		return svy_fail(err, "--by compares groups, and the waves are compared "
		                "already: give one of them");
	if (o->study.totals && !o->within)
		return svy_fail(err, "--totals adds the margins of --within");
	if (k->compares == GROUPS && !by && !waves)
		return svy_fail(err, "%s wants groups to compare: --by G, or --wave COL",
		                k->name);
	if (k->compares == PAIRS && !paired)
		return svy_fail(err, "mcnemar wants pairs: --id COL, the person in both waves");
	if (paired && k->compares != PAIRS && k->compares != MAYBE)
		return svy_fail(err, "--id pairs people for ttest and mcnemar; for %s name "
		                "the person as cluster: -c %s", k->name, o->study.id);
	return 0;
}

static int check_by(const char *by, struct svy_error *err)
{
	struct svy_text part, rest = svy_text(by ? by : "");

	if (by && (!svy_list_next(&part, &rest, ',') || rest.len))
		return svy_fail(err, "--by: one variable is compared, got '%s'; --within "
		                "makes a test in each group of others", by);
	return 0;
}

/* ---- the study ---- */

/* NAME=EXPR or EXPR: what it is called, and what is left. */
static const char *split(struct svy_testing *t, const char **source, const char *text)
{
	struct svy_text name, rest;

	svy_name_split(&name, &rest, svy_text(text));
	*source = svy_arena_copy(&t->arena, rest);
	return svy_arena_copy(&t->arena, name.len ? name : svy_name_of(rest));
}

/* Without it, standard input would be waited for. */
static int check_file(const char *variable, struct svy_error *err)
{
	if (!strchr(variable, '.') || access(variable, F_OK) != 0)
		return 0;
	return svy_fail(err, "'%s' is a file: variables come before files, and one is "
	                "missing", variable);
}

static int check_variable(const char *source, bool files, struct svy_error *err)
{
	struct svy_text part, rest = svy_text(source);

	if (!files && check_file(source, err) != 0)
		return -1;
	if (!svy_list_next(&part, &rest, ','))
		return svy_fail(err, "a variable is empty");
	return rest.len ? svy_fail(err, "'%s' is more than one variable", source) : 0;
}

static const char *joined(struct svy_testing *t, const char *a, const char *b)
{
	return svy_arena_print(&t->arena, "%s:%s", a, b);
}

/* What is estimated: the crossing of two variables, or a mean. */
static const char *asked(struct svy_testing *t, const char *const *sources)
{
	return t->step == svy_test_chisq
		? svy_arena_print(&t->arena, "test=%s,%s", sources[0], sources[1])
		: svy_arena_print(&t->arena, "test=%s", sources[0]);
}

static void name_measure(struct svy_testing *t, const char *const *names)
{
	struct svy_study *s = t->study;

	if (s->measure_count == 0)
		return;
	s->indicators.items[0].name = t->name;
	for (size_t d = 0; d < s->measures[0].dim_count; d++)
		s->measures[0].dims[d].name = names[d];
}

static int begin_study(struct svy_testing *t, const char *const *names,
                       const char *const *sources, struct svy_error *err)
{
	struct svy_study_options o = t->options->study;
	struct svy_given given = { t->step == svy_test_chisq ? "percent" : "mean",
		                   asked(t, sources) };
	struct svy_waves waves = t->options->waves;
	const char *within = t->options->within;

	waves.wanted = o.id || names_waves(t->options);
	if (within)
		o.by = o.by ? svy_arena_print(&t->arena, "%s,%s", within, o.by) : within;
	t->hold.reweighs = true;
	if (t->held)
		(void)svy_hold_column(&t->hold, svy_text(names[0]), svy_text(sources[0]));
	else
		o.asked = (struct svy_items){ &given, 1, 1 };
	if (svy_study_begin_held(&t->study, &o, &waves, t->held ? &t->hold : NULL, err))
		return -1;
	t->study->options.asked = (struct svy_items){ 0 };
	name_measure(t, names);
	t->open = t->study->dim_count - (t->options->study.by || waves.wanted);
	return 0;
}

static int begin(struct svy_testing *t, const struct kind *k, char **variables,
                 bool files, struct svy_error *err)
{
	const char *names[2] = { "", "" }, *sources[2];

	for (int i = 0; i < k->variables; i++) {
		names[i] = split(t, &sources[i], variables[i]);
		if (check_variable(sources[i], files, err) != 0)
			return -1;
	}
	t->step = t->options->study.id && k->compares == MAYBE ? svy_test_pairs : k->step;
	t->held = t->step == svy_test_ranks || t->step == svy_test_pairs ||
	          t->step == svy_test_mcnemar;
	t->contrast = t->step == svy_test_pairs || t->step == svy_test_mcnemar ||
	              t->step == svy_test_means;
	t->name = k->variables == 2 ? joined(t, names[0], names[1]) : names[0];
	if (begin_study(t, names, sources, err) != 0)
		return -1;
	if (t->step == svy_test_ranks)
		t->name = joined(t, names[0], t->study->dims[t->open].name);
	return 0;
}

static int read_files(struct svy_testing *t, char **files, int count,
                      struct svy_error *err)
{
	if (!t->study->waves.wanted)
		return svy_study_read_files(t->study, files, count, err);
	if (svy_waves_check(&t->study->waves, files, count, err) != 0)
		return -1;
	return svy_study_read_waves(t->study, files, count, err);
}

/* ---- the rows ---- */

/* "E, H, M" */
static const char *list_compared(struct svy_testing *t)
{
	const char *list = "";

	for (size_t i = 0; i < t->compared_count && i < 8; i++)
		list = svy_arena_print(&t->arena, "%s%s%s", list, i ? ", " : "",
		                       svy_testing_value(t, t->open, t->compared[i]));
	return t->compared_count > 8 ? svy_arena_print(&t->arena, "%s, ...", list) : list;
}

/* Two groups; where no row has an answer, the rows say so. */
static int check_compared(struct svy_testing *t, struct svy_error *err)
{
	bool nothing = t->open == t->study->dim_count || t->compared_count == 0;
	const char *name, *list;

	if (nothing || t->compared_count == 2 || (!t->contrast && t->compared_count > 1))
		return 0;
	name = t->study->dims[t->open].name;
	list = list_compared(t);
	if (t->compared_count == 1)
		return svy_fail(err, "'%s' has only one value with an answer, '%s': nothing "
		                "to compare", name, list);
	return svy_fail(err, "'%s' has %zu values with an answer, and two are compared "
	                "(%s): %s", name, t->compared_count, list,
	                t->study->waves.wanted ? "name two with --waves"
	                                       : "leave the others out with --where");
}

static int held_numbers(struct svy_testing *t, struct svy_error *err)
{
	struct svy_held *column;

	if (!t->held)
		return 0;
	column = &t->hold.columns[0];
	if (t->step == svy_test_mcnemar && column->texts > 0) {
		svy_fail(err, "mcnemar wants a condition, such as '${%s} = \"%s\"'",
		         column->dim.name, column->text);
		return svy_error_at(err, column->file, column->line, NULL);
	}
	return svy_hold_numbers(&t->hold, 0, err);
}

static void name_columns(struct svy_testing *t)
{
	const struct svy_study *s = t->study;
	size_t count = t->contrast ? s->dim_count : t->open;

	for (size_t d = 0; d < count; d++)
		svy_table_group(t->table, svy_text(s->dims[d].name));
}

static int make_rows(struct svy_testing *t, struct svy_error *err)
{
	if (svy_study_close(t->study, err) != 0 || held_numbers(t, err) != 0)
		return -1;
	svy_testing_describe(t);
	if (check_compared(t, err) != 0)
		return -1;
	name_columns(t);
	for (size_t g = 0; g < t->groups.count; g++)
		if (t->step(t, g, err) != 0)
			return -1;
	return 0;
}

static void end(struct svy_testing *t)
{
	svy_study_free(t->study);
	svy_hold_free(&t->hold);
	svy_patterns_free(&t->groups);
	svy_members_free(&t->members);
	free(t->values);
	free(t->levels);
	free(t->rows);
	free(t->missing);
	free(t->compared);
	svy_arena_free(&t->arena);
}

int svy_test_run(const struct svy_test_options *o, const char *prog, char **operands,
                 int count, struct svy_error *err)
{
	struct svy_table table = { 0 };
	struct svy_testing t = { .options = o, .table = &table };
	const struct kind *k = NULL;
	int status, files;

	if (find_kind(&k, operands, count, err) != 0 || check_own(k, o, err) != 0 ||
	    check_groups(k, o, err) != 0 || check_by(o->study.by, err) != 0)
		return -1;
	files = 1 + k->variables;
	status = begin(&t, k, operands + 1, count > files, err);
	if (status == 0)
		status = read_files(&t, operands + files, count - files, err);
	if (status == 0)
		status = make_rows(&t, err);
	if (status == 0)
		status = svy_study_print_table(t.study, &table, prog, err);
	svy_table_free(&table);
	end(&t);
	return status;
}
