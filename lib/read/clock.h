/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Dates and times of day that SPSS, Stata and SAS keep as numbers; as ISO 8601 out.
 *
 * SPSS counts seconds from 1582-10-14 (Command Syntax Reference, "Date and time
 * formats"); Stata days (%td), milliseconds (%tc), weeks of a year, months, quarters
 * and half-years from 1960 (User's Guide, "Working with dates and times"); SAS days
 * or seconds from 1960-01-01.  Stata's leap seconds (%tC) are not taken away. */
#ifndef SVY_READ_CLOCK_H
#define SVY_READ_CLOCK_H

#include <stdbool.h>

enum svy_program { SVY_SPSS, SVY_STATA, SVY_SAS };

enum svy_clock_shows {
	SVY_CLOCK_NONE, /* a number like any other */
	SVY_CLOCK_DATE,
	SVY_CLOCK_TIME,
	SVY_CLOCK_MOMENT,
};

enum { SVY_CLOCK_TEXT = 96 };

struct svy_clock {
	enum svy_clock_shows shows;
	double unit;  /* in seconds; 0: parts of a year */
	int parts;    /* of them in a year: 52, 12, 4, 2 */
	int start;    /* of the count, in days from 1970-01-01 */
};

/* By the variable's format: "DATETIME20", "%tdD_m_Y", "MMDDYY10.". */
struct svy_clock svy_clock_of(enum svy_program, const char *format);

/* 2026-03-01, 2026-03-01T08:30:00 or 08:30:00, with .123 where there are
 * milliseconds; of a week, month ... its first day; a time of day may go beyond 24 and
 * below 0.  False, and into as it was, for years other than 1 to 9999. */
bool svy_clock_print(char into[SVY_CLOCK_TEXT], const struct svy_clock *, double value);

#endif
