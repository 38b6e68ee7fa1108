/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/sink.h"

#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NAME_TRIES = 100 };

static int fail(const struct svy_sink *sink, int number, struct svy_error *err)
{
	const char *why = number ? strerror(number) : "not everything could be written";

	if (!sink->path)
		return svy_fail(err, "standard output: %s", why);
	(void)svy_fail(err, "%s", why);
	return svy_error_at(err, sink->path, 0, NULL);
}

static void forget(struct svy_sink *sink)
{
	free(sink->path);
	free(sink->target);
	free(sink->temporary);
	memset(sink, 0, sizeof *sink);
}

/* Beside the target, since rename works only within a file system. */
static char *temporary_name(const char *target, int try)
{
	size_t size = strlen(target) + 40;
	char *name = svy_alloc(size, 1);

	(void)snprintf(name, size, "%s.%ld-%d.tmp", target, (long)getpid(), try);
	return name;
}

/* O_EXCL: nobody's file is overwritten and no link is followed.  open() itself
 * applies the umask, which mkstemp would not. */
static int create_temporary(struct svy_sink *sink)
{
	int fd = -1;

	for (int try = 0; fd < 0 && try < NAME_TRIES; try++) {
		free(sink->temporary);
		sink->temporary = temporary_name(sink->target, try);
		fd = open(sink->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		if (fd < 0 && errno != EEXIST)
			break;
	}
	return fd;
}

/* 0 or an errno. */
static int open_temporary(struct svy_sink *sink, const struct stat *old)
{
	int fd = create_temporary(sink), number = 0;

	if (fd < 0)
		return errno;
	if (old && fchmod(fd, old->st_mode & 0777) != 0)
		number = errno;
	if (!number && !(sink->to = fdopen(fd, "w")))
		number = errno;
	if (!number)
		return 0;
	(void)close(fd);
	(void)unlink(sink->temporary);
	return number;
}

static int open_new(struct svy_sink *sink)
{
	struct stat link;

	if (lstat(sink->path, &link) == 0)
		return ENOENT; /* a link that leads nowhere */
	sink->target = svy_copy(svy_text(sink->path));
	return open_temporary(sink, NULL);
}

static int open_over(struct svy_sink *sink, const struct stat *old)
{
	if (access(sink->path, W_OK) != 0)
		return errno;
	sink->target = realpath(sink->path, NULL);
	return sink->target ? open_temporary(sink, old) : errno;
}

static int open_file(struct svy_sink *sink)
{
	struct stat old;

	if (stat(sink->path, &old) != 0)
		return errno == ENOENT && *sink->path ? open_new(sink) : errno;
	if (S_ISREG(old.st_mode))
		return open_over(sink, &old);
	sink->to = fopen(sink->path, "w");
	return sink->to ? 0 : errno;
}

static bool is_standard(const char *path)
{
	return !path || strcmp(path, "-") == 0 || strcmp(path, "/dev/stdout") == 0;
}

static bool is_file(struct stat *st, const char *path)
{
	return path && strcmp(path, "-") != 0 && stat(path, st) == 0 &&
	       S_ISREG(st->st_mode);
}

int svy_sink_refuse(const char *output, const char *input, struct svy_error *err)
{
	struct stat out, in;

	if (!is_file(&out, output) || !is_file(&in, input) ||
	    out.st_dev != in.st_dev || out.st_ino != in.st_ino)
		return 0;
	return svy_fail(err, "--output: '%s' is an input as well, and would be lost",
	                output);
}

int svy_sink_open(struct svy_sink *sink, const char *path, struct svy_error *err)
{
	int number;

	*sink = (struct svy_sink){ .to = stdout };
	if (is_standard(path))
		return 0;
	sink->path = svy_copy(svy_text(path));
	number = open_file(sink);
	if (number == 0)
		return 0;
	(void)fail(sink, number, err);
	forget(sink);
	return -1;
}

/* An EPIPE of an earlier write is not in errno any more. */
static bool reader_gone(int fd)
{
	struct pollfd pipe = { .fd = fd, .events = POLLOUT };

	return poll(&pipe, 1, 0) == 1 && (pipe.revents & POLLERR);
}

/* Standard output stays open for whoever comes next; closing a copy of it makes
 * a network file system say what close would say. */
static int close_copy(int fd)
{
	int copy = dup(fd);

	return copy < 0 ? copy : close(copy);
}

/* 0, an errno, or -1 where something failed earlier and nobody knows what. */
static int finish(const struct svy_sink *sink)
{
	int earlier = ferror(sink->to) ? -1 : 0;
	int fd = fileno(sink->to), number = 0;

	errno = 0;
	if (fflush(sink->to) != 0)
		number = errno;
	if ((number || earlier) && reader_gone(fd))
		number = EPIPE;
	if (!number && !earlier && !sink->path && close_copy(fd) != 0)
		number = errno;
	if (sink->path && fclose(sink->to) != 0 && !number)
		number = errno;
	return number ? number : earlier;
}

int svy_sink_close(struct svy_sink *sink, struct svy_error *err)
{
	int number = finish(sink), status = 0;

	if (number == EPIPE)
		number = 0;
	if (!number && sink->temporary && rename(sink->temporary, sink->target) != 0)
		number = errno;
	if (number) {
		status = fail(sink, number > 0 ? number : 0, err);
		if (sink->temporary)
			(void)unlink(sink->temporary);
	}
	forget(sink);
	return status;
}

void svy_sink_drop(struct svy_sink *sink)
{
	if (sink->path)
		(void)fclose(sink->to);
	if (sink->temporary)
		(void)unlink(sink->temporary);
	forget(sink);
}

bool svy_sink_terminal(const struct svy_sink *sink)
{
	return isatty(fileno(sink->to)) == 1;
}
