/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */

/* gen ROWS [team|random] [SEED [REPLICATES]]: a made-up questionnaire of two waves, as CSV.
 *
 * 42 columns, about 240 bytes a row; 16 strata, a village per 200 rows (32 at least).  In `team`
 * order (the default) the rows come as field teams send them, forty villages at a time; in `random`
 * order each row is from any village.  Answers depend on village, sex, wave and age, so that there
 * is a design effect to find; 3 % are missing; the free text has commas, doubled quotes and line
 * ends.  REPLICATES (none) are columns behind them: half or one and a half times the weight, the same
 * way for all rows of a village.  The same arguments give the same bytes on every machine. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STRATA = 16, ROWS_A_VILLAGE = 200, LEAST_VILLAGES = 2 * STRATA, TEAM = 40, LIKERT = 20, YES_NO = 10 };

struct village {
	double effect;	/* on the answers */
	double weight;	/* mean of its rows' weights */
};

struct study {
	uint64_t state;	/* of the random numbers */
	long rows, half;	/* rows in all, and in the first wave */
	long villages;
	struct village *village;
	int teams, replicates;
};

struct person {
	long number, village;
	int wave, female, age;
	double weight;
};

static const char *const districts[] = { "Northern", "Lakeside", "Central", "Highland", "Riverine",
	"Coastal", "Eastern", "South West" };
static const char *const codes[] = { "NOR", "LAK", "CEN", "HIG", "RIV", "COA", "EAS", "SOW" };
static const char *const channels[] = { "radio", "friends", "clinic", "church", "school", "sms",
	"poster", "other" };
static const char *const words[] = { "the", "well", "is", "dry", "and", "children", "walk", "to", "school",
	"without", "shoes", "we", "thank", "you", "for", "nets", "but", "medicine", "was", "late",
	"road", "washed", "away", "last", "rain", "prices", "rose", "market", "closed", "women",
	"meet", "on", "Friday", "please", "send", "seeds" };
enum { WORDS = sizeof words / sizeof *words };

