/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Writes the synthetic sample of this folder (SOURCE.md says what it is):
 *
 *   cc -o generate generate.c
 *   ./generate baseline >baseline.csv && ./generate endline >endline.csv
 *
 * All arithmetic is on integers, so the files are the same bytes everywhere.
 * Who says yes: each person has a score an item, made of the district, the
 * village, the person and chance; the highest scores say yes, as many as the
 * report's percentage needs.  Near the threshold people are then exchanged
 * until the weighted percentage is that of the counts too. */
#include "../made.h"

enum { DISTRICTS = 10, VILLAGES = 6, ROWS = 404, BANDS = 7, GROUPS = 13, ITEMS = 24 };
enum { WAVES = 2, SEXES = 2 };
enum answer { MISSING = -1, NO, YES };
enum { ONE = 10000 }; /* a weight of 1 */

/* What a random number is for, so that no two draws are the same. */
enum purpose { SIZE, LISTED, PROGRAMME, HOUSEHOLD, SHUFFLE_SEX, SHUFFLE_AGE, SHUFFLE_GROUP, AGE, DISTRICT_EFFECT,
               VILLAGE_EFFECT, PERSON_EFFECT, CHANCE, LOST, DEGREE, DETAIL };

struct person {
	int district, village, sex, band, age, group;
	int64_t weight;
	enum answer answers[ITEMS];
	int64_t scores[ITEMS];
};

struct wave {
	int number, count;
	int size[DISTRICTS][VILLAGES]; /* people asked; 0 = village not in this wave */
	struct person people[ROWS];
};

struct count {
	int yes, missing;
};

static const char *const districts[DISTRICTS] = {
	"Gasabo", "Nyarugenge", "Musanze", "Ngororero", "Rubavu", "Gisagara", "Huye", "Nyamagabe", "Ruhango", "Kirehe",
};
static const char *const villages[DISTRICTS] = {
	"gasabo", "nyarugenge", "musanze", "ngororero", "rubavu", "gisagara", "huye", "nyamagabe", "ruhango", "kirehe",
};
/* Villages a district: in both waves, in the baseline only, in the endline only. */
static const int plan[DISTRICTS][3] = {
	{3, 1, 1}, {3, 1, 1}, {3, 1, 2}, {3, 1, 2}, {4, 0, 1}, {3, 1, 1}, {4, 1, 1}, {3, 1, 2}, {3, 1, 1}, {3, 1, 1},
};

static const int band_from[BANDS + 1] = {18, 21, 26, 31, 36, 51, 61, 80};
static const char *const groups[GROUPS] = {
	"survivor", "former_combatant", "born_intermarriage", "spouse_imprisoned", "ex_prisoner", "born_survivors",
	"born_perpetrators", "relative_ex_prisoner", "new_returnee", "old_returnee", "historically_marginalised",
	"origin_unknown", "other",
};
static const int young_group[GROUPS] = {0, 0, 1, 0, 0, 1, 1};
/* Men of the groups 'under 30' outnumber the men of 18 to 30 by two: the first two of 31 to 35 make it up. */
static const int band_counts[WAVES][SEXES][BANDS] = {
	{{6, 13, 17, 24, 85, 50, 31}, {3, 8, 8, 10, 35, 28, 23}},
	{{6, 14, 19, 25, 101, 62, 38}, {3, 9, 8, 11, 42, 35, 31}},
};
static const int group_counts[WAVES][SEXES][GROUPS] = {
	{{114, 2, 2, 7, 6, 6, 28, 17, 16, 4, 1, 1, 22}, {27, 7, 1, 0, 28, 4, 14, 6, 10, 3, 0, 1, 14}},
	{{137, 2, 2, 8, 7, 6, 31, 19, 20, 4, 1, 2, 26}, {32, 8, 0, 0, 34, 5, 17, 8, 13, 4, 0, 0, 18}},
};

enum kind { AGREE, YES_NO, EFFICACY, RESPONSE, REPORT, CHALLENGES };

