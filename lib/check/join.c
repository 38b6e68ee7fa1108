/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/join.h"

#include "read/near.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Of estimates that fit a claim, as many are compared with each other. */
enum { COMPARED_MAX = 100 };

struct row {
	const struct svy_table *table;
	const struct svy_estimate *estimate;
	const uint32_t *keys; /* SVY_NO_NAME: a text that no claim has */
};

/* Estimates by the keys in some columns: chains of rows, in their order. */
struct index {
	bool *columns;           /* which */
	struct svy_names tuples;
	uint32_t *first, *last;  /* by tuple */
	size_t first_capacity, last_capacity;
	uint32_t *next;          /* by row; SVY_NO_NAME ends */
};

struct svy_join {
	const struct svy_claims *claims;
	struct svy_arena arena;
	struct row *rows;
	uint32_t count;
	bool *column_there;      /* by key */
	struct svy_names sets;   /* of columns: a byte a key */
	struct index *indexes;   /* by number of the set */
	size_t index_capacity;
	struct svy_names seen;   /* (key, text) that some estimate has */
	uint32_t *tuple;         /* room for one */
};

/* A key's text in an estimate; "" where the table has no such column. */
static const char *text_of(const struct svy_table *table, const struct svy_estimate *row,
                           const char *name, size_t key)
{
	size_t group;

	switch (key) {
	case SVY_KEY_INDICATOR:
		return row->indicator;
	case SVY_KEY_LEVEL:
		return row->level;
	case SVY_KEY_STATISTIC:
		return row->statistic;
	case SVY_KEY_UNIT:
		return row->unit;
	default:
		group = svy_table_find(table, name);
		return group < table->group_count ? row->groups[group] : "";
	}
}

/* A key's number and its text's, as a name. */
static struct svy_text pair_of(uint32_t pair[2], size_t key, uint32_t text)
{
	pair[0] = (uint32_t)key;
	pair[1] = text;
	return (struct svy_text){ (const char *)pair, 2 * sizeof *pair };
}

static const uint32_t *keys_of(struct svy_join *join, const struct row *row)
{
	const struct svy_claims *claims = join->claims;
	uint32_t *keys = svy_arena_alloc(&join->arena, claims->key_count * sizeof *keys);
	uint32_t pair[2];

	for (size_t k = 0; k < claims->key_count; k++) {
		const char *text = text_of(row->table, row->estimate, claims->key_names[k], k);

		keys[k] = svy_names_find(&claims->texts, svy_text_trim(svy_text(text)));
		if (keys[k] != SVY_NO_NAME)
			(void)svy_names_add(&join->seen, pair_of(pair, k, keys[k]));
	}
	return keys;
}

static void add_table(struct svy_join *join, const struct svy_table *table)
{
	for (size_t k = 0; k < join->claims->key_count; k++)
		if (k < SVY_KEY_GROUPS ||
		    svy_table_find(table, join->claims->key_names[k]) < table->group_count)
			join->column_there[k] = true;
	for (size_t i = 0; i < table->count; i++) {
		struct row *row = &join->rows[join->count++];

		*row = (struct row){ .table = table, .estimate = &table->rows[i] };
		row->keys = keys_of(join, row);
	}
}

struct svy_join *svy_join_begin(const struct svy_claims *claims,
                                const struct svy_table *tables, size_t count)
{
	struct svy_join *join = svy_alloc(1, sizeof *join);
	size_t rows = 0;

	for (size_t i = 0; i < count; i++)
		rows += tables[i].count;
	join->claims = claims;
	join->rows = svy_alloc(rows, sizeof *join->rows);
	join->column_there = svy_alloc(claims->key_count, sizeof *join->column_there);
	join->tuple = svy_alloc(claims->key_count, sizeof *join->tuple);
	for (size_t i = 0; i < count; i++)
		add_table(join, &tables[i]);
	return join;
}

/* The keys in the index's columns as one text; false where one is of no claim. */
static bool tuple_of(struct svy_text *tuple, struct svy_join *join, const struct index *index,
                     const uint32_t *keys)
{
	size_t count = 0;

	for (size_t k = 0; k < join->claims->key_count; k++) {
		if (index->columns[k] && keys[k] == SVY_NO_NAME)
			return false;
		if (index->columns[k])
			join->tuple[count++] = keys[k];
	}
	*tuple = (struct svy_text){ (const char *)join->tuple, count * sizeof *join->tuple };
	return true;
}

