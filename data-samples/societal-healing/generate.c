/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright (C) 2026 The svykit authors */

/*
 * Writes the synthetic sample of this folder (SOURCE.md says what it is), as SurveyCTO exports it:
 *
 *	cc -o generate generate.c
 *	./generate baseline >baseline.csv && ./generate endline >endline.csv
 *
 * An answer to an item is made of what the scale, the village, the person (the same in both waves) and chance have in
 * it.  In the treatment arm answers are then moved by 1 here and there, until the sum has the published change.
 */
#include "../made.h"

enum { DISTRICTS = 5, VILLAGES = 8, EACH = 6, PEOPLE = DISTRICTS * VILLAGES * EACH, WAVES = 2, ITEMS = 6 };
enum { REFUSED = -99 };
enum purpose { ARM, SEX, AGE, CHILDREN, VILLAGE_EFFECT, PERSON_EFFECT, WAVE_EFFECT, CHANCE, REFUSAL, LOST, NUDGE,
               PRACTICE, KEYS, CLOCK };

/* Published changes are in parts of a thousand; means at the baseline in hundredths, made up. */
struct scale {
	const char *name;
	int items, low, high, reversed; /* a bit each */
	int mean, change, parents;      /* asked of parents only */
};

static const struct scale scales[] = {
	{"res", 6, 1, 5, 42, 312, 89, 0},     {"who", 5, 0, 5, 0, 224, 243, 0},  {"man", 4, 1, 5, 0, 251, 298, 0},
	{"trust", 4, 1, 5, 4, 318, 72, 0},    {"harm", 4, 1, 5, 0, 302, 125, 0}, {"coop", 3, 1, 5, 0, 243, 345, 0},
	{"belief", 4, 1, 5, 0, 305, 124, 0},  {"talk", 4, 1, 5, 2, 297, 146, 0}, {"warm", 3, 1, 5, 0, 248, 345, 1},
	{"child", 3, 1, 5, 0, 288, 134, 1},   {"food", 4, 0, 4, 0, 183, 293, 0}, {"house", 3, 1, 5, 0, 254, 180, 0},
};
enum { SCALES = sizeof(scales) / sizeof(*scales), SAVING = SCALES, PRACTICES };

/* How many save and how many farm so that the climate matters, of control and of treatment. */
static const int saving[WAVES][2] = {{38, 39}, {41, 58}}, practising[WAVES][2] = {{62, 65}, {60, 67}};

/* Not found again at the endline. */
static const int lost[2] = {7, 4};

struct person {
	int village, arm, sex, age, children, gone;
	int items[WAVES][SCALES][ITEMS], saves[WAVES], practices[WAVES];
};

static struct person people[PEOPLE];

static uint64_t draw(enum purpose purpose, int a, int b, int c)
{
	return draw_from(UINT64_C(20250630) + (uint64_t)purpose, a, b, c);
}

/* ---- people ---- */

/* Half of the villages of each district, drawn. */
static void set_arms(int district)
{
	struct lot lots[VILLAGES];

	for (int v = 0; v < VILLAGES; v++)
		lots[v] = (struct lot){normal(draw(ARM, district, v, 0)), district * VILLAGES + v};
	lots_order(lots, VILLAGES);
	for (int v = 0; v < VILLAGES / 2; v++)
		for (int i = 0; i < EACH; i++)
			people[lots[v].at * EACH + i].arm = 1;
}

static void set_lost(int arm)
{
	struct lot lots[PEOPLE];
	int count = 0;

	for (int i = 0; i < PEOPLE; i++)
		if (people[i].arm == arm)
			lots[count++] = (struct lot){normal(draw(LOST, i, 0, 0)) - people[i].age * 12, i};
	lots_order(lots, count);
	for (int i = 0; i < lost[arm]; i++)
		people[lots[i].at].gone = 1;
}

static void set_people(void)
{
	for (int i = 0; i < PEOPLE; i++)
		people[i] = (struct person){
			.village = i / EACH,
			.sex = below(100, draw(SEX, i, 0, 0)) < 62,
			.age = 18 + below(25, draw(AGE, i, 0, 0)) + below(28, draw(AGE, i, 1, 0)),
			.children = below(10, draw(CHILDREN, i, 0, 0)) < 2 ? 0 : 1 + below(5, draw(CHILDREN, i, 1, 0)),
		};
	for (int d = 0; d < DISTRICTS; d++)
		set_arms(d);
	set_lost(0);
	set_lost(1);
}

static int there(int at, int wave)
{
	return !wave || !people[at].gone;
}

/* ---- answers ---- */

