/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/codes.h"

#include "form/indicator.h"
#include "read/number.h"

#include <stdlib.h>

static bool looks_joined(struct svy_text code)
{
	size_t blanks = 0, digits = 0;

	for (size_t i = 0; i < code.len; i++) {
		if (code.at[i] == ';')
			return true;
		blanks += code.at[i] == ' ';
		digits += code.at[i] >= '0' && code.at[i] <= '9';
	}
	return blanks && blanks + digits == code.len;
}

int svy_codes_parse(struct svy_codes *codes, const char *list, struct svy_error *err)
{
	struct svy_text part, rest = svy_text(list ? list : "");
	struct svy_code *code;

	while (svy_list_next(&part, &rest, ',')) {
		part = svy_text_trim(part);
		if (!part.len || looks_joined(part))
			return svy_fail(err, "--na: expected codes with commas between "
			                "them, got '%s'", list);
		codes->items = svy_resize(codes->items, codes->count + 1,
		                          sizeof *codes->items);
		code = &codes->items[codes->count++];
		code->text = part;
		code->numeric = svy_number_parse(&code->value, part);
	}
	return 0;
}

bool svy_codes_have(const struct svy_codes *codes, struct svy_text field)
{
	double value;
	bool numeric = codes->count && svy_number_parse(&value, field);

	for (size_t i = 0; i < codes->count; i++) {
		const struct svy_code *code = &codes->items[i];

		if (svy_text_equal(field, code->text) ||
		    (numeric && code->numeric && value == code->value))
			return true;
	}
	return false;
}

void svy_codes_free(struct svy_codes *codes)
{
	free(codes->items);
	*codes = (struct svy_codes){ 0 };
}