static const struct item {
	const char *name;
	enum kind kind;
	struct count counts[WAVES][SEXES]; /* women, men */
} items[ITEMS] = {
	{"q10", AGREE, {{{122, 4}, {64, 2}}, {{178, 5}, {96, 2}}}},
	{"q12", AGREE, {{{95, 0}, {53, 0}}, {{152, 0}, {88, 0}}}},
	{"q13", AGREE, {{{91, 0}, {55, 0}}, {{133, 0}, {93, 0}}}},
	{"q14", AGREE, {{{148, 0}, {71, 0}}, {{220, 0}, {107, 3}}}},
	{"q15", AGREE, {{{158, 1}, {86, 0}}, {{227, 3}, {120, 8}}}},
	{"q16", YES_NO, {{{131, 0}, {72, 0}}, {{242, 0}, {131, 0}}}},
	{"q17", EFFICACY, {{{150, 2}, {78, 1}}, {{238, 5}, {120, 6}}}},
	{"q18", YES_NO, {{{110, 0}, {64, 0}}, {{193, 0}, {112, 0}}}},
	{"q19", YES_NO, {{{118, 0}, {61, 0}}, {{213, 0}, {111, 0}}}},
	{"q20", AGREE, {{{208, 0}, {107, 0}}, {{253, 8}, {139, 0}}}},
	{"q21", RESPONSE, {{{188, 1}, {93, 2}}, {{247, 7}, {134, 0}}}},
	{"q22", REPORT, {{{165, 0}, {86, 0}}, {{233, 0}, {125, 0}}}},
	{"q23", AGREE, {{{66, 0}, {35, 0}}, {{64, 0}, {38, 0}}}},
	{"q24_1_3", YES_NO, {{{97, 0}, {47, 2}}, {{201, 4}, {104, 2}}}},
	{"q24_4_6", YES_NO, {{{66, 0}, {22, 2}}, {{163, 3}, {51, 4}}}},
	{"q24_7_9", YES_NO, {{{40, 1}, {12, 0}}, {{183, 2}, {42, 1}}}},
	{"q25", AGREE, {{{202, 0}, {101, 0}}, {{259, 0}, {136, 0}}}},
	{"q26", AGREE, {{{182, 0}, {92, 0}}, {{249, 0}, {130, 0}}}},
	{"q27", AGREE, {{{176, 0}, {91, 0}}, {{240, 0}, {127, 0}}}},
	{"q28", YES_NO, {{{62, 3}, {24, 1}}, {{48, 3}, {17, 4}}}},
	{"q29", CHALLENGES, {{{103, 0}, {50, 0}}, {{96, 0}, {53, 0}}}},
	{"q30", AGREE, {{{199, 0}, {100, 0}}, {{264, 0}, {138, 0}}}},
	{"q31", YES_NO, {{{141, 4}, {69, 3}}, {{219, 2}, {107, 3}}}},
	{"q32", YES_NO, {{{61, 3}, {33, 1}}, {{148, 4}, {84, 3}}}},
};

static uint64_t draw(enum purpose purpose, int a, int b, int c)
{
	return draw_from(UINT64_C(20231001) + (uint64_t)purpose, a, b, c);
}

static void shuffle(int *values, int count, enum purpose purpose, int wave, int sex)
{
	for (int i = count - 1; i > 0; i--) {
		int j = below(i + 1, draw(purpose, wave, sex, i)), kept = values[i];
		values[i] = values[j];
		values[j] = kept;
	}
}

/* ---- the sample: villages, people, weights ---- */

static int in_wave(int wave, int district, int village)
{
	const int *of = plan[district];

	if (village < of[0])
		return 1;
	return village < of[0] + of[1] ? wave == 0 : wave == 1 && village < of[0] + of[1] + of[2];
}

static int wave_rows(int wave)
{
	int rows = 0;

	for (int sex = 0; sex < SEXES; sex++)
		for (int band = 0; band < BANDS; band++)
			rows += band_counts[wave][sex][band];
	return rows;
}

/* 6 to 12 people a village; then one more or less here and there until the sum is right. */
static void set_sizes(struct wave *w)
{
	int sum = 0, wanted = w->count = wave_rows(w->number);

	for (int d = 0; d < DISTRICTS; d++)
		for (int v = 0; v < VILLAGES; v++)
			if (in_wave(w->number, d, v))
				sum += w->size[d][v] = 6 + below(7, draw(SIZE, w->number, d, v));
	for (int i = 0; sum != wanted; i++) {
		int *size = &w->size[i % DISTRICTS][below(VILLAGES, draw(SIZE, 2 + w->number, i, 0))];
		int step = sum < wanted ? 1 : -1;
		if (*size > 0 && *size + step >= 6 && *size + step <= 12) {
			*size += step;
			sum += step;
		}
	}
}

