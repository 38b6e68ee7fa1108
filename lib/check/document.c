/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check/document.h"

#include "form/character.h"
#include "form/place.h"
#include "read/near.h"

#include <stdlib.h>
#include <string.h>

/* How far before its marker a number may begin. */
enum { NUMBER_MAX = 64 };

struct scan {
	struct svy_marks *marks;
	const struct svy_claims *claims;
	const char *path;
	size_t line;
	struct svy_error *err;
};

static int fail(struct scan *s, const char *what, struct svy_text name)
{
	char quoted[96] = "";

	svy_quote_name(quoted, sizeof quoted, name);
	(void)svy_fail(s->err, "%s %s", what, quoted);
	return svy_error_at(s->err, s->path, s->line, NULL);
}

static int no_claim(struct scan *s, struct svy_text id)
{
	const struct svy_names *ids = &s->claims->ids;
	size_t near[SVY_NEAR_MAX], count = svy_names_near(near, ids->names, ids->count, id);
	char quoted[96] = "", others[300] = "";

	svy_quote_name(quoted, sizeof quoted, id);
	for (size_t i = 0; i < count; i++)
		svy_quote_name(others, sizeof others, ids->names[near[i]]);
	(void)svy_fail(s->err, "a marker of no claim: %s%s%s", quoted,
	               count ? "; near it: " : "", others);
	return svy_error_at(s->err, s->path, s->line, NULL);
}

static int find_claim(const struct svy_claim **claim, struct scan *s, struct svy_text id)
{
	uint32_t number = svy_names_find(&s->claims->ids, id);

	if (number == SVY_NO_NAME)
		return no_claim(s, id);
	*claim = &s->claims->items[number];
	return 0;
}

