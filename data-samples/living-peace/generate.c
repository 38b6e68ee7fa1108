/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright (C) 2026 The svykit authors */

/*
 * Writes the synthetic sample of this folder (SOURCE.md says what it is), as KoboToolbox exports it:
 *
 *	cc -o generate generate.c && ./generate >answers.csv
 *
 * Men change with the sessions that they came to, and their partners see it.
 */
#include "../made.h"

enum { GROUPS = 27, COUPLES = 3, PEOPLE = GROUPS * COUPLES * 2, WAVES = 2, RELATION = 6 };
enum purpose { BACKGROUND, SESSIONS, AGE, GROUP_EFFECT, COUPLE_EFFECT, PERSON_EFFECT, CHANCE, LOST, COPING, KEYS, CLOCK };

enum column {
	WAVE, PROVINCE, GROUP, PERSON, COUPLE, ROLE, YEARS, BACKGROUNDS, WEIGHT, ATTENDED, R1, R2, R3, R4, R5, R6, ALCOHOL,
	SHARES, CALM, COPES, HEALTH, COLUMNS
};

static const struct question questions[COLUMNS] = {
	[WAVE] = {.name = "visit/wave", .choices = "before after"},
	[PROVINCE] = {.name = "visit/province", .choices = "north_kivu south_kivu"},
	[GROUP] = {.name = "visit/group"},
	[PERSON] = {.name = "who/person"},
	[COUPLE] = {.name = "who/couple"},
	[ROLE] = {.name = "who/role", .choices = "man partner"},
	[YEARS] = {.name = "who/age"},
	[BACKGROUNDS] = {.name = "who/background", .choices = "ex_combatant military police affected role_model other"},
	[WEIGHT] = {.name = "who/weight"},
	[ATTENDED] = {.name = "sessions"},
	[R1] = {.name = "home/relation_1"},
	[R2] = {.name = "home/relation_2"},
	[R3] = {.name = "home/relation_3"},
	[R4] = {.name = "home/relation_4"},
	[R5] = {.name = "home/relation_5"},
	[R6] = {.name = "home/relation_6"},
	[ALCOHOL] = {.name = "home/alcohol_days"},
	[SHARES] = {.name = "home/shares_income", .choices = "yes partly no"},
	[CALM] = {.name = "home/calm", .choices = "never sometimes often always"},
	[COPES] = {.name = "home/coping", .choices = "talk prayer walk isolation alcohol shouting", .many = 1},
	[HEALTH] = {.name = "health"},
};

struct person {
	int group, couple, man, age, background, sessions, gone;
	int answers[WAVES][COLUMNS];
};

static struct person people[PEOPLE];

static uint64_t draw(enum purpose purpose, int a, int b, int c)
{
	return draw_from(UINT64_C(20150901) + (uint64_t)purpose, a, b, c);
}

/* Men in the group: 9 groups each of 9, 12 and 15 make 324, and a man who was asked stands for a third of his group. */
static int weight_of(int group)
{
	return 3 + group % 3;
}

/* ---- people ---- */

/* Of 100 men some 55 came to all or all but one of 15; a few never came again. */
static int sessions_of(int at)
{
	int drawn = below(100, draw(SESSIONS, at, 0, 0));

	if (drawn < 55)
		return 14 + drawn % 2;
	return drawn < 85 ? 9 + below(5, draw(SESSIONS, at, 1, 0)) : drawn < 94 ? 2 + below(7, draw(SESSIONS, at, 2, 0)) : 0;
}

/* Who came seldom is harder to find; of some couples only one. */
static int lost(const struct person *man, int at)
{
	return below(100, draw(LOST, at, 0, 0)) < (man->sessions < 9 ? 24 : 4);
}

static void set_people(void)
{
	for (int i = 0; i < PEOPLE; i++) {
		struct person *p = &people[i];
		const struct person *man = &people[i - i % 2];
		*p = (struct person){.group = i / (2 * COUPLES), .couple = i / 2, .man = i % 2 == 0};
		p->age = p->man ? 22 + below(20, draw(AGE, i, 0, 0)) + below(18, draw(AGE, i, 1, 0))
		                : man->age - 8 + below(10, draw(AGE, i, 0, 0));
		p->age = p->age < 18 ? 18 : p->age;
		p->background = below(6, draw(BACKGROUND, i, 0, 0));
		p->sessions = p->man ? sessions_of(i) : 0;
		p->gone = lost(man, i);
	}
}

/* ---- answers ---- */

/* In thousandths of a step: what a couple's answers have in common, and what the sessions did. */
static int64_t state(int wave, int at, int item)
{
	const struct person *p = &people[at];
	int64_t stable = normal(draw(GROUP_EFFECT, p->group, item, 0)) * 2 + normal(draw(COUPLE_EFFECT, p->couple, 0, 0)) * 4 +
	                 normal(draw(PERSON_EFFECT, at, item, 0)) * 3 + normal(draw(PERSON_EFFECT, at, 99, 0)) * 3;

	return (stable + normal(draw(CHANCE, wave, at, item)) * 5) / 10 + (wave ? people[at - at % 2].sessions * 75 - 150 : 0);
}

static int step(int64_t value, int low, int high)
{
	int64_t rounded = (value + 512 + 1024 * 20) / 1024 - 20;

	return rounded < low ? low : rounded > high ? high : (int)rounded;
}

