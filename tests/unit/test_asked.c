/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What columns of exports stand for, and which questions a row was asked. */
#include "form/asked.h"
#include "form/column.h"
#include "form/unknown.h"

#include "check.h"

#include <stdlib.h>
#include <unistd.h>

static char folder[] = "/tmp/test_asked.XXXXXX";

static const char *put(const char *name, const char *text)
{
	static char paths[3][100];
	static int turn;
	char *path = paths[turn = (turn + 1) % 3];
	FILE *file;

	(void)snprintf(path, sizeof paths[0], "%s/%s", folder, name);
	file = fopen(path, "w");
	if (CHECK(file != NULL)) {
		(void)fputs(text, file);
		(void)fclose(file);
	}
	return path;
}

static const char survey[] =
	"type,name,label,relevant\n"
	"begin_group,media,Media,\n"
	"integer,radio,Hours,\n"
	"begin_group,deep,Deep,${radio} > 0\n"
	"text,who,Who,\n"
	"text,why,Why,${who} = 'me'\n"
	"end_group,,,\n"
	"end_group,,,\n"
	"select_multiple m,where,Where,${loop} = 1\n"
	"integer,loop,Loop,${where} = 'tv'\n";

static const char choices[] =
	"list_name,name,label\nm,tv,TV\nm,radio,Radio\nm,a-b,Both\nm,-1,None\n";

static struct svy_codebook *read_book(void)
{
	struct svy_codebook *book;
	struct svy_error err;
	const char *path;

	(void)put("choices.csv", choices);
	path = put("survey.csv", survey);
	if (!CHECK(svy_codebook_read(&book, path, NULL, &err) == 0))
		printf("  %s\n", err.message);
	return book;
}

static void test_columns(const struct svy_codebook *book)
{
	static const struct {
		const char *column, *question, *choice; /* "" = none */
	} rows[] = {
		{ "radio", "radio", "" },
		{ "media/radio", "radio", "" },
		{ "x/media/radio", "", "" },
		{ "media.deep.who", "who", "" },
		{ "deep-who", "who", "" },
		{ "ep-who", "", "" },
		{ "where", "where", "" },
		{ "where/radio", "where", "radio" },
		{ "where_tv", "where", "tv" },
		{ "where.a.b", "where", "a-b" },
		{ "where__1", "where", "-1" },
		{ "where/other", "", "" },
		{ "somewhere/tv", "", "" },
		{ "wheretv", "", "" },
		{ "", "", "" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct svy_column of = svy_codebook_column(book, svy_text(rows[i].column));

		CHECK_TEXT(of.question ? of.question->name : "", rows[i].question);
		CHECK_TEXT(of.choice ? of.choice->name : "", rows[i].choice);
	}
	CHECK(svy_column_is_choice(svy_text("g/q_a"), svy_text("q"), svy_text("a")));
	CHECK(!svy_column_is_choice(svy_text("gq_a"), svy_text("q"), svy_text("a")));
	CHECK(!svy_column_is_choice(svy_text("a"), svy_text("q"), svy_text("a")));
}

static void check_row(struct svy_asked *asked, const struct svy_text *fields,
                      const char *wanted)
{
	char got[6] = "";

	svy_asked_row(asked, fields);
	for (size_t i = 0; i < 5; i++)
		got[i] = svy_asked_slot(asked, i) ? 'y' : 'n';
	CHECK_TEXT(got, wanted);
}

/* Slots: radio, who, why, where, loop; the last two wait for each other. */
static void test_rows(const struct svy_codebook *book)
{
	static const char *const wanted[] = { "yyyyy", "ynnyy", "yyyyy", "yynnn", "yyyny" };
	struct svy_source *source;
	struct svy_asked *asked;
	struct svy_batch batch;
	struct svy_error err;
	const char *const *notes;

	if (!CHECK(svy_source_open(&source, put("data.csv",
		"radio,deep/who,why,where,loop\n1,me,x,tv,1\n0,me,,tv,1\n,,,,\n"
		"1,you,x,radio,1\n2,me,x,tv,2\n"), NULL, &err) == 0))
		return;
	for (size_t i = 0; i < 5; i++)
		(void)svy_source_want(source, i);
	svy_asked_begin(&asked, book, source);
	CHECK(svy_asked_any(asked));
	CHECK_INT((long long)svy_asked_notes(asked, &notes), 0);
	if (CHECK(svy_source_next(&batch, source, &err) == 1))
		for (size_t r = 0; r < batch.rows; r++)
			check_row(asked, batch.fields + r * batch.width, wanted[r]);
	svy_asked_free(asked);
	svy_source_close(source);
}

static int find(size_t *slot, void *with, struct svy_text name, struct svy_error *err)
{
	(void)with;
	(void)name;
	(void)err;
	*slot = 0;
	return 0;
}

static void tell(void *with, const struct svy_question *question, struct svy_text choice)
{
	char *told = with;
	size_t used = strlen(told);

	(void)snprintf(told + used, 200 - used, "%s:%.*s ", question->name, (int)choice.len,
	               choice.at);
}

static void test_unknown(const struct svy_codebook *book)
{
	static const char source[] = "if(selected(${where}, 'tvv') and ${where/tv} = 5, 1, 0) = 1"
	                             " or where != 'tv nil' or '-1.0' = where or radio = 7";
	const struct svy_scope scope = { find, NULL };
	struct svy_expression *expression;
	struct svy_error err;
	char told[200] = "";

	if (!CHECK(svy_expression_compile(&expression, svy_text(source), &scope, &err) == 0)) {
		printf("  %s\n", err.message);
		return;
	}
	svy_unknown_choices(expression, book, tell, told);
	CHECK_TEXT(told, "where:tvv where:nil ");
	svy_expression_free(expression);
}

int main(void)
{
	static const char *const files[] = { "survey.csv", "choices.csv", "data.csv" };
	struct svy_codebook *book;
	char path[100];

	if (!CHECK(mkdtemp(folder) != NULL))
		return check_end();
	book = read_book();
	if (book) {
		test_columns(book);
		test_rows(book);
		test_unknown(book);
	}
	svy_codebook_free(book);
	for (size_t i = 0; i < 3; i++) {
		(void)snprintf(path, sizeof path, "%s/%s", folder, files[i]);
		(void)unlink(path);
	}
	(void)rmdir(folder);
	return check_end();
}
