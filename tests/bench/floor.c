/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */

/* floor FILE: the least that libcsv takes to read a file of gen: every field parsed, the seven columns
 * of the benchmark (village, stratum, weight, sex, age, wave, q05) copied out of each row, nothing
 * computed.  Prints rows and bytes copied, so that nothing can be left out. */
#include <csv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 1 << 20, WIDEST = 64, COLUMNS = 64 };

struct picked {
	char field[COLUMNS][WIDEST];
	size_t column, rows, bytes;
};

static const char wanted[COLUMNS] = { [4] = 1, [5] = 1, [6] = 1, [7] = 1, [8] = 1, [9] = 1, [14] = 1 };

static void take_field(void *field, size_t len, void *into)
{
	struct picked *p = into;
	size_t column = p->column++;

	if (column >= COLUMNS || !wanted[column])
		return;
	if (len > WIDEST)
		len = WIDEST;
	memcpy(p->field[column], field, len);
	p->bytes += len;
}

static void take_row(int end, void *into)
{
	struct picked *p = into;

	(void)end;
	p->column = 0;
	p->rows++;
}

int main(int argc, char **argv)
{
	static struct picked picked;
	struct csv_parser parser;
	char *block = malloc(BLOCK);
	FILE *from = argc == 2 ? fopen(argv[1], "rb") : NULL;
	size_t got;

	if (!block || !from || csv_init(&parser, 0) != 0) {
		fputs("usage: floor FILE\n", stderr);
		return 2;
	}
	setvbuf(from, NULL, _IONBF, 0);
	while ((got = fread(block, 1, BLOCK, from)) > 0)
		if (csv_parse(&parser, block, got, take_field, take_row, &picked) != got)
			return 2;
	csv_fini(&parser, take_field, take_row, &picked);
	csv_free(&parser);
	free(block);
	fclose(from);
	printf("%zu rows, %zu bytes\n", picked.rows, picked.bytes);
	return 0;
}