static void add_row(struct index *index, uint32_t row, struct svy_text tuple)
{
	uint32_t known = index->tuples.count, number = svy_names_add(&index->tuples, tuple);

	index->next[row] = SVY_NO_NAME;
	if (number < known) {
		index->next[index->last[number]] = row;
	} else {
		index->first = svy_room(index->first, known, &index->first_capacity,
		                        sizeof *index->first);
		index->last = svy_room(index->last, known, &index->last_capacity,
		                       sizeof *index->last);
		index->first[number] = row;
	}
	index->last[number] = row;
}

static void make_index(struct index *index, struct svy_join *join, const bool *columns)
{
	struct svy_text tuple;

	*index = (struct index){ .next = svy_alloc(join->count, sizeof *index->next) };
	index->columns = svy_alloc(join->claims->key_count, sizeof *index->columns);
	memcpy(index->columns, columns, join->claims->key_count * sizeof *columns);
	for (uint32_t row = 0; row < join->count; row++)
		if (tuple_of(&tuple, join, index, join->rows[row].keys))
			add_row(index, row, tuple);
}

/* The index over the columns that the claim fills. */
static struct index *index_for(struct svy_join *join, const struct svy_claim *claim)
{
	size_t count = join->claims->key_count;
	bool *columns = svy_alloc(count, sizeof *columns);
	uint32_t known = join->sets.count, number;

	for (size_t k = 0; k < count; k++)
		columns[k] = claim->keys[k] != 0;
	number = svy_names_add(&join->sets, (struct svy_text){ (const char *)columns,
	                                                       count * sizeof *columns });
	if (number == known) {
		join->indexes = svy_room(join->indexes, known, &join->index_capacity,
		                         sizeof *join->indexes);
		make_index(&join->indexes[number], join, columns);
	}
	free(columns);
	return &join->indexes[number];
}

/* Which of the claim's keys no estimate has. */
static const char *why_none(const struct svy_join *join, const struct svy_claim *claim,
                            struct svy_arena *arena)
{
	const struct svy_claims *claims = join->claims;
	char quoted[96];
	uint32_t pair[2];

	for (size_t k = 0; k < claims->key_count; k++) {
		if (claim->keys[k] == 0)
			continue;
		if (!join->column_there[k])
			return svy_arena_print(arena, "the estimates have no column '%s'",
			                       claims->key_names[k]);
		if (svy_names_find(&join->seen, pair_of(pair, k, claim->keys[k])) != SVY_NO_NAME)
			continue;
		quoted[0] = '\0';
		svy_quote_name(quoted, sizeof quoted, claims->texts.names[claim->keys[k]]);
		return svy_arena_print(arena, "no estimate with %s %s", claims->key_names[k],
		                       quoted);
	}
	return "no estimate has all of its keys together";
}

static bool same_text(const struct row *a, const struct row *b, const char *name, size_t key)
{
	return strcmp(text_of(a->table, a->estimate, name, key),
	              text_of(b->table, b->estimate, name, key)) == 0;
}

static void add_name(char *list, size_t size, const char *name)
{
	char quoted[96] = "";

	svy_quote_name(quoted, sizeof quoted, svy_text(name));
	if (!strstr(list, quoted))
		svy_quote_name(list, size, svy_text(name));
}

static void add_groups(char *list, size_t size, const struct row *a, const struct row *b,
                       const struct svy_table *table)
{
	for (size_t g = 0; g < table->group_count; g++)
		if (!same_text(a, b, table->group_names[g], SVY_KEY_GROUPS))
			add_name(list, size, table->group_names[g]);
}

/* "'level', 'sex'": the columns in which two estimates differ, added to the list. */
static void add_differing(char *list, size_t size, const struct row *a, const struct row *b)
{
	static const char *const fixed[] = { "indicator", "level", "statistic", "unit" };

	for (size_t k = 0; k < SVY_KEY_GROUPS; k++)
		if (!same_text(a, b, fixed[k], k))
			add_name(list, size, fixed[k]);
	add_groups(list, size, a, b, a->table);
	if (b->table != a->table)
		add_groups(list, size, a, b, b->table);
}

