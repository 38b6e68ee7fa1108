/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Names, pairs, arenas, errors. */
#include "unit/check.h"

#include "base/error.h"
#include "base/names.h"

#include <stdlib.h>

static void test_names(void)
{
	struct svy_names names = { 0 };
	char text[16];

	for (uint32_t i = 0; i < 5000; i++) {
		(void)snprintf(text, sizeof text, "village-%u", i);
		CHECK_INT(svy_names_add(&names, svy_text(text)), i);
	}
	CHECK_INT(svy_names_add(&names, svy_text("village-17")), 17);
	CHECK_INT(svy_names_find(&names, svy_text("village-4999")), 4999);
	CHECK_INT(svy_names_find(&names, svy_text("village-5000")), SVY_NO_NAME);
	CHECK_INT(svy_names_add(&names, (struct svy_text){ "a\0b", 3 }), 5000);
	CHECK_INT(svy_names_add(&names, svy_text("")), 5001);
	CHECK_INT(svy_names_find(&names, svy_text("")), 5001);
	svy_names_free(&names);
	CHECK_INT(svy_names_find(&names, svy_text("")), SVY_NO_NAME);
}

static void test_pairs(void)
{
	struct svy_pairs pairs = { 0 };

	for (uint32_t i = 0; i < 3000; i++)
		(void)svy_pairs_add(&pairs, i % 60, i / 60);
	CHECK_INT(pairs.count, 3000);
	CHECK_INT(svy_pairs_add(&pairs, 59, 49), 2999);
	CHECK_INT(svy_pairs_add(&pairs, 49, 59), 3000);
	svy_pairs_free(&pairs);
}

static void test_texts(void)
{
	struct svy_arena arena = { 0 };
	char *big = svy_arena_alloc(&arena, 100000);

	CHECK(big[99999] == 0);
	CHECK_TEXT(svy_arena_print(&arena, "%s-%d", "wave", 2), "wave-2");
	CHECK(svy_text_is(svy_text_trim(svy_text(" \t a b \r\n")), "a b"));
	CHECK(svy_text_compare(svy_text("Z"), svy_text("\xC3\xA9")) < 0);
	CHECK(svy_text_compare(svy_text("ab"), svy_text("a")) > 0);
	svy_arena_free(&arena);
}

static void print(char *into, size_t size, const struct svy_error *err)
{
	FILE *to = tmpfile();
	size_t len;

	if (!CHECK(to != NULL))
		return;
	svy_error_print(to, "svytab", err);
	rewind(to);
	len = fread(into, 1, size - 1, to);
	into[len] = '\0';
	(void)fclose(to);
}

static void test_errors(void)
{
	struct svy_error err;
	char text[2048];

	svy_fail(&err, "expected a number, got '%s'", "a\x1B[2Jb\n");
	svy_error_at(&err, "base.csv", 17, "wt");
	svy_error_at(&err, "other.csv", 1, "x");
	print(text, sizeof text, &err);
	CHECK_TEXT(text, "svytab: base.csv:17: column 'wt': expected a number, "
	                 "got 'a?[2Jb?'\n");
	memset(text, 'x', sizeof text);
	text[sizeof text - 1] = '\0';
	memcpy(text + sizeof err.message - 2, "\xC3\xA9", 2);
	svy_fail(&err, "%s", text);
	CHECK_INT((long long)strlen(err.message), (long long)sizeof err.message - 2);
}

int main(void)
{
	test_names();
	test_pairs();
	test_texts();
	test_errors();
	return check_end();
}
