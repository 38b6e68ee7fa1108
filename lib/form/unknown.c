/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/unknown.h"

#include "form/character.h"
#include "form/column.h"
#include "form/expression_private.h"
#include "read/number.h"

struct search {
	const struct svy_codebook *book;
	svy_unknown_tell *tell;
	void *with;
};

/* As the same number, too: 01 and 1; of a list each word counts. */
static bool is_choice(const struct svy_question *q, struct svy_text text, bool as_number)
{
	double wanted, number;
	bool numeric = as_number && svy_number_parse(&wanted, text);

	for (size_t i = 0; i < q->choice_count; i++) {
		struct svy_text name = svy_text(q->choices[i].name);

		if (svy_text_equal(name, text))
			return true;
		if (numeric && svy_number_parse(&number, name) && !(number < wanted) &&
		    !(number > wanted))
			return true;
	}
	return false;
}

static void look(const struct search *s, const struct svy_node *column,
                 const struct svy_node *value, bool list)
{
	struct svy_text word, words = value->text;
	struct svy_column of;

	if (column->kind != SVY_NODE_COLUMN ||
	    (value->kind != SVY_NODE_TEXT && value->kind != SVY_NODE_NUMBER))
		return;
	of = svy_codebook_column(s->book, column->text);
	if (!of.question || of.choice || !of.question->choice_count)
		return;
	while ((word = svy_word_next(&words)).len)
		if (!is_choice(of.question, word, !list))
			s->tell(s->with, of.question, word);
}

static void walk(const struct search *s, const struct svy_node *node)
{
	const struct svy_node *first = node->first;

	if (node->kind == SVY_NODE_EQUALITY) {
		look(s, first, first->next, false);
		look(s, first->next, first, false);
	}
	if (node->kind == SVY_NODE_SELECTED)
		look(s, first, first->next, true);
	for (const struct svy_node *n = first; n; n = n->next)
		walk(s, n);
}

void svy_unknown_choices(const struct svy_expression *expression,
                         const struct svy_codebook *book, svy_unknown_tell *tell,
                         void *with)
{
	const struct search search = { book, tell, with };

	walk(&search, expression->root);
}