static void set_places(struct wave *w)
{
	int sexes[ROWS], at = 0, women = 0;

	for (int band = 0; band < BANDS; band++)
		women += band_counts[w->number][0][band];
	for (int i = 0; i < w->count; i++)
		sexes[i] = i >= women;
	shuffle(sexes, w->count, SHUFFLE_SEX, w->number, 0);
	for (int d = 0; d < DISTRICTS; d++)
		for (int v = 0; v < VILLAGES; v++)
			for (int i = 0; i < w->size[d][v]; i++, at++)
				w->people[at] = (struct person){.district = d, .village = v, .sex = sexes[at]};
}

/* Ages from young to old against groups, those under 30 first: then both tables hold and nobody is born after
 * their own group. */
static int fill_groups(int *into, int wave, int sex)
{
	int young = 0, all = 0;

	for (int pass = 1; pass >= 0; pass--) {
		for (int g = 0; g < GROUPS; g++)
			for (int i = 0; young_group[g] == pass && i < group_counts[wave][sex][g]; i++)
				into[all++] = g;
		if (pass)
			young = all;
	}
	shuffle(into, young, SHUFFLE_GROUP, wave, sex);
	shuffle(into + young, all - young, SHUFFLE_GROUP, wave, sex + 2);
	return all;
}

static int age_in(int band, int group, uint64_t drawn)
{
	int to = band_from[band + 1];

	if (young_group[group])
		to = band == 3 ? 33 : to < 30 ? to : 30;
	return band_from[band] + below(to - band_from[band], drawn);
}

static void set_profiles(struct wave *w, int sex)
{
	int groups_of[ROWS], order[ROWS], band = 0, left = band_counts[w->number][sex][0];
	int count = fill_groups(groups_of, w->number, sex), n = 0;

	for (int i = 0; i < w->count; i++)
		if (w->people[i].sex == sex)
			order[n++] = i;
	shuffle(order, n, SHUFFLE_AGE, w->number, sex);
	for (int i = 0; i < count; i++) {
		struct person *p = &w->people[order[i]];
		while (left == 0)
			left = band_counts[w->number][sex][++band];
		left--;
		p->band = band;
		p->group = groups_of[i];
		p->age = age_in(band, p->group, draw(AGE, w->number, sex, i));
	}
}

/* The inverse of the chance to be asked, up to a factor: villages of the programme a village sampled, participants
 * listed a participant asked, participants in the household. */
static int64_t raw_weight(const struct wave *w, int at)
{
	const struct person *p = &w->people[at];
	int d = p->district, v = p->village, sampled = 0;
	int64_t programme = 50 + below(31, draw(PROGRAMME, d, 0, 0));
	int64_t listed = 60 + below(51, draw(LISTED, d, v, 0));
	int64_t household = 1 + (below(10, draw(HOUSEHOLD, w->number, at, 0)) >= 7);

	for (int i = 0; i < VILLAGES; i++)
		sampled += w->size[d][i] > 0;
	return household * programme * listed * 10000000 / (sampled * w->size[d][v]);
}

/* Within a sex the weights add to the number of rows, to the last of 4 decimals: the remainders go, one by one, to
 * those who lost most in rounding down. */
static void set_weights(struct wave *w, int sex)
{
	int64_t raw = 0, left = 0, lost[ROWS] = {0};

	for (int i = 0; i < w->count; i++)
		if (w->people[i].sex == sex) {
			raw += raw_weight(w, i);
			left += ONE;
		}
	int64_t wanted = left;
	for (int i = 0; i < w->count; i++)
		if (w->people[i].sex == sex) {
			int64_t share = raw_weight(w, i) * wanted;
			w->people[i].weight = share / raw;
			lost[i] = share % raw;
			left -= share / raw;
		}
	while (left-- > 0) {
		int most = 0;
		for (int i = 1; i < w->count; i++)
			if (lost[i] > lost[most])
				most = i;
		w->people[most].weight++;
		lost[most] = 0;
	}
}

/* ---- answers ---- */

/* Of the variance some 9 % is the village's and 3 % the district's, most of it the same in both waves. */
static int64_t score(const struct wave *w, int at, int item)
{
	const struct person *p = &w->people[at];
	int place = p->district * VILLAGES + p->village;
	int64_t district = normal(draw(DISTRICT_EFFECT, p->district, item, 0));
	int64_t village = normal(draw(VILLAGE_EFFECT, place, item, 0)) * 4 + normal(draw(VILLAGE_EFFECT, place, 99, 0)) * 3 +
	                  normal(draw(VILLAGE_EFFECT, place, item, 1 + w->number)) * 2;
	int64_t person = normal(draw(PERSON_EFFECT, w->number, at, 0));
	int64_t chance = normal(draw(CHANCE, w->number, at, item));

	return district * 3 + village + person * 6 + chance * 16 - (p->age < 26 ? 1500 : 0);
}

