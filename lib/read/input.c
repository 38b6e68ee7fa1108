/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "read/input.h"
#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int svy_input_open(struct svy_input *in, const char *path, size_t read_size)
{
	*in = (struct svy_input){ .read_size = read_size };
	in->fd = strcmp(path, "-") == 0 ? STDIN_FILENO
	                                : open(path, O_RDONLY | O_CLOEXEC);
	return in->fd < 0 ? errno : 0;
}

static void make_room(struct svy_input *in)
{
	if (in->at == in->end)
		in->at = in->end = 0;
	if (in->capacity - in->end >= in->read_size)
		return;
	in->capacity = 2 * in->end + in->read_size;
	in->bytes = svy_resize(in->bytes, in->capacity, 1);
}

static void look_at(struct svy_input *in, size_t count)
{
	char *from = in->bytes + in->end, *nul = memchr(from, '\0', count);
	bool kept = in->cr && in->end > in->at;

	in->cr = kept || memchr(from, '\r', count);
	in->nul = in->ended = nul != NULL;
	in->end += nul ? (size_t)(nul - from) : count;
}

void svy_input_more(struct svy_input *in)
{
	ssize_t count;

	make_room(in);
	do
		count = read(in->fd, in->bytes + in->end, in->read_size);
	while (count < 0 && errno == EINTR);
	if (count > 0) {
		look_at(in, (size_t)count);
		return;
	}
	in->ended = true;
	in->error = count < 0 ? errno : 0;
}

void svy_input_close(struct svy_input *in)
{
	if (in->fd > STDIN_FILENO)
		(void)close(in->fd);
	free(in->bytes);
}