/* What a person's answers to a scale have in common: a standard deviation of 0.6. */
static int64_t common(int wave, int at, int scale)
{
	int village = people[at].village;
	int64_t sum = normal(draw(VILLAGE_EFFECT, village, scale, 0)) * 2 + normal(draw(VILLAGE_EFFECT, village, 99, 0)) +
	              normal(draw(PERSON_EFFECT, at, scale, 0)) * 4 + normal(draw(PERSON_EFFECT, at, 99, 0)) * 3 +
	              normal(draw(WAVE_EFFECT, at, scale, wave)) * 3;

	return sum / 10;
}

/* The control arm has a quarter of the change. */
static int answer_of(int wave, int at, int scale, int item)
{
	const struct scale *s = &scales[scale];
	int64_t change = wave ? people[at].arm ? s->change : s->change / 4 : 0;
	int64_t mean = s->mean * (1000 + change) * 1024 / 100000, chance = normal(draw(CHANCE, wave * PEOPLE + at, scale, item));
	int64_t value = (mean + common(wave, at, scale) + chance * 6 / 10 + 512) / 1024;

	return value < s->low ? s->low : value > s->high ? s->high : (int)value;
}

/* A whole scale; in the control arm single items as well. */
static int refused(int wave, int at, int scale, int item)
{
	return below(90, draw(REFUSAL, wave, at, scale)) == 0 ||
	       (!people[at].arm && below(70, draw(REFUSAL, 2 + wave, at, scale * ITEMS + item)) == 0);
}

static void answer_scale(int wave, int at, int scale)
{
	struct person *p = &people[at];

	for (int i = 0; i < scales[scale].items; i++) {
		int *value = &p->items[wave][scale][i];
		if (scales[scale].parents && !p->children)
			*value = BLANK;
		else if (refused(wave, at, scale, i))
			*value = REFUSED;
		else
			*value = answer_of(wave, at, scale, i);
	}
}

/* The sum at the baseline is that of the mean; at the endline it has the published change of the mean. */
static void meet(int scale, int wave, int64_t *sum, int *count)
{
	int *values[PEOPLE * ITEMS], n = 0;
	const struct scale *s = &scales[scale];
	int64_t before = *sum, of = *count;

	for (int at = 0; at < PEOPLE; at++)
		for (int i = 0; i < s->items && people[at].arm && there(at, wave); i++)
			if (people[at].items[wave][scale][i] >= 0)
				values[n++] = &people[at].items[wave][scale][i];
	*count = n;
	*sum = wave ? (before * n * (1000 + s->change) + of * 500) / (of * 1000) : (int64_t)s->mean * n / 100;
	nudge(values, n, s->low, s->high, *sum, draw(NUDGE, scale, wave, 0));
}

/* As many as it takes of those of an arm who are there: into saves or practices. */
static void choose(int wave, int arm, int what, int wanted)
{
	struct lot lots[PEOPLE];
	int count = 0;

	for (int i = 0; i < PEOPLE; i++)
		if (people[i].arm == arm && there(i, wave))
			lots[count++] = (struct lot){common(wave, i, what), i};
	lots_order(lots, count);
	for (int i = 0; i < wanted; i++)
		if (what == SAVING)
			people[lots[i].at].saves[wave] = 1;
		else
			people[lots[i].at].practices[wave] = 1;
}

/* One practice or more of five; the last bit is none. */
static void practise(int wave, int at)
{
	int *practices = &people[at].practices[wave], some = 0;

	for (int i = 0; i < 4; i++)
		if (below(i == 0 && wave && people[at].arm ? 2 : 4, draw(PRACTICE, wave, at, i)) == 0)
			some |= 1 << i;
	*practices = !*practices ? 1 << 4 : some ? some : 1 << below(4, draw(PRACTICE, wave, at, 9));
}

static void make(void)
{
	for (int wave = 0; wave < WAVES; wave++) {
		for (int at = 0; at < PEOPLE; at++)
			for (int scale = 0; scale < SCALES; scale++)
				answer_scale(wave, at, scale);
		for (int arm = 0; arm < 2; arm++) {
			choose(wave, arm, SAVING, saving[wave][arm]);
			choose(wave, arm, PRACTICES, practising[wave][arm]);
		}
		for (int at = 0; at < PEOPLE; at++)
			practise(wave, at);
	}
	for (int scale = 0; scale < SCALES; scale++) {
		int64_t sum = 0;
		int count = 0;
		meet(scale, 0, &sum, &count);
		meet(scale, 1, &sum, &count);
	}
}

/* ---- rows, as SurveyCTO writes them ---- */

static struct sheet sheet = {',', "", "\n", '_', "", 0};
static const struct question practices = {.name = "practices", .choices = "1 2 3 4 0", .many = 1};

