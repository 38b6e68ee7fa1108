/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "foreign/codebook.h"

#include "out/rows.h"

#include <stdlib.h>

struct sheets {
	struct svy_rows_out survey, choices;
	const struct svy_dictionary *dictionary;
	const struct svy_usage *usages;
	bool named;         /* sets have names of their own */
	const char **lists; /* by set: its name in the sheets; NULL = not used */
	struct svy_arena arena;
};

static void write_row(struct svy_rows_out *rows, const char *const *fields, size_t count)
{
	for (size_t i = 0; i < count; i++)
		svy_rows_field(rows, svy_text(fields[i]));
	svy_rows_end(rows);
}

/* SPSS's sets have none: they are called by the first variable that has them. */
static void name_list(struct sheets *s, const struct svy_variable *v)
{
	if (!s->lists[v->set])
		s->lists[v->set] = s->named ? s->dictionary->sets[v->set].name : v->name;
}

static void write_question(struct sheets *s, const struct svy_usage *usage)
{
	const struct svy_variable *v = usage->variable;
	const char *type = svy_usage_type(usage);
	const char *fields[] = { type, v->name, v->label, svy_variable_absences(&s->arena, v) };

	if (svy_usage_choices(usage)) {
		name_list(s, v);
		fields[0] = svy_arena_print(&s->arena, "%s %s", type, s->lists[v->set]);
	}
	write_row(&s->survey, fields, sizeof fields / sizeof *fields);
}

/* To one at least of those who choose from the set. */
static bool is_choice(const struct sheets *s, size_t set, const char *code)
{
	for (size_t i = 0; i < s->dictionary->count; i++)
		if (s->usages[i].variable->set == set && svy_usage_choices(&s->usages[i]) &&
		    svy_names_find(&s->usages[i].codes, svy_text(code)) != SVY_NO_NAME)
			return true;
	return false;
}

static void write_list(struct sheets *s, size_t set)
{
	const struct svy_label_set *labels = &s->dictionary->sets[set];

	for (size_t i = 0; i < labels->count; i++) {
		const struct svy_value_label *l = &labels->labels[i];
		const char *fields[] = { s->lists[set], l->code, l->label };

		if (is_choice(s, set, l->code))
			write_row(&s->choices, fields, sizeof fields / sizeof *fields);
	}
}

void svy_foreign_codebook(FILE *survey, FILE *choices, const struct svy_dictionary *d,
                          const struct svy_usage *usages, enum svy_program program)
{
	static const char *const heads[] = { "type", "name", "label", "missing" };
	static const char *const choice_heads[] = { "list_name", "name", "label" };
	struct sheets s = { .dictionary = d, .usages = usages, .named = program != SVY_SPSS };

	s.lists = svy_alloc(d->set_count, sizeof *s.lists);
	svy_rows_begin(&s.survey, survey, ',');
	svy_rows_begin(&s.choices, choices, ',');
	write_row(&s.survey, heads, sizeof heads / sizeof *heads);
	write_row(&s.choices, choice_heads, sizeof choice_heads / sizeof *choice_heads);
	for (size_t i = 0; i < d->count; i++)
		write_question(&s, &usages[i]);
	for (size_t i = 0; i < d->set_count; i++)
		if (s.lists[i])
			write_list(&s, i);
	svy_arena_free(&s.arena);
	free(s.lists);
}
