/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* GRIM, GRIMMER and DEBIT against enumeration, and against documented cases of the R
 * package scrutiny (Jung): its data sets pigs1, pigs2, pigs3 and pigs5 with the results
 * that its tests expect, and the false alarms listed in its NEWS of version 1.0.0. */
#include "check.h"
#include "check/grim.h"
#include "check/grimmer.h"
#include "check/published.h"
#include "check/significance.h"

#include <stdlib.h>

enum { N_MAX = 300 };

/* The best rule by which any of 0..n gives each percentage, by going through them. */
static void enumerate(enum svy_rounding *best, int64_t n, int decimals)
{
	int64_t step = decimals == 1 ? 1000 : 10000;

	memset(best, 0, (size_t)(step + 1) * sizeof *best);
	for (int64_t yes = 0; yes <= n; yes++) {
		int64_t floor = yes * step / n, rest = yes * step % n;
		int64_t half_up = floor + (2 * rest >= n), away = floor + (rest > 0);
		int64_t half_even = 2 * rest == n ? floor + floor % 2 : half_up;

		if (best[away] < SVY_ROUNDING_AWAY)
			best[away] = SVY_ROUNDING_AWAY;
		if (best[floor] < SVY_ROUNDING_CUT)
			best[floor] = SVY_ROUNDING_CUT;
		if (best[half_even] < SVY_ROUNDING_HALF_EVEN)
			best[half_even] = SVY_ROUNDING_HALF_EVEN;
		best[half_up] = SVY_ROUNDING_HALF;
	}
}

static int disagreements(int64_t n, int decimals)
{
	static enum svy_rounding best[10001];
	struct svy_grain grain = { .decimals = decimals, .scale = 100, .high = 1 };
	int bad = 0;

	enumerate(best, n, decimals);
	for (grain.units = 0; grain.units <= (decimals == 1 ? 1000 : 10000); grain.units++) {
		int64_t sum;

		bad += svy_grim(&sum, &grain, n) != best[grain.units];
		bad += !svy_grim_tells(&grain, n) && best[grain.units] < SVY_ROUNDING_HALF_EVEN;
	}
	return bad;
}

/* No false alarm, no miss: every n, every percentage. */
static void test_percentages(void)
{
	for (int decimals = 1; decimals <= 2; decimals++) {
		int bad = 0;

		for (int64_t n = 1; n <= N_MAX; n++)
			bad += disagreements(n, decimals);
		printf("# %d decimals\n", decimals);
		CHECK_INT(bad, 0);
	}
}

static struct svy_grain grain_of(const char *text, int64_t scale)
{
	struct svy_published published = { 0 };
	struct svy_error err;

	(void)svy_published_read(&published, svy_text(text), &err);
	return (struct svy_grain){
		.units = published.first.units, .decimals = published.first.decimals,
		.scale = scale, .low = scale == 100 ? 0 : 1, .high = scale == 100 ? 1 : 0,
	};
}

static enum svy_rounding rule_of(const char *text, int64_t scale, int64_t grains)
{
	struct svy_grain grain = grain_of(text, scale);
	int64_t sum;

	return svy_grim(&sum, &grain, grains);
}

static const char *const pigs[] = { "7.22", "4.74", "5.23", "2.57", "6.77", "2.68",
                                    "7.01", "7.38", "3.14", "6.89", "5.00", "0.24" };

static void test_scrutiny_grim(void)
{
	static const int n[] = { 32, 25, 29, 24, 27, 28, 29, 26, 27, 31, 25, 28 };
	static const bool want[] = { 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0 };
	/* 40 people: half up; either half (up_or_down) */
	static const bool up[] = { 0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0 };
	static const bool either[] = { 1, 0, 1, 1, 1, 1, 0, 1, 0, 0, 1, 0 };
	static const char *const percents[] = { "67.4", "54.2", "54.0", "69.8", "68.1", "55.4" };
	static const bool percent_want[] = { 0, 0, 1, 0, 0, 0 }; /* 81/150 alone, by hand */

	for (size_t i = 0; i < 12; i++) {
		printf("# %s\n", pigs[i]);
		CHECK_INT(rule_of(pigs[i], 1, n[i]) >= SVY_ROUNDING_HALF_EVEN, want[i]);
		CHECK_INT(rule_of(pigs[i], 1, 40) == SVY_ROUNDING_HALF, up[i]);
		/* Half down counts as cut off here. */
		CHECK(!either[i] || rule_of(pigs[i], 1, 40) >= SVY_ROUNDING_CUT);
		CHECK(rule_of(pigs[i], 1, 80) >= SVY_ROUNDING_CUT);
	}
	for (size_t i = 0; i < 6; i++)
		CHECK_INT(rule_of(percents[i], 100, 150) >= SVY_ROUNDING_HALF_EVEN,
		          percent_want[i]);
}