static void add(struct scan *s, const struct svy_claim *claim, struct svy_text text,
                const struct svy_published *published)
{
	struct svy_marks *marks = s->marks;

	marks->items = svy_room(marks->items, marks->count, &marks->capacity,
	                        sizeof *marks->items);
	marks->items[marks->count++] = (struct svy_mark){
		.claim = claim, .published = *published, .text = text, .line = s->line,
	};
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool alphanumeric(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "&plusmn;": what stands before the number belongs to it, and is not understood; but a
 * blank may. */
static bool behind_entity(struct svy_text text, size_t at)
{
	static const char *const blanks[] = { "&nbsp", "&#160", "&thinsp", "&#8201", "&#8239",
	                                      "&#x202f", "&ensp", "&emsp" };
	size_t start = at ? at - 1 : 0;
	struct svy_text entity;

	if (!at || text.at[start] != ';')
		return false;
	while (start && (alphanumeric(text.at[start - 1]) || text.at[start - 1] == '#'))
		start--;
	if (!start || text.at[start - 1] != '&')
		return false;
	entity = (struct svy_text){ text.at + start - 1, at - start };
	for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
		if (svy_text_same_word(entity, svy_text(blanks[i])))
			return false;
	return true;
}

/* A number may begin at text.at[at]: not in the midst of a word or another number. */
static bool may_begin(struct svy_text text, size_t at)
{
	char before = at ? text.at[at - 1] : ' ', first = text.at[at];

	if (is_blank(first) || svy_character_inside(first) || alphanumeric(before) ||
	    behind_entity(text, at))
		return false;
	return !((before == '.' || before == ',') && at > 1 && alphanumeric(text.at[at - 2]));
}

static bool has_blank(const struct svy_published *p)
{
	return p->first.group.len && is_blank(*p->first.group.at);
}

/* Read as the claim reads: a range, a word such as "over" or thousands between blanks
 * only where the claim has them, for running text is full of those. */
static bool as_claimed(const struct svy_published *p, struct svy_text text,
                       const struct svy_claim *claim)
{
	const struct svy_published *c = &claim->published;
	bool word = p->relation != SVY_PUBLISHED_IS && svy_character_letter(text) > 0;

	if ((p->relation == SVY_PUBLISHED_FROM_TO) != (c->relation == SVY_PUBLISHED_FROM_TO))
		return false;
	return (!word || c->relation == p->relation) && (!has_blank(p) || has_blank(c));
}

/* The longest number that ends where text ends. */
static int number_before(struct scan *s, const struct svy_claim *claim, struct svy_text text)
{
	struct svy_error ignored;
	size_t from = text.len > NUMBER_MAX ? text.len - NUMBER_MAX : 0;

	for (size_t at = from; at < text.len; at++) {
		struct svy_text part = svy_text_behind(text, at);
		struct svy_published published;

		if (!may_begin(text, at) || svy_published_read(&published, part, &ignored) ||
		    !as_claimed(&published, part, claim))
			continue;
		add(s, claim, part, &published);
		return 0;
	}
	return fail(s, "no published number before the marker of", svy_text(claim->id));
}

/* Without what may stand between a number and its marker: blanks, emphasis, closing
 * tags; in LaTeX the end of a group or of a formula. */
static struct svy_text strip_end(struct svy_text text, bool latex)
{
	for (size_t was = text.len + 1; text.len && text.len < was;) {
		was = text.len;
		while (text.len && (is_blank(text.at[text.len - 1]) ||
		                    strchr(latex ? "}$" : "*_`", text.at[text.len - 1])))
			text.len--;
		if (!latex && text.len && text.at[text.len - 1] == '>') {
			size_t at = text.len;

			while (at && text.at[at - 1] != '<')
				at--;
			if (at && at < text.len && text.at[at] == '/')
				text.len = at - 1;
		}
	}
	return text;
}

static struct svy_text between(struct svy_text text, size_t from, size_t to)
{
	return (struct svy_text){ text.at + from, to - from };
}

/* Where word is in text, from at on; text.len where it is not. */
static size_t find(struct svy_text text, size_t at, const char *word)
{
	size_t len = strlen(word);

	while (at + len <= text.len && memcmp(text.at + at, word, len) != 0)
		at++;
	return at + len <= text.len ? at : text.len;
}

static int marker(struct scan *s, struct svy_text before, struct svy_text id, bool latex)
{
	const struct svy_claim *claim = NULL;

	if (find_claim(&claim, s, svy_text_trim(id)))
		return -1;
	return number_before(s, claim, strip_end(before, latex));
}

/* <!-- svy:ID --> */
static int scan_comments(struct scan *s, struct svy_text line)
{
	size_t from = 0;

	for (size_t at = find(line, 0, "<!--"); at < line.len; at = find(line, at, "<!--")) {
		size_t word = at + 4, end = find(line, at, "-->");

		while (word < line.len && is_blank(line.at[word]))
			word++;
		if (end < line.len && svy_text_starts(svy_text_behind(line, word), "svy:") &&
		    marker(s, between(line, from, at), between(line, word + 4, end), false))
			return -1;
		at = from = end < line.len ? end + 3 : line.len;
	}
	return 0;
}

/* Where the group ends that begins before from; text.len where it does not. */
static size_t group_end(struct svy_text text, size_t from)
{
	size_t depth = 0, at = from;

	for (; at < text.len && (depth || text.at[at] != '}'); at++)
		depth += (size_t)(text.at[at] == '{') - (size_t)(text.at[at] == '}');
	return at < text.len ? at : text.len;
}

/* $43.4$ */
static struct svy_text strip_formula(struct svy_text text)
{
	if (text.len > 2 && *text.at == '$' && text.at[text.len - 1] == '$')
		return (struct svy_text){ text.at + 1, text.len - 2 };
	return text;
}

/* \svy{ID}{43.4} */
static int scan_macros(struct scan *s, struct svy_text line)
{
	for (size_t at = find(line, 0, "\\svy{"); at < line.len; at = find(line, at, "\\svy{")) {
		size_t id_end = find(line, at, "}{");
		size_t close = id_end < line.len ? group_end(line, id_end + 2) : line.len;
		const struct svy_claim *claim = NULL;
		struct svy_published published;
		struct svy_text text;

		if (close == line.len)
			return fail(s, "not \\svy{ID}{NUMBER} on one line:",
			            svy_place_head(svy_text_behind(line, at), 40));
		if (find_claim(&claim, s, svy_text_trim(between(line, at + 5, id_end))))
			return -1;
		text = strip_formula(between(line, id_end + 2, close));
		if (svy_published_read(&published, text, s->err))
			return svy_error_at(s->err, s->path, s->line, NULL);
		add(s, claim, text, &published);
		at = close;
	}
	return 0;
}

/* % svy:ID, where the percent sign is not a printed one. */
static int scan_latex(struct scan *s, struct svy_text line)
{
	size_t comment = 0, word;

	while (comment < line.len && !(line.at[comment] == '%' &&
	                               (comment == 0 || line.at[comment - 1] != '\\')))
		comment++;
	if (scan_macros(s, between(line, 0, comment)))
		return -1;
	for (word = comment + 1; word < line.len && is_blank(line.at[word]);)
		word++;
	if (word >= line.len || !svy_text_starts(svy_text_behind(line, word), "svy:"))
		return 0;
	return marker(s, between(line, 0, comment), svy_text_behind(line, word + 4), true);
}

static bool is_latex(const char *path)
{
	const char *dot = strrchr(path, '.');

	return dot && (svy_text_same_word(svy_text(dot), svy_text(".tex")) ||
	               svy_text_same_word(svy_text(dot), svy_text(".ltx")));
}

int svy_marks_find(struct svy_marks *marks, struct svy_text document, const char *path,
                   const struct svy_claims *claims, struct svy_error *err)
{
	struct scan s = { .marks = marks,
	                  .claims = claims, .path = path, .err = err };
	bool latex = is_latex(path);

	for (size_t at = 0; at < document.len;) {
		size_t end = find(document, at, "\n");
		struct svy_text line = between(document, at, end);

		s.line++;
		if (latex ? scan_latex(&s, line) : scan_comments(&s, line))
			return -1;
		at = end + 1;
	}
	return 0;
}

void svy_marks_free(struct svy_marks *marks)
{
	free(marks->items);
	*marks = (struct svy_marks){ 0 };
}