struct choice {
	struct person **people; /* the chosen ones first */
	int count, chosen, item;
	int64_t miss; /* weight of the chosen, less what it should be */
};

static int by_score(const struct choice *c, const struct person *a, const struct person *b)
{
	return (a->scores[c->item] < b->scores[c->item]) - (a->scores[c->item] > b->scores[c->item]);
}

static void sort_by_score(struct choice *c)
{
	for (int i = 1; i < c->count; i++)
		for (int j = i; j > 0 && by_score(c, c->people[j - 1], c->people[j]) > 0; j--) {
			struct person *kept = c->people[j];
			c->people[j] = c->people[j - 1];
			c->people[j - 1] = kept;
		}
}

static int64_t cost(int64_t miss, int64_t gap)
{
	return 1000 * (miss < 0 ? -miss : miss) + gap;
}

/* The exchange of a chosen and another person that helps the weight most for the least jump in score. */
static int exchange(struct choice *c)
{
	int64_t best = cost(c->miss, 0);
	int from = -1, to = -1;

	for (int i = 0; i < c->chosen; i++)
		for (int j = c->chosen; j < c->count; j++) {
			int64_t gap = c->people[i]->scores[c->item] - c->people[j]->scores[c->item];
			int64_t miss = c->miss - c->people[i]->weight + c->people[j]->weight;
			if (cost(miss, gap) < best) {
				best = cost(miss, gap);
				from = i;
				to = j;
			}
		}
	if (from < 0)
		return 0;
	struct person *kept = c->people[from];
	c->miss += c->people[to]->weight - kept->weight;
	c->people[from] = c->people[to];
	c->people[to] = kept;
	return 1;
}

/* Of the people, `chosen` get the answer, with that share of the weight of all. */
static void choose(struct choice *c, enum answer answer)
{
	int64_t all = 0;

	sort_by_score(c);
	for (int i = 0; i < c->count; i++)
		all += c->people[i]->weight;
	c->miss = c->count ? -(all * c->chosen / c->count) : 0;
	for (int i = 0; i < c->chosen; i++)
		c->miss += c->people[i]->weight;
	while (exchange(c))
		continue;
	for (int i = 0; i < c->chosen; i++)
		c->people[i]->answers[c->item] = answer;
}

static void answer_item(struct wave *w, int item, int sex)
{
	const struct count *counts = &items[item].counts[w->number][sex];
	struct person *people[ROWS];
	struct choice c = {people, 0, counts->missing, item, 0};

	for (int i = 0; i < w->count; i++)
		if (w->people[i].sex == sex) {
			w->people[i].answers[item] = NO;
			w->people[i].scores[item] = normal(draw(LOST, w->number, i, item));
			people[c.count++] = &w->people[i];
		}
	choose(&c, MISSING);
	c = (struct choice){people + counts->missing, c.count - counts->missing, counts->yes, item, 0};
	for (int i = 0; i < w->count; i++)
		w->people[i].scores[item] = score(w, i, item);
	choose(&c, YES);
}

/* ---- rows ---- */

static void print_agree(enum answer answer, uint64_t drawn)
{
	static const int agree[] = {4, 4, 5}, not[] = {3, 2, 2, 3, 1};

	if (answer != MISSING)
		printf(",%d", answer == YES ? agree[drawn % 3] : not[drawn % 5]);
	else
		putchar(',');
}

static void print_word(enum answer answer, const char *const yes[3], const char *const no[2], uint64_t drawn)
{
	printf(",%s", answer == MISSING ? "" : answer == YES ? yes[drawn % 3] : no[drawn % 2]);
}

/* Three items whose mean is 4 or more for a yes; a missing one alone makes the mean unknown. */
static void print_efficacy(enum answer answer, uint64_t drawn)
{
	static const int sets[2][6][3] = {
		{{3, 3, 4}, {4, 4, 3}, {2, 4, 3}, {3, 4, 4}, {2, 2, 3}, {5, 3, 3}},
		{{4, 4, 4}, {5, 4, 4}, {4, 5, 3}, {5, 5, 5}, {3, 5, 5}, {4, 4, 5}},
	};
	const int *set = sets[answer == YES][drawn % 6];
	int blank = (int)(drawn / 6 % 3);

	for (int i = 0; i < 3; i++)
		if (answer == MISSING && i == blank)
			putchar(',');
		else
			printf(",%d", set[i]);
}

