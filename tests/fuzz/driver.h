/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Without libFuzzer: runs the target on the files named.  Included last, by targets
 * that have must() and base/memory.h. */
#ifndef SVY_FUZZER

static void run_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	size_t size = 0, capacity = 1 << 16, got;
	uint8_t *bytes = svy_alloc(capacity, 1);

	must(file != NULL, path);
	while ((got = fread(bytes + size, 1, capacity - size, file)) > 0) {
		size += got;
		if (size == capacity)
			bytes = svy_resize(bytes, capacity *= 2, 1);
	}
	(void)LLVMFuzzerTestOneInput(bytes, size);
	free(bytes);
	(void)fclose(file);
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		run_file(argv[i]);
	return 0;
}

#endif
