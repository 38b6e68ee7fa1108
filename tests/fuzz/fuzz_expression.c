/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Any bytes as an expression: compiled, then evaluated on a few rows; as a list and as a
 * formula.
 *
 *   clang -fsanitize=fuzzer,address -DSVY_FUZZER ...   the fuzzer's own main
 *   otherwise a plain program: fuzz_expression FILE ... runs each file once */
#include "form/expression.h"
#include "form/formula.h"
#include "form/indicator.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { SLOTS = 4 };

/* Any name is a column, so that evaluation is reached. */
static int find(size_t *slot, void *with, struct svy_text name, struct svy_error *err)
{
	(void)with;
	if (!name.len)
		return svy_fail(err, "a column without a name");
	*slot = (unsigned char)name.at[name.len - 1] % SLOTS;
	return 0;
}

static void expect(int held)
{
	if (!held)
		abort();
}

static void check_value(const struct svy_value *value, const struct svy_expression *e)
{
	enum svy_type type = svy_expression_type(e);

	expect(!isnan(value->number) && !isinf(value->number));
	if (value->type == SVY_MISSING)
		return;
	expect(type == SVY_TEXT ? value->type != SVY_TRUTH : value->type == type);
	expect(value->type != SVY_TEXT || value->text.len > 0);
	expect(value->type != SVY_TRUTH || value->number == 0 || value->number == 1);
}

static void run(const struct svy_expression *e)
{
	static const char *const rows[][SLOTS] = {
		{ "1", "radio tv", "", "-2.5" },
		{ "", "", "", "" },
		{ "x", "4", " 4 ", "1e308" },
	};

	for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
		struct svy_text fields[SLOTS];
		struct svy_error err;
		struct svy_value value;

		for (size_t i = 0; i < SLOTS; i++)
			fields[i] = svy_text(rows[r][i]);
		if (svy_expression_value(&value, e, fields, &err))
			expect(err.message[0] && err.column[0]);
		else
			check_value(&value, e);
	}
}

static void compile(struct svy_text source)
{
	const struct svy_scope scope = { find, NULL };
	struct svy_expression *e;
	struct svy_error err;

	if (svy_expression_compile(&e, source, &scope, &err)) {
		expect(!e && err.message[0]);
		return;
	}
	run(e);
	expect(svy_expression_columns(e) <= SLOTS);
	svy_expression_free(e);
}

static void read_formula(struct svy_text text)
{
	struct svy_formula f;
	struct svy_error err;

	if (svy_formula_parse(&f, text, &err)) {
		expect(err.message[0]);
	} else {
		expect(f.intercept || f.term_count > 0);
		expect(f.response.name.len > 0 && f.response.source.len > 0);
		for (size_t v = 0; v < f.variable_count; v++) {
			expect(f.variables[v].name.len > 0 && f.variables[v].source.len > 0);
			(void)svy_formula_shares(&f, 0, v);
		}
	}
	svy_formula_free(&f);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct svy_text name, part, rest, text = { (const char *)bytes, size };

	if (!size)
		text.at = "";
	compile(text);
	read_formula(text);
	svy_name_split(&name, &rest, text);
	for (size_t parts = 0; svy_list_next(&part, &rest, ','); parts++)
		expect(parts <= size);
	return 0;
}

#ifndef SVY_FUZZER
static int run_file(const char *path)
{
	static uint8_t bytes[1 << 16];
	FILE *file = fopen(path, "rb");
	size_t size;

	if (!file) {
		perror(path);
		return 1;
	}
	size = fread(bytes, 1, sizeof bytes, file);
	(void)fclose(file);
	return LLVMFuzzerTestOneInput(bytes, size);
}

int main(int argc, char **argv)
{
	int status = 0;

	for (int i = 1; i < argc; i++)
		status |= run_file(argv[i]);
	return status;
}
#endif
