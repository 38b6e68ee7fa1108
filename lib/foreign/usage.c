/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "foreign/usage.h"

#include <math.h>

/* Dates are dates whatever labels they have. */
static bool can_choose(const struct svy_variable *variable)
{
	return variable->set != SVY_NO_SET && variable->clock.shows == SVY_CLOCK_NONE;
}

static bool is_answer(const struct svy_variable *variable, const struct svy_value_label *label)
{
	const char *text = variable->text ? label->code : NULL;

	return !label->tagged && !svy_variable_absent(variable, label->number, text);
}

void svy_usage_begin(struct svy_usage *usage, const struct svy_dictionary *dictionary,
                     const struct svy_variable *variable, bool with_absent)
{
	*usage = (struct svy_usage){ .variable = variable };
	if (!can_choose(variable))
		return;
	usage->set = &dictionary->sets[variable->set];
	for (size_t i = 0; i < usage->set->count; i++) {
		const struct svy_value_label *label = &usage->set->labels[i];

		if (with_absent || is_answer(variable, label))
			(void)svy_names_add(&usage->codes, svy_text(label->code));
		usage->labelled += is_answer(variable, label);
	}
}

void svy_usage_note(struct svy_usage *usage, struct svy_text code, double number)
{
	if (number < floor(number) || number > floor(number))
		usage->broken = true;
	if (usage->labelled && usage->other.count <= usage->labelled &&
	    svy_names_find(&usage->codes, code) == SVY_NO_NAME)
		(void)svy_names_add(&usage->other, code);
}

bool svy_usage_choices(const struct svy_usage *usage)
{
	return usage->labelled && usage->other.count <= usage->labelled;
}

const char *svy_usage_type(const struct svy_usage *usage)
{
	static const char *const clocks[] = {
		[SVY_CLOCK_DATE] = "date", [SVY_CLOCK_TIME] = "time",
		[SVY_CLOCK_MOMENT] = "dateTime",
	};

	if (svy_usage_choices(usage))
		return "select_one";
	if (usage->variable->text)
		return "text";
	if (usage->variable->clock.shows != SVY_CLOCK_NONE)
		return clocks[usage->variable->clock.shows];
	return usage->broken ? "decimal" : "integer";
}

void svy_usage_end(struct svy_usage *usage)
{
	svy_names_free(&usage->codes);
	svy_names_free(&usage->other);
}
