/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "book/variable.h"

#include "book/moment.h"
#include "form/character.h"
#include "read/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

bool svy_option_ticked(struct svy_text text)
{
	return svy_text_is(text, "1") || svy_text_same_word(text, svy_text("true"));
}

static bool unticked(struct svy_text text)
{
	return svy_text_is(text, "0") || svy_text_same_word(text, svy_text("false"));
}

static bool has_choices(const struct svy_variable *v)
{
	return v->kind == SVY_VARIABLE_CHOICE || v->kind == SVY_VARIABLE_CHOICES;
}

static bool is_known(const struct svy_variable *v, struct svy_text code)
{
	if (v->kind == SVY_VARIABLE_OPTION)
		return svy_option_ticked(code) || unticked(code);
	return !has_choices(v) ||
	       svy_question_place(v->question, code) < v->question->choice_count;
}

/* The lines of each value are held for those that the form does not know: count is
 * SIZE_MAX for one that it does. */
static struct svy_lines *value_lines(struct svy_variable *v, uint32_t value,
                                     struct svy_text code)
{
	while (v->unknown_capacity <= value) {
		size_t old = v->unknown_capacity, more = old ? old * 2 : 16;

		v->unknown = svy_resize(v->unknown, more, sizeof *v->unknown);
		memset(v->unknown + old, 0, (more - old) * sizeof *v->unknown);
		v->unknown_capacity = more;
	}
	if (v->unknown[value].count == 0 && is_known(v, code))
		v->unknown[value].count = SIZE_MAX;
	return &v->unknown[value];
}

static bool count_value(struct svy_variable *v, struct svy_text code, size_t line)
{
	struct svy_lines *lines;
	uint32_t value;

	if (v->values.count >= SVY_DISTINCT_MAX) {
		value = svy_names_find(&v->values, code);
		v->many = v->many || value == SVY_NO_NAME;
		if (value == SVY_NO_NAME)
			return is_known(v, code);
	} else {
		value = svy_names_add(&v->values, code);
	}
	if (!has_choices(v) && v->kind != SVY_VARIABLE_OPTION)
		return true;
	lines = value_lines(v, value, code);
	if (lines->count == SIZE_MAX)
		return true;
	svy_lines_add(lines, line);
	return false;
}

static void count_values(struct svy_variable *v, const struct svy_reply *reply)
{
	struct svy_text word, list = reply->text;
	bool known = true;

	if (v->kind != SVY_VARIABLE_CHOICES)
		known = count_value(v, reply->text, reply->line);
	else
		while ((word = svy_word_next(&list)).len)
			known = count_value(v, word, reply->line) && known;
	v->unknown_rows += !known;
}

static void count_number(struct svy_variable *v, double number)
{
	if (v->numbers == 0 || number < v->low)
		v->low = number;
	if (v->numbers == 0 || number > v->high)
		v->high = number;
	v->numbers++;
	v->whole += number == floor(number);
}

static void keep_date(char into[32], struct svy_text text)
{
	size_t len = text.len < 31 ? text.len : 31;

	memcpy(into, text.at, len);
	into[len] = '\0';
}

/* ISO dates sort as texts. */
static void count_date(struct svy_variable *v, struct svy_text text)
{
	if (v->dates == 0 || svy_text_compare(text, svy_text(v->first)) < 0)
		keep_date(v->first, text);
	if (v->dates == 0 || svy_text_compare(text, svy_text(v->last)) > 0)
		keep_date(v->last, text);
	v->dates++;
}

static void count_look(struct svy_variable *v, const struct svy_reply *reply)
{
	double number = 0;
	bool is_number = svy_number_parse(&number, reply->text);
	bool is_date = !is_number && reply->text.len < 32 && svy_is_date(reply->text);

	if (is_number)
		count_number(v, number);
	if (is_date)
		count_date(v, reply->text);
	if ((v->kind == SVY_VARIABLE_INTEGER && !(is_number && number == floor(number))) ||
	    (v->kind == SVY_VARIABLE_DECIMAL && !is_number) ||
	    (v->kind == SVY_VARIABLE_DATE && !is_date))
		svy_lines_add(&v->wrong, reply->line);
}

void svy_variable_count(struct svy_variable *v, const struct svy_reply *reply)
{
	bool answered = reply->text.len > 0;
	bool asked = answered || reply->asked;

	v->asked += asked;
	v->not_asked += !asked;
	v->answered += answered;
	if (v->required && reply->blank && asked)
		svy_lines_add(&v->lacking, reply->line);
	if (!answered)
		return;
	count_values(v, reply);
	count_look(v, reply);
	if (!reply->asked)
		svy_lines_add(&v->stray, reply->line);
	if (!reply->fits)
		svy_lines_add(&v->refused, reply->line);
}

static const char *looks_like(const struct svy_variable *v)
{
	if (v->answered && v->numbers == v->answered)
		return v->whole == v->numbers ? "integer" : "decimal";
	if (v->answered && v->dates == v->answered)
		return "date";
	return v->answered ? "text" : "empty";
}

const char *svy_variable_type(const struct svy_variable *v)
{
	if (v->kind == SVY_VARIABLE_OPTION)
		return "option";
	if (v->question)
		return v->question->type;
	return v->kind == SVY_VARIABLE_META ? "metadata" : looks_like(v);
}

const char *svy_variable_label(const struct svy_variable *v)
{
	if (v->option)
		return v->option->label;
	return v->question ? v->question->label : "";
}

void svy_variable_free(struct svy_variable *v)
{
	svy_expression_free(v->constraint);
	svy_names_free(&v->values);
	free(v->unknown);
}
