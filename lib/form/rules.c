/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/rules.h"

#include "form/character.h"
#include "form/expression.h"
#include "read/near.h"
#include "read/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const char *const svy_rule_names[SVY_RULES] = {
	[SVY_RULE_REVERSE] = "reverse", [SVY_RULE_MIN] = "min",
	[SVY_RULE_MAX] = "max", [SVY_RULE_METHOD] = "method",
	[SVY_RULE_WEIGHTS] = "weights", [SVY_RULE_AT_LEAST] = "at_least",
	[SVY_RULE_CUTS] = "cuts", [SVY_RULE_LABELS] = "labels",
};

struct making {
	struct svy_rules *rules;
	struct svy_arena *arena;
	const struct svy_text *texts;
	struct svy_error *err;
};

static bool is_gap(char c)
{
	return c == ',' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t word_length(struct svy_text text)
{
	size_t len = 0;

	while (len < text.len && !is_gap(text.at[len]))
		len++;
	return len;
}

bool svy_item_next(struct svy_text *word, struct svy_text *rest)
{
	const char *end = NULL;

	while (rest->len && is_gap(rest->at[0]))
		*rest = svy_text_behind(*rest, 1);
	if (!rest->len)
		return false;
	if (svy_text_starts(*rest, "${"))
		end = memchr(rest->at, '}', rest->len);
	if (end) {
		*word = svy_text_trim((struct svy_text){ rest->at + 2,
		                                         (size_t)(end - rest->at) - 2 });
		*rest = svy_text_behind(*rest, (size_t)(end - rest->at) + 1);
		return true;
	}
	*word = (struct svy_text){ rest->at, word_length(*rest) };
	*rest = svy_text_behind(*rest, word->len);
	return true;
}

static int fail_number(const struct making *m, const char *what, struct svy_text got)
{
	char quoted[80] = "";

	svy_quote_name(quoted, sizeof quoted, got);
	return svy_fail(m->err, "expected %s, got %s", what, quoted);
}

static int take_limit(double *limit, const struct making *m, enum svy_rule rule)
{
	*limit = NAN;
	if (!m->texts[rule].len || svy_number_parse(limit, m->texts[rule]))
		return 0;
	return fail_number(m, "a number", m->texts[rule]);
}

static int take_max(const struct making *m)
{
	struct svy_rules *r = m->rules;

	if (take_limit(&r->max, m, SVY_RULE_MAX) != 0)
		return -1;
	if (isnan(r->min) != isnan(r->max))
		return svy_fail(m->err, "say both min and max, or neither");
	if (r->min >= r->max)
		return svy_fail(m->err, "max must be above min");
	return 0;
}

static int take_reverse(const struct making *m)
{
	struct svy_text text = m->texts[SVY_RULE_REVERSE];

	m->rules->reverse = svy_arena_copy(m->arena, text);
	if (text.len && isnan(m->rules->min))
		return svy_fail(m->err, "what is reversed has a min and a max: an "
		                "answer x counts as min + max - x");
	return 0;
}

static int take_method(const struct making *m)
{
	struct svy_text text = m->texts[SVY_RULE_METHOD];

	m->rules->mean = svy_text_same_word(text, svy_text("mean"));
	if (!text.len || m->rules->mean || svy_text_same_word(text, svy_text("sum")))
		return 0;
	return fail_number(m, "sum or mean", text);
}

static int take_numbers(double **numbers, size_t *count, const struct making *m,
                        enum svy_rule rule)
{
	struct svy_text word, rest = m->texts[rule];

	*count = 0;
	*numbers = svy_arena_alloc(m->arena, rest.len * sizeof **numbers);
	while (svy_item_next(&word, &rest))
		if (!svy_number_parse(&(*numbers)[(*count)++], word))
			return fail_number(m, "numbers", word);
	return 0;
}

static int take_weights(const struct making *m)
{
	struct svy_rules *r = m->rules;
	double sum = 0;

	if (take_numbers(&r->weights, &r->weight_count, m, SVY_RULE_WEIGHTS) != 0)
		return -1;
	for (size_t i = 0; i < r->weight_count; i++) {
		if (r->weights[i] < 0)
			return svy_fail(m->err, "a weight cannot be negative; reverse the "
			                "item");
		sum += r->weights[i];
	}
	if (r->weight_count && !(sum > 0))
		return svy_fail(m->err, "all weights are 0");
	return 0;
}

static int take_at_least(const struct making *m)
{
	struct svy_text text = m->texts[SVY_RULE_AT_LEAST];
	double count = 0;

	if (text.len && (!svy_number_parse(&count, text) || count < 1 || count > 65536 ||
	                 count != floor(count)))
		return fail_number(m, "a number of items", text);
	m->rules->at_least = (size_t)count;
	return 0;
}

static int take_cuts(const struct making *m)
{
	struct svy_rules *r = m->rules;

	if (take_numbers(&r->cuts, &r->cut_count, m, SVY_RULE_CUTS) != 0)
		return -1;
	for (size_t i = 1; i < r->cut_count; i++)
		if (!(r->cuts[i] > r->cuts[i - 1]))
			return svy_fail(m->err, "cuts rise from left to right");
	return 0;
}

static int no_column(size_t *slot, void *with, struct svy_text name,
                     struct svy_error *err)
{
	(void)slot;
	(void)with;
	(void)name;
	return svy_fail(err, "expected numbers");
}

/* As band() calls its classes. */
static int name_classes(const struct making *m)
{
	const struct svy_scope scope = { no_column, NULL };
	struct svy_text word, rest = m->texts[SVY_RULE_CUTS];
	const char *source = "band(0";
	struct svy_expression *band;
	const struct svy_text *levels;

	while (svy_item_next(&word, &rest))
		source = svy_arena_print(m->arena, "%s, %.*s", source, (int)word.len,
		                         word.at);
	source = svy_arena_print(m->arena, "%s)", source);
	if (svy_expression_compile(&band, svy_text(source), &scope, m->err) != 0)
		return svy_fail(m->err, "cuts such as these want labels");
	(void)svy_expression_levels(band, &levels);
	for (size_t i = 0; i <= m->rules->cut_count; i++)
		m->rules->labels[i] = svy_arena_copy(m->arena, levels[i]);
	svy_expression_free(band);
	return 0;
}

struct svy_text svy_cut(struct svy_text *rest, char separator)
{
	const char *end = rest->len ? memchr(rest->at, separator, rest->len) : NULL;
	struct svy_text part = { rest->at, end ? (size_t)(end - rest->at) : rest->len };

	*rest = svy_text_behind(*rest, end ? part.len + 1 : part.len);
	return svy_text_trim(part);
}

static int take_labels(const struct making *m)
{
	struct svy_text rest = m->texts[SVY_RULE_LABELS];
	size_t want = m->rules->cut_count + 1, count = 0;
	char separator = rest.len && memchr(rest.at, '|', rest.len) ? '|' : ',';

	if (m->rules->cut_count == 0)
		return rest.len ? svy_fail(m->err, "there are labels, but no cuts") : 0;
	m->rules->labels = svy_arena_alloc(m->arena, want * sizeof *m->rules->labels);
	if (!rest.len)
		return name_classes(m);
	for (; rest.len; count++) {
		struct svy_text label = svy_cut(&rest, separator);

		if (!label.len)
			return svy_fail(m->err, "a label is empty");
		if (count < want)
			m->rules->labels[count] = svy_arena_copy(m->arena, label);
	}
	if (count == want)
		return 0;
	return svy_fail(m->err, "%zu cut%s %zu classes, got %zu label%s", want - 1,
	                want > 2 ? "s make" : " makes", want, count, count == 1 ? "" : "s");
}

int svy_rules_parse(struct svy_rules *rules, enum svy_rule *at, struct svy_arena *arena,
                    const struct svy_text texts[SVY_RULES], struct svy_error *err)
{
	const struct making m = { rules, arena, texts, err };

	*rules = (struct svy_rules){ .reverse = "" };
	*at = SVY_RULE_MIN;
	if (take_limit(&rules->min, &m, SVY_RULE_MIN) != 0)
		return -1;
	*at = SVY_RULE_MAX;
	if (take_max(&m) != 0)
		return -1;
	*at = SVY_RULE_REVERSE;
	if (take_reverse(&m) != 0)
		return -1;
	*at = SVY_RULE_METHOD;
	if (take_method(&m) != 0)
		return -1;
	*at = SVY_RULE_WEIGHTS;
	if (take_weights(&m) != 0)
		return -1;
	*at = SVY_RULE_AT_LEAST;
	if (take_at_least(&m) != 0)
		return -1;
	*at = SVY_RULE_CUTS;
	if (take_cuts(&m) != 0)
		return -1;
	*at = SVY_RULE_LABELS;
	return take_labels(&m);
}
