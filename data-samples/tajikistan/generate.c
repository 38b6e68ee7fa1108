/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright (C) 2026 The svykit authors */

/*
 * Writes the synthetic sample of this folder (SOURCE.md says what it is), as ODK Central exports it:
 *
 *	cc -o generate generate.c
 *	./generate baseline >baseline.csv && ./generate endline >endline.csv
 *	./generate register >register.csv && ./generate services >register-services.csv
 *
 * Who says yes: each person has a score an item, made of the village, the person (the same in both waves) and chance;
 * the highest scores say yes, as many as the published percentage needs.
 */
#include "../made.h"

enum { DISTRICTS = 2, GROUPS = 3, VILLAGES = 4, FAMILIES = 60, POOL = 260, WAVES = 2, MONTHS = 5 };
enum group { YOUNG, OLD, MEN };
enum purpose { AGE, VILLAGE_EFFECT, PERSON_EFFECT, CHANCE, DEGREE, EARNINGS, KEYS, CLOCK, SERVICE, LAPSE };

enum column {
	DISTRICT, VILLAGE, FAMILY, PERSON, SEX, YEARS, DISABILITY, SPEAKS, FEARFUL, HUNGRY, ENOUGH, LOAN, SAVE, EARNED,
	SOURCES, LISTENED, SUPPORTED, BUDGET, VOICE, MEN_DECIDE, SEEN, ACCEPT, ENDURE, COLUMNS
};

static const char how_often[] = "never monthly weekly daily", yes_no[] = "yes no";

static struct question questions[COLUMNS] = {
	[DISTRICT] = {.name = "place-district", .choices = "Jomi Vakhsh"},
	[VILLAGE] = {.name = "place-village", .choices = "jomi_1 jomi_2 jomi_3 jomi_4 vakhsh_1 vakhsh_2 vakhsh_3 vakhsh_4"},
	[FAMILY] = {.name = "place-family"},
	[PERSON] = {.name = "who-person"},
	[SEX] = {.name = "who-sex", .choices = "female male"},
	[YEARS] = {.name = "who-age"},
	[DISABILITY] = {.name = "who-disability", .choices = yes_no},
	[SPEAKS] = {.name = "who-speaks", .choices = yes_no},
	[FEARFUL] = {.name = "mind-fearful", .choices = how_often},
	[HUNGRY] = {.name = "mind-hungry", .choices = how_often},
	[ENOUGH] = {.name = "money-enough", .choices = yes_no},
	[LOAN] = {.name = "money-loan", .choices = yes_no},
	[SAVE] = {.name = "money-save", .choices = "yes no_prices no_income"},
	[EARNED] = {.name = "money-earned"},
	[SOURCES] = {.name = "money-sources", .choices = "sewing dairy poultry garden bakery trade none", .many = 1},
	[LISTENED] = {.name = "voice-listened", .choices = yes_no},
	[SUPPORTED] = {.name = "voice-supported", .choices = yes_no},
	[BUDGET] = {.name = "voice-budget"},
	[VOICE] = {.name = "voice-decisions"},
	[MEN_DECIDE] = {.name = "voice-men_decide"},
	[SEEN] = {.name = "harm-seen", .choices = "experienced witnessed committed heard none", .many = 1},
	[ACCEPT] = {.name = "harm-acceptable", .choices = "never reprimand sometimes always"},
	[ENDURE] = {.name = "harm-not_endured"},
};

/* How many women and men say yes in each wave, and the answers, by number, that are a yes and a no. */
struct item {
	enum column column;
	const char *yes, *no;
	int counts[WAVES][2];
	int men; /* asked of men too */
};

static const struct item items[] = {
	{FEARFUL, "223", "0111", {{83, 0}, {43, 0}}, 0},
	{HUNGRY, "223", "0001", {{68, 0}, {13, 0}}, 0},
	{LOAN, "0", "1", {{59, 0}, {47, 0}}, 0},
	{SAVE, "1", "002", {{118, 0}, {97, 0}}, 0},
	{LISTENED, "0", "1", {{34, 0}, {93, 0}}, 0},
	{BUDGET, "445", "12233", {{92, 0}, {124, 0}}, 0},
	{VOICE, "445", "12233", {{50, 0}, {108, 0}}, 0},
	{MEN_DECIDE, "455", "1223", {{149, 0}, {78, 0}}, 0},
	{ACCEPT, "2223", "0", {{122, 57}, {12, 10}}, 1},
	{ENDURE, "455", "1223", {{92, 36}, {150, 57}}, 1},
};

/* Figure 3: participants of the endline, by district and group.  Some are new, and some of the baseline are lost. */
static const int asked[DISTRICTS][GROUPS] = {{39, 28, 33}, {48, 42, 33}};
static const int newcomers[DISTRICTS][GROUPS] = {{3, 2, 2}, {3, 3, 2}};
enum { LOST = 4 };

