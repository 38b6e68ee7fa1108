/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Bytes of a file or of standard input, a block at a time.
 *
 * Private to lib/read.  A NUL byte ends the input: whoever has used up what was
 * before it knows the line on which it stands, and says so. */
#ifndef SVY_READ_INPUT_H
#define SVY_READ_INPUT_H

#include <stdbool.h>
#include <stddef.h>

struct svy_input {
	int fd;
	char *bytes;
	size_t at, end;   /* not used yet: bytes[at .. end) */
	size_t capacity;
	size_t read_size; /* bytes a read, at most */
	bool cr;          /* a CR is among the bytes not used yet */
	bool ended;       /* nothing more will come, because of ... */
	bool nul;         /* ... a NUL byte */
	int error;        /* ... errno of a read that failed */
};

/* 0, or the errno of a file that does not open.  "-" is standard input. */
int svy_input_open(struct svy_input *, const char *path, size_t read_size);
/* Reads once.  What is not used yet is kept: the new bytes stand behind it. */
void svy_input_more(struct svy_input *);
void svy_input_close(struct svy_input *);

#endif