static void print_challenges(enum answer answer, uint64_t drawn)
{
	static const char *const others[] = {"distance", "stigma", "time", "leaders"};
	int any = answer == YES, some = 0;

	if (answer == MISSING || (!any && drawn % 16 == 0)) {
		printf(",%s", answer == MISSING ? "" : "none");
		return;
	}
	printf(",%s", any ? "poverty" : "");
	for (int i = 0; i < 4; i++)
		if ((drawn >> (4 + 2 * i)) % 4 == 0 || (!any && !some && i == 3)) {
			printf("%s%s", any || some ? " " : "", others[i]);
			some = 1;
		}
}

static void print_answer(const struct item *item, enum answer answer, uint64_t drawn)
{
	static const char *const yes[] = {"yes", "yes", "yes"}, *const no[] = {"no", "no"};
	static const char *const calm[] = {"talk", "leave", "report"}, *const fight[] = {"fight", "fight"};
	static const char *const report[] = {"leader", "committee", "court"}, *const alone[] = {"alone", "nothing"};

	switch (item->kind) {
	case AGREE: print_agree(answer, drawn); break;
	case YES_NO: print_word(answer, yes, no, drawn); break;
	case EFFICACY: print_efficacy(answer, drawn); break;
	case RESPONSE: print_word(answer, calm, fight, drawn); break;
	case REPORT: print_word(answer, report, alone, drawn); break;
	case CHALLENGES: print_challenges(answer, drawn); break;
	}
}

/* Days of joint work in the last month: more in the endline, unknown for about one in fifty. */
static void print_days(const struct wave *w, int at)
{
	uint64_t drawn = draw(DETAIL, w->number, at, 11);
	int place = w->people[at].district * VILLAGES + w->people[at].village;
	int days = below(3 + w->number, drawn) + below(4, drawn >> 20) + below(3, draw(VILLAGE_EFFECT, place, 11, 0));

	if ((drawn >> 40) % 50 == 0)
		putchar(',');
	else
		printf(",%d", days);
}

/* Asked only of those who addressed a family conflict. */
static void print_settled(const struct wave *w, int at, enum answer addressed)
{
	uint64_t drawn = draw(DETAIL, w->number, at, 18) % 100;

	if (addressed != YES || drawn > 98)
		putchar(',');
	else
		printf(",%s", drawn < 60 + 15 * (uint64_t)w->number ? "yes" : "no");
}

static void print_header(void)
{
	printf("_id,district,village,wt,sex,age,social_group,q10,q11");
	for (int i = 1; i < ITEMS; i++)
		if (items[i].kind == EFFICACY)
			printf(",q17_1,q17_2,q17_3");
		else
			printf(",%s%s", items[i].name, strcmp(items[i].name, "q18") ? "" : ",q18_settled");
	putchar('\n');
}

static void print_person(const struct wave *w, int at)
{
	const struct person *p = &w->people[at];

	printf("%d,%s,%s-%d,%" PRId64 ".%04" PRId64 ",%s,%d,%s", 100001 + 100000 * w->number + at,
	       districts[p->district], villages[p->district], p->village + 1, p->weight / ONE, p->weight % ONE,
	       p->sex ? "male" : "female", p->age, groups[p->group]);
	for (int i = 0; i < ITEMS; i++) {
		print_answer(&items[i], p->answers[i], draw(DEGREE, w->number, at, i));
		if (i == 0)
			print_days(w, at);
		if (!strcmp(items[i].name, "q18"))
			print_settled(w, at, p->answers[i]);
	}
	putchar('\n');
}

static void make(struct wave *w)
{
	set_sizes(w);
	set_places(w);
	for (int sex = 0; sex < SEXES; sex++) {
		set_profiles(w, sex);
		set_weights(w, sex);
		for (int item = 0; item < ITEMS; item++)
			answer_item(w, item, sex);
	}
}

int main(int argc, char **argv)
{
	static struct wave wave;

	if (argc != 2 || (strcmp(argv[1], "baseline") && strcmp(argv[1], "endline"))) {
		fputs("usage: generate baseline|endline\n", stderr);
		return 2;
	}
	wave.number = !strcmp(argv[1], "endline");
	make(&wave);
	print_header();
	for (int i = 0; i < wave.count; i++)
		print_person(&wave, i);
	return made();
}