/* Six items of a scale from 1 to 5, of which two count backwards. */
static void answer_relation(int wave, int at)
{
	int *of = people[at].answers[wave];

	for (int i = 0; i < RELATION; i++) {
		int value = step(2600 + state(wave, at, 1) * 8 / 10 + normal(draw(CHANCE, 2 + wave, at, i)) * 7 / 10, 1, 5);
		of[R1 + i] = i == 1 || i == 4 ? 6 - value : value;
	}
}

static void answer_coping(int wave, int at)
{
	static const int before[] = {25, 40, 20, 35, 45, 40}, after[] = {60, 45, 35, 20, 25, 18};
	int some = 0, came = people[at - at % 2].sessions >= 9;

	for (int i = 0; i < 6; i++)
		if (below(100, draw(COPING, wave, at, i)) < (wave && came ? after[i] : before[i]))
			some |= 1 << i;
	people[at].answers[wave][COPES] = some ? some : 1 << below(6, draw(COPING, wave, at, 9));
}

/* Partners are asked about the man: whether he drinks, shares what he earns, and stays calm. */
static void answer_home(int wave, int at)
{
	int *of = people[at].answers[wave];

	answer_relation(wave, at);
	answer_coping(wave, at);
	of[ALCOHOL] = step(3300 - state(wave, at, 2) * 15 / 10, 0, 7);
	of[SHARES] = step(1500 - state(wave, at, 3) * 9 / 10, 0, 2);
	of[CALM] = step(1000 + state(wave, at, 4), 0, 3);
	of[HEALTH] = step(2900 + state(wave, at, 5) * 6 / 10, 1, 5);
}

/* A partner who does not say how often he drinks, or how she copes. */
static void leave_out(int wave, int at)
{
	int *of = people[at].answers[wave];

	if (below(30, draw(CHANCE, wave, at, 50)) == 0)
		of[ALCOHOL] = BLANK;
	if (below(35, draw(CHANCE, wave, at, 51)) == 0)
		of[COPES] = BLANK;
	if (below(45, draw(CHANCE, wave, at, 52)) == 0)
		of[R3] = BLANK;
}

static void describe(int wave, int at)
{
	const struct person *p = &people[at];
	int *of = people[at].answers[wave];

	of[WAVE] = wave;
	of[PROVINCE] = p->group >= 15;
	of[GROUP] = 1 + p->group;
	of[PERSON] = 1001 + at;
	of[COUPLE] = 501 + p->couple;
	of[ROLE] = !p->man;
	of[YEARS] = p->age;
	of[BACKGROUNDS] = p->man ? p->background : BLANK;
	of[WEIGHT] = weight_of(p->group);
	of[ATTENDED] = wave && p->man ? p->sessions : BLANK;
}

/* ---- rows, as Kobo writes them: all fields in quotes, semicolons, CRLF ---- */

static struct sheet sheet = {';', "\"", "\r\n", '/', "", 0};
static const char version[] = "vT4mQ8sJxk2LwPz";

static void print_header(void)
{
	static const char *const tail[] = {"_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status",
	                                   "_submitted_by", "__version__", "_tags", "_index"};

	put(&sheet, "start");
	put(&sheet, "end");
	for (int c = 0; c < COLUMNS; c++)
		put_name(&sheet, &questions[c]);
	for (size_t i = 0; i < sizeof(tail) / sizeof(*tail); i++)
		put(&sheet, tail[i]);
	put_end(&sheet);
}

static void put_moment(int wave, int day, int minutes, const char *zone)
{
	char text[48];

	snprintf(text, sizeof(text), "2016-%02d-%02dT%02d:%02d:%02d%s%s", wave ? 9 : 2, day, minutes / 60, minutes % 60,
	         minutes * 7 % 60, *zone ? ".000" : "", zone);
	put(&sheet, text);
}

static void print_person(int wave, int at, int index)
{
	uint64_t clock = draw(CLOCK, wave, at, 0);
	int day = 1 + people[at].group, start = 480 + below(400, clock), length = 20 + below(25, clock >> 20);

	put_moment(wave, day, start, "+02:00");
	put_moment(wave, day, start + length, "+02:00");
	for (int c = 0; c < COLUMNS; c++)
		put_answer(&sheet, &questions[c], people[at].answers[wave][c]);
	put_number(&sheet, 48210000 + index * 7 + 3000 * wave);
	put_uuid(&sheet, "", draw(KEYS, wave, at, 0));
	put_moment(wave, day, start + length + below(200, clock >> 40), "");
	put(&sheet, below(20, draw(KEYS, wave, at, 1)) ? "" : "Approved");
	put(&sheet, "");
	put(&sheet, "submitted_via_web");
	put(&sheet, people[at].group >= 15 ? "team_south" : "team_north");
	put(&sheet, version);
	put(&sheet, "");
	put_number(&sheet, index);
	put_end(&sheet);
}

int main(void)
{
	int index = 0;

	set_people();
	for (int wave = 0; wave < WAVES; wave++)
		for (int at = 0; at < PEOPLE; at++) {
			describe(wave, at);
			answer_home(wave, at);
			leave_out(wave, at);
		}
	print_header();
	for (int wave = 0; wave < WAVES; wave++)
		for (int at = 0; at < PEOPLE; at++)
			if (!wave || !people[at].gone)
				print_person(wave, at, ++index);
	return made();
}
