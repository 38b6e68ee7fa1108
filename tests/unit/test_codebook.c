/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Codebooks: both sheets, written to a folder of their own for each check. */
#include "form/codebook.h"

#include "check.h"

#include <stdlib.h>
#include <unistd.h>

static char folder[] = "/tmp/test_codebook.XXXXXX";

static const char *in_folder(const char *name)
{
	static char paths[2][100];
	static int turn;
	char *path = paths[turn ^= 1];

	(void)snprintf(path, sizeof paths[0], "%s/%s", folder, name);
	return path;
}

static void put(const char *name, const char *text)
{
	FILE *file = fopen(in_folder(name), "w");

	if (!CHECK(file != NULL))
		return;
	(void)fputs(text, file);
	(void)fclose(file);
}

static void drop(const char *name)
{
	(void)unlink(in_folder(name));
}

static int read_survey(struct svy_codebook **book, const char *language,
                       struct svy_error *err)
{
	return svy_codebook_read(book, in_folder("survey.csv"), language, err);
}

static const char survey[] =
	"type,name,label,label::French (fr),hint\n"
	"start,start,,,\n"
	"begin_group,g1,Group,,\n"
	"select_one yn,q1,\"Are you,\nwell?\",\"Ça va ?\",\n"
	"select_multiple media or_other,q2,Media,,\n"
	",,,,\n"
	"end_group,,,,\n"
	"end,end,,,\n"
	"note,,Thanks,,\n"
	"begin repeat,r,,,\n"
	"integer,age,Age,Âge,\n"
	"end repeat,,,,\n"
	"select_one_from_file v.csv,q-1,Village,,\n"
	"select_one ${age},q4,One of them,,\n"
	"rank  media,q5,,,\n";

static const char choices[] =
	"list name,value,label,label::French (fr)\n"
	"yn,1,Yes,Oui\n"
	"yn,0,No,\n"
	",,,\n"
	"media,radio,Radio,Radio\n"
	"media,tv,Television,Télévision\n";

static void check_questions(const struct svy_codebook *book)
{
	static const char *const names[] = { "start", "q1", "q2", "end", "age", "q-1", "q4", "q5" };

	CHECK_INT((long long)svy_codebook_count(book), 8);
	for (size_t i = 0; i < 8; i++)
		CHECK_TEXT(svy_codebook_question(book, i)->name, names[i]);
}

static void check_choices(const struct svy_codebook *book)
{
	const struct svy_question *q1 = svy_codebook_question(book, 1);
	const struct svy_question *q2 = svy_codebook_question(book, 2);

	CHECK_TEXT(q1->type, "select_one");
	CHECK_TEXT(q1->list, "yn");
	CHECK_TEXT(q1->label, "Are you,\nwell?");
	CHECK_INT((long long)q1->choice_count, 2);
	CHECK_TEXT(q1->choices[1].name, "0");
	CHECK_TEXT(q1->choices[1].label, "No");
	CHECK_INT((long long)q2->choice_count, 3);
	CHECK_TEXT(q2->choices[2].name, "other");
	CHECK_INT((long long)svy_question_place(q2, svy_text("tv")), 1);
	CHECK_INT((long long)svy_question_place(q2, svy_text("t")), 3);
	CHECK_INT((long long)svy_codebook_question(book, 5)->choice_count, 0);
	CHECK_INT((long long)svy_codebook_question(book, 7)->choice_count, 2);
}

static void check_find(const struct svy_codebook *book)
{
	CHECK(svy_codebook_find(book, svy_text("q1")) == svy_codebook_question(book, 1));
	CHECK(svy_codebook_find(book, svy_text("g1/q1")) == svy_codebook_question(book, 1));
	CHECK(svy_codebook_find(book, svy_text("a-b-q1")) == svy_codebook_question(book, 1));
	CHECK(svy_codebook_find(book, svy_text("g1-q-1")) == svy_codebook_question(book, 5));
	CHECK(!svy_codebook_find(book, svy_text("q")));
	CHECK(!svy_codebook_find(book, svy_text("q1/")));
	CHECK(!svy_codebook_find(book, svy_text("")));
}

