/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "foreign/dictionary.h"

#include "base/decimal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

size_t svy_dictionary_set(struct svy_dictionary *d, const char *name)
{
	uint32_t place = svy_names_add(&d->set_names, svy_text(name));

	if (place == d->set_count) {
		d->sets = svy_room(d->sets, d->set_count, &d->set_capacity, sizeof *d->sets);
		d->sets[d->set_count++] = (struct svy_label_set){
			.name = svy_arena_copy(&d->arena, svy_text(name)),
		};
	}
	return place;
}

void svy_dictionary_label(struct svy_dictionary *d, size_t set,
                          const struct svy_value_label *label)
{
	struct svy_label_set *into = &d->sets[set];

	into->labels = svy_room(into->labels, into->count, &into->capacity,
	                        sizeof *into->labels);
	into->labels[into->count++] = (struct svy_value_label){
		.code = svy_arena_copy(&d->arena, svy_text_trim(svy_text(label->code))),
		.label = svy_arena_copy(&d->arena, svy_text_trim(svy_text(label->label))),
		.number = label->number,
		.tagged = label->tagged,
	};
}

bool svy_variable_absent(const struct svy_variable *variable, double number,
                         const char *text)
{
	for (size_t i = 0; i < variable->absent_count; i++) {
		const struct svy_absent *a = &variable->absent[i];

		if (text && a->text && strcmp(a->text, text) == 0)
			return true;
		if (!text && !a->text && number >= a->low && number <= a->high)
			return true;
	}
	return false;
}

static const char *print_end(struct svy_arena *arena, double end)
{
	char text[32];

	if (isinf(end))
		return end < 0 ? "LO" : "HI";
	return svy_arena_copy(arena, svy_text(svy_exact_print(text, end, false)));
}

static const char *print_absent(struct svy_arena *arena, const struct svy_absent *a)
{
	if (a->text)
		return a->text;
	if (!(a->low < a->high))
		return print_end(arena, a->low);
	return svy_arena_print(arena, "%s thru %s", print_end(arena, a->low),
	                       print_end(arena, a->high));
}

const char *svy_variable_absences(struct svy_arena *arena, const struct svy_variable *variable)
{
	const char *all = "";

	for (size_t i = 0; i < variable->absent_count; i++)
		all = svy_arena_print(arena, "%s%s%s", all, i ? "," : "",
		                      print_absent(arena, &variable->absent[i]));
	return all;
}

void svy_dictionary_free(struct svy_dictionary *d)
{
	for (size_t i = 0; i < d->set_count; i++)
		free(d->sets[i].labels);
	free(d->sets);
	free(d->variables);
	svy_names_free(&d->set_names);
	svy_arena_free(&d->arena);
	memset(d, 0, sizeof *d);
}
