/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What held answers turn out to be, after the last row. */
#include "study/hold.h"

#include "out/utf8.h"
#include "study/pass.h"

#include <stdlib.h>

enum { MOST_LEVELS = 5000 };

bool svy_held_numeric(const struct svy_held *c)
{
	return c->type != SVY_TRUTH && c->texts == 0;
}

double svy_hold_missing(const struct svy_hold *hold, uint32_t cell)
{
	return cell < hold->missing_count ? hold->missing[cell] : 0;
}

/* values[r * count] of all rows, through a table. */
static void translate(struct svy_hold *hold, size_t column, const double *table)
{
	double *value = hold->sample.values + column;

	for (size_t r = 0; r < hold->sample.count; r++, value += hold->count)
		*value = table[(size_t)*value];
}

int svy_hold_numbers(struct svy_hold *hold, size_t column, struct svy_error *err)
{
	struct svy_held *c = &hold->columns[column];

	if (c->texts) {
		svy_fail(err, "expected a number, got '%s'", c->text);
		return svy_error_at(err, c->file, c->line, c->dim.name);
	}
	if (c->coded)
		translate(hold, column, c->numbers);
	c->coded = false;
	return 0;
}

static int too_many(const struct svy_held *c, struct svy_error *err)
{
	return svy_fail(err, "'%s' has more than %d different values: too many for "
	                "categories", c->dim.name, MOST_LEVELS);
}

/* Numbers become codes of their texts. */
static int encode(struct svy_hold *hold, size_t column, struct svy_error *err)
{
	struct svy_held *c = &hold->columns[column];
	double *value = hold->sample.values + column;
	char text[32];

	svy_names_free(&c->answers);
	for (size_t r = 0; r < hold->sample.count; r++, value += hold->count) {
		if (c->type == SVY_TRUTH)
			(void)snprintf(text, sizeof text, *value != 0 ? "yes" : "no");
		else
			svy_number_text(text, sizeof text, *value);
		*value = svy_names_add(&c->answers, svy_text(text));
		if (c->answers.count > MOST_LEVELS)
			return too_many(c, err);
	}
	c->coded = true;
	return 0;
}

static int check_text(const struct svy_held *c, struct svy_error *err)
{
	for (uint32_t i = 0; i < c->answers.count; i++)
		if (!svy_utf8_valid(c->answers.names[i].at))
			return svy_fail(err, "'%s' has a value that is not UTF-8: save the "
			                "file as UTF-8", c->dim.name);
	return 0;
}

/* Codes become places in the order of the answers. */
static void sort_levels(struct svy_hold *hold, size_t column)
{
	struct svy_held *c = &hold->columns[column];
	uint32_t *order = svy_names_order(&c->answers, &c->dim);
	double *place = svy_alloc(c->answers.count, sizeof *place);

	c->level_count = c->answers.count;
	c->levels = svy_alloc(c->level_count, sizeof *c->levels);
	for (uint32_t i = 0; i < c->level_count; i++) {
		c->levels[i] = c->answers.names[order[i]];
		place[order[i]] = i;
	}
	translate(hold, column, place);
	free(place);
	free(order);
}

int svy_hold_levels(struct svy_hold *hold, size_t column, struct svy_error *err)
{
	struct svy_held *c = &hold->columns[column];

	if (c->levels)
		return 0;
	if (!c->coded && encode(hold, column, err) != 0)
		return -1;
	if (check_text(c, err) != 0)
		return -1;
	sort_levels(hold, column);
	return 0;
}
