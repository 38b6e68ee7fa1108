/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Numbers as decimal digits: how they are printed, in no locale, and what is left
 * of them when they have been. */
#ifndef SVY_BASE_DECIMAL_H
#define SVY_BASE_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>

/* The digits of a table: a number to ten significant ones, half to even of the
 * double.  The size is digits x 10^exponent; 0 has no digits. */
enum { SVY_DECIMAL_DIGITS = 10 };

struct svy_decimal {
	uint64_t digits;
	int exponent;
	bool negative;
};

/* Of a finite number. */
struct svy_decimal svy_decimal_of(double);
/* 10^exponent, exponent from 0 to 19. */
uint64_t svy_power_of_ten(int exponent);

/* At most 10 significant digits, no locale, no "-0"; NaN and infinity are
 * empty.  Returns into, which holds 32 bytes. */
char *svy_number_print(char into[32], double);
/* The fewest digits that read as the same double; as the same float where the
 * number was one.  NaN and infinity are empty. */
char *svy_exact_print(char into[32], double, bool single);
/* Fixed decimals (0 to 9), half away from zero on the decimal value as printed
 * with 10 significant digits, so that the text agrees with the csv; minus is
 * U+2212 where pretty, '-' else.  "" for NaN.  Never "-0.0". */
char *svy_fixed_print(char into[48], double, int decimals, bool pretty);

#endif