/* 99.9 % of 139 men, and what the sample study says of the others. */
static void test_near(void)
{
	struct svy_grain men = grain_of("99.9", 100), other;
	int64_t sums[2], sum;

	CHECK_INT(rule_of("99.9", 100, 139), SVY_ROUNDING_NONE);
	CHECK_INT(svy_grim_near(sums, &men, 139), 2);
	CHECK_INT(sums[0], 138);
	CHECK_INT(sums[1], 139);
	CHECK_INT(svy_grim_smaller(&sum, &men, 139, 1), 0);
	CHECK_INT(svy_grim_larger(&sum, &men, 139, 1), 667);
	CHECK_INT(sum, 666);
	other = grain_of("78.7", 100);
	CHECK_INT(svy_grim_smaller(&sum, &other, 139, 1), 136);
	CHECK_INT(sum, 107);
	CHECK_INT(rule_of("98.4", 100, 265), SVY_ROUNDING_CUT);
	CHECK_INT(rule_of("100.1", 100, 139), SVY_ROUNDING_NONE);
	CHECK_INT(rule_of("-0.7", 100, 139), SVY_ROUNDING_NONE);
	CHECK_INT(rule_of("-0.72", 1, 25), SVY_ROUNDING_HALF);
	CHECK_INT(rule_of("-0.73", 1, 25), SVY_ROUNDING_NONE);
}

static enum svy_grimmer grimmer(const char *mean, const char *sd, int64_t n, int64_t items,
                                int64_t low, int64_t high)
{
	struct svy_grain x = grain_of(mean, 1), s = grain_of(sd, 1);
	struct svy_printed_moments m = {
		.mean = x.units, .mean_decimals = x.decimals,
		.sd = s.units, .sd_decimals = s.decimals,
		.n = n, .items = items, .low = low, .high = high,
	};

	return svy_grimmer(&m);
}

static void test_scrutiny_grimmer(void)
{
	static const char *const sds[] = { "5.30", "6.55", "2.55", "2.57", "2.18", "2.59",
	                                   "6.68", "3.65", "5.32", "4.18", "2.18", "6.43" };
	static const int n[] = { 38, 31, 35, 30, 33, 34, 35, 32, 33, 37, 31, 34 };
	static const bool want[] = { 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1 };
	static const char *const means[] = { "0.53", "0.44", "0.77", "0.19", "0.34", "0.93",
	                                     "0.12" };
	static const char *const binary[] = { "0.50", "0.50", "0.42", "0.35", "0.47", "0.25",
	                                      "0.33" };

	for (size_t i = 0; i < 12; i++) {
		printf("# %s %s\n", pigs[i], sds[i]);
		CHECK_INT(grimmer(pigs[i], sds[i], n[i], 1, 1, 0) == SVY_GRIMMER_FITS, want[i]);
	}
	/* DEBIT: all but the fourth are consistent. */
	for (size_t i = 0; i < 7; i++)
		CHECK_INT(grimmer(means[i], binary[i], 1683, 1, 0, 1) == SVY_GRIMMER_FITS,
		          i != 3);
	CHECK_INT(grimmer("0.36", "0.11", 20, 1, 0, 1), SVY_GRIMMER_NONE);
	/* Not impossible: seven 1 and 193 0; two people with 23 points each. */
	CHECK_INT(grimmer("0.03", "0.18", 200, 1, 1, 0), SVY_GRIMMER_FITS);
	CHECK_INT(grimmer("0.03", "0.18", 200, 1, 0, 1), SVY_GRIMMER_FITS);
	CHECK_INT(grimmer("7.67", "0.00", 2, 3, 1, 0), SVY_GRIMMER_FITS);
	/* rsprite2's pair, as its tests have it. */
	CHECK_INT(grimmer("5.21", "1.6", 28, 1, 1, 0), SVY_GRIMMER_FITS);
	CHECK_INT(grimmer("3.44", "2.47", 18, 1, 1, 0), SVY_GRIMMER_LOOSE);
	CHECK_INT(grimmer("3.0", "1.0", 1, 1, 1, 0), SVY_GRIMMER_UNKNOWN);
}