static bool same_number(double a, double b)
{
	return a == b || (isnan(a) && isnan(b));
}

static bool repeats(const struct row *a, const struct row *b)
{
	char list[256] = "";
	const struct svy_estimate *x = a->estimate, *y = b->estimate;

	add_differing(list, sizeof list, a, b);
	return !*list && same_number(x->estimate, y->estimate) &&
	       same_number(x->conf_low, y->conf_low) &&
	       same_number(x->conf_high, y->conf_high) &&
	       same_number(x->p_value, y->p_value) && same_number(x->n, y->n);
}

/* Has nothing where the claim says nothing; columns that no claim has count too. */
static bool is_plain(const struct row *row, const struct svy_claims *claims,
                     const struct svy_claim *claim)
{
	for (size_t k = 0; k < claims->key_count; k++)
		if (k != SVY_KEY_UNIT && claim->keys[k] == 0 && row->keys[k] != 0)
			return false;
	for (size_t g = 0; g < row->table->group_count; g++) {
		size_t k = SVY_KEY_GROUPS;

		while (k < claims->key_count &&
		       strcmp(claims->key_names[k], row->table->group_names[g]) != 0)
			k++;
		if (k == claims->key_count && *row->estimate->groups[g])
			return false;
	}
	return true;
}

/* The row that stands for the chain; SVY_NO_NAME where it cannot be said. */
static uint32_t choose(const struct svy_join *join, const struct index *index, uint32_t first,
                       const struct svy_claim *claim, bool plain_only)
{
	uint32_t chosen = SVY_NO_NAME;
	int compared = 0;

	for (uint32_t row = first; row != SVY_NO_NAME; row = index->next[row]) {
		if (++compared > COMPARED_MAX)
			return SVY_NO_NAME;
		if (plain_only && !is_plain(&join->rows[row], join->claims, claim))
			continue;
		if (chosen == SVY_NO_NAME)
			chosen = row;
		else if (!repeats(&join->rows[chosen], &join->rows[row]))
			return SVY_NO_NAME;
	}
	return chosen;
}

static const char *why_many(const struct svy_join *join, const struct index *index,
                            uint32_t first, struct svy_arena *arena)
{
	char list[512] = "";
	int count = 0;

	for (uint32_t row = first; row != SVY_NO_NAME; row = index->next[row], count++)
		if (count < COMPARED_MAX)
			add_differing(list, sizeof list - 80, &join->rows[first],
			              &join->rows[row]);
	if (!*list)
		return svy_arena_print(arena, "%d estimates have its keys, with different "
		                       "numbers", count);
	return svy_arena_print(arena, "%d estimates have its keys: say which by %s", count, list);
}

enum svy_match svy_join_find(const struct svy_estimate **estimate, const char **reason,
                             struct svy_join *join, const struct svy_claim *claim,
                             struct svy_arena *arena)
{
	struct index *index = index_for(join, claim);
	struct svy_text tuple;
	uint32_t number, chosen;

	*reason = "it says no indicator or other key";
	(void)tuple_of(&tuple, join, index, claim->keys);
	if (!tuple.len)
		return SVY_MATCH_UNSAID;
	number = svy_names_find(&index->tuples, tuple);
	if (number == SVY_NO_NAME) {
		*reason = why_none(join, claim, arena);
		return SVY_MATCH_NONE;
	}
	chosen = choose(join, index, index->first[number], claim, false);
	if (chosen == SVY_NO_NAME)
		chosen = choose(join, index, index->first[number], claim, true);
	if (chosen == SVY_NO_NAME) {
		*reason = why_many(join, index, index->first[number], arena);
		return SVY_MATCH_MANY;
	}
	*estimate = join->rows[chosen].estimate;
	return SVY_MATCH_ONE;
}

void svy_join_free(struct svy_join *join)
{
	if (!join)
		return;
	for (uint32_t i = 0; i < join->sets.count; i++) {
		free(join->indexes[i].columns);
		free(join->indexes[i].first);
		free(join->indexes[i].last);
		free(join->indexes[i].next);
		svy_names_free(&join->indexes[i].tuples);
	}
	svy_names_free(&join->sets);
	svy_names_free(&join->seen);
	svy_arena_free(&join->arena);
	free(join->indexes);
	free(join->rows);
	free(join->column_there);
	free(join->tuple);
	free(join);
}