/* splitmix64 */
static uint64_t next(struct study *s)
{
	uint64_t z = s->state += 0x9e3779b97f4a7c15u;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

/* In [0, 1). */
static double uniform(struct study *s)
{
	return (double)(next(s) >> 11) * 0x1p-53;
}

/* 0 to n - 1. */
static int below(struct study *s, long n)
{
	return (int)(uniform(s) * (double)n);
}

static int chance(struct study *s, double p)
{
	return uniform(s) < p;
}

/* Near normal: the sum of that many uniforms, about 0. */
static double bell(struct study *s, int of)
{
	double sum = -of / 2.0;

	for (int i = 0; i < of; i++)
		sum += uniform(s);
	return sum;
}

static int make_villages(struct study *s)
{
	s->villages = s->rows / ROWS_A_VILLAGE;
	if (s->villages < LEAST_VILLAGES)
		s->villages = LEAST_VILLAGES;
	s->village = calloc((size_t)s->villages, sizeof *s->village);
	if (!s->village)
		return -1;
	for (long v = 0; v < s->villages; v++) {
		s->village[v].effect = 0.9 * bell(s, 3);
		s->village[v].weight = exp(1.2 * (uniform(s) - 0.5));
	}
	return 0;
}

/* Where the row'th interview of a wave is held. */
static long choose_village(struct study *s, long row)
{
	long each = s->half / s->villages, first, open;

	if (!s->teams)
		return below(s, s->villages);
	first = row / ((each ? each : 1) * TEAM) * TEAM;
	open = s->villages - first;
	if (open <= 0)		/* what the division left over */
		return below(s, s->villages);
	return first + below(s, open < TEAM ? open : TEAM);
}

static struct person meet(struct study *s, long row)
{
	struct person p = { .number = row, .wave = row >= s->half };

	p.village = choose_village(s, p.wave ? row - s->half : row);
	p.female = chance(s, 0.54);
	p.age = 18 + (int)(72.99 * pow(uniform(s), 1.7));
	return p;
}

static void print_header(const struct study *s)
{
	fputs("_id,_uuid,start,district,village,stratum,weight,sex,age,wave", stdout);
	for (int q = 1; q <= LIKERT; q++)
		printf(",q%02d", q);
	fputs(",q21_multi,q22_text", stdout);
	for (int q = 1; q <= YES_NO; q++)
		printf(",yn%02d", q);
	for (int r = 1; r <= s->replicates; r++)
		printf(",rep_%03d", r);
	putchar('\n');
}

static void print_form(struct study *s, const struct person *p)
{
	unsigned long long a = next(s), b = next(s);
	double day = 20.0 * (double)(p->wave ? p->number - s->half : p->number) / (double)s->half;
	int second = (int)(36000 * (day - floor(day)));

	printf("%ld,%08llx-%04llx-4%03llx-%04llx-%012llx,", 100000001 + p->number, a >> 32, a >> 16 & 0xffff,
	    a & 0xfff, 0x8000 | (b >> 48 & 0x3fff), b & 0xffffffffffff);
	printf("%d-03-%02dT%02d:%02d:%02d.%03d+03:00,", p->wave ? 2024 : 2022, 1 + (int)day,
	    8 + second / 3600, second / 60 % 60, second % 60, below(s, 1000));
}

static void print_design(struct study *s, struct person *p)
{
	int stratum = (int)(p->village % STRATA);

	p->weight = s->village[p->village].weight * (0.7 + 0.6 * uniform(s));
	printf("%s,V%05ld,%s-%c,%.4f,%s,%d,%s", districts[stratum / 2], p->village + 1, codes[stratum / 2],
	    stratum % 2 ? 'U' : 'R', p->weight,
	    p->female ? "female" : "male", p->age, p->wave ? "endline" : "baseline");
}

static void print_likert(struct study *s, const struct person *p)
{
	double leaning = 0.1 + s->village[p->village].effect + (p->female ? -0.15 : 0.1) +
	    (p->wave ? 0.25 : 0) + 0.004 * (p->age - 45);

	for (int q = 0; q < LIKERT; q++) {
		int answer = 3 + (int)floor(leaning + 0.05 * (q - 10) + 1.9 * bell(s, 4));

		putchar(',');
		if (!chance(s, 0.03))
			putchar('0' + (answer < 1 ? 1 : answer > 5 ? 5 : answer));
	}
}

static void print_channels(struct study *s)
{
	uint64_t chosen = next(s) & 0xff;
	const char *between = ",";

	if (chance(s, 0.6))
		chosen &= next(s);
	if (!chosen)
		putchar(',');
	for (int c = 0; c < 8; c++) {
		if (!(chosen >> c & 1))
			continue;
		printf("%s%s", between, channels[c]);
		between = " ";
	}
}

/* One word, dressed as its kind of text wants. */
static void print_word(const char *word, int kind)
{
	switch (kind) {
	case 1: printf("%s,", word); break;
	case 2: printf("\"\"%s\"\"", word); break;
	case 3: printf("%s\n", word); break;
	default: fputs(word, stdout);
	}
}

/* Of those who say something 16 % use a comma, 3.7 % quote, 0.3 % start a new line. */
static void print_text(struct study *s)
{
	double u = uniform(s);
	int kind = u < 0.003 ? 3 : u < 0.04 ? 2 : u < 0.2 ? 1 : 0;
	int count = 2 + below(s, 12);

	putchar(',');
	if (!chance(s, 0.6))
		return;
	if (kind)
		putchar('"');
	for (int w = 0; w < count; w++) {
		if (w)
			putchar(' ');
		print_word(words[below(s, WORDS)], w == count / 2 ? kind : 0);
	}
	if (kind)
		putchar('"');
}

static void print_yes_no(struct study *s)
{
	for (int q = 0; q < YES_NO; q++) {
		double u = uniform(s);

		fputs(u < 0.01 ? "," : u < 0.3 + 0.04 * q ? ",yes" : ",no", stdout);
	}
}

/* 0.474100; printf would take most of the time. */
static void print_millionths(long n)
{
	char text[24], *at = text + sizeof text;

	for (int i = 0; i < 6; i++, n /= 10)
		*--at = (char)('0' + n % 10);
	*--at = '.';
	do
		*--at = (char)('0' + n % 10);
	while (n /= 10);
	putchar(',');
	fwrite(at, 1, (size_t)(text + sizeof text - at), stdout);
}

static void print_replicates(const struct study *s, const struct person *p)
{
	struct study coin = { .state = (uint64_t)p->village };
	uint64_t bits = 0;
	long half = 50 * lround(1e4 * p->weight);

	for (int r = 0; r < s->replicates; r++) {
		if (r % 64 == 0)
			bits = next(&coin);
		print_millionths(bits >> r % 64 & 1 ? 3 * half : half);
	}
}

static void print_person(struct study *s, struct person *p)
{
	print_form(s, p);
	print_design(s, p);
	print_likert(s, p);
	print_channels(s);
	print_text(s);
	print_yes_no(s);
	print_replicates(s, p);
	putchar('\n');
}

int main(int argc, char **argv)
{
	struct study s = { .state = 2026, .teams = 1 };

	if (argc < 2 || (s.rows = atol(argv[1])) < 2) {
		fputs("usage: gen ROWS [team|random] [SEED [REPLICATES]] > FILE\n", stderr);
		return 2;
	}
	s.teams = argc < 3 || strcmp(argv[2], "random") != 0;
	if (argc > 3)
		s.state = strtoull(argv[3], NULL, 10);
	s.replicates = argc > 4 ? atoi(argv[4]) : 0;
	s.half = (s.rows + 1) / 2;
	if (make_villages(&s) != 0)
		return 2;
	print_header(&s);
	for (long row = 0; row < s.rows; row++) {
		struct person p = meet(&s, row);

		print_person(&s, &p);
	}
	free(s.village);
	return fflush(stdout) != 0 || ferror(stdout) ? 2 : 0;
}