struct person {
	int district, family, number, in[WAVES], age, disability, speaks;
	enum group group;
	int answers[WAVES][COLUMNS];
};

static struct person people[POOL];
static int pool;

static uint64_t draw(enum purpose purpose, int a, int b, int c)
{
	return draw_from(UINT64_C(20210901) + (uint64_t)purpose, a, b, c);
}

/* ---- people ---- */

static int village_of(const struct person *p)
{
	return p->district * VILLAGES + p->family % FAMILIES / (FAMILIES / VILLAGES);
}

/* Ages at the endline, three years after the baseline: nobody leaves the group between them. */
static int age_of(enum group group, uint64_t drawn)
{
	static const int from[] = {23, 39, 23}, span[] = {13, 30, 28};

	return from[group] + below(span[group], drawn);
}

static void add_person(int district, enum group group, int first, int second)
{
	struct person *p = &people[pool];

	*p = (struct person){.district = district, .group = group, .in = {first, second}};
	p->age = age_of(group, draw(AGE, pool, 0, 0));
	p->number = 101 + pool++;
}

/* Those of both waves first, so that every family has one of them. */
static void add_people(void)
{
	for (int d = 0; d < DISTRICTS; d++) {
		int start = pool;
		for (int wave = -1; wave < WAVES; wave++)
			for (int g = 0; g < GROUPS; g++) {
				int fresh = newcomers[d][g], stay = asked[d][g] - fresh;
				for (int i = wave < 0 ? stay : wave ? fresh : LOST; i > 0; i--)
					add_person(d, (enum group)g, wave < 1, wave != 0);
			}
		for (int i = start; i < pool; i++) {
			people[i].family = d * FAMILIES + (i - start) % FAMILIES;
			people[i].speaks = i - start < FAMILIES;
		}
	}
}

static int is_male(const struct person *p)
{
	return p->group == MEN;
}

/* Of the variance a tenth is the village's, and half of the rest the person's in both waves. */
static int64_t score(int wave, int at, int item)
{
	const struct person *p = &people[at];

	return normal(draw(VILLAGE_EFFECT, village_of(p), item, 0)) * 3 + normal(draw(PERSON_EFFECT, at, item, 0)) * 5 +
	       normal(draw(PERSON_EFFECT, at, 99, 0)) * 4 + normal(draw(CHANCE, wave, at, item)) * 6;
}

/* 20 women and 4 men, of those who are in both waves. */
static void set_disability(int male, int wanted)
{
	struct lot lots[POOL];
	int count = 0;

	for (int i = 0; i < pool; i++)
		if (is_male(&people[i]) == male && people[i].in[0] && people[i].in[1])
			lots[count++] = (struct lot){normal(draw(PERSON_EFFECT, i, 98, 0)), i};
	lots_order(lots, count);
	for (int i = 0; i < wanted; i++)
		people[lots[i].at].disability = 1;
}

/* ---- answers ---- */

typedef int member(const struct person *, int wave, int kind);

static int of_sex(const struct person *p, int wave, int male)
{
	(void)wave;
	return is_male(p) == male;
}

static int speaker(const struct person *p, int wave, int unused)
{
	(void)wave;
	(void)unused;
	return p->speaks;
}

static int woman_with(const struct person *p, int wave, int disability)
{
	(void)wave;
	return !is_male(p) && p->disability == disability;
}

static int not_violent(const struct person *p, int wave, int male)
{
	return is_male(p) == male && p->answers[wave][ACCEPT] == 0;
}

/* Of the members who are in the wave, `chosen` give one of the answers in yes, the others one in no. */
static void answer(const struct item *item, int wave, member *is, int kind, int chosen)
{
	struct lot lots[POOL];
	int count = 0, column = (int)item->column;

	for (int i = 0; i < pool; i++)
		if (people[i].in[wave] && is(&people[i], wave, kind))
			lots[count++] = (struct lot){score(wave, i, column), i};
	lots_order(lots, count);
	for (int i = 0; i < count; i++) {
		const char *degrees = i < chosen ? item->yes : item->no;
		uint64_t drawn = draw(DEGREE, wave, lots[i].at, column);
		people[lots[i].at].answers[wave][column] = degrees[below((int)strlen(degrees), drawn)] - '0';
	}
}

