/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "form/language.h"

#include "form/character.h"
#include "read/near.h"

#include <string.h>

/* "label" gives "", "label::English (en)" gives "English (en)"; false where the
 * column holds no labels. */
static bool label_language(struct svy_text *language, struct svy_text header)
{
	const struct svy_text label = svy_text("label");

	if (header.len < label.len ||
	    !svy_text_same_word((struct svy_text){ header.at, label.len }, label))
		return false;
	*language = svy_text_trim(svy_text_behind(header, label.len));
	if (!language->len)
		return true;
	if (language->at[0] != ':')
		return false;
	while (language->len && language->at[0] == ':')
		*language = svy_text_behind(*language, 1);
	*language = svy_text_trim(*language);
	return true;
}

/* By all of "English (en)", by "English" or by "en". */
static bool is_language(struct svy_text language, struct svy_text wanted)
{
	const char *bracket = memchr(language.at, '(', language.len);
	struct svy_text name = language, code;

	if (svy_text_same_word(language, wanted))
		return true;
	if (!bracket)
		return false;
	name.len = (size_t)(bracket - language.at);
	code = svy_text_behind(language, name.len + 1);
	if (code.len && code.at[code.len - 1] == ')')
		code.len--;
	return svy_text_same_word(svy_text_trim(name), wanted) ||
	       svy_text_same_word(svy_text_trim(code), wanted);
}

struct svy_labels svy_labels_want(struct svy_sheet *sheet,
                                  struct svy_languages *languages)
{
	struct svy_labels labels = { SVY_NO_COLUMN_SLOT, SVY_NO_COLUMN_SLOT };
	size_t columns = svy_source_columns(sheet->source);
	struct svy_text language;

	for (size_t i = 0; i < columns; i++) {
		if (!label_language(&language, svy_source_column(sheet->source, i)))
			continue;
		if (language.len)
			(void)svy_names_add(&languages->seen, language);
		if (!language.len || labels.fallback == SVY_NO_COLUMN_SLOT)
			labels.fallback = svy_source_want(sheet->source, i);
		if (languages->wanted.len && is_language(language, languages->wanted))
			labels.wanted = svy_source_want(sheet->source, i);
	}
	languages->found |= labels.wanted != SVY_NO_COLUMN_SLOT;
	return labels;
}

struct svy_text svy_labels_field(const struct svy_sheet *sheet,
                                 const struct svy_labels *labels)
{
	struct svy_text label = svy_sheet_field(sheet, labels->wanted);

	return label.len ? label : svy_sheet_field(sheet, labels->fallback);
}

int svy_languages_check(const struct svy_languages *languages, struct svy_error *err)
{
	char wanted[80] = "", seen[400] = "";

	if (!languages->wanted.len || languages->found)
		return 0;
	for (uint32_t i = 0; i < languages->seen.count; i++)
		svy_quote_name(seen, sizeof seen, languages->seen.names[i]);
	svy_quote_name(wanted, sizeof wanted, languages->wanted);
	return svy_fail(err, "no labels in language %s; there are %s", wanted,
	                seen[0] ? seen : "no translations");
}