static void put_names(const char *names)
{
	struct question one = {.name = NULL};
	char name[64];
	const char *word;
	size_t length;

	for (int i = 0; (length = choice(&word, names, i)) > 0; i++) {
		snprintf(name, sizeof(name), "%.*s", (int)length, word);
		one.name = name;
		put_name(&sheet, &one);
	}
}

static void print_header(void)
{
	char name[32];

	put_names("CompletionDate SubmissionDate starttime endtime deviceid subscriberid simid devicephonenum username "
	          "duration caseid district village arm person sex age children");
	for (int s = 0; s < SCALES; s++)
		for (int i = 0; i < scales[s].items; i++) {
			snprintf(name, sizeof(name), "%s_%d", scales[s].name, i + 1);
			put(&sheet, name);
		}
	put(&sheet, "saving");
	put_name(&sheet, &practices);
	put_names("formdef_version review_quality review_comments review_corrections instanceID KEY");
	put_end(&sheet);
}

static void put_moment(int wave, int day, int seconds)
{
	static const char *const months[WAVES] = {"Feb", "May"};
	char text[48];
	int hour = seconds / 3600;

	snprintf(text, sizeof(text), "%s %d, %d %d:%02d:%02d %s", months[wave], day, wave ? 2025 : 2022,
	         hour % 12 ? hour % 12 : 12, seconds / 60 % 60, seconds % 60, hour < 12 ? "AM" : "PM");
	put(&sheet, text);
}

/* When, and with which tablet. */
static void put_head(int wave, int at)
{
	uint64_t clock = draw(CLOCK, wave, at, 0);
	int day = 1 + people[at].village % 25, start = 28800 + below(28000, clock), length = 1500 + below(1800, clock >> 20);
	char name[32];

	put_moment(wave, day, start + length);
	put_moment(wave, day + 1, 64800 + below(9000, clock >> 40));
	put_moment(wave, day, start);
	put_moment(wave, day, start + length);
	snprintf(name, sizeof(name), "collect:%08" PRIx32, (uint32_t)draw(KEYS, 5, people[at].village % 7, 0));
	put(&sheet, name);
	put(&sheet, "");
	put(&sheet, "");
	put(&sheet, "");
	snprintf(name, sizeof(name), "enumerator%d", 1 + people[at].village % 7);
	put(&sheet, name);
	put_number(&sheet, length);
	put(&sheet, "");
}

static void put_person(const struct person *p, int at)
{
	put_number(&sheet, 1 + p->village / VILLAGES);
	put_number(&sheet, (1 + p->village / VILLAGES) * 100 + 1 + p->village % VILLAGES);
	put(&sheet, p->arm ? "treatment" : "control");
	put_number(&sheet, 5001 + at);
	put_number(&sheet, 1 + p->sex);
}

static void put_items(const struct person *p, int wave)
{
	const struct question number = {.name = NULL};

	for (int s = 0; s < SCALES; s++)
		for (int i = 0; i < scales[s].items; i++) {
			int value = p->items[wave][s][i], backwards = scales[s].reversed >> i & 1;
			put_answer(&sheet, &number, backwards && value >= 0 ? scales[s].low + scales[s].high - value : value);
		}
}

static void print_person(int wave, int at)
{
	const struct person *p = &people[at];

	put_head(wave, at);
	put_person(p, at);
	put_number(&sheet, p->age + 3 * wave);
	put_number(&sheet, p->children);
	put_items(p, wave);
	put_number(&sheet, p->saves[wave]);
	put_answer(&sheet, &practices, p->practices[wave]);
	put(&sheet, wave ? "2504281530" : "2201250910");
	put(&sheet, below(40, draw(KEYS, wave, at, 1)) ? "good" : "okay");
	put(&sheet, below(80, draw(KEYS, wave, at, 2)) ? "" : "Interrupted by rain, \"finished\" the next hour");
	put(&sheet, "");
	put_uuid(&sheet, "uuid:", draw(KEYS, wave, at, 0));
	put_uuid(&sheet, "uuid:", draw(KEYS, wave, at, 0));
	put_end(&sheet);
}

int main(int argc, char **argv)
{
	if (argc != 2 || (strcmp(argv[1], "baseline") && strcmp(argv[1], "endline"))) {
		fputs("usage: generate baseline|endline\n", stderr);
		return 2;
	}
	int wave = !strcmp(argv[1], "endline");
	set_people();
	make();
	print_header();
	for (int at = 0; at < PEOPLE; at++)
		if (there(at, wave))
			print_person(wave, at);
	return made();
}
