/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "book/rule.h"

#include "form/character.h"

#include <stdlib.h>
#include <string.h>

const char *svy_rule_relevant(const struct svy_question *question)
{
	size_t count = question->condition_count;

	return count ? question->conditions[count - 1] : "";
}

static bool is_yes(const char *required)
{
	return strcmp(required, "yes") == 0 || strcmp(required, "true") == 0 ||
	       strcmp(required, "TRUE") == 0 || strcmp(required, "true()") == 0;
}

static int find(size_t *slot, void *with, struct svy_text name, struct svy_error *err)
{
	return svy_source_slot(slot, with, name, err);
}

static bool in_name(char c)
{
	return c == '_' || c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	       (c >= 'A' && c <= 'Z') || (c & 0x80);
}

/* A '.' that is neither in a number nor in a name. */
static bool is_self(const char *text, size_t at)
{
	return text[at] == '.' && (at == 0 || !in_name(text[at - 1])) && !in_name(text[at + 1]);
}

/* Behind a quoted text, a ${name} or one byte. */
static size_t step(const char *text)
{
	const char *end = NULL;

	if (*text == '\'' || *text == '"')
		end = strchr(text + 1, *text);
	else if (text[0] == '$' && text[1] == '{')
		end = strchr(text, '}');
	return end ? (size_t)(end - text) + 1 : 1;
}

/* The constraint with the column's name for '.'. */
static char *name_self(const char *constraint, const char *name)
{
	size_t size = 0, room = strlen(name) + 3, len;
	char *text = svy_alloc(strlen(constraint) * (room + 1) + 1, 1);

	for (size_t i = 0; constraint[i]; i += len) {
		len = step(constraint + i);
		if (is_self(constraint, i)) {
			size += (size_t)sprintf(text + size, "${%s}", name);
		} else {
			memcpy(text + size, constraint + i, len);
			size += len;
		}
	}
	return text;
}

static void note(struct svy_findings *list, const struct svy_variable *v, const char *wave,
                 const char *kind, const char *rule, const char *why)
{
	const struct svy_finding finding = {
		.kind = kind, .note = true, .wave = wave, .variable = v->name,
		.value = rule, .detail = why,
	};

	svy_findings_add(list, &finding);
}

static struct svy_expression *compile(const char *rule, struct svy_source *source,
                                      struct svy_error *err)
{
	const struct svy_scope scope = { find, source };
	struct svy_expression *e;

	if (svy_expression_compile(&e, svy_text(rule), &scope, err) != 0)
		return NULL;
	if (svy_expression_type(e) == SVY_TRUTH)
		return e;
	(void)svy_fail(err, "it is no condition");
	svy_expression_free(e);
	return NULL;
}

static void compile_relevant(struct svy_variable *v, struct svy_source *source,
                             struct svy_findings *list, const char *wave)
{
	struct svy_error err;

	v->relevant = svy_alloc(v->question->condition_count, sizeof *v->relevant);
	for (size_t i = 0; i < v->question->condition_count; i++) {
		const char *text = v->question->conditions[i];

		v->relevant[v->relevant_count] = compile(text, source, &err);
		if (v->relevant[v->relevant_count])
			v->relevant_count++;
		else
			note(list, v, wave, "relevant not read", text, err.message);
	}
}

static void compile_constraint(struct svy_variable *v, struct svy_source *source,
                               struct svy_findings *list, const char *wave)
{
	char *text = name_self(v->question->constraint, v->name);
	struct svy_error err;

	v->constraint = compile(text, source, &err);
	if (!v->constraint)
		note(list, v, wave, "constraint not read", v->question->constraint,
		     err.message);
	free(text);
}

void svy_rules_compile(struct svy_variable *v, struct svy_source *source,
                       struct svy_findings *list, const char *wave)
{
	if (!v->question)
		return;
	compile_relevant(v, source, list, wave);
	if (*v->question->constraint && !v->option)
		compile_constraint(v, source, list, wave);
	v->required = is_yes(v->question->required) && !v->option;
}

/* 1 true, 0 false, -1 cannot be told: an answer that it needs is missing, or is a
 * text where a number should be. */
static int holds(const struct svy_expression *e, const struct svy_text *fields)
{
	struct svy_value value;
	struct svy_error err;

	if (svy_expression_value(&value, e, fields, &err) != 0 || value.type != SVY_TRUTH)
		return -1;
	return value.number != 0;
}

void svy_rules_apply(struct svy_reply *reply, const struct svy_variable *v,
                     const struct svy_text *fields)
{
	reply->asked = reply->fits = true;
	reply->unsure = false;
	for (size_t i = 0; i < v->relevant_count && reply->asked; i++) {
		int asked = holds(v->relevant[i], fields);

		reply->asked = asked != 0;
		reply->unsure = reply->unsure || asked < 0;
	}
	reply->unsure = reply->unsure && reply->asked;
	if (v->constraint && reply->text.len)
		reply->fits = holds(v->constraint, fields) != 0;
}
