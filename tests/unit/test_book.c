/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Times of interviews, and pairs of rows that are alike, against counting one by one. */
#include "unit/check.h"

#include "book/moment.h"
#include "book/twin.h"

#include <stdint.h>
#include <stdlib.h>

static double seconds(const char *text)
{
	double s;

	return svy_moment_parse(&s, svy_text(text)) ? s : NAN;
}

/* The numbers are those of date(1): date -u -d TEXT +%s.%N */
static void test_moments(void)
{
	CHECK_NEAR(seconds("1970-01-01T00:00:00Z"), 0, 0);
	CHECK_NEAR(seconds("2026-11-21T09:30:15.250+02:00"), 1795246215.25, 1e-15);
	CHECK_NEAR(seconds("2026-11-21 09:30:15"), 1795253415, 0);
	CHECK_NEAR(seconds("2026-11-21T09:30"), 1795253400, 0);
	CHECK_NEAR(seconds("2024-02-29T23:59:59-0530"), 1709270999, 0);
	CHECK_NEAR(seconds("2000-03-01T00:00:00+01"), 951865200, 0);
	CHECK_NEAR(seconds("Nov 21, 2026 9:30:15 AM"), 1795253415, 0);
	CHECK_NEAR(seconds("Nov 1, 2026 12:05:00 AM"), 1793491500, 0);
	CHECK_NEAR(seconds("Feb 29, 2024 12:05:00 PM"), 1709208300, 0);
	CHECK_NEAR(seconds("Feb 29, 2024 11:59:59 PM"), 1709251199, 0);
	CHECK_NEAR(seconds("1969-12-31T23:59:59Z"), -1, 0);
	CHECK_NEAR(seconds("2100-03-01T00:00:00Z"), 4107542400, 0);
}

static void test_no_moments(void)
{
	static const char *const texts[] = {
		"", "2026-11-21", "2026-11-21T", "2026-11-21T9:30", "21/11/2026 09:30",
		"2026-02-29T00:00Z", "2026-13-01T00:00Z", "2026-00-01T00:00Z", "0000-01-01T00:00Z",
		"2026-11-21T09:60Z", "2026-11-21T25:00Z", "2026-11-21T09:30Zulu",
		"2026-11-21T09:30+2", "Nov 21, 2026 9:30:15", "Nov 31, 2026 9:30:15 AM",
		"Nov 21, 2026 13:30:15 PM", "Nov 21, 2026 0:30:15 AM", "nov 21, 2026 9:30:15 AM",
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (!CHECK(isnan(seconds(texts[i]))))
			printf("  %s\n", texts[i]);
	CHECK(svy_is_date(svy_text("2024-02-29")));
	CHECK(!svy_is_date(svy_text("2023-02-29")));
	CHECK(!svy_is_date(svy_text("2023-2-9")));
}

enum { ROWS = 120, COLUMNS = 45 };

static uint64_t state = 1;

static uint32_t next(uint32_t below)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33) % below;
}

/* Answers 1 to 3, or of hundreds, some missing; many rows are another row with a few changes. */
static void make_rows(uint32_t rows[ROWS][COLUMNS])
{
	for (size_t r = 0; r < ROWS; r++) {
		size_t like = r && next(2) ? next((uint32_t)r) : r;

		for (size_t c = 0; c < COLUMNS; c++)
			rows[r][c] = like < r && next(12) ? rows[like][c] : next(c % 5 ? 4 : 600);
	}
}

static bool alike(size_t *equal, size_t *both, const uint32_t *a, const uint32_t *b,
                  const bool *wanted, double share)
{
	bool same = true;

	*equal = *both = 0;
	for (size_t c = 0; c < COLUMNS; c++) {
		same = same && a[c] == b[c];
		if (!wanted[c] || !a[c] || !b[c])
			continue;
		++*both;
		*equal += a[c] == b[c];
	}
	return !same && *both >= SVY_TWIN_COLUMNS && (double)*equal >= share * (double)*both;
}

static void check_twins(const struct svy_twins *t, uint32_t rows[ROWS][COLUMNS],
                        const bool *wanted, double share, size_t groups)
{
	struct svy_twin *found;
	struct svy_error err;
	size_t count, at = 0, equal, both;
	bool right = true;

	if (!CHECK_INT(svy_twins_find(&found, &count, t, wanted, share, SIZE_MAX, &err), 0))
		return;
	for (size_t a = 0; a < ROWS; a++)
		for (size_t b = a + 1; b < ROWS; b++) {
			if (a % groups != b % groups ||
			    !alike(&equal, &both, rows[a], rows[b], wanted, share))
				continue;
			right = right && at < count && found[at].a == a + 2 &&
			        found[at].b == b + 2 && found[at].equal == equal &&
			        found[at].compared == both;
			at++;
		}
	CHECK(right);
	CHECK(count == at);
	CHECK(at > 0);
	free(found);
}

static void test_twins(size_t groups)
{
	static uint32_t rows[ROWS][COLUMNS];
	struct svy_twins t = { .width = COLUMNS };
	struct svy_error err;
	bool wanted[COLUMNS];
	char name[2] = "a";

	make_rows(rows);
	for (size_t c = 0; c < COLUMNS; c++)
		wanted[c] = c % 7 != 3;
	for (size_t r = 0; r < ROWS; r++) {
		name[0] = (char)('a' + r % groups);
		CHECK_INT(svy_twins_add(&t, rows[r], svy_text(name), r + 2, &err), 0);
	}
	check_twins(&t, rows, wanted, 0.85, groups);
	check_twins(&t, rows, wanted, 0.5, groups);
	check_twins(&t, rows, wanted, 0.75, groups);
	svy_twins_free(&t);
}

static void test_limits(void)
{
	struct svy_twins t = { .width = 1 };
	struct svy_twin *found;
	struct svy_error err;
	const uint32_t one = 1;
	const bool wanted = true;
	size_t count;

	for (size_t r = 0; r < 20001; r++)
		(void)svy_twins_add(&t, &one, svy_text(""), r, &err);
	CHECK_INT(svy_twins_find(&found, &count, &t, &wanted, 1, 10, &err), -1);
	CHECK_TEXT(err.message, "--near compares all pairs of rows, and 200010000 are more than "
	           "200000000; say --near-within COL to compare those of one interviewer, say, "
	           "with one another only");
	svy_twins_free(&t);
}

int main(void)
{
	test_moments();
	test_no_moments();
	test_twins(1);
	test_twins(3);
	test_limits();
	return check_end();
}
