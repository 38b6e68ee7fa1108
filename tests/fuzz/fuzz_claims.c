/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Any bytes, as a published number, a claims file and a document.  A number that is read
 * lies in its own interval, and what is written in its form reads back.  A claims file
 * that is read can be audited; its fields are found where they stand, so that each can be
 * written over with itself, which changes nothing.
 *
 *   clang -fsanitize=fuzzer,address -DSVY_FUZZER ...   the fuzzer's own main
 *   otherwise a plain program: fuzz_claims FILE ... runs each file once */
#include "check/audit.h"
#include "check/document.h"
#include "check/rewrite.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void must(bool held, const char *what)
{
	if (held)
		return;
	(void)fprintf(stderr, "fuzz_claims: %s\n", what);
	abort();
}

/* Numbers are written with ten digits. */
static bool short_enough(int64_t units)
{
	return llabs(units) < 10000000000;
}

static void try_number(struct svy_text text)
{
	struct svy_published p, again;
	struct svy_arena arena = { 0 };
	struct svy_error err;
	struct svy_range range;
	const char *written;

	if (svy_published_read(&p, text, &err) != 0)
		return;
	range = svy_published_range(&p);
	must(range.low <= range.high, "an interval turned round");
	must(p.relation != SVY_PUBLISHED_IS ||
	     (range.low <= p.first.value && p.first.value <= range.high), "a value beyond its own");
	written = svy_published_write(&arena, &p, text, p.first.value,
	                              p.relation == SVY_PUBLISHED_FROM_TO ? p.last.value : NAN);
	must(svy_published_read(&again, svy_text(written), &err) == 0, "it does not read back");
	must(again.relation == p.relation, "another relation");
	if (p.relation != SVY_PUBLISHED_ABOUT && short_enough(p.first.units) &&
	    short_enough(p.last.units))
		must(again.first.decimals == p.first.decimals &&
		     again.first.units == p.first.units, "another number");
	svy_arena_free(&arena);
}

static void try_lines(struct svy_text bytes)
{
	size_t start = 0;

	for (size_t i = 0; i <= bytes.len; i++)
		if (i == bytes.len || bytes.at[i] == '\n' || bytes.at[i] == ',') {
			try_number((struct svy_text){ bytes.at + start, i - start });
			start = i + 1;
		}
}

/* Each published text over itself. */
static void try_rewrite(const struct svy_claims *claims, struct svy_text bytes)
{
	const char **renewed = svy_alloc(claims->count, sizeof *renewed);
	struct svy_patches patches = { 0 };
	struct svy_arena arena = { 0 };
	struct svy_error err;

	for (size_t i = 0; i < claims->count; i++)
		renewed[i] = claims->items[i].text;
	must(svy_patches_claims(&patches, &arena, claims, renewed, bytes, &err) == 0,
	     "a field that is not where it was read");
	for (size_t i = 0; i < patches.count; i++) {
		must(patches.items[i].start <= patches.items[i].end &&
		     patches.items[i].end <= bytes.len, "a field beyond the file");
		must(i == 0 || patches.items[i - 1].end <= patches.items[i].start,
		     "fields out of order");
	}
	svy_patches_free(&patches);
	svy_arena_free(&arena);
	free(renewed);
}

static void try_documents(const struct svy_claims *claims, struct svy_text bytes)
{
	static const char *const names[] = { "a.md", "a.tex" };

	for (size_t i = 0; i < 2; i++) {
		struct svy_marks marks = { 0 };
		struct svy_error err;

		(void)svy_marks_find(&marks, bytes, names[i], claims, &err);
		for (size_t m = 0; m < marks.count; m++)
			must(marks.items[m].text.at >= bytes.at &&
			     marks.items[m].text.at + marks.items[m].text.len <= bytes.at + bytes.len,
			     "a number beyond the document");
		svy_marks_free(&marks);
	}
}

static void try_claims(const char *path, struct svy_text bytes)
{
	const struct svy_audit_options options = { .loosest = SVY_ROUNDING_AWAY, .mix = 5 };
	struct svy_claims claims = { 0 };
	struct svy_verdicts verdicts = { 0 };
	struct svy_error err;

	if (svy_claims_read(&claims, path, &err) == 0) {
		svy_audit_claims(&verdicts, &claims, options);
		must(verdicts.count >= claims.count, "a claim without a verdict");
		try_rewrite(&claims, bytes);
	}
	try_documents(&claims, bytes);
	svy_verdicts_free(&verdicts);
	svy_claims_free(&claims);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	FILE *file = tmpfile();
	struct svy_text text = { (const char *)bytes, size };
	char path[32];

	must(file && fwrite(bytes, 1, size, file) == size && fflush(file) == 0, "no room");
	(void)snprintf(path, sizeof path, "/dev/fd/%d", fileno(file));
	if (size < 1 << 16)
		try_lines(text);
	try_claims(path, text);
	(void)fclose(file);
	return 0;
}

#include "fuzz/driver.h"
