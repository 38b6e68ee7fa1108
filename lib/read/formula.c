/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "read/formula.h"

#include "read/number.h"

#include <string.h>

bool svy_text_formula(struct svy_text text)
{
	double number;

	while (text.len && *text.at == '\'') {
		text.at++;
		text.len--;
	}
	if (!text.len || !memchr("=+-@\t\r\n", *text.at, 7))
		return false;
	return (*text.at != '-' && *text.at != '+') || !svy_number_parse(&number, text);
}

struct svy_text svy_text_unformula(struct svy_text text)
{
	if (text.len && *text.at == '\'' && svy_text_formula(text))
		return (struct svy_text){ text.at + 1, text.len - 1 };
	return text;
}
