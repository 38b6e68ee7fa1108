/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Claims files: columns, keys, and what is refused with its place. */
#include "check.h"
#include "check/claims.h"

static int read_text(struct svy_claims *claims, const char *text, struct svy_error *err)
{
	FILE *file = fopen("claims.csv", "w");

	if (!file)
		return -2;
	(void)fputs(text, file);
	(void)fclose(file);
	*claims = (struct svy_claims){ 0 };
	return svy_claims_read(claims, "claims.csv", err);
}

static void test_columns(void)
{
	struct svy_claims claims;
	struct svy_error err;
	const struct svy_claim *c;
	struct svy_range range;

	if (!CHECK_INT(read_text(&claims,
		"note,Claim,source,indicator,sex,wave,statistic,published,N,items,scale,value\n"
		"x,a,p. 12,q1,women,end,percent,59.4%,\"1,404\",,,\n"
		",,,,,,,,,,,\n"
		",b,,q1,,,count,265,265,,,\n"
		",c,,q1,,,mean,3.45,40,3,1-5,conf_low\n", &err), 0))
		return;
	CHECK(claims.count == 3);
	CHECK(claims.key_count == 6);
	CHECK_TEXT(claims.key_names[4], "sex");
	CHECK(claims.published_column == 7);
	c = &claims.items[0];
	CHECK_TEXT(c->id, "a");
	CHECK_TEXT(c->source, "p. 12");
	CHECK_TEXT(svy_claim_key(&claims, c, 4), "women");
	CHECK_TEXT(svy_claim_key(&claims, c, SVY_KEY_LEVEL), "");
	CHECK_INT(c->keys[SVY_KEY_LEVEL], 0);
	CHECK_INT(c->n, 1404);
	CHECK(c->line == 2);
	range = svy_claim_range(&claims, c);
	CHECK_NEAR(range.low, 59.35, 0);
	range = svy_claim_range(&claims, &claims.items[1]);
	CHECK_NEAR(range.high, 265, 0);
	c = &claims.items[2];
	CHECK(c->line == 5);
	CHECK_INT(c->items, 3);
	CHECK_INT(c->low, 1);
	CHECK_INT(c->high, 5);
	CHECK_INT(c->value, SVY_VALUE_CONF_LOW);
	svy_claims_free(&claims);
}

static void check_refused(const char *text, size_t line, const char *column, const char *words)
{
	struct svy_claims claims;
	struct svy_error err = { .line = 0 };

	printf("# %s", text);
	CHECK_INT(read_text(&claims, text, &err), -1);
	CHECK_TEXT(err.file, "claims.csv");
	CHECK(err.line == line);
	CHECK_TEXT(err.column, column);
	if (!CHECK(strstr(err.message, words)))
		printf("  got %s\n", err.message);
	svy_claims_free(&claims);
}

static void test_refused(void)
{
	check_refused("claim,n\na,3\n", 0, "", "no column 'published'");
	check_refused("published,n\n4,3\n", 0, "", "no column 'claim'");
	check_refused("claim,a:published\nx,3\n", 0, "", "no prefix");
	check_refused("claim,published,sex,Sex\na,3,x,y\n", 0, "", "two columns 'Sex'");
	check_refused("claim,published\na,3\nb,half\n", 3, "published", "got 'half'");
	check_refused("claim,published\na,\n", 2, "published", "nothing is published");
	check_refused("claim,published\na,\"43,4\"\n", 2, "published", "decimal comma");
	check_refused("claim,published\na,3\nb,2\na,4\n", 4, "claim", "the first is in line 2");
	check_refused("claim,published\n,3\n", 2, "claim", "has no id");
	check_refused("claim,published,n\na,3,0\n", 2, "n", "whole number");
	check_refused("claim,published,n\na,3,4.5\n", 2, "n", "whole number");
	check_refused("claim,published,n\na,3,>4\n", 2, "n", "whole number");
	check_refused("claim,published,scale\na,3,5-1\n", 2, "scale", "as in 1-5");
	check_refused("claim,published,value\na,3,se\n", 2, "value", "std_error");
	check_refused("claim,published,value\na,3,interval\n", 2, "published", "both limits");
	check_refused("claim,published,weighted\na,3,perhaps\n", 2, "weighted", "yes or no");
}

int main(void)
{
	test_columns();
	test_refused();
	return check_end();
}