static void answer_items(int wave)
{
	static const struct item enough = {ENOUGH, "0", "1", {{0}}, 0}, supported = {SUPPORTED, "0", "1", {{0}}, 0};
	static const struct item reprimand = {ACCEPT, "1", "0", {{40, 12}, {62, 34}}, 1};

	for (size_t i = 0; i < sizeof(items) / sizeof(*items); i++)
		for (int male = 0; male <= items[i].men; male++)
			answer(&items[i], wave, of_sex, male, items[i].counts[wave][male]);
	for (int male = 0; male < 2; male++)
		answer(&reprimand, wave, not_violent, male, reprimand.counts[wave][male]);
	answer(&enough, wave, speaker, 0, wave ? 66 : 50);
	answer(&supported, wave, woman_with, 1, wave ? 18 : 1);
	answer(&supported, wave, woman_with, 0, wave ? 61 : 14);
}

/* A few of the four ways, or none of them. */
static void answer_seen(int wave)
{
	static const int yes[WAVES][2] = {{115, 38}, {55, 19}};
	static const struct item seen = {SEEN, "1", "0", {{0}}, 1};

	for (int male = 0; male < 2; male++)
		answer(&seen, wave, of_sex, male, yes[wave][male]);
	for (int i = 0; i < pool; i++) {
		int *ways = &people[i].answers[wave][SEEN], some = 0;
		uint64_t drawn = draw(DEGREE, wave, i, 50);
		if (*ways == BLANK)
			continue;
		for (int w = 0; w < 4; w++)
			if ((drawn >> (8 * w)) % 3 == 0 && w != (is_male(&people[i]) ? 0 : 2))
				some |= 1 << w;
		*ways = *ways == 0 ? 1 << 4 : some ? some : 1 << 3;
	}
}

/* What no woman earned from at the baseline: Central has no column for it then. */
enum { BAKERY = 4 };

/* Somoni a month, in tens: 320 on average, then 640.  Who has none has no source of it. */
static void answer_earned(int wave)
{
	int *tens[POOL], count = 0;

	for (int i = 0; i < pool; i++)
		if (people[i].in[wave] && !is_male(&people[i])) {
			int *value = tens[count++] = &people[i].answers[wave][EARNED];
			*value = (int)(32 * (wave + 1) + normal(draw(EARNINGS, i, wave, 0)) / (wave ? 40 : 60));
			*value = *value < 0 ? 0 : *value;
		}
	nudge(tens, count, 0, 200, (int64_t)count * 32 * (wave + 1), draw(EARNINGS, wave, 999, 0));
	for (int i = 0; i < pool; i++)
		if (people[i].in[wave] && !is_male(&people[i])) {
			int *of = people[i].answers[wave], some = 0;
			for (int s = 0; s < 6; s++)
				if ((wave || s != BAKERY) && below(wave ? 4 : 7, draw(EARNINGS, i, wave, 1 + s)) == 0)
					some |= 1 << s;
			of[SOURCES] = of[EARNED] == 0 ? 1 << 6 : some ? some : 1 << below(BAKERY, draw(EARNINGS, i, wave, 8));
			of[EARNED] *= 10;
			if (below(60, draw(LAPSE, i, wave, 0)) == 0)
				of[SOURCES] = BLANK;
		}
}

static void describe(struct person *p, int wave)
{
	int *of = p->answers[wave];

	of[DISTRICT] = p->district;
	of[VILLAGE] = village_of(p);
	of[FAMILY] = 1001 + p->family;
	of[PERSON] = p->number;
	of[SEX] = is_male(p);
	of[YEARS] = p->age - 3 * (wave == 0);
	of[DISABILITY] = !p->disability;
	of[SPEAKS] = !p->speaks;
}

static void make(int wave)
{
	for (int i = 0; i < pool; i++)
		for (int c = 0; c < COLUMNS; c++)
			people[i].answers[wave][c] = BLANK;
	answer_items(wave);
	answer_seen(wave);
	answer_earned(wave);
	for (int i = 0; i < pool; i++)
		describe(&people[i], wave);
}

/* ---- rows, as Central writes them ---- */

static struct sheet sheet = {',', "", "\n", '/', "0", 0};

static void put_moment(int year, int month, int day, int minutes, const char *zone)
{
	char text[64];

	snprintf(text, sizeof(text), "%d-%02d-%02dT%02d:%02d:%02d.%03d%s", year, month, day, minutes / 60, minutes % 60,
	         minutes * 7 % 60, minutes * 37 % 1000, zone);
	put(&sheet, text);
}

static void put_tail(uint64_t key, int submitter, const char *version)
{
	char name[32];

	put_uuid(&sheet, "uuid:", key);
	put_uuid(&sheet, "uuid:", key);
	put_number(&sheet, submitter);
	snprintf(name, sizeof(name), "Tablet %d", submitter - 40);
	put(&sheet, name);
	put_number(&sheet, 0);
	put_number(&sheet, 0);
	put(&sheet, "");
	put(&sheet, below(9, key >> 7) ? "" : "approved");
	put(&sheet, "");
	put_number(&sheet, 0);
	put(&sheet, version);
	put_end(&sheet);
}