/* All answers of n people from 1 to 5: printed (mean, sd) pairs that occur. */
static bool occurs[1000][400];

static int64_t rounded(double value, double power)
{
	return (int64_t)floor(value * power + .5 + 1e-9);
}

static void go_through(int n, int left, int from, int64_t sum, int64_t squares)
{
	double mean = (double)sum / n;

	if (left == 0) {
		double sd = sqrt(fmax(0, ((double)squares - (double)sum * mean) / (n - 1)));

		occurs[rounded(mean, 100)][rounded(sd, 100)] = true;
		return;
	}
	for (int answer = from; answer <= 5; answer++)
		go_through(n, left - 1, answer, sum + answer, squares + answer * answer);
}

static void test_grimmer_enumerated(int n, int *missed)
{
	struct svy_printed_moments m = { .mean_decimals = 2, .sd_decimals = 2, .n = n, .items = 1,
	                         .low = 1, .high = 5 };
	int alarms = 0;

	memset(occurs, 0, sizeof occurs);
	go_through(n, n, 1, 0, 0);
	for (m.mean = 100; m.mean <= 500; m.mean++)
		for (m.sd = 0; m.sd < 400; m.sd++) {
			bool fits = svy_grimmer(&m) == SVY_GRIMMER_FITS;

			alarms += occurs[m.mean][m.sd] && !fits;
			*missed += fits && !occurs[m.mean][m.sd];
		}
	printf("# %d people: %d passed that no answers give\n", n, *missed);
	CHECK_INT(alarms, 0);
}

static void test_significance(void)
{
	struct svy_range one = { 1, 1 }, p;

	/* R: 2 * pt(-2.25, 38) and 2 * pt(-2.15, 38); pf(4.1, 2, 57, lower = FALSE);
	 * pchisq(3.84, 1, lower = FALSE); 2 * pnorm(-1.96) */
	p = svy_test_p(SVY_TEST_T, (struct svy_range){ 2.15, 2.25 }, (struct svy_range){ 38, 38 }, one);
	CHECK_NEAR(p.low, 0.0303199794, 1e-6);
	CHECK_NEAR(p.high, 0.0379829421, 1e-6);
	p = svy_test_p(SVY_TEST_T, (struct svy_range){ -2.25, -2.15 }, (struct svy_range){ 38, 38 }, one);
	CHECK_NEAR(p.low, 0.0303199794, 1e-6);
	p = svy_test_p(SVY_TEST_F, (struct svy_range){ 4.1, 4.1 }, (struct svy_range){ 57, 57 },
	               (struct svy_range){ 2, 2 });
	CHECK_NEAR(p.low, 0.0216958619, 1e-6);
	p = svy_test_p(SVY_TEST_CHISQ, (struct svy_range){ 3.84, 3.84 }, one, one);
	CHECK_NEAR(p.low, 0.0500435212, 1e-6);
	p = svy_test_p(SVY_TEST_Z, (struct svy_range){ -0.01, 1.96 }, one, one);
	CHECK_NEAR(p.low, 0.0499957903, 1e-6);
	CHECK_NEAR(p.high, 1, 1e-12);
	CHECK_INT(svy_test_of("F"), SVY_TEST_F);
	CHECK_INT(svy_test_of("percent"), SVY_TEST_NONE);
}

int main(void)
{
	int missed = 0;

	test_percentages();
	test_scrutiny_grim();
	test_near();
	test_scrutiny_grimmer();
	test_grimmer_enumerated(2, &missed);
	test_grimmer_enumerated(3, &missed);
	CHECK_INT(missed, 0);
	for (int n = 4; n <= 9; n++) {
		missed = 0;
		test_grimmer_enumerated(n, &missed);
		CHECK(missed <= 200); /* of 160,400; most are ties to even */
	}
	test_significance();
	return check_end();
}
