/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright (C) 2026 The svykit authors */

/*
 * What the generators of the sample studies share: numbers that are the same on any machine, answers that add to what
 * they should, and the CSV of each export.  A generator is one file and includes this one.
 */
#ifndef MADE_H
#define MADE_H

#include <inttypes.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- random numbers: the same for the same question, in any order ---- */

/* splitmix64's finaliser (Steele, Lea and Flood, 2014). */
static inline uint64_t mix(uint64_t x)
{
	x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
	return x ^ (x >> 31);
}

static inline uint64_t draw_from(uint64_t seed, int a, int b, int c)
{
	uint64_t x = mix(seed);

	x = mix(x + UINT64_C(0x9e3779b97f4a7c15) * (uint64_t)(a + 1));
	x = mix(x + UINT64_C(0x9e3779b97f4a7c15) * (uint64_t)(b + 1));
	return mix(x + UINT64_C(0x9e3779b97f4a7c15) * (uint64_t)(c + 1));
}

static inline int below(int limit, uint64_t drawn)
{
	return (int)(drawn % (uint64_t)limit);
}

/* About normal: mean 0, standard deviation 1024 (12 uniform numbers of 10 bits). */
static inline int64_t normal(uint64_t drawn)
{
	int64_t sum = -12 * 1023 / 2;

	for (int i = 0; i < 12; i++) {
		sum += (int64_t)(drawn & 1023);
		drawn = i == 5 ? mix(drawn) : drawn >> 10;
	}
	return sum;
}

/* ---- answers that add to what they should ---- */

/* A person, and how much there is to make this one say yes. */
struct lot {
	int64_t score;
	int at;
};

static inline int lot_compare(const void *left, const void *right)
{
	const struct lot *a = left, *b = right;

	if (a->score != b->score)
		return a->score < b->score ? 1 : -1;
	return (a->at > b->at) - (a->at < b->at);
}

/* The lots in order: the first ones are those to choose. */
static inline void lots_order(struct lot *lots, int count)
{
	qsort(lots, (size_t)count, sizeof(*lots), lot_compare);
}

/* Steps of 1 within low and high, here and there, until the values add to sum. */
static inline void nudge(int *const *values, int count, int low, int high, int64_t sum, uint64_t seed)
{
	int64_t left = sum;

	for (int i = 0; i < count; i++)
		left -= *values[i];
	if (sum < (int64_t)low * count || sum > (int64_t)high * count) {
		fputs("generate: a sum that no answers have\n", stderr);
		exit(2);
	}
	for (int i = 0; left != 0; i++) {
		int *value = values[below(count, draw_from(seed, i, 0, 0))], step = left > 0 ? 1 : -1;
		if (*value + step >= low && *value + step <= high) {
			*value += step;
			left -= step;
		}
	}
}

/* ---- the sheet ---- */

enum { BLANK = INT_MIN };

/* An export's habits. */
struct sheet {
	char delimiter;
	const char *quote; /* around every field, or nothing: then only where it has to be */
	const char *end;
	char option;            /* between a select_multiple and its choice; 0: not split */
	const char *unanswered; /* what the columns of its choices hold then */
	int fields;
};

/* A column: a number where there are no choices; of several choices one bit each; unseen are those that no
 * column of their own is written for. */
struct question {
	const char *name, *choices;
	int many, unseen;
};

static inline void put(struct sheet *s, const char *text)
{
	char special[] = {s->delimiter, '"', '\n', 0};
	const char *quote = strpbrk(text, special) ? "\"" : s->quote;

	if (s->fields++)
		putchar(s->delimiter);
	fputs(quote, stdout);
	for (; *text; text++) {
		if (*text == '"')
			putchar('"');
		putchar(*text);
	}
	fputs(quote, stdout);
}

static inline void put_end(struct sheet *s)
{
	fputs(s->end, stdout);
	s->fields = 0;
}

static inline void put_number(struct sheet *s, int number)
{
	char text[16];

	snprintf(text, sizeof(text), "%d", number);
	put(s, text);
}

static inline void put_uuid(struct sheet *s, const char *prefix, uint64_t drawn)
{
	char text[64];
	uint64_t more = mix(drawn + 1);

	snprintf(text, sizeof(text), "%s%08" PRIx32 "-%04x-4%03x-a%03x-%012" PRIx64, prefix, (uint32_t)drawn,
	         (unsigned)(drawn >> 32 & 0xffff), (unsigned)(drawn >> 48 & 0xfff), (unsigned)(more & 0xfff),
	         more >> 16);
	put(s, text);
}

/* The choice of that number, counted from 0; its length, 0 where there are no more. */
static inline size_t choice(const char **word, const char *choices, int number)
{
	for (; number > 0 && *choices; number--) {
		choices += strcspn(choices, " ");
		choices += strspn(choices, " ");
	}
	*word = choices;
	return strcspn(choices, " ");
}

static inline void put_choices(struct sheet *s, const struct question *q, int answer)
{
	char text[256] = "";
	const char *word;

	for (int i = 0; answer != BLANK && choice(&word, q->choices, i); i++)
		if (q->many ? answer >> i & 1 : answer == i) {
			size_t used = strlen(text), length = choice(&word, q->choices, i);
			snprintf(text + used, sizeof(text) - used, "%s%.*s", used ? " " : "", (int)length, word);
		}
	put(s, text);
	for (int i = 0; q->many && s->option && choice(&word, q->choices, i); i++)
		if (!(q->unseen >> i & 1))
			put(s, answer == BLANK ? s->unanswered : answer >> i & 1 ? "1" : "0");
}

static inline void put_answer(struct sheet *s, const struct question *q, int answer)
{
	if (q->choices)
		put_choices(s, q, answer);
	else if (answer == BLANK)
		put(s, "");
	else
		put_number(s, answer);
}

static inline void put_name(struct sheet *s, const struct question *q)
{
	char text[128];
	const char *word;
	size_t length;

	put(s, q->name);
	for (int i = 0; q->many && s->option && (length = choice(&word, q->choices, i)) > 0; i++) {
		snprintf(text, sizeof(text), "%s%c%.*s", q->name, s->option, (int)length, word);
		if (!(q->unseen >> i & 1))
			put(s, text);
	}
}

/* Exit status of a generator. */
static inline int made(void)
{
	if (fflush(stdout) || ferror(stdout)) {
		perror("generate");
		return 2;
	}
	return 0;
}

#endif