static void test_read(void)
{
	struct svy_codebook *book;
	struct svy_error err;

	put("survey.csv", survey);
	put("choices.csv", choices);
	if (!CHECK(read_survey(&book, NULL, &err) == 0)) {
		printf("  %s\n", err.message);
		return;
	}
	check_questions(book);
	check_choices(book);
	check_find(book);
	svy_codebook_free(book);
}

static const char grouped[] =
	"type,name,label,relevance,constraint,calculation,required\n"
	"begin group,g,,${sex} = 1,,,\n"
	"integer,age,,,. > 17,,yes\n"
	"begin_repeat,child,,${age} > 20,,,\n"
	"begin_group,,,,,,\n"
	"integer,years,,${name} = 'a',,,\n"
	"end group,,,,,,\n"
	"end_repeat,,,,,,\n"
	"calculate,twice,,,,${age} * 2,\n"
	"end_group,,,,,,\n"
	"text,more,,,,,\n";

static void check_grouped(const struct svy_codebook *book)
{
	const struct svy_question *age = svy_codebook_question(book, 0);
	const struct svy_question *years = svy_codebook_question(book, 1);
	const struct svy_question *more = svy_codebook_question(book, 3);

	CHECK_TEXT(age->group, "g");
	CHECK_TEXT(age->constraint, ". > 17");
	CHECK_TEXT(age->required, "yes");
	CHECK_INT((long long)age->condition_count, 1);
	CHECK_TEXT(age->conditions[0], "${sex} = 1");
	CHECK_TEXT(years->group, "g/child");
	CHECK_TEXT(years->repeat, "child");
	CHECK_INT((long long)years->condition_count, 3);
	CHECK_TEXT(years->conditions[1], "${age} > 20");
	CHECK_TEXT(years->conditions[2], years->relevant);
	CHECK_INT((long long)years->line, 6);
	CHECK_TEXT(svy_codebook_question(book, 2)->calculation, "${age} * 2");
	CHECK_TEXT(more->group, "");
	CHECK_TEXT(more->repeat, "");
	CHECK_INT((long long)more->condition_count, 0);
}

static void test_groups(void)
{
	struct svy_codebook *book;
	struct svy_error err;

	drop("choices.csv");
	put("survey.csv", grouped);
	if (!CHECK(read_survey(&book, NULL, &err) == 0)) {
		printf("  %s\n", err.message);
		return;
	}
	check_grouped(book);
	CHECK_TEXT(svy_codebook_path(book), in_folder("survey.csv"));
	CHECK_TEXT(svy_codebook_choices_path(book), "");
	svy_codebook_free(book);
}

static void check_language(const char *language)
{
	struct svy_codebook *book;
	struct svy_error err;

	if (!CHECK(read_survey(&book, language, &err) == 0))
		return;
	CHECK_TEXT(svy_codebook_question(book, 1)->label, "Ça va ?");
	CHECK_TEXT(svy_codebook_question(book, 1)->choices[0].label, "Oui");
	CHECK_TEXT(svy_codebook_question(book, 1)->choices[1].label, "No");
	svy_codebook_free(book);
}

static void test_languages(void)
{
	struct svy_codebook *book;
	struct svy_error err;

	check_language("fr");
	check_language("french");
	check_language("French (fr)");
	CHECK(read_survey(&book, "rw", &err) == -1);
	CHECK_TEXT(err.message, "no labels in language 'rw'; there are 'French (fr)'");
	CHECK_TEXT(err.file, in_folder("survey.csv"));
	CHECK(!book);
}

