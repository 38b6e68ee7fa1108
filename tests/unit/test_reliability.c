/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "infer/one_factor.h"
#include "infer/reliability.h"

#include "check.h"

/* Smith and Stanley (1983), as R's datasets::ability.cov has it: general, picture, blocks, maze,
 * reading, vocab. */
static const double ability[36] = {
	24.641, 5.991, 33.520, 6.023, 20.755, 29.701,
	5.991, 6.700, 18.137, 1.782, 4.936, 7.204,
	33.520, 18.137, 149.831, 19.424, 31.430, 50.753,
	6.023, 1.782, 19.424, 12.711, 4.757, 9.075,
	20.755, 4.936, 31.430, 4.757, 52.604, 66.762,
	29.701, 7.204, 50.753, 9.075, 66.762, 135.292,
};

/* R 4.2 factanal(factors = 1, covmat = ability.cov), whose help page prints the uniquenesses to
 * three digits. */
static void check_ability(void)
{
	static const double unique[] = { 0.534598920, 0.852578998, 0.748185647, 0.910127808,
		                         0.231716110, 0.279741115 };
	static const double loading[] = { 0.682203108, 0.383954427, 0.501811073, 0.299786911,
		                          0.876518048, 0.848680673 };
	struct svy_one_factor f;
	size_t item;

	CHECK_INT(svy_one_factor(&f, ability, 6), 0);
	for (size_t i = 0; i < 6; i++) {
		CHECK_NEAR(f.uniquenesses[i] / ability[i * 7], unique[i], 1e-8);
		CHECK_NEAR(f.loadings[i] / sqrt(ability[i * 7]), loading[i], 1e-8);
	}
	CHECK_INT((long long)f.least, 4);
	CHECK(f.settled);
	svy_one_factor_free(&f);
	CHECK_NEAR(svy_omega(&item, ability, 6).value, 0.8007449737, 1e-9);
	CHECK_INT((long long)item, 6);
}

/* Three items have one factor exactly: with loadings .6, .7, .8 of variances 1 the correlations
 * are .42, .48, .56, and omega = 2.1^2 / (2.1^2 + .64 + .51 + .36). */
static void check_three(void)
{
	static const double r[9] = { 1, 0.42, 0.48, 0.42, 1, 0.56, 0.48, 0.56, 1 };
	static const double turned[9] = { 4, -0.84, 0.96, -0.84, 1, -0.56, 0.96, -0.56, 1 };
	struct svy_one_factor f;
	size_t item;

	CHECK_INT(svy_one_factor(&f, r, 3), 0);
	CHECK_NEAR(f.loadings[0], 0.6, 1e-10);
	CHECK_NEAR(f.loadings[2], 0.8, 1e-10);
	svy_one_factor_free(&f);
	CHECK_NEAR(svy_omega(&item, r, 3).value, 4.41 / 5.92, 1e-10);
	/* the first in other units, the second turned round: 1.2, -.7, .8 */
	CHECK_INT(svy_one_factor(&f, turned, 3), 0);
	CHECK_NEAR(f.loadings[0], 1.2, 1e-10);
	CHECK_NEAR(f.loadings[1], -0.7, 1e-10);
	CHECK_NEAR(f.uniquenesses[0], 4 * 0.64, 1e-10);
	svy_one_factor_free(&f);
	/* alpha: 3/2 (1 - 3 / (3 + 2 * 1.46)) */
	CHECK_NEAR(svy_alpha(r, 3).value, 1.5 * (1 - 3 / 5.92), 1e-14);
	CHECK_NEAR(svy_alpha_standardised(turned, 3).value, 1.5 * (1 - 3 / (3 - 1.0)), 1e-14);
	/* the first with the sum of the others: (.42 + .48) / sqrt(2 + 1.12) */
	CHECK_NEAR(svy_item_rest(r, 3, 0).value, 0.9 / sqrt(3.12), 1e-14);
	CHECK_NEAR(svy_alpha_dropped(r, 3, 0).value, 2 * (1 - 2 / 3.12), 1e-14);
}

/* The third would have a loading of sqrt(.8 * .7 / .5), above its standard deviation. */
static void check_heywood(void)
{
	static const double r[9] = { 1, 0.5, 0.8, 0.5, 1, 0.7, 0.8, 0.7, 1 };
	size_t item;
	struct svy_coefficient omega = svy_omega(&item, r, 3);

	CHECK(isnan(omega.value));
	CHECK_INT((long long)item, 2);
}

static void check_undefined(void)
{
	static const double still[9] = { 1, 0, 0.5, 0, 0, 0, 0.5, 0, 1 };
	static const double against[4] = { 1, -1, -1, 1 };
	double none[4] = { NAN, NAN, NAN, NAN };
	size_t item;

	CHECK_TEXT(svy_alpha(still, 1).flag, "there is only one item");
	CHECK_TEXT(svy_alpha(none, 2).flag, "fewer than two rows with all items");
	CHECK_TEXT(svy_alpha(against, 2).flag, "the sum of the items does not vary");
	CHECK_TEXT(svy_omega(&item, against, 2).flag, "one factor wants three items");
	CHECK_TEXT(svy_omega(&item, still, 3).flag, "an item does not vary");
	CHECK_TEXT(svy_alpha_standardised(still, 3).flag, "an item does not vary");
	CHECK_TEXT(svy_item_rest(still, 3, 1).flag, "the item does not vary");
	CHECK_NEAR(svy_item_rest(against, 2, 0).value, -1, 1e-15);
}

/* R: 1 - exp(log(.2) + c(1, -1) * qt(.975, 20) * .05 / .2); qt(.975, 20) = 2.085963447. */
static void check_interval(void)
{
	struct svy_interval ci = svy_interval_alpha(0.8, 0.0025, 20, 0.95);

	CHECK_NEAR(ci.low, 1 - 0.2 * exp(2.085963447 * 0.25), 1e-9);
	CHECK_NEAR(ci.high, 1 - 0.2 * exp(-2.085963447 * 0.25), 1e-9);
	CHECK_TEXT(ci.method, "log");
	CHECK(isnan(svy_interval_alpha(0.8, 0.0025, 0, 0.95).low));
	CHECK_NEAR(svy_interval_alpha(0.8, 0, 20, 0.95).low, 0.8, 1e-15);
	CHECK(isnan(svy_interval_alpha(NAN, 0.0025, 20, 0.95).low));
}

int main(void)
{
	check_ability();
	check_three();
	check_heywood();
	check_undefined();
	check_interval();
	return check_end();
}
