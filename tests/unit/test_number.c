/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "check.h"
#include "read/number.h"

#include <float.h>
#include <stdint.h>
#include <stdlib.h>

static const char *const good[] = {
	"0", "-0", "1", "+1", "-17", "1.5", ".5", "5.", "007", " 12 ", "\t3",
	"1e3", "1E-3", "2.5e+2", "1e22", "1e23", "1e-22", "1e-23", "0e999999999",
	"9007199254740992", "9007199254740993", "18446744073709551615",
	"18446744073709551616", "123456789012345678901234567890",
	"0.1", "0.3", "1.0052341234567890", "2.2250738585072011e-308",
	"2.2250738585072014e-308", "1.7976931348623157e308", "4.9e-324", "1e-400",
	"0.000000000000000000000000000000000000000000000000000000000000000001",
	"100000000000000000000000000000000000000000000000000000000000000000000",
	"8.5e15", "0.99999999999999999", "5e-1",
};

static const char *const bad[] = {
	"", " ", "+", "-", ".", "-.", "e5", ".e5", "1e", "1e+", "1,5", "1 2", "1.2.3",
	"0x10", "inf", "-inf", "INFINITY", "nan", "NaN", "1e309", "-1e309", "1e99999",
	"1e2147483648000", "1_000", "--1", "+-1", "1-", "12abc", "abc", "\302\2401",
	"\357\274\221", "1e5.0", "1f", "1'000", "#1",
};

static double parsed(const char *text)
{
	double value = -77;

	return svy_number_parse(&value, svy_text(text)) ? value : -77;
}

/* The C library is the reference: glibc's strtod is correctly rounded. */
static void check_good(void)
{
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		double value = 0, want = strtod(good[i], NULL);
		bool ok = svy_number_parse(&value, svy_text(good[i]));

		if (!CHECK(ok && memcmp(&value, &want, sizeof value) == 0))
			printf("  '%s' gave %.17g, not %.17g\n", good[i], value, want);
	}
}

static void check_bad(void)
{
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		double value = 0;

		if (!CHECK(!svy_number_parse(&value, svy_text(bad[i]))))
			printf("  '%s' gave %.17g\n", bad[i], value);
	}
}

static uint64_t random_bits(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

/* Any double, printed with 1 to 19 digits, reads as strtod reads it. */
static void check_random(void)
{
	uint64_t state = 88172645463325252u;
	long wrong = 0;

	for (long i = 0; i < 200000; i++) {
		double value = 0, want;
		char text[64];
		uint64_t bits = random_bits(&state);
		int digits = (int)(random_bits(&state) % 19);

		if (i % 2)
			memcpy(&want, &bits, sizeof want);
		else
			want = (double)(int64_t)(bits >> 20) / 1e6;
		if (!isfinite(want))
			continue;
		(void)snprintf(text, sizeof text, "%.*e", digits, want);
		want = strtod(text, NULL);
		if (isfinite(want))
			wrong += !svy_number_parse(&value, svy_text(text)) ||
			         memcmp(&value, &want, sizeof value) != 0;
	}
	CHECK_INT(wrong, 0);
}

/* Only the bytes of the text count, whatever stands behind them. */
static void check_borrowed(void)
{
	double value = 0;

	CHECK(svy_number_parse(&value, (struct svy_text){ "12345", 2 }));
	CHECK_NEAR(value, 12, 0);
	CHECK(svy_number_parse(&value, (struct svy_text){ "1.e5", 2 }));
	CHECK(!svy_number_parse(&value, (struct svy_text){ "1e5", 2 }));
	CHECK(!svy_number_parse(&value, (struct svy_text){ NULL, 0 }));
}

static void check_long(void)
{
	size_t len = 100000;
	char *text = malloc(len + 1);

	memset(text, '0', len);
	text[len] = '\0';
	text[1] = '.';
	text[len - 1] = '7';
	CHECK_NEAR(parsed(text), 0, 0);
	memcpy(text + len - 7, "1e99993", 7);
	CHECK_NEAR(parsed(text), strtod(text, NULL), 0);
	memcpy(text + len - 8, "1e999930", 8);
	CHECK_NEAR(parsed(text), -77, 0);
	memcpy(text + len - 9, "1e9999300", 9);
	CHECK_NEAR(parsed(text), -77, 0);
	memset(text, '9', len);
	CHECK_NEAR(parsed(text), -77, 0);
	free(text);
}

int main(void)
{
	check_good();
	check_bad();
	check_random();
	check_borrowed();
	check_long();
	return check_end();
}