static void put_tail_names(void)
{
	static const char *const names[] = {"meta-instanceID", "KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent",
	                                    "AttachmentsExpected", "Status", "ReviewState", "DeviceID", "Edits", "FormVersion"};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		put(&sheet, names[i]);
	put_end(&sheet);
}

static void print_person(int wave, int at)
{
	const int *of = people[at].answers[wave];
	uint64_t clock = draw(CLOCK, wave, at, 0);
	int year = wave ? 2021 : 2018, day = 3 + of[VILLAGE] * 2, minute = 480 + below(500, clock);

	put_moment(year, 9, day + 1, 700 + below(300, clock >> 20), "Z");
	put_moment(year, 9, day, minute, "+05:00");
	put_moment(year, 9, day, minute + 25 + below(30, clock >> 40), "+05:00");
	for (int c = 0; c < COLUMNS; c++)
		put_answer(&sheet, &questions[c], of[c]);
	put_tail(draw(KEYS, wave, at, 0), 41 + of[VILLAGE] / 2, wave ? "2021090101" : "2018090102");
}

static void print_wave(int wave)
{
	put(&sheet, "SubmissionDate");
	put(&sheet, "start");
	put(&sheet, "end");
	questions[SOURCES].unseen = wave ? 0 : 1 << BAKERY;
	for (int c = 0; c < COLUMNS; c++)
		put_name(&sheet, &questions[c]);
	put_tail_names();
	for (int i = 0; i < pool; i++)
		if (people[i].in[wave])
			print_person(wave, i);
}

/* ---- the register of services: a form a village and visit, with a repeat of families ---- */

static uint64_t visit_key(int village, int month)
{
	return draw(KEYS, 7, village, month);
}

static void print_register(void)
{
	put(&sheet, "SubmissionDate");
	put(&sheet, "village");
	put_tail_names();
	for (int v = 0; v < DISTRICTS * VILLAGES; v++)
		for (int m = 0; m < MONTHS; m++) {
			put_moment(2019 + m / 3, 1 + m * 4 % 12, 10 + v, 600 + 9 * v + m, "Z");
			put_choices(&sheet, &questions[VILLAGE], v);
			put_tail(visit_key(v, m), 41 + v / 2, "2019010101");
		}
}

static void print_service(const char *kind, int sessions, int family, int village, int month, int row)
{
	put(&sheet, kind);
	put_number(&sheet, sessions);
	put_answer(&sheet, &questions[FAMILY], family);
	put_uuid(&sheet, "uuid:", visit_key(village, month));
	put_uuid(&sheet, "uuid:", draw(KEYS, 8, row, month));
	put_end(&sheet);
}

/* Families have each service a number of times that adds to what was published; local government has advocacy. */
static void print_services(void)
{
	static const char *const kinds[] = {"legal", "psychosocial"};
	static const int published[] = {880, 772}, advocacy[DISTRICTS * VILLAGES] = {5, 3, 4, 4, 5, 4, 5, 3};
	static const char *const names[] = {"service-kind", "service-sessions", "service-family", "PARENT_KEY", "KEY"};
	int sessions[DISTRICTS * FAMILIES], *each[DISTRICTS * FAMILIES], row = 0;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		put(&sheet, names[i]);
	put_end(&sheet);
	for (int k = 0; k < 2; k++) {
		for (int f = 0; f < DISTRICTS * FAMILIES; f++) {
			sessions[f] = 3 + below(7, draw(SERVICE, k, f, 0));
			each[f] = &sessions[f];
		}
		nudge(each, DISTRICTS * FAMILIES, 1, 14, published[k], draw(SERVICE, k, 999, 0));
		for (int f = 0; f < DISTRICTS * FAMILIES; f++)
			print_service(kinds[k], sessions[f], 1001 + f, f / (FAMILIES / VILLAGES),
			              below(MONTHS, draw(SERVICE, k, f, 1)), row++);
	}
	for (int v = 0; v < DISTRICTS * VILLAGES; v++)
		print_service("advocacy", advocacy[v], BLANK, v, MONTHS - 1, row++);
}

int main(int argc, char **argv)
{
	const char *what = argc == 2 ? argv[1] : "";

	add_people();
	set_disability(0, 20);
	set_disability(1, 4);
	make(0);
	make(1);
	if (!strcmp(what, "baseline") || !strcmp(what, "endline"))
		print_wave(*what == 'e');
	else if (!strcmp(what, "register"))
		print_register();
	else if (!strcmp(what, "services"))
		print_services();
	else {
		fputs("usage: generate baseline|endline|register|services\n", stderr);
		return 2;
	}
	return made();
}
