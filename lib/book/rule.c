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

static struct svy_expression *compile(const char *rule, struct svy_source *source,
                                      struct svy_error *err)
{
	const struct svy_scope scope = { find, source };
	struct svy_expression *e;

	if (svy_expression_compile_form(&e, svy_text(rule), &scope, err) != 0)
		return NULL;
	if (svy_expression_type(e) == SVY_TRUTH)
		return e;
	(void)svy_fail(err, "it is no condition");
	svy_expression_free(e);
	return NULL;
}

static void compile_constraint(struct svy_variable *v, struct svy_source *source,
                               struct svy_findings *list, const char *wave)
{
	char *text = name_self(v->question->constraint, v->name);
	struct svy_finding finding = {
		.kind = "constraint not read", .note = true, .wave = wave,
		.variable = v->name, .value = v->question->constraint,
	};
	struct svy_error err;

	v->constraint = compile(text, source, &err);
	finding.detail = err.message;
	if (!v->constraint)
		svy_findings_add(list, &finding);
	free(text);
}

void svy_rule_compile(struct svy_variable *v, struct svy_source *source,
                      struct svy_findings *list, const char *wave)
{
	if (!v->question || v->option)
		return;
	if (*v->question->constraint)
		compile_constraint(v, source, list, wave);
	v->required = is_yes(v->question->required);
}

/* What cannot be told, for an answer that it needs is missing, or a text where a
 * number should be, is not refused. */
bool svy_rule_fits(const struct svy_variable *v, const struct svy_text *fields)
{
	struct svy_value value;
	struct svy_error err;

	if (!v->constraint || svy_expression_value(&value, v->constraint, fields, &err) != 0)
		return true;
	return value.type != SVY_TRUTH || value.number != 0;
}