static void test_first_language(void)
{
	struct svy_codebook *book;
	struct svy_error err;

	put("survey.csv", "type,name,label:English,label::rw\ntext,a,Name,Izina\n");
	if (CHECK(read_survey(&book, "", &err) == 0)) {
		CHECK_TEXT(svy_codebook_question(book, 0)->label, "Name");
		svy_codebook_free(book);
	}
	if (CHECK(read_survey(&book, "RW", &err) == 0)) {
		CHECK_TEXT(svy_codebook_question(book, 0)->label, "Izina");
		svy_codebook_free(book);
	}
	put("survey.csv", "type,name\ntext,a\n");
	drop("choices.csv");
	CHECK(read_survey(&book, "rw", &err) == -1);
	CHECK_TEXT(err.message, "no labels in language 'rw'; there are no translations");
}

/* The choices of "X-survey.csv": under three names, the closest first. */
static void test_choices_file(void)
{
	static const char *const files[] = { "wave1_choices.csv", "wave1-choices.csv", "choices.csv" };
	struct svy_codebook *book;
	struct svy_error err;

	put("wave1_survey.csv", "type,name\nselect_one yn,a\n");
	for (size_t i = 0; i < 3; i++) {
		put(files[i], "list_name,name,label\nyn,1,Yes\n");
		if (CHECK(svy_codebook_read(&book, in_folder("wave1_survey.csv"), "", &err) == 0)) {
			CHECK_INT((long long)svy_codebook_question(book, 0)->choice_count, 1);
			svy_codebook_free(book);
		}
		drop(files[i]);
	}
	CHECK(svy_codebook_read(&book, in_folder("wave1_survey.csv"), "", &err) == -1);
	CHECK_TEXT(err.message, "no choices for list 'yn': there is no choices.csv beside this file");
	drop("wave1_survey.csv");
}

static void test_refusals(void)
{
	static const struct {
		const char *survey, *choices, *file, *column, *message;
		size_t line;
	} rows[] = {
		{ "type,name\nselect_one ny,a\n", "list_name,name\nyn,1\n", "survey.csv", "type",
		  "no choices for list 'ny' in ", 2 },
		{ "type,name\ntext,a\ninteger,\n", "list_name,name\n", "survey.csv", "name",
		  "a question has no name", 3 },
		{ "type,name\nselect_one,a\n", "list_name,name\n", "survey.csv", "type",
		  "a select question without the name of its list", 2 },
		{ "type,name\nbegin_group,g\nend_repeat,\n", "list_name,name\n", "survey.csv", "type",
		  "the end of a repeat, and 'g', begun in line 2, is a group", 3 },
		{ "type,name\nend group,\n", "list_name,name\n", "survey.csv", "type",
		  "the end of a group, and none is open", 2 },
		{ "type,name\ntext,a\nbegin_group,g\n", "list_name,name\n", "survey.csv", "",
		  "'g' is begun here and has no end", 3 },
		{ "type,name\n", "list_name,name\nyn,\n", "choices.csv", "name",
		  "a choice has no name", 2 },
		{ "type,name\n", "list,name\n", "choices.csv", "", "no column 'list_name'", 0 },
		{ "typ,name\n", "list_name,name\n", "survey.csv", "", "no column 'type'", 0 },
		{ "type,name\ntext,a,b\n", "list_name,name\n", "survey.csv", "", "expected 2 fields", 2 },
		{ "type,name\ntext\n", "list_name,name\n", "survey.csv", "name",
		  "a question has no name", 2 },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct svy_codebook *book;
		struct svy_error err;

		put("survey.csv", rows[i].survey);
		put("choices.csv", rows[i].choices);
		CHECK(read_survey(&book, "", &err) == -1);
		CHECK(!book);
		CHECK_TEXT(err.file, in_folder(rows[i].file));
		CHECK_TEXT(err.column, rows[i].column);
		CHECK_INT((long long)err.line, (long long)rows[i].line);
		if (!CHECK(strstr(err.message, rows[i].message) == err.message))
			printf("  got %s\n", err.message);
	}
	drop("survey.csv");
	drop("choices.csv");
}

int main(void)
{
	if (!CHECK(mkdtemp(folder) != NULL))
		return check_end();
	test_read();
	test_languages();
	test_first_language();
	test_groups();
	test_choices_file();
	test_refusals();
	(void)rmdir(folder);
	return check_end();
}
