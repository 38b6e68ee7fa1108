/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright (C) 2026 The svykit authors */

/*
 * Writes the synthetic sample of this folder (SOURCE.md says what it is), a plain CSV:
 *
 *	cc -o generate generate.c && ./generate >boys.csv
 *
 * Each boy has a score, of the factors, his group and chance; the 40 with the highest take the message further.
 */
#include "../made.h"

enum { GROUPS = 20, EACH = 5, BOYS = GROUPS * EACH, TAKE = 40 };
enum purpose { AGE, SCHOOL, WORKS, SESSIONS, FATHER, LEADER, FRIENDS, CLUB, GROUP_EFFECT, CHANCE, WAYS, LEFT_OUT };
enum column { BOY, GROUP, YEARS, IN_SCHOOL, WORK, CAME, DAD, FAITH, WITH, IN_CLUB, TOOK, HOW, COLUMNS };

static const char yes_no[] = "yes no", stance[] = "for silent against";

static const struct question questions[COLUMNS] = {
	[BOY] = {.name = "boy"},
	[GROUP] = {.name = "group"},
	[YEARS] = {.name = "age"},
	[IN_SCHOOL] = {.name = "school", .choices = yes_no},
	[WORK] = {.name = "works", .choices = yes_no},
	[CAME] = {.name = "sessions"},
	[DAD] = {.name = "father", .choices = stance},
	[FAITH] = {.name = "faith_leader", .choices = stance},
	[WITH] = {.name = "friends"},
	[IN_CLUB] = {.name = "club", .choices = yes_no},
	[TOOK] = {.name = "took_further", .choices = yes_no},
	[HOW] = {.name = "how", .choices = "friends family school elders online", .many = 1},
};

static int boys[BOYS][COLUMNS];

static uint64_t draw(enum purpose purpose, int at, int more)
{
	return draw_from(UINT64_C(20120301) + (uint64_t)purpose, at, more, 0);
}

static int percent(enum purpose purpose, int at)
{
	return below(100, draw(purpose, at, 0));
}

/* The older ones leave school and work; who works comes to fewer sessions. */
static void describe(int at)
{
	int *of = boys[at], drawn = percent(FATHER, at);

	of[BOY] = 1 + at;
	of[GROUP] = 1 + at / EACH;
	of[YEARS] = 13 + below(7, draw(AGE, at, 0));
	of[IN_SCHOOL] = percent(SCHOOL, at) >= 115 - 4 * (of[YEARS] - 8);
	of[WORK] = percent(WORKS, at) >= (of[IN_SCHOOL] ? 75 : 25);
	of[CAME] = 2 + below(4, draw(SESSIONS, at, 0)) + below(3, draw(SESSIONS, at, 1)) + of[WORK];
	of[DAD] = drawn < 35 ? 0 : drawn < 75 ? 1 : 2;
	drawn = percent(LEADER, at / EACH / 4 * 100 + (percent(LEADER, at) < 40 ? at : 0));
	of[FAITH] = drawn < 30 ? 0 : drawn < 70 ? 1 : 2;
	of[WITH] = below(4, draw(FRIENDS, at, 0)) + below(3, draw(FRIENDS, at, 1));
	of[IN_CLUB] = percent(CLUB, at) >= 30;
}

/* What goes with it, in thousandths: sessions, friends, a father who is for it, a leader who is not against it, work. */
static int64_t score(int at)
{
	const int *of = boys[at];
	int64_t factors = of[CAME] * 380 + of[WITH] * 260 - of[DAD] * 620 - (of[FAITH] == 2) * 700 - (of[WORK] == 0) * 350 +
	                  (of[IN_CLUB] == 0) * 500;

	return factors + normal(draw(GROUP_EFFECT, of[GROUP], 0)) * 4 / 10 + normal(draw(CHANCE, at, 0)) * 14 / 10;
}

/* One way or more, of those who did; who did not was not asked. */
static void take_further(void)
{
	struct lot lots[BOYS];

	for (int at = 0; at < BOYS; at++)
		lots[at] = (struct lot){score(at), at};
	lots_order(lots, BOYS);
	for (int i = 0; i < BOYS; i++) {
		int at = lots[i].at, some = 0;
		for (int way = 0; way < 5; way++)
			if (below(way + 2, draw(WAYS, at, way)) == 0)
				some |= 1 << way;
		boys[at][TOOK] = i >= TAKE;
		boys[at][HOW] = i >= TAKE ? BLANK : some ? some : 1;
	}
}

/* What a few did not say. */
static void leave_out(int at)
{
	if (below(40, draw(LEFT_OUT, at, 0)) == 0)
		boys[at][DAD] = BLANK;
	if (below(50, draw(LEFT_OUT, at, 1)) == 0)
		boys[at][FAITH] = BLANK;
}

int main(void)
{
	struct sheet sheet = {',', "", "\n", 0, "", 0};

	for (int at = 0; at < BOYS; at++)
		describe(at);
	take_further();
	for (int c = 0; c < COLUMNS; c++)
		put_name(&sheet, &questions[c]);
	put_end(&sheet);
	for (int at = 0; at < BOYS; at++) {
		leave_out(at);
		for (int c = 0; c < COLUMNS; c++)
			put_answer(&sheet, &questions[c], boys[at][c]);
		put_end(&sheet);
	}
	return made();
}
