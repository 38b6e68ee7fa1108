/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/gnuplot.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* The child's standard input, output and error. */
struct streams {
	FILE *script, *figure, *messages;
};

/* Places the three streams; the child handles a broken pipe as any program does,
 * whatever its parent has chosen. */
static int prepare(posix_spawn_file_actions_t *actions, posix_spawnattr_t *attributes,
                   const struct streams *streams)
{
	FILE *const by_number[] = { streams->script, streams->figure, streams->messages };
	int number = posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGDEF);
	sigset_t signals;

	(void)sigemptyset(&signals);
	(void)sigaddset(&signals, SIGPIPE);
	if (number == 0)
		number = posix_spawnattr_setsigdefault(attributes, &signals);
	for (int i = 0; i < 3 && number == 0; i++)
		number = posix_spawn_file_actions_adddup2(actions, fileno(by_number[i]), i);
	return number;
}

/* 0 or an errno.  -d: no start-up files of the user; -: the program is on
 * standard input. */
static int start(pid_t *child, const struct streams *streams)
{
	char name[] = "gnuplot", plain[] = "-d", standard_input[] = "-";
	char *const argv[] = { name, plain, standard_input, NULL };
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	int number = posix_spawn_file_actions_init(&actions);

	if (number != 0)
		return number;
	number = posix_spawnattr_init(&attributes);
	if (number == 0) {
		number = prepare(&actions, &attributes, streams);
		if (number == 0)
			number = posix_spawnp(child, name, &actions, &attributes, argv,
			                      environ);
		(void)posix_spawnattr_destroy(&attributes);
	}
	(void)posix_spawn_file_actions_destroy(&actions);
	return number;
}

/* As waitpid gives it: 0 where it ended well. */
static int wait_for(pid_t child)
{
	int status = 0;
	pid_t got;

	do
		got = waitpid(child, &status, 0);
	while (got < 0 && errno == EINTR);
	return got < 0 ? -1 : status;
}

/* Gnuplot shows the command again and points at a place in it before it says what
 * is wrong; a warning is not what it failed of. */
static bool says_why(const char *line)
{
	return line[strspn(line, " ^")] && strncmp(line, "gnuplot>", 8) != 0 &&
	       !strstr(line, "warning:");
}

/* Without "line 0: " in front, which is all that it knows of the place. */
static const char *message_of(const char *line)
{
	unsigned number;
	int len = 0;

	line += strspn(line, " ");
	if (sscanf(line, "line %u: %n", &number, &len) == 1 && len > 0)
		line += len;
	return line;
}

static int report(FILE *messages, int status, struct svy_error *err)
{
	char line[512];

	rewind(messages);
	while (fgets(line, sizeof line, messages)) {
		line[strcspn(line, "\r\n")] = '\0';
		if (says_why(line))
			return svy_fail(err, "gnuplot: %s", message_of(line));
	}
	if (WIFSIGNALED(status))
		return svy_fail(err, "gnuplot was ended by signal %d", WTERMSIG(status));
	return svy_fail(err, "gnuplot failed without a message");
}

/* Whole or not at all: it is passed on only once gnuplot has ended well. */
static int pass_on(FILE *figure, FILE *to, struct svy_error *err)
{
	char bytes[16384];
	size_t len, all = 0;

	rewind(figure);
	while ((len = fread(bytes, 1, sizeof bytes, figure)) > 0) {
		(void)fwrite(bytes, 1, len, to); /* the owner of to sees its failure */
		all += len;
	}
	if (ferror(figure))
		return svy_fail(err, "the figure cannot be read back: %s", strerror(errno));
	return all ? 0 : svy_fail(err, "gnuplot drew nothing");
}

static int start_error(int number, struct svy_error *err)
{
	if (number == ENOENT)
		return svy_fail(err, "gnuplot is not installed: apt install gnuplot-nox");
	return svy_fail(err, "gnuplot cannot be started: %s", strerror(number));
}

static int run(const struct streams *streams, FILE *to, struct svy_error *err)
{
	pid_t child;
	int status, number;

	if (fflush(streams->script) != 0 || fseek(streams->script, 0, SEEK_SET) != 0)
		return svy_fail(err, "the program cannot be written: %s", strerror(errno));
	number = start(&child, streams);
	if (number != 0)
		return start_error(number, err);
	status = wait_for(child);
	if (status == 0)
		return pass_on(streams->figure, to, err);
	/* Where the start itself does not know: as a shell says 'not found'. */
	if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
		return start_error(ENOENT, err);
	return report(streams->messages, status, err);
}

int svy_gnuplot_run(FILE *script, FILE *to, struct svy_error *err)
{
	struct streams streams = { script, tmpfile(), NULL };
	int status;

	if (streams.figure)
		streams.messages = tmpfile();
	if (streams.messages)
		status = run(&streams, to, err);
	else
		status = svy_fail(err, "no temporary file: %s", strerror(errno));
	if (streams.figure)
		(void)fclose(streams.figure);
	if (streams.messages)
		(void)fclose(streams.messages);
	return status;
}
